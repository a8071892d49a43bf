// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace vtrack {

/// An item in Drive as its v3 API describes it, files and folders alike. Nothing in it is to be trusted: names may hold
/// anything.
struct DriveFile {
    QString id;
    QString name;
    QString mimeType;
    QString parentId; ///< Since 2020 an item has one parent; empty for a root.
    QDateTime created;
    QDateTime modified;
    qint64 size = -1; ///< Bytes; -1 where Drive names none.
    QString md5;      ///< Lower-case hex; empty where there is none.
    QString sha256;   ///< Lower-case hex; empty where there is none.
    bool trashed = false;
    QString driveId = {};            ///< The shared drive it lies in; empty in My Drive.
    QString shortcutTargetId = {};   ///< What a shortcut leads to; empty for all else.
    QString shortcutTargetType = {}; ///< The target's mimeType when the shortcut was made.

    [[nodiscard]] bool isFolder() const;
    [[nodiscard]] bool isShortcut() const;
    [[nodiscard]] bool isShortcutToFolder() const;
    /// `video/…` (guide), or what Drive calls mere bytes but a recorder's ending tells: Dahua's .dav footage would be
    /// lost otherwise.
    [[nodiscard]] bool isVideo() const;
};

/// One page of a listing. An empty page may still have a next one.
struct DriveFilePage {
    QList<DriveFile> files;
    QString nextPageToken; ///< Empty on the last page.
    bool incomplete = false;
};

/// An item as it is now, or that it is gone. Drive tells the state after the change, not what changed.
struct DriveChange {
    QString fileId;
    bool removed = false; ///< Deleted, or no longer visible to this account.
    DriveFile file;       ///< Empty when removed.
};

/// One page of changes.
struct DriveChangePage {
    QList<DriveChange> changes;
    QString nextPageToken; ///< Where to go on at once; empty on the last page.
    QString newStartToken; ///< Where to go on later; on the last page only.
};

/// A shared drive a person is a member of.
struct SharedDrive {
    QString id; ///< Also the id of its topmost folder.
    QString name;
};

/// Whether the text has the form of an item's id: letters, digits, `-` and `_`. Anything else never reaches an address.
[[nodiscard]] bool isDriveId(const QString& text);

/// The mimeTypes of what is not a file.
inline constexpr QStringView folderMimeType = u"application/vnd.google-apps.folder";
inline constexpr QStringView shortcutMimeType = u"application/vnd.google-apps.shortcut";

/// The `fields` that fill a DriveFile.
[[nodiscard]] QString driveFileFields();

[[nodiscard]] DriveFile driveFileFrom(const QJsonObject& json);

} // namespace vtrack
