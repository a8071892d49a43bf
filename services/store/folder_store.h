// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "drive_file.h"
#include "error.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace vtrack {

/// A folder whose files belong to a camera, the camera's own or one below it, and what is known of it: a row of
/// `watched_folders`.
struct WatchedFolder {
    QString folderId = {};
    qint64 cameraId = 0;
    QString parentId = {};               ///< Of a camera's own: where it lay when it was chosen.
    QString name = {};                   ///< As Drive names it; empty for the camera's own.
    QString relativePath = {};           ///< "2024-01-15/001"; empty for the camera's own.
    std::optional<QString> driveId = {}; ///< The shared drive; empty text for My Drive, nothing while unknown.
    QDateTime namedAt = {};              ///< When an answer of Drive last named it.
    QDateTime doubtedAt = {};            ///< Since when answers no longer name it; invalid while they do.
    QDateTime listedAt = {};             ///< When its last complete listing began; invalid: it is to be listed.
    qint64 leftOut = 0;                  ///< Files in it that are no footage.
    QString leftOutName = {};            ///< One of them.
    int attempts = 0;                    ///< Listings that failed since the last good one.
    QString errorType = {};
    QString message = {};
    QDateTime nextTry = {}; ///< After a failure; invalid: at once.

    [[nodiscard]] bool isCamera() const { return relativePath.isEmpty(); }

    [[nodiscard]] bool failed() const { return attempts > 0; }
};

/// The path of a folder or file named `name` in the folder with this path. A slash in a name is no step down.
[[nodiscard]] QString pathBelow(const QString& relativePath, QString name);

/// The folders a source looks into, each with a state of its own. Call on the thread of the connection.
class FolderStore {
public:
    FolderStore(Connection& connection, qint64 sourceId);

    [[nodiscard]] Result<QList<WatchedFolder>> all();
    [[nodiscard]] Result<std::optional<WatchedFolder>> byId(const QString& folderId);

    /// Drive names this folder here now. One that is not known yet is to be listed; one that is known gets its present
    /// place, with all that is below it.
    /// @param named when the answer was asked for: one time for all pages of a listing.
    /// @return whether it was not known.
    [[nodiscard]] Result<bool> place(const WatchedFolder& folder, const QDateTime& named);
    /// Forgets the folders of cameras that are no longer selected, or have another folder. Files that wait in them are
    /// doubted.
    [[nodiscard]] Result<void> keepCameras(const QDateTime& now);
    /// The camera's folders lie in this drive.
    [[nodiscard]] Result<void> setDrive(qint64 cameraId, const QString& driveId);

    struct Listing {
        QDateTime began;
        qint64 leftOut = 0;
        QString leftOutName = {};
    };

    /// A complete listing of the folder: folders in it that it did not name are doubted.
    /// @return their ids.
    [[nodiscard]] Result<QStringList> listed(const QString& folderId, const Listing& listing);
    /// The folder could not be listed, or is gone.
    [[nodiscard]] Result<void> fail(const QString& folderId, const QString& errorType, const QString& message,
                                    const QDateTime& nextTry);
    /// Drive answered for it: the failure is over. It is to be listed.
    [[nodiscard]] Result<void> recover(const QString& folderId);

    /// Files of a camera that are left out because they are no footage.
    struct LeftOut {
        qint64 files = 0;
        QString example = {}; ///< The name of one of them.

        bool operator==(const LeftOut&) const = default;
    };

    /// What is left out of each camera, as far as its folders were listed and changes told since.
    [[nodiscard]] Result<QHash<qint64, LeftOut>> leftOut();
    /// A change names a file in the folder that is left out. One that the last listing has counted counts once.
    [[nodiscard]] Result<void> leaveOut(const QString& folderId, const DriveFile& file);
    /// The folders of the cameras themselves.
    [[nodiscard]] Result<QList<WatchedFolder>> ofCameras();
    /// All folders of the drive are to be listed; nothing: all of the source.
    [[nodiscard]] Result<void> listAgain(const std::optional<QString>& driveId = {});
    /// Failed folders are tried at once.
    [[nodiscard]] Result<void> tryAgain();

    /// An answer no longer names it; only `files.get` can say that it is gone.
    [[nodiscard]] Result<void> doubt(const QString& folderId, const QDateTime& now);
    /// Forgets the folder with all below it. Files that wait in them are doubted.
    [[nodiscard]] Result<void> remove(const QString& folderId, const QDateTime& now);

private:
    [[nodiscard]] Result<void> move(const WatchedFolder& from, const WatchedFolder& to);

    Connection& m_connection;
    qint64 m_sourceId;
};

/// How far a source has read the changes of one drive: a row of `change_feeds`.
struct ChangeFeed {
    QString driveId = {}; ///< Empty for My Drive.
    QString account = {}; ///< Google's id of the account that the token is for; empty: unknown.
    QString pageToken = {};
    QDateTime startedAt = {}; ///< When this log was first read; invalid while unknown.
};

/// Where each source goes on in Drive's changes. Call on the thread of the connection.
class ChangeFeedStore {
public:
    ChangeFeedStore(Connection& connection, qint64 sourceId);

    [[nodiscard]] Result<std::optional<ChangeFeed>> byDrive(const QString& driveId);
    /// The changes up to this token are written down.
    [[nodiscard]] Result<void> set(const ChangeFeed& feed);

private:
    Connection& m_connection;
    qint64 m_sourceId;
};

} // namespace vtrack
