// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;

namespace vtrack {

/// Gives the view a context menu of its actions(), which act on the current row. Unlike with Qt::ActionsContextMenu,
/// the menu closes as soon as another row becomes current: when a row vanishes, its neighbour becomes the current one,
/// and the choice would hit that. A second call for a view changes nothing.
void useRowMenu(QAbstractItemView& view);

} // namespace vtrack
