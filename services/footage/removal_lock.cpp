// SPDX-License-Identifier: GPL-3.0-or-later
#include "removal_lock.h"

#include "file_system.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

Result<RemovalLock> RemovalLock::take(const Connection& connection, qint64 sourceId) {
    auto lock = std::make_unique<QFile>();
    const QString path = QFileInfo(connection.path()).path() + u"/source_%1.removal.lock"_s.arg(sourceId);
    if (const auto opened = openOwnFile(*lock, path); !opened)
        return std::unexpected(opened.error());
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
