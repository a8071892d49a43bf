// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_file.h"

#include "clock.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vtrack {

bool DriveFile::isFolder() const {
    return mimeType == folderMimeType;
}

bool DriveFile::isShortcut() const {
    return mimeType == shortcutMimeType;
}

bool DriveFile::isShortcutToFolder() const {
    return isShortcut() && shortcutTargetType == folderMimeType && isDriveId(shortcutTargetId);
}

bool DriveFile::isVideo() const {
    static const QStringList formats{u"dav"_s, u"mp4"_s, u"mkv"_s, u"avi"_s, u"mov"_s, u"h264"_s, u"h265"_s, u"ts"_s};
    if (mimeType == u"application/octet-stream"_s)
        return formats.contains(name.section(u'.', -1).toLower());
    return mimeType.startsWith(u"video/"_s);
}

bool isDriveId(const QString& text) {
    static const QRegularExpression form(u"\\A[A-Za-z0-9_-]{1,200}\\z"_s);
    return form.match(text).hasMatch();
}

QString driveFileFields() {
    return u"id,name,mimeType,parents,createdTime,modifiedTime,size,md5Checksum,sha256Checksum,trashed,driveId,"
           "shortcutDetails(targetId,targetMimeType)"_s;
}

DriveFile driveFileFrom(const QJsonObject& json) {
    const auto text = [&](const QString& name) {
        return json.value(name).toString();
    };
    const QJsonValue shortcut = json.value(u"shortcutDetails"_s);
    bool hasSize = false;
    const qint64 size = text(u"size"_s).toLongLong(&hasSize); // Drive writes 64-bit numbers as text.
    return {.id = text(u"id"_s),
            .name = text(u"name"_s),
            .mimeType = text(u"mimeType"_s),
            .parentId = json.value(u"parents"_s).toArray().at(0).toString(),
            .created = fromIso(text(u"createdTime"_s)),
            .modified = fromIso(text(u"modifiedTime"_s)),
            .size = hasSize && size >= 0 ? size : -1,
            .md5 = text(u"md5Checksum"_s).toLower(),
            .sha256 = text(u"sha256Checksum"_s).toLower(),
            .trashed = json.value(u"trashed"_s).toBool(),
            .driveId = text(u"driveId"_s),
            .shortcutTargetId = shortcut[u"targetId"].toString(),
            .shortcutTargetType = shortcut[u"targetMimeType"].toString()};
}

} // namespace vtrack
