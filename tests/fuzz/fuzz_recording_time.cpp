// SPDX-License-Identifier: GPL-3.0-or-later
// When a clip was recorded. The lines of the input: when Drive got the file, the camera's time zone, the
// administrator's pattern, the path.
// Covers: services/cameras/recording_time.cpp
// Covers: services/cameras/name_times.cpp
// Covers: services/cameras/match_reading.cpp
// Covers: services/cameras/own_pattern.cpp
// Covers: services/cameras/time_notation.cpp
// Covers: services/cameras/camera_time_zone.cpp
#include "camera_time_zone.h"
#include "clock.h"
#include "fuzz.h"
#include "recording_time.h"

namespace vtrack::fuzz {

namespace {

const QDateTime now(QDate(2025, 6, 1), QTime(12, 0), Qt::UTC);

void checkTime(const RecordingTime& time, const QDateTime& driveCreated) {
    holds(!time.start.isValid() || time.start.offsetFromUtc() == 0);
    holds(!time.end.isValid() || (time.end >= time.start && time.start.secsTo(time.end) <= 24 * 3600));
    holds(!time.dateOnly || !time.end.isValid());
    if (time.origin == RecordingTime::Origin::Drive)
        return holds(time.start == driveCreated.toUTC() && !time.end.isValid());
    holds(!time.clockLost && time.start.isValid());
    holds(fromIso(toIsoUtc(time.start)).isValid());
    if (driveCreated.isValid())
        holds(time.start.secsTo(driveCreated) >= -26 * 3600 && time.start >= driveCreated.addYears(-3));
    else
        holds(time.start.date().year() >= 1999 && time.start.date().year() <= now.date().year() + 2);
}

OwnPattern patternIn(const QString& text) {
    const auto pattern = OwnPattern::fromText(text);
    if (!pattern) {
        checkError(pattern.error());
        return {};
    }
    const auto again = OwnPattern::fromText(pattern->text());
    holds(again && again->text() == pattern->text());
    return *pattern;
}

} // namespace

void run(const QByteArray& input) {
    static const QTimeZone zones[]{QTimeZone::utc(), QTimeZone("Europe/Berlin"), QTimeZone("Asia/Ho_Chi_Minh"),
                                   QTimeZone("Australia/Lord_Howe")};
    QByteArray rest = input;
    const QDateTime driveCreated = fromIso(QString::fromUtf8(takeLine(rest)));
    const QTimeZone& zone = zones[size_t(takeLine(rest).toUInt()) % std::size(zones)];
    const OwnPattern own = patternIn(QString::fromUtf8(takeLine(rest)));
    const QString path = QString::fromUtf8(rest);

    if (const auto time = recordingTimeFromName(path, zone, now, own)) {
        checkTime(*time, {});
        holds(time->origin == RecordingTime::Origin::Name);
    }
    checkTime(recordingTime(path, {}, driveCreated, zone, now, own), driveCreated);
    const Mp4Facts facts{
        .created = driveCreated.addSecs(-60), .duration = std::chrono::minutes(1), .resolution = {}, .codec = {}};
    checkTime(recordingTime(path, facts, driveCreated, zone, now, own), driveCreated);
    if (const auto explained = own.explain(path, zone); !explained)
        checkError(explained.error());
}

} // namespace vtrack::fuzz
