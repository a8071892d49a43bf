// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_mail.h"

#include "alarm_notice_store.h"
#include "report_pages.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ReportMail)
};

constexpr std::chrono::seconds retryAfter = std::chrono::minutes(15);

bool isDue(const AlarmChannelState& state, const QDateTime& today, const QDateTime& now) {
    const bool wasSent = state.sentAt.isValid() && state.sentAt >= today && state.sentAt <= now;
    const bool waits = state.nextTry > now && now.secsTo(state.nextTry) <= retryAfter.count();
    return !wasSent && !waits;
}

} // namespace

ReportMail::ReportMail(const Database& database, const AlarmSender& sender, const Clock& clock)
    : Delivery(reportChannelTo({}), database, sender, clock) {}

Result<Delivered> ReportMail::serve(Connection& connection, const AlarmChoices& choices, bool /*changed*/,
                                    const std::stop_token& stop) {
    const QDateTime now = m_clock.now();
    const QDateTime local = now.toLocalTime();
    if (!choices.reportAt.isValid() || local.time() < choices.reportAt)
        return Delivered{};
    for (const QString& address : choices.recipients()) {
        const auto state = AlarmNoticeStore(connection).state(reportChannelTo(address));
        if (!state)
            return std::unexpected(state.error());
        if (isDue(*state, QDateTime(local.date(), choices.reportAt), now))
            return sendTo(address, *state, connection, choices, stop);
    }
    return Delivered{};
}

Result<Delivered> ReportMail::sendTo(const QString& address, const AlarmChannelState& before, Connection& connection,
                                     const AlarmChoices& choices, const std::stop_token& stop) {
    const QDateTime now = m_clock.now();
    if (const auto made = make(connection, now, stop); !made)
        return std::unexpected(made.error());
    AlarmNoticeStore store(connection);
    const QString channel = reportChannelTo(address);
    const auto sent = m_sender.send(channel, m_message, choices, stop);
    if (!sent && sent.error().kind == ErrorKind::Cancelled)
        return Delivered{};
    auto noted = sent ? store.sent(channel, {}, now)
                      : store.failed(channel, sent.error().sentence, now, now.addSecs(retryAfter.count()));
    const bool isToBeTold = !sent && !before.isFailureTold;
    if (noted && isToBeTold)
        noted = store.failureTold(channel);
    if (!noted)
        return std::unexpected(noted.error());
    if (!isToBeTold)
        return Delivered{.next = now};
    return tell(connection,
                {Texts::tr("The daily report to %1 cannot be sent. %2").arg(address, sent.error().sentence), false});
}

Result<void> ReportMail::make(Connection& connection, const QDateTime& now, const std::stop_token& stop) {
    const QDate day = now.toLocalTime().date().addDays(-1);
    const QByteArray origin = QSysInfo::machineUniqueId() + day.toString(Qt::ISODate).toLatin1();
    const QByteArray id = "report-" + QCryptographicHash::hash(origin, QCryptographicHash::Sha256).toHex().first(32);
    if (m_message.id == id)
        return {};
    const auto report = readDailyReport(connection, day, now, QTimeZone::systemTimeZone(), stop);
    if (!report)
        return std::unexpected(report.error());
    m_message = AlarmMessage{
        .id = id, .title = reportTitle(*report), .text = reportText(*report), .html = reportHtml(*report), .date = now};
    return {};
}

} // namespace vtrack
