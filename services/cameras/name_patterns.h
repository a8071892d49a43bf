// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

#include <span>

namespace vtrack {

/// One way in which recorders write the time into a file's path.
///
/// The expression is matched against `folder/.../name` at every place, by a look-ahead, so that no match hides another.
/// Its named groups: `all`, what was matched; a date as year or shortYear, month or monthName, day, or as `former` and
/// `latter` where either may be the month; hour, minute, second, half ("am"); or epoch (seconds since 1970); an offset
/// from UTC that is written behind the time (utc, sign, offsetHour, offsetMinute). The end, where the name tells it, is
/// in endYear ... endSecond (the date may be missing), endEpoch, or length (seconds). `ds`, `gap` and `ts` are what
/// stands within the date, between date and time, and within the time.
struct NamePattern {
    enum class Clock {
        Camera, ///< The time zone the camera is set to, unless the name tells the offset.
        Utc,
    };
    /// When a match is believed.
    enum class Trust {
        Always,
        NearDrive,      ///< Other numbers look like that: if Drive's own time is known, only near it.
        OnlyBesideDrive ///< Many other numbers look like that: only near Drive's own time.
    };

    QString maker;   ///< Who writes names like that.
    QString example; ///< A path with such a name,
    QString means;   ///< and what it tells of a camera in UTC: "start", "start/end" or "start (day)". Tests read it.
    QRegularExpression expression;
    Clock clock = Clock::Camera;
    Trust trust = Trust::Always;
    bool isMakersOwn = false; ///< Told by more than its digits, so that hardly anything else looks like it.
};

/// Every pattern we know, the more telling first. Immutable; any thread may use it.
[[nodiscard]] std::span<const NamePattern> namePatterns();

} // namespace vtrack
