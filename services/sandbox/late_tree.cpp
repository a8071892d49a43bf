// SPDX-License-Identifier: GPL-3.0-or-later
#include "late_tree.h"

namespace vtrack::sandbox {

void LateTree::setLag(qint64 lagMs, bool held) {
    m_lagMs = lagMs;
    m_held = held;
    if (lagMs == 0 && !held) {
        m_tree.onEdit({});
        m_waiting.clear();
        m_copy.reset();
    } else if (!m_copy) {
        m_copy = m_tree;
        m_tree.onEdit([this](const DriveTree::Edit& edit) { m_waiting.push_back({m_world.nowMs(), edit}); });
    }
}

const DriveTree& LateTree::seen() {
    if (!m_copy)
        return m_tree;
    while (!m_held && !m_waiting.empty() && m_waiting.front().since + m_lagMs <= m_world.nowMs()) {
        m_waiting.front().edit(*m_copy);
        m_waiting.pop_front();
    }
    return *m_copy;
}

} // namespace vtrack::sandbox
