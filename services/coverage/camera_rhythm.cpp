// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_rhythm.h"

#include <QSet>

#include <algorithm>

namespace vtrack {

namespace {

constexpr qint64 day = 24 * 60 * 60;
constexpr qsizetype fewest = 5;      // The fewest clips for a rhythm.
constexpr qint64 shortestPause = 30; // seconds

/// The value below which that share of them lies. `values` is not empty.
qint64 quantile(QList<qint64> values, double share) {
    const auto at = values.begin() + static_cast<qsizetype>(share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, at);
    return *at;
}

/// Whether a person knows that the camera was silent in the half hour that begins then. What was marked, a silence or a
/// gap, is known up to the next clip only.
/// @param clipBefore the start of the newest clip up to then.
bool isKnownSilent(qint64 time, qint64 clipBefore, const QList<KnownSilence>& known) {
    return std::ranges::any_of(known, [&](const KnownSilence& silence) {
        const bool hasBegun = silence.start <= time;
        const bool isOver = silence.until.isValid() && silence.until.toSecsSinceEpoch() <= time;
        return hasBegun && !isOver && (silence.isPlanned || clipBefore <= silence.start);
    });
}

/// Without those that were over before that clip, which may be many.
QList<KnownSilence> knownSince(qint64 clip, QList<KnownSilence> known) {
    known.removeIf([clip](const KnownSilence& silence) {
        return silence.isPlanned ? !silence.until.isValid() || silence.until.toSecsSinceEpoch() <= clip
                                 : silence.start < clip;
    });
    return known;
}

} // namespace

CameraRhythm::CameraRhythm(const QList<Clip>& newest, const QList<qint64>& halfHours, const QTimeZone& zone,
                           const QList<KnownSilence>& known)
    : m_zone(zone) {
    learnLengths(newest);
    if (m_known)
        learnWeek(halfHours, known);
}

CameraRhythm CameraRhythm::expectingNothing() const {
    CameraRhythm same = *this;
    same.m_known = false;
    return same;
}

void CameraRhythm::learnLengths(const QList<Clip>& newest) {
    QList<qint64> lengths;
    QList<qint64> steps;
    for (qsizetype i = 0; i < newest.size(); ++i) {
        if (newest[i].end > newest[i].start)
            lengths += newest[i].end - newest[i].start;
        if (i > 0 && newest[i].start > newest[i - 1].start)
            steps += newest[i].start - newest[i - 1].start;
    }
    constexpr qint64 longest = 60 * 60; // Unknown; a longer assumption could hide gaps.
    if (!lengths.isEmpty())
        m_usualLength = quantile(lengths, 0.5);
    else if (!steps.isEmpty())
        m_usualLength = std::min(quantile(steps, 0.5), longest);
    m_known = newest.size() >= fewest;
    if (!m_known)
        return;
    QList<qint64> pauses;
    qint64 covered = newest.first().start;
    for (const Clip& clip : newest) {
        pauses += std::max<qint64>(clip.start - covered, 0);
        covered = std::max(covered, clip.end > clip.start ? clip.end : clip.start + m_usualLength);
    }
    pauses.removeFirst(); // Before the first there is none.
    m_longestPause = std::max(shortestPause, 4 * quantile(pauses, 0.75));
}

void CameraRhythm::learnWeek(const QList<qint64>& halfHours, const QList<KnownSilence>& known) {
    if (halfHours.isEmpty())
        return;
    QSet<qint64> recorded;
    for (const qint64 start : halfHours) {
        // A clip of an hour begins in one half hour and fills the next ones.
        for (qint64 at = start / halfHour; at <= (start + m_usualLength - 1) / halfHour; ++at)
            recorded.insert(at);
    }
    const qint64 first = halfHours.first() / halfHour;
    const qint64 last = halfHours.last() / halfHour;
    m_history = (last - first) * halfHour;
    const QList<KnownSilence> silences = knownSince(halfHours.first(), known);
    auto clip = halfHours.cbegin(); // The newest up to that half hour.
    for (qint64 at = first; at <= last; ++at) {
        while (clip + 1 != halfHours.cend() && *(clip + 1) / halfHour <= at)
            ++clip;
        if (isKnownSilent(at * halfHour, *clip, silences)) {
            m_history -= halfHour;
            continue;
        }
        const int slot = slotOf(at * halfHour);
        for (Share* share : {&m_week[size_t(slot)], &m_day[size_t(slot % slotsADay)]}) {
            ++share->passed;
            share->recorded += recorded.contains(at) ? 1 : 0;
        }
    }
}

int CameraRhythm::slotOf(qint64 time) const {
    const qint64 local = time + m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(time, Qt::UTC));
    // 1970 began with a Thursday.
    return static_cast<int>((local / day + 3) % 7 * slotsADay + local % day / halfHour);
}

bool CameraRhythm::isOn(qint64 time) const {
    const int slot = slotOf(time);
    const Share& weekly = m_week[size_t(slot)];
    return weekly.passed >= 2 ? weekly.most() : m_day[size_t(slot % slotsADay)].most();
}

bool CameraRhythm::expects(qint64 time) const {
    if (!m_known)
        return false;
    if (m_history < 2 * day)
        return true;
    return isOn(time) && isOn(time - halfHour) && isOn(time + halfHour);
}

} // namespace vtrack
