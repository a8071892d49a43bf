// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks.h"

namespace vtrack {

Tasks::~Tasks() {
    while (m_underWay > 0 && !ended().empty()) {
    }
}

void Tasks::post(std::function<void()> result) {
    const std::scoped_lock lock(m_mutex);
    m_ended.push_back(std::move(result));
    m_changed.notify_one(); // Notify while holding the lock, because the waiting side may be destroyed right after it.
}

/// Blocks; empty if no task will ever end.
std::deque<std::function<void()>> Tasks::ended() {
    std::unique_lock lock(m_mutex);
    if (!m_workers.await(lock, m_changed, [this] { return !m_ended.empty(); }))
        return {};
    m_underWay -= static_cast<int>(m_ended.size());
    return std::exchange(m_ended, {});
}

bool Tasks::takeResults() {
    auto results = ended();
    for (auto& result : results)
        result();
    return !results.empty();
}

} // namespace vtrack
