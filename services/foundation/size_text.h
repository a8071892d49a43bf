// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// A number of bytes for people, in the program's language: "19.5 MB" of 1,000,000 bytes, as on the labels of disks and
/// in the settings. There is no other unit in this program.
[[nodiscard]] QString sizeText(qint64 bytes);

} // namespace vtrack
