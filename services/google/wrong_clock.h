// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "google_endpoints.h"
#include "http_client.h"

#include <chrono>
#include <stop_token>

namespace vtrack {

/// How far this computer's clock is ahead of Google's (negative: behind), measured by the date of an answer that needs
/// no sign-in. Accurate to a second plus the network delay. Blocks: on a worker.
/// Errors: NetworkError when Google could not be reached, or something else answers in its place: only an error in
/// Google's own form proves that it was Google, and a clock that is right.
[[nodiscard]] Result<std::chrono::seconds> clockOffset(HttpClient& http, const GoogleEndpoints& endpoints,
                                                       const Clock& clock, const std::stop_token& stop = {});

/// The sentence about a clock that is wrong enough (5 minutes) to affect sign-ins and recording times; empty for a good
/// one.
[[nodiscard]] QString clockTrouble(std::chrono::seconds offset);

/// The sentence about what to do then.
[[nodiscard]] QString clockRemedy();

} // namespace vtrack
