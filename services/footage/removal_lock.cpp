// SPDX-License-Identifier: GPL-3.0-or-later
#include "removal_lock.h"

#include "file_system.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

Result<RemovalLock> RemovalLock::take(const Connection& connection) {
    auto lock = std::make_unique<QFile>(QFileInfo(connection.path()).path() + u"/removal.lock"_s);
    if (!lock->open(QIODevice::ReadWrite))
        return std::unexpected(lastFileError(lock->fileName()));
    const auto locked = lockForThisProcess(*lock);
    if (!locked)
        return std::unexpected(locked.error());
    if (!*locked)
        return failure(ErrorKind::InstanceRunning,
                       QCoreApplication::translate("FileRemoval", "Another clean-up of the footage on this computer is "
                                                                  "under way. Try again when it has ended."));
    return RemovalLock(std::move(lock));
}

} // namespace vtrack
