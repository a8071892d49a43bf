// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace vtrack {

/// Opens a box that says what this program is, under which licence, and of which parts it is made. Returns at once.
void openAboutBox(QWidget* parent);

} // namespace vtrack
