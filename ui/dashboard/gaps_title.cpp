// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaps_title.h"

#include "dashboard_window.h"
#include "timeline_range.h"

namespace vtrack {

QString gapsTitle(const TimeSpan& days, const QDateTime& now) {
    if (days.from >= days.to)
        return DashboardWindow::tr("&Gaps");
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QDate first = QDateTime::fromSecsSinceEpoch(days.from, zone).date();
    const QDate last = QDateTime::fromSecsSinceEpoch(days.to - 1, zone).date();
    if (first != last)
        return DashboardWindow::tr("&Gaps, %1").arg(daysText(days, zone));
    return first == now.toTimeZone(zone).date() ? DashboardWindow::tr("&Gaps today")
                                                : DashboardWindow::tr("&Gaps on %1").arg(daysText(days, zone));
}

} // namespace vtrack
