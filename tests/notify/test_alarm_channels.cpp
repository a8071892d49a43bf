// SPDX-License-Identifier: GPL-3.0-or-later
// What mail and webhook demand of the other side, what they reveal to it, and what they take from it.
#include "alarm_delivery_test.h"
#include "resident_memory.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace vtrack;
using namespace vtrack::test;

class TestAlarmChannels : public AlarmDeliveryTest {
    Q_OBJECT

private slots:

    void init() { begin(); }

    void cleanup() { finish(); }

    void aWrongPasswordIsTold();
    void nothingIsSentWithoutEncryption();
    void aStrangersCertificateIsRefused();
    void aNameAddsNoRecipient();
    void mailGoesThroughTheProxy();
    void aProxyThatRefusesIsNamed();
    void aPasswordIsForOneServer();
    void theWebhookIsSigned();
    void theWebhookIsBounded();
    void noPlainWebhook();
    void whatDoesNotEndIsLeft_data();
    void whatDoesNotEndIsLeft();
};

void TestAlarmChannels::aWrongPasswordIsTold() {
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

void TestAlarmChannels::nothingIsSentWithoutEncryption() {
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

void TestAlarmChannels::aStrangersCertificateIsRefused() {
    m_choices.server.host = u"127.0.0.2"_s; // Not in the certificate; all of 127/8 is this computer.
    m_receivers.start({u"address=127.0.0.2"_s});
    setPassword(password);
    raise(1);
    m_clock.advance(1min);
    QVERIFY(!deliver());
    QVERIFY(!state().lastError.isEmpty());
    QVERIFY(m_receivers.with(u"logon"_s).isEmpty());
}

void TestAlarmChannels::aNameAddsNoRecipient() {
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

void TestAlarmChannels::mailGoesThroughTheProxy() {
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

void TestAlarmChannels::aProxyThatRefusesIsNamed() {
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

void TestAlarmChannels::aPasswordIsForOneServer() {
    m_choices.server.user = u"other"_s;
    raise(1);
    m_clock.advance(1min);
    const auto change = deliver();
    QVERIFY(change && !change->works);
    QVERIFY(m_receivers.with(u"logon"_s).isEmpty());
}

void TestAlarmChannels::theWebhookIsSigned() {
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

void TestAlarmChannels::theWebhookIsBounded() {
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

void TestAlarmChannels::noPlainWebhook() {
    for (const QByteArray& address :
         {"http://hooks.example.com/x"_ba, "https://name:word@hooks.example.com/x"_ba, "ftp://localhost/x"_ba}) {
        const auto stored = onWorker(
            [&] { return m_secrets->setWebhook({.address = Secret(address), .signingKey = Secret(signingKey)}); });
        QVERIFY(!stored);
        QVERIFY(!stored.error().sentence.contains(u"example"_s));
        QVERIFY(!m_secrets->hasWebhook());
    }
}

void TestAlarmChannels::whatDoesNotEndIsLeft_data() {
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("kind");
    for (const QString& channel : {u"mail"_s, u"webhook"_s}) {
        for (const QString& kind : {u"line"_s, u"lines"_s, u"drip"_s, u"nothing"_s})
            QTest::addRow("%s: %s", qPrintable(channel), qPrintable(kind)) << channel << kind;
    }
}

/// In little memory, and a stop ends it.
void TestAlarmChannels::whatDoesNotEndIsLeft() {
    QFETCH(const QString, channel);
    QFETCH(const QString, kind);
    constexpr qint64 longestStopping = 10'000; // So long the exit waits, and half as long as for an answer.
    m_receivers.start({u"endless="_s + kind});
    setWebhook(m_receivers.hookAddress(u"hook-path-secret"_s).toUtf8());
    const AlarmSender sender(*m_http, *m_secrets, m_clock);
    const AlarmMessage message = testMessage(m_clock.now());
    const qint64 before = residentKilobytes();
    forgetPeak();
    std::stop_source stop;
    auto sent = QtConcurrent::run(
        [&, token = stop.get_token()] { return sender.send(channel, message, m_choices, token).has_value(); });
    QTRY_VERIFY(!m_receivers.with(u"endless"_s).isEmpty()); // In the middle of it.
    const qint64 more = peakKilobytes() - before;
    QElapsedTimer time;
    time.start();
    stop.request_stop();
    QTRY_VERIFY(sent.isFinished());
    QVERIFY2(time.elapsed() < longestStopping, qPrintable(QString::number(time.elapsed())));
    QVERIFY(!sent.result());
    if (memoryIsOurs)
        QVERIFY2(more < qint64{64} * 1024, qPrintable(QString::number(more)));
}

QTEST_GUILESS_MAIN(TestAlarmChannels)
#include "test_alarm_channels.moc"
