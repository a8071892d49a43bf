// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace vtrack {

/// Opens the About box: program, licence and components. Returns at once.
void openAboutBox(QWidget* parent);

} // namespace vtrack
