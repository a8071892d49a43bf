// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <unordered_set>

namespace vtrack {

/// Who works on a source: a run, or somebody who removes its footage. One at a time, in any thread. Safe from any
/// thread; outlives its claims.
class RunClaims {
public:
    /// The source is taken as long as this lives.
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

    /// Nothing while somebody else has the source.
    [[nodiscard]] std::optional<Claim> tryTake(qint64 sourceId);
    /// Waits for whoever has the source; nothing after a stop. Blocks: on a worker.
    [[nodiscard]] std::optional<Claim> take(qint64 sourceId, const std::stop_token& stop);

private:
    void release(qint64 sourceId);

    std::mutex m_mutex;
    std::condition_variable_any m_released;
    std::unordered_set<qint64> m_taken;
};

} // namespace vtrack
