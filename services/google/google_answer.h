// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace vtrack {

/// An error as Google's programming interfaces write it: JSON `{"error":{"code":...}}` (Drive, "Resolve errors";
/// AIP-193).
struct GoogleError {
    /// All reasons, the most specific first: `errors[].reason`, `details[].reason` (google.rpc.ErrorInfo), `status`. A
    /// limit for a day has "dailyLimitExceeded" in front.
    QStringList reasons;
    /// The page where an administrator can fix it; empty unless it is https on Google's console.
    QUrl help;
};

/// Reads it; nothing when the body does not prove that Google wrote it: no JSON, no `error.code`, or one that is not
/// the HTTP status.
[[nodiscard]] std::optional<GoogleError> googleErrorIn(int status, const QByteArray& body);

/// Something between this computer and Google answered in its place: a proxy, a filter, the sign-in page of a network.
/// Transient, owner Connection: it says nothing about Google.
[[nodiscard]] Error somethingInBetween(const QString& detail);

} // namespace vtrack
