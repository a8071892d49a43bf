// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "footage_report.h"

#include <QDate>

#include <stop_token>

namespace vtrack {

/// A gap of the report, which coverage() found.
struct ReportGap {
    qint64 start = 0; ///< Seconds since 1970 (UTC).
    qint64 end = 0;
    bool isKnown = false; ///< A person knows of it.
};

/// What one camera did in a span of days.
struct ReportSpan {
    TimeSpan span = {};
    qint64 recorded = 0;        ///< Seconds with footage, wherever it is now.
    qint64 missing = 0;         ///< Seconds of the gaps.
    qint64 missingKnown = 0;    ///< Those of them that a person knows of.
    QList<ReportGap> gaps = {}; ///< Of shortestGap and longer, by start.
    ClipArrivals arrivals = {};
};

/// One line of the report.
struct CameraReport {
    FootageCamera camera = {};
    QString source = {};
    QTimeZone zone = QTimeZone::utc(); ///< Of its clock. Days begin at its midnight.
    bool hasRhythm = false;            ///< Without one, nobody can say what is missing.
    qint64 newestEnd = 0;              ///< When its newest clip ended; seconds since 1970, 0 for none.
    Sending sending = Sending::Lately; ///< When the day ended, or now.
    QDateTime knownUntil = {};         ///< Until when a person knows of the silence that the day ended with; invalid
                                       ///< if nobody does.
    ReportSpan day = {};
    ReportSpan week = {}; ///< The seven days that end with this day.
};

/// The cameras of all active sources, by source.
struct DailyReport {
    QDate day = {};
    QDateTime made = {};
    QTimeZone zone = QTimeZone::utc(); ///< Of this computer: in which people say until when they know of a silence.
    QList<CameraReport> cameras = {};
};

/// Since when a clip of such a source is late: its interval, and a quarter of an hour for upload and download.
[[nodiscard]] std::chrono::seconds lateAfter(std::chrono::minutes interval);

/// Reads the report of that day, by the calendar of each camera's own zone. What is later than `now`, or was not looked
/// for in Drive yet, is no gap. Blocks on the disk, 400 cameras for some seconds: on a worker.
/// @param local the zone of cameras that have none of their own.
/// @return Cancelled after a stop.
[[nodiscard]] Result<DailyReport> readDailyReport(Connection& connection, const QDate& day, const QDateTime& now,
                                                  const QTimeZone& local, const std::stop_token& stop = {});

} // namespace vtrack
