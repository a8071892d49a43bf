// SPDX-License-Identifier: GPL-3.0-or-later
// Who is scheduled, by a clock that the test moves; runs, database and sample Google are real.
#include "activity_store.h"
#include "claimed_run.h"
#include "sync_service_test.h"

#include <QTranslator>

#include <mutex>

using namespace vtrack;
using namespace vtrack::test;

namespace {

class OtherLanguage final : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char* /*context*/, const char* source, const char* /*comment*/,
                                    int /*n*/) const override {
        return u"other: "_s + QString::fromUtf8(source);
    }
};

} // namespace

class TestSyncService : public SyncServiceTest {
    Q_OBJECT

private slots:

    void init() { begin(); }

    void cleanup() { end(); }

    void schedulesWhatStandsInTheTable() {
        const qint64 first = add(0);
        start();
        QTRY_VERIFY(scheduler().nextRun(first).isValid());
        QCOMPARE(m_clock->now().secsTo(scheduler().nextRun(first)), 30);
        const qint64 second = add(1); // By another process: nobody tells.
        look();
        QTRY_COMPARE(m_finished->size(), 1); // At once: the clock stands still.
        QCOMPARE(m_finished->last().first().value<RunReport>().sourceId, second);
        enable(first, false);
        m_service->sourcesChanged();
        QTRY_VERIFY(!scheduler().isScheduled(first));
        enable(first, true);
        look();
        QTRY_COMPARE(m_finished->size(), 2);
        QCOMPARE(m_finished->last().first().value<RunReport>().sourceId, first);
        QVERIFY(SourceStore(*m_connection).remove(second));
        look();
        QTRY_VERIFY(!scheduler().isScheduled(second));
        QVERIFY(scheduler().isScheduled(first));
    }

    void anotherIntervalCountsFromTheLastRun() {
        const qint64 source = add(0);
        start(0ms);
        QTRY_COMPARE(m_finished->size(), 1);
        m_clock->advance(4min);
        QVERIFY(SyncStatusStore(*m_connection).setInterval(source, 5));
        look();
        QTRY_COMPARE(m_clock->now().secsTo(scheduler().nextRun(source)), 60);
    }

    /// A camera that is added in the middle of a run is looked at right after it.
    void aChangeDuringARunIsLookedAtRightAfterIt() {
        const qint64 source = add(0);
        m_home->google.setFault({{u"kind"_s, u"list"_s}}, {{u"hang"_s, true}});
        start(0ms);
        QTRY_VERIFY(scheduler().isRunning(source));
        QList<CameraChoice> both;
        for (int i = 0; i < 2; ++i)
            both += CameraChoice{m_cameras[i], u"Cam"_s, u"/Cam"_s, u"Cam%1"_s.arg(i)};
        QVERIFY(
            SourceStore(*m_connection)
                .change(source, {.cameras = both, .rootFolderId = u"r"_s, .parentFolderId = u"r"_s}, m_clock->now()));
        m_read->clear();
        look();
        QTRY_VERIFY(!m_read->isEmpty());
        m_home->google.setFaults({});
        QTRY_COMPARE(m_finished->size(), 2); // The clock stands still.
        QCOMPARE(m_clock->now().secsTo(scheduler().nextRun(source)), 600);
    }

    void nobodyWaitsForTheDailyUpkeep() {
        const qint64 source = add(0);
        const auto writing = m_connection->transaction([&]() -> Result<void> { // Holds up whatever wants to write.
            start(0ms);
            if (!QTest::qWaitFor([&] { return scheduler().isRunning(source); }, 9'000)) // Then the upkeep gives up.
                return failure(ErrorKind::Internal, u"no run began"_s);
            return {};
        });
        QVERIFY(writing);
        QTRY_COMPARE(m_finished->size(), 1);
    }

    void oneRunOfASourceAtATime() {
        const qint64 source = add(0);
        m_home->google.setFault({{u"kind"_s, u"list"_s}}, {{u"hang"_s, true}});
        m_home->google.control(u"counters/reset"_s);
        const auto run = [services = m_home->syncServices(*m_clock), source] {
            return claimedRun(services, source, SyncRun::Trigger::Person, {}, {});
        };
        const auto first = QtConcurrent::run(run);
        QTRY_VERIFY(m_home->google.counters()[u"list"_s].toInt() > 0);
        const RunReport second = onWorker(run);
        QCOMPARE(second.state(), SyncState::Pending);
        QVERIFY(second.nextAfter.has_value());
        start(0ms); // The schedule does not begin another one either, and tries again.
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(m_clock->now().secsTo(scheduler().nextRun(source)), 120);
        QVERIFY(!first.isFinished());
        m_home->google.setFaults({});
        QTRY_VERIFY(first.isFinished());
        QCOMPARE(first.result().state(), SyncState::Success);
    }

    void aSourceIsWorkedOnWhileItsRunIsStopped() {
        const qint64 source = add(0);
        m_home->google.setFault({{u"kind"_s, u"list"_s}}, {{u"hang"_s, true}});
        start(0ms);
        QTRY_VERIFY(scheduler().isRunning(source));
        RunClaims& claims = m_home->program().claims;
        const auto alone = m_service->whileUnscheduled(
            source, [&claims, source] { return claims.take(source, 20s, {}).value_or(std::nullopt).has_value(); });
        QTRY_VERIFY(alone.isFinished());
        QVERIFY(alone.result());
        m_home->google.setFaults({});
        QTRY_VERIFY(scheduler().isScheduled(source)); // It is still there, so it goes on.
    }

    void aClaimThatCannotBeLockedIsToldAsAnyError() {
        const qint64 source = add(0);
        const QString inTheWay = m_home->dataFolder() + u"/source_%1.lock"_s.arg(source);
        QVERIFY(QDir().mkpath(inTheWay));
        start(0ms);
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(m_clock->now().secsTo(scheduler().nextRun(source)), 120);
        const SyncStatus status = **SyncStatusStore(*m_connection).byId(source);
        QCOMPARE(status.state, SyncState::Error);
        QVERIFY2(status.lastSyncMessage.contains(u"data folder"_s), qPrintable(status.lastSyncMessage));
        const auto lines = ActivityStore(*m_connection).recent(5, {.search = u"data folder"_s}).value();
        QVERIFY(lines.size() == 1 && lines[0].sourceId == source && lines[0].severity >= Severity::Error);
        QVERIFY(QDir().rmdir(inTheWay));
        m_clock->advance(2min);
        scheduler().startDue();
        QTRY_COMPARE(m_finished->size(), 2);
        QVERIFY(!m_finished->last().first().value<RunReport>().error);
    }

    /// By a command of another process, which the system releases if it is killed.
    void aSourceThatIsToBeRemovedIsNotRun() {
        const qint64 source = add(0);
        m_home->google.setFault({{u"kind"_s, u"list"_s}}, {{u"hang"_s, true}});
        start(0ms);
        QTRY_VERIFY(scheduler().isRunning(source));
        RunClaims others(m_home->dataFolder());
        const auto removal = QtConcurrent::run(
            [&others, source] { return others.take(source, 20s, {}).value_or(std::nullopt).has_value(); });
        QTRY_VERIFY(m_home->program().claims.isWanted(source));
        look();
        QTRY_VERIFY(removal.isFinished());
        QVERIFY(removal.result());
        {
            const auto claim = others.take(source, 20s, {});
            QVERIFY(claim && *claim);
            look();
            QTRY_VERIFY(!scheduler().isScheduled(source));
            QVERIFY(others.isWanted(source));
        }
        look();
        QTRY_VERIFY(scheduler().isScheduled(source)); // It is still there, so it goes on.
        m_home->google.setFaults({});
    }

    /// Each waits for a disk that does not answer.
    void workThatHangsHoldsUpNoOther() {
        start();
        std::mutex gate;
        std::unique_lock silent(gate);
        QList<QFuture<bool>> hanging;
        for (int i = 0; i <= QThread::idealThreadCount(); ++i)
            hanging += m_service->whileUnscheduled(100 + i, [&gate] {
                const std::scoped_lock wait(gate);
                return true;
            });
        const auto quick = m_service->whileUnscheduled(99, [] { return true; });
        const bool isDone = QTest::qWaitFor([&] { return quick.isFinished(); }, patienceMs);
        silent.unlock();
        QVERIFY(isDone);
        for (const QFuture<bool>& one : std::as_const(hanging))
            QTRY_VERIFY(one.isFinished());
    }

    void aChangedSettingIsInTheActivity() {
        start();
        Settings& settings = m_home->program().settings;
        const QString before = setting::keepFreeGb.text(settings.get(setting::keepFreeGb));
        settings.set(setting::keepFreeGb, 25);
        m_live->apply();
        const auto newest = [this] {
            return ActivityStore(*m_connection).recent(1).value().value(0);
        };
        QTRY_COMPARE(
            newest().message,
            u"A setting was changed: space on the disk that stays free, from “%1 GB” to “25 GB”."_s.arg(before));
        QCOMPARE(newest().kind, u"settings"_s);
        settings.set(setting::alarmMailTo, u"guard@example.com"_s);
        m_live->apply();
        QTRY_COMPARE(newest().message, u"A setting was changed: alarms by e-mail, from “off” to “on”."_s);
        // Another language has other words for the same settings.
        OtherLanguage other;
        QCoreApplication::installTranslator(&other);
        m_live->apply();
        m_service.reset(); // Compares at once, and waits for what it writes.
        QCOMPARE(newest().message, u"A setting was changed: alarms by e-mail, from “off” to “on”."_s);
    }

    void filesAreToldOnTheMainThread() {
        add(0);
        start();
        QThread* thread = nullptr;
        connect(
            &scheduler(), &SyncScheduler::fileArrived, &scheduler(), [&] { thread = QThread::currentThread(); },
            Qt::DirectConnection);
        QTRY_VERIFY(!m_read->isEmpty());
        scheduler().runAllNow();
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(thread, QThread::currentThread());
    }

    /// A GB is 10^9 bytes: what is kept free is what the settings and the disk's label say.
    void keepsFreeWhatTheSettingSays() {
        const QString folder = m_home->dataFolder();
        Disk& disk = m_home->program().systemDisk;
        const auto room = [&](int gigabytes) {
            m_home->program().settings.set(setting::keepFreeGb, gigabytes);
            m_home->program().liveSettings.apply();
            return m_home->program().disk.room(disk, folder).value_or(0);
        };
        const auto isKept = [&] {
            return std::abs(room(0) - room(2) - 2'000'000'000) < 100'000'000;
        };
        QVERIFY(QTest::qWaitFor(isKept, patienceMs)); // Others write, too, and may write much in between.
    }
};

QTEST_GUILESS_MAIN(TestSyncService)
#include "test_sync_service.moc"
