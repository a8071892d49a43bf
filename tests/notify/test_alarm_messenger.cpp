// SPDX-License-Identifier: GPL-3.0-or-later
// From a silent camera to a mailbox, with the Watcher, its database and a real mail server.
#include "alarm_messenger.h"
#include "alarm_receivers.h"
#include "manual_clock.h"
#include "signed_in_program.h"
#include "store_fixture.h"

#include <QJsonArray>
#include <QSignalSpy>

#include <algorithm>

using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

namespace {

const QString guard = mailChannelTo(u"guard@example.com"_s);

} // namespace

class TestAlarmMessenger : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void silentCamerasAreOneMailAndAllWellAnother();
    void aStoppedSourceIsTold();
    void aRestartTellsNothingTwice();
    void withinAMinuteWithoutAnyHelp();
    void aRecipientWhoComesLaterGetsWhatLasts();
    void theReportIsSentOnceADay();
    void aReportThatFailsIsToldAndSentLater();
    void aReportThatCannotBeNotedIsSentOnce();
    void theReportOfALateEveningComesAfterMidnight();
    void theReportIsSentOnceWhenSummerTimeBegins();
    void anAlarmThatCouldNotBeNotedIsSentLater();
    void aRecipientWhoCouldNotBeNotedGetsTheirMailLater();

private:
    void watch() {
        m_watcher.reset();
        Program& program = m_home->program();
        m_watcher = std::make_unique<Watcher>(program.database, program.board, *m_scheduler, *m_clock);
        newMessenger();
        look();
    }

    void newMessenger() {
        Program& program = m_home->program();
        m_messenger = new AlarmMessenger(*m_watcher, program.database, program.alarmSender, program.settings, *m_clock);
    }

    /// Until what is read from now on is judged, noted and, if it is due, sent.
    void look() {
        for (int i = 0; i < 2; ++i) {
            QSignalSpy looked(m_watcher.get(), &Watcher::looked);
            m_watcher->look();
            QTRY_VERIFY(!looked.isEmpty());
        }
        tick();
    }

    void tick() {
        QSignalSpy idle(m_messenger, &AlarmMessenger::idle);
        m_messenger->tick();
        QTRY_VERIFY(!idle.isEmpty());
    }

    void pass(std::chrono::milliseconds time) {
        m_clock->advance(time);
        look();
    }

    void record(const QString& camera, int count, int endingBefore) {
        FileStore files(*m_connection);
        for (int i = 0; i < count; ++i) {
            DownloadedFile file = clip(m_source.id, ++m_clips, camera);
            file.recordingStartTime = m_clock->now().addSecs(-60LL * (endingBefore + count - i));
            file.recordingEndTime = file.recordingStartTime.addSecs(59);
            VERIFY_OK(files.record(file));
        }
    }

    /// A run that saw all cameras ended now.
    void looked() {
        for (const Camera& camera : std::as_const(m_source.cameras))
            VERIFY_OK(m_connection->run(u"INSERT OR REPLACE INTO camera_looks (camera_id, began) VALUES (?, ?)"_s,
                                        {camera.id, toIsoUtc(m_clock->now())}));
        VERIFY_OK(SyncStatusStore(*m_connection)
                      .succeed(m_source.id, {}, u"Downloaded 0 files"_s, m_clock->now(), m_clock->now().addSecs(600)));
    }

    /// A tick of a program that just started.
    void sendReports() {
        delete m_messenger;
        newMessenger();
        tick();
    }

    qsizetype reportsSent() {
        return std::ranges::count_if(m_receivers.with(u"mail"_s), [](const QJsonObject& mail) {
            return mail.value(u"mail"_s).toString().contains(u"text/html"_s);
        });
    }

    static QByteArray textOf(const QJsonObject& mail) {
        const QByteArray bytes = mail.value(u"mail"_s).toString().toUtf8();
        return QByteArray::fromBase64(bytes.mid(bytes.indexOf("\r\n\r\n")));
    }

    /// Until the Watcher's own worker has noted its alarms.
    void waitForNotices(int count) { QTRY_COMPARE(AlarmNoticeStore(*m_connection).of(guard)->size(), count); }

    AlarmReceivers m_receivers;
    std::unique_ptr<SignedInProgram> m_home;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<SyncScheduler> m_scheduler;
    std::unique_ptr<Watcher> m_watcher;
    AlarmMessenger* m_messenger = nullptr;
    Source m_source;
    int m_clips = 0;
};

void TestAlarmMessenger::init() {
    m_receivers.start();
    m_home = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Nobody);
    m_clock = std::make_unique<ManualClock>(fromIso(toIsoUtc(SystemClock().now())));
    m_connection = m_home->program().database.connect().value();
    m_source = SourceStore(*m_connection).add(projectA(), projectAToken, m_clock->now().addDays(-1)).value();
    m_scheduler = std::make_unique<SyncScheduler>(m_home->syncServices(*m_clock), m_home->program().liveSettings);
    m_scheduler->schedule(m_source.id, 60min, 60min);
    Settings& settings = m_home->program().settings;
    settings.set(setting::alarmMailHost, u"localhost"_s);
    settings.set(setting::alarmMailPort, m_receivers.smtpPort());
    settings.set(setting::alarmMailTo, u"guard@example.com"_s);
}

void TestAlarmMessenger::cleanup() {
    m_watcher.reset();
    m_scheduler.reset();
    m_connection.reset();
    m_home.reset();
}

void TestAlarmMessenger::silentCamerasAreOneMailAndAllWellAnother() {
    for (const QString& camera : {u"Cloud_Cam1"_s, u"Cloud_Cam2"_s})
        record(camera, 60, 40);
    looked();
    watch();
    pass(Watcher::lasting);
    waitForNotices(2);
    QVERIFY(m_receivers.with(u"mail"_s).isEmpty());
    pass(collecting);
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
    const QByteArray text = textOf(m_receivers.with(u"mail"_s).first());
    QVERIFY2(text.contains("Cloud_Cam1 silent") && text.contains("Cloud_Cam2 silent"), text);
    pass(5min);
    for (const QString& camera : {u"Cloud_Cam1"_s, u"Cloud_Cam2"_s})
        record(camera, 2, 0);
    looked();
    look();
    QTRY_VERIFY(AlarmNoticeStore(*m_connection).of(guard)->value(1).isOver());
    pass(31s);
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 2);
    QVERIFY(textOf(m_receivers.with(u"mail"_s).last()).contains("Cloud_Cam2 records again."));
    pass(10min);
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 2);
}

void TestAlarmMessenger::aStoppedSourceIsTold() {
    watch();
    VERIFY_OK(SyncStatusStore(*m_connection)
                  .fail(m_source.id, {.kind = ErrorKind::DiskFull, .sentence = u"The disk is full."_s},
                        Severity::Critical, m_clock->now(), m_clock->now().addSecs(120)));
    look();
    waitForNotices(1);
    pass(31s);
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
    QVERIFY(textOf(m_receivers.with(u"mail"_s).first()).contains("The disk is full."));
    m_clock->advance(5min);
    looked();
    look();
    QTRY_VERIFY(AlarmNoticeStore(*m_connection).of(guard)->value(0).isOver());
    pass(31s);
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 2);
}

void TestAlarmMessenger::aRestartTellsNothingTwice() {
    record(u"Cloud_Cam1"_s, 60, 40);
    looked();
    watch();
    pass(Watcher::lasting);
    waitForNotices(1);
    watch();
    pass(31s);
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
    watch();
    pass(10min);
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
}

/// By the computer's clock: nothing calls judge() or tick() but their timers.
void TestAlarmMessenger::withinAMinuteWithoutAnyHelp() {
    record(u"Cloud_Cam1"_s, 60, 40);
    looked();
    const SystemClock clock;
    Program& program = m_home->program();
    Watcher watcher(program.database, program.board, *m_scheduler, clock);
    new AlarmMessenger(watcher, program.database, program.alarmSender, program.settings, clock);
    QTRY_VERIFY_WITH_TIMEOUT(!m_receivers.with(u"mail"_s).isEmpty(), 2 * patienceMs);
    QVERIFY(textOf(m_receivers.with(u"mail"_s).first()).contains("Cloud_Cam1 silent"));
}

void TestAlarmMessenger::aRecipientWhoComesLaterGetsWhatLasts() {
    record(u"Cloud_Cam1"_s, 60, 40);
    looked();
    watch();
    pass(Watcher::lasting);
    waitForNotices(1);
    pass(collecting);
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
    m_home->program().settings.set(setting::alarmMailTo, u"guard@example.com, chief@example.com"_s);
    look();
    QTRY_COMPARE(m_receivers.with(u"mail"_s).size(), 2);
    const auto mails = m_receivers.with(u"mail"_s);
    QVERIFY(mails.last().value(u"to"_s).toArray().first().toString().contains(u"chief"_s));
}

void TestAlarmMessenger::theReportIsSentOnceADay() {
    watch();
    const QDate tomorrow = m_clock->now().toLocalTime().date().addDays(1);
    m_clock->set(QDateTime(tomorrow, QTime(7, 30)).toUTC());
    sendReports();
    QCOMPARE(reportsSent(), 0); // Nobody wants one.
    m_home->program().settings.set(setting::dailyReportTime, u"7:00"_s);
    m_clock->set(QDateTime(tomorrow, QTime(6, 59)).toUTC());
    sendReports();
    QCOMPARE(reportsSent(), 0);
    m_clock->set(QDateTime(tomorrow, QTime(9, 0)).toUTC()); // The computer was off at seven.
    for (int again = 0; again < 2; ++again)
        sendReports();
    QCOMPARE(reportsSent(), 1);
    m_clock->set(QDateTime(tomorrow.addDays(1), QTime(6, 59)).toUTC());
    sendReports();
    QCOMPARE(reportsSent(), 1);
    m_clock->set(QDateTime(tomorrow.addDays(1), QTime(7, 0)).toUTC());
    sendReports();
    QCOMPARE(reportsSent(), 2);
}

void TestAlarmMessenger::aReportThatFailsIsToldAndSentLater() {
    m_receivers.start({u"refuse=chief@example.com"_s});
    Settings& settings = m_home->program().settings;
    settings.set(setting::alarmMailTo, u"guard@example.com, chief@example.com"_s);
    watch();
    const QSignalSpy told(m_watcher.get(), &Watcher::channelChanged);
    m_clock->set(QDateTime(m_clock->now().toLocalTime().date().addDays(1), QTime(7, 0)).toUTC());
    settings.set(setting::dailyReportTime, u"07:00"_s);
    for (int again = 0; again < 2; ++again)
        sendReports();
    QCOMPARE(reportsSent(), 1);
    const auto ofReports = std::ranges::count_if(told, [](const QVariantList& signal) {
        return signal.first().toString().contains(u"report to chief@example.com"_s);
    });
    QCOMPARE(ofReports, 1);
    m_receivers.start();
    sendReports();
    QCOMPARE(reportsSent(), 0); // Since the start.
    m_clock->advance(15min);
    for (int again = 0; again < 2; ++again)
        sendReports();
    QCOMPARE(reportsSent(), 1);
}

/// As on a full disk: the mail server has it, the database does not know.
void TestAlarmMessenger::aReportThatCannotBeNotedIsSentOnce() {
    m_home->program().settings.set(setting::alarmMailTo, u"guard@example.com, chief@example.com"_s);
    watch();
    m_clock->set(QDateTime(m_clock->now().toLocalTime().date().addDays(1), QTime(7, 0)).toUTC());
    VERIFY_OK(m_connection->run(u"CREATE TRIGGER full BEFORE INSERT ON alarm_channels WHEN NEW.channel LIKE 'report:%' "
                                "BEGIN SELECT RAISE(FAIL, 'full'); END"_s));
    m_home->program().settings.set(setting::dailyReportTime, u"07:00"_s);
    const auto sendAMinuteLater = [this] {
        m_clock->advance(1min);
        tick();
    };
    for (int again = 0; again < 3; ++again)
        sendAMinuteLater();
    QCOMPARE(reportsSent(), 2);
    VERIFY_OK(m_connection->run(u"DROP TRIGGER full"_s));
    sendAMinuteLater();
    sendReports(); // After a restart.
    QCOMPARE(reportsSent(), 2);
}

void TestAlarmMessenger::theReportOfALateEveningComesAfterMidnight() {
    watch();
    const QDate tomorrow = m_clock->now().toLocalTime().date().addDays(1);
    m_clock->set(QDateTime(tomorrow.addDays(1), QTime(0, 20)).toUTC()); // The computer was off at ten to twelve.
    m_home->program().settings.set(setting::dailyReportTime, u"23:50"_s);
    for (int again = 0; again < 2; ++again)
        sendReports();
    QCOMPARE(reportsSent(), 1);
    m_clock->set(QDateTime(tomorrow.addDays(1), QTime(23, 50)).toUTC());
    for (int again = 0; again < 2; ++again)
        sendReports();
    QCOMPARE(reportsSent(), 2);
    m_clock->set(QDateTime(tomorrow.addDays(3), QTime(13, 0)).toUTC());
    sendReports();
    QCOMPARE(reportsSent(), 2); // By now, people have looked themselves.
}

void TestAlarmMessenger::theReportIsSentOnceWhenSummerTimeBegins() {
#ifdef Q_OS_WIN
    QSKIP("The zone of a process cannot be chosen there.");
#else
    const QByteArray zone = qgetenv("TZ");
    const auto restored = qScopeGuard([&] {
        zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
        tzset();
    });
    qputenv("TZ", "Europe/Berlin");
    tzset();
    watch();
    m_clock->set(fromIso(u"2027-03-28T01:00:00Z"_s)); // 03:00: there is no 02:30.
    m_home->program().settings.set(setting::dailyReportTime, u"02:30"_s);
    for (int again = 0; again < 3; ++again) {
        sendReports();
        m_clock->advance(1min);
    }
    QCOMPARE(reportsSent(), 1);
    m_clock->set(fromIso(u"2027-10-31T00:30:00Z"_s)); // 02:30, for the first time.
    sendReports();
    QCOMPARE(reportsSent(), 2);
    m_clock->set(fromIso(u"2027-10-31T01:40:00Z"_s)); // 02:40, for the second time.
    sendReports();
    QCOMPARE(reportsSent(), 2);
#endif
}

void TestAlarmMessenger::anAlarmThatCouldNotBeNotedIsSentLater() {
    record(u"Cloud_Cam1"_s, 60, 40);
    looked();
    watch();
    VERIFY_OK(m_connection->run(u"ALTER TABLE activity RENAME TO away"_s));
    QSignalSpy noted(m_watcher.get(), &Watcher::noted);
    pass(Watcher::lasting);
    QTRY_VERIFY(!noted.isEmpty());
    QVERIFY(AlarmNoticeStore(*m_connection).of(guard)->isEmpty());
    VERIFY_OK(m_connection->run(u"ALTER TABLE away RENAME TO activity"_s));
    pass(1min);
    waitForNotices(1);
    pass(collecting);
    QCOMPARE(m_receivers.with(u"mail"_s).size(), 1);
}

void TestAlarmMessenger::aRecipientWhoCouldNotBeNotedGetsTheirMailLater() {
    watch();
    VERIFY_OK(m_connection->run(u"ALTER TABLE alarm_notices RENAME TO away"_s));
    m_home->program().settings.set(setting::alarmMailTo, u"guard@example.com, chief@example.com"_s);
    tick();
    VERIFY_OK(m_connection->run(u"ALTER TABLE away RENAME TO alarm_notices"_s));
    tick();
    const QStringList channels = AlarmNoticeStore(*m_connection).channels().value();
    QVERIFY2(channels.contains(mailChannelTo(u"chief@example.com"_s)), qPrintable(channels.join(u' ')));
}

QTEST_GUILESS_MAIN(TestAlarmMessenger)
#include "test_alarm_messenger.moc"
