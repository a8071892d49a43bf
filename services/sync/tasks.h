// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers.h"

#include <deque>
#include <type_traits>
#include <utility>

namespace vtrack {

/// The tasks of one run on the workers. Each result is delivered to the run's thread, the only one that decides and
/// writes. The destructor waits for all tasks.
class Tasks {
public:
    explicit Tasks(Workers& workers)
        : m_workers(workers) {}

    ~Tasks();
    Tasks(const Tasks&) = delete;
    Tasks& operator=(const Tasks&) = delete;

    /// Runs `work()` on a worker and then `take(result)` in takeResults(). Run's thread.
    template <typename Work, typename Take> void start(Workers::Lane lane, Work work, Take take);

    [[nodiscard]] int underWay() const { return m_underWay; }

    /// Waits until at least one task has ended and takes the results of all that did. Run's thread.
    /// @return false if no task will ever end.
    bool takeResults();

private:
    void post(std::function<void()> result);
    [[nodiscard]] std::deque<std::function<void()>> ended();

    Workers& m_workers;
    int m_underWay = 0; // Of the run's thread.
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_ended;
};

template <typename Work, typename Take> void Tasks::start(Workers::Lane lane, Work work, Take take) {
    ++m_underWay;
    m_workers.start(lane, [this, work = std::move(work), take = std::move(take)]() mutable {
        auto result = std::make_shared<std::invoke_result_t<Work&>>(work());
        post([take = std::move(take), result]() mutable { take(std::move(*result)); });
    });
}

} // namespace vtrack
