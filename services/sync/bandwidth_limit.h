// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <mutex>
#include <stop_token>

namespace vtrack {

/// One speed limit for all downloads together (guide, "Bandwidth Management"). Each download calls take() after every
/// piece and is delayed until the piece would have arrived at that speed; TCP then slows the sender. Bytes are booked
/// and time turns into bytes, so that a wait that ends late costs no speed, and a new limit applies at once also to
/// what was booked before. Any thread.
class BandwidthLimit {
public:
    explicit BandwidthLimit(Clock& clock)
        : m_clock(clock)
        , m_countedAt(clock.monotonic()) {}

    /// @param limit millions of bits a second; 0 for none.
    void setMbps(double limit);

    /// Waits until `bytes` more are within the limit, or a stop is requested.
    void take(qint64 bytes, const std::stop_token& stop);

private:
    using Seconds = std::chrono::duration<double>;

    /// Adds what the time since the last call allows.
    void countTime();
    /// How long to wait until so many bytes are allowed in all.
    [[nodiscard]] Seconds untilAllowed(double position);

    Clock& m_clock;
    std::mutex m_mutex;
    double m_bytesPerSecond = 0; ///< 0 for no limit.
    double m_booked = 0;         ///< Bytes taken so far.
    double m_allowed = 0;        ///< Bytes that the time so far was enough for.
    std::chrono::milliseconds m_countedAt;
};

} // namespace vtrack
