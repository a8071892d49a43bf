// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QModelIndex;
class QStyleOptionViewItem;

namespace vtrack {

/// Marks a cell of a CameraNamesModel whose content cannot be used (ErrorRole): by a sign and by its colour.
void markFault(QStyleOptionViewItem& option, const QModelIndex& index);

} // namespace vtrack
