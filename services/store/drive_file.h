// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace vtrack {

/// An item in Drive (file or folder) as its v3 API describes it. Untrusted: names may contain anything.
struct DriveFile {
    QString id = {};
    QString name = {};
    QString mimeType = {};
    QString parentId = {}; ///< Since 2020 an item has one parent; empty for a root, or if it is not visible to us.
    QDateTime created = {};
    QDateTime modified = {};
    qint64 size = -1;    ///< Bytes; -1 if unknown.
    QString md5 = {};    ///< Lower-case hex; empty where there is none.
    QString sha256 = {}; ///< Lower-case hex; empty where there is none.
    bool trashed = false;
    QString driveId = {};            ///< The shared drive it lies in; empty in My Drive.
    QString shortcutTargetId = {};   ///< The target of a shortcut; otherwise empty.
    QString shortcutTargetType = {}; ///< The target's mimeType when the shortcut was made.
    QString revision = {};           ///< The id of the newest revision of its content; empty where there is none.
    /// The person's name and address, or the shared drive that owns it; empty if it is not visible to us.
    QString owner = {};

    [[nodiscard]] bool isFolder() const;
    [[nodiscard]] bool isShortcut() const;
    [[nodiscard]] bool isShortcutToFolder() const;

    /// Whether it counts as footage: everything except folders, Google documents, pictures and texts. Drive guesses the
    /// type from the name (`.ts` is "text/vnd.qt.linguist"), so a recorder's extension takes precedence.
    /// @param endings Source::endings: if not empty, they alone decide about files.
    [[nodiscard]] bool isFootage(const QStringList& endings = {}) const;

    /// contentMark() of what Drive says.
    [[nodiscard]] QString contentMark() const;
};

/// Identifies the content of a file: its MD5, else its SHA-256, else its size and the time of its last change.
[[nodiscard]] QString contentMark(const QString& md5, const QString& sha256, qint64 size, const QDateTime& modified);

/// Whether the text has the form of an item's id: letters, digits, `-` and `_`. Anything else never reaches an address.
[[nodiscard]] bool isDriveId(const QString& text);

/// The mimeTypes of what is not a file.
inline constexpr QStringView folderMimeType = u"application/vnd.google-apps.folder";
inline constexpr QStringView shortcutMimeType = u"application/vnd.google-apps.shortcut";

} // namespace vtrack
