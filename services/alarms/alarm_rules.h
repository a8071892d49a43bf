// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "severity.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <algorithm>
#include <chrono>

namespace vtrack {

// The rules by which a source or camera turns amber (Warning), then red (Error), although no error was reported,
// because nothing happens. Pure functions of the facts and the time. They are the only definition of overdue, stalled,
// unseen and silent.

/// The kinds of alarms.
enum class AlarmKind {
    Overdue, ///< A check of a source is overdue.
    Stalled, ///< A check of a source makes no progress.
    Unseen,  ///< Checks take place, but the folders of a source or camera cannot be seen.
    Silent,  ///< A camera records nothing new.
};

/// "overdue", "stalled", "unseen" or "silent": in the database and in JSON.
[[nodiscard]] QString alarmWord(AlarmKind kind);

/// An alarm for people; severity Info and an empty sentence if there is none.
struct Alarm {
    Severity severity = Severity::Info;
    QString sentence = {};
    AlarmKind kind = AlarmKind::Overdue;

    bool operator==(const Alarm&) const = default;
};

/// The facts about a source.
struct SourceFacts {
    QString name = {};
    bool enabled = true;
    std::chrono::minutes interval{10};
    QDateTime lastCheck = {}; ///< When a run last ended, successful or not.
    QDateTime lastLook = {};  ///< When a run last saw the folder of any camera in Drive.
    int failures = 0;         ///< Failed runs since the last successful one.
    QDateTime due = {};       ///< When the next run was to begin; invalid when none is planned.
    bool running = false;
    std::chrono::seconds still{0}; ///< For how long the run made no progress.
    bool downloading = true;       ///< Or still searching Drive, which takes longer.
};

/// How long something may last before an alarm changes its colour.
struct AlarmDelay {
    int times = 0; ///< So many intervals of the source; for Silent, so many of the camera's longest pause.
    std::chrono::seconds least{0};

    [[nodiscard]] constexpr std::chrono::seconds of(std::chrono::seconds unit) const {
        return std::max(times * unit, least);
    }
};

/// When an alarm turns amber (Warning), and when red (Error).
struct AlarmLimits {
    AlarmDelay amber;
    AlarmDelay red;
};

inline constexpr AlarmLimits stalledDownload{{0, std::chrono::minutes(5)}, {0, std::chrono::minutes(20)}};
inline constexpr AlarmLimits stalledSearch{{0, std::chrono::minutes(30)}, {0, std::chrono::hours(2)}};
inline constexpr AlarmLimits unseenFor{{3, std::chrono::minutes(30)}, {12, std::chrono::hours(4)}};
inline constexpr int unseenFailures = 3; ///< Failed runs before anything counts as unseen.
inline constexpr AlarmLimits silentFor{{2, std::chrono::minutes(10)}, {6, std::chrono::hours(2)}};
inline constexpr AlarmDelay overdueRed{6, std::chrono::hours(1)};

/// How late a run may be before it is an alarm: an interval and 5 min.
[[nodiscard]] std::chrono::seconds overdueAfter(std::chrono::minutes interval);

/// The alarms of the source, each kind once:
/// - overdue: the run has not begun; amber when it is overdueAfter() late, red when it is overdueRed late;
/// - stalled: the run makes no progress (stalledDownload; stalledSearch while it looks through Drive);
/// - unseen: after unseenFailures, no camera was seen in Drive for so long up to the last run (unseenFor). A computer
///   that was off does not count.
[[nodiscard]] QList<Alarm> watchSource(const SourceFacts& facts, const QDateTime& now);

/// The facts about a camera.
struct CameraFacts {
    QString name = {};
    QDateTime newestEnd = {};             ///< When its newest clip ended; invalid without one.
    std::chrono::seconds missing{0};      ///< Time since then in which it usually records and did not.
    std::chrono::seconds longestPause{0}; ///< It usually makes.
    QDateTime lastLook = {};              ///< When a run last saw all of its folders in Drive.
    SourceFacts source = {};
};

/// The alarm for the camera's silence, as far as Drive was searched; also while it is paused.
[[nodiscard]] Alarm silenceOf(const CameraFacts& facts, const QDateTime& now);

/// The alarms of the camera, each kind once; none while it or its source is paused:
/// - silent: so much footage is missing (silentFor);
/// - unseen: as for a source, while other cameras of the source are seen.
[[nodiscard]] QList<Alarm> watchCamera(const CameraFacts& facts, const QDateTime& now);

/// The worst of them, the first of equals; an empty alarm if there is none.
[[nodiscard]] Alarm worstOf(const QList<Alarm>& alarms);

} // namespace vtrack
