// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "pending_store.h"

#include <chrono>
#include <optional>

namespace vtrack {

/// The time from the end of a run until the next check of its source: the source's interval, sooner if files wait, and
/// what the kind of error requires (source_error_wait.h). 0 after a stop.
/// @param ended the error that ended the run
/// @param waiting the source's files that are not on the disk yet
[[nodiscard]] std::chrono::minutes untilNextCheck(std::chrono::minutes interval, const std::optional<Error>& ended,
                                                  const PendingStore::Counts& waiting, const QDateTime& now);

} // namespace vtrack
