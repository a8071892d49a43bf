// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_state.h"
#include "sync_progress.h"

#include <optional>

namespace vtrack {

/// The state of the whole program, in window and tray.
enum class OverallState {
    Idle,    ///< Everything works, is known, and nothing is in progress.
    Syncing, ///< A check or downloads are in progress, and everything works.
    Paused,  ///< Paused by a person.
    Warning, ///< Something failed and is retried automatically, or nothing is set up yet.
    Error,   ///< A person has to act.
    Offline, ///< Not known: Google cannot be reached, nobody has looked (for long), or no camera sends anything yet.
};

/// The state in words.
struct Overview {
    OverallState state = OverallState::Idle;
    QString sentence = {};                     ///< What the state is, in one sentence.
    QString detail = {};                       ///< What it means, is in progress or comes next; may be empty.
    bool running = false;                      ///< Whether a check or downloads are under way.
    QString underWay = {};                     ///< What of them, in a sentence; empty while nothing is.
    std::optional<SyncProgress> progress = {}; ///< Of the downloads under way.
    QString trouble = {};                      ///< The message about what stops a source; empty if nothing does.
    Remedy remedy = Remedy::None;
    qint64 troubledSource = 0; ///< The source to which the remedy applies; 0 for all.
    QString account = {};      ///< Of another person, who has to sign in; empty for the present one.
    bool showsCameras = false; ///< Whether it is about cameras, which a button then shows.
    qint64 worstCamera = 0;    ///< The one of these that the button leads to.
    bool offersSetup = false;  ///< Whether nothing is set up: a button leads to the setup.
    bool showsAlarms = false;  ///< Whether it is about how alarms leave this computer: a button shows their settings.

    bool operator==(const Overview&) const = default;
};

/// The facts from which the state is derived.
struct OverviewFacts {
    QList<SourceRow> sources = {};
    QList<WatchedCamera> cameras = {};         ///< Of all sources.
    bool loaded = true;                        ///< Whether the sources have been read at all.
    QString failure = {};                      ///< Why they could not be read; empty when they could.
    bool setupBegun = false;                   ///< Whether there is the draft of a source.
    bool paused = false;                       ///< The whole program.
    QDateTime pausedUntil = {};                ///< When the pause ends; invalid if it lasts until resumed.
    QDateTime pausedSince = {};                ///< When the pause began; invalid if that is unknown.
    bool running = false;                      ///< At least one run.
    QDateTime unansweredSince = {};            ///< AnswerWatch's; invalid while Drive answers.
    std::optional<SyncProgress> progress = {}; ///< Nothing while nothing is downloaded.
    Alarm alarm = {};                          ///< The worst that the Watcher found about a whole source.
    int alarms = 0;                            ///< How many sources have one.
    int newFolders = 0;                        ///< New folders next to chosen cameras that need a decision.
    QDateTime alarmsUnsentSince = {};          ///< Since when alarms cannot leave this computer; invalid: they can.
    QString alarmsUnsentError = {};            ///< Why, for people.
    QString account = {};                      ///< The address of the person who signed in last; may be empty.
    int silentCameras = 0;                     ///< Those with a gap in the last 24 hours that is over.
    QString mostSilent = {};                   ///< The camera with the longest gaps.
    std::chrono::seconds longestSilence{};     ///< The total length of its gaps.
    qint64 leftInDrive = 0;                    ///< Clips that are older than the first day of their source.
    QDateTime nextRun = {};                    ///< The earliest; invalid when none is due.
    QDateTime now = {};
};

/// The icon name for a state, in window and tray. Each icon has a different shape, so that states are not distinguished
/// by colour only.
[[nodiscard]] QString stateIconName(OverallState state);

/// The state for these facts: the first of a table of rules that applies (see overview.cpp). What stops everything
/// comes first, then the cameras that need a person, then what is in progress, then rest.
[[nodiscard]] Overview overviewOf(const OverviewFacts& facts);

/// The badge of each camera.
[[nodiscard]] CameraBadges badgesOf(const OverviewFacts& facts);

} // namespace vtrack
