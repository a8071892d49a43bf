// SPDX-License-Identifier: GPL-3.0-or-later
#include "day_content.h"

#include "display_text.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DayContent)
};

/// Calls `each(date, seconds)` for the parts of the stretch on each local day.
template <typename Each> void byDay(const Stretch& stretch, const QTimeZone& zone, Each each) {
    for (qint64 at = stretch.start; at < stretch.end;) {
        const QDate date = QDateTime::fromSecsSinceEpoch(at, zone).date();
        const qint64 end = std::min(stretch.end, date.addDays(1).startOfDay(zone).toSecsSinceEpoch());
        each(date, end - at);
        at = end;
    }
}

} // namespace

QMap<QDate, DayContent> dayContents(const QList<CameraFootage>& footage, const QTimeZone& zone) {
    QMap<QDate, DayContent> days;
    for (const CameraFootage& camera : footage) {
        QSet<QDate> recorded;
        QSet<QDate> lacking;
        QSet<QDate> knownLacking;
        for (const Stretch& stretch : camera.stretches) {
            if (stretch.footage < FootageState::Gap) {
                byDay(stretch, zone, [&](const QDate& date, qint64 seconds) {
                    days[date].footage += seconds;
                    recorded.insert(date);
                });
            } else if (isGap(stretch.footage) && stretch.length() >= shortestGap) {
                const bool isKnown = stretch.footage == FootageState::KnownGap;
                const auto gaps = isKnown ? &DayContent::knownGaps : &DayContent::gaps;
                QSet<QDate>& dates = isKnown ? knownLacking : lacking;
                byDay(stretch, zone, [&](const QDate& date, qint64 seconds) {
                    days[date].*gaps += seconds;
                    dates.insert(date);
                });
            }
        }
        for (const QDate& date : std::as_const(recorded))
            ++days[date].cameras;
        for (const QDate& date : std::as_const(lacking))
            ++days[date].gapCameras;
        for (const QDate& date : std::as_const(knownLacking))
            ++days[date].knownGapCameras;
    }
    return days;
}

QString dayContentText(const DayContent& content) {
    QStringList parts;
    if (content.footage > 0)
        parts += Texts::tr("footage of %n cameras", nullptr, content.cameras);
    else
        parts += Texts::tr("no footage");
    if (content.gaps > 0)
        parts += Texts::tr("gaps in %n cameras, %1 together", nullptr, content.gapCameras)
                     .arg(spanText(std::chrono::seconds(content.gaps)));
    if (content.knownGaps > 0)
        parts += Texts::tr("known gaps in %n cameras, %1 together", nullptr, content.knownGapCameras)
                     .arg(spanText(std::chrono::seconds(content.knownGaps)));
    return parts.join(u", ");
}

} // namespace vtrack
