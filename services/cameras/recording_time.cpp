// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording_time.h"

#include "name_times.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

using namespace std::chrono_literals;
using Trust = RecorderFormat::Trust;

constexpr int firstYear = 2000;
constexpr int firstHeaderYear = 2010;
constexpr std::chrono::milliseconds longestClip = 24h;

const QString uploadWord = u"drive"_s;
const QString clockLostWord = u"clock_lost"_s;

struct Candidate {
    NameTime time;
    bool isOwn = false;               ///< Found by the administrator's pattern.
    Belief belief = Belief::Possible; ///< Not used if Drive's time is unknown.
};

std::vector<Candidate> candidatesIn(const QString& path, const QTimeZone& zone, const OwnPattern& own) {
    std::vector<Candidate> candidates;
    for (const NameTime& time : own.timesIn(path, zone))
        candidates.push_back({.time = time, .isOwn = true});
    for (const NameTime& time : timesInName(path, zone))
        candidates.push_back({.time = time});
    return candidates;
}

/// A long number next to letters, or one with twelve digits, may just as well be a serial or parcel number.
bool isDoubtful(const NameTime& time) {
    const bool isMereNumber =
        time.form == NameTime::Form::OneNumber && (!time.isAlone || time.parts == NameTime::Parts::Minute);
    return time.trust != Trust::Always || isMereNumber;
}

bool isInYears(const QDate& day, int first, const QDateTime& now) {
    return day.year() >= first && day.year() <= now.date().year() + 1;
}

/// How far before the upload; what is later counts as farther than anything before. The two clocks may differ by some
/// minutes.
auto distance(const QDateTime& start, const QDateTime& driveCreated) {
    constexpr qint64 sameMoment = 10LL * 60 * 1000; // ms
    const qint64 before = start.msecsTo(driveCreated);
    return std::tuple(before < -sameMoment, std::abs(before));
}

bool isBetter(const Candidate& one, const Candidate& other, const QDateTime& driveCreated) {
    const auto worth = [](const Candidate& candidate) {
        return std::tuple(candidate.isOwn, candidate.belief, candidate.time.parts, candidate.time.form,
                          candidate.time.isAlone);
    };
    if (worth(one) != worth(other))
        return worth(one) > worth(other);
    return driveCreated.isValid() && distance(one.time.start, driveCreated) < distance(other.time.start, driveCreated);
}

/// Of several that are equally good the first.
std::optional<RecordingTime> best(const std::vector<Candidate>& candidates, const QDateTime& driveCreated) {
    const Candidate* found = nullptr;
    for (const Candidate& candidate : candidates) {
        if (found == nullptr || isBetter(candidate, *found, driveCreated))
            found = &candidate;
    }
    if (found == nullptr)
        return std::nullopt;
    return RecordingTime{
        .start = found->time.start, .end = found->time.end, .dateOnly = found->time.parts == NameTime::Parts::Day};
}

/// A time from the name or header, checked against Drive's time.
struct Judged {
    std::optional<RecordingTime> time;
    bool isClockLost = false;
};

Judged judgedName(const QString& path, const QDateTime& driveCreated, const QTimeZone& zone, const OwnPattern& own) {
    std::vector<Candidate> candidates = candidatesIn(path, zone, own);
    for (Candidate& candidate : candidates)
        candidate.belief = belief(candidate.time.start, candidate.time.day, driveCreated);
    std::erase_if(candidates, [](const Candidate& candidate) {
        return !candidate.isOwn && isDoubtful(candidate.time) && candidate.belief != Belief::Likely;
    });
    const bool isTold = !candidates.empty();
    std::erase_if(candidates, [](const Candidate& candidate) { return candidate.belief == Belief::Impossible; });
    return {.time = best(candidates, driveCreated), .isClockLost = isTold && candidates.empty()};
}

Judged judgedHeader(const std::optional<Mp4Facts>& container, const QDateTime& driveCreated, const QDateTime& now) {
    if (!container || !container->created.isValid())
        return {};
    const QDateTime& created = container->created;
    const bool isPossible = isInYears(created.date(), firstHeaderYear, now) &&
                            belief(created, created.date(), driveCreated) != Belief::Impossible;
    if (!isPossible)
        return {.time = {}, .isClockLost = true};
    return {.time = RecordingTime{.start = created, .end = {}, .origin = RecordingTime::Origin::Container}};
}

} // namespace

QString originWord(const RecordingTime& time) {
    switch (time.origin) {
    case RecordingTime::Origin::Name:
        return u"name"_s;
    case RecordingTime::Origin::Container:
        return u"header"_s;
    case RecordingTime::Origin::Drive:
        return time.clockLost ? clockLostWord : uploadWord;
    }
    return {};
}

bool isUploadTime(const QString& originWord) {
    return originWord == uploadWord || originWord == clockLostWord;
}

Belief belief(const QDateTime& start, const QDate& day, const QDateTime& driveCreated) {
    constexpr qint64 hour = 3600;
    constexpr qint64 mostAfter = 26 * hour;
    constexpr qint64 mostBeforeOfRecorder = 8 * 7 * 24 * hour;
    constexpr int mostYears = 3;
    if (!driveCreated.isValid())
        return Belief::Possible;
    const qint64 before = start.secsTo(driveCreated);
    if (before < -mostAfter || start < driveCreated.addYears(-mostYears))
        return Belief::Impossible;
    if (before <= mostBeforeOfRecorder)
        return Belief::Likely;
    return day.dayOfYear() <= 2 ? Belief::Impossible : Belief::Possible;
}

std::optional<RecordingTime> recordingTimeFromName(const QString& path, const QTimeZone& cameraZone,
                                                   const QDateTime& now, const OwnPattern& own) {
    std::vector<Candidate> candidates = candidatesIn(path, cameraZone, own);
    std::erase_if(candidates, [&](const Candidate& candidate) {
        return candidate.time.trust == Trust::OnlyBesideDrive || !isInYears(candidate.time.day, firstYear, now);
    });
    return best(candidates, {});
}

RecordingTime recordingTime(const QString& path, const std::optional<Mp4Facts>& container,
                            const QDateTime& driveCreated, const QTimeZone& cameraZone, const QDateTime& now,
                            const OwnPattern& own) {
    using Origin = RecordingTime::Origin;
    const Judged name = driveCreated.isValid() ? judgedName(path, driveCreated, cameraZone, own)
                                               : Judged{.time = recordingTimeFromName(path, cameraZone, now, own)};
    const Judged header = judgedHeader(container, driveCreated, now);
    RecordingTime time{.start = driveCreated.toUTC(), .end = {}, .origin = Origin::Drive};
    if (name.time)
        time = *name.time;
    else if (header.time)
        time = *header.time;
    else
        time.clockLost = name.isClockLost || header.isClockLost;

    const bool sameDay =
        time.dateOnly && header.time && header.time->start >= time.start && header.time->start < time.start.addDays(1);
    if (sameDay)
        time = *header.time;
    const bool startsExactly = time.origin != Origin::Drive && !time.dateOnly;
    if (startsExactly && !time.end.isValid() && container && container->duration > 0ms &&
        container->duration <= longestClip)
        time.end = time.start.addMSecs(container->duration.count());
    return time;
}

} // namespace vtrack
