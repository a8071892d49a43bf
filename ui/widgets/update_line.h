// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QMenu;

namespace vtrack {

/// The menu item about a newer version; hidden at first. It has no action, because the program never updates itself.
[[nodiscard]] QAction* addUpdateLine(QMenu& menu);

/// @param version the newer one; empty hides the line.
void showUpdateLine(QAction& line, const QString& version);

} // namespace vtrack
