// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peak_hours.h"

namespace vtrack {

/// Reads a timetable that a person wrote: "Mon-Fri 22-6", "22:00-06:00", "T2-T7 8h-12h, CN 8-12". Days are English or
/// Vietnamese; without any, the hours are of every day. Hours that end before they begin end on the next day. BadInput
/// names the part that is wrong, and says what is wrong with it.
[[nodiscard]] Result<PeakHours> readPeakHours(const QString& text);

} // namespace vtrack
