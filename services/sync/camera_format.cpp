// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_format.h"

#include "disk_file_device.h"
#include "file_store.h"
#include "mp4_header.h"
#include "source_folder.h"
#include "source_store.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Nothing where it cannot be read.
std::optional<Mp4Facts> factsOf(Disk& disk, const QString& path) {
    const auto file = disk.open(path, Disk::Access::Read);
    if (!file)
        return std::nullopt;
    const auto size = (*file)->size();
    if (!size)
        return std::nullopt;
    DiskFileDevice content(**file, *size);
    return readMp4Header(content);
}

} // namespace

Result<void> learnCameraFormats(Connection& connection, Disk& disk, qint64 sourceId, const QDateTime& now) {
    SourceStore sources(connection);
    const auto source = sources.byId(sourceId);
    if (!source)
        return std::unexpected(source.error());
    if (!*source)
        return {};
    for (const Camera& camera : (*source)->cameras) {
        if (!camera.resolution.isEmpty())
            continue;
        const auto newest = FileStore(connection).list({.sourceId = sourceId, .camera = camera.name, .limit = 1});
        if (!newest)
            return std::unexpected(newest.error());
        const QString path = newest->isEmpty() ? QString() : newest->first().localFilePath;
        if (!path.startsWith(sourceFolder(**source) + u'/'))
            continue;
        const auto facts = factsOf(disk, path);
        if (!facts || facts->resolution.isEmpty())
            continue;
        const QString resolution = u"%1x%2"_s.arg(facts->resolution.width()).arg(facts->resolution.height());
        if (auto saved = sources.setCameraFormat(camera.id, resolution, facts->codec, now); !saved)
            return saved;
    }
    return {};
}

} // namespace vtrack
