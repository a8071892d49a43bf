// SPDX-License-Identifier: GPL-3.0-or-later
#include "download_plan.h"

#include "safe_name.h"
#include "source_folder.h"
#include "wall_clock.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// The folder of a file on the disk, below the source's own.
QString folderFor(const Source& source, const Camera& camera, const QString& relativePath) {
    QStringList folders{safeName(camera.name)};
    for (const QString& name : relativePath.split(u'/', Qt::SkipEmptyParts))
        folders += safeName(name);
    return fittingFolder(sourceFolder(source), folders);
}

} // namespace

DownloadPlan::DownloadPlan(const Source& source, FileStore& files)
    : m_source(source)
    , m_files(files) {}

Result<PlannedDownload> DownloadPlan::place(const Camera& camera, const FoundVideo& video, qint64 replaces) {
    const QString folder = folderFor(m_source, camera, video.relativePath);
    const QString name = finishedName(video.file.name);
    const QString distinct = distinctName(name, video.file.id);
    auto zone = m_zones.find(camera.timeZone);
    if (zone == m_zones.end())
        zone = m_zones.insert(camera.timeZone, cameraZone(camera.timeZone));
    PlannedDownload planned{.sourceId = m_source.id,
                            .cameraName = camera.name,
                            .zone = *zone,
                            .video = video,
                            .root = m_source.destination,
                            .path = folder + u'/' + name,
                            .elsewhere = folder + u'/' + distinct,
                            .partPath = folder + u'/' + partName(video.file.name, video.file.id, video.file.md5)};
    if (replaces != 0) {
        const auto before = m_files.byIds({replaces});
        if (!before)
            return std::unexpected(before.error());
        const QString path = before->isEmpty() ? QString() : before->first().localFilePath;
        if (path.startsWith(m_source.destination + u'/')) {
            planned.path = planned.elsewhere = path;
            planned.partPath = QFileInfo(path).path() + u'/' + QFileInfo(planned.partPath).fileName();
            return planned;
        }
    }
    const auto taken = m_files.pathTaken(planned.path);
    if (!taken)
        return std::unexpected(taken.error());
    if (*taken || m_taken.contains(nameKey(planned.path)))
        planned.path = planned.elsewhere;
    m_taken.insert(nameKey(planned.path));
    return planned;
}

void DownloadPlan::release(const PlannedDownload& planned) {
    m_taken.remove(nameKey(planned.path));
}

} // namespace vtrack
