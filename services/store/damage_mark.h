// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

// A small file next to the database marks it as damaged, so that the next start of the program repairs it. Safe from
// any thread.

void markDamaged(const QString& databasePath);
[[nodiscard]] bool isMarkedDamaged(const QString& databasePath);
/// @return false if the mark could not be removed.
bool clearDamageMark(const QString& databasePath);

} // namespace vtrack
