// SPDX-License-Identifier: GPL-3.0-or-later
// Zones, rows and readable results for the tests of recording times.
#pragma once

#include "camera_time_zone.h"
#include "clock.h"
#include "recording_time.h"

#include <QTest>

namespace vtrack::test {

using namespace Qt::StringLiterals;

inline const QDateTime now = fromIso(u"2026-11-22T12:00:00Z"_s);
inline const QTimeZone saigon = cameraZone(u"Asia/Ho_Chi_Minh"_s); // UTC+7, no summer time.
inline const QTimeZone berlin("Europe/Berlin");
inline const QTimeZone utc = QTimeZone::utc();

/// "start", "start/end" or "start (day)".
inline QString shown(const std::optional<RecordingTime>& time) {
    if (!time)
        return u"none"_s;
    return toIsoUtc(time->start) + (time->end.isValid() ? u'/' + toIsoUtc(time->end) : QString()) +
           (time->dateOnly ? u" (day)"_s : QString());
}

/// The time and its origin of a file without a header that Drive got then.
inline QString judged(const QString& path, const QString& created, const QTimeZone& zone = utc) {
    const RecordingTime time = recordingTime(path, std::nullopt, fromIso(created), zone, now);
    return originWord(time) + u' ' + shown(time);
}

inline void addRow(const QString& path, const QString& created, const QString& time) {
    QTest::addRow("%s", qPrintable(path.left(80))) << path << created << time;
}

inline void addRow(const QString& path, const QString& time) {
    QTest::addRow("%s", qPrintable(path.left(80))) << path << time;
}

inline void pathTime() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("time");
}

inline void pathCreatedTime() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("created");
    QTest::addColumn<QString>("time");
}

} // namespace vtrack::test
