// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace vtrack {

/// Ends the process if it does not end in time. A call to a disk that does not respond cannot be cancelled; waiting for
/// it would block the data folder for the next start. The effect is that of a kill, and the next start recovers. Create
/// it before everything that may block, so that it is destroyed last.
class ExitDeadline {
public:
    ExitDeadline() = default;
    ~ExitDeadline() = default; ///< The process has finished its work.
    ExitDeadline(const ExitDeadline&) = delete;
    ExitDeadline& operator=(const ExitDeadline&) = delete;

    /// Starts the time limit. When it is over, the process logs this and exits with `code`. Only the first call has an
    /// effect.
    void begin(std::chrono::seconds limit, int code);

private:
    std::mutex m_mutex;
    std::condition_variable_any m_ended;
    std::jthread m_watch; // Last: it uses the others.
};

/// Enough for a run to stop cleanly, and short enough for a person who waits.
inline constexpr std::chrono::seconds timeToEnd{10};

} // namespace vtrack
