// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "drive_api.h"

#include <optional>
#include <stop_token>

namespace vtrack {

/// How fast videos come from Drive, in Mbps: the largest of a folder's newest ones is fetched for at most three seconds
/// or 8 MiB, and thrown away. Nothing when these folders hold no video large enough to tell. Blocks: on a worker.
/// @param folderIds camera folders; the first with a video that tells is used.
/// Errors: those of Drive.
[[nodiscard]] Result<std::optional<double>> measuredMbps(Drive& drive, const Clock& clock, const QStringList& folderIds,
                                                         const std::stop_token& stop = {});

/// The sentence about a connection too slow to keep up; empty for a good one.
[[nodiscard]] QString speedTrouble(double mbps);

/// The sentence about what to do then.
[[nodiscard]] QString speedRemedy();

/// A measured speed that is enough, for people: what it is for each of the cameras.
[[nodiscard]] QString speedText(double mbps, int cameras);

} // namespace vtrack
