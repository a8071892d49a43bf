// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "footage_report.h"

#include <QDate>
#include <QMap>
#include <QString>

namespace vtrack {

/// What a day holds, of all cameras together.
struct DayContent {
    qint64 footage = 0;   ///< Seconds.
    qint64 gaps = 0;      ///< Seconds of the gaps that count and that nobody knows of.
    qint64 knownGaps = 0; ///< Seconds of those that a person knows of.
    int cameras = 0;      ///< How many have footage.
    int gapCameras = 0;   ///< How many have such gaps.
    int knownGapCameras = 0;

    bool operator==(const DayContent&) const = default;
};

/// Divides footage among local days. Days without footage and without gaps are left out.
[[nodiscard]] QMap<QDate, DayContent> dayContents(const QList<CameraFootage>& footage, const QTimeZone& zone);

/// "footage of 3 cameras, gaps in 2 cameras, 40 min together", "no footage, known gaps in 1 camera, 2 h 10 min
/// together".
[[nodiscard]] QString dayContentText(const DayContent& content);

} // namespace vtrack
