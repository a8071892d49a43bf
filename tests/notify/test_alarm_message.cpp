// SPDX-License-Identifier: GPL-3.0-or-later
// When what is told in one message, and what cannot get out of the text into a header.
#include "alarm_message.h"
#include "mail_message.h"
#include "webhook_body.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QtTest>

using namespace vtrack;
using namespace Qt::StringLiterals;

namespace {

const QDateTime start(QDate(2025, 1, 15), QTime(10, 30), Qt::UTC);

AlarmNotice notice(qint64 camera, int seconds, const QString& sentence = {}) {
    return {.alarm = {.kind = u"silent"_s,
                      .sourceId = 1,
                      .cameraId = camera,
                      .sentence = sentence.isEmpty() ? u"Cam%1 silent"_s.arg(camera) : sentence,
                      .since = start.addSecs(seconds)}};
}

AlarmNotice told(AlarmNotice one) {
    one.toldAt = start;
    return one;
}

AlarmNotice over(AlarmNotice one, int seconds) {
    one.overAt = start.addSecs(seconds);
    one.overSentence = u"Cam%1 records again."_s.arg(one.alarm.cameraId);
    return one;
}

DueAlarms dueAt(const QList<AlarmNotice>& all, int seconds, const AlarmChannelState& state = {},
                const AlarmChoices& choices = {}) {
    return dueAlarms(all, state, choices, start.addSecs(seconds));
}

bool isDueAt(const QList<AlarmNotice>& all, int seconds, const AlarmChannelState& state = {},
             const AlarmChoices& choices = {}) {
    return dueAt(all, seconds, state, choices).isDue(start.addSecs(seconds));
}

} // namespace

class TestAlarmMessage : public QObject {
    Q_OBJECT

private slots:

    void alarmsOfOneTimeAreOneMessage() {
        const QList<AlarmNotice> all{notice(1, 0), notice(2, 10), notice(3, 20)};
        QVERIFY(!isDueAt(all, 19));
        QVERIFY(isDueAt(all, 20)); // However many come meanwhile: the first one has waited.
        QCOMPARE(dueAt(all, 5).at, start.addSecs(20));
        const DueAlarms due = dueAt(all, 20);
        QCOMPARE(due.fresh.size(), 3);
        const AlarmMessage message = messageOf(due, start);
        QVERIFY2(message.title.contains(u"3 camera"_s), qPrintable(message.title));
        QVERIFY2(message.title.contains(u"the first reported "_s), qPrintable(message.title)); // Not all at once.
        for (const QString& camera : {u"Cam1"_s, u"Cam2"_s, u"Cam3"_s})
            QVERIFY(message.text.contains(camera));
        QCOMPARE(messageOf(due, start.addSecs(100)).id, message.id);
    }

    void theRulesOfWaiting() {
        const QList<AlarmNotice> all{notice(1, 0)};
        QVERIFY(isDueAt(all, 60));
        QCOMPARE(dueAt(all, 60, {.nextTry = start.addSecs(61)}).at, start.addSecs(61));
        QVERIFY(isDueAt(all, 60, {.nextTry = start.addDays(30)})); // Of a wrong clock.
        QCOMPARE(dueAt(all, 60, {.sentAt = start}).at, start.addSecs(300));
        QVERIFY(isDueAt(all, 60, {.sentAt = start.addDays(1)}));
        AlarmChoices choices{.sent = AlarmsSent::Errors};
        QVERIFY(!dueAt(all, 60, {}, choices).at.isValid());
        choices = {.quiet = PeakHours::fromText(u"Mon-Sun 0-24"_s).value()};
        QVERIFY(!isDueAt(all, 60, {}, choices));
    }

    void endsAreToldToWhoWasTold() {
        QVERIFY(!isDueAt({over(notice(1, 0), 10)}, 600));
        const QList<AlarmNotice> all{over(told(notice(1, 0)), 10), told(notice(2, 0))};
        QCOMPARE(messageOf(dueAt(all, 600), start).event, AlarmMessage::Event::Over);
        const AlarmMessage well = messageOf(dueAt(all.first(1), 600), start);
        QCOMPARE(well.event, AlarmMessage::Event::AllWell);
        QVERIFY2(well.title.contains(u"Cam1 records again."_s), qPrintable(well.title));
        // What passed while the channel failed is told with the rest.
        QCOMPARE(dueAt({over(notice(1, 0), 10)}, 600, {.tries = 1}).over.size(), 1);
    }

    void noNameGetsIntoAHeader() {
        const QString name = u"Gate\r\nBcc: evil@example.com\r\n\r\n.\r\nQUIT\u202e\u2028 Cổng"_s;
        const AlarmMessage alarm = messageOf(dueAt({notice(1, 0, name)}, 60), start);
        const QByteArray bytes = mailBytes({.from = u"a@example.com"_s,
                                            .to = u"b@example.com"_s,
                                            .subject = name + alarm.title,
                                            .text = alarm.text + name,
                                            .html = {},
                                            .id = alarm.id,
                                            .date = start});
        QVERIFY(!bytes.contains("evil"));
        QVERIFY(!bytes.contains("\r\n.\r\n"));
        QByteArrayList names;
        const QByteArray head = bytes.first(bytes.indexOf("\r\n\r\n"));
        for (const QByteArray& line : head.split('\n')) {
            QVERIFY2(line.size() <= 79, line.constData());
            if (!line.startsWith(' '))
                names += line.split(':').first();
        }
        QCOMPARE(names, (QByteArrayList{"Date", "From", "To", "Message-ID", "Subject", "Auto-Submitted", "MIME-Version",
                                        "Content-Type", "Content-Transfer-Encoding"}));
        QVERIFY(head.contains("Date: Wed, 15 Jan 2025 10:30:00 +0000\r\n"));
    }

    void aMailMayHaveAPageToo() {
        const QByteArray bytes = mailBytes({.from = u"a@example.com"_s,
                                            .to = u"b@example.com"_s,
                                            .subject = u"Report"_s,
                                            .text = u"--=_vtrack--\r\n"_s,
                                            .html = u"<p>--=_vtrack--</p>"_s,
                                            .id = "1",
                                            .date = start});
        const QByteArrayList lines = bytes.split('\n');
        QCOMPARE(lines.count("--=_vtrack\r"), 2); // Nothing in the texts is one.
        QCOMPARE(lines.count("--=_vtrack--\r"), 1);
        QVERIFY(bytes.contains("Content-Type: multipart/alternative; boundary=\"=_vtrack\"\r\n\r\n--=_vtrack\r\n"));
        QVERIFY(bytes.contains(QByteArray("<p>--=_vtrack--</p>").toBase64()));
    }

    void aMailAddressHasNothingElseInIt_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("plain") << u"guard.one+night@mail.example.com"_s << true;
        QTest::newRow("local") << u"root@localhost"_s << true;
        QTest::newRow("line end") << u"a@example.com\r\nRCPT TO:<b@example.com>"_s << false;
        QTest::newRow("last line end") << u"a@example.com\n"_s << false;
        QTest::newRow("two") << u"a@example.com,b@example.com"_s << false;
        QTest::newRow("brackets") << u"A <a@example.com>"_s << false;
        QTest::newRow("parameter") << u"a@example.com SIZE=1"_s << false;
        QTest::newRow("quoted") << u"\"a b\"@example.com"_s << false;
        QTest::newRow("beyond ASCII") << u"ä@example.com"_s << false;
        QTest::newRow("none") << QString() << false;
    }

    void aMailAddressHasNothingElseInIt() {
        QFETCH(const QString, text);
        QFETCH(const bool, isOne);
        QCOMPARE(isMailAddress(text), isOne);
    }

    void noNameIsMarkupForAWebhook() {
        const AlarmMessage alarm =
            messageOf(dueAt({notice(1, 0, u"<!channel> & [x](http://evil.example)"_s)}, 60), start);
        const auto text = [&](WebhookFormat format) {
            return webhookBody(alarm, {.format = format, .telegramChat = u"-1"_s});
        };
        QVERIFY(!text(WebhookFormat::Slack).contains("<!channel>"));
        QVERIFY(text(WebhookFormat::Slack).contains("&lt;!channel&gt; &amp;"));
        QVERIFY(!text(WebhookFormat::Telegram).contains("parse_mode"));
        QVERIFY(!text(WebhookFormat::Teams).contains(R"("type":"TextBlock")"));
        const QJsonObject own = QJsonDocument::fromJson(text(WebhookFormat::Json)).object();
        QCOMPARE(own.value(u"event"_s).toString(), u"alarm"_s);
        QCOMPARE(own.value(u"alarms"_s).toArray().first().toObject().value(u"camera_id"_s).toInt(), 1);
    }

    void theSignatureCoversTimeAndBody() {
        const auto lines = signatureLines("{}", Secret("0123456789abcdef"), start);
        const QByteArray time = QByteArray::number(start.toSecsSinceEpoch());
        QCOMPARE(lines.first(), "X-VTrack-Timestamp: " + time);
        QCOMPARE(
            lines.last(),
            "X-VTrack-Signature: v1=" +
                QMessageAuthenticationCode::hash(time + ".{}", "0123456789abcdef", QCryptographicHash::Sha256).toHex());
    }
};

QTEST_APPLESS_MAIN(TestAlarmMessage)
#include "test_alarm_message.moc"
