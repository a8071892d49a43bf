// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_mail.h"

#include "activity_store.h"
#include "alarm_notice_store.h"
#include "report_pages.h"
#include "when_done.h"

#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QSysInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_DECLARE_LOGGING_CATEGORY(logAlarms)

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds retryAfter = 15min;

/// One tick, on a worker. One report is made for all who get it.
class Sending {
public:
    Sending(Connection& connection, const AlarmSender& sender, const AlarmChoices& choices, const QDateTime& now)
        : m_connection(connection)
        , m_store(connection)
        , m_sender(sender)
        , m_choices(choices)
        , m_now(now)
        , m_today(now.toLocalTime().date()) {}

    /// @return what people are to be told.
    Result<QStringList> run(const std::stop_token& stop) {
        QStringList failures;
        if (!m_choices.reportAt.isValid() || m_now.toLocalTime().time() < m_choices.reportAt)
            return failures;
        for (const QString& address : m_choices.recipients()) {
            const auto state = m_store.state(reportChannelTo(address));
            if (!state)
                return std::unexpected(state.error());
            if (!isDue(*state))
                continue;
            const auto message = madeMessage(stop);
            if (!message)
                return std::unexpected(message.error());
            const auto sent = m_sender.send(mailChannelTo(address), *message, m_choices, stop);
            const auto noted = sent ? m_store.sent(reportChannelTo(address), {}, m_now)
                                    : failed(address, sent.error(), *state, failures);
            if (!noted)
                return std::unexpected(noted.error());
        }
        return failures;
    }

private:
    [[nodiscard]] bool isDue(const AlarmChannelState& state) const {
        const QDateTime today(m_today, m_choices.reportAt);
        const bool wasSent = state.sentAt.isValid() && state.sentAt >= today && state.sentAt <= m_now;
        const bool waits = state.nextTry > m_now && m_now.secsTo(state.nextTry) <= retryAfter.count();
        return !wasSent && !waits;
    }

    Result<AlarmMessage> madeMessage(const std::stop_token& stop) {
        if (!m_message.title.isEmpty())
            return m_message;
        const QDate day = m_today.addDays(-1);
        const auto report = readDailyReport(m_connection, day, m_now, QTimeZone::systemTimeZone(), stop);
        if (!report)
            return std::unexpected(report.error());
        const QByteArray origin = QSysInfo::machineUniqueId() + day.toString(Qt::ISODate).toLatin1();
        const QByteArray id = QCryptographicHash::hash(origin, QCryptographicHash::Sha256).toHex().first(32);
        m_message = AlarmMessage{.id = "report-" + id,
                                 .title = reportTitle(*report),
                                 .text = reportText(*report),
                                 .html = reportHtml(*report),
                                 .date = m_now};
        return m_message;
    }

    Result<void> failed(const QString& address, const Error& error, const AlarmChannelState& before,
                        QStringList& failures) {
        if (error.kind == ErrorKind::Cancelled)
            return std::unexpected(error);
        const QString channel = reportChannelTo(address);
        auto noted = m_store.failed(channel, error.sentence, m_now, m_now.addSecs(retryAfter.count()));
        if (!noted || before.isFailureTold)
            return noted;
        if (noted = m_store.failureTold(channel); !noted)
            return noted;
        failures += ReportMail::tr("The daily report to %1 cannot be sent. %2").arg(address, error.sentence);
        const auto line = ActivityStore(m_connection)
                              .append({.time = m_now,
                                       .kind = u"alarm_channel"_s,
                                       .severity = Severity::Error,
                                       .message = failures.last()});
        return line ? noted : Result<void>(std::unexpected(line.error()));
    }

    Connection& m_connection;
    AlarmNoticeStore m_store;
    const AlarmSender& m_sender;
    const AlarmChoices& m_choices;
    QDateTime m_now;
    QDate m_today;
    AlarmMessage m_message;
};

} // namespace

ReportMail::ReportMail(Watcher& watcher, const Database& database, const AlarmSender& sender, const Settings& settings,
                       const Clock& clock)
    : QObject(&watcher)
    , m_watcher(watcher)
    , m_database(database)
    , m_sender(sender)
    , m_settings(settings)
    , m_clock(clock) {
    m_worker.setMaxThreadCount(1);
    connect(&m_everyMinute, &QTimer::timeout, this, &ReportMail::tick);
    m_everyMinute.start(1min);
}

ReportMail::~ReportMail() {
    m_stop.request_stop();
    m_worker.waitForDone();
}

void ReportMail::tick() {
    if (std::exchange(m_isBusy, true))
        return;
    const auto work = [&database = m_database, &sender = m_sender, choices = m_settings.alarms(), now = m_clock.now(),
                       stop = m_stop.get_token()]() -> QStringList {
        const auto connection = database.connect();
        const auto failures = connection ? Sending(**connection, sender, choices, now).run(stop)
                                         : Result<QStringList>(std::unexpected(connection.error()));
        if (!failures)
            qCWarning(logAlarms) << "the daily report is not sent:" << failures.error().detail;
        return failures.value_or(QStringList());
    };
    whenDone(QtConcurrent::run(&m_worker, work), this, [this](const QStringList& failures) {
        m_isBusy = false;
        for (const QString& failure : failures)
            emit m_watcher.channelChanged(failure, false);
        emit idle();
    });
}

} // namespace vtrack
