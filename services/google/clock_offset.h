// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "google_endpoints.h"
#include "http_client.h"

#include <chrono>
#include <stop_token>

namespace vtrack {

/// How far this computer's clock is ahead of Google's (negative: behind), by the date of an answer that needs no
/// sign-in; exact to the second and the way there. Blocks: on a worker.
/// Errors: NetworkError when Google could not be reached, or something else answers in its place: only an error in
/// Google's own form proves that it was Google, and a clock that is right.
[[nodiscard]] Result<std::chrono::seconds> clockOffset(HttpClient& http, const GoogleEndpoints& endpoints,
                                                       const Clock& clock, const std::stop_token& stop = {});

/// The sentence about a clock so wrong that sign-ins and recording times suffer (5 minutes); empty for a good one.
[[nodiscard]] QString clockTrouble(std::chrono::seconds offset);

/// The sentence about what to do then.
[[nodiscard]] QString clockRemedy();

} // namespace vtrack
