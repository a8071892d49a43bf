// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_choices.h"
#include "alarm_notice_store.h"

namespace vtrack {

/// One message for people, and the alarms that it tells of.
struct AlarmMessage {
    enum class Event {
        Alarm,
        Over,    ///< Some are over, others last.
        AllWell, ///< Nothing that was told lasts any more.
        Test,
    };

    Event event = Event::Alarm;
    QByteArray id = {};              ///< The same for each try; letters and digits.
    QString title = {};              ///< One line.
    QString text = {};               ///< Several lines.
    QString html = {};               ///< In a mail, besides the text; may be empty.
    QList<AlarmNotice> notices = {}; ///< That it tells of.
    QDateTime date = {};
};

/// How long alarms are collected into one message, from the first one on.
inline constexpr std::chrono::seconds collecting{20};
/// The shortest time between two messages on a channel.
inline constexpr std::chrono::minutes betweenMessages{5};

/// What is to be told, and the rest that lasts and was told before.
struct DueAlarms {
    QList<AlarmNotice> fresh = {}; ///< Alarms.
    QList<AlarmNotice> over = {};  ///< Ends of alarms that were told, and alarms that passed while the channel failed.
    QList<AlarmNotice> lasting = {}; ///< Told before.
    QDateTime at = {};               ///< When to look again, or now; invalid: there is nothing to tell.

    [[nodiscard]] bool isDue(const QDateTime& now) const { return at.isValid() && at <= now; }
};

/// The rules of when something is told: when it was collected, not in quiet hours, not sooner than betweenMessages
/// after the last message, not before the next try. A time that the clock was set back from does not count. Pure.
[[nodiscard]] DueAlarms dueAlarms(const QList<AlarmNotice>& all, const AlarmChannelState& state,
                                  const AlarmChoices& choices, const QDateTime& now);

/// In the program's language.
/// @param due with something to tell.
[[nodiscard]] AlarmMessage messageOf(const DueAlarms& due, const QDateTime& now);

/// To try a channel.
[[nodiscard]] AlarmMessage testMessage(const QDateTime& now);

} // namespace vtrack
