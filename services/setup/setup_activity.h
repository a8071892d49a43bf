// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "added_camera.h"
#include "source_setup.h"

namespace vtrack {

// What was done with a source, as a line of the activity. A line that cannot be written is only logged: what was done
// is done.

void noteAdded(Connection& connection, const Source& source, const QDateTime& now);
/// The changes without a pause of a source that is paused already, and without the end of a pause that there is not:
/// for noteEdited(). Call before they are saved.
[[nodiscard]] SourceChanges withoutSamePause(Connection& connection, qint64 sourceId, SourceChanges changes);
/// @param changes what was set; a pause is named.
void noteEdited(Connection& connection, const Source& source, const SourceChanges& changes, const QDateTime& now);
/// @param added what `source` has by now.
void noteCameraAdded(Connection& connection, const Source& source, const AddedCamera& added, const QDateTime& now);
void noteRemoved(Connection& connection, const Source& source, Footage footage, const QDateTime& now);

} // namespace vtrack
