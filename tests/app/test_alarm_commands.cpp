// SPDX-License-Identifier: GPL-3.0-or-later
// `vtrack-syncctl alarms`, and what `watch` and `diagnose` say of a way that fails: the real program, a real mail
// server.
#include "alarm_receivers.h"
#include "syncctl_test.h"

#include <QJsonArray>
#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack::test;

namespace {

/// Those of `alarms --json` and `alarms --test --json`.
QJsonObject channelIn(const Outcome& outcome, const QString& channel, const QString& to = {}) {
    for (const auto& one : outcome.json()[u"channels"_s].toArray()) {
        if (one[u"channel"_s] == channel && one[u"to"_s].toString() == to)
            return one.toObject();
    }
    return {};
}

} // namespace

class TestAlarmCommands : public SyncctlTest {
    Q_OBJECT

private slots:

    void initTestCase() {
        m_receivers.start();
        QCOMPARE(run({u"settings"_s, u"without_keyring=key_file"_s}).code, 0);
    }

    void nothingIsSetUp() {
        const Outcome status = run({u"alarms"_s, u"--json"_s});
        QCOMPARE(status.code, 0);
        QCOMPARE(status.json()[u"channels"_s].toArray().size(), 2);
        QVERIFY(!channelIn(status, u"mail"_s)[u"in_use"_s].toBool(true));
        QVERIFY(!channelIn(status, u"webhook"_s)[u"in_use"_s].toBool(true));
        const Outcome test = run({u"alarms"_s, u"--test"_s});
        QVERIFY(test.code != 0);
        QVERIFY2(test.err.contains(u"alarms/mail_host"_s), qPrintable(test.err));
        const Outcome password = typed({u"alarms"_s, u"--set-password"_s}, "word\n");
        QVERIFY(password.code != 0);
        QVERIFY2(password.err.contains(u"alarms/mail_user"_s), qPrintable(password.err));
    }

    void thePasswordIsReadAndNotShown() {
        QCOMPARE(run({u"settings"_s, u"alarms/mail_host=localhost"_s, u"alarms/mail_user=guard"_s,
                      u"alarms/mail_port=%1"_s.arg(m_receivers.smtpPort()),
                      u"alarms/mail_to=a@example.com, b@example.com"_s})
                     .code,
                 0);
        m_receivers.start({u"password=word-4711"_s});
        const Outcome set = typed({u"alarms"_s, u"--set-password"_s}, "word-4711\n");
        QVERIFY2(set.code == 0, qPrintable(set.err));
        QVERIFY(!set.out.contains("word-4711") && !set.err.contains(u"word-4711"_s));
        const Outcome test = run({u"alarms"_s, u"--test"_s, u"--json"_s});
        QVERIFY2(test.code == 0, qPrintable(test.err));
        for (const QString& to : {u"a@example.com"_s, u"b@example.com"_s})
            QVERIFY(channelIn(test, u"mail"_s, to)[u"ok"_s].toBool());
        QCOMPARE(m_receivers.with(u"mail"_s).size(), 2);
    }

    void theWebhookIsReadAndNotShown() {
        const QString address = m_receivers.hookAddress(u"hook-secret"_s);
        const Outcome set = typed({u"alarms"_s, u"--set-webhook"_s}, address.toUtf8() + "\nsigning-key-0815-0815\n");
        QVERIFY2(set.code == 0, qPrintable(set.err));
        const Outcome status = run({u"alarms"_s});
        QVERIFY(!status.out.contains("hook-secret"));
        QVERIFY2(channelIn(run({u"alarms"_s, u"--test"_s, u"--json"_s}), u"webhook"_s)[u"ok"_s].toBool(),
                 status.out.constData());
        QCOMPARE(m_receivers.with(u"post"_s).size(), 1);
        QCOMPARE(typed({u"alarms"_s, u"--set-webhook"_s}, "\n").code, 0);
        QVERIFY(!channelIn(run({u"alarms"_s, u"--json"_s}), u"webhook"_s)[u"in_use"_s].toBool(true));
    }

    void aTestNamesWhomItDoesNotReach() {
        m_receivers.start({u"refuse=b@example.com"_s});
        const Outcome test = run({u"alarms"_s, u"--test"_s});
        QVERIFY(test.code != 0);
        QVERIFY2(test.out.contains("a@example.com: The test was sent."), test.out.constData());
        QVERIFY2(test.err.contains(u"b@example.com"_s) && test.err.contains(u"550"_s), qPrintable(test.err));
    }

    /// From a sign-in that ended to the people: one gets it, of the other one `watch`, `diagnose` and `alarms` say why.
    void aFailingWayIsToldByWatchAndDiagnose() {
        m_receivers.start({u"refuse=b@example.com"_s});
        QVERIFY(m_ctl->signIn());
        const Outcome added =
            run({u"add-source"_s, u"Demo"_s, u"--all-cameras"_s, u"root"_s, u"--dest"_s, path(u"videos"_s)});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        m_google->control(u"tokens/revoke"_s);
        QProcess watch;
        watch.start(Syncctl::program(), m_ctl->flags() + QStringList{u"watch"_s, u"--json"_s});
        QJsonObject failing;
        const auto isTold = [&] {
            if (failing.isEmpty())
                failing = lineIn(watch, u"alarms_not_sent"_s);
            return !failing.isEmpty();
        };
        QTRY_VERIFY(isTold());
        QVERIFY2(failing[u"message"_s].toString().contains(u"b@example.com"_s),
                 qPrintable(failing[u"message"_s].toString()));
        QTRY_COMPARE(m_receivers.with(u"mail"_s).size(), 1);
        QVERIFY(Syncctl::end(watch));
        const Outcome diagnosis = run({u"diagnose"_s, u"--json"_s});
        QJsonObject check;
        for (const auto& one : diagnosis.json().array()) {
            if (one[u"check"_s] == u"alarms"_s)
                check = one.toObject();
        }
        QVERIFY(!check[u"ok"_s].toBool(true));
        const QString cause = check[u"cause"_s].toString();
        QVERIFY2(cause.contains(u"b@example.com"_s) && !cause.contains(u"a@example.com"_s), qPrintable(cause));
        const Outcome status = run({u"alarms"_s, u"--json"_s});
        QVERIFY(channelIn(status, u"mail"_s, u"a@example.com"_s)[u"error"_s].isNull());
        QVERIFY(!channelIn(status, u"mail"_s, u"a@example.com"_s)[u"sent_at"_s].isNull());
        QVERIFY(!channelIn(status, u"mail"_s, u"b@example.com"_s)[u"error"_s].isNull());
        QVERIFY(!channelIn(status, u"mail"_s, u"b@example.com"_s)[u"next_try"_s].isNull());
    }

private:
    Outcome typed(const QStringList& arguments, const QByteArray& input) {
        QProcess process;
        process.start(Syncctl::program(), m_ctl->flags() + arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                QString::fromUtf8(process.readAllStandardError())};
    }

    static QJsonObject lineIn(QProcess& watch, const QString& event) {
        while (watch.canReadLine()) {
            const QJsonObject line = QJsonDocument::fromJson(watch.readLine()).object();
            if (line[u"event"_s] == event)
                return line;
        }
        return {};
    }

    AlarmReceivers m_receivers;
};

QTEST_GUILESS_MAIN(TestAlarmCommands)
#include "test_alarm_commands.moc"
