// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <atomic>
#include <mutex>
#include <stop_token>

namespace vtrack {

/// One speed limit for all downloads together (guide, "Bandwidth Management"). Each download calls take() after every
/// piece and is delayed until the piece would have arrived at that speed; TCP then slows the sender. Any thread; a new
/// limit applies to the next piece.
class BandwidthLimit {
public:
    explicit BandwidthLimit(Clock& clock)
        : m_clock(clock) {}

    /// @param limit millions of bits a second; 0 for none.
    void setMbps(double limit) { m_bytesPerSecond = limit * 1'000'000 / 8; }

    /// Waits until `bytes` more are within the limit, or a stop is requested.
    void take(qint64 bytes, const std::stop_token& stop);

private:
    Clock& m_clock;
    std::atomic<double> m_bytesPerSecond = 0;
    std::mutex m_mutex;
    std::chrono::duration<double> m_free{0}; ///< When the next piece may come, by the monotonic clock.
};

} // namespace vtrack
