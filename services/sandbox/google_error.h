// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_message.h"

namespace vtrack::sandbox {

/// Drive's error body for a reason: `{"error":{"errors":[{domain,reason,message,…}],"code":…,"message":…}}`.
/// @param message empty for the words Google uses with this reason.
/// @param parameter what the error is about, for reasons that name a parameter.
[[nodiscard]] http::Response driveError(int status, const QString& reason, const QString& message = {},
                                        const QString& parameter = {});

/// The answer about a shared drive that is not there.
[[nodiscard]] http::Response driveNotFound(const QString& id);

/// The same in another of Google's shapes.
/// @param shape `errors`: as above; `all`: with `status` and `details` (google.rpc.ErrorInfo); `details`: without
/// `errors`; `status`: with neither. Empty: as Google does with that reason.
[[nodiscard]] http::Response driveErrorShaped(const QString& shape, int status, const QString& reason,
                                              const QString& message = {});

/// The token endpoint's error body: `{"error":…,"error_description":…}`.
[[nodiscard]] http::Response oauthError(int status, const QString& error, const QString& description);

/// Google's page for an authorization request that cannot be answered with a redirect.
[[nodiscard]] http::Response authorizationErrorPage(const QString& error, const QString& explanation);

} // namespace vtrack::sandbox
