// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_store.h"

namespace vtrack {

// The ways by which alarms leave this computer, as they stand in the database. Each recipient of mail is a channel of
// its own, so that what one misses, nobody else gets twice.
inline constexpr QStringView mailChannel = u"mail"; ///< Nobody's: what a new recipient is to be told begins as a copy.
inline constexpr QStringView webhookChannel = u"webhook";
[[nodiscard]] QString mailChannelTo(const QString& address);
/// The same recipient's daily reports. They have a state, but no notices.
[[nodiscard]] QString reportChannelTo(const QString& address);
/// The address of a recipient's channel of either kind; empty for the others.
[[nodiscard]] QString recipientOf(QStringView channel);

/// A row of `alarm_notices`: one alarm on its way to the people at one channel.
struct AlarmNotice {
    AlarmRow alarm = {};
    QDateTime toldAt = {}; ///< When the channel took it; invalid while it is to be told.
    QDateTime overAt = {}; ///< When it ended; invalid while it lasts.
    QString overSentence = {};

    [[nodiscard]] bool isTold() const { return toldAt.isValid(); }

    [[nodiscard]] bool isOver() const { return overAt.isValid(); }
};

/// How a channel works: a row of `alarm_channels`.
struct AlarmChannelState {
    QDateTime sentAt = {};       ///< The last message; invalid before the first.
    int tries = 0;               ///< That failed since then.
    QDateTime failingSince = {}; ///< Invalid while it works.
    QDateTime nextTry = {};      ///< Invalid: at once.
    QString lastError = {};      ///< For people.
    bool isFailureTold = false;  ///< Whether people at this computer were told that it fails.
};

/// What each channel's people are to be told, and what they were told: the outbox. Alarms of the same time, and all
/// that came while a channel failed, become one message, because a message is made of these rows when it is sent.
///
///   raise() --> to be told --sent()--> told --over()--> its end is to be told --sent()--> deleted
///                  '--over()--> passed: told only if the channel failed meanwhile, else dropPassed()
///   forget(): acknowledged, paused or removed by a person: deleted, nothing is told
///
/// Call on the thread of the connection.
class AlarmNoticeStore {
public:
    explicit AlarmNoticeStore(Connection& connection);

    /// These recipients get mail from now on, and no others. Who is new is to be told all that lasts.
    [[nodiscard]] Result<void> setRecipients(const QStringList& addresses);
    /// Those in use, and those that were tried before.
    [[nodiscard]] Result<QStringList> channels();

    /// For each channel. An alarm that comes again before its end was told has not ended.
    [[nodiscard]] Result<void> raise(const AlarmRow& alarm);
    [[nodiscard]] Result<void> over(const AlarmRow& alarm, const QString& sentence, const QDateTime& now);
    [[nodiscard]] Result<void> forget(const AlarmRow& alarm);

    /// By the time of the alarm.
    [[nodiscard]] Result<QList<AlarmNotice>> of(QStringView channel);
    /// The alarms of that kind that are not over.
    [[nodiscard]] Result<QList<AlarmRow>> lasting(const QString& kind);
    /// Removes what is over and was not told.
    [[nodiscard]] Result<void> dropPassed(QStringView channel);
    /// Removes all that is over: nobody is to be told.
    [[nodiscard]] Result<void> dropOver(QStringView channel);

    [[nodiscard]] Result<AlarmChannelState> state(QStringView channel);
    /// The channel that fails for longest of those of which people at this computer were told; nothing while all work.
    [[nodiscard]] Result<std::optional<AlarmChannelState>> longestFailing();
    /// The channel took a message with these.
    [[nodiscard]] Result<void> sent(QStringView channel, const QList<AlarmNotice>& notices, const QDateTime& now);
    [[nodiscard]] Result<void> failed(QStringView channel, const QString& sentence, const QDateTime& now,
                                      const QDateTime& nextTry);
    [[nodiscard]] Result<void> failureTold(QStringView channel);
    /// Whether people were told that mail fails for this reason, so that a server that is away is told once and not for
    /// each recipient.
    [[nodiscard]] Result<bool> isMailFailureTold(const QString& sentence);
    /// The channel is not in use, or something about it was changed: what failed does not count any more.
    /// @param channel mailChannel for all recipients.
    [[nodiscard]] Result<void> startAfresh(QStringView channel);

private:
    Connection& m_connection;
};

} // namespace vtrack
