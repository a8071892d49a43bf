// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

class QWidget;

namespace vtrack {

/// Opens a page, a file or a folder in another program. Where none can open it, a message says so and where it is, and
/// offers to copy that. GUI thread.
/// @param above the window of the message; nullptr for none.
void openOutside(const QUrl& url, QWidget* above);

} // namespace vtrack
