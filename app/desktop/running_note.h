// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace vtrack {

// While the program runs, the Windows installer reads in the registry with which arguments it must start the program
// again after an upgrade (installer/windows/running.nsh). Does nothing on Linux, where an upgrade closes no program.

/// @param name distinguishes the running programs of a user.
void noteRunning(const QString& name, const QStringList& arguments);
void removeRunningNote(const QString& name);

} // namespace vtrack
