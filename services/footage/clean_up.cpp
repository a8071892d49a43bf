// SPDX-License-Identifier: GPL-3.0-or-later
#include "clean_up.h"

#include "dashboard_store.h"
#include "source_store.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

CleanUp::Report wouldRemove(FileRemoval& removal, const QList<DownloadedFile>& files) {
    CleanUp::Report report;
    for (const DownloadedFile& file : files) {
        if (!removal.mayRemove(file)) {
            report.outside += file.localFilePath;
            continue;
        }
        ++report.files;
        report.bytes += file.fileSizeBytes;
    }
    return report;
}

} // namespace

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

Result<CleanUp::Report> CleanUp::preview(int days) const {
    return go(days, Mode::Look, 0, {});
}

Result<CleanUp::Report> CleanUp::run(int days, const std::stop_token& stop, qint64 sourceId) const {
    return go(days, Mode::Remove, sourceId, stop);
}

Result<CleanUp::Report> CleanUp::go(int days, Mode mode, qint64 onlySource, const std::stop_token& stop) const {
    if (days < 0)
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate("CleanUp", "The number of days must not be negative."));
    if (mode == Mode::Remove && days > 0 && m_checkClock) {
        if (auto right = m_checkClock(stop); !right)
            return std::unexpected(right.error());
    }
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto sources = SourceStore(**connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    Report report;
    Result<void> worst;
    for (const Source& source : *sources) {
        if (onlySource != 0 && source.id != onlySource)
            continue;
        const auto done = goThrough(**connection, source.id, days, mode, stop, report);
        if (!done && worst) // Continue with the other sources.
            worst = done;
    }
    if (!worst)
        return std::unexpected(worst.error());
    return report;
}

Result<void> CleanUp::goThrough(Connection& connection, qint64 sourceId, int days, Mode mode,
                                const std::stop_token& stop, Report& report) const {
    FileStore files(connection);
    FileRemoval removal(m_footage, connection, m_clock);
    const QDateTime now = m_clock.now();
    const QDateTime cutoff = now.addDays(-days);
    DownloadedFile last;
    while (!stop.stop_requested()) {
        const auto old =
            files.processedBefore(sourceId, cutoff, now, FileRemoval::batch, last.id == 0 ? nullptr : &last);
        if (!old)
            return std::unexpected(old.error());
        const auto done = mode == Mode::Look ? Result<Report>(wouldRemove(removal, *old))
                                             : removal.remove(*old, FileRemoval::Row::Cleaned);
        if (!done)
            return std::unexpected(done.error());
        report += *done;
        if (old->size() < FileRemoval::batch)
            break;
        last = old->back();
    }
    return {};
}

} // namespace vtrack
