// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// The version of this program, for example "1.2.3"; defined in CMakeLists.txt.
[[nodiscard]] QString ownVersion();

} // namespace vtrack
