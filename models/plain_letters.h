// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// The text without case and accents, to search in: "Bàn" is "ban".
[[nodiscard]] QString plainLetters(const QString& text);

} // namespace vtrack
