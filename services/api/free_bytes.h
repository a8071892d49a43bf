// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QThreadPool>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace vtrack {

/// How much room destinations have, asked without waiting for a disk that does not answer. Safe from any thread.
class FreeBytes {
public:
    explicit FreeBytes(Disk& disk);

    /// The free bytes of the disk with that folder; nothing if it cannot be read or does not answer within a second.
    /// Blocks that long at most.
    [[nodiscard]] std::optional<qint64> of(const QString& folder);

private:
    Disk& m_disk;
    std::mutex m_mutex;
    std::condition_variable m_answered;
    QHash<QString, std::optional<qint64>> m_free; ///< The last answers.
    QSet<QString> m_asked;                        ///< What is under way, which may take for ever.
    QThreadPool m_threads;                        ///< Last: its threads use the others.
};

} // namespace vtrack
