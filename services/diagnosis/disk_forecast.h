// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "footage_disk.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <optional>

namespace vtrack {

/// A disk that is full soon, if the cameras go on as in the last week.
struct FullSoon {
    QString destination; ///< Of one of the sources that use it.
    qint64 sourceId = 0;
    qint64 seconds = 0; ///< Until then; 0: what waits in Drive fills it.
};

/// How long the room lasts. Nothing without footage in that time.
/// @param waiting bytes that are in the queue. @param recorded bytes that were recorded in the last `forecastDays`.
[[nodiscard]] std::optional<qint64> secondsUntilFull(qint64 freeBytes, qint64 waiting, qint64 recorded);

/// The disks that are full within `toldBefore`. Disks that cannot be looked at are left out. Blocks: on a worker.
[[nodiscard]] Result<QList<FullSoon>> disksFullSoon(Connection& connection, const FootageDisk& footage,
                                                    const QDateTime& now);

/// For people: when it is full, and what that means.
[[nodiscard]] QString sentenceOf(const FullSoon& disk);

inline constexpr int forecastDays = 7;
inline constexpr std::chrono::hours toldBefore{72};

} // namespace vtrack
