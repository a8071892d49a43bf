// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_guard.h"

#include "size_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStorageInfo>

#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace vtrack {

DiskGuard::Reservation::~Reservation() {
    const std::scoped_lock lock(m_guard.m_mutex);
    m_guard.m_reserved[m_device] -= m_bytes;
}

Result<std::unique_ptr<DiskGuard::Reservation>> DiskGuard::reserve(const QString& folder, qint64 bytes) {
    std::error_code unknown;
    const auto space = std::filesystem::space(std::filesystem::path(folder.toStdU16String()), unknown);
    const auto available = static_cast<qint64>(space.available);
    const qint64 keepFree = m_keepFree;
    const std::scoped_lock lock(m_mutex);
    const QByteArray device = deviceOf(folder);
    qint64& reserved = m_reserved[device];
    if (!unknown && bytes > available - reserved - keepFree)
        return failure(ErrorKind::DiskFull,
                       QCoreApplication::translate(
                           "DiskGuard", "The disk with “%1” has too little space left (%2 are needed, and %3 "
                                        "stay reserved). New footage waits in Drive; free some space and the "
                                        "program goes on by itself.")
                           .arg(folder, sizeText(bytes), sizeText(keepFree)),
                       u"%1 bytes available, %2 reserved"_s.arg(available).arg(reserved));
    reserved += bytes;
    return std::make_unique<Reservation>(*this, device, bytes);
}

/// Asked once for each folder: the system's list of disks is long.
QByteArray DiskGuard::deviceOf(const QString& folder) {
    auto known = m_devices.find(folder);
    if (known == m_devices.end())
        known = m_devices.insert(folder, QStorageInfo(folder).device());
    return *known;
}

} // namespace vtrack
