// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack::test {

/// Whether nobody but its owner (and the system) may read or write the file or folder, as the system itself tells.
[[nodiscard]] bool isPrivate(const QString& path);

/// Lets everybody read and write it.
void openToAll(const QString& path);

} // namespace vtrack::test
