// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_rhythm.h"
#include "footage_store.h"

#include <QList>

namespace vtrack {

/// What is known of a stretch of time. Where clips overlap, the first of these counts.
enum class FootageState {
    OnDisk,    ///< Recorded, and here.
    InDrive,   ///< Recorded, in Drive, not here yet.
    CleanedUp, ///< Was recorded and here; clean-up removed it after it was processed.
    Gap,       ///< The camera usually records then, and there is no clip.
    Unknown,   ///< No clip, and no reason to expect one: before the first clip, in an usual pause, not looked for yet.
};

/// From `start` up to, not including, `end`: seconds since 1970 (UTC).
struct Stretch {
    qint64 start = 0;
    qint64 end = 0;
    FootageState footage = FootageState::Unknown;

    [[nodiscard]] qint64 length() const { return end - start; }

    bool operator==(const Stretch&) const = default;
};

/// The span of time a coverage is made for: seconds since 1970 (UTC).
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
///   edge of the usual times that is shorter than half an hour is no gap: people do not begin on the minute.
/// - After the last clip it is the same up to `knownUntil`, once more time passed than its clips need to come; behind
///   that everything is unknown, as before the first clip and before the camera was chosen.
///
/// @param clips those that touch the span and the nearest before and after it, in any order.
/// @param knownUntil up to when Drive was looked through; seconds since 1970, 0 for never.
/// @param watchedSince when the camera was chosen; its silence before is nobody's concern. Seconds since 1970.
[[nodiscard]] QList<Stretch> coverage(QList<Clip> clips, const CameraRhythm& rhythm, const TimeSpan& span,
                                      qint64 knownUntil, qint64 watchedSince = 0);

/// A shorter gap is not worth a person's time; seconds.
inline constexpr qint64 shortestGap = 5 * 60;

/// How long a clip may take from the end of its recording until it can be in Drive; seconds, besides its own length.
inline constexpr qint64 uploadTakes = 5 * 60;

} // namespace vtrack
