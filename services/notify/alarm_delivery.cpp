// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_delivery.h"

#include "alarm_notice_store.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_DECLARE_LOGGING_CATEGORY(logAlarms)

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AlarmDelivery)
};

constexpr std::chrono::minutes longestWait{15};
constexpr std::chrono::minutes hopelessWait{60};
constexpr std::chrono::minutes failsForLong{10};

/// A keyring may be opened at any time.
bool needsPerson(const Error& error) {
    return !error.transient && error.kind != ErrorKind::KeyringUnavailable;
}

std::chrono::seconds waitAfter(const Error& error, int failedBefore) {
    using std::chrono::seconds;
    if (needsPerson(error))
        return hopelessWait;
    const seconds wait = std::min<seconds>(std::chrono::minutes(1 << std::min(failedBefore, 4)), longestWait);
    const auto asked = std::chrono::ceil<seconds>(error.retryAfter.value_or(std::chrono::milliseconds(0)));
    return std::clamp<seconds>(asked, wait, hopelessWait);
}

} // namespace

Result<Delivered> AlarmDelivery::serve(Connection& connection, const AlarmChoices& choices, bool changed,
                                       const std::stop_token& stop) {
    const bool isInUse = m_sender.channels(choices).contains(m_channel);
    if (auto prepared = prepare(connection, choices, changed, isInUse); !prepared)
        return std::unexpected(prepared.error());
    return isInUse ? tryTo(connection, choices, stop) : Delivered{};
}

/// Writes only what has to be: this comes each minute.
Result<void> AlarmDelivery::prepare(Connection& connection, const AlarmChoices& choices, bool changed, bool isInUse) {
    AlarmNoticeStore store(connection);
    const auto state = store.state(m_channel);
    const auto notices = store.of(m_channel);
    if (!state || !notices)
        return std::unexpected(state ? notices.error() : state.error());
    Result<void> prepared;
    if (state->tries > 0 && (changed || !isInUse))
        prepared = store.startAfresh(m_channel);
    if (!prepared || std::ranges::none_of(*notices, &AlarmNotice::isOver))
        return prepared;
    if (!isInUse)
        return store.dropOver(m_channel);
    const bool isQuiet = choices.quiet.contains(m_clock.now().toLocalTime());
    return state->tries == 0 || isQuiet ? store.dropPassed(m_channel) : prepared;
}

Result<Delivered> AlarmDelivery::tryTo(Connection& connection, const AlarmChoices& choices,
                                       const std::stop_token& stop) {
    AlarmNoticeStore store(connection);
    const QDateTime now = m_clock.now();
    const auto state = store.state(m_channel);
    if (!state)
        return std::unexpected(state.error());
    const auto notices = store.of(m_channel);
    if (!notices)
        return std::unexpected(notices.error());
    const DueAlarms due = dueAlarms(*notices, *state, choices, now);
    if (!due.isDue(now))
        return Delivered{.next = due.at};
    const AlarmMessage message = messageOf(due, now);
    if (message.id != m_taken) {
        if (const auto sent = m_sender.send(m_channel, message, choices, stop); !sent)
            return failed(connection, sent.error(), *state);
    }
    m_taken = message.id;
    if (auto noted = store.sent(m_channel, message.notices, m_clock.now()); !noted)
        return std::unexpected(noted.error());
    if (!state->isFailureTold)
        return Delivered{.next = now};
    return tell(connection, {Texts::tr("%1: alarms are sent again.").arg(channelTitle(m_channel)), true});
}

Result<Delivered> AlarmDelivery::failed(Connection& connection, const Error& error, const AlarmChannelState& before) {
    if (error.kind == ErrorKind::Cancelled)
        return Delivered{};
    const QDateTime now = m_clock.now();
    qCWarning(logAlarms) << channelTitle(m_channel) << "takes no message:" << error.detail;
    AlarmNoticeStore store(connection);
    const QDateTime next = now.addSecs(waitAfter(error, before.tries).count());
    if (auto noted = store.failed(m_channel, error.sentence, now, next); !noted)
        return std::unexpected(noted.error());
    const QDateTime since = before.failingSince.isValid() ? before.failingSince : now;
    const bool isLong = since.secsTo(now) >= std::chrono::seconds(failsForLong).count();
    if (before.isFailureTold || (!needsPerson(error) && !isLong))
        return Delivered{.next = next};
    if (m_channel != webhookChannel) {
        const auto isTold = store.isMailFailureTold(error.sentence);
        if (!isTold || *isTold)
            return isTold ? Result<Delivered>(Delivered{.next = next}) : std::unexpected(isTold.error());
    }
    if (auto noted = store.failureTold(m_channel); !noted)
        return std::unexpected(noted.error());
    return tell(connection,
                {Texts::tr("%1: alarms cannot be sent. %2").arg(channelTitle(m_channel), error.sentence), false});
}

} // namespace vtrack
