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
struct RecorderFormat {
    enum class Clock {
        Camera, ///< The time zone of the camera, unless the name contains the offset.
        Utc,
    };
    /// When a match is accepted.
    enum class Trust {
        Always,
        NearDrive,      ///< Ambiguous: if Drive's own time is known, accepted only near it.
        OnlyBesideDrive ///< Very ambiguous: accepted only near Drive's own time.
    };

    QString maker;   ///< The devices that write such names.
    QString example; ///< A path with such a name,
    QString
        means; ///< and the expected result for a camera in UTC: "start", "start/end" or "start (day)". Used by tests.
    QRegularExpression expression;
    Clock clock = Clock::Camera;
    Trust trust = Trust::Always;
    bool isMakersOwn = false; ///< Recognisable by more than its digits, so hardly ambiguous.
};

/// All known patterns, the most specific first. Immutable; any thread may use it.
[[nodiscard]] std::span<const RecorderFormat> recorderFormats();

} // namespace vtrack
