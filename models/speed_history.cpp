// SPDX-License-Identifier: GPL-3.0-or-later
#include "speed_history.h"

#include <algorithm>

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

} // namespace vtrack
