// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace vtrack {

/// Opens the About box: program, licence, components and the data folder. Returns at once.
void openAboutBox(const QString& dataFolder, QWidget* parent);

} // namespace vtrack
