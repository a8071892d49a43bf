// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_message.h"

#include "alarm_rules.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AlarmMessage)
};

constexpr qsizetype mostLines = 40;
constexpr qsizetype longestLine = 300;
constexpr qint64 quietLook = 60; ///< Seconds.

/// When so much time has passed since then; now if the clock was set back.
QDateTime after(const QDateTime& since, std::chrono::seconds span, const QDateTime& now) {
    return since.isValid() && since <= now ? since.addSecs(span.count()) : now;
}

QString lineOf(const QString& sentence) {
    return visibleText(sentence).left(longestLine);
}

/// A part of the text: the sentences, or nothing where there are none.
QString partOf(const QString& heading, const QList<AlarmNotice>& notices, QString AlarmNotice::* ofEnd = nullptr) {
    if (notices.isEmpty())
        return {};
    QString part = heading + u'\n';
    for (const AlarmNotice& notice : notices.first(std::min(mostLines, notices.size())))
        part += u"- "_s + lineOf(ofEnd == nullptr ? notice.alarm.sentence : notice.*ofEnd) + u'\n';
    if (notices.size() > mostLines)
        part += u"- "_s + Texts::tr("and %n more", nullptr, int(notices.size() - mostLines)) + u'\n';
    return part + u'\n';
}

/// "3 cameras silent, the first reported 14:05" where all are of one kind.
QString titleOf(const QList<AlarmNotice>& fresh) {
    if (fresh.size() == 1)
        return lineOf(fresh.first().alarm.sentence);
    const bool allSilent = std::ranges::all_of(fresh, [](const AlarmNotice& notice) {
        return notice.alarm.kind == alarmWord(AlarmKind::Silent) && notice.alarm.cameraId != 0;
    });
    const auto first = std::ranges::min(fresh, {}, [](const AlarmNotice& notice) { return notice.alarm.since; });
    const QString since = QLocale().toString(first.alarm.since.toLocalTime(), QLocale::ShortFormat);
    return allSilent ? Texts::tr("%n camera(s) silent, the first reported %1", nullptr, int(fresh.size())).arg(since)
                     : Texts::tr("%n problem(s), the first reported %1", nullptr, int(fresh.size())).arg(since);
}

QString overTitle(const DueAlarms& due) {
    const QString what = due.over.size() == 1 ? lineOf(due.over.first().overSentence)
                                              : Texts::tr("%n problem(s) are over.", nullptr, int(due.over.size()));
    return due.lasting.isEmpty() ? Texts::tr("All well again: ") + what
                                 : what + u' ' + Texts::tr("%n still last(s).", nullptr, int(due.lasting.size()));
}

/// From this computer, of which there may be dozens.
QString withComputer(const QString& title) {
    return u"V_Track %1: "_s.arg(visibleText(QSysInfo::machineHostName()).left(64)) + title;
}

QString ending(const QDateTime& now) {
    return Texts::tr("Sent by V_Track Cloud Sync on the computer “%1”, %2.")
               .arg(visibleText(QSysInfo::machineHostName()).left(64),
                    QLocale().toString(now.toLocalTime(), QLocale::ShortFormat)) +
           u'\n';
}

QByteArray idOf(const DueAlarms& due) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QSysInfo::machineUniqueId());
    for (const AlarmNotice& notice : due.fresh + due.over)
        hash.addData(u"%1/%2/%3/%4/%5\n"_s
                         .arg(notice.alarm.kind, QString::number(notice.alarm.sourceId),
                              QString::number(notice.alarm.cameraId),
                              QString::number(notice.alarm.since.toSecsSinceEpoch()),
                              notice.isOver() ? QString::number(notice.overAt.toSecsSinceEpoch()) : QString())
                         .toUtf8());
    return hash.result().toHex().first(32);
}

} // namespace

DueAlarms dueAlarms(const QList<AlarmNotice>& all, const AlarmChannelState& state, const AlarmChoices& choices,
                    const QDateTime& now) {
    DueAlarms due;
    QDateTime first;
    const auto take = [&](QList<AlarmNotice>& to, const AlarmNotice& notice, const QDateTime& since) {
        to += notice;
        first = first.isValid() ? std::min(first, since) : since;
    };
    for (const AlarmNotice& notice : all) {
        const bool isMeant = choices.sent == AlarmsSent::All || notice.alarm.severity >= Severity::Error;
        if (notice.isTold() && !notice.isOver())
            due.lasting += notice;
        else if (notice.isOver() && (notice.isTold() || (state.tries > 0 && isMeant)))
            take(due.over, notice, notice.overAt);
        else if (!notice.isOver() && isMeant)
            take(due.fresh, notice, notice.alarm.since);
    }
    if (!first.isValid())
        return due;
    due.at = std::max({now, after(first, collecting, now), after(state.sentAt, betweenMessages, now)});
    constexpr std::chrono::hours longestWait{24}; // Else it is of a wrong clock.
    if (state.nextTry.isValid() && now.secsTo(state.nextTry) < std::chrono::seconds(longestWait).count())
        due.at = std::max(due.at, state.nextTry);
    if (choices.quiet.contains(now.toLocalTime()))
        due.at = std::max(due.at, now.addSecs(quietLook));
    return due;
}

AlarmMessage messageOf(const DueAlarms& due, const QDateTime& now) {
    using enum AlarmMessage::Event;
    const bool isAlarm = !due.fresh.isEmpty();
    AlarmMessage message{.event = isAlarm                 ? Alarm
                                  : due.lasting.isEmpty() ? AllWell
                                                          : Over,
                         .id = idOf(due),
                         .title = withComputer(isAlarm ? titleOf(due.fresh) : overTitle(due)),
                         .notices = due.fresh + due.over,
                         .date = now};
    QList<AlarmNotice> passed = due.over;
    passed.removeIf([](const AlarmNotice& notice) { return notice.isTold(); });
    message.text = partOf(Texts::tr("New:"), due.fresh) +
                   partOf(Texts::tr("While no message could be sent, there also was:"), passed) +
                   partOf(Texts::tr("Over:"), due.over, &AlarmNotice::overSentence) +
                   partOf(Texts::tr("Still:"), due.lasting);
    if (isAlarm)
        message.text += Texts::tr("What helps is in the window of the program on that computer, and “vtrack-syncctl "
                                  "diagnose” says it there.") +
                        u'\n';
    message.text += ending(now);
    return message;
}

AlarmMessage testMessage(const QDateTime& now) {
    return {.event = AlarmMessage::Event::Test,
            .id = "test" + QByteArray::number(now.toMSecsSinceEpoch()),
            .title = withComputer(Texts::tr("A test of the alarms")),
            .text = Texts::tr("This is a test. Alarms about the cameras of this computer will come in this way.") +
                    u"\n\n"_s + ending(now),
            .notices = {},
            .date = now};
}

} // namespace vtrack
