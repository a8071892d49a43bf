// SPDX-License-Identifier: GPL-3.0-or-later
#include "daily_report.h"

#include "source_store.h"
#include "sync_status_store.h"
#include "zone_name.h"

#include <QCoreApplication>

#include <algorithm>

namespace vtrack {

namespace {

constexpr int daysOfWeek = 7;

/// What a source says of the camera.
struct Origin {
    QString source;
    QTimeZone zone;
    std::chrono::seconds lateAfter;
};

/// By camera.
Result<QHash<qint64, Origin>> readOrigins(Connection& connection, const QTimeZone& local) {
    const auto sources = SourceStore(connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    QHash<qint64, Origin> origins;
    for (const Source& source : *sources) {
        const auto status = SyncStatusStore(connection).byId(source.id);
        if (!status)
            return std::unexpected(status.error());
        const std::chrono::minutes interval(status->value_or(SyncStatus{}).syncIntervalMinutes);
        for (const Camera& camera : source.cameras) {
            const QByteArray name = knownZoneName(camera.details.timeZone);
            origins.insert(camera.id, {.source = source.name,
                                       .zone = name.isEmpty() ? local : QTimeZone(name),
                                       .lateAfter = lateAfter(interval)});
        }
    }
    return origins;
}

TimeSpan spanOf(const QDate& first, const QDate& last, const QTimeZone& zone) {
    return {first.startOfDay(zone).toSecsSinceEpoch(), last.addDays(1).startOfDay(zone).toSecsSinceEpoch()};
}

/// The part of the camera's stretches that is in the span.
ReportSpan partOf(const CameraFootage& footage, const TimeSpan& span, const QDateTime& now) {
    ReportSpan part{.span = span};
    for (const Stretch& stretch : footage.stretches) {
        const qint64 start = std::max(stretch.start, span.from);
        const qint64 end = std::min(stretch.end, span.to);
        if (start >= end || stretch.footage == FootageState::Unknown)
            continue;
        if (stretch.footage != FootageState::Gap) {
            part.recorded += end - start;
        } else if (stretch.length() >= shortestGap) {
            part.missing += end - start;
            part.gaps += ReportGap{.start = start,
                                   .end = end,
                                   .isKnown = knownGap(footage.known, stretch, footage.newestEnd, now) != nullptr};
        }
    }
    return part;
}

} // namespace

std::chrono::seconds lateAfter(std::chrono::minutes interval) {
    return interval + std::chrono::minutes(15);
}

Result<DailyReport> readDailyReport(Connection& connection, const QDate& day, const QDateTime& now,
                                    const QTimeZone& local, const std::stop_token& stop) {
    const auto origins = readOrigins(connection, local);
    if (!origins)
        return std::unexpected(origins.error());
    const QDate first = day.addDays(1 - daysOfWeek);
    TimeSpan all = spanOf(first, day, local);
    for (const Origin& origin : *origins) {
        const TimeSpan own = spanOf(first, day, origin.zone);
        all = {std::min(all.from, own.from), std::max(all.to, own.to)};
    }
    all.to = std::max(std::min(all.to, now.toSecsSinceEpoch()), all.from + 1);
    const auto footage = FootageReport(local).read(connection, all, now);
    if (!footage)
        return std::unexpected(footage.error());
    DailyReport report{.day = day, .made = now};
    FootageStore store(connection);
    for (const CameraFootage& one : *footage) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, QCoreApplication::translate("Transfer", "Stopped."));
        const auto origin = origins->constFind(one.camera.id);
        if (origin == origins->cend() || !one.camera.lastLook.isValid()) // Not chosen any more, or never looked at.
            continue;
        CameraReport line{.camera = one.camera,
                          .source = origin->source,
                          .zone = origin->zone,
                          .hasRhythm = one.hasRhythm,
                          .newestEnd = one.newestEnd,
                          .isKnown = presentSilence(one.known, one.newestEnd, now) != nullptr,
                          .day = partOf(one, spanOf(day, day, origin->zone), now),
                          .week = partOf(one, spanOf(first, day, origin->zone), now)};
        for (ReportSpan* span : {&line.day, &line.week}) {
            const auto arrivals = store.arrivals(
                one.camera, span->span.from, span->span.to, origin->lateAfter.count(),
                one.camera.addedAt.isValid() ? one.camera.addedAt.toSecsSinceEpoch() : 0, now.toSecsSinceEpoch());
            if (!arrivals)
                return std::unexpected(arrivals.error());
            span->arrivals = *arrivals;
        }
        report.cameras += line;
    }
    return report;
}

} // namespace vtrack
