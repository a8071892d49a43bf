// SPDX-License-Identifier: GPL-3.0-or-later
#include "version.h"

namespace vtrack {

QString ownVersion() {
    return QStringLiteral(VTRACK_VERSION); // Defined for this file only, so that another version compiles one file.
}

} // namespace vtrack
