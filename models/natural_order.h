// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// Whether `a` comes before `b` as people count: "Table 2" before "Table 10", without regard to case. The same in every
/// language, as QCollator's numeric mode is not.
[[nodiscard]] bool isNaturallyBefore(const QString& a, const QString& b);

} // namespace vtrack
