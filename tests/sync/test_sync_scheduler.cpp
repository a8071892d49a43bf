// SPDX-License-Identifier: GPL-3.0-or-later
// When runs happen, by a clock that the test moves; the runs themselves are real.
#include "activity_store.h"
#include "manual_clock.h"
#include "resident_memory.h"
#include "signed_in_program.h"
#include "sync_scheduler.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

class TestSyncScheduler : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        m_test = std::make_unique<SignedInProgram>();
        m_sourceId = m_test->addSource(m_test->cameraFolders().mid(0, 1))->id;
    }

    void init() {
        m_clock = std::make_unique<ManualClock>(fromIso(toIsoUtc(SystemClock().now()))); // Whole seconds, as in a row.
        m_live = std::make_unique<LiveSettings>(settings(), *m_clock, m_test->program().bandwidth,
                                                m_test->program().disk, m_test->program().workers);
        makeScheduler();
    }

    void makeScheduler() {
        m_scheduler.reset();
        m_scheduler = std::make_unique<SyncScheduler>(m_test->syncServices(*m_clock), *m_live);
        m_started = std::make_unique<QSignalSpy>(m_scheduler.get(), &SyncScheduler::runStarted);
        m_finished = std::make_unique<QSignalSpy>(m_scheduler.get(), &SyncScheduler::runFinished);
    }

    void cleanup() {
        m_scheduler.reset();
        m_live.reset();
        settings().set(setting::pausedUntil, std::nullopt);
        settings().set(setting::peakHours, {});
    }

    void theFirstRunComesAfter30Seconds() {
        m_scheduler->schedule(m_sourceId, 10min);
        m_clock->advance(29s);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 0);
        m_clock->advance(1s);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 1);
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(m_clock->now().secsTo(m_scheduler->nextRun(m_sourceId)), 600);
    }

    /// By a command, for example.
    void aPauseInTheSettingsCountsAtOnce() {
        Settings others(m_test->program().folder.settings());
        const auto set = [&](const std::optional<QDateTime>& until) {
            others.set(setting::pausedUntil, until);
            others.reload();
            settings().reload();
            m_live->apply(); // Each minute.
        };
        m_scheduler->schedule(m_sourceId, 10min);
        const QSignalSpy changed(m_scheduler.get(), &SyncScheduler::pauseChanged);
        const QDateTime until = m_clock->now().addSecs(3600);
        set(until);
        QVERIFY(m_scheduler->isPaused());
        QCOMPARE(m_scheduler->pausedUntil(), until);
        m_clock->advance(10min);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 0);
        m_live->apply();
        QCOMPARE(changed.size(), 1); // Nothing new.
        set(QDateTime());
        QVERIFY(m_scheduler->isPaused() && !m_scheduler->pausedUntil().isValid());
        set(std::nullopt);
        QVERIFY(!m_scheduler->isPaused());
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 1);
        set(m_clock->now().addSecs(-60)); // Over before it began.
        QVERIFY(!m_scheduler->isPaused() && !settings().get(setting::pausedUntil));
        QTRY_COMPARE(m_finished->size(), 1);
    }

    void neverTwoRunsAtOnce() {
        m_scheduler->schedule(m_sourceId, 2min, 0ms);
        m_scheduler->runNow(m_sourceId);
        m_scheduler->runNow(m_sourceId);
        m_clock->advance(10min);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 1);
        QTRY_COMPARE(m_finished->size(), 1);
    }

    void whatSleepMissedHappensOnce() {
        m_scheduler->schedule(m_sourceId, 2min);
        m_clock->advance(8h);
        m_scheduler->startDue();
        m_scheduler->startDue();
        QTRY_COMPARE(m_finished->size(), 1);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 1);
    }

    void noTimerOutlastsAMinute() { // It stands still while the computer sleeps.
        m_scheduler->schedule(m_sourceId, 60min, 60min);
        m_scheduler->startDue();
        const auto timers = m_scheduler->findChildren<QTimer*>();
        QCOMPARE(timers.size(), 1);
        QVERIFY(timers.first()->isActive());
        QVERIFY(timers.first()->intervalAsDuration() <= 1min);
    }

    void aClockThatIsSetBackHoldsNothingUp() {
        m_scheduler->schedule(m_sourceId, 10min, 10min);
        m_clock->advance(5min);
        m_scheduler->startDue();
        const QDateTime right = m_clock->now().addDays(-60);
        m_clock->set(right);
        m_scheduler->startDue();
        QCOMPARE(m_scheduler->nextRun(m_sourceId), right.addSecs(5 * 60));
        QTRY_COMPARE(noted(), m_scheduler->nextRun(m_sourceId));
        QCOMPARE(m_started->size(), 0);
        m_clock->advance(5min);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 1);
        QTRY_COMPARE(m_finished->size(), 1);
    }

    void schedulingAgainReplaces() {
        m_scheduler->schedule(m_sourceId, 2min);
        m_scheduler->schedule(m_sourceId, 60min, 5min);
        m_clock->advance(4min);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 0);
        m_clock->advance(1min);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 1);
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(m_clock->now().secsTo(m_scheduler->nextRun(m_sourceId)), 3600);
    }

    void aPauseHoldsEverythingBack() {
        m_scheduler->schedule(m_sourceId, 2min);
        m_scheduler->pause();
        m_clock->advance(1h);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 0);
        QVERIFY(!m_scheduler->nextRun(m_sourceId).isValid());
        m_scheduler->resume();
        m_scheduler->startDue();
        QTRY_COMPARE(m_finished->size(), 1);
    }

    void aPauseEndsByItself() {
        m_scheduler->schedule(m_sourceId, 2min);
        m_scheduler->pause(m_clock->now().addSecs(3600));
        m_clock->advance(59min);
        m_scheduler->startDue();
        QVERIFY(m_scheduler->isPaused());
        m_clock->advance(1min);
        m_scheduler->startDue();
        QVERIFY(!m_scheduler->isPaused());
        QVERIFY(!settings().get(setting::pausedUntil));
        QTRY_COMPARE(m_finished->size(), 1);
    }

    void syncNowIsInTheActivity() {
        const auto newest = [this] {
            const auto connection = m_test->program().database.connect();
            return ActivityStore(**connection).recent(1).value().value(0);
        };
        m_scheduler->syncAllNow();
        QTRY_COMPARE(newest().message, u"A person started a check of all sources: “Sync now”."_s);
        m_scheduler->syncNow(m_sourceId);
        QTRY_COMPARE(newest().sourceId, m_sourceId);
        QCOMPARE(newest().kind, u"sync"_s);
        QCOMPARE(newest().message, u"A person started a check of this source: “Sync now”."_s);
    }

    /// When it began and ended, and by whom.
    void aPauseIsInTheActivity() {
        const auto newest = [this] {
            const auto connection = m_test->program().database.connect();
            const ActivityEntry line = ActivityStore(**connection).recent(1).value().value(0);
            return line.kind + u": "_s + line.message;
        };
        const QSignalSpy noted(m_scheduler.get(), &SyncScheduler::pauseNoted);
        const QDateTime until = m_clock->now().addSecs(3600);
        const QString end = QLocale().toString(until.toLocalTime(), QLocale::ShortFormat);
        m_scheduler->pause();
        QTRY_COMPARE(newest(), u"pause: Paused by a person, until it is resumed: no new footage is "
                               "fetched."_s);
        m_scheduler->resume();
        QTRY_COMPARE(newest(), u"pause: Resumed by a person: new footage is fetched again."_s);
        m_scheduler->pause(until);
        QTRY_COMPARE(newest(), u"pause: Paused by a person, until %1: no new footage is fetched."_s.arg(end));
        m_clock->advance(1h);
        m_scheduler->startDue();
        QTRY_COMPARE(newest(), u"pause: The pause is over: new footage is fetched again."_s);
        settings().set(setting::pausedUntil, QDateTime());
        m_live->apply();
        QTRY_COMPARE(newest(), u"pause: Paused by a command or in the settings file, until it is resumed: no new "
                               "footage is fetched."_s);
        settings().set(setting::pausedUntil, std::nullopt);
        m_live->apply();
        QTRY_COMPARE(newest(), u"pause: Resumed by a command or in the settings file: new footage is fetched again."_s);
        QTRY_COMPARE(noted.size(), 6);
        m_scheduler->resume(); // Nothing was paused.
        m_scheduler->pause();
        QTRY_COMPARE(noted.size(), 7);
    }

    void aPauseSurvivesARestart_data() {
        QTest::addColumn<QDateTime>("until");
        QTest::newRow("for a time") << QDateTime(QDate(2099, 1, 1), QTime(8, 0), Qt::UTC);
        QTest::newRow("for good") << QDateTime();
    }

    void aPauseSurvivesARestart() {
        QFETCH(const QDateTime, until);
        m_scheduler->pause(until);
        makeScheduler();
        QVERIFY(m_scheduler->isPaused());
        QCOMPARE(m_scheduler->pausedUntil(), until);
        m_scheduler->schedule(m_sourceId, 2min);
        m_clock->advance(1h);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 0);
        QVERIFY(!m_scheduler->nextRun(m_sourceId).isValid());
    }

    void aPauseThatEndedWhileTheProgramWasAway() {
        m_scheduler->pause(m_clock->now().addSecs(60));
        m_clock->advance(1h);
        makeScheduler();
        m_scheduler->startDue();
        QVERIFY(!m_scheduler->isPaused());
    }

    void theRowSaysWhenTheNextRunIs() {
        m_scheduler->schedule(m_sourceId, 2min, 5min);
        QTRY_COMPARE(noted(), m_scheduler->nextRun(m_sourceId));
        const QDateTime until = m_clock->now().addSecs(7200);
        m_scheduler->pause(until);
        QTRY_COMPARE(noted(), until);
        m_scheduler->pause();
        QTRY_VERIFY(!noted().isValid());
    }

    void peakHoursStretchTheInterval() {
        PeakHours afternoon;
        afternoon.set(Qt::Monday, 13);
        settings().set(setting::peakHours, afternoon);
        settings().set(setting::peakIntervalMinutes, 45);
        m_clock->set(QDateTime(QDate(2026, 11, 23), QTime(12, 55))); // A Monday, local time.
        m_live->apply();
        m_scheduler->schedule(m_sourceId, 10min, 0ms);
        m_scheduler->startDue();
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(m_clock->now().secsTo(m_scheduler->nextRun(m_sourceId)), 600);
        m_clock->advance(5min); // The peak begins while the source waits.
        m_live->apply();
        QCOMPARE(m_clock->now().secsTo(m_scheduler->nextRun(m_sourceId)), 40 * 60);
        m_clock->advance(40min);
        m_scheduler->startDue();
        QTRY_COMPARE(m_finished->size(), 2);
        QCOMPARE(m_clock->now().secsTo(m_scheduler->nextRun(m_sourceId)), 45 * 60);
        m_clock->advance(21min); // The peak is over: the run is due at once.
        m_live->apply();
        QCOMPARE(m_scheduler->nextRun(m_sourceId), m_clock->now());
    }

    /// The last clip of a check is often younger than a minute: it must not wait for a whole interval.
    void aClipThatStillSettlesIsFetchedAMinuteLater_data() {
        QTest::addColumn<bool>("oneIsGone");
        QTest::newRow("all is well") << false;
        QTest::newRow("another camera's folder is gone") << true; // Each check ends with an error.
    }

    void aClipThatStillSettlesIsFetchedAMinuteLater() {
        QFETCH(const bool, oneIsGone);
        const qint64 source = m_test->addSource()->id;
        const auto trash = [&](bool trashed) {
            m_test->google.control(u"trash"_s, {{u"id"_s, m_test->cameraFolders().last()}, {u"trashed"_s, trashed}});
        };
        trash(oneIsGone);
        const auto restored = qScopeGuard([&] { trash(false); });
        m_clock->settle();
        QStringList clips;
        const auto upload = [&] {
            const QJsonObject clip{{u"parent"_s, m_test->cameraFolders().first()},
                                   {u"name"_s, u"just now.mp4"_s},
                                   {u"size"_s, 5'000},
                                   {u"createdTime"_s, toIsoUtc(m_clock->now())}};
            clips += m_test->google.control(u"add"_s, clip)[u"id"].toString();
        };
        upload();
        m_scheduler->schedule(source, 60min, 0ms);
        m_scheduler->startDue();
        QTRY_COMPARE(m_finished->size(), 1);
        const auto first = m_finished->first().first().value<RunReport>();
        QCOMPARE(first.state(), oneIsGone ? SyncState::Error : SyncState::Success);
        QCOMPARE(first.waiting.settling, 1);
        QCOMPARE(m_clock->now().secsTo(m_scheduler->nextRun(source)), 60);
        m_clock->advance(61s);
        upload(); // A busy camera: the next one is on its way already.
        m_scheduler->startDue();
        QTRY_COMPARE(m_finished->size(), 2);
        QCOMPARE(m_finished->last().first().value<RunReport>().downloaded.files, 1);
        QCOMPARE(m_finished->last().first().value<RunReport>().waiting.settling, 1);
        QCOMPARE(m_clock->now().secsTo(m_scheduler->nextRun(source)), 3600); // No check every minute.
        for (const QString& id : std::as_const(clips)) // Their times lie ahead for the other tests.
            m_test->google.control(u"delete"_s, {{u"id"_s, id}});
    }

    void aFileThatWasPutOffIsTriedWhenItWasSaidTo() {
        m_test->google.control(u"new-clip"_s);
        m_clock->settle();
        m_test->google.setFault({{u"kind"_s, u"media"_s}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        const qint64 source = m_test->addSource()->id;
        m_scheduler->schedule(source, 60min, 0ms);
        m_scheduler->startDue();
        QTRY_COMPARE(m_finished->size(), 1);
        QVERIFY(m_finished->first().first().value<RunReport>().waiting.retrying > 0);
        QCOMPARE(m_clock->now().secsTo(m_scheduler->nextRun(source)), 5 * 60);
        m_test->google.setFaults({});
        m_clock->advance(5min);
        m_scheduler->startDue();
        QTRY_COMPARE(m_finished->size(), 2);
        QCOMPARE(m_finished->last().first().value<RunReport>().waiting.files, 0);
        QCOMPARE(m_clock->now().secsTo(m_scheduler->nextRun(source)), 3600);
    }

    void unscheduledAndScheduledAgainIsStillOneRunAtATime() {
        m_scheduler->schedule(m_sourceId, 2min, 1h);
        m_scheduler->runNow(m_sourceId);
        m_scheduler->unschedule(m_sourceId);
        m_scheduler->schedule(m_sourceId, 2min, 1h);
        m_scheduler->runNow(m_sourceId);
        QCOMPARE(m_started->size(), 1);
        QVERIFY(m_scheduler->isRunning(m_sourceId));
        QTRY_VERIFY(!m_finished->isEmpty());
    }

    void anUnscheduledSourceIsLeftAlone() {
        m_scheduler->schedule(m_sourceId, 2min);
        m_scheduler->unschedule(m_sourceId);
        m_clock->advance(1h);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 0);
    }

    void aDayOfFiftySourcesNeitherGrowsNorDrifts() {
        constexpr int sources = 50;
        QList<qint64> ids;
        while (ids.size() < sources)
            ids += m_test->addSource(m_test->cameraFolders().mid(0, 1))->id;
        const QDateTime start = m_clock->now();
        for (const qint64 id : std::as_const(ids))
            m_scheduler->schedule(id, 60min, 0ms);
        m_scheduler->startDue();
        qint64 early = 0;
        for (int hour = 0; hour < 24; ++hour) {
            QTRY_COMPARE(m_finished->size(), qsizetype(sources) * (hour + 1));
            for (const qint64 id : std::as_const(ids))
                QCOMPARE(m_scheduler->nextRun(id), start.addSecs((hour + 1) * 3600LL));
            if (hour == 3)
                early = residentKilobytes();
            m_clock->advance(1h);
            m_scheduler->startDue();
        }
        if (memoryIsOurs && early > 0)
            QVERIFY2(residentKilobytes() - early < 8 * 1024, qPrintable(QString::number(residentKilobytes() - early)));
        for (const qint64 id : std::as_const(ids))
            m_scheduler->unschedule(id);
    }

private:
    Settings& settings() { return m_test->program().settings; }

    QDateTime noted() {
        const auto connection = m_test->program().database.connect();
        return SyncStatusStore(**connection).byId(m_sourceId)->value().nextSyncTimestamp;
    }

    std::unique_ptr<SignedInProgram> m_test;
    qint64 m_sourceId = 0;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<LiveSettings> m_live;
    std::unique_ptr<SyncScheduler> m_scheduler;
    std::unique_ptr<QSignalSpy> m_started;
    std::unique_ptr<QSignalSpy> m_finished;
};

QTEST_GUILESS_MAIN(TestSyncScheduler)
#include "test_sync_scheduler.moc"
