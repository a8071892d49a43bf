// SPDX-License-Identifier: GPL-3.0-or-later
#include "download_plan.h"

#include "clock.h"
#include "safe_name.h"
#include "source_folder.h"
#include "wall_clock.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QString safeRelativePath(const QString& relativePath) {
    QStringList safe;
    for (const QString& component : relativePath.split(u'/', Qt::SkipEmptyParts))
        safe += safeName(component);
    return safe.join(u'/');
}

/// A safe name that no unfinished file bears.
QString finishedName(const QString& driveName) {
    const QString name = safeName(driveName);
    return name.endsWith(u".part"_s, Qt::CaseInsensitive) ? name + u'_' : name;
}

} // namespace

DownloadPlan::DownloadPlan(const Source& source, FileStore& files)
    : m_source(source)
    , m_files(files) {}

Result<PlannedDownload> DownloadPlan::place(const Camera& camera, const PendingFile& file) {
    const DriveFile& drive = file.drive;
    const QString folder = QDir::cleanPath(sourceFolder(m_source) + u'/' + safeName(camera.name) + u'/' +
                                           safeRelativePath(file.relativePath));
    const QString name = finishedName(drive.name);
    const QString content = drive.id + (drive.md5.isEmpty() ? drive.sha256 : drive.md5) + QString::number(drive.size) +
                            toIsoUtc(drive.modified);
    auto zone = m_zones.find(camera.timeZone);
    if (zone == m_zones.end())
        zone = m_zones.insert(camera.timeZone, cameraZone(camera.timeZone));
    PlannedDownload planned{.sourceId = m_source.id,
                            .cameraName = camera.name,
                            .zone = *zone,
                            .file = file,
                            .root = m_source.destination,
                            .path = {},
                            .elsewhere = folder + u'/' + distinctName(name, content),
                            .partPath = folder + u'/' + distinctName(name, content) + u".part"_s};
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
