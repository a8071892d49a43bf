// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QDateTime>

#include <chrono>

namespace vtrack {

/// The delay after the first failed attempt for a file, folder or location; each further one doubles it.
inline constexpr std::chrono::minutes firstRetryDelay{5};
/// The longest one. A later time comes from a wrong clock, and what waits for it is due.
inline constexpr std::chrono::hours longestRetryDelay{24};

/// The time of the next retry after `attempts` failures in a row before this one, or when Google requests.
[[nodiscard]] QDateTime nextTry(int attempts, const Error& error, const QDateTime& now);

} // namespace vtrack
