// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

// A small file beside the database says that damage was seen, so that the next start of the program repairs it. Safe
// from any thread.

void markDamaged(const QString& databasePath);
[[nodiscard]] bool isMarkedDamaged(const QString& databasePath);
/// @return false when the mark could not be taken away.
bool clearDamageMark(const QString& databasePath);

} // namespace vtrack
