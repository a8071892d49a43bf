// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "severity.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace vtrack {

// Rules by which a source or camera turns amber (Warning), then red (Error), by itself, though nothing reported an
// error: nobody else would notice that nothing happens. Pure functions of the facts and the time.

/// What is wrong, for people; severity Info and an empty sentence when nothing is.
struct Alarm {
    Severity severity = Severity::Info;
    QString sentence = {};

    bool operator==(const Alarm&) const = default;
};

/// What is known of a source.
struct SourceFacts {
    QString name = {};
    bool enabled = true;
    std::chrono::minutes interval{10};
    QDateTime lastCheck = {}; ///< When a run last ended, well or badly.
    QDateTime lastLook = {};  ///< When a run last saw every camera's folder in Drive.
    int failures = 0;         ///< Failed runs since the last good one.
    QDateTime due = {};       ///< When the next run was to begin; invalid when none is planned.
    bool running = false;
    std::chrono::seconds still{0}; ///< For how long the run moved no byte and no file.
    bool downloading = true;       ///< Or still looking through Drive, which takes its time.
};

/// - overdue: amber one interval and 5 min after the run was due, red after six intervals, an hour at least;
/// - stalled: amber when a download stood still for 5 min, red after 20 min; while it looks through Drive, 30 min and 2
/// h;
/// - failing silently: after three failed runs, amber when up to the last one Drive was not seen as a whole for three
///   intervals, half an hour at least; red after twelve, four hours at least. A computer that was off is no failure.
[[nodiscard]] Alarm watchSource(const SourceFacts& facts, const QDateTime& now);

/// What is known of a camera.
struct CameraFacts {
    QString name = {};
    QDateTime newestEnd = {};             ///< When its newest clip ended; invalid without one.
    std::chrono::seconds missing{0};      ///< Time since then in which it usually records and did not.
    std::chrono::seconds longestPause{0}; ///< It usually makes.
};

/// Amber when 10 min are missing, or twice the longest pause; red after 2 h, or six times the longest pause; whatever
/// is longer.
[[nodiscard]] Alarm watchCamera(const CameraFacts& facts, const QDateTime& now);

/// The worse one; of equals the first.
[[nodiscard]] Alarm worse(const Alarm& a, const Alarm& b);

} // namespace vtrack
