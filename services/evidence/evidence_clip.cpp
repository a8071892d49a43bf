// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence_clip.h"

#include "clock.h"
#include "version.h"
#include "visible_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QJsonValue known(const QString& text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue known(const QDateTime& time) {
    return known(toIsoUtc(time));
}

QJsonObject clipJson(const EvidenceClip& clip, const QDateTime& madeAt) {
    const DownloadedFile& file = clip.file;
    return {{u"file"_s, clip.copyName},
            {u"bytes"_s, file.fileSizeBytes},
            {u"sha256"_s, clip.sha256},
            {u"camera"_s, known(file.cameraName)},
            {u"source"_s, known(clip.sourceName)},
            {u"recorded"_s, QJsonObject{{u"start"_s, known(file.recordingStartTime)},
                                        {u"end"_s, known(file.recordingEndTime)},
                                        {u"time_from"_s, known(file.recordingTimeOrigin)},
                                        {u"camera_time_zone"_s, known(clip.timeZone)}}},
            {u"drive"_s, QJsonObject{{u"id"_s, known(file.driveFileId)},
                                     {u"revision"_s, known(file.driveRevision)},
                                     {u"owner"_s, known(file.driveOwner)},
                                     {u"name"_s, known(file.originalFilename)},
                                     {u"folder_below_camera"_s, file.relativePath},
                                     {u"modified"_s, known(file.driveModified)},
                                     {u"md5"_s, known(file.driveMd5)},
                                     {u"sha256"_s, known(file.driveSha256)}}},
            {u"fetched"_s, QJsonObject{{u"complete_and_checked"_s, known(file.createdAt)},
                                       {u"program_version"_s, known(file.fetchedBy)},
                                       {u"checksum"_s, known(file.checksum)}}},
            {u"checked_again"_s, QJsonObject{{u"at"_s, known(madeAt)},
                                             {u"program_version"_s, ownVersion()},
                                             {u"same_as"_s, QJsonArray::fromStringList(matchingChecksums(clip))}}}};
}

} // namespace

QStringList matchingChecksums(const EvidenceClip& clip) {
    const auto isOurs = [&](const QString& recorded) {
        return !recorded.isEmpty() && (recorded.compare(clip.sha256, Qt::CaseInsensitive) == 0 ||
                                       recorded.compare(clip.md5, Qt::CaseInsensitive) == 0);
    };
    QStringList same;
    if (isOurs(clip.file.checksum))
        same += u"fetched.checksum"_s;
    if (isOurs(clip.file.driveMd5))
        same += u"drive.md5"_s;
    if (isOurs(clip.file.driveSha256))
        same += u"drive.sha256"_s;
    return same;
}

QByteArray evidenceJson(const Evidence& evidence) {
    QJsonArray clips;
    for (const EvidenceClip& clip : evidence.clips)
        clips += clipJson(clip, evidence.madeAt);
    const QJsonObject json{{u"format"_s, u"vtrack-evidence"_s},
                           {u"version"_s, 1},
                           {u"made_at"_s, toIsoUtc(evidence.madeAt)},
                           {u"program_version"_s, ownVersion()},
                           {u"clips"_s, clips}};
    return visibleJson(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented))).toUtf8();
}

QByteArray checksumLine(const QString& sha256, QStringView name) {
    return sha256.toLatin1() + "  " + name.toUtf8() + '\n';
}

} // namespace vtrack
