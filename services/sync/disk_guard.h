// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"
#include "workers.h"

#include <QSet>
#include <QString>

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>

namespace vtrack {

/// Prevents downloads from filling the disk. Counts the bytes that running downloads still need, except those that are
/// already written or preallocated and so no longer free. Keeps a reserve free. Any thread; a disk that does not
/// respond blocks only its own downloads.
class DiskGuard {
    struct Space {
        std::mutex mutex;
        qint64 promised = 0; ///< Reserved for running downloads, not written or preallocated yet.
    };

public:
    /// @param bytes the reserve that must stay free.
    void setKeepFree(qint64 bytes) { m_keepFree = bytes; }

    /// Reserves space until it goes out of scope.
    class Reservation {
    public:
        Reservation(DiskGuard& guard, Disk& disk, QString folder, Space& space, qint64 bytes);
        ~Reservation();
        Reservation(const Reservation&) = delete;
        Reservation& operator=(const Reservation&) = delete;

        /// Call before this much of it is written to the disk.
        void take(qint64 bytes);
        /// DiskFull if other programs have filled the disk so far that the rest does not fit, or into the reserve.
        [[nodiscard]] Result<void> check() const;

    private:
        DiskGuard& m_guard;
        Disk& m_disk;
        QString m_folder;
        Space& m_space;
        qint64 m_bytes;
    };

    /// Reserves space for the rest of a file, on the disk of the existing `folder`, and preallocates it if the disk
    /// supports that.
    /// @param file null for no preallocation.
    /// @param size bytes of the whole file; `there` of them are already on the disk. DiskFull if there is not enough
    /// space: for this file only (Owner::Item) while smaller ones still fit.
    [[nodiscard]] Result<std::unique_ptr<Reservation>> reserve(Disk& disk, const QString& folder, DiskFile* file,
                                                               qint64 size, qint64 there);
    /// Bytes on the folder's disk that are neither used, promised nor reserved; may be negative.
    [[nodiscard]] Result<qint64> room(Disk& disk, const QString& folder);

    /// Whether the disk says anything about the path within `patience`; not while an earlier question about it is
    /// unanswered. For what can do without that disk. Blocks for that long at most.
    [[nodiscard]] bool answers(Workers& workers, Disk& disk, const QString& path, std::chrono::milliseconds patience);

private:
    [[nodiscard]] Space& spaceOf(quint64 device);
    [[nodiscard]] std::unexpected<Error> full(const QString& folder, qint64 wanted, qint64 left) const;

    std::atomic<qint64> m_keepFree = 1'000'000'000;
    std::mutex m_mutex;
    std::map<quint64, Space> m_spaces; ///< By device.
    QSet<QString> m_unanswered;        ///< Paths of answers().
};

} // namespace vtrack
