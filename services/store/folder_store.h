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

/// A folder whose files belong to a camera (the camera's own folder or a subfolder) and its state: a row of
/// `watched_folders`.
struct WatchedFolder {
    QString folderId = {};
    qint64 cameraId = 0;
    QString parentId = {};               ///< For a camera's own folder: its parent when it was chosen.
    QString name = {};                   ///< As Drive names it; empty for the camera's own.
    QString relativePath = {};           ///< "2024-01-15/001"; empty for the camera's own.
    QString shortcutId = {};             ///< The shortcut in the parent that leads to it; empty for the folder itself.
    std::optional<QString> driveId = {}; ///< The shared drive; empty text for My Drive, nothing while unknown.
    QDateTime namedAt = {};              ///< When Drive last named it.
    QDateTime doubtedAt = {};            ///< Since when Drive no longer names it; invalid while it does.
    /// Google's id of the account that last saw it; empty: none yet, or nobody was signed in.
    QString seenBy = {};
    QDateTime listedAt = {};  ///< When its last complete listing began; invalid: it is to be listed.
    qint64 leftOut = 0;       ///< Files in it that are left out.
    QString leftOutName = {}; ///< One of them.
    int attempts = 0;         ///< Listings that failed since the last good one.
    QString errorType = {};
    QString message = {};
    QDateTime nextTry = {}; ///< After a failure; invalid: at once.

    [[nodiscard]] bool isCamera() const { return relativePath.isEmpty(); }

    [[nodiscard]] bool failed() const { return attempts > 0; }
};

/// The path of a folder or file named `name` in the folder with this path. A slash in a name is escaped.
[[nodiscard]] QString pathBelow(const QString& relativePath, QString name);

/// The account that last saw a folder, and the one that is signed in now: their addresses, empty where not known.
struct AccountChange {
    QString before;
    QString now;

    bool operator==(const AccountChange&) const = default;
};

/// The question of FolderStore::seenByAnother(), with the folder's `seenBy` twice. Reads no row but those of the two
/// accounts.
[[nodiscard]] QString seenByAnotherSql();

/// The watched folders of a source, each with a state. Call on the thread of the connection.
class FolderStore {
public:
    FolderStore(Connection& connection, qint64 sourceId);

    [[nodiscard]] Result<QList<WatchedFolder>> all();
    [[nodiscard]] Result<std::optional<WatchedFolder>> byId(const QString& folderId);
    /// The folder that this shortcut leads to.
    [[nodiscard]] Result<std::optional<WatchedFolder>> byShortcut(const QString& shortcutId);

    /// Records that Drive names this folder here. A new folder is to be listed; a known one gets its present place,
    /// with all its subfolders. Without `seenBy`, the previous one is kept.
    /// @param named when the request was sent: one time for all pages of a listing.
    /// @return whether it is new.
    [[nodiscard]] Result<bool> place(const WatchedFolder& folder, const QDateTime& named);
    /// Removes the folders of cameras that are no longer selected, or have another folder. Pending files in them are
    /// marked as doubted.
    [[nodiscard]] Result<void> keepCameras(const QDateTime& now);
    /// Sets the drive of a folder; of a camera's own, and of all folders in it.
    [[nodiscard]] Result<void> setDrive(const WatchedFolder& folder, const QString& driveId);

    /// The account that saw the folder, if another one is signed in now; nothing otherwise. Drive says "not found" of
    /// what an account may not see, so only the one that saw the folder can tell that it, or a file in it, is gone.
    [[nodiscard]] Result<std::optional<AccountChange>> seenByAnother(const WatchedFolder& folder);

    struct Listing {
        QDateTime began;
        qint64 leftOut = 0;
        QString leftOutName = {};
        QString seenBy = {}; ///< The account that it proves to see the folder; empty: it proves nothing.
    };

    /// Whether the database knows files that wait in this folder, or subfolders.
    [[nodiscard]] Result<bool> hasEntries(const QString& folderId);
    /// Ends a complete listing: subfolders that it did not name are marked as doubted.
    /// @return their ids.
    [[nodiscard]] Result<QStringList> listed(const QString& folderId, const Listing& listing);
    /// Records that the folder could not be listed, or is gone.
    [[nodiscard]] Result<void> fail(const QString& folderId, const QString& errorType, const QString& message,
                                    const QDateTime& nextTry);
    /// Records that Drive has the folder: the failure is over, and it is to be listed. With a camera's own folder, all
    /// of the camera's: while it was in the trash, Drive's changes to them said so too, and were ignored.
    [[nodiscard]] Result<void> recover(const WatchedFolder& folder);

    /// Files of a camera that are left out because they are not footage.
    struct LeftOut {
        qint64 files = 0;
        QString example = {}; ///< The name of one of them.

        bool operator==(const LeftOut&) const = default;
    };

    /// The files left out of each camera, according to listings and changes so far.
    [[nodiscard]] Result<QHash<qint64, LeftOut>> leftOut();
    /// Counts a file that is left out and was named by a change. One that the last listing has counted is not counted
    /// again.
    [[nodiscard]] Result<void> leaveOut(const QString& folderId, const DriveFile& file);
    /// Whether the folder is the own folder of a selected camera, of any source.
    [[nodiscard]] Result<bool> isACameras(const QString& folderId);
    /// The own folder of a camera.
    [[nodiscard]] Result<std::optional<WatchedFolder>> own(qint64 cameraId);
    /// All folders of a camera: its own, and those in it.
    [[nodiscard]] Result<QList<WatchedFolder>> ofCamera(qint64 cameraId);
    /// The own folders of the cameras that lie in this folder of Drive.
    [[nodiscard]] Result<QList<WatchedFolder>> camerasIn(const QString& folderId);
    /// The folders of the cameras themselves.
    [[nodiscard]] Result<QList<WatchedFolder>> ofCameras();
    /// Marks all folders of the drive to be listed; nothing: all of the source.
    [[nodiscard]] Result<void> listAgain(const std::optional<QString>& driveId = {});
    /// Makes failed folders due at once.
    [[nodiscard]] Result<void> tryAgain();

    /// Marks it as doubted: Drive no longer names it, and only `files.get` can tell whether it is gone.
    [[nodiscard]] Result<void> doubt(const QString& folderId, const QDateTime& now);
    /// Removes the folder with its subfolders. Pending files in them are marked as doubted.
    [[nodiscard]] Result<void> remove(const QString& folderId, const QDateTime& now);

private:
    [[nodiscard]] Result<void> move(const WatchedFolder& from, const WatchedFolder& to);

    Connection& m_connection;
    qint64 m_sourceId;
};

/// The position of a source in the change feed of a drive: a row of `change_feeds`.
struct ChangeFeed {
    QString driveId = {}; ///< Empty for My Drive.
    QString account = {}; ///< Google's id of the account that the token is for; empty: unknown.
    QString pageToken = {};
    QDateTime startedAt = {}; ///< When this feed was first read; invalid if unknown.
};

/// The positions of the sources in Drive's change feeds. Call on the thread of the connection.
class ChangeFeedStore {
public:
    ChangeFeedStore(Connection& connection, qint64 sourceId);

    [[nodiscard]] Result<std::optional<ChangeFeed>> byDrive(const QString& driveId);
    /// Records that all changes up to this token are written.
    [[nodiscard]] Result<void> set(const ChangeFeed& feed);

private:
    Connection& m_connection;
    qint64 m_sourceId;
};

} // namespace vtrack
