// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_format.h"

#include "file_store.h"
#include "mp4_header.h"
#include "source_store.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace vtrack {

Result<void> learnCameraFormats(Connection& connection, qint64 sourceId, const QDateTime& now) {
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
        QFile file(newest->isEmpty() ? QString() : newest->first().localFilePath);
        const auto facts = !newest->isEmpty() && file.open(QIODevice::ReadOnly) ? readMp4Header(file) : std::nullopt;
        if (!facts || facts->resolution.isEmpty())
            continue;
        const QString resolution = u"%1x%2"_s.arg(facts->resolution.width()).arg(facts->resolution.height());
        if (auto saved = sources.setCameraFormat(camera.id, resolution, facts->codec, now); !saved)
            return saved;
    }
    return {};
}

} // namespace vtrack
