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
ReportSpan partOf(const CameraFootage& footage, const TimeSpan& span) {
    ReportSpan part{.span = span};
    for (const Stretch& stretch : footage.stretches) {
        const qint64 start = std::max(stretch.start, span.from);
        const qint64 end = std::min(stretch.end, span.to);
        if (start >= end || stretch.footage == FootageState::Unknown)
            continue;
        if (!isGap(stretch.footage)) {
            part.recorded += end - start;
        } else if (stretch.length() >= shortestGap) {
            const bool isKnown = stretch.footage == FootageState::KnownGap;
            part.missing += end - start;
            part.missingKnown += isKnown ? end - start : 0;
            part.gaps += ReportGap{.start = start, .end = end, .isKnown = isKnown};
        }
    }
    return part;
}

/// Until when a person knows of the silence that the day ended with, as far as it has ended. What is planned for a part
/// of the day does not explain the rest of it.
QDateTime knownUntil(const CameraFootage& footage, const ReportSpan& day, const QDateTime& now) {
    const QDateTime end = std::min(QDateTime::fromSecsSinceEpoch(day.span.to - 1, Qt::UTC), now);
    const KnownSilence* known = explanationOf(footage, end);
    if (known == nullptr)
        return {};
    const bool isPart = known->isPlanned && known->start > day.span.from;
    const bool isRestKnown = !day.gaps.isEmpty() && std::ranges::all_of(day.gaps, &ReportGap::isKnown);
    return isPart && !isRestKnown ? QDateTime() : known->until;
}

/// What the report says of one camera, without its arrivals.
CameraReport lineOf(const CameraFootage& footage, const Origin& origin, const QDate& day, const QDateTime& now) {
    const TimeSpan span = spanOf(day, day, origin.zone);
    const QDateTime newest =
        footage.newestEnd == 0 ? QDateTime() : QDateTime::fromSecsSinceEpoch(footage.newestEnd, Qt::UTC);
    const QDateTime end = std::min(QDateTime::fromSecsSinceEpoch(span.to, Qt::UTC), now);
    CameraReport line{.camera = footage.camera,
                      .source = origin.source,
                      .zone = origin.zone,
                      .hasRhythm = footage.hasRhythm,
                      .newestEnd = footage.newestEnd,
                      .sending = sendingOf(newest, footage.camera.addedAt, footage.hasRhythm, end),
                      .day = partOf(footage, span),
                      .week = partOf(footage, spanOf(day.addDays(1 - daysOfWeek), day, origin.zone))};
    line.knownUntil = knownUntil(footage, line.day, now);
    return line;
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
    DailyReport report{.day = day, .made = now, .zone = local};
    FootageStore store(connection);
    for (const CameraFootage& one : *footage) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, QCoreApplication::translate("Transfer", "Stopped."));
        const auto origin = origins->constFind(one.camera.id);
        if (origin == origins->cend() || !one.camera.lastLook.isValid()) // Not chosen any more, or never looked at.
            continue;
        CameraReport line = lineOf(one, *origin, day, now);
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
