// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QFile>
#include <QString>

#include <memory>

namespace vtrack {

/// The folder in which the program keeps everything but the videos. Immutable after open(); any thread may ask it.
class DataFolder {
public:
    /// Creates the folder (owner-only) and takes it for this process.
    /// @param path empty for the place the operating system means for it.
    /// Errors: PermissionDenied when it cannot be written, InstanceRunning when another program holds it.
    [[nodiscard]] static Result<DataFolder> open(const QString& path = {});

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
    [[nodiscard]] QString logs() const;

private:
    DataFolder(QString path, std::unique_ptr<QFile> lock);

    QString m_path;
    std::unique_ptr<QFile> m_lock;
};

} // namespace vtrack
