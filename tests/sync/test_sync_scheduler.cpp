// SPDX-License-Identifier: GPL-3.0-or-later
// When runs happen, by a clock that the test moves; the runs themselves are real.
#include "manual_clock.h"
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
        m_clock = std::make_unique<ManualClock>(SystemClock().now());
        m_scheduler = std::make_unique<SyncScheduler>(m_test->syncServices(*m_clock));
        m_started = std::make_unique<QSignalSpy>(m_scheduler.get(), &SyncScheduler::runStarted);
        m_finished = std::make_unique<QSignalSpy>(m_scheduler.get(), &SyncScheduler::runFinished);
    }

    void cleanup() { m_scheduler.reset(); }

    void theFirstRunComesAfter30Seconds() {
        m_scheduler->schedule(m_sourceId, 10min);
        m_clock->advance(29s);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 0);
        m_clock->advance(1s);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
        QCOMPARE(m_clock->now().secsTo(m_scheduler->nextRun(m_sourceId)), 600);
    }

    void neverTwoRunsAtOnce() {
        m_scheduler->schedule(m_sourceId, 2min, 0ms);
        m_scheduler->runNow(m_sourceId);
        m_scheduler->runNow(m_sourceId);
        m_clock->advance(10min);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
    }

    void whatSleepMissedHappensOnce() {
        m_scheduler->schedule(m_sourceId, 2min);
        m_clock->advance(8h);
        m_scheduler->startDue();
        m_scheduler->startDue();
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 1);
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
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
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
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
    }

    void anUnscheduledSourceIsLeftAlone() {
        m_scheduler->schedule(m_sourceId, 2min);
        m_scheduler->unschedule(m_sourceId);
        m_clock->advance(1h);
        m_scheduler->startDue();
        QCOMPARE(m_started->size(), 0);
    }

private:
    std::unique_ptr<SignedInProgram> m_test;
    qint64 m_sourceId = 0;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<SyncScheduler> m_scheduler;
    std::unique_ptr<QSignalSpy> m_started;
    std::unique_ptr<QSignalSpy> m_finished;
};

QTEST_GUILESS_MAIN(TestSyncScheduler)
#include "test_sync_scheduler.moc"
