// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_rules.h"
#include "dashboard_snapshot.h"

#include <QHash>

namespace vtrack {

/// What is known about a camera.
struct WatchedCamera {
    qint64 id = 0;
    qint64 sourceId = 0;
    QString name = {};
    bool enabled = true;      ///< Selected, and its source not paused.
    QDateTime lastLook = {};  ///< Until when its folders were searched; invalid for never.
    QDateTime newestEnd = {}; ///< When its newest clip ended, including those in Drive; invalid without one.
    QDateTime chosen = {};    ///< When it was chosen; invalid if that is not known yet.
    bool hasRhythm = false;   ///< Whether it has enough clips for its silence to be noticed.
    bool isOffHours = false;  ///< It usually records, but not at this time of the week.
    bool missedTimes = false; ///< It missed its times when Drive was last searched; also of a paused camera.
    PendingStore::OfCamera queue = {};
    std::optional<ErrorKind> folderError = {}; ///< Why its folder cannot be read.
    std::optional<AccountChange> hidden = {};  ///< Its folder was last seen by another account.
    Alarm alarm = {};                          ///< The worst that the Watcher found.
    QDateTime knownUntil = {};                 ///< A person knows of its silence until then; invalid otherwise.
    bool readable = true;                      ///< False while the database cannot be read: all this is old then.

    /// Since when nothing came from it, if nothing does.
    [[nodiscard]] QDateTime silentSince() const { return newestEnd.isValid() ? newestEnd : chosen; }

    bool operator==(const WatchedCamera&) const = default;
};

/// The state of a camera, from the best to the worst. A camera is in the worst that applies: a state is never better
/// than what is known.
enum class CameraState {
    Good,       ///< Searched lately, and all that was found is here.
    Fetching,   ///< Clips wait or are being downloaded.
    Paused,     ///< By a person.
    Known,      ///< Silent, which a person knows of.
    NotYet,     ///< Searched, but too early to say whether it sends footage: see Sending.
    NotChecked, ///< Never searched.
    Quiet,      ///< Nothing new for so long that nobody can say whether it works: see Sending.
    Held,       ///< Nothing is downloaded for its source until a person acts.
    NotKnown,   ///< Not searched lately.
    Retrying,   ///< Clips failed and are retried.
    Unseen,     ///< Alarm: its folder could not be read for long.
    Silent,     ///< Alarm: it records nothing new.
    Forbidden,  ///< Its folder can no longer be opened.
    Gone,       ///< Its folder is no longer in Drive.
};

/// A camera's state as it is shown everywhere.
struct CameraBadge {
    CameraState state = CameraState::NotChecked;
    Severity severity = Severity::Info;
    QString icon = {};       ///< For icon(); each has its own shape.
    QString text = {};       ///< In small letters, to follow a name: "silent since 11:10".
    QDateTime lastLook = {}; ///< See WatchedCamera.

    /// Whether nobody can say that this camera works: also where it waits, is not searched or sends nothing new. Not
    /// what a person decided or knows of.
    [[nodiscard]] bool isDoubtful() const { return state >= CameraState::NotYet; }

    /// Whether a person has to look after this camera. Not where its source is the problem.
    [[nodiscard]] bool needsYou() const { return state >= CameraState::Retrying || state == CameraState::Quiet; }

    bool operator==(const CameraBadge&) const = default;
};

/// By the camera's id.
using CameraBadges = QHash<qint64, CameraBadge>;

/// The one place that decides what a camera's badge shows. A pure function of the facts and the time.
/// @param source the camera's.
[[nodiscard]] CameraBadge badgeOf(const WatchedCamera& camera, const SourceRow& source, const QDateTime& now);

/// Whether it sent nothing new when Drive was last searched; also of a paused camera, of which nobody knows more.
[[nodiscard]] bool wasSilent(const WatchedCamera& camera);

/// Whether the source was not searched for much longer than its interval, so that newer footage may be waiting.
[[nodiscard]] bool isStale(const SourceRow& source, const QDateTime& lastLook, const QDateTime& now);

/// The text at the beginning of a line.
[[nodiscard]] QString capitalised(const QString& text);

} // namespace vtrack
