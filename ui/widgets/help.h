// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace vtrack {

/// Opens the help: first steps, what the window shows, what to do when something is wrong, and the keys. It is part of
/// the program, so it needs no network. One that is open comes to the front.
void openHelp(QWidget* parent);

/// F1 in this window opens the help.
void addHelpKey(QWidget& window);

} // namespace vtrack
