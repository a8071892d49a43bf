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

constexpr std::chrono::seconds latest = std::chrono::hours(12); // After it was due, where that was the day before.

/// By the clock on the wall: on the day on which summer time begins, there may be no such time.
bool wasSent(const AlarmChannelState& state, const QDateTime& local, const QDate& due, const QTime& at) {
    const QDateTime sent = state.sentAt.toLocalTime();
    return sent.isValid() && sent.date() <= local.date() &&
           (sent.date() > due || (sent.date() == due && sent.time() >= at));
}

bool waits(const AlarmChannelState& state, const QDateTime& now) {
    return state.nextTry > now && now.secsTo(state.nextTry) <= retryAfter.count();
}

} // namespace

ReportMail::ReportMail(const Database& database, const AlarmSender& sender, const Clock& clock)
    : Delivery(reportChannelTo({}), database, sender, clock) {}

Result<Delivered> ReportMail::serve(Connection& connection, const AlarmChoices& choices, bool /*changed*/,
                                    const std::stop_token& stop) {
    const QDateTime now = m_clock.now();
    const QDateTime local = now.toLocalTime();
    const QDate due = local.time() < choices.reportAt ? local.date().addDays(-1) : local.date();
    const bool isTooLate = due < local.date() && QDateTime(due, choices.reportAt).secsTo(now) > latest.count();
    if (!choices.reportAt.isValid() || isTooLate)
        return Delivered{};
    Result<Delivered> delivered = Delivered{};
    for (const QString& address : choices.recipients()) {
        const auto state = AlarmNoticeStore(connection).state(reportChannelTo(address));
        if (!state)
            return std::unexpected(state.error());
        if (wasSent(*state, local, due, choices.reportAt) || waits(*state, now))
            continue;
        delivered = sendTo({address, due}, *state, connection, choices, stop);
        if (delivered)
            break;
    }
    return delivered; // What could not be noted of one holds up no other.
}

Result<Delivered> ReportMail::sendTo(const Report& report, const AlarmChannelState& before, Connection& connection,
                                     const AlarmChoices& choices, const std::stop_token& stop) {
    const QDateTime now = m_clock.now();
    AlarmNoticeStore store(connection);
    const QString channel = reportChannelTo(report.address);
    if (m_taken.value(report.address) != report.due) {
        if (const auto made = make(connection, report.due.addDays(-1), now, stop); !made)
            return std::unexpected(made.error());
        const auto sent = m_sender.send(channel, m_message, choices, stop);
        if (!sent && sent.error().kind == ErrorKind::Cancelled)
            return Delivered{};
        if (!sent)
            return failed(report.address, sent.error(), before, connection);
        m_taken.insert(report.address, report.due);
    }
    if (auto noted = store.sent(channel, {}, now); !noted)
        return std::unexpected(noted.error());
    return Delivered{.next = now};
}

Result<Delivered> ReportMail::failed(const QString& address, const Error& error, const AlarmChannelState& before,
                                     Connection& connection) {
    const QDateTime now = m_clock.now();
    const QString channel = reportChannelTo(address);
    AlarmNoticeStore store(connection);
    auto noted = store.failed(channel, error.sentence, now, now.addSecs(retryAfter.count()));
    if (noted && !before.isFailureTold)
        noted = store.failureTold(channel);
    if (!noted)
        return std::unexpected(noted.error());
    if (before.isFailureTold)
        return Delivered{.next = now};
    return tell(connection,
                {Texts::tr("The daily report to %1 cannot be sent. %2").arg(address, error.sentence), false});
}

Result<void> ReportMail::make(Connection& connection, const QDate& day, const QDateTime& now,
                              const std::stop_token& stop) {
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
