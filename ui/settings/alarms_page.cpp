// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarms_page.h"

#include "alarm_notice_store.h"
#include "style.h"
#include "visible_text.h"
#include "when_done.h"

#include <QLineEdit>
#include <QPushButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QLineEdit* secretField() {
    auto* field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    return field;
}

/// What failed with the former password or address does not count any more.
Result<void> startAfresh(const Database& database, QStringView channel) {
    const auto connection = database.connect();
    return connection ? AlarmNoticeStore(**connection).startAfresh(channel)
                      : Result<void>(std::unexpected(connection.error()));
}

/// A way that failed a test fails alarms, too: header and diagnosis say so until something gets through.
Result<void> noteFailure(const Database& database, QStringView channel, const Error& error, const QDateTime& now) {
    const auto connection = database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    AlarmNoticeStore store(**connection);
    auto noted = store.failed(channel, error.sentence, now, now);
    return noted ? store.failureTold(channel) : noted;
}

/// Why channels fail; empty where all is well.
QString failuresIn(const Database& database) {
    const auto connection = database.connect();
    if (!connection)
        return connection.error().sentence;
    AlarmNoticeStore store(**connection);
    const auto channels = store.channels();
    if (!channels)
        return channels.error().sentence;
    QStringList failures;
    for (const QString& channel : *channels) {
        const auto state = store.state(channel);
        const QString error = state ? state->lastError : state.error().sentence;
        if (!error.isEmpty())
            failures += channelTitle(channel) + u": "_s + error;
    }
    failures.removeDuplicates();
    return failures.join(u' ');
}

struct Tests {
    QStringList sent;
    QStringList failed;
};

} // namespace

AlarmsPage::AlarmsPage(const SettingsServices& services)
    : SettingsPage(services, tr("Alarms"))
    , m_password(secretField())
    , m_address(secretField())
    , m_key(secretField())
    , m_test(new QPushButton(tr("Se&nd a test"))) {
    addHint(tr("Tells people who are not at this computer when a camera falls silent, the disk is full or the sign-in "
               "ends, and when all is well again."));
    addChoice(setting::alarmsSent, tr("S&end:"), {tr("All alarms"), tr("Red alarms only")});
    addText(setting::alarmQuietHours, tr("&Quiet hours:"), tr("for example Mon-Fri 0-6, Sat-Sun 0-24"));
    addText(setting::dailyReportTime, tr("Dai&ly report:"), tr("by e-mail at, for example 07:00"));
    addMail();
    addWebhook();
    addRow(m_test, u"testAlarms"_s);
    connect(m_test, &QPushButton::clicked, this, &AlarmsPage::test);
    showState();
    showStored();
}

/// Which secrets there are.
void AlarmsPage::showStored() {
    struct Stored {
        bool password = false;
        bool address = false;
        bool key = false;
    };

    const auto look = [&secrets = services().alarmSecrets, server = settings().alarms().server] {
        const auto password = secrets.mailPassword(server);
        const auto webhook = secrets.webhook();
        return Stored{.password = password && !password->isEmpty(),
                      .address = secrets.hasWebhook(),
                      .key = webhook && !webhook->signingKey.isEmpty()};
    };
    whenDone(QtConcurrent::run(&services().background, look), this, [this](const Stored& stored) {
        m_password->setPlaceholderText(secretHint(stored.password));
        m_address->setPlaceholderText(stored.address ? secretHint(true) : tr("no webhook"));
        m_key->setPlaceholderText(secretHint(stored.key));
    });
}

void AlarmsPage::addMail() {
    addHeading(tr("E-mail"));
    addText(setting::alarmMailTo, tr("&To:"), tr("no e-mail"));
    addText(setting::alarmMailFrom, tr("&From:"), tr("as “To”"));
    addText(setting::alarmMailHost, tr("Mail &server:"), u"mail.example.com"_s);
    addNumber(setting::alarmMailPort, tr("P&ort:"), {});
    addChoice(setting::alarmMailSecurity, tr("Encr&yption:"), {u"STARTTLS"_s, u"TLS"_s});
    addText(setting::alarmMailUser, tr("&User name:"), tr("no logon"));
    addRow(tr("Pass&word:"), m_password, u"alarmPassword"_s);
    addHint(tr("The password is stored encrypted."));
    keep(*m_password, [this] { return storePassword(); });
}

void AlarmsPage::addWebhook() {
    addHeading(tr("Webhook"));
    addChoice(setting::alarmWebhookFormat, tr("Fo&r:"),
              {tr("Own receiver (JSON, signed)"), u"Telegram"_s, u"Slack"_s, u"Microsoft Teams"_s});
    addRow(tr("&Address:"), m_address, u"webhookAddress"_s);
    addRow(tr("Si&gning key:"), m_key, u"webhookKey"_s);
    addText(setting::alarmTelegramChat, tr("C&hat in Telegram:"), u"-1001234567890"_s);
    addHint(tr("The address is kept like a password, because whoever has it can write there."));
    for (QLineEdit* line : {m_address, m_key})
        keep(*line, [this]() -> Result<void> {
            storeWebhook();
            return {};
        });
}

template <typename Setting>
void AlarmsPage::addText(const Setting& setting, const QString& label, const QString& placeholder) {
    auto* field = new QLineEdit;
    style::setText(*field, setting.text(settings().get(setting)));
    field->setPlaceholderText(visibleText(placeholder));
    keep(*field, [this, field, &setting]() -> Result<void> {
        const QString text = field->text().trimmed();
        if (text == setting.text(settings().get(setting)))
            return {};
        const auto value = setting.parse(text);
        if (!value)
            return std::unexpected(value.error());
        status()->clear();
        save(setting, *value);
        return {};
    });
    addRow(label, field, key(setting));
}

Result<void> AlarmsPage::storePassword() {
    if (!m_password->isModified())
        return {};
    const MailServer server = settings().alarms().server;
    if (server.host.isEmpty() || server.user.isEmpty())
        return failure(ErrorKind::BadInput,
                       tr("Enter the mail server and the user name first: the password belongs to them."));
    store(
        mailChannel, {m_password},
        [&secrets = services().alarmSecrets, server, password = Secret(m_password->text().toUtf8())] {
            return secrets.setMailPassword(server, password);
        },
        tr("The password is stored."));
    return {};
}

/// Address and key are stored together; without a new address, only the key changes.
void AlarmsPage::storeWebhook() {
    QList<QLineEdit*> lines{m_address, m_key};
    lines.removeIf([](const QLineEdit* line) { return !line->isModified(); });
    if (lines.isEmpty())
        return;
    std::optional<Secret> address;
    std::optional<Secret> signingKey;
    if (m_address->isModified())
        address.emplace(m_address->text().trimmed().toUtf8());
    if (m_key->isModified())
        signingKey.emplace(m_key->text().trimmed().toUtf8());
    const auto write = [&secrets = services().alarmSecrets, address, signingKey]() -> Result<void> {
        auto webhook = secrets.webhook();
        if (!webhook && !address)
            return std::unexpected(webhook.error());
        Webhook changed = webhook.value_or(Webhook{});
        changed.address = address.value_or(changed.address);
        changed.signingKey = signingKey.value_or(changed.signingKey);
        if (changed.address.isEmpty() && !address)
            return failure(ErrorKind::BadInput, tr("Enter the address of the webhook, too."));
        return secrets.setWebhook(changed);
    };
    store(webhookChannel, lines, write,
          address && address->isEmpty() ? tr("There is no webhook any more.") : tr("The webhook is stored."));
}

void AlarmsPage::store(QStringView channel, const QList<QLineEdit*>& lines, const std::function<Result<void>()>& write,
                       const QString& done) {
    for (QLineEdit* line : lines)
        line->setModified(false);
    beginCheck(tr("Saving…"));
    whenDone(QtConcurrent::run(&services().background,
                               [&database = services().database, channel, write] {
                                   auto written = write();
                                   return written ? startAfresh(database, channel) : written;
                               }),
             this, [this, lines, done](const Result<void>& written) {
                 for (QLineEdit* line : lines) {
                     if (written) {
                         withdrawRefusal(*line);
                         continue;
                     }
                     line->setModified(true); // To be tried again.
                     refuse(*line, written.error().sentence);
                 }
                 if (written)
                     status()->setStatus(Tone::Success, done);
                 showStored();
                 endCheck();
             });
}

void AlarmsPage::test() {
    m_test->setEnabled(false);
    status()->setStatus(Tone::Busy, tr("Sending a test…"));
    const auto send = [&sender = services().alarmSender, &database = services().database, &clock = services().clock,
                       choices = settings().alarms()] {
        Tests tests;
        for (const QString& channel : sender.channels(choices)) {
            auto sent = sender.send(channel, testMessage(clock.now()), choices);
            if (sent)
                sent = startAfresh(database, channel);
            else if (const auto noted = noteFailure(database, channel, sent.error(), clock.now()); !noted)
                tests.failed += noted.error().sentence;
            if (sent)
                tests.sent += fullChannelTitle(channel);
            else
                tests.failed += channelTitle(channel) + u": "_s + sent.error().sentence;
        }
        tests.failed.removeDuplicates();
        return tests;
    };
    whenDone(QtConcurrent::run(&services().background, send), this, [this](const Tests& tests) {
        m_test->setEnabled(true);
        if (!tests.failed.isEmpty())
            status()->setStatus(Tone::Error, tests.failed.join(u' '));
        else if (tests.sent.isEmpty())
            status()->setStatus(Tone::Warning, tr("Enter a mail server and who gets the alarms, or a webhook, first."));
        else
            status()->setStatus(Tone::Success,
                                tr("The test was sent (%1). Look whether it arrives.").arg(tests.sent.join(u", "_s)));
    });
}

void AlarmsPage::showState() {
    whenDone(
        QtConcurrent::run(&services().background, [&database = services().database] { return failuresIn(database); }),
        this, [this](const QString& failures) {
            if (!failures.isEmpty())
                status()->setStatus(Tone::Warning, failures);
        });
}

} // namespace vtrack
