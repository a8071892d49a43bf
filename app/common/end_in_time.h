// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace vtrack {

/// Ends the process when it does not end by itself in time. A call to a disk that does not answer cannot be taken back;
/// waiting for it would keep the data folder from whoever starts the program again. What such an end leaves is what a
/// kill leaves: the next start takes it up. Make it before, so that it is destroyed after, all that may wait.
class EndInTime {
public:
    EndInTime() = default;
    ~EndInTime() = default; ///< The process has ended its work.
    EndInTime(const EndInTime&) = delete;
    EndInTime& operator=(const EndInTime&) = delete;

    /// From now on there are `limit` left; then the process ends with `code`, and the log tells. The first call counts.
    void begin(std::chrono::seconds limit, int code);

private:
    std::mutex m_mutex;
    std::condition_variable_any m_ended;
    std::jthread m_watch; // Last: it uses the others.
};

/// What a run needs to put down its work, and a person waits for without wondering.
inline constexpr std::chrono::seconds timeToEnd{10};

} // namespace vtrack
