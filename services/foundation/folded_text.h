// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// A text as every search compares it: without case and accents, so that "Bàn ĐÓNG gói" is "ban dong goi". Any thread.
[[nodiscard]] QString folded(const QString& text);

} // namespace vtrack
