// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace vtrack {

/// The roles of the dashboard's models in addition to Qt's. Every first column also has Qt::AccessibleTextRole: all of
/// the row in one sentence.
enum ItemRole : int {
    IdRole = Qt::UserRole, ///< The row's key.
    DetailRole,            ///< QString: the second line.
    IconNameRole,          ///< QString: a name for icon().
    ProgressRole,          ///< int: thousandths, or -1 while the end is not known. Invalid where there is no progress.
    PathRole,              ///< QString: the file on the disk.
};

} // namespace vtrack
