// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_guard.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

DiskGuard::Reservation::~Reservation() {
    const std::scoped_lock lock(m_guard.m_mutex);
    m_guard.m_reserved[m_device] -= m_bytes;
}

Result<std::unique_ptr<DiskGuard::Reservation>> DiskGuard::reserve(const QString& folder, qint64 bytes) {
    const QStorageInfo disk(folder);
    const qint64 keepFree = m_keepFree;
    const std::scoped_lock lock(m_mutex);
    qint64& reserved = m_reserved[disk.device()];
    const qint64 spare = disk.bytesAvailable() - reserved - keepFree;
    if (disk.isValid() && bytes > spare)
        return failure(ErrorKind::DiskFull,
                       QCoreApplication::translate(
                           "DiskGuard", "The disk with “%1” has too little space left (%2 are needed, and %3 "
                                        "stay reserved). New footage waits in Drive; free some space and the "
                                        "program goes on by itself.")
                           .arg(folder, QLocale().formattedDataSize(bytes), QLocale().formattedDataSize(keepFree)),
                       u"%1 bytes available, %2 reserved"_s.arg(disk.bytesAvailable()).arg(reserved));
    reserved += bytes;
    return std::make_unique<Reservation>(*this, disk.device(), bytes);
}

} // namespace vtrack
