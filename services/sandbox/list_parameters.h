// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_message.h"

#include <expected>

namespace vtrack::sandbox {

/// How many rows a page may have: 100 unless it is said, and no more than 1000 whatever is said, as documented.
[[nodiscard]] std::expected<int, http::Response> pageSize(const QString& value);

/// The shared drive a request is about, by either of its names; empty when there is none.
[[nodiscard]] QString driveIdOf(const http::Request& request);

/// What is wrong with corpora, driveId, spaces and the parameters about shared drives of a files.list, if anything.
[[nodiscard]] std::optional<http::Response> scopeRefusal(const http::Request& request);

/// What is wrong with supportsAllDrives and includeItemsFromAllDrives, if anything.
/// @param asksForDrives whether the request is about a shared drive or all of them.
[[nodiscard]] std::optional<http::Response> sharedDriveRefusal(const http::Request& request, bool asksForDrives);

} // namespace vtrack::sandbox
