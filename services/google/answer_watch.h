// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "error.h"
#include "retry_policy.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <set>

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

    /// A request goes out. If none is under way, it begins anew, unless it may be another try after one that failed.
    void sent(const QDateTime& now) {
        const std::scoped_lock lock(m_mutex);
        const qint64 sinceFailure = m_failed.isValid() ? m_failed.secsTo(now) : -1;
        if (m_underWay.empty() && (sinceFailure < 0 || sinceFailure > longestPause)) {
            m_answered = {};
            m_unanswered = {};
        }
        m_underWay.insert(now);
    }

    /// Call once for each sent(). @param sentAt its time.
    void ended(End end, const QDateTime& sentAt, const QDateTime& now) {
        const std::scoped_lock lock(m_mutex);
        if (const auto request = m_underWay.find(sentAt); request != m_underWay.end())
            m_underWay.erase(request);
        if (end == End::Answered) {
            m_answered = now;
            m_unanswered = {};
        } else if (end == End::Failed) {
            m_unanswered = m_unanswered.isValid() ? std::min(m_unanswered, sentAt) : sentAt;
            m_failed = now;
        } else if (m_underWay.empty()) {
            m_unanswered = {};
        }
    }

    /// The last answer while others are waited for, or when the first request without one went out. Invalid while
    /// nothing is waited for, and nothing failed since the last answer.
    [[nodiscard]] QDateTime unansweredSince() const {
        const std::scoped_lock lock(m_mutex);
        QDateTime since = m_unanswered;
        if (!m_underWay.empty() && (!since.isValid() || *m_underWay.begin() < since))
            since = *m_underWay.begin();
        const bool hadAnswer = since.isValid() && m_answered.isValid() && m_answered > since;
        return hadAnswer ? m_answered : since;
    }

private:
    static constexpr qint64 longestPause = 60; ///< Seconds; more than any between two tries of a request.
    static_assert(std::chrono::seconds(longestPause) > RetryPolicy().longestWait);
    static_assert(std::chrono::seconds(longestPause) > RetryPolicy().longestRetryAfter);

    mutable std::mutex m_mutex;
    std::multiset<QDateTime> m_underWay; ///< When each went out.
    QDateTime m_unanswered;              ///< When the first that failed since the last answer went out.
    QDateTime m_failed;                  ///< When the last one failed.
    QDateTime m_answered;                ///< The last answer.
};

/// The result of `wait()`, which waits for the answer to one request. `watch` learns of it, if there is one.
template <typename Wait> [[nodiscard]] auto watchedBy(AnswerWatch* watch, const Clock& clock, Wait wait) {
    if (watch == nullptr)
        return wait();
    const QDateTime sentAt = clock.now();
    watch->sent(sentAt);
    auto answer = wait();
    auto end = AnswerWatch::End::Answered; // A refusal is an answer.
    if (!answer && answer.error().kind == ErrorKind::Cancelled)
        end = AnswerWatch::End::Stopped;
    else if (!answer && answer.error().kind == ErrorKind::NetworkError)
        end = AnswerWatch::End::Failed;
    watch->ended(end, sentAt, clock.now());
    return answer;
}

} // namespace vtrack
