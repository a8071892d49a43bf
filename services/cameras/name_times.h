// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "match_reading.h"

namespace vtrack {

/// All that the patterns find in a path, in the order of recorderFormats(), then of the path, then the likelier meaning
/// first. Only the last 1,000 characters are looked at. Any year that can be written is accepted, so the caller must
/// check it.
/// @param path the folders below the camera's folder and the name, with `/` between them.
[[nodiscard]] std::vector<NameTime> timesInName(const QString& path, const QTimeZone& cameraZone);

} // namespace vtrack
