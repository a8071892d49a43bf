// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack::sandbox {

/// Whether `a` comes before `b` in Drive's `name_natural`: Cam1, Cam2, Cam10. Upper and lower case are the same.
[[nodiscard]] bool comesNaturallyBefore(QStringView a, QStringView b);

} // namespace vtrack::sandbox
