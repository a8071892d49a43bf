// SPDX-License-Identifier: GPL-3.0-or-later
#include "download_plan.h"

#include "clock.h"
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

Result<PlannedDownload> DownloadPlan::place(const Camera& camera, const PendingFile& file) {
    const DriveFile& drive = file.drive;
    const QString folder = folderFor(m_source, camera, file.relativePath);
    const QString name = finishedName(drive.name);
    auto zone = m_zones.find(camera.timeZone);
    if (zone == m_zones.end())
        zone = m_zones.insert(camera.timeZone, cameraZone(camera.timeZone));
    PlannedDownload planned{.sourceId = m_source.id,
                            .cameraName = camera.name,
                            .zone = *zone,
                            .file = file,
                            .root = m_source.destination,
                            .path = {},
                            .elsewhere = folder + u'/' + distinctName(name, drive.id + drive.contentMark()),
                            .partPath = folder + u'/' + partName(drive.name, drive.id, drive.contentMark())};
    for (const QString& wanted : {name, distinctName(name, drive.id)}) {
        const auto free = isFree(folder + u'/' + wanted);
        if (!free)
            return std::unexpected(free.error());
        if (!*free)
            continue;
        planned.path = folder + u'/' + wanted;
        break;
    }
    if (planned.path.isEmpty())
        planned.path = planned.elsewhere;
    m_taken.insert(nameKey(planned.path));
    return planned;
}

Result<bool> DownloadPlan::isFree(const QString& path) const {
    if (m_taken.contains(nameKey(path)))
        return false;
    const auto taken = m_files.pathTaken(path);
    if (!taken)
        return taken;
    return !*taken;
}

void DownloadPlan::release(const PlannedDownload& planned) {
    m_taken.remove(nameKey(planned.path));
}

} // namespace vtrack
