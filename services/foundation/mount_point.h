// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// The mount, drive or network share that an absolute path lies on, as far as names tell. Asks no disk, so it returns
/// at once even if that one does not answer.
[[nodiscard]] QString mountOf(const QString& path);

} // namespace vtrack
