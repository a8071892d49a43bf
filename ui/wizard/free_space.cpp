// SPDX-License-Identifier: GPL-3.0-or-later
#include "free_space.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace vtrack {

qint64 freeSpaceAt(QString folder) {
    while (!QFileInfo::exists(folder) && QFileInfo(folder).path() != folder)
        folder = QFileInfo(folder).path();
    return QStorageInfo(folder).bytesAvailable();
}

} // namespace vtrack
