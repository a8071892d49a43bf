// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchdog.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace vtrack {

namespace {

using namespace std::chrono_literals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Watchdog)
};

/// The time of day when it was today, else with its date.
QString moment(const QDateTime& time, const QDateTime& now) {
    const QDateTime local = time.toLocalTime();
    return local.date() == now.toLocalTime().date() ? QLocale().toString(local.time(), QLocale::ShortFormat)
                                                    : QLocale().toString(local, QLocale::ShortFormat);
}

Severity severity(std::chrono::seconds late, std::chrono::seconds amber, std::chrono::seconds red) {
    if (late > red)
        return Severity::Error;
    return late > amber ? Severity::Warning : Severity::Info;
}

Alarm alarm(Severity severity, const QString& sentence) {
    return severity == Severity::Info ? Alarm{} : Alarm{severity, sentence};
}

std::chrono::seconds since(const QDateTime& time, const QDateTime& now) {
    return std::chrono::seconds(time.isValid() ? std::max<qint64>(time.secsTo(now), 0) : 0);
}

Alarm overdue(const SourceFacts& facts, const QDateTime& now) {
    if (facts.running)
        return {};
    QDateTime due = facts.due;
    if (!due.isValid() && facts.lastCheck.isValid())
        due = facts.lastCheck.addSecs(std::chrono::seconds(facts.interval).count());
    return alarm(
        severity(since(due, now), facts.interval + 5min, std::max<std::chrono::seconds>(6 * facts.interval, 1h)),
        Texts::tr("“%1” was to be checked at %2, and was not. Newer footage may be waiting in Drive; “Sync "
                  "now” looks for it.")
            .arg(facts.name, moment(due, now)));
}

Alarm stalled(const SourceFacts& facts) {
    if (!facts.running)
        return {};
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(facts.still).count();
    return alarm(facts.downloading ? severity(facts.still, 5min, 20min) : severity(facts.still, 30min, 2h),
                 Texts::tr("Nothing has come in for “%1” for %n minutes, though a check is under way. Nothing is lost; "
                           "pausing and resuming starts it anew.",
                           nullptr, static_cast<int>(minutes))
                     .arg(facts.name));
}

Alarm failing(const SourceFacts& facts, const QDateTime& now) {
    if (facts.failures < 3)
        return {};
    return alarm(severity(since(facts.lastLook, facts.lastCheck),
                          std::max<std::chrono::seconds>(3 * facts.interval, 30min),
                          std::max<std::chrono::seconds>(12 * facts.interval, 4h)),
                 Texts::tr("The camera folders of “%1” could not all be seen since %2. Newer footage may be waiting in "
                           "Drive.")
                     .arg(facts.name, moment(facts.lastLook, now)));
}

} // namespace

Alarm watchSource(const SourceFacts& facts, const QDateTime& now) {
    if (!facts.enabled)
        return {};
    return worse(worse(stalled(facts), overdue(facts, now)), failing(facts, now));
}

Alarm watchCamera(const CameraFacts& facts, const QDateTime& now) {
    return alarm(severity(facts.missing, std::max<std::chrono::seconds>(2 * facts.longestPause, 10min),
                          std::max<std::chrono::seconds>(6 * facts.longestPause, 2h)),
                 Texts::tr("%1 silent since %2.").arg(facts.name, moment(facts.newestEnd, now)));
}

Alarm worse(const Alarm& a, const Alarm& b) {
    return b.severity > a.severity ? b : a;
}

} // namespace vtrack
