// SPDX-License-Identifier: GPL-3.0-or-later
// Alarms on their way to a real mail server and a real webhook, by a clock that the test moves.
#include "activity_store.h"
#include "alarm_delivery.h"
#include "alarm_receivers.h"
#include "manual_clock.h"
#include "proxy.h"
#include "resident_memory.h"
#include "store_fixture.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QMessageAuthenticationCode>
#include <QMutex>
#include <QtConcurrentRun>

#include <cstdio>

using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

namespace {

const QByteArray password = "pass-word-4711";
const QByteArray signingKey = "signing-key-0815-0815";
const QString toA = mailChannelTo(u"a@example.com"_s);
const QString toB = mailChannelTo(u"b@example.com"_s);

QStringList logLines; // NOLINT: the message handler has no place of its own.

void keepLine(QtMsgType type, const QMessageLogContext& /*context*/, const QString& line) {
    static QMutex mutex;
    const QMutexLocker lock(&mutex);
    logLines += line;
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(line));
}

} // namespace

class TestAlarmDelivery : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aGroupOnceAndAllWellOnce();
    void aServerThatIsAwayGetsItLaterAndOnce();
    void aWrongPasswordIsTold();
    void nothingIsSentWithoutEncryption();
    void aStrangersCertificateIsRefused();
    void aNameAddsNoRecipient();
    void aRefusedRecipientHoldsUpNobody();
    void aServerThatIsAwayIsToldOnce();
    void aNewRecipientGetsWhatLasts();
    void mailGoesThroughTheProxy();
    void aProxyThatRefusesIsNamed();
    void quietHoursEnd();
    void whatIsKnownIsNotTold();
    void aPasswordIsForOneServer();
    void theWebhookIsSigned();
    void theWebhookIsBounded();
    void noPlainWebhook();
    void whatDoesNotEndIsLeft_data();
    void whatDoesNotEndIsLeft();

private:
    /// As keys come over this thread.
    template <typename Work> auto onWorker(Work work) {
        auto future = QtConcurrent::run(std::move(work));
        while (!future.isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
        return future.takeResult();
    }

    /// As the Watcher does.
    void raise(int camera) { VERIFY_OK(AlarmStore(*m_store->connection).keep(alarm(camera))); }

    void end(int camera) {
        VERIFY_OK(AlarmStore(*m_store->connection)
                      .end(alarm(camera), u"%1 records again."_s.arg(m_names.value(camera)), m_clock.now()));
    }

    AlarmRow alarm(int camera) {
        return {.kind = u"silent"_s,
                .sourceId = 1,
                .cameraId = camera,
                .sentence = m_names.value(camera) + u" silent since 10:30."_s,
                .since = m_clock.now()};
    }

    /// By a new object each time, as after a restart.
    std::optional<ChannelChange> deliver(QStringView channel = toA, bool changed = false) {
        return onWorker([&] {
            const AlarmSender sender(*m_http, *m_secrets, m_clock);
            return AlarmDelivery(channel.toString(), m_store->database, sender, m_clock)
                .deliver(m_choices, changed, {})
                .change;
        });
    }

    /// Who got the mails, one for each.
    QStringList recipients() {
        QStringList all;
        for (const QJsonObject& mail : m_receivers.with(u"mail"_s)) {
            for (const auto& to : mail.value(u"to"_s).toArray())
                all += to.toString().section(u'<', 1).section(u'>', 0, 0);
        }
        return all;
    }

    void setPassword(const QByteArray& text) {
        VERIFY_OK(onWorker([&] { return m_secrets->setMailPassword(m_choices.server, Secret(text)); }));
    }

    void setWebhook(const QByteArray& address) {
        VERIFY_OK(onWorker(
            [&] { return m_secrets->setWebhook({.address = Secret(address), .signingKey = Secret(signingKey)}); }));
    }

    AlarmChannelState state(QStringView channel = toA) {
        return AlarmNoticeStore(*m_store->connection).state(channel).value();
    }

    static QByteArray textOf(const QJsonObject& mail) {
        const QByteArray bytes = mail.value(u"mail"_s).toString().toUtf8();
        return QByteArray::fromBase64(bytes.mid(bytes.indexOf("\r\n\r\n")));
    }

    QStringList activity() {
        QStringList lines;
        const auto entries = ActivityStore(*m_store->connection).recent(20).value();
        for (const ActivityEntry& entry : entries)
            lines += entry.message;
        return lines;
    }

    AlarmReceivers m_receivers;
    ManualClock m_clock;
    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<KeyVault> m_vault;
    std::unique_ptr<AlarmSecrets> m_secrets;
    AlarmChoices m_choices;
    QHash<int, QString> m_names;
};

void TestAlarmDelivery::initTestCase() {
    qInstallMessageHandler(keepLine);
    QLoggingCategory::setFilterRules(u"vtrack.*=true"_s);
}

void TestAlarmDelivery::init() {
    m_receivers.start();
    m_store = std::make_unique<StoreFixture>();
    VERIFY_OK(SourceStore(*m_store->connection).add(projectA(), projectAToken, m_clock.now())); // Id 1.
    m_http = std::make_unique<HttpClient>();
    const QString credentials = m_store->folder.filePath(u"credentials"_s);
    QDir().mkpath(credentials);
    m_vault = std::make_unique<KeyVault>(credentials);
    m_vault->setWithoutKeyring(WithoutKeyring::KeyFile);
    m_secrets = std::make_unique<AlarmSecrets>(credentials, *m_vault, m_clock);
    m_choices = {.server = {.host = u"localhost"_s, .port = m_receivers.smtpPort(), .user = u"guard"_s},
                 .from = u"station@example.com"_s,
                 .to = {u"a@example.com"_s, u"b@example.com"_s}};
    m_names = {{1, u"Cam1"_s}, {2, u"Cam2"_s}, {3, u"Cam3"_s}};
    VERIFY_OK(AlarmNoticeStore(*m_store->connection).setRecipients(m_choices.to));
    setPassword(password);
}

/// A secret is in no file, no line of the log, no activity and no error.
void TestAlarmDelivery::cleanup() {
    for (const QByteArray& secret : {password, signingKey, "hook-path-secret"_ba}) {
        QDirIterator files(m_store->folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
        }
        QVERIFY(!logLines.join(u'\n').toUtf8().contains(secret));
    }
    useProxy({.kind = ProxyChoice::Kind::None});
    m_secrets.reset();
    m_vault.reset();
    m_http.reset();
    m_store.reset();
}

void TestAlarmDelivery::aGroupOnceAndAllWellOnce() {
    for (const int camera : {1, 2, 3})
        raise(camera);
    QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 0);
    m_clock.advance(collecting);
    for (int again = 0; again < 2; ++again)
        QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
    const QJsonObject mail = m_receivers.with(u"mail"_s).first();
    QCOMPARE(recipients(), QStringList{u"a@example.com"_s});
    for (const auto& name : std::as_const(m_names))
        QVERIFY(textOf(mail).contains((name + u" silent since 10:30."_s).toUtf8()));
    for (const int camera : {1, 2, 3})
        end(camera);
    m_clock.advance(betweenMessages);
    for (int again = 0; again < 2; ++again)
        QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 2);
    QVERIFY(textOf(m_receivers.with(u"mail"_s).last()).contains("Cam3 records again."));
    QVERIFY(AlarmNoticeStore(*m_store->connection).of(toA)->isEmpty());
    m_clock.advance(24h);
    QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 2);
}

void TestAlarmDelivery::aServerThatIsAwayGetsItLaterAndOnce() {
    m_receivers.stop();
    raise(1);
    std::optional<ChannelChange> change;
    int tries = 0;
    for (int minute = 0; minute < 30; ++minute) {
        m_clock.advance(1min);
        if (auto now = deliver()) {
            QVERIFY2(!change, "told twice");
            change = now;
        }
        tries = state().tries;
        if (minute == 10)
            raise(2);
        if (minute == 20)
            end(1);
    }
    QVERIFY(change && !change->works);
    QVERIFY2(tries >= 4 && tries <= 7, qPrintable(QString::number(tries)));
    QCOMPARE(activity(), QStringList{change->sentence});
    m_receivers.start();
    m_clock.advance(15min);
    change = deliver();
    QVERIFY(change && change->works);
    QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
    const QByteArray text = textOf(m_receivers.with(u"mail"_s).first());
    QVERIFY2(text.contains("Cam1 silent") && text.contains("Cam1 records again.") && text.contains("Cam2 silent"),
             text);
}

void TestAlarmDelivery::aWrongPasswordIsTold() {
    m_receivers.start({u"password="_s + QString::fromLatin1(password)});
    setPassword("wrong-secret-1");
    raise(1);
    m_clock.advance(1min);
    const auto change = deliver();
    QVERIFY(change && !change->works);
    QVERIFY2(change->sentence.contains(u"refuses the user name or password"_s), qPrintable(change->sentence));
    QVERIFY(!logLines.join(u' ').contains(u"wrong-secret-1"_s));
    QVERIFY(!state().lastError.contains(u"wrong-secret-1"_s));
    m_clock.advance(15min); // Not often, for a server may lock the account.
    QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"logon"_s).size(), 1);
    setPassword(password);
    QVERIFY(!deliver(toA, true));
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
    QVERIFY(state().lastError.isEmpty());
}

void TestAlarmDelivery::nothingIsSentWithoutEncryption() {
    m_receivers.start({u"plain"_s});
    raise(1);
    m_clock.advance(1min);
    QVERIFY(!deliver());
    QVERIFY2(state().lastError.contains(u"encryption"_s), qPrintable(state().lastError));
    QVERIFY(m_receivers.with(u"logon"_s).isEmpty());
    for (const QJsonObject& command : m_receivers.with(u"unencrypted"_s))
        QVERIFY(QStringList({u"EHLO"_s, u"QUIT"_s}).contains(command.value(u"unencrypted"_s).toString()));
    m_receivers.start({u"tls"_s});
    m_choices.server.security = MailSecurity::Tls;
    QVERIFY(!deliver(toA, true));
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
}

void TestAlarmDelivery::aStrangersCertificateIsRefused() {
    m_choices.server.host = u"127.0.0.2"_s; // Not in the certificate; all of 127/8 is this computer.
    m_receivers.start({u"address=127.0.0.2"_s});
    setPassword(password);
    raise(1);
    m_clock.advance(1min);
    QVERIFY(!deliver());
    QVERIFY(!state().lastError.isEmpty());
    QVERIFY(m_receivers.with(u"logon"_s).isEmpty());
}

void TestAlarmDelivery::aNameAddsNoRecipient() {
    m_names[1] = u"Gate\r\nBcc: evil@example.com\r\n\r\n.\r\nMAIL FROM:<x@example.com>"_s;
    raise(1);
    m_clock.advance(1min);
    QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
    const QJsonObject mail = m_receivers.with(u"mail"_s).first();
    QCOMPARE(recipients(), QStringList{u"a@example.com"_s});
    QVERIFY(!mail.value(u"mail"_s).toString().contains(u"evil"_s));
    QVERIFY(textOf(mail).contains("Bcc: evil@example.com"));
}

void TestAlarmDelivery::aRefusedRecipientHoldsUpNobody() {
    m_receivers.start({u"refuse=b@example.com"_s});
    raise(1);
    m_clock.advance(1min);
    QVERIFY(!deliver(toA));
    const auto change = deliver(toB);
    QVERIFY(change && !change->works);
    QVERIFY2(change->sentence.contains(u"550"_s) && change->sentence.contains(u"b@example.com"_s),
             qPrintable(change->sentence));
    QCOMPARE(activity(), QStringList{change->sentence});
    QCOMPARE(recipients(), QStringList{u"a@example.com"_s});
    QVERIFY(state(toA).lastError.isEmpty());
    m_receivers.start(); // The mailbox is there again.
    m_clock.advance(61min);
    QVERIFY(!deliver(toA));
    const auto works = deliver(toB);
    QVERIFY(works && works->works);
    QCOMPARE(recipients(), QStringList{u"b@example.com"_s}); // Since the start.
    QVERIFY(!deliver(toB));
    QCOMPARE(recipients().size(), 1);
}

void TestAlarmDelivery::aServerThatIsAwayIsToldOnce() {
    m_receivers.stop();
    raise(1);
    QList<bool> changes;
    for (int minute = 0; minute < 30; ++minute) {
        m_clock.advance(1min);
        for (const QString& channel : {toA, toB}) {
            if (const auto change = deliver(channel))
                changes += change->works;
        }
    }
    QCOMPARE(changes, QList{false});
    QVERIFY(!state(toA).lastError.isEmpty() && !state(toB).lastError.isEmpty());
    m_receivers.start();
    m_clock.advance(15min);
    for (const QString& channel : {toA, toB}) {
        if (const auto change = deliver(channel))
            changes += change->works;
    }
    QCOMPARE(changes, QList({false, true}));
    QCOMPARE(recipients(), QStringList({u"a@example.com"_s, u"b@example.com"_s}));
}

void TestAlarmDelivery::aNewRecipientGetsWhatLasts() {
    for (const int camera : {1, 2})
        raise(camera);
    m_clock.advance(1min);
    QVERIFY(!deliver(toA));
    end(2);
    m_choices.to = {u"a@example.com"_s, u"c@example.com"_s};
    AlarmNoticeStore store(*m_store->connection);
    VERIFY_OK(store.setRecipients(m_choices.to));
    QVERIFY(store.of(toB)->isEmpty());
    QVERIFY(!deliver(mailChannelTo(u"c@example.com"_s)));
    QVERIFY(!deliver(toA)); // What it got, it does not get again.
    QCOMPARE(recipients(), QStringList({u"a@example.com"_s, u"c@example.com"_s}));
    const QByteArray text = textOf(m_receivers.with(u"mail"_s).last());
    QVERIFY2(text.contains("Cam1") && !text.contains("Cam2"), text);
    VERIFY_OK(store.setRecipients({}));
    QVERIFY(store.channels()->isEmpty());
}

void TestAlarmDelivery::mailGoesThroughTheProxy() {
    m_choices.server.host = u"mail.example.test"_s; // Which only the proxy can reach.
    setPassword(password);
    useProxy({.kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = m_receivers.proxyPort()});
    raise(1);
    m_clock.advance(1min);
    QVERIFY(!deliver());
    QVERIFY2(state().lastError.isEmpty(), qPrintable(state().lastError));
    QCOMPARE(m_receivers.with(u"connect"_s).first().value(u"connect"_s).toString(),
             u"mail.example.test:%1"_s.arg(m_receivers.smtpPort()));
    QCOMPARE(recipients(), QStringList{u"a@example.com"_s});
    for (const QJsonObject& command : m_receivers.with(u"unencrypted"_s))
        QVERIFY(QStringList({u"EHLO"_s, u"STARTTLS"_s}).contains(command.value(u"unencrypted"_s).toString()));
}

void TestAlarmDelivery::aProxyThatRefusesIsNamed() {
    m_receivers.start({u"closed"_s});
    m_choices.server.host = u"mail.example.test"_s;
    setPassword(password);
    useProxy({.kind = ProxyChoice::Kind::Http, .host = u"127.0.0.1"_s, .port = m_receivers.proxyPort()});
    raise(1);
    m_clock.advance(1min);
    QVERIFY(!deliver());
    QVERIFY2(state().lastError.contains(u"127.0.0.1"_s) && state().lastError.contains(u"403"_s),
             qPrintable(state().lastError));
    QVERIFY(m_receivers.with(u"mail"_s).isEmpty());
}

void TestAlarmDelivery::quietHoursEnd() {
    m_choices.quiet = PeakHours::fromText(u"Mon-Sun 0-24"_s).value();
    raise(1);
    raise(2);
    m_clock.advance(1min);
    QVERIFY(!deliver());
    end(2);
    m_clock.advance(1h);
    QVERIFY(!deliver());
    QVERIFY(m_receivers.with(u"mail"_s).isEmpty());
    m_choices.quiet = {};
    QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
    const QByteArray text = textOf(m_receivers.with(u"mail"_s).first());
    QVERIFY(text.contains("Cam1") && !text.contains("Cam2"));
}

void TestAlarmDelivery::whatIsKnownIsNotTold() {
    raise(1);
    VERIFY_OK(AlarmStore(*m_store->connection).forget(alarm(1)));
    m_clock.advance(1min);
    QVERIFY(!deliver());
    raise(2);
    m_clock.advance(1min);
    QVERIFY(!deliver());
    VERIFY_OK(AlarmStore(*m_store->connection).forget(alarm(2)));
    m_clock.advance(1h);
    QVERIFY(!deliver());
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
}

void TestAlarmDelivery::aPasswordIsForOneServer() {
    m_choices.server.user = u"other"_s;
    raise(1);
    m_clock.advance(1min);
    const auto change = deliver();
    QVERIFY(change && !change->works);
    QVERIFY(m_receivers.with(u"logon"_s).isEmpty());
}

void TestAlarmDelivery::theWebhookIsSigned() {
    setWebhook(m_receivers.hookAddress(u"hook-path-secret"_s).toUtf8());
    raise(1);
    m_clock.advance(1min);
    for (int again = 0; again < 2; ++again)
        QVERIFY(!deliver(webhookChannel));
    QCOMPARE(m_receivers.with(u"post"_s).size(), 1);
    const QJsonObject post = m_receivers.with(u"post"_s).first();
    QCOMPARE(post.value(u"post"_s).toString(), u"/hook-path-secret"_s);
    const QJsonObject headers = post.value(u"headers"_s).toObject();
    const QByteArray time = headers.value(u"X-VTrack-Timestamp"_s).toString().toLatin1();
    QCOMPARE(time.toLongLong(), m_clock.now().toSecsSinceEpoch());
    const QByteArray body = post.value(u"body"_s).toString().toUtf8();
    QCOMPARE(headers.value(u"X-VTrack-Signature"_s).toString().toLatin1(),
             "v1=" +
                 QMessageAuthenticationCode::hash(time + '.' + body, signingKey, QCryptographicHash::Sha256).toHex());
    QCOMPARE(QJsonDocument::fromJson(body).object().value(u"event"_s).toString(), u"alarm"_s);
}

void TestAlarmDelivery::theWebhookIsBounded() {
    m_receivers.start({u"huge"_s});
    setWebhook(m_receivers.hookAddress(u"hook-path-secret"_s).toUtf8());
    raise(1);
    m_clock.advance(1min);
    QVERIFY(!deliver(webhookChannel));
    QVERIFY(!state(webhookChannel).lastError.isEmpty());
    m_receivers.start({u"status=404"_s});
    const auto change = deliver(webhookChannel, true);
    QVERIFY(change && change->sentence.contains(u"404"_s));
    QVERIFY(!change->sentence.contains(u"hook-path-secret"_s));
}

void TestAlarmDelivery::noPlainWebhook() {
    for (const QByteArray& address :
         {"http://hooks.example.com/x"_ba, "https://name:word@hooks.example.com/x"_ba, "ftp://localhost/x"_ba}) {
        const auto stored = onWorker(
            [&] { return m_secrets->setWebhook({.address = Secret(address), .signingKey = Secret(signingKey)}); });
        QVERIFY(!stored);
        QVERIFY(!stored.error().sentence.contains(u"example"_s));
        QVERIFY(!m_secrets->hasWebhook());
    }
}

void TestAlarmDelivery::whatDoesNotEndIsLeft_data() {
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("kind");
    for (const QString& channel : {u"mail"_s, u"webhook"_s}) {
        for (const QString& kind : {u"line"_s, u"lines"_s, u"drip"_s, u"nothing"_s})
            QTest::addRow("%s: %s", qPrintable(channel), qPrintable(kind)) << channel << kind;
    }
}

/// In little memory, and a stop ends it.
void TestAlarmDelivery::whatDoesNotEndIsLeft() {
    QFETCH(const QString, channel);
    QFETCH(const QString, kind);
    constexpr qint64 longestStopping = 1'500; // libcurl looks each second.
    m_receivers.start({u"endless="_s + kind});
    setWebhook(m_receivers.hookAddress(u"hook-path-secret"_s).toUtf8());
    const AlarmSender sender(*m_http, *m_secrets, m_clock);
    const AlarmMessage message = testMessage(m_clock.now());
    const qint64 before = residentKilobytes();
    forgetPeak();
    std::stop_source stop;
    auto sent = QtConcurrent::run(
        [&, token = stop.get_token()] { return sender.send(channel, message, m_choices, token).has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(!m_receivers.with(u"endless"_s).isEmpty(), 60'000); // In the middle of it.
    const qint64 more = peakKilobytes() - before;
    QElapsedTimer time;
    time.start();
    stop.request_stop();
    QTRY_VERIFY_WITH_TIMEOUT(sent.isFinished(), 10'000);
    QVERIFY2(time.elapsed() < longestStopping, qPrintable(QString::number(time.elapsed())));
    QVERIFY(!sent.result());
    if (memoryIsOurs)
        QVERIFY2(more < qint64{64} * 1024, qPrintable(QString::number(more)));
}

QTEST_GUILESS_MAIN(TestAlarmDelivery)
#include "test_alarm_delivery.moc"
