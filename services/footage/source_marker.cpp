// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_marker.h"

#include "bounded_json.h"
#include "file_system.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qint64 largestMarker = 4096;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SourceMarker)
};

SourceMarker parsed(const QByteArray& content) {
    const QJsonObject json = jsonIn(content).object();
    return {.version = json[u"version"_s].toInt(),
            .installationId = json[u"installation_id"_s].toString(),
            .sourceId = json[u"source_id"_s].toInteger()};
}

QByteArray toJson(const SourceMarker& marker) {
    return QJsonDocument(QJsonObject{{u"version"_s, marker.version},
                                     {u"installation_id"_s, marker.installationId},
                                     {u"source_id"_s, marker.sourceId}})
        .toJson();
}

Result<void> writeDurably(Disk& disk, const QString& path, const QByteArray& content) {
    const auto file = disk.open(path, Disk::Access::Create);
    if (!file)
        return std::unexpected(file.error());
    if (auto written = (*file)->write(0, content); !written)
        return written;
    return (*file)->sync();
}

Error unavailable(const QString& sentence, const QString& folder) {
    return {.kind = ErrorKind::DestinationUnavailable,
            .sentence = sentence.arg(QDir::toNativeSeparators(folder)),
            .detail = folder,
            .action = Action::CheckDestination};
}

} // namespace

QString markerPath(const QString& folder) {
    return folder + u"/.vtrack-source"_s;
}

Result<std::optional<SourceMarker>> readMarker(Disk& disk, const QString& folder) {
    const QString path = markerPath(folder);
    const auto there = disk.look(path);
    if (!there)
        return std::unexpected(there.error());
    if (there->kind == FileFacts::Kind::Missing)
        return std::nullopt;
    const auto file = disk.open(path, Disk::Access::Read);
    if (!file)
        return std::unexpected(file.error());
    QByteArray content(largestMarker, Qt::Uninitialized);
    const auto count = (*file)->read(0, content.data(), content.size());
    if (!count)
        return std::unexpected(count.error());
    content.truncate(*count);
    return parsed(content);
}

Result<bool> writeMarker(Disk& disk, const QString& folder, const SourceMarker& marker) {
    const QString unfinished = markerPath(folder) + u'-' + marker.installationId;
    if (const auto left = disk.look(unfinished); left && left->kind == FileFacts::Kind::File) { // After a crash.
        if (auto removed = disk.remove(unfinished); !removed)
            return std::unexpected(removed.error());
    }
    auto written = writeDurably(disk, unfinished, toJson(marker));
    auto named = written ? disk.rename(unfinished, markerPath(folder)) : Result<bool>(std::unexpected(written.error()));
    if (!named || !*named) {
        if (const auto removed = disk.remove(unfinished); !removed && named)
            return std::unexpected(removed.error());
        return named;
    }
    if (auto synced = disk.syncFolder(folder); !synced)
        return std::unexpected(synced.error());
    return true;
}

Result<FileFacts::Identity> checkMarker(const FootageDisk& footage, qint64 sourceId, const QString& folder) {
    const auto there = footage.disk.look(markerPath(folder));
    const auto marker = readMarker(footage.disk, folder);
    if (!there || !marker)
        return std::unexpected(folderUnreadable(folder, there ? marker.error() : there.error()));
    if (!*marker)
        return std::unexpected(folderMissing(folder));
    const bool ours = (*marker)->version == SourceMarker::currentVersion && (*marker)->sourceId == sourceId &&
                      (*marker)->installationId == footage.installationId;
    if (!ours)
        return std::unexpected(folderForeign(folder));
    return there->identity;
}

bool isMarkedBy(Disk& disk, const QString& folder, const FileFacts::Identity& marker) {
    const auto there = disk.look(markerPath(folder));
    return there && there->kind == FileFacts::Kind::File && there->identity == marker;
}

Error folderMissing(const QString& folder) {
    return unavailable(Texts::tr("The folder for footage, “%1”, is not there. Connect its disk, or choose another "
                                 "folder. New footage waits in Drive and comes by itself."),
                       folder);
}

Error folderNotRecognised(const QString& folder) {
    return unavailable(
        Texts::tr("“%1” is there, but it is not the folder that this source's footage was put into: its "
                  "disk or network share may not be connected. Nothing was written or removed there. "
                  "Connect it, or choose another folder. New footage waits in Drive and comes by itself."),
        folder);
}

Error folderForeign(const QString& folder) {
    return unavailable(
        Texts::tr("“%1” belongs to another installation of V_Track Cloud Sync, so nothing was written or removed "
                  "there; new footage waits in Drive. Choose another folder, or, if that installation is gone for "
                  "good, delete the file .vtrack-source in it."),
        folder);
}

Error folderOfAnother(const QString& folder) {
    return unavailable(
        Texts::tr("“%1” belongs to another user of this computer, or all users may write to it, so nothing was written "
                  "or removed there: they could change the footage. New footage waits in Drive. Rename that folder or "
                  "take this permission away, or choose another folder."),
        folder);
}

Error folderUnreadable(const QString& folder, const Error& reason) {
    Error error = unavailable(Texts::tr("The disk cannot read “%1”. Nothing was written or removed there. Check the "
                                        "disk and its connection; the program retries automatically."),
                              folder);
    error.detail = reason.detail;
    error.transient = true;
    return error;
}

} // namespace vtrack
