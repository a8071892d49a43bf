// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error_scope.h"
#include "run_context.h"

#include <deque>

namespace vtrack {

/// The requests of a run while it searches Drive: several at once, the newest first, so that a folder is searched down
/// to its clips before the next one. Run's thread.
class SearchRequests {
public:
    explicit SearchRequests(RunContext& run)
        : m_run(run)
        , m_errorScope(run.services.drive, run.services.clock) {}

    /// Runs `work(Drive&, stop)` on a worker when there is capacity, and passes its result to `take` on the run's
    /// thread.
    template <typename Work, typename Take> void ask(Work work, Take take);
    /// The same, after all other requests.
    template <typename Work, typename Take> void askLast(Work work, Take take);

    /// Starts queued requests as far as there is capacity.
    void startDue();

    [[nodiscard]] bool isIdle() const { return m_waiting.empty() && m_underWay == 0; }

    /// Handles a failed request.
    /// @return true if all other requests would fail too; then no more are sent.
    [[nodiscard]] bool endedBy(const Error& error);

    /// Ends the search if writing failed.
    void check(const Result<void>& written);

    [[nodiscard]] bool ended() const { return m_ended; }

private:
    using Start = std::function<void()>;

    template <typename Work, typename Take> [[nodiscard]] Start question(Work work, Take take);
    void end(const Error& error);

    RunContext& m_run;
    ErrorScope m_errorScope;
    std::deque<Start> m_waiting;
    int m_underWay = 0;
    bool m_ended = false;
};

template <typename Work, typename Take> SearchRequests::Start SearchRequests::question(Work work, Take take) {
    return [this, work = std::move(work), take = std::move(take)] {
        ++m_underWay;
        m_run.tasks.start(
            Workers::Lane::Requests,
            [work, &drive = m_run.services.drive, stop = m_run.stop] { return work(drive, stop); },
            [this, take](const auto& answer) {
                --m_underWay;
                if (answer)
                    m_errorScope.wentWell();
                if (!m_ended)
                    take(answer);
            });
    };
}

template <typename Work, typename Take> void SearchRequests::ask(Work work, Take take) {
    m_waiting.push_front(question(std::move(work), std::move(take)));
}

template <typename Work, typename Take> void SearchRequests::askLast(Work work, Take take) {
    m_waiting.push_back(question(std::move(work), std::move(take)));
}

} // namespace vtrack
