// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"
#include "footage_access.h"

#include <atomic>

namespace vtrack {

/// The operating system's own files.
class SystemDisk final : public Disk {
public:
    /// For what is made from now on.
    void setAccess(FootageAccess access) { m_access = access; }

    [[nodiscard]] Result<FileFacts> look(const QString& path) override;
    [[nodiscard]] Result<std::unique_ptr<DiskFile>> open(const QString& path, Access access) override;
    [[nodiscard]] Result<bool> rename(const QString& from, const QString& to) override;
    [[nodiscard]] Result<void> replace(const QString& from, const QString& to) override;
    [[nodiscard]] Result<void> remove(const QString& path) override;
    [[nodiscard]] Result<void> makeFolder(const QString& path) override;
    [[nodiscard]] Result<bool> removeEmptyFolder(const QString& path) override;
    [[nodiscard]] Result<void> syncFolder(const QString& path) override;
    [[nodiscard]] Result<QList<FolderEntry>> list(const QString& folder) override;
    [[nodiscard]] Result<FileSystemFacts> fileSystem(const QString& folder) override;
    [[nodiscard]] bool isWritable(const QString& folder) override;
    [[nodiscard]] bool isStrangers(const QString& folder) override;

private:
    std::atomic<FootageAccess> m_access = FootageAccess::Group;
};

} // namespace vtrack
