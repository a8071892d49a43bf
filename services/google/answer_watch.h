// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <mutex>

namespace vtrack {

/// Since when Drive has not answered. Those who send requests note each one here, and the window reads it. Any thread.
class AnswerWatch {
public:
    /// What became of a request.
    enum class End {
        Answered, ///< Whatever the answer was.
        Failed,   ///< No answer came.
        Stopped,  ///< Nobody waits for the answer any more.
    };

    /// A request goes out.
    void sent(const QDateTime& now) {
        const std::scoped_lock lock(m_mutex);
        ++m_underWay;
        if (!m_since.isValid())
            m_since = now;
    }

    /// Call once for each sent().
    void ended(End end, const QDateTime& now) {
        const std::scoped_lock lock(m_mutex);
        --m_underWay;
        if (end == End::Answered)
            m_since = m_underWay > 0 ? now : QDateTime();
        else if (end == End::Stopped && m_underWay == 0)
            m_since = {};
    }

    /// The last answer while others are waited for, or when the first request without one went out. Invalid while
    /// nothing is waited for, and nothing failed since the last answer.
    [[nodiscard]] QDateTime unansweredSince() const {
        const std::scoped_lock lock(m_mutex);
        return m_since;
    }

private:
    mutable std::mutex m_mutex;
    QDateTime m_since;
    int m_underWay = 0;
};

} // namespace vtrack
