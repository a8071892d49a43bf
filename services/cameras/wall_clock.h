// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace vtrack {

/// The moments, in UTC and in order, at which a clock on a wall in `zone` shows this date and time. One, nearly always.
/// Two in the hour that is lived twice when summer time ends. In the hour that is left out when summer time begins it
/// is the moment that a clock which was not put forward would mean: 02:30 is then 03:30. An invalid zone means UTC.
[[nodiscard]] QList<QDateTime> momentsOf(const QDate& date, const QTime& time, const QTimeZone& zone);

/// The zone of a camera's clock. @param name as in the IANA database, for example "Asia/Ho_Chi_Minh"; empty, or one
/// that this system does not know: the computer's own. Qt looks it up on the disk: not for every file.
[[nodiscard]] QTimeZone cameraZone(const QString& name);

} // namespace vtrack
