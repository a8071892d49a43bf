// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "turns.h"
#include "workers.h"

#include <deque>

namespace vtrack::test {

/// All workers on the one thread of a simulation: work waits until somebody waits for it, or until a call to the
/// outside gives it its turn, in an order that the seed decides.
class TurnWorkers final : public Workers {
public:
    explicit TurnWorkers(Turns& turns)
        : m_turns(turns) {}

    void start(Lane, std::function<void()> work) override { m_ready.push_back(std::move(work)); }

    [[nodiscard]] int atOnce(Lane lane) override { return lane == Lane::Requests ? 8 : 3; }

    [[nodiscard]] QThreadPool& pool(Lane) override { return m_pool; }

    bool await(std::unique_lock<std::mutex>& lock, std::condition_variable&,
               const std::function<bool()>& ready) override {
        while (!ready()) {
            if (m_ready.empty())
                return false;
            lock.unlock();
            runOne();
            lock.lock();
        }
        return true;
    }

    [[nodiscard]] bool hasWork() const { return !m_ready.empty(); }

    void runOne() {
        const auto at = static_cast<std::ptrdiff_t>(m_turns.below(static_cast<int>(m_ready.size())));
        const auto work = std::move(m_ready[static_cast<size_t>(at)]);
        m_ready.erase(m_ready.begin() + at);
        work();
    }

    /// The program died.
    void abandon() { m_ready.clear(); }

private:
    Turns& m_turns;
    QThreadPool m_pool; // Starts nothing.
    std::deque<std::function<void()>> m_ready;
};

} // namespace vtrack::test
