// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "transfer.h"

#include <QByteArray>

namespace vtrack {

/// What a failed answer of Drive means for us.
struct DriveFailure {
    /// What to do about it.
    enum class Remedy {
        Retry,        ///< Wait a little, then the same request again.
        RefreshToken, ///< One new access token, one more try.
        GiveUp,       ///< The same request would fail again now.
    };

    Error error;
    Remedy remedy = Remedy::GiveUp;
    QString reason; ///< Google's word for it, for example "downloadQuotaExceeded".
};

/// The only place where an HTTP status and Google's reason become a kind of error (Drive, "Resolve errors").
/// @param headers `retry-after` is heeded.
[[nodiscard]] DriveFailure driveFailure(int status, const QByteArray& body, const HttpHeaders& headers);

} // namespace vtrack
