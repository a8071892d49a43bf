// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"
#include "known_silence.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <chrono>

namespace vtrack {

/// The footage of one camera in a time span, and whether it is silent.
struct CameraFootage {
    FootageCamera camera = {};
    QList<Stretch> stretches = {}; ///< See coverage() and withKnownGaps().
    QList<FootageGap> gaps = {};   ///< Those that touch the span, whole: with their true starts and ends.
    qint64 newestEnd = 0; ///< When its newest clip ended, including those in Drive; seconds since 1970, 0 for none.
    qint64 missing = 0;   ///< Seconds since then, and since it was chosen, in which it usually records and did not,
                          ///< as far as looked.
    qint64 missingUnknown = 0;    ///< Those of them that no person knows of now: a marked silence counts after its day.
    QList<TimeSpan> unknown = {}; ///< When that was, by time.
    qint64 longestPause = 0;      ///< Of its rhythm; seconds.
    bool hasRhythm = false;       ///< Whether it has enough clips for one.
    qint64 silentLastDay = 0;     ///< Seconds of the gaps of the last 24 hours that are over, since it was chosen,
                                  ///< without those that a person knows of.
    QList<KnownSilence> known = {}; ///< What a person knows of its silences.
};

/// A camera from which nothing came for longer may be dead, and nobody can say. One with a rhythm may be off for a
/// weekend.
[[nodiscard]] constexpr std::chrono::seconds quietAfter(bool hasRhythm) {
    return std::chrono::days(hasRhythm ? 3 : 1);
}

/// Whether a camera sends footage, as far as that is known without its rhythm: an archive has none, and a camera that
/// never sent anything.
enum class Sending {
    Lately,     ///< Its newest clip is not older than quietAfter().
    NotYet,     ///< Too early to say: chosen less than a day ago, it sent nothing, or nothing since yesterday.
    NotForLong, ///< It may be dead.
};

/// @param newestEnd when its newest clip ended; invalid without one.
/// @param chosen when it was chosen; invalid if that is not known.
/// @param until the moment up to which Drive was searched, or now.
[[nodiscard]] Sending sendingOf(const QDateTime& newestEnd, const QDateTime& chosen, bool hasRhythm,
                                const QDateTime& until);

/// If a camera missed more than so much of its times, its silence is an alarm: see silentFor.
[[nodiscard]] constexpr std::chrono::seconds silentAfter(std::chrono::seconds longestPause) {
    return std::max<std::chrono::seconds>(2 * longestPause, std::chrono::minutes(10));
}

/// What a person knows of the camera's silence at that moment; of several, what is known for longest; nullptr for
/// nothing. What is planned explains no silence of a camera that may have been dead before, because it missed too much
/// of its times, or sent nothing for too long, while nothing was planned.
[[nodiscard]] const KnownSilence* explanationOf(const CameraFootage& footage, const QDateTime& moment);

/// Reads footage, and caches the cameras' rhythms, because they cost more than the clips of a day: for a minute at
/// first, since many clips may be on their way, then for twice as long each time, up to half an hour.
/// Clips and searches with a time in the future come from a wrong clock and are ignored. Used by one thread at a time.
class FootageReport {
public:
    /// @param zone the local time zone.
    explicit FootageReport(const QTimeZone& zone);

    /// All cameras, by source and in the order they were added. Blocks on the disk: 40 cameras with a clip a minute
    /// take some 0.1 s a day of the span.
    [[nodiscard]] Result<QList<CameraFootage>> read(Connection& connection, const TimeSpan& span, const QDateTime& now);

private:
    struct Known {
        CameraRhythm rhythm;
        QDateTime learned;
        qint64 lasts; ///< Seconds.
    };

    /// @param footage its camera, and what is known of its silences, are set already.
    [[nodiscard]] Result<void> readCamera(FootageStore& store, const TimeSpan& span, const QDateTime& now,
                                          CameraFootage& footage);
    [[nodiscard]] Result<CameraRhythm> rhythmOf(FootageStore& store, const CameraFootage& footage,
                                                const QList<Clip>& newest, const QDateTime& now);

    QTimeZone m_zone;
    QHash<qint64, Known> m_rhythms; ///< By camera.
};

} // namespace vtrack
