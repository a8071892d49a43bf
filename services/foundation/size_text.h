// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// A number of bytes for people, "19.5 MB", counted in 1,024s as file managers do on Windows, in the program's
/// language.
[[nodiscard]] QString sizeText(qint64 bytes);

} // namespace vtrack
