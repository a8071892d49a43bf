// SPDX-License-Identifier: GPL-3.0-or-later
#include "mount_point.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace vtrack {

QString mountOf(const QString& path) {
    const QString clean = QDir::fromNativeSeparators(path).toLower();
    return clean.startsWith(u"//"_s) ? clean.section(u'/', 0, 3) : clean.left(2); // A share, or a drive.
}

} // namespace vtrack
