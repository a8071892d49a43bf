// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "severity.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>

namespace vtrack {

// Rules by which a source or camera turns amber (Warning), then red (Error), by itself, though nothing reported an
// error: nobody else would notice that nothing happens. Pure functions of the facts and the time. They are the only
// definition of overdue, stalled, unseen and silent.

/// What may be wrong.
enum class AlarmKind {
    Overdue, ///< A source was not checked although a check was due.
    Stalled, ///< A check of a source moves nothing.
    Unseen,  ///< Checks take place, but the folders of a source or camera cannot be seen.
    Silent,  ///< A camera records nothing new.
};

/// "overdue", "stalled", "unseen" or "silent": in the database and in JSON.
[[nodiscard]] QString alarmWord(AlarmKind kind);

/// What is wrong, for people; severity Info and an empty sentence when nothing is.
struct Alarm {
    Severity severity = Severity::Info;
    QString sentence = {};
    AlarmKind kind = AlarmKind::Overdue;

    bool operator==(const Alarm&) const = default;
};

/// What is known of a source.
struct SourceFacts {
    QString name = {};
    bool enabled = true;
    std::chrono::minutes interval{10};
    QDateTime lastCheck = {}; ///< When a run last ended, well or badly.
    QDateTime lastLook = {};  ///< When a run last saw the folder of any camera in Drive.
    int failures = 0;         ///< Failed runs since the last good one.
    QDateTime due = {};       ///< When the next run was to begin; invalid when none is planned.
    bool running = false;
    std::chrono::seconds still{0}; ///< For how long the run moved no byte and no file.
    bool downloading = true;       ///< Or still looking through Drive, which takes its time.
};

/// How late a run may be before that is worth a word: an interval and 5 min.
[[nodiscard]] std::chrono::seconds overdueAfter(std::chrono::minutes interval);

/// What is wrong with the source, each kind once:
/// - overdue: amber overdueAfter() the run was due, red after six intervals, an hour at least;
/// - stalled: amber when a download stood still for 5 min, red after 20 min; while it looks through Drive, 30 min and 2
/// h;
/// - unseen: after three failed runs, amber when up to the last one no camera was seen in Drive for three intervals,
///   half an hour at least; red after twelve, four hours at least. A computer that was off is no failure.
[[nodiscard]] QList<Alarm> watchSource(const SourceFacts& facts, const QDateTime& now);

/// What is known of a camera.
struct CameraFacts {
    QString name = {};
    QDateTime newestEnd = {};             ///< When its newest clip ended; invalid without one.
    std::chrono::seconds missing{0};      ///< Time since then in which it usually records and did not.
    std::chrono::seconds longestPause{0}; ///< It usually makes.
    QDateTime lastLook = {};              ///< When a run last saw all of its folders in Drive.
    SourceFacts source = {};
};

/// What is wrong with the camera, each kind once; nothing while it or its source is paused:
/// - silent: amber when 10 min are missing, or twice the longest pause; red after 2 h, or six times the longest pause;
///   whatever is longer;
/// - unseen: as for a source, while other cameras of the source are seen.
[[nodiscard]] QList<Alarm> watchCamera(const CameraFacts& facts, const QDateTime& now);

/// The worst of them, of equals the first; no alarm where there is none.
[[nodiscard]] Alarm worstOf(const QList<Alarm>& alarms);

} // namespace vtrack
