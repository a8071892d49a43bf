// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

#include <span>

namespace vtrack {

/// One way in which recorders write the time into a file's path.
///
/// The expression is matched against `folder/.../name` and has the named groups year, month, day and, unless only the
/// day is known, hour, minute, second and half ("am" or "pm"); or epoch (seconds since 1970). The end, where the name
/// tells it, is in endYear ... endSecond (the date may be missing), endEpoch, or length (seconds).
struct NamePattern {
    enum class Clock {
        Camera, ///< The time zone the camera is set to.
        Utc,
    };

    QRegularExpression expression;
    Clock clock;
};

/// Every pattern we know, the more telling first. Immutable; any thread may use it.
/// (shared facts: the recorders' and phones' own naming, with an example of each in tests/cameras.)
[[nodiscard]] std::span<const NamePattern> namePatterns();

} // namespace vtrack
