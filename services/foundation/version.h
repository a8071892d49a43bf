// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// The version of this program, for example "1.2.3"; CMakeLists.txt is where it stands.
[[nodiscard]] QString ownVersion();

} // namespace vtrack
