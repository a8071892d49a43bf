// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source_setup.h"

namespace vtrack {

// What was done with a source, as a line of the activity. A line that cannot be written is only logged: what was done
// is done.

void noteAdded(Connection& connection, const Source& source, const QDateTime& now);
/// @param changes what was set; a pause is named.
void noteEdited(Connection& connection, const Source& source, const SourceChanges& changes, const QDateTime& now);
void noteRemoved(Connection& connection, const Source& source, Footage footage, const QDateTime& now);

} // namespace vtrack
