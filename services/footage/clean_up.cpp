// SPDX-License-Identifier: GPL-3.0-or-later
#include "clean_up.h"

#include "dashboard_store.h"
#include "source_folder.h"
#include "source_store.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

Result<QList<CleanUp::Share>> CleanUp::shares() const {
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    DashboardStore dashboard(**connection);
    const auto sources = dashboard.rows();
    if (!sources)
        return std::unexpected(sources.error());
    QList<Share> shares;
    for (const DashboardRow& source : *sources) {
        const auto cameras = dashboard.cameras(source.sourceId);
        if (!cameras)
            return std::unexpected(cameras.error());
        for (const CameraSummary& camera : *cameras) {
            if (camera.totalBytes > 0)
                shares += Share{source.sourceId, camera.cameraName, camera.totalBytes};
        }
    }
    std::ranges::sort(shares, std::ranges::greater{}, &Share::bytes);
    return shares;
}

/// Clips stay where they were when a source gets another destination, so a disk of before counts, too.
Result<QList<CleanUp::Place>> CleanUp::places(const std::stop_token& stop) const {
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto recorded = FileStore(**connection).places(stop);
    const auto sources = SourceStore(**connection).all();
    if (!recorded || !sources)
        return std::unexpected(recorded ? sources.error() : recorded.error());
    QList<Place> places;
    for (const FileStore::Place& place : *recorded)
        places += Place{.sourceId = place.sourceId, .destination = place.destination, .bytes = place.bytes};
    for (const Source& source : *sources) {
        const bool isKnown = std::ranges::any_of(std::as_const(places), [&source](const Place& place) {
            return place.sourceId == source.id && place.destination == source.destination;
        });
        if (!isKnown)
            places += Place{.sourceId = source.id, .destination = source.destination};
    }
    return places;
}

QList<CleanUp::Place> CleanUp::lookAt(QList<Place> places) const {
    for (Place& place : places) {
        const auto facts = m_footage.disk.fileSystem(sourceFolder(place.destination, place.sourceId));
        place.isLookedAt = true;
        place.facts = facts ? std::optional(*facts) : std::nullopt;
    }
    return places;
}

QList<CleanUp::DiskSpace> CleanUp::disksOf(const QList<Place>& places) {
    QList<DiskSpace> disks;
    for (const Place& place : places) {
        if (!place.facts && place.bytes == 0)
            continue; // A new source has made no folder yet.
        const auto isIt = [&place](const DiskSpace& disk) {
            return place.facts && disk.facts ? disk.facts->device == place.facts->device
                                             : !place.facts && !disk.facts && disk.destination == place.destination;
        };
        auto disk = std::ranges::find_if(disks, isIt);
        if (disk == disks.end()) {
            disks += DiskSpace{.destination = place.destination, .isLookedAt = place.isLookedAt, .facts = place.facts};
            disk = disks.end() - 1;
        }
        disk->footageBytes += place.bytes;
    }
    std::ranges::stable_sort(disks, std::ranges::greater{}, &DiskSpace::footageBytes);
    return disks;
}

Result<CleanUp::Report> CleanUp::preview(int days) const {
    Pass pass{.days = days};
    const auto done = go(pass);
    return done ? Result<Report>(pass.report) : std::unexpected(done.error());
}

Result<CleanUp::Report> CleanUp::run(int days, const std::stop_token& stop, qint64 sourceId) const {
    Pass pass{.days = days, .mode = Mode::Remove, .onlySource = sourceId, .stop = stop};
    const auto done = go(pass);
    return done ? Result<Report>(pass.report) : std::unexpected(done.error());
}

Result<CleanUp::Days> CleanUp::byDay(const std::stop_token& stop) const {
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    return FileStore(**connection).byDay(QTimeZone::systemTimeZone(), m_clock.now(), stop);
}

Result<CleanUp::Days> CleanUp::removable(int days, const std::stop_token& stop) const {
    Pass pass{.days = days, .stop = stop};
    const auto done = go(pass);
    return done ? Result<Days>(pass.removable) : std::unexpected(done.error());
}

Result<void> CleanUp::go(Pass& pass) const {
    if (pass.days < 0)
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate("CleanUp", "The number of days must not be negative."));
    if (pass.mode == Mode::Remove && pass.days > 0 && m_checkClock) {
        if (auto right = m_checkClock(pass.stop); !right)
            return right;
    }
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto sources = SourceStore(**connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    Result<void> worst;
    for (const Source& source : *sources) {
        if (pass.onlySource != 0 && source.id != pass.onlySource)
            continue;
        const auto done = goThrough(**connection, source.id, pass);
        if (!done && worst) // Continue with the other sources.
            worst = done;
    }
    return worst;
}

Result<void> CleanUp::goThrough(Connection& connection, qint64 sourceId, Pass& pass) const {
    FileStore files(connection);
    FileRemoval removal(m_footage, connection, m_clock);
    const QDateTime now = m_clock.now();
    const QDateTime cutoff = now.addDays(-pass.days);
    DownloadedFile last;
    while (!pass.stop.stop_requested()) {
        const auto old =
            files.processedBefore(sourceId, cutoff, now, FileRemoval::batch, last.id == 0 ? nullptr : &last);
        if (!old)
            return std::unexpected(old.error());
        if (pass.mode == Mode::Look) {
            look(removal, *old, pass);
        } else {
            const auto done = removal.remove(*old, FileRemoval::Row::Cleaned);
            if (!done)
                return std::unexpected(done.error());
            pass.report += *done;
        }
        if (old->size() < FileRemoval::batch)
            break;
        last = old->back();
    }
    return {};
}

void CleanUp::look(FileRemoval& removal, const QList<DownloadedFile>& files, Pass& pass) const {
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QDateTime now = m_clock.now();
    for (const DownloadedFile& file : files) {
        if (!removal.mayRemove(file)) {
            pass.report.outside += file.localFilePath;
            continue;
        }
        ++pass.report.files;
        pass.report.bytes += file.fileSizeBytes;
        const QDateTime& since = file.downloadTimestamp > now ? file.createdAt : file.downloadTimestamp;
        FileTotal& day = pass.removable[since.toTimeZone(zone).date()];
        ++day.files;
        day.bytes += file.fileSizeBytes;
    }
}

} // namespace vtrack
