// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace vtrack {

/// The name by which this system knows a time zone of the IANA database; empty where it does not know it. Zones get
/// other names: Windows (by Unicode's CLDR, which never changes one) knows Asia/Saigon, and Linux Asia/Ho_Chi_Minh,
/// too. Looks it up on the disk. Any thread.
[[nodiscard]] QByteArray knownZoneName(const QString& name);

} // namespace vtrack
