// SPDX-License-Identifier: GPL-3.0-or-later
#include "api_call.h"

#include "error_kinds.h"

namespace vtrack {

namespace {

int statusOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::AuthExpired:
        return 401;
    case ErrorKind::PermissionDenied:
    case ErrorKind::SetupNeeded:
        return 403;
    case ErrorKind::FolderNotFound:
        return 404;
    case ErrorKind::BadInput:
        return 400;
    case ErrorKind::QuotaExceeded:
    case ErrorKind::RateLimited:
        return 429;
    case ErrorKind::DiskFull:
        return 507;
    case ErrorKind::NetworkError:
    case ErrorKind::DownloadFailed:
        return 502;
    case ErrorKind::DestinationUnavailable:
    case ErrorKind::KeyringUnavailable:
    case ErrorKind::InstanceRunning:
    case ErrorKind::Cancelled:
        return 503;
    case ErrorKind::Internal:
        break;
    }
    return 500;
}

} // namespace

http::Response errorAnswer(const Error& error) {
    return errorAnswer(error, statusOf(error.kind));
}

http::Response errorAnswer(const Error& error, int status) {
    return http::jsonResponse(errorJson(error), status);
}

Error badRequest(const QString& sentence) {
    return {.kind = ErrorKind::BadInput, .sentence = sentence};
}

http::Response notFound(const QString& sentence) {
    return errorAnswer(badRequest(sentence), 404);
}

} // namespace vtrack
