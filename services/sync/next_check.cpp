// SPDX-License-Identifier: GPL-3.0-or-later
#include "next_check.h"

#include "source_error_wait.h"

#include <algorithm>

namespace vtrack {

namespace {

using std::chrono::minutes;

/// The first attempt at a file that failed, at the earliest after soonestRetry.
minutes untilRetry(const PendingStore::Counts& waiting, const QDateTime& now) {
    const QDateTime due = waiting.nextTry.isValid() ? waiting.nextTry : now;
    return std::max(soonestRetry, std::chrono::ceil<minutes>(std::chrono::milliseconds(now.msecsTo(due))));
}

} // namespace

minutes untilNextCheck(minutes interval, const std::optional<Error>& ended, const PendingStore::Counts& waiting,
                       const QDateTime& now) {
    minutes next = interval;
    if (ended && ended->kind == ErrorKind::Cancelled)
        return minutes(0);
    if (waiting.due > 0 && !ended) // Settled since the last file was started.
        next = std::min(next, PendingStore::settlingTime);
    if (waiting.retrying > 0)
        next = std::min(next, untilRetry(waiting, now));
    if (!ended)
        return next;
    const auto [within, notBefore] = errorWaitOf(ended->kind);
    if (within > minutes(0))
        next = std::min(next, within);
    if (notBefore > minutes(0))
        next = std::max(interval, notBefore);
    if (ended->retryAfter)
        next = std::max(next, std::chrono::ceil<minutes>(*ended->retryAfter));
    return next;
}

} // namespace vtrack
