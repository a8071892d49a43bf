// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <unordered_set>

namespace vtrack {

/// Exclusive use of a source, by a run or a removal of its footage. One at a time, in any thread. Safe from any thread;
/// outlives its claims.
class RunClaims {
public:
    /// Holds the source until it is destroyed.
    class Claim {
    public:
        Claim(RunClaims& claims, qint64 sourceId);
        Claim(Claim&& other) noexcept;
        Claim(const Claim&) = delete;
        Claim& operator=(const Claim&) = delete;
        Claim& operator=(Claim&&) = delete;
        ~Claim();

    private:
        RunClaims* m_claims;
        qint64 m_sourceId;
    };

    /// Nothing if the source is in use.
    [[nodiscard]] std::optional<Claim> tryTake(qint64 sourceId);
    /// Waits until the source is free; nothing after a stop. Blocks: on a worker.
    [[nodiscard]] std::optional<Claim> take(qint64 sourceId, const std::stop_token& stop);

private:
    void release(qint64 sourceId);

    std::mutex m_mutex;
    std::condition_variable_any m_released;
    std::unordered_set<qint64> m_taken;
};

} // namespace vtrack
