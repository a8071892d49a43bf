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

/// Since when footage of the camera is expected: for as long as it recorded. An archive, whose newest clip is older
/// than what a rhythm is learned from, is expected to go on only from when it was chosen.
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

} // namespace

FootageReport::FootageReport(const QTimeZone& zone)
    : m_zone(zone) {}

Result<QList<CameraFootage>> FootageReport::read(Connection& connection, const TimeSpan& span, const QDateTime& now) {
    FootageStore store(connection);
    const qint64 present = now.toSecsSinceEpoch();
    const auto clipsBetween = [&](const FootageCamera& camera, const TimeSpan& wanted) -> Result<QList<Clip>> {
        const auto clips = store.between(camera, wanted.from, wanted.to);
        if (!clips)
            return clips;
        return plausible(*clips, present);
    };
    const auto cameras = store.cameras(now);
    if (!cameras)
        return std::unexpected(cameras.error());
    const auto known = KnownSilenceStore(connection).all();
    if (!known)
        return std::unexpected(known.error());
    QList<CameraFootage> all;
    for (const FootageCamera& camera : *cameras) {
        auto newest = store.newest(camera, clipsLearnedFrom, present + clockDrift);
        if (!newest)
            return std::unexpected(newest.error());
        *newest = plausible(std::move(*newest), present);
        const auto rhythm = rhythmOf(store, camera, *newest, now);
        if (!rhythm)
            return std::unexpected(rhythm.error());
        auto clips = clipsBetween(camera, span);
        if (!clips)
            return std::unexpected(clips.error());
        const qint64 knownUntil = camera.lastLook.isValid() ? camera.lastLook.toSecsSinceEpoch() : 0;
        const qint64 watchedSince = expectedSince(camera, *newest);
        CameraFootage footage{.camera = camera,
                              .stretches = coverage(std::move(*clips), *rhythm, span, knownUntil, watchedSince),
                              .longestPause = rhythm->longestPause(),
                              .hasRhythm = rhythm->isKnown(),
                              .known = *known};
        footage.known.removeIf([&](const KnownSilence& silence) { return silence.cameraId != camera.id; });
        for (const Clip& clip : *newest)
            footage.newestEnd = std::max(footage.newestEnd, clip.end > clip.start ? clip.end : clip.start);
        if (footage.newestEnd != 0 && knownUntil > footage.newestEnd) {
            const TimeSpan since{footage.newestEnd, knownUntil};
            const auto recent = clipsBetween(camera, since); // Clips that are still in Drive are not silence.
            if (!recent)
                return std::unexpected(recent.error());
            for (const Stretch& stretch : coverage(*recent, *rhythm, since, knownUntil, watchedSince)) {
                if (stretch.footage == FootageState::Gap) {
                    footage.missing += stretch.length();
                } else if (stretch.footage != FootageState::Unknown) {
                    footage.newestEnd = stretch.end;
                    footage.missing = 0;
                }
            }
        }
        const TimeSpan lastDay{std::max(present - day, watchedSince), footage.newestEnd};
        if (camera.enabled && lastDay.from < lastDay.to) {
            const auto lately = clipsBetween(camera, lastDay);
            if (!lately)
                return std::unexpected(lately.error());
            for (const Stretch& stretch : coverage(*lately, *rhythm, lastDay, knownUntil, watchedSince)) {
                const bool counts = stretch.footage == FootageState::Gap && stretch.length() >= shortestGap;
                if (counts && knownGap(footage.known, stretch, footage.newestEnd, now) == nullptr)
                    footage.silentLastDay += stretch.length();
            }
        }
        all += footage;
    }
    return all;
}

Result<CameraRhythm> FootageReport::rhythmOf(FootageStore& store, const FootageCamera& camera,
                                             const QList<Clip>& newest, const QDateTime& now) {
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
    const CameraRhythm rhythm(newest, *halfHours, m_zone);
    const qint64 lasts = known == m_rhythms.cend() ? rhythmLastsAtFirst : std::min(2 * known->lasts, rhythmLastsAtMost);
    m_rhythms.insert(camera.id, {rhythm, now, lasts});
    return rhythm;
}

} // namespace vtrack
