// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_report.h"

#include <algorithm>

namespace vtrack {

namespace {

constexpr qint64 day = 24 * 60 * 60;
constexpr qint64 learnedFrom = 28 * day;
constexpr int clipsLearnedFrom = 200;
constexpr qint64 rhythmLastsAtFirst = 60; // seconds
constexpr qint64 rhythmLastsAtMost = 30 * 60;
constexpr qint64 clockDrift = 10 * 60; // A recorder's clock may be ahead by so much.

/// Since when missing footage is an alarm: for as long as it recorded. An archive, whose newest clip is older than what
/// a rhythm is learned from, is expected to go on only from when it was chosen.
qint64 expectedSince(const FootageCamera& camera, const QList<Clip>& newest) {
    const qint64 chosen = camera.addedAt.isValid() ? camera.addedAt.toSecsSinceEpoch() : 0;
    return !newest.isEmpty() && newest.last().start > chosen - learnedFrom ? 0 : chosen;
}

/// Without clips that start in the future, and without impossible ends.
QList<Clip> plausible(QList<Clip> clips, qint64 now) {
    clips.removeIf([&](const Clip& clip) { return clip.start > now + clockDrift; });
    for (Clip& clip : clips) {
        if (clip.end > std::min(clip.start + day, now + 2 * clockDrift))
            clip.end = 0;
    }
    return clips;
}

/// What is expected of one camera.
struct Expected {
    const FootageCamera& camera;
    const CameraRhythm& rhythm;
    QList<KnownSilence> known;
    qint64 knownUntil; ///< When Drive was last looked at.
    qint64 since;
    qint64 present;
};

/// The footage of the span, from the clips that are stored. Not cut; see wholeCoverage().
Result<QList<Stretch>> wholeFootageIn(FootageStore& store, const TimeSpan& span, const Expected& expected) {
    const auto clips = store.between(expected.camera, span.from, span.to);
    if (!clips)
        return std::unexpected(clips.error());
    return wholeCoverage(plausible(*clips, expected.present), expected.rhythm, span, expected.knownUntil);
}

Result<QList<Stretch>> footageIn(FootageStore& store, const TimeSpan& span, const Expected& expected) {
    auto list = wholeFootageIn(store, span, expected);
    if (list)
        *list = cut(withKnownGaps(*list, expected.known), span);
    return list;
}

/// Clips that are still in Drive are not silence.
Result<void> readRecent(FootageStore& store, const TimeSpan& span, const Expected& expected, CameraFootage& footage) {
    if (span.from >= span.to)
        return {};
    const auto recent = footageIn(store, span, expected);
    if (!recent)
        return std::unexpected(recent.error());
    for (const Stretch& stretch : *recent) {
        if (isGap(stretch.footage)) {
            footage.missing += stretch.length();
            if (stretch.footage == FootageState::KnownGap)
                continue;
            footage.missingUnknown += stretch.length();
            footage.unknown += TimeSpan{stretch.start, stretch.end};
        } else if (stretch.footage != FootageState::Unknown) {
            footage.newestEnd = stretch.end;
            footage.missing = 0;
            footage.missingUnknown = 0;
            footage.unknown.clear();
        }
    }
    return {};
}

/// The end of the newest clip, and what is missing since then.
Result<void> readNewest(FootageStore& store, const QList<Clip>& newest, const Expected& expected,
                        CameraFootage& footage) {
    for (const Clip& clip : newest)
        footage.newestEnd = std::max(footage.newestEnd, clip.end > clip.start ? clip.end : clip.start);
    if (footage.newestEnd == 0 || expected.knownUntil <= footage.newestEnd)
        return {};
    Expected present = expected;
    present.known.removeIf([&](const KnownSilence& silence) { // After its day, all of a marked silence counts again.
        return !silence.isPlanned && silence.until.isValid() && silence.until.toSecsSinceEpoch() <= expected.present;
    });
    // Of an archive, nothing was missed before it was chosen: years of its silence are not looked through.
    const qint64 since = std::clamp(expected.since, footage.newestEnd, expected.knownUntil);
    const CameraRhythm expectsNothing = expected.rhythm.expectingNothing(); // Its clips are as long as ever.
    const Expected before{.camera = expected.camera,
                          .rhythm = expectsNothing,
                          .known = present.known,
                          .knownUntil = expected.knownUntil,
                          .since = expected.since,
                          .present = expected.present};
    if (auto read = readRecent(store, {footage.newestEnd, since}, before, footage); !read)
        return read;
    return readRecent(store, {since, expected.knownUntil}, present, footage);
}

/// The silence of the last 24 hours that is over and that nobody knows of.
Result<void> readLastDay(FootageStore& store, const Expected& expected, CameraFootage& footage) {
    const TimeSpan lastDay{std::max(expected.present - day, expected.since), footage.newestEnd};
    if (!expected.camera.enabled || lastDay.from >= lastDay.to)
        return {};
    const auto lately = footageIn(store, lastDay, expected);
    if (!lately)
        return std::unexpected(lately.error());
    for (const Stretch& stretch : *lately) {
        if (stretch.footage == FootageState::Gap && stretch.length() >= shortestGap)
            footage.silentLastDay += stretch.length();
    }
    return {};
}

/// Whether the camera may have been dead when the planned silence began. Time that was planned before does not count.
bool wasDeadBefore(const CameraFootage& footage, const KnownSilence& planned) {
    const QDateTime newest =
        footage.newestEnd == 0 ? QDateTime() : QDateTime::fromSecsSinceEpoch(footage.newestEnd, Qt::UTC);
    const QDateTime& chosen = footage.camera.addedAt;
    const QDateTime& since = newest.isValid() ? newest : chosen;
    const qint64 before = since.isValid() ? plannedIn(footage.known, {since.toSecsSinceEpoch(), planned.start}) : 0;
    const QDateTime until = QDateTime::fromSecsSinceEpoch(planned.start - before, Qt::UTC);
    return sendingOf(newest, chosen, footage.hasRhythm, until) == Sending::NotForLong;
}

} // namespace

Sending sendingOf(const QDateTime& newestEnd, const QDateTime& chosen, bool hasRhythm, const QDateTime& until) {
    const auto since = [&until](const QDateTime& time) {
        return std::chrono::seconds(time.secsTo(until));
    };
    if (newestEnd.isValid() && since(newestEnd) <= quietAfter(hasRhythm))
        return Sending::Lately;
    const bool isNew = !chosen.isValid() || since(chosen) <= quietAfter(false);
    const bool isOld = newestEnd.isValid() && since(newestEnd) > quietAfter(true);
    return isNew && !isOld ? Sending::NotYet : Sending::NotForLong;
}

const KnownSilence* explanationOf(const CameraFootage& footage, const QDateTime& moment) {
    qint64 missed = 0;
    for (const TimeSpan& part : footage.unknown)
        missed += std::max<qint64>(std::min(part.to, moment.toSecsSinceEpoch()) - part.from, 0);
    const bool isAlarm = std::chrono::seconds(missed) > silentAfter(std::chrono::seconds(footage.longestPause));
    const KnownSilence* longest = nullptr;
    for (const KnownSilence& silence : footage.known) {
        if (!lastsAt(silence, footage.newestEnd, moment) || (silence.isPlanned && isAlarm))
            continue;
        if (silence.isPlanned && wasDeadBefore(footage, silence))
            continue;
        if (longest == nullptr || longest->until < silence.until)
            longest = &silence;
    }
    return longest;
}

FootageReport::FootageReport(const QTimeZone& zone)
    : m_zone(zone) {}

Result<QList<CameraFootage>> FootageReport::read(Connection& connection, const TimeSpan& span, const QDateTime& now) {
    FootageStore store(connection);
    const auto cameras = store.cameras(now);
    if (!cameras)
        return std::unexpected(cameras.error());
    const auto silences = KnownSilenceStore(connection).all();
    if (!silences)
        return std::unexpected(silences.error());
    QHash<qint64, QList<KnownSilence>> known; // By camera.
    for (const KnownSilence& silence : *silences)
        known[silence.cameraId] += silence;
    QList<CameraFootage> all;
    for (const FootageCamera& camera : *cameras) {
        CameraFootage footage{.camera = camera, .known = known.value(camera.id)};
        if (auto read = readCamera(store, span, now, footage); !read)
            return std::unexpected(read.error());
        all += footage;
    }
    return all;
}

Result<void> FootageReport::readCamera(FootageStore& store, const TimeSpan& span, const QDateTime& now,
                                       CameraFootage& footage) {
    const FootageCamera& camera = footage.camera;
    const qint64 present = now.toSecsSinceEpoch();
    auto newest = store.newest(camera, clipsLearnedFrom, present + clockDrift);
    if (!newest)
        return std::unexpected(newest.error());
    *newest = plausible(std::move(*newest), present);
    const auto rhythm = rhythmOf(store, footage, *newest, now);
    if (!rhythm)
        return std::unexpected(rhythm.error());
    const Expected expected{.camera = camera,
                            .rhythm = *rhythm,
                            .known = footage.known,
                            .knownUntil = camera.lastLook.isValid() ? camera.lastLook.toSecsSinceEpoch() : 0,
                            .since = expectedSince(camera, *newest),
                            .present = present};
    const auto stretches = wholeFootageIn(store, span, expected);
    if (!stretches)
        return std::unexpected(stretches.error());
    footage.stretches = cut(withKnownGaps(*stretches, footage.known), span);
    footage.gaps = gapsIn(*stretches, footage.known);
    footage.gaps.removeIf([&](const FootageGap& gap) { return gap.start >= span.to || gap.end <= span.from; });
    footage.longestPause = rhythm->longestPause();
    footage.hasRhythm = rhythm->isKnown();
    if (auto read = readNewest(store, *newest, expected, footage); !read)
        return read;
    return readLastDay(store, expected, footage);
}

Result<CameraRhythm> FootageReport::rhythmOf(FootageStore& store, const CameraFootage& footage,
                                             const QList<Clip>& newest, const QDateTime& now) {
    const FootageCamera& camera = footage.camera;
    const auto known = m_rhythms.constFind(camera.id);
    if (known != m_rhythms.cend() && known->rhythm.isKnown() && std::abs(known->learned.secsTo(now)) < known->lasts)
        return known->rhythm;
    if (newest.isEmpty())
        return CameraRhythm();
    // Up to its newest clip, not up to now, so that a dead camera keeps its rhythm.
    const qint64 last = newest.last().start + 1;
    const auto halfHours = store.recordedHalfHours(camera, last - learnedFrom, last);
    if (!halfHours)
        return std::unexpected(halfHours.error());
    const CameraRhythm rhythm(newest, *halfHours, m_zone, footage.known);
    const qint64 lasts = known == m_rhythms.cend() ? rhythmLastsAtFirst : std::min(2 * known->lasts, rhythmLastsAtMost);
    m_rhythms.insert(camera.id, {rhythm, now, lasts});
    return rhythm;
}

} // namespace vtrack
