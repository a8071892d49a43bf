// SPDX-License-Identifier: GPL-3.0-or-later
#include "download_plan.h"

#include "clock.h"
#include "footage_endings.h"
#include "safe_name.h"
#include "source_folder.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// The folder of a file on the disk, inside the source's folder.
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

Result<QList<PlannedDownload>> DownloadPlan::place(const QList<PendingFile>& files) {
    QList<PlannedDownload> plans;
    QStringList keys;
    for (const PendingFile& file : files) {
        const auto camera = std::ranges::find(m_source.cameras, file.cameraId, &Camera::id);
        if (camera == m_source.cameras.end())
            continue;
        plans += planned(file, &*camera, folderFor(m_source, *camera, file.relativePath));
        for (const QString& name : std::as_const(plans.last().mayLie))
            keys += nameKey(name);
    }
    const auto recorded = m_files.pathsTaken(keys);
    if (!recorded)
        return std::unexpected(recorded.error());
    for (PlannedDownload& plan : plans)
        choosePath(plan, *recorded);
    return plans;
}

void DownloadPlan::choosePath(PlannedDownload& plan, const QSet<QString>& recorded) {
    plan.mayLie.removeIf([&](const QString& name) { return recorded.contains(nameKey(name)); });
    const auto free =
        std::ranges::find_if(plan.mayLie, [&](const QString& name) { return !m_taken.contains(nameKey(name)); });
    plan.path = free == plan.mayLie.end() ? plan.elsewhere : *free;
    hold(plan);
}

PlannedDownload DownloadPlan::begunEarlier(const StartedDownload& begun, const QString& root) {
    const auto camera = std::ranges::find(m_source.cameras, begun.file.cameraId, &Camera::id);
    PlannedDownload plan =
        planned(begun.file, camera == m_source.cameras.end() ? nullptr : &*camera, QFileInfo(begun.path).path());
    plan.root = root;
    plan.path = begun.path;
    plan.mayLie = {begun.path};
    plan.ownChecksum = begun.checksum;
    return plan;
}

/// All but the final name.
PlannedDownload DownloadPlan::planned(const PendingFile& file, const Camera* camera, const QString& folder) {
    const DriveFile& drive = file.drive;
    const QString name = finishedName(videoName(drive.name, drive.mimeType, m_source.endings));
    const QString elsewhere = folder + u'/' + distinctName(name, drive.id + drive.contentMark());
    return {.sourceId = m_source.id,
            .cameraName = camera ? camera->name : QString(),
            .zone = m_zones.of(camera ? camera->details.timeZone : QString()),
            .file = file,
            .root = m_source.destination,
            .path = {},
            .elsewhere = elsewhere,
            .mayLie = {folder + u'/' + name, folder + u'/' + distinctName(name, drive.id)},
            .partPath = folder + u'/' + partName(drive.name, drive.id, drive.contentMark())};
}

void DownloadPlan::hold(const PlannedDownload& planned) {
    m_taken.insert(nameKey(planned.path));
}

void DownloadPlan::release(const PlannedDownload& planned) {
    m_taken.remove(nameKey(planned.path));
}

} // namespace vtrack
