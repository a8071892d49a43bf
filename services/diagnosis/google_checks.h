// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "check.h"
#include "drive_api.h"
#include "source_store.h"

#include <chrono>
#include <stop_token>

namespace vtrack {

// Tests what is between this computer and the footage at Google. Block: on a worker.

/// A service account needs no client file.
[[nodiscard]] Check clientFileCheck(const QString& clientFile, const Account& account);
/// @param offset as clockOffset() found it.
[[nodiscard]] Check connectionCheck(const Result<std::chrono::seconds>& offset);
/// @param online whether the tokens can be tried out.
[[nodiscard]] Check signInCheck(const Account& account, Drive& drive, bool online, const std::stop_token& stop);
/// Asks for each chosen camera's folder.
[[nodiscard]] Check foldersCheck(const QList<Source>& sources, Drive& drive, const std::stop_token& stop);
[[nodiscard]] Check speedCheck(const QList<Source>& sources, Drive& drive, const Clock& clock,
                               const std::stop_token& stop);

} // namespace vtrack
