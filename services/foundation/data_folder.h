// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QFile>
#include <QString>

#include <memory>

namespace vtrack {

/// The folder in which the program keeps everything but the videos. Use from one thread until it is set up; then any
/// thread may ask it.
class DataFolder {
public:
    /// What a program is going to do with the folder.
    enum class Use {
        Owner,  ///< Sync, or change what a running program holds in memory: one program at a time.
        Beside, ///< Read, or write what a running program notices: any number of programs, beside an owner or without.
    };

    /// Creates the folder (owner-only), and takes it for this process where it is to be its owner.
    /// @param path empty for the place the operating system means for it.
    /// Errors: PermissionDenied when it cannot be written, InstanceRunning when another program owns it.
    [[nodiscard]] static Result<DataFolder> open(const QString& path = {}, Use use = Use::Owner);

    /// Makes this process the owner until release() or the end of this object. Errors as open().
    [[nodiscard]] Result<void> take();

    /// Lets others own it.
    void release() { m_lock.reset(); }

    /// The absolute path that open(path) means.
    [[nodiscard]] static QString resolved(const QString& path);

    [[nodiscard]] QString path() const { return m_path; }

    [[nodiscard]] QString database() const;
    [[nodiscard]] QString tokens() const;
    [[nodiscard]] QString credentials() const;
    /// The imported Google client file.
    [[nodiscard]] QString clientFile() const;
    [[nodiscard]] QString settings() const;
    /// What was typed in a setup that is not finished.
    [[nodiscard]] QString setupDraft() const;
    /// What tells this data folder from others (installation_id.h).
    [[nodiscard]] QString installation() const;
    /// What is known of newer versions (update_notice.h).
    [[nodiscard]] QString update() const;
    [[nodiscard]] QString logs() const;

private:
    explicit DataFolder(QString path);

    QString m_path;
    std::unique_ptr<QFile> m_lock; ///< Open and locked while this process owns the folder.
};

} // namespace vtrack
