// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_items.h"

#include "clock.h"
#include "drive_file_json.h"
#include "fuzz.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vtrack::fuzz {

namespace {

QJsonObject written(const DriveFile& file) {
    QJsonObject json{{u"id"_s, file.id},
                     {u"name"_s, file.name},
                     {u"mimeType"_s, file.mimeType},
                     {u"parents"_s, QJsonArray{file.parentId}},
                     {u"createdTime"_s, toIsoUtc(file.created)},
                     {u"modifiedTime"_s, toIsoUtc(file.modified)},
                     {u"md5Checksum"_s, file.md5},
                     {u"sha256Checksum"_s, file.sha256},
                     {u"trashed"_s, file.trashed},
                     {u"driveId"_s, file.driveId},
                     {u"shortcutDetails"_s, QJsonObject{{u"targetId"_s, file.shortcutTargetId},
                                                        {u"targetMimeType"_s, file.shortcutTargetType}}}};
    if (file.size >= 0)
        json.insert(u"size"_s, QString::number(file.size));
    return json;
}

} // namespace

void checkItem(const DriveFile& file) {
    constexpr qsizetype longest = 1'000;
    for (const QString& text : {file.id, file.name, file.mimeType, file.parentId, file.md5, file.sha256, file.driveId,
                                file.shortcutTargetId, file.shortcutTargetType})
        holds(text.size() <= longest);
    holds(file.size >= -1 && file.size <= 5'497'558'138'880); // Drive's largest.
    for (const QDateTime& time : {file.created, file.modified})
        holds(!time.isValid() || fromIso(toIsoUtc(time)).isValid()); // As the database stores it.
    const DriveFile again = driveFileFrom(written(file));
    holds(written(again) == written(file));
    holds(again.contentMark() == file.contentMark() && again.isFootage() == file.isFootage());
    holds(!file.isShortcutToFolder() || isDriveId(file.shortcutTargetId));
}

QJsonObject answerIn(const QByteArray& input) {
    return QJsonDocument::fromJson(input).object();
}

} // namespace vtrack::fuzz
