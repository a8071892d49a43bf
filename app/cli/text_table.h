// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace vtrack {

/// Columns side by side for a terminal, each as wide as its longest cell. Control characters in cells are shown as `?`,
/// so that a file name cannot control the terminal.
[[nodiscard]] QString textTable(const QStringList& heading, const QList<QStringList>& rows);

/// The text without terminal control characters.
[[nodiscard]] QString printable(QString text);

} // namespace vtrack
