// SPDX-License-Identifier: GPL-3.0-or-later
#include "match_reading.h"

#include "camera_time_zone.h"
#include "time_notation.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int firstEpochYear = 2010;        // Smaller numbers are rarely a time.
constexpr qint64 longestClip = 24LL * 3600; // seconds

QDateTime fromEpoch(const QString& seconds) {
    return QDateTime::fromSecsSinceEpoch(seconds.toLongLong(), QTimeZone::utc());
}

/// One match of a pattern, read. Groups that the pattern does not have are empty.
class Reading {
public:
    Reading(const QRegularExpressionMatch& match, const QTimeZone& zone)
        : m_match(match)
        , m_zone(zone) {}

    [[nodiscard]] std::vector<NameTime> meanings() const {
        std::vector<NameTime> times;
        if (has(u"epoch"_s))
            addEpoch(times);
        for (const QDate& day : days())
            addDay(times, day);
        return times;
    }

private:
    [[nodiscard]] bool has(const QString& group) const { return !m_match.captured(group).isEmpty(); }

    [[nodiscard]] int number(const QString& group) const { return m_match.captured(group).toInt(); }

    void addEpoch(std::vector<NameTime>& times) const {
        const QDateTime start = fromEpoch(m_match.captured(u"epoch"_s));
        const bool fits = days().isEmpty() || belongTogether(start);
        if (fits && start.date().year() >= firstEpochYear)
            times.push_back(timeAt(start, start.date()));
    }

    /// Whether seconds since 1970 and the clock time in the same name differ by a possible UTC offset.
    [[nodiscard]] bool belongTogether(const QDateTime& moment) const {
        constexpr qint64 quarter = 15LL * 60;
        constexpr qint64 farthestZone = 14LL * 3600;
        const qint64 apart = moment.secsTo(QDateTime(days().first(), clock(), QTimeZone::utc()));
        return std::abs(apart) <= farthestZone && apart % quarter == 0;
    }

    void addDay(std::vector<NameTime>& times, const QDate& day) const {
        const QTime time = has(u"hour"_s) ? clock() : QTime(0, 0);
        if (!time.isValid())
            return;
        for (const std::optional<int>& offset : offsets()) {
            const QList<QDateTime> starts =
                offset ? QList{QDateTime(day, time, QTimeZone::utc()).addSecs(-*offset)} : momentsOf(day, time, m_zone);
            for (const QDateTime& start : starts)
                times.push_back(timeAt(start, day));
        }
    }

    [[nodiscard]] NameTime timeAt(const QDateTime& start, const QDate& day) const {
        NameTime time{.start = start, .end = end(start, day), .day = day};
        const bool hasMinute = has(u"hour"_s);
        const bool hasSecond = has(u"second"_s) || has(u"epoch"_s);
        time.parts = time.end.isValid() ? NameTime::Parts::StartAndEnd
                     : hasSecond        ? NameTime::Parts::Second
                     : hasMinute        ? NameTime::Parts::Minute
                                        : NameTime::Parts::Day;
        return time;
    }

    /// The possible dates. With am or pm, the month usually comes first, otherwise the day.
    [[nodiscard]] QList<QDate> days() const {
        QList<QDate> candidates;
        const int year = has(u"shortYear"_s) ? 2000 + number(u"shortYear"_s) : number(u"year"_s);
        if (has(u"former"_s)) {
            const int former = number(u"former"_s);
            const int latter = number(u"latter"_s);
            candidates = {QDate(year, latter, former), QDate(year, former, latter)};
            if (has(u"half"_s))
                candidates.swapItemsAt(0, 1);
            if (former == latter)
                candidates.removeLast();
        } else if (has(u"day"_s)) {
            const int month = has(u"month"_s) ? number(u"month"_s) : monthNumber(m_match.captured(u"monthName"_s));
            candidates = {QDate(year, month, number(u"day"_s))};
        }
        candidates.removeIf([](const QDate& day) { return !day.isValid(); });
        return candidates;
    }

    [[nodiscard]] QTime clock() const {
        int hours = number(u"hour"_s);
        if (has(u"half"_s)) {
            if (hours < 1 || hours > 12)
                return {};
            const bool afternoon = m_match.captured(u"half"_s).startsWith(u'p', Qt::CaseInsensitive);
            hours = hours % 12 + (afternoon ? 12 : 0);
        }
        return {hours, number(u"minute"_s), number(u"second"_s)};
    }

    /// The possible UTC offset after the time, in seconds; no value means the camera's zone.
    [[nodiscard]] QList<std::optional<int>> offsets() const {
        if (has(u"utc"_s))
            return {0};
        if (has(u"offset"_s))
            return {ownOffset(m_match.captured(u"offset"_s))};
        if (!has(u"offsetHour"_s))
            return {std::nullopt};
        const int offset = (number(u"offsetHour"_s) * 60 + number(u"offsetMinute"_s)) * 60;
        const QString sign = m_match.captured(u"sign"_s);
        const bool isIso = m_match.captured(u"gap"_s).contains(u't', Qt::CaseInsensitive);
        if (sign == u"+")
            return {offset};
        if (sign == u"-") // Between numbers it may also be a dash.
            return isIso || has(u"word"_s) ? QList<std::optional<int>>{-offset} : QList{std::optional(-offset), {}};
        if (!isIso)
            return {std::nullopt};
        return signless(offset);
    }

    /// "Z", "+0700", "-08:00"
    [[nodiscard]] static int ownOffset(const QString& text) {
        if (text.startsWith(u'z', Qt::CaseInsensitive))
            return 0;
        const int offset = (text.mid(1, 2).toInt() * 60 + text.last(2).toInt()) * 60;
        return text.startsWith(u'-') ? -offset : offset;
    }

    /// An uploader replaced the sign by "_". The sign is taken from the camera's zone if that has the same offset.
    [[nodiscard]] QList<std::optional<int>> signless(int offset) const {
        const QList<QDate> written = days();
        const int ofZone = written.isEmpty() || !m_zone.isValid()
                               ? 0
                               : m_zone.offsetFromUtc(QDateTime(written.first(), clock(), QTimeZone::utc()));
        if (std::abs(ofZone) == offset)
            return {ofZone};
        return {offset, -offset, std::nullopt};
    }

    /// The end according to the name, or an invalid time.
    [[nodiscard]] QDateTime end(const QDateTime& start, const QDate& day) const {
        const QList<QDateTime> candidates = ends(start, day);
        const auto found = std::ranges::find_if(candidates, [&](const QDateTime& e) { return fitTogether(start, e); });
        return found != candidates.end() ? *found : QDateTime();
    }

    [[nodiscard]] QList<QDateTime> ends(const QDateTime& start, const QDate& day) const {
        if (has(u"endEpoch"_s))
            return {fromEpoch(m_match.captured(u"endEpoch"_s))};
        if (has(u"length"_s))
            return {start.addSecs(number(u"length"_s))};
        if (!has(u"endHour"_s))
            return {};
        const QTime clock(number(u"endHour"_s), number(u"endMinute"_s), number(u"endSecond"_s));
        if (!clock.isValid())
            return {};
        if (has(u"endYear"_s)) {
            const QDate endDay(number(u"endYear"_s), number(u"endMonth"_s), number(u"endDay"_s));
            return endDay.isValid() ? momentsOf(endDay, clock, m_zone) : QList<QDateTime>();
        }
        return momentsOf(day, clock, m_zone) + momentsOf(day.addDays(1), clock, m_zone);
    }

    const QRegularExpressionMatch& m_match;
    const QTimeZone& m_zone;
};

} // namespace

std::vector<NameTime> meaningsOf(const QRegularExpressionMatch& match, const QTimeZone& zone) {
    return Reading(match, zone).meanings();
}

bool fitTogether(const QDateTime& start, const QDateTime& end) {
    return end >= start && start.secsTo(end) <= longestClip;
}

} // namespace vtrack
