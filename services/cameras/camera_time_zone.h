// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

namespace vtrack {

/// The moments, in UTC, at which a clock on a wall in `zone` shows this date and time, the likelier first. One, nearly
/// always. Two in the hour that is lived twice when summer time ends: the earlier, then the later. Two as well in the
/// hour that is left out when summer time begins: 02:30 by a clock that was not put forward yet (then it is 03:30),
/// then by one that was put forward too early (then it is 01:30). If the approximate time is known, use the nearer one.
/// An invalid zone means UTC.
[[nodiscard]] QList<QDateTime> momentsOf(const QDate& date, const QTime& time, const QTimeZone& zone);

/// The zone of a camera's clock. @param name as in the IANA database, for example "Asia/Ho_Chi_Minh"; empty, or one
/// that this system does not know: the computer's own. Qt reads it from the disk: for many files, use CameraZones.
[[nodiscard]] QTimeZone cameraZone(const QString& name);

/// The same, each zone read once. One thread.
class CameraZones {
public:
    [[nodiscard]] QTimeZone of(const QString& name);

private:
    QHash<QString, QTimeZone> m_known; ///< By their names.
};

} // namespace vtrack
