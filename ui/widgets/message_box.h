// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace vtrack {

/// A message box that shows its texts as they are, never as HTML. Deleted when it is closed; the caller opens it.
/// @param more the smaller text below; empty for none.
[[nodiscard]] QMessageBox* messageBox(QMessageBox::Icon icon, const QString& title, const QString& text,
                                      const QString& more, QMessageBox::StandardButtons buttons, QWidget* parent);

} // namespace vtrack
