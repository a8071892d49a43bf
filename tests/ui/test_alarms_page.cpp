// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the settings about alarms that leave the computer.
#include "alarm_notice_store.h"
#include "alarms_page.h"
#include "settings_desk.h"

#include <QPushButton>
#include <QSpinBox>
#include <QTcpServer>

using namespace vtrack;
using namespace vtrack::test;

class TestAlarmsPage : public QObject {
    Q_OBJECT

private slots:

    void everyFieldIsStored() {
        QTcpServer nobody; // A mail server's port where nobody answers.
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        const int port = nobody.serverPort();
        nobody.close();
        Opened open(4);
        const auto* status = open.dialog.findChild<AlarmsPage*>()->findChild<StatusLabel*>(u"status"_s);
        auto* test = open.find<QPushButton>(u"testAlarms"_s);
        auto* password = open.find<QLineEdit>(u"alarmPassword"_s);
        QTRY_VERIFY(!open.find<QLineEdit>(u"webhookAddress"_s)->placeholderText().isEmpty()); // It has looked.
        QVERIFY(password->placeholderText().isEmpty()); // None is stored, so none is called stored.
        QTest::mouseClick(test, Qt::LeftButton);
        QTRY_COMPARE(status->tone(), Tone::Warning); // Nothing is set up.
        auto* to = open.find<QLineEdit>(u"alarms/mail_to"_s);
        type(to, u"guard@example.com x"_s);
        QCOMPARE(status->tone(), Tone::Error);
        QVERIFY(open.settings().alarms().to.isEmpty());
        type(to, u"guard@example.com"_s);
        type(open.find<QLineEdit>(u"alarms/mail_host"_s), u"127.0.0.1"_s);
        open.find<QSpinBox>(u"alarms/mail_port"_s)->setValue(port);
        type(open.find<QLineEdit>(u"alarms/mail_user"_s), u"guard"_s);
        type(open.find<QLineEdit>(u"alarms/quiet_hours"_s), u"Mon-Fri 0-6"_s);
        type(open.find<QLineEdit>(u"alarmPassword"_s), u"hunter2"_s);
        QTRY_COMPARE(status->tone(), Tone::Success);
        QTRY_VERIFY(password->placeholderText().startsWith(u"stored"_s));
        const AlarmChoices choices = open.settings().alarms();
        QVERIFY(!choices.recipients().isEmpty() && choices.quiet.contains(Qt::Friday, 5));
        QVERIFY(open.desk.onWorker([&]() -> Result<void> {
            const auto stored = open.desk.program->alarmSecrets.mailPassword(choices.server);
            if (!stored || stored->reveal() != "hunter2")
                return failure(ErrorKind::Internal, {});
            return {};
        }));
        type(open.find<QLineEdit>(u"webhookAddress"_s), u"http://hooks.example.com/secret"_s);
        QTRY_COMPARE(status->tone(), Tone::Error);
        QVERIFY(!open.desk.program->alarmSecrets.hasWebhook());
        QTest::mouseClick(test, Qt::LeftButton);
        QTRY_COMPARE(status->tone(), Tone::Error);
        QVERIFY2(status->text().contains(u"could not be reached"_s), qPrintable(status->text()));
        // In view wherever the page is scrolled to, and told by header and diagnosis.
        QVERIFY(!status->visibleRegion().isEmpty());
        QCOMPARE(status->visibleRegion().boundingRect(), status->rect());
        QVERIFY(open.desk.onWorker([&]() -> Result<void> {
            const auto connection = open.desk.program->database.connect();
            const auto failing = AlarmNoticeStore(**connection).longestFailing();
            if (!failing || !*failing || !(*failing)->lastError.contains(u"could not be reached"_s))
                return failure(ErrorKind::Internal, {});
            return {};
        }));
    }
};

QTEST_MAIN(TestAlarmsPage)
#include "test_alarms_page.moc"
