// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QFile>
#include <QString>
#include <QStringList>

#include <memory>

namespace vtrack {

/// The folder for everything except the footage. Use from one thread until it is set up; then any thread may ask it.
class DataFolder {
public:
    /// What a program is going to do with the folder.
    enum class Use {
        Holder, ///< Exclusive: for syncing, or for changing what a running program holds in memory.
        Beside, ///< Shared: for reading, or writing what a running program notices. Any number of programs, with or
                ///< without a holder.
    };

    /// Creates the folder (owner-only), and locks it if this process is to hold it. A folder that is there already is
    /// refused unless it belongs to the person who runs the program and cannot be written by other users; one that
    /// `path` names also unless it is empty or has our files in it. It keeps its mode. On Windows, one that the program
    /// has not used before becomes its owner's alone instead.
    /// @param path empty for the system's default.
    /// Errors: PermissionDenied when it is refused or cannot be written, InstanceRunning when another program holds it.
    [[nodiscard]] static Result<DataFolder> open(const QString& path = {}, Use use = Use::Holder);

    /// Makes this process the holder until release() or the end of this object. Errors as open().
    [[nodiscard]] Result<void> take();

    /// Releases the lock.
    void release() { m_lock.reset(); }

    /// The absolute path that open(path) means.
    [[nodiscard]] static QString resolved(const QString& path);

    /// The names of all that the program may make in the folder itself, `*` for any end. The uninstaller deletes
    /// these (installer/windows/data.nsh).
    [[nodiscard]] static const QStringList& names();

    [[nodiscard]] QString path() const { return m_path; }

    [[nodiscard]] QString database() const;
    [[nodiscard]] QString tokens() const;
    [[nodiscard]] QString credentials() const;

    /// The two before: a change in them may mean a new sign-in, client file or key.
    [[nodiscard]] QStringList credentialFolders() const { return {tokens(), credentials()}; }

    /// The imported Google client file.
    [[nodiscard]] QString clientFile() const;
    [[nodiscard]] QString settings() const;
    /// The draft of an unfinished setup.
    [[nodiscard]] QString setupDraft() const;
    /// Identifies this data folder (installation_id.h).
    [[nodiscard]] QString installation() const;
    /// The result of the last update check (update_notice.h).
    [[nodiscard]] QString update() const;
    [[nodiscard]] QString logs() const;

private:
    explicit DataFolder(QString path);

    QString m_path;
    std::unique_ptr<QFile> m_lock; ///< Open and locked while this process holds the folder.
};

} // namespace vtrack
