// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage.h"

#include <queue>

#include <algorithm>

namespace vtrack {

namespace {

constexpr qint64 minute = 60;
constexpr qint64 longestClip = 24 * 60 * 60;
constexpr qint64 lookedAround = 7 * 24 * 60 * 60; // The usual times repeat after a week.

FootageState footageOf(ClipPlace place) {
    switch (place) {
    case ClipPlace::Disk:
        return FootageState::OnDisk;
    case ClipPlace::Drive:
        return FootageState::InDrive;
    case ClipPlace::CleanedUp:
        return FootageState::CleanedUp;
    }
    return FootageState::Unknown;
}

/// Adds to the list; merges with the last stretch if it has the same state.
void append(QList<Stretch>& list, qint64 start, qint64 end, FootageState footage) {
    if (start >= end)
        return;
    if (!list.isEmpty() && list.last().end == start && list.last().footage == footage)
        list.last().end = end;
    else
        list += Stretch{start, end, footage};
}

/// What was recorded, the best state at each moment, with holes in between. A clip with an unknown end has the usual
/// length, but ends at the latest when it was seen in Drive.
QList<Stretch> recorded(QList<Clip> clips, const CameraRhythm& rhythm, qint64 knownUntil) {
    for (Clip& clip : clips) {
        if (clip.end <= clip.start) {
            clip.end = clip.start + std::max<qint64>(rhythm.usualLength(), 1);
            if (knownUntil > clip.start)
                clip.end = std::min(clip.end, knownUntil);
        }
        clip.end = std::min(clip.end, clip.start + longestClip);
    }
    std::ranges::sort(clips, {}, &Clip::start);
    QList<Stretch> list;
    // The current clips, the best first; a finished one is removed when it reaches the top.
    const auto worse = [](const Stretch& a, const Stretch& b) {
        return a.footage != b.footage ? a.footage > b.footage : a.end < b.end;
    };
    std::priority_queue<Stretch, std::vector<Stretch>, decltype(worse)> open(worse);
    qint64 at = 0;
    const auto playUntil = [&](qint64 until) {
        while (!open.empty() && at < until) {
            const Stretch best = open.top();
            if (best.end <= at) {
                open.pop();
                continue;
            }
            const qint64 end = std::min(best.end, until);
            append(list, at, end, best.footage);
            at = end;
        }
        at = std::max(at, until);
    };
    for (const Clip& clip : std::as_const(clips)) {
        if (open.empty())
            at = clip.start;
        playUntil(clip.start);
        open.push({clip.start, clip.end, footageOf(clip.place)});
    }
    qint64 last = at;
    for (const Clip& clip : std::as_const(clips))
        last = std::max(last, clip.end);
    playUntil(last);
    return list;
}

/// A pause longer than usual: gaps where the camera usually records, half hour for half hour. Parts further than a week
/// from the span are not looked at: a clip with a wrong date causes pauses of many years. As the usual times repeat
/// each week, a gap that lasts for all of such a week reaches to the end of the pause.
void appendPause(QList<Stretch>& list, qint64 start, qint64 end, const CameraRhythm& rhythm, const TimeSpan& span) {
    const auto halfHourOf = [](qint64 time) {
        return time / CameraRhythm::halfHour * CameraRhythm::halfHour;
    };
    const qint64 first = std::clamp(halfHourOf(span.from) - lookedAround, start, end);
    const qint64 last = std::clamp(halfHourOf(span.to) + lookedAround, first, end);
    QList<Stretch> parts;
    for (qint64 at = first; at < last;) {
        const qint64 next = std::min(last, (at / CameraRhythm::halfHour + 1) * CameraRhythm::halfHour);
        append(parts, at, next, rhythm.expects(at) ? FootageState::Gap : FootageState::Unknown);
        at = next;
    }
    const auto beyond = [](const Stretch& part) {
        const bool always = part.footage == FootageState::Gap && part.length() >= lookedAround;
        return always ? FootageState::Gap : FootageState::Unknown;
    };
    append(list, start, first, parts.isEmpty() ? FootageState::Unknown : beyond(parts.first()));
    for (const Stretch& part : std::as_const(parts)) {
        const bool atAnEdge = parts.size() > 1 && part.length() < CameraRhythm::halfHour;
        append(list, part.start, part.end, atAnEdge ? FootageState::Unknown : part.footage);
    }
    append(list, last, end, parts.isEmpty() ? FootageState::Unknown : beyond(parts.last()));
}

} // namespace

QList<Stretch> cut(const QList<Stretch>& list, const TimeSpan& span) {
    QList<Stretch> inside;
    for (const Stretch& stretch : list)
        append(inside, std::max(stretch.start, span.from), std::min(stretch.end, span.to), stretch.footage);
    return inside;
}

QList<Stretch> coverage(QList<Clip> clips, const CameraRhythm& rhythm, const TimeSpan& span, qint64 knownUntil) {
    return cut(wholeCoverage(std::move(clips), rhythm, span, knownUntil), span);
}

QList<Stretch> wholeCoverage(QList<Clip> clips, const CameraRhythm& rhythm, const TimeSpan& span, qint64 knownUntil) {
    const QList<Stretch> clipsOnly = recorded(std::move(clips), rhythm, knownUntil);
    const qint64 bridged = std::min(rhythm.longestPause(), minute);
    QList<Stretch> list;
    qint64 at = span.from; // Everything before is in the list.
    const auto fill = [&](qint64 until, bool pause) {
        if (pause && !list.isEmpty() && until - at <= bridged)
            append(list, at, until, list.last().footage);
        else if (pause && until - at > rhythm.longestPause())
            appendPause(list, at, until, rhythm, span);
        else
            append(list, at, until, FootageState::Unknown);
        at = until;
    };
    for (const Stretch& stretch : clipsOnly) {
        if (list.isEmpty() && stretch.start < at)
            at = stretch.start;
        else if (stretch.start > at)
            fill(stretch.start, !list.isEmpty());
        append(list, stretch.start, stretch.end, stretch.footage);
        at = stretch.end;
    }
    const bool silent =
        !clipsOnly.isEmpty() && knownUntil - at > rhythm.longestPause() + rhythm.usualLength() + uploadTakes;
    if (silent)
        fill(knownUntil, true);
    append(list, at, std::max(at, span.to), FootageState::Unknown);
    return list;
}

} // namespace vtrack
