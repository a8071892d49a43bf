// SPDX-License-Identifier: GPL-3.0-or-later
#include "exit_deadline.h"

#include "end_process.h"

#include <QLoggingCategory>

namespace vtrack {

Q_LOGGING_CATEGORY(logEnd, "vtrack.end")

void ExitDeadline::begin(std::chrono::seconds limit, int code) {
    if (m_watch.joinable())
        return;
    m_watch = std::jthread([this, limit, code](const std::stop_token& ended) {
        std::unique_lock lock(m_mutex);
        m_ended.wait_for(lock, ended, limit, [] { return false; });
        if (ended.stop_requested())
            return;
        qCWarning(logEnd) << "the program did not end in" << limit.count()
                          << "s, because a disk does not answer: it ends without waiting any longer";
        endProcessAtOnce(code);
    });
}

} // namespace vtrack
