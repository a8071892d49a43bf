// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_rules.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace vtrack {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AlarmRules)
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

Severity severity(std::chrono::seconds late, const AlarmLimits& limits, std::chrono::seconds unit = 0s) {
    return severity(late, limits.amber.of(unit), limits.red.of(unit));
}

void add(QList<Alarm>& alarms, AlarmKind kind, Severity severity, const QString& sentence) {
    if (severity != Severity::Info)
        alarms += Alarm{severity, sentence, kind};
}

std::chrono::seconds since(const QDateTime& time, const QDateTime& now) {
    return std::chrono::seconds(time.isValid() ? std::max<qint64>(time.secsTo(now), 0) : 0);
}

void addOverdue(QList<Alarm>& alarms, const SourceFacts& facts, const QDateTime& now) {
    QDateTime due = facts.due;
    if (!due.isValid() && facts.lastCheck.isValid())
        due = facts.lastCheck.addSecs(std::chrono::seconds(facts.interval).count());
    add(alarms, AlarmKind::Overdue,
        severity(since(due, now), overdueAfter(facts.interval), overdueRed.of(facts.interval)),
        Texts::tr("The check of “%1” was due at %2 and has not happened. Newer footage may be waiting in Drive; “Sync "
                  "now” checks for it.")
            .arg(facts.name, moment(due, now)));
}

void addStalled(QList<Alarm>& alarms, const SourceFacts& facts) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(facts.still).count();
    add(alarms, AlarmKind::Stalled, severity(facts.still, facts.downloading ? stalledDownload : stalledSearch),
        Texts::tr(
            "The check of “%1” has made no progress for %n minutes. Nothing is lost; pause and resume to restart it.",
            nullptr, static_cast<int>(minutes))
            .arg(facts.name));
}

/// The severity if no check since `lastLook` has seen the folders.
Severity unseen(const SourceFacts& facts, const QDateTime& lastLook) {
    if (facts.failures < unseenFailures)
        return Severity::Info;
    return severity(since(lastLook, facts.lastCheck), unseenFor, facts.interval);
}

} // namespace

QString alarmWord(AlarmKind kind) {
    switch (kind) {
    case AlarmKind::Overdue:
        return u"overdue"_s;
    case AlarmKind::Stalled:
        return u"stalled"_s;
    case AlarmKind::Unseen:
        return u"unseen"_s;
    case AlarmKind::Silent:
        return u"silent"_s;
    }
    return {};
}

std::chrono::seconds overdueAfter(std::chrono::minutes interval) {
    return interval + 5min;
}

QList<Alarm> watchSource(const SourceFacts& facts, const QDateTime& now) {
    QList<Alarm> alarms;
    if (!facts.enabled)
        return alarms;
    if (facts.running)
        addStalled(alarms, facts);
    else
        addOverdue(alarms, facts, now);
    add(alarms, AlarmKind::Unseen, unseen(facts, facts.lastLook),
        Texts::tr("Not all camera folders of “%1” could be read since %2. Newer footage may be waiting in Drive.")
            .arg(facts.name, moment(facts.lastLook, now)));
    return alarms;
}

Alarm silenceOf(const CameraFacts& facts, const QDateTime& now) {
    return {severity(facts.missing, silentFor, facts.longestPause),
            Texts::tr("%1 silent since %2.").arg(facts.name, moment(facts.newestEnd, now)), AlarmKind::Silent};
}

QList<Alarm> watchCamera(const CameraFacts& facts, const QDateTime& now) {
    QList<Alarm> alarms;
    if (!facts.source.enabled)
        return alarms;
    if (const Alarm silence = silenceOf(facts, now); silence.severity != Severity::Info)
        alarms += silence;
    if (facts.lastLook < facts.source.lastLook) // If no camera is seen, it is the source's alarm.
        add(alarms, AlarmKind::Unseen, unseen(facts.source, facts.lastLook),
            Texts::tr("The folder of camera “%1” could not be read in Drive since %2. Newer footage of it may be "
                      "waiting there; the other cameras continue.")
                .arg(facts.name, moment(facts.lastLook, now)));
    return alarms;
}

Alarm worstOf(const QList<Alarm>& alarms) {
    Alarm worst;
    for (const Alarm& alarm : alarms) {
        if (alarm.severity > worst.severity)
            worst = alarm;
    }
    return worst;
}

} // namespace vtrack
