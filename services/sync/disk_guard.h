// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QHash>
#include <QString>

#include <atomic>
#include <memory>
#include <mutex>

namespace vtrack {

/// Sees to it that downloads never fill the disk: what running downloads still need is counted, and a reserve is left
/// for everybody else. Any thread.
class DiskGuard {
public:
    /// @param bytes that must stay free for everybody else.
    void setKeepFree(qint64 bytes) { m_keepFree = bytes; }

    /// Space that is spoken for until this goes out of scope.
    class Reservation {
    public:
        Reservation(DiskGuard& guard, QByteArray device, qint64 bytes)
            : m_guard(guard)
            , m_device(std::move(device))
            , m_bytes(bytes) {}

        ~Reservation();
        Reservation(const Reservation&) = delete;
        Reservation& operator=(const Reservation&) = delete;

    private:
        DiskGuard& m_guard;
        QByteArray m_device;
        qint64 m_bytes;
    };

    /// Speaks for `bytes` on the disk of the existing `folder`. DiskFull when there is not enough.
    [[nodiscard]] Result<std::unique_ptr<Reservation>> reserve(const QString& folder, qint64 bytes);

private:
    [[nodiscard]] QByteArray deviceOf(const QString& folder);

    std::atomic<qint64> m_keepFree = 1024LL * 1024 * 1024;
    std::mutex m_mutex;
    QHash<QByteArray, qint64> m_reserved; ///< By device.
    QHash<QString, QByteArray> m_devices; ///< By folder.
};

} // namespace vtrack
