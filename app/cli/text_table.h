// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace vtrack {

/// Columns side by side for a terminal, each as wide as its longest cell. Cells are visibleText().
[[nodiscard]] QString textTable(const QStringList& heading, const QList<QStringList>& rows);

} // namespace vtrack
