// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording_time.h"

#include "name_patterns.h"
#include "wall_clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

using namespace std::chrono_literals;

constexpr int firstEpochYear = 2010;
constexpr std::chrono::milliseconds longestClip = 24h;

bool isPlausible(const QDateTime& time, const QDateTime& now) {
    return time.isValid() && time.date().year() >= firstEpochYear && time.date().year() <= now.date().year() + 1;
}

QDateTime fromEpoch(const QString& seconds) {
    return QDateTime::fromSecsSinceEpoch(seconds.toLongLong(), QTimeZone::utc());
}

/// One match of a pattern, read.
class Reading {
public:
    Reading(const QRegularExpressionMatch& match, const QTimeZone& zone)
        : m_match(match)
        , m_zone(zone) {}

    [[nodiscard]] std::optional<RecordingTime> time(const QDateTime& now) const {
        if (m_match.hasCaptured(u"epoch"_s)) {
            const QDateTime start = fromEpoch(m_match.captured(u"epoch"_s));
            return isPlausible(start, now) ? std::optional(RecordingTime{.start = start, .end = end(start)})
                                           : std::nullopt;
        }
        const QDate date(number(u"year"_s), number(u"month"_s), number(u"day"_s));
        const bool dateOnly = !m_match.hasCaptured(u"hour"_s);
        const QTime clock = dateOnly ? QTime(0, 0) : clockTime(u"hour"_s, u"minute"_s, u"second"_s);
        if (!date.isValid() || !clock.isValid() || date.year() > now.date().year() + 1)
            return std::nullopt;
        const QDateTime start = momentsOf(date, clock, m_zone).front();
        return RecordingTime{.start = start, .end = end(start), .dateOnly = dateOnly};
    }

private:
    [[nodiscard]] int number(const QString& group) const { return m_match.captured(group).toInt(); }

    [[nodiscard]] QTime clockTime(const QString& hour, const QString& minute, const QString& second) const {
        int hours = number(hour);
        if (m_match.hasCaptured(u"half"_s)) {
            if (hours < 1 || hours > 12)
                return {};
            const bool afternoon = m_match.captured(u"half"_s).startsWith(u'p', Qt::CaseInsensitive);
            hours = hours % 12 + (afternoon ? 12 : 0);
        }
        return {hours, number(minute), number(second)};
    }

    /// The end the name tells, or an invalid time.
    [[nodiscard]] QDateTime end(const QDateTime& start) const {
        const QList<QDateTime> candidates = ends(start);
        const auto found = std::ranges::find_if(candidates, [&](const QDateTime& e) { return e >= start; });
        return found != candidates.end() && start.msecsTo(*found) <= longestClip.count() ? *found : QDateTime();
    }

    [[nodiscard]] QList<QDateTime> ends(const QDateTime& start) const {
        if (m_match.hasCaptured(u"endEpoch"_s))
            return {fromEpoch(m_match.captured(u"endEpoch"_s))};
        if (m_match.hasCaptured(u"length"_s))
            return {start.addSecs(number(u"length"_s))};
        if (!m_match.hasCaptured(u"endHour"_s))
            return {};
        const QTime clock = clockTime(u"endHour"_s, u"endMinute"_s, u"endSecond"_s);
        if (!clock.isValid())
            return {};
        if (m_match.hasCaptured(u"endYear"_s)) {
            const QDate date(number(u"endYear"_s), number(u"endMonth"_s), number(u"endDay"_s));
            return date.isValid() ? momentsOf(date, clock, m_zone) : QList<QDateTime>();
        }
        const QDate date(number(u"year"_s), number(u"month"_s), number(u"day"_s));
        return momentsOf(date, clock, m_zone) + momentsOf(date.addDays(1), clock, m_zone);
    }

    const QRegularExpressionMatch& m_match;
    const QTimeZone& m_zone;
};

} // namespace

std::optional<RecordingTime> recordingTimeFromName(const QString& path, const QTimeZone& cameraZone,
                                                   const QDateTime& now) {
    for (const auto& [expression, clock] : namePatterns()) {
        const QTimeZone zone = clock == NamePattern::Clock::Utc ? QTimeZone::utc() : cameraZone;
        for (const QRegularExpressionMatch& match : expression.globalMatch(path)) {
            if (auto time = Reading(match, zone).time(now))
                return time;
        }
    }
    return std::nullopt;
}

RecordingTime recordingTime(const QString& path, const std::optional<Mp4Facts>& container,
                            const QDateTime& driveCreated, const QTimeZone& cameraZone, const QDateTime& now) {
    using Origin = RecordingTime::Origin;
    const bool hasCreated = container && isPlausible(container->created, now);
    RecordingTime time{.start = driveCreated.toUTC(), .end = {}, .origin = Origin::Drive};
    if (const auto named = recordingTimeFromName(path, cameraZone, now))
        time = *named;
    else if (hasCreated)
        time = {.start = container->created, .end = {}, .origin = Origin::Container};

    const bool sameDay =
        hasCreated && time.dateOnly && container->created >= time.start && container->created < time.start.addDays(1);
    if (sameDay)
        time = {.start = container->created, .end = {}, .origin = Origin::Container};
    const bool startsExactly = time.origin != Origin::Drive && !time.dateOnly;
    if (startsExactly && !time.end.isValid() && container && container->duration > 0ms &&
        container->duration <= longestClip)
        time.end = time.start.addMSecs(container->duration.count());
    return time;
}

} // namespace vtrack
