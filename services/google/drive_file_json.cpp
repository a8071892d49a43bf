// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_file_json.h"

#include "clock.h"
#include "safe_name.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Drive keeps no larger ones (Google, "Files you can store in Google Drive": 5 TB). A size above is none, and a sum of
/// a million sizes stays a number.
constexpr qint64 largestFile = 5'497'558'138'880;

/// Google leaves owners out where a shared drive owns the file.
QString ownerIn(const QJsonObject& json) {
    const QJsonValue owner = json.value(u"owners"_s).toArray().at(0);
    const QString name = owner[u"displayName"].toString();
    const QString address = owner[u"emailAddress"].toString();
    if (!name.isEmpty() || !address.isEmpty())
        return boundedName(address.isEmpty() ? name : u"%1 <%2>"_s.arg(name, address).trimmed());
    const QString drive = json.value(u"driveId"_s).toString();
    return drive.isEmpty() ? QString() : boundedName(u"shared drive <%1>"_s.arg(drive));
}

} // namespace

QString driveFileFields() {
    return u"id,name,mimeType,parents,createdTime,modifiedTime,size,md5Checksum,sha256Checksum,trashed,driveId,"
           "shortcutDetails(targetId,targetMimeType),headRevisionId,owners(displayName,emailAddress)"_s;
}

DriveFile driveFileFrom(const QJsonObject& json) {
    const auto text = [&](const QString& name) {
        return boundedName(json.value(name).toString());
    };
    const QJsonValue shortcut = json.value(u"shortcutDetails"_s);
    bool hasSize = false;
    const qint64 size = text(u"size"_s).toLongLong(&hasSize); // Drive writes 64-bit numbers as text.
    return {.id = text(u"id"_s),
            .name = text(u"name"_s),
            .mimeType = text(u"mimeType"_s),
            .parentId = boundedName(json.value(u"parents"_s).toArray().at(0).toString()),
            .created = fromIso(text(u"createdTime"_s)),
            .modified = fromIso(text(u"modifiedTime"_s)),
            .size = hasSize && size >= 0 && size <= largestFile ? size : -1,
            .md5 = text(u"md5Checksum"_s).toLower(),
            .sha256 = text(u"sha256Checksum"_s).toLower(),
            .trashed = json.value(u"trashed"_s).toBool(),
            .driveId = text(u"driveId"_s),
            .shortcutTargetId = boundedName(shortcut[u"targetId"].toString()),
            .shortcutTargetType = boundedName(shortcut[u"targetMimeType"].toString()),
            .revision = text(u"headRevisionId"_s),
            .owner = ownerIn(json)};
}

} // namespace vtrack
