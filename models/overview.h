// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_rules.h"
#include "dashboard_snapshot.h"
#include "error.h"

namespace vtrack {

/// The state of the whole program, the worst of all sources.
enum class OverallState {
    Idle,    ///< Everything works, and nothing is in progress.
    Syncing, ///< A check or downloads are in progress.
    Paused,  ///< Paused by a person.
    Warning, ///< Something failed and is retried automatically, or nothing is set up yet.
    Error,   ///< Nothing is downloaded until a person acts.
    Offline, ///< Google cannot be reached.
};

/// The state in words.
struct Overview {
    OverallState state = OverallState::Idle;
    OverallState worst = OverallState::Idle; ///< The state, or the problem that a run in progress would hide.
    QString sentence = {};                   ///< What the state is, in one sentence.
    QString detail = {};                     ///< What is in progress or comes next; may be empty.
    bool running = false;                    ///< Whether a check or downloads are under way.
    QString trouble = {};                    ///< The worst error's sentence; empty if no action is needed.
    Remedy remedy = Remedy::None;
    qint64 troubledSource = 0; ///< The source to which the remedy applies; 0 if no action is needed.

    bool operator==(const Overview&) const = default;
};

/// The facts from which the state is derived.
struct OverviewFacts {
    QList<SourceRow> sources = {};
    bool loaded = true;         ///< Whether the sources have been read at all.
    QString failure = {};       ///< Why they could not be read; empty when they could.
    bool paused = false;        ///< The whole program.
    QDateTime pausedUntil = {}; ///< When the pause ends; invalid if it lasts until resumed.
    bool running = false;       ///< At least one run.
    int downloading = 0;
    int queued = 0;
    qint64 speed = 0;                      ///< Bytes a second of all downloads together.
    Alarm alarm = {};                      ///< The worst.
    int alarms = 0;                        ///< How many sources and cameras have an alarm.
    int newFolders = 0;                    ///< New folders next to chosen cameras that need a decision.
    int silentCameras = 0;                 ///< Those with a gap in the last 24 hours that is over.
    QString mostSilent = {};               ///< The camera with the longest gaps.
    std::chrono::seconds longestSilence{}; ///< The total length of its gaps.
    QDateTime nextRun = {};                ///< The earliest; invalid when none is due.
    QDateTime now = {};
};

/// The icon name for a state, in window and tray. Each icon has a different shape, so that states are not distinguished
/// by colour only.
[[nodiscard]] QString stateIconName(OverallState state);

/// The state for these facts. A run in progress takes precedence over an old problem, but not over a red alarm. The
/// sentence about a problem stays as long as the problem.
[[nodiscard]] Overview overviewOf(const OverviewFacts& facts);

} // namespace vtrack
