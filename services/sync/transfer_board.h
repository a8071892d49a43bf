// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer_watch.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>

namespace vtrack {

/// One download as the window shows it.
struct TransferProgress {
    qint64 sourceId = 0;
    QString cameraName = {};
    QString fileName = {};
    QString driveFileId = {};
    qint64 size = -1;     ///< Bytes; -1 when unknown.
    qint64 resumedAt = 0; ///< Bytes that were there from an earlier try.
    qint64 received = 0;  ///< Bytes so far, those of earlier tries included.
    QDateTime startedAt = {};
};

/// Shared progress of the downloads: they write their position, and the window polls it ten times a second, so that no
/// signal is needed for each piece. An update is one atomic addition; the lock is held only to begin, end and poll.
class TransferBoard {
    struct Slot {
        TransferProgress facts;
        std::atomic<qint64> received = 0;
    };

public:
    /// A download's entry on the board, removed when it goes out of scope.
    class Entry {
    public:
        Entry(TransferBoard& board, std::shared_ptr<Slot> slot)
            : m_board(board)
            , m_slot(std::move(slot)) {}

        ~Entry();
        Entry(const Entry&) = delete;
        Entry& operator=(const Entry&) = delete;

        /// Bytes on the disk so far, in all.
        void setReceived(qint64 bytes) { m_slot->received.store(bytes, std::memory_order_relaxed); }

    private:
        TransferBoard& m_board;
        std::shared_ptr<Slot> m_slot;
    };

    [[nodiscard]] std::unique_ptr<Entry> begin(TransferProgress facts);
    /// The downloads in progress, in the order in which they started.
    [[nodiscard]] QList<TransferProgress> look() const;

    /// Files planned but not started, of all sources.
    void addQueued(int count) { m_queued.fetch_add(count, std::memory_order_relaxed); }

    [[nodiscard]] int queued() const { return m_queued.load(std::memory_order_relaxed); }

    AnswerWatch answers; ///< Of Drive, to all requests of the engine.

private:
    mutable std::mutex m_mutex;
    QList<std::shared_ptr<Slot>> m_slots;
    std::atomic<int> m_queued = 0;
};

} // namespace vtrack
