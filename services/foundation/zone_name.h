// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace vtrack {

/// The name of an IANA time zone on this system; empty if it is unknown. Some zones were renamed: Windows (with
/// Unicode's CLDR, which keeps old names) uses Asia/Saigon, while Linux also has Asia/Ho_Chi_Minh. Reads the disk. Any
/// thread.
[[nodiscard]] QByteArray knownZoneName(const QString& name);

} // namespace vtrack
