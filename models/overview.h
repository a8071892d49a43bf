// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dashboard_snapshot.h"
#include "error.h"
#include "watchdog.h"

namespace vtrack {

/// The state of the whole program, the worst of all sources.
enum class OverallState {
    Idle,    ///< All is well, and nothing to do now.
    Syncing, ///< A check or downloads are under way.
    Paused,  ///< Nothing is fetched because a person said so.
    Warning, ///< Something failed and is tried again without anybody's help, or nothing is set up yet.
    Error,   ///< Nothing comes in until somebody acts.
    Offline, ///< Google cannot be reached.
};

/// The state in words.
struct Overview {
    OverallState state = OverallState::Idle;
    OverallState worst = OverallState::Idle; ///< The state, or the trouble that it covers while a run is on.
    QString sentence = {};                   ///< What the state is, in one sentence.
    QString detail = {};                     ///< What comes next or is under way; may be empty.
    bool running = false;                    ///< Whether a check or downloads are under way.
    QString trouble = {};                    ///< The worst error's sentence; empty when nobody needs to act.
    Remedy remedy = Remedy::None;
    qint64 troubledSource = 0; ///< Where the remedy helps; 0 when nobody needs to act.

    bool operator==(const Overview&) const = default;
};

/// From what the state follows.
struct OverviewFacts {
    QList<SourceRow> sources = {};
    bool loaded = true;         ///< Whether the sources have been read at all.
    QString failure = {};       ///< Why they could not be read; empty when they could.
    bool paused = false;        ///< The whole program.
    QDateTime pausedUntil = {}; ///< When that ends by itself; invalid when it is for good.
    bool running = false;       ///< At least one run.
    int downloading = 0;
    int queued = 0;
    qint64 speed = 0;                      ///< Bytes a second of all downloads together.
    Alarm alarm = {};                      ///< The watchdog's worst.
    int alarms = 0;                        ///< How many sources and cameras it has to do with.
    int newFolders = 0;                    ///< Beside chosen ones, about which nobody has decided.
    int silentCameras = 0;                 ///< Those with a gap in the last 24 hours that is over.
    QString mostSilent = {};               ///< The one of them with the longest.
    std::chrono::seconds longestSilence{}; ///< Its gaps together.
    QDateTime nextRun = {};                ///< The earliest; invalid when none is due.
    QDateTime now = {};
};

/// The state for these facts. What runs now comes before old trouble, but the trouble's own sentence stays as long as
/// the trouble; a run that hides a red alarm is no good news.
[[nodiscard]] Overview overviewOf(const OverviewFacts& facts);

} // namespace vtrack
