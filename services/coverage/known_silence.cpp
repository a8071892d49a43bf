// SPDX-License-Identifier: GPL-3.0-or-later
#include "known_silence.h"

#include <algorithm>
#include <utility>

namespace vtrack {

namespace {

/// The part of the gap that is known by this silence; one that ends where it starts, or before, is none.
/// @param silentSince when the clip before the gap ended.
TimeSpan knownPart(const Stretch& gap, qint64 silentSince, const KnownSilence& silence) {
    if (silence.isPlanned && !silence.until.isValid())
        return {};
    const qint64 until = silence.until.isValid() ? std::min(gap.end, silence.until.toSecsSinceEpoch()) : gap.end;
    if (silence.isPlanned)
        return {std::max(gap.start, silence.start), until};
    if (silence.until.isValid())
        return silence.start == silentSince ? TimeSpan{gap.start, until} : TimeSpan{};
    return gap.start <= silence.start && silence.start < gap.end ? TimeSpan{silence.start, until} : TimeSpan{};
}

void appendParts(QList<FootageGap>& parts, const Stretch& gap, qint64 silentSince, const QList<KnownSilence>& known) {
    for (qint64 at = gap.start; at < gap.end;) {
        const KnownSilence* longest = nullptr; // Of those that are known at this moment.
        qint64 knownTo = at;
        qint64 unknownTo = gap.end;
        for (const KnownSilence& silence : known) {
            const TimeSpan part = knownPart(gap, silentSince, silence);
            if (part.from <= at && part.to > knownTo) {
                longest = &silence;
                knownTo = part.to;
            } else if (part.from > at && part.from < part.to) {
                unknownTo = std::min(unknownTo, part.from);
            }
        }
        FootageGap next{.start = at, .end = longest != nullptr ? knownTo : unknownTo};
        if (longest != nullptr)
            next.known = *longest;
        parts += next;
        at = next.end;
    }
}

} // namespace

QList<FootageGap> gapsIn(const QList<Stretch>& list, const QList<KnownSilence>& known) {
    QList<KnownSilence> ofPresent = known;
    ofPresent.removeIf([](const KnownSilence& silence) { return !silence.until.isValid(); });
    qint64 newestEnd = 0;
    for (const Stretch& stretch : list)
        newestEnd = stretch.footage < FootageState::Gap ? stretch.end : newestEnd;
    QList<FootageGap> gaps;
    qint64 silentSince = 0;
    for (const Stretch& stretch : list) {
        if (stretch.footage < FootageState::Gap)
            silentSince = stretch.end;
        else if (stretch.footage == FootageState::Gap)
            appendParts(gaps, stretch, silentSince, silentSince < newestEnd ? known : ofPresent);
    }
    return gaps;
}

QList<Stretch> withKnownGaps(const QList<Stretch>& list, const QList<KnownSilence>& known) {
    if (known.isEmpty())
        return list;
    const QList<FootageGap> gaps = gapsIn(list, known);
    auto gap = gaps.cbegin();
    QList<Stretch> result;
    for (const Stretch& stretch : list) {
        if (stretch.footage != FootageState::Gap) {
            result += stretch;
            continue;
        }
        for (; gap != gaps.cend() && gap->start < stretch.end; ++gap) {
            const FootageState footage = gap->known ? FootageState::KnownGap : FootageState::Gap;
            if (!result.isEmpty() && result.last().end == gap->start && result.last().footage == footage)
                result.last().end = gap->end;
            else
                result += Stretch{gap->start, gap->end, footage};
        }
    }
    return result;
}

QList<Stretch> withPlans(const QList<Stretch>& list, const QList<KnownSilence>& known, qint64 now) {
    QList<TimeSpan> plans;
    for (const KnownSilence& silence : known) {
        if (silence.isPlanned && silence.until.isValid() && silence.until.toSecsSinceEpoch() > now)
            plans += TimeSpan{std::max(silence.start, now), silence.until.toSecsSinceEpoch()};
    }
    if (plans.isEmpty())
        return list;
    std::ranges::sort(plans, {}, &TimeSpan::from);
    QList<Stretch> result;
    const auto append = [&result](qint64 start, qint64 end, FootageState footage) {
        if (start >= end)
            return;
        if (!result.isEmpty() && result.last().end == start && result.last().footage == footage)
            result.last().end = end;
        else
            result += Stretch{start, end, footage};
    };
    for (const Stretch& stretch : list) {
        qint64 at = stretch.start;
        for (const TimeSpan& plan : std::as_const(plans)) {
            const qint64 from = std::max(plan.from, at);
            const qint64 to = std::min(plan.to, stretch.end);
            if (stretch.footage != FootageState::Unknown || from >= to)
                continue;
            append(at, from, FootageState::Unknown);
            append(from, to, FootageState::KnownGap);
            at = to;
        }
        append(at, stretch.end, stretch.footage);
    }
    return result;
}

bool lastsAt(const KnownSilence& silence, qint64 newestEnd, const QDateTime& moment) {
    const bool hasBegun = silence.isPlanned ? silence.start <= moment.toSecsSinceEpoch() : silence.start == newestEnd;
    return hasBegun && silence.until.isValid() && moment < silence.until;
}

const KnownSilence* presentSilence(const QList<KnownSilence>& known, qint64 newestEnd, const QDateTime& now) {
    const KnownSilence* longest = nullptr;
    for (const KnownSilence& silence : known) {
        if (lastsAt(silence, newestEnd, now) && (longest == nullptr || longest->until < silence.until))
            longest = &silence;
    }
    return longest;
}

qint64 plannedIn(const QList<KnownSilence>& known, const TimeSpan& span) {
    QList<TimeSpan> planned;
    for (const KnownSilence& silence : known) {
        if (silence.isPlanned && silence.until.isValid())
            planned += TimeSpan{silence.start, std::min(silence.until.toSecsSinceEpoch(), span.to)};
    }
    std::ranges::sort(planned, {}, &TimeSpan::from);
    qint64 seconds = 0;
    qint64 at = span.from;
    for (const TimeSpan& part : std::as_const(planned)) {
        seconds += std::max<qint64>(part.to - std::max(part.from, at), 0);
        at = std::max(at, part.to);
    }
    return seconds;
}

} // namespace vtrack
