// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// A number of bytes for people, in the program's language: "19.5 MB", with MB of 1,000,000 bytes, as on disk labels
/// and in the settings. The program uses no other unit.
[[nodiscard]] QString sizeText(qint64 bytes);

} // namespace vtrack
