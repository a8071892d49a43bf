// SPDX-License-Identifier: GPL-3.0-or-later
#include "next_check.h"

#include <algorithm>
#include <utility>

namespace vtrack {

namespace {

using std::chrono::minutes;

constexpr minutes soon{2};

/// What an error asks for; with the next regular check where both are 0.
struct Wait {
    minutes within{};    ///< Even if the next regular check is later.
    minutes notBefore{}; ///< Even if the next regular check is earlier.
};

constexpr Wait waitAfter(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::NetworkError:
    case ErrorKind::RateLimited:
    case ErrorKind::DiskFull:
    case ErrorKind::DestinationUnavailable:
    case ErrorKind::KeyringUnavailable:
    case ErrorKind::Internal:
        return {.within = soon};
    case ErrorKind::AuthExpired:
    case ErrorKind::QuotaExceeded:
    case ErrorKind::SetupNeeded:
        return {.notBefore = minutes(60)};
    case ErrorKind::PermissionDenied:
    case ErrorKind::FolderNotFound:
    case ErrorKind::DownloadFailed:
    case ErrorKind::BadInput:
    case ErrorKind::InstanceRunning:
    case ErrorKind::Cancelled:
        return {};
    }
    std::unreachable();
}

/// The first attempt at a file that failed, at the earliest in two minutes.
minutes untilRetry(const PendingStore::Counts& waiting, const QDateTime& now) {
    const QDateTime due = waiting.nextTry.isValid() ? waiting.nextTry : now;
    return std::max(soon, std::chrono::ceil<minutes>(std::chrono::milliseconds(now.msecsTo(due))));
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
    const auto [within, notBefore] = waitAfter(ended->kind);
    if (within > minutes(0))
        next = std::min(next, within);
    if (notBefore > minutes(0))
        next = std::max(interval, notBefore);
    if (ended->retryAfter)
        next = std::max(next, std::chrono::ceil<minutes>(*ended->retryAfter));
    return next;
}

} // namespace vtrack
