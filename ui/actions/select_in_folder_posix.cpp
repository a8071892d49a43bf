// SPDX-License-Identifier: GPL-3.0-or-later
#include "select_in_folder.h"

namespace vtrack {

bool selectInFolder(const QString&) {
    return false; // Not every file manager can.
}

} // namespace vtrack
