// SPDX-License-Identifier: GPL-3.0-or-later
#include "speed_history.h"

#include <algorithm>
#include <numeric>

namespace vtrack {

void SpeedHistory::add(qint64 speed) {
    const bool wasFlat = highest() == 0;
    m_values += speed;
    if (m_values.size() > length)
        m_values.removeFirst();
    if (!wasFlat || speed > 0)
        emit changed();
}

qint64 SpeedHistory::highest() const {
    return m_values.isEmpty() ? 0 : std::ranges::max(m_values);
}

qint64 SpeedHistory::average() const {
    constexpr qsizetype minute = 60;
    constexpr qsizetype fewest = 5;
    const auto recent = m_values.last(std::min(minute, m_values.size()));
    const auto first = std::ranges::find_if(recent, [](qint64 speed) { return speed > 0; });
    const auto count = recent.end() - first;
    return count < fewest ? 0 : std::accumulate(first, recent.end(), qint64(0)) / count;
}

} // namespace vtrack
