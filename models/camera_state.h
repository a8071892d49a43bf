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
    bool hasRhythm = false;   ///< Whether it has enough clips for its silence to be noticed.
    PendingStore::OfCamera queue = {};
    std::optional<ErrorKind> folderError = {}; ///< Why its folder cannot be read.
    std::optional<AccountChange> hidden = {};  ///< Its folder was last seen by another account.
    Alarm alarm = {};                          ///< The worst that the Watcher found.
    QDateTime knownUntil = {};                 ///< A person knows of its silence until then; invalid otherwise.
    bool readable = true;                      ///< False while the database cannot be read: all this is old then.

    bool operator==(const WatchedCamera&) const = default;
};

/// The state of a camera, from the best to the worst. A camera is in the worst that applies: a state is never better
/// than what is known.
enum class CameraState {
    Good,       ///< Searched lately, and all that was found is here.
    Fetching,   ///< Clips wait or are being downloaded.
    Paused,     ///< By a person.
    Known,      ///< Silent, which a person knows of.
    NoFootage,  ///< Searched, and nothing was found.
    NotChecked, ///< Never searched.
    Quiet,      ///< Nothing new for three days; for one, where too few clips say whether that is usual.
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
    QString icon = {}; ///< For icon(); each has its own shape.
    QString text = {}; ///< In small letters, to follow a name: "silent since 11:10".

    /// Whether nobody can say that this camera works: also where it waits, is not searched or sends nothing new. Not
    /// what a person decided or knows of.
    [[nodiscard]] bool isDoubtful() const { return state >= CameraState::NoFootage; }

    /// Whether a person has to look after this camera.
    [[nodiscard]] bool needsYou() const { return state >= CameraState::Retrying; }

    bool operator==(const CameraBadge&) const = default;
};

/// By the camera's id.
using CameraBadges = QHash<qint64, CameraBadge>;

/// The one place that decides what a camera's badge shows. A pure function of the facts and the time.
/// @param source the camera's.
[[nodiscard]] CameraBadge badgeOf(const WatchedCamera& camera, const SourceRow& source, const QDateTime& now);

/// Whether the source was not searched for much longer than its interval, so that newer footage may be waiting.
[[nodiscard]] bool isStale(const SourceRow& source, const QDateTime& lastLook, const QDateTime& now);

/// The text at the beginning of a line.
[[nodiscard]] QString capitalised(const QString& text);

} // namespace vtrack
