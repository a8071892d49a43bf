// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder.h"

#include <QFuture>
#include <QHash>
#include <QThreadPool>

#include <optional>

namespace vtrack {

/// What a person typed and chose in a setup that is not finished yet. Nothing secret is in it: sign-ins are kept by
/// Account.
struct SetupDraft {
    qint64 sourceId = 0;        ///< The source that is edited; 0 for a new one. Not kept on the disk.
    QString page = {};          ///< The object name of the page where the person was.
    QString clientFile = {};    ///< As typed.
    QList<Folder> cameras = {}; ///< The ticked folders: their id, and name and path when they were ticked.
    QHash<QString, QString> cameraNames = {}; ///< Those that a person gave, by folder id.
    QHash<QString, QString> timeZones = {};   ///< Likewise; empty for this computer's.
    QString name = {};                        ///< Empty for the proposed one.
    QString destination = {};                 ///< As typed; empty for the usual one.
    std::optional<int> intervalMinutes = {};
    std::optional<int> parallelDownloads = {};
};

/// Keeps the draft of a new source in one small file, so that a setup can be left and gone on with. It returns at once:
/// what is asked for is done in that order on a thread of its own; the destructor waits for it. What goes wrong is only
/// logged, because a setup works without a draft. GUI thread.
class SetupDraftFile {
public:
    /// @param path of the file, in the data folder.
    explicit SetupDraftFile(QString path);

    /// What was kept last; nothing when there is none, or none that can be understood. Whatever the file says, ids have
    /// the form of Drive's, numbers are in their ranges, and texts are of a reasonable length.
    [[nodiscard]] QFuture<std::optional<SetupDraft>> read();

    /// Keeps it in place of the one before, unless that is the same.
    void keep(const SetupDraft& draft);

    /// There is nothing to go on with any more.
    void remove();

private:
    void write(const QByteArray& json);

    QString m_path;
    std::optional<QByteArray> m_latest; ///< What the file holds when all is done; empty when it is gone.
    QThreadPool m_thread;               ///< One thread, so that what was asked for later is done later.
};

} // namespace vtrack
