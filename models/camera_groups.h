// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_state.h"

namespace vtrack {

/// A camera and its badge.
struct BadgedCamera {
    WatchedCamera camera = {};
    CameraBadge badge = {};
};

/// The cameras that need a person, in one sentence.
struct CameraTrouble {
    Severity severity = Severity::Info; ///< The worst; Info if no camera needs anybody.
    QString sentence = {};
    QString detail = {}; ///< Cameras by name: the next ones, or the worst where the sentence names none.
    qint64 worst = 0;    ///< The id of the worst camera, which is named first.
    /// The source whose camera folders have to be chosen again; 0 if that does not help.
    qint64 sourceToChoose = 0;
    QString accountOfBefore = {}; ///< Who could see the folder of the worst, if the present account cannot.
};

/// Groups the cameras: all of them or all of a source in the same state are one sentence, which is true of each of
/// them; otherwise they are counted and the worst named first.
[[nodiscard]] CameraTrouble troubleOf(const QList<BadgedCamera>& cameras, const QList<SourceRow>& sources,
                                      const QDateTime& now);

} // namespace vtrack
