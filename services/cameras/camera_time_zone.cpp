// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_time_zone.h"

#include "zone_name.h"

namespace vtrack {

// QDateTime can do this by itself only from Qt 6.7 (TransitionResolution); before, its choice is not specified.
QList<QDateTime> momentsOf(const QDate& date, const QTime& time, const QTimeZone& zone) {
    const QDateTime shown(date, time, QTimeZone::utc());
    if (!zone.isValid())
        return {shown};
    const int offsetBefore = zone.offsetFromUtc(shown.addDays(-1));
    const int offsetAfter = zone.offsetFromUtc(shown.addDays(1));
    const QDateTime byOldOffset = shown.addSecs(-offsetBefore);
    const QDateTime byNewOffset = shown.addSecs(-offsetAfter);

    QList<QDateTime> moments;
    if (zone.offsetFromUtc(byOldOffset) == offsetBefore)
        moments += byOldOffset;
    if (offsetAfter != offsetBefore && zone.offsetFromUtc(byNewOffset) == offsetAfter)
        moments += byNewOffset;
    return moments.isEmpty() ? QList{byOldOffset, byNewOffset} : moments;
}

QTimeZone cameraZone(const QString& name) {
    // Qt takes many a word for a zone's rule, so that isValid() says little.
    const QByteArray known = knownZoneName(name);
    return known.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(known);
}

QTimeZone CameraZones::of(const QString& name) {
    auto zone = m_known.constFind(name);
    if (zone == m_known.constEnd())
        zone = m_known.insert(name, cameraZone(name));
    return *zone;
}

} // namespace vtrack
