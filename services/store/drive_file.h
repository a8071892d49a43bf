// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace vtrack {

/// An item in Drive as its v3 API describes it, files and folders alike. Nothing in it is to be trusted: names may hold
/// anything.
struct DriveFile {
    QString id = {};
    QString name = {};
    QString mimeType = {};
    QString parentId = {}; ///< Since 2020 an item has one parent; empty for a root, and where we may not see it.
    QDateTime created = {};
    QDateTime modified = {};
    qint64 size = -1;    ///< Bytes; -1 where Drive names none.
    QString md5 = {};    ///< Lower-case hex; empty where there is none.
    QString sha256 = {}; ///< Lower-case hex; empty where there is none.
    bool trashed = false;
    QString driveId = {};            ///< The shared drive it lies in; empty in My Drive.
    QString shortcutTargetId = {};   ///< What a shortcut leads to; empty for all else.
    QString shortcutTargetType = {}; ///< The target's mimeType when the shortcut was made.

    [[nodiscard]] bool isFolder() const;
    [[nodiscard]] bool isShortcut() const;
    [[nodiscard]] bool isShortcutToFolder() const;

    /// Whether it may be a recording: everything that is no folder, Google document, picture or text. Drive's idea of a
    /// type is a guess from the name (`.ts` is "text/vnd.qt.linguist"), so a recorder's ending counts more than it.
    /// @param endings Source::endings: where there are any, they alone decide about files.
    [[nodiscard]] bool isFootage(const QStringList& endings = {}) const;

    /// contentMark() of what Drive says.
    [[nodiscard]] QString contentMark() const;
};

/// Tells the contents of one file apart: its MD5, else its SHA-256, else its size and the time of its last change.
[[nodiscard]] QString contentMark(const QString& md5, const QString& sha256, qint64 size, const QDateTime& modified);

/// Whether the text has the form of an item's id: letters, digits, `-` and `_`. Anything else never reaches an address.
[[nodiscard]] bool isDriveId(const QString& text);

/// The mimeTypes of what is not a file.
inline constexpr QStringView folderMimeType = u"application/vnd.google-apps.folder";
inline constexpr QStringView shortcutMimeType = u"application/vnd.google-apps.shortcut";

} // namespace vtrack
