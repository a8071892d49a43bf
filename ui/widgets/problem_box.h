// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace vtrack {

/// Shows an error in a message box over the window, as plain text. Does not block.
void showProblem(QWidget* window, const QString& title, const QString& sentence);

} // namespace vtrack
