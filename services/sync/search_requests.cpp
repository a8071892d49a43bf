// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_requests.h"

namespace vtrack {

/// Twice the number of parallel requests, so that no worker waits for the run's thread.
void SearchRequests::startDue() {
    while (!m_ended && !m_waiting.empty() && m_underWay < 2 * m_run.services.workers.atOnce(Workers::Lane::Requests)) {
        const Start start = std::move(m_waiting.front());
        m_waiting.pop_front();
        start();
    }
}

bool SearchRequests::endedBy(const Error& error) {
    if (error.kind != ErrorKind::Cancelled && !m_errorScope.concernsAll(error, m_run.stop))
        return false;
    end(error);
    return true;
}

void SearchRequests::check(const Result<void>& written) {
    if (!written)
        end(written.error());
}

void SearchRequests::end(const Error& error) {
    m_ended = true;
    m_waiting.clear();
    m_run.record.ended(error);
}

} // namespace vtrack
