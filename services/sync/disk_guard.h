// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>

namespace vtrack {

/// Sees to it that downloads never fill the disk. What running downloads are still going to take is counted once: what
/// they have written, or had set aside for them, is gone from the free space already. A reserve is left for everybody
/// else. Any thread; a disk that hangs holds up its own downloads only.
class DiskGuard {
    struct Space {
        std::mutex mutex;
        qint64 promised = 0; ///< To running downloads; not taken from the disk yet.
    };

public:
    /// @param bytes that must stay free for everybody else.
    void setKeepFree(qint64 bytes) { m_keepFree = bytes; }

    /// Space that is spoken for until this goes out of scope.
    class Reservation {
    public:
        Reservation(DiskGuard& guard, Disk& disk, QString folder, Space& space, qint64 bytes);
        ~Reservation();
        Reservation(const Reservation&) = delete;
        Reservation& operator=(const Reservation&) = delete;

        /// So much of it is about to be taken from the disk.
        void take(qint64 bytes);
        /// DiskFull when others have filled the disk to below the reserve meanwhile.
        [[nodiscard]] Result<void> check() const;

    private:
        DiskGuard& m_guard;
        Disk& m_disk;
        QString m_folder;
        Space& m_space;
        qint64 m_bytes;
    };

    /// Speaks for the rest of a file, on the disk of the existing `folder`, and sets it aside where the disk can.
    /// @param file nothing when nothing is to be set aside.
    /// @param size bytes of the whole file; `there` of them are on the disk already.
    /// DiskFull when there is not enough: for this file alone (Owner::Item) while there is room for smaller ones.
    [[nodiscard]] Result<std::unique_ptr<Reservation>> reserve(Disk& disk, const QString& folder, DiskFile* file,
                                                               qint64 size, qint64 there);
    /// Bytes that are neither taken, promised nor reserved on the disk of the folder; may be below 0.
    [[nodiscard]] Result<qint64> room(Disk& disk, const QString& folder);

private:
    [[nodiscard]] Space& spaceOf(quint64 device);
    [[nodiscard]] std::unexpected<Error> full(const QString& folder, qint64 wanted, qint64 left) const;

    std::atomic<qint64> m_keepFree = 1'000'000'000;
    std::mutex m_mutex;
    std::map<quint64, Space> m_spaces; ///< By device.
};

} // namespace vtrack
