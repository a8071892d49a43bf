// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace vtrack {

/// Tells a person in a box over the window what did not work, as plain text. Does not wait for the answer.
void showTrouble(QWidget* window, const QString& title, const QString& sentence);

} // namespace vtrack
