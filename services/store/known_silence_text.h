// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace vtrack {

// From when until when a silence is known, as people say it. The times are in the zone in which they are shown.

/// "Fri 27/11/2026, end of day", "Fri 27/11/2026 14:00".
[[nodiscard]] QString knownUntilText(const QDateTime& local);

/// When a planned one begins: "Fri 27/11/2026", "Fri 27/11/2026 14:00".
[[nodiscard]] QString knownFromText(const QDateTime& local);

} // namespace vtrack
