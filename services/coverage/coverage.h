// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_rhythm.h"
#include "footage_store.h"

#include <QList>

namespace vtrack {

/// The state of a stretch of time. Where clips overlap, the first of these counts.
enum class FootageState {
    OnDisk,    ///< Recorded and on the disk.
    InDrive,   ///< Recorded and in Drive, not on the disk yet.
    CleanedUp, ///< Recorded and processed; deleted by clean-up.
    Gap,       ///< No clip although the camera usually records then.
    KnownGap,  ///< The same, and a person knows of it: see withKnownGaps(). coverage() has none.
    Unknown,   ///< No clip, and none expected: before the first clip, in a usual pause, or not searched yet.
};

/// Whether it is a gap, known or not.
[[nodiscard]] constexpr bool isGap(FootageState footage) {
    return footage == FootageState::Gap || footage == FootageState::KnownGap;
}

/// From `start` up to, not including, `end`: seconds since 1970 (UTC).
struct Stretch {
    qint64 start = 0;
    qint64 end = 0;
    FootageState footage = FootageState::Unknown;

    [[nodiscard]] qint64 length() const { return end - start; }

    bool operator==(const Stretch&) const = default;
};

/// The time span of a coverage: seconds since 1970 (UTC).
struct TimeSpan {
    qint64 from = 0;
    qint64 to = 0;

    bool operator==(const TimeSpan&) const = default;
};

/// Divides the span into stretches, sorted, without holes or overlaps, and no two neighbours alike.
///
/// - A clip without a known end, or one that ends before it starts, has the camera's usual length; none is longer than
///   a day.
/// - Clips less than a minute apart, and no further than the camera's longest usual pause, are one stretch: the pause
///   has the state of the clip before it.
/// - A longer pause between two clips is a gap where the camera usually records, and unknown elsewhere. A bit at the
///   edge of the usual times that is shorter than half an hour is not a gap, because people do not begin exactly on
///   time.
/// - After the last clip it is the same up to `knownUntil`, once its clips had enough time to arrive; after that
///   everything is unknown, as before the first clip.
///
/// @param clips those that touch the span and the nearest before and after it, in any order.
/// @param knownUntil until when Drive was searched; seconds since 1970, 0 for never.
[[nodiscard]] QList<Stretch> coverage(QList<Clip> clips, const CameraRhythm& rhythm, const TimeSpan& span,
                                      qint64 knownUntil);

/// The same, but what reaches beyond the span is not cut: a gap that touches it has its true start and end. Other
/// stretches outside the span are incomplete.
[[nodiscard]] QList<Stretch> wholeCoverage(QList<Clip> clips, const CameraRhythm& rhythm, const TimeSpan& span,
                                           qint64 knownUntil);

/// The part of the list inside the span.
[[nodiscard]] QList<Stretch> cut(const QList<Stretch>& list, const TimeSpan& span);

/// Shorter gaps are ignored; seconds.
inline constexpr qint64 shortestGap = 5 * 60;

/// How long the upload of a clip may take after its recording has ended, in addition to its own length; seconds.
inline constexpr qint64 uploadTakes = 5 * 60;

} // namespace vtrack
