// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers.h"

#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <type_traits>
#include <utility>

namespace vtrack {

/// Runs work on the workers for an object of the main thread, which gets the results. The destructor waits until
/// everything has ended; results that were not delivered by then are dropped.
class BackgroundTasks {
public:
    explicit BackgroundTasks(Workers& workers)
        : m_workers(workers) {}

    ~BackgroundTasks() { wait(); }

    BackgroundTasks(const BackgroundTasks&) = delete;
    BackgroundTasks& operator=(const BackgroundTasks&) = delete;

    /// Runs `work()` on a worker and then `take(result)` here. Main thread.
    template <typename Work, typename Take> void start(Workers::Lane lane, Work work, Take take) {
        start(lane, [this, work = std::move(work), take = std::move(take)]() mutable {
            auto result = std::make_shared<std::invoke_result_t<Work&>>(work());
            QMetaObject::invokeMethod(
                &m_here, [take = std::move(take), result]() mutable { take(std::move(*result)); },
                Qt::QueuedConnection);
        });
    }

    /// Runs `work()` on a worker. Main thread.
    template <typename Work> void start(Workers::Lane lane, Work work) {
        {
            const std::scoped_lock lock(m_mutex);
            ++m_underWay;
        }
        m_workers.start(lane, [this, work = std::move(work)]() mutable {
            work();
            const std::scoped_lock lock(m_mutex);
            --m_underWay;
            m_changed
                .notify_all(); // Notify while holding the lock, because this object may be destroyed right after it.
        });
    }

    /// Blocks until all work has ended.
    void wait() {
        std::unique_lock lock(m_mutex);
        m_workers.await(lock, m_changed, [this] { return m_underWay == 0; });
    }

private:
    Workers& m_workers;
    QObject m_here; ///< On the main thread.
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_underWay = 0;
};

} // namespace vtrack
