// SPDX-License-Identifier: GPL-3.0-or-later
#include "free_bytes.h"

#include <chrono>
#include <limits>

namespace vtrack {

FreeBytes::FreeBytes(Disk& disk)
    : m_disk(disk) {
    m_threads.setMaxThreadCount(4);
}

std::optional<qint64> FreeBytes::of(const QString& folder) {
    std::unique_lock lock(m_mutex);
    if (!m_asked.contains(folder)) {
        m_asked.insert(folder);
        m_threads.start([this, folder] {
            const auto facts = m_disk.fileSystem(folder);
            const bool isKnown = facts && facts->freeBytes != std::numeric_limits<qint64>::max();
            const std::scoped_lock answering(m_mutex);
            m_free.insert(folder, isKnown ? std::optional(facts->freeBytes) : std::nullopt);
            m_asked.remove(folder);
            m_answered.notify_all();
        });
    }
    const bool came =
        m_answered.wait_for(lock, std::chrono::seconds(1), [this, &folder] { return !m_asked.contains(folder); });
    return came ? m_free.value(folder) : std::nullopt;
}

} // namespace vtrack
