// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "http_request.h"

#include <QByteArray>

namespace vtrack {

/// What Drive was asked for.
enum class Asked {
    Metadata, ///< A list, an item, changes.
    Media,    ///< A file's content: a refusal affects that file only (DownloadFailed).
};

/// What an answer of Drive means that is not the one expected: the only place where an HTTP status and Google's reason
/// become a kind of error and its owner (Drive, "Resolve errors"). An answer that Google did not write is
/// somethingInBetween(), but for 414: the address with its page token is too long, whoever says so (Internal). 401 is
/// transient, owner Account: worth one new access token; that the sign-in has ended is only for the token endpoint to
/// say. Google's reasons are in the detail.
/// @param headers `retry-after` is heeded.
[[nodiscard]] Error driveError(int status, const QByteArray& body, const HttpHeaders& headers,
                               Asked asked = Asked::Metadata);

/// An item that is not in Drive, or not for this account to see.
[[nodiscard]] Error notInDrive();

/// An answer from Drive without the requested content: counts as no answer, never as "not found". Transient.
[[nodiscard]] Error incompleteAnswer(const QString& detail);

} // namespace vtrack
