// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"

#include <QDateTime>
#include <QString>

namespace vtrack {

/// The title of the list of gaps, with the days that it is about: the header speaks of the last 24 hours.
/// @param days those of the timeline; empty before they are read.
[[nodiscard]] QString gapsTitle(const TimeSpan& days, const QDateTime& now);

} // namespace vtrack
