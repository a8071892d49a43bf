// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_error_wait.h"

#include <utility>

namespace vtrack {

ErrorWait errorWaitOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::NetworkError:
    case ErrorKind::RateLimited:
    case ErrorKind::DiskFull:
    case ErrorKind::DestinationUnavailable:
    case ErrorKind::KeyringUnavailable:
    case ErrorKind::Internal:
        return {.within = soonestRetry};
    case ErrorKind::AuthExpired:
    case ErrorKind::QuotaExceeded:
    case ErrorKind::SetupNeeded:
        return {.notBefore = std::chrono::minutes(60)};
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

} // namespace vtrack
