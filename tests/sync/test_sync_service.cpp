// SPDX-License-Identifier: GPL-3.0-or-later
// Who is scheduled, by a clock that the test moves; runs, database and sample Google are real.
#include "activity_store.h"
#include "claimed_run.h"
#include "manual_clock.h"
#include "signed_in_program.h"
#include "sync_service.h"
#include "sync_status_store.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

#include <mutex>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

class TestSyncService : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_home = std::make_unique<SignedInProgram>();
        m_clock = std::make_unique<ManualClock>(fromIso(toIsoUtc(SystemClock().now())));
        m_cameras = m_home->cameraFolders();
        m_connection = m_home->program().database.connect().value();
    }

    void cleanup() {
        m_service.reset();
        m_live.reset();
        m_connection.reset();
        m_home.reset();
    }

    void schedulesWhatStandsInTheTable() {
        const qint64 first = add(0);
        start();
        QTRY_VERIFY(scheduler().nextRun(first).isValid());
        QCOMPARE(m_clock->now().secsTo(scheduler().nextRun(first)), 30);
        const qint64 second = add(1); // By another process: nobody tells.
        look();
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000); // At once: the clock stands still.
        QCOMPARE(m_finished->last().first().value<RunReport>().sourceId, second);
        enable(first, false);
        m_service->sourcesChanged();
        QTRY_VERIFY(!scheduler().isScheduled(first));
        enable(first, true);
        look();
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 2, 20'000);
        QCOMPARE(m_finished->last().first().value<RunReport>().sourceId, first);
        QVERIFY(SourceStore(*m_connection).remove(second));
        look();
        QTRY_VERIFY(!scheduler().isScheduled(second));
        QVERIFY(scheduler().isScheduled(first));
    }

    void anotherIntervalCountsFromTheLastRun() {
        const qint64 source = add(0);
        start(0ms);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
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
        look();
        QTRY_COMPARE(m_read->size(), 2);
        m_home->google.setFaults({});
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 2, 20'000); // The clock stands still.
        QCOMPARE(m_clock->now().secsTo(scheduler().nextRun(source)), 600);
    }

    /// Whatever lists a window shows, and even when the sources themselves cannot be read.
    void goesOnWithoutTables_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("activity") << u"activity"_s << false;
        QTest::newRow("sources") << u"video_sources"_s << true;
    }

    void goesOnWithoutTables() {
        QFETCH(const QString, table);
        QFETCH(const bool, isTold);
        const qint64 source = add(0);
        start();
        QTRY_VERIFY(scheduler().nextRun(source).isValid());
        QSignalSpy told(m_service.get(), &SyncService::sourcesUnreadable);
        QVERIFY(m_connection->run(u"PRAGMA foreign_keys = OFF"_s));
        QVERIFY(m_connection->run(u"PRAGMA legacy_alter_table = ON"_s)); // Whatever refers to it stays as it is.
        QVERIFY(m_connection->run(u"ALTER TABLE %1 RENAME TO away"_s.arg(table)));
        look();
        look();
        QTRY_COMPARE(told.size(), isTold ? 1 : 0);
        m_clock->advance(30s);
        scheduler().startDue();
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
        QVERIFY(scheduler().nextRun(source).isValid()); // A run that could not even read its source.
        QVERIFY(m_connection->run(u"ALTER TABLE away RENAME TO %1"_s.arg(table)));
        m_read->clear();
        look();
        QTRY_VERIFY(!m_read->isEmpty());
        QVERIFY(scheduler().nextRun(source).isValid());
    }

    void anEndedSignInIsLookedAtEachHour() {
        const qint64 source = add(0);
        m_home->google.control(u"tokens/revoke"_s);
        start(0ms);
        QSignalSpy ended(m_service.get(), &SyncService::signInEnded);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
        QTRY_COMPARE(ended.size(), 1); // Once the refused credentials are known.
        QCOMPARE(m_clock->now().secsTo(scheduler().nextRun(source)), 3600);
        m_clock->advance(1h);
        scheduler().startDue();
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 2, 20'000);
        QCOMPARE(m_clock->now().secsTo(scheduler().nextRun(source)), 3600);
        QCOMPARE(ended.size(), 1); // Said once.
    }

    /// In the wizard, in a dialog, by another process: nobody tells.
    void whoeverSignsInEverythingGoesOn() {
        const qint64 source = add(0);
        m_home->google.control(u"tokens/revoke"_s);
        start(0ms);
        QSignalSpy works(m_service.get(), &SyncService::signInWorks);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
        look();
        QTest::qWait(0);
        QVERIFY(m_home->signIn(SignInMethod::Gmail) && m_home->signIn(SignInMethod::Drive));
        look();
        QTRY_COMPARE_WITH_TIMEOUT(works.size(), 1, 20'000);
        QVERIFY(arrivedFiles() > 0);
        QTRY_COMPARE(m_clock->now().secsTo(scheduler().nextRun(source)), 600);
    }

    /// Another client file, or a sign-in with one, by another process: nobody tells, and the wait would be an hour.
    void whoeverMendsTheClientEverythingGoesOn() {
        const qint64 source = add(0);
        m_home->google.control(u"tokens/expire"_s);
        m_home->google.control(u"tokens/refuse"_s,
                               {{u"error"_s, u"deleted_client"_s}, {u"times"_s, -1}, {u"kind"_s, u"refresh"_s}});
        start(0ms);
        QSignalSpy ended(m_service.get(), &SyncService::signInEnded);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
        QCOMPARE(m_finished->last().first().value<RunReport>().error->kind, ErrorKind::SetupNeeded);
        QCOMPARE(m_clock->now().secsTo(scheduler().nextRun(source)), 3600);
        QTRY_VERIFY(m_read->size() >= 2); // What was refused is known now.
        m_home->google.control(u"tokens/refuse"_s, {{u"error"_s, QString()}});
        // The same client with another secret: the file is another one.
        QFile file(m_home->program().folder.clientFile());
        QVERIFY(file.open(QIODevice::Append) && file.write("\n") == 1);
        file.close();
        look();
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 2, 20'000); // The clock stands still.
        QVERIFY(!m_finished->last().first().value<RunReport>().error);
        QCOMPARE(ended.size(), 0);
    }

    /// "Works again" is a claim: a run that could not ask Google does not make it.
    void aRunWithoutAnAnswerTellsNothingOfTheSignIn() {
        const qint64 source = add(0);
        m_home->google.control(u"tokens/revoke"_s);
        start(0ms);
        QSignalSpy works(m_service.get(), &SyncService::signInWorks);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
        QVERIFY(m_home->signIn(SignInMethod::Drive));
        QVERIFY(QDir(m_home->destination()).removeRecursively());
        QFile inTheWay(m_home->destination());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        scheduler().runSoon(source);
        QTRY_VERIFY_WITH_TIMEOUT(m_finished->size() > 1 && !scheduler().isAnyRunning(), 20'000);
        QVERIFY(m_finished->last().first().value<RunReport>().error.has_value());
        QCOMPARE(works.size(), 0);
    }

    void aClockFarAheadForAMomentHoldsNothingUp_data() {
        QTest::addColumn<int>("days");
        QTest::newRow("120 days") << 120;
        QTest::newRow("ten years") << 3650;
        QTest::newRow("a quarter of an hour") << 0;
    }

    void aClockFarAheadForAMomentHoldsNothingUp() {
        QFETCH(const int, days);
        const qint64 source = add(0);
        start(0ms);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
        const QDateTime right = m_clock->now();
        m_clock->set(right.addDays(days).addSecs(15 * 60));
        look();
        scheduler().startDue();
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 2, 20'000);
        scheduler().pause(m_clock->now().addSecs(3600)); // What is decided meanwhile is no worse.
        m_clock->set(right);
        scheduler().startDue();
        QVERIFY(right.secsTo(scheduler().pausedUntil()) <= 3600);
        m_clock->advance(1h);
        scheduler().startDue();
        QVERIFY(!scheduler().isPaused());
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 3, 20'000);
        QVERIFY(m_clock->now().secsTo(scheduler().nextRun(source)) <= 3600);
    }

    void nobodyWaitsForTheDailyUpkeep() {
        const qint64 source = add(0);
        const auto writing = m_connection->transaction([&]() -> Result<void> { // Holds up whatever wants to write.
            start(0ms);
            if (!QTest::qWaitFor([&] { return scheduler().isRunning(source); }, 5000))
                return failure(ErrorKind::Internal, u"no run began"_s);
            return {};
        });
        QVERIFY(writing);
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
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
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
        QCOMPARE(m_clock->now().secsTo(scheduler().nextRun(source)), 120);
        const SyncStatus status = **SyncStatusStore(*m_connection).byId(source);
        QCOMPARE(status.state, SyncState::Error);
        QVERIFY2(status.lastSyncMessage.contains(u"data folder"_s), qPrintable(status.lastSyncMessage));
        const auto lines = ActivityStore(*m_connection).recent(5, {.search = u"data folder"_s}).value();
        QVERIFY(lines.size() == 1 && lines[0].sourceId == source && lines[0].severity >= Severity::Error);
        QVERIFY(QDir().rmdir(inTheWay));
        m_clock->advance(2min);
        scheduler().startDue();
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 2, 20'000);
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
        QTRY_VERIFY_WITH_TIMEOUT(removal.isFinished(), 20'000);
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
        const bool isDone = QTest::qWaitFor([&] { return quick.isFinished(); }, 5000);
        silent.unlock();
        QVERIFY(isDone);
        for (const QFuture<bool>& one : std::as_const(hanging))
            QTRY_VERIFY(one.isFinished());
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
        QTRY_COMPARE_WITH_TIMEOUT(m_finished->size(), 1, 20'000);
        QCOMPARE(thread, QThread::currentThread());
    }

    /// A GB is 10^9 bytes: what is kept free is what the settings and the disk's label say.
    void keepsFreeWhatTheSettingSays() {
        m_home->program().settings.set(setting::keepFreeGb, 2);
        m_home->program().liveSettings.apply();
        const QString folder = m_home->dataFolder();
        DiskGuard& guard = m_home->program().disk;
        Disk& disk = m_home->program().systemDisk;
        const auto withReserve = guard.room(disk, folder);
        m_home->program().settings.set(setting::keepFreeGb, 0);
        m_home->program().liveSettings.apply();
        const auto without = guard.room(disk, folder);
        QVERIFY(withReserve && without);
        QVERIFY(std::abs(*without - *withReserve - 2'000'000'000) < 100'000'000); // Others write, too.
    }

    /// Acceptance 6: a day of 50 sources with faults.
    void nobodyIsEverWithoutADueTime() {
        constexpr int sources = 50;
        QList<qint64> ids;
        for (int i = 0; i < sources; ++i)
            ids += add(i % m_cameras.size(), 2 + i);
        QRandomGenerator random(20260714);
        start();
        QTRY_COMPARE(m_read->size(), 1);
        const QDateTime begin = m_clock->now();
        QStringList lost;
        connect(&scheduler(), &SyncScheduler::runFinished, m_service.get(), [&](const RunReport& report) {
            if (!everybodyIsPlanned(ids))
                lost += u"after a run of source %1: %2"_s.arg(report.sourceId).arg(report.message);
        });
        std::chrono::seconds passed = 0s; // More passes: runs that wait move the clock.
        for (int step = 0; passed < 24h; ++step) {
            trouble(step, random, ids);
            const auto span = std::chrono::seconds(random.bounded(10 * 60, 70 * 60));
            passed += span;
            m_clock->advance(span);
            scheduler().startDue();
            m_read->clear();
            look();
            QTRY_VERIFY(!m_read->isEmpty());
            QVERIFY2(everybodyIsPlanned(ids), qPrintable(u"step %1"_s.arg(step)));
            const auto before = m_finished->size();
            QTRY_VERIFY_WITH_TIMEOUT(m_finished->size() > before + 20 || !scheduler().isAnyRunning(), 60'000);
            QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u'\n')));
        }
        // All is well again: everybody has a good run within the hour, counted from the end of what is under way.
        makeWell();
        QTRY_VERIFY_WITH_TIMEOUT(!scheduler().isAnyRunning(), 60'000);
        m_clock->set(begin.addDays(1));
        m_finished->clear();
        m_clock->advance(1h);
        scheduler().startDue();
        look();
        QTRY_COMPARE_WITH_TIMEOUT(goodRuns(), ids.size(), 60'000);
        QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u'\n')));
    }

    void aTimeWithoutTheProgramIsTold_data() {
        QTest::addColumn<bool>("isClosed");
        QTest::newRow("closed") << true;
        QTest::newRow("killed") << false;
    }

    void aTimeWithoutTheProgramIsTold() {
        QFETCH(const bool, isClosed);
        add(0);
        start();
        letAMinutePass();
        QCOMPARE(m_away->size(), 0); // The first start.
        const QDateTime seen = m_clock->now();
        if (isClosed)
            m_service->noteEnd();
        m_service.reset();
        m_clock->advance(9h);
        const QDateTime began = m_clock->now();
        start();
        letAMinutePass();
        QTRY_COMPARE(m_away->size(), 1);
        const auto lines = ActivityStore(*m_connection).recent(20, {.search = u"no footage came"_s}).value();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().message, m_away->first().first().toString());
        QCOMPARE(lines.first().message.contains(u"was closed"_s), isClosed);
        QCOMPARE(off(), (QList<OffTime>{{seen, began, isClosed ? LifetimeEnd::Closed : LifetimeEnd::Unknown}}));
        letAMinutePass(); // Once.
        QCOMPARE(m_away->size(), 1);
        m_service.reset();
        m_clock->advance(1h);
        start(); // Short, but drawn.
        letAMinutePass();
        QCOMPARE(m_away->size(), 0);
        QCOMPARE(off().size(), 2);
    }

    void aTimeAsleepIsTold() {
        add(0);
        start();
        letAMinutePass();
        m_clock->sleep(10min); // Too short.
        letAMinutePass();
        QCOMPARE(off(), QList<OffTime>());
        const QDateTime slept = m_clock->now();
        m_clock->sleep(9h);
        // A check in the minute after it woke is no sign that it did not sleep.
        QVERIFY(m_connection->run(u"UPDATE sync_status SET last_sync_timestamp = ?"_s, {toIsoUtc(m_clock->now())}));
        letAMinutePass();
        QTRY_COMPARE(m_away->size(), 1);
        QVERIFY(m_away->first().first().toString().contains(u"computer slept"_s));
        QCOMPARE(off(), (QList<OffTime>{{slept, slept.addSecs(9 * 3600), LifetimeEnd::Asleep}}));
        m_clock->set(m_clock->now().addDays(1)); // A clock that is set is no sleep.
        letAMinutePass();
        QCOMPARE(off().size(), 1);
        m_clock->sleep(1h);
        letAMinutePass();
        QCOMPARE(m_away->size(), 1); // Short, but drawn.
        QCOMPARE(off().size(), 2);
    }

    /// Whatever happens in the time before a start, a program may have run in it.
    void onlyATimeWithoutAnyProgramIsTold_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"paused", "nothing enabled", "a command checked", "the clock was ahead for a moment"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void onlyATimeWithoutAnyProgramIsTold() {
        QFETCH(const QString, what);
        const qint64 source = add(0);
        start();
        letAMinutePass();
        if (what == u"paused")
            scheduler().pause();
        m_service.reset();
        if (what == u"nothing enabled")
            enable(source, false);
        m_clock->advance(2h);
        if (what == u"a command checked") {
            m_clock->advance(7h);
            QVERIFY(m_connection->run(u"UPDATE sync_status SET last_sync_timestamp = ?"_s, {toIsoUtc(m_clock->now())}));
            m_clock->advance(1h);
        } else if (what != u"the clock was ahead for a moment") {
            m_clock->advance(7h);
        }
        const QDateTime began = m_clock->now();
        if (what == u"the clock was ahead for a moment")
            m_clock->set(began.addSecs(7 * 3600));
        start();
        QTRY_VERIFY(!m_read->isEmpty());
        if (what == u"the clock was ahead for a moment")
            m_clock->set(began);
        letAMinutePass();
        letAMinutePass();
        QCOMPARE(m_away->size(), 0);
        if (what == u"the clock was ahead for a moment")
            QCOMPARE(off().value(0).to, began);
    }

    /// Two programs on one database, which the lock on the data folder prevents, are no time without one.
    void twoBesideEachOtherAreNoTimeWithoutOne() {
        add(0);
        start();
        letAMinutePass();
        const auto settings = std::move(m_live);
        const auto first = std::move(m_service);
        start();
        letAMinutePass();
        m_service.reset();
        m_clock->advance(5h);
        first->everyMinute();
        QTRY_COMPARE(newestSeen(), toIsoUtc(m_clock->now()));
        start();
        letAMinutePass();
        QCOMPARE(m_away->size(), 0);
        QCOMPARE(off(), QList<OffTime>());
    }

private:
    void letAMinutePass() {
        QTRY_VERIFY(!m_read->isEmpty()); // The first note is ordered before that.
        m_clock->advance(1min);
        m_read->clear();
        m_service->everyMinute();
        QTRY_COMPARE(newestSeen(), toIsoUtc(m_clock->now()));
        QTRY_VERIFY(!m_read->isEmpty());
    }

    [[nodiscard]] QString newestSeen() const {
        return m_connection
            ->first(u"SELECT max(seen_at) FROM lifetimes"_s, {},
                    [](const Rows& row) { return row.value(0).toString(); })
            .value()
            .value_or(QString());
    }

    [[nodiscard]] QList<OffTime> off() const {
        return offTimes(LifetimeStore(*m_connection).all().value(), m_clock->now());
    }

    void start(std::chrono::milliseconds firstAfter = 30s) {
        m_live = std::make_unique<LiveSettings>(m_home->program().settings, *m_clock, m_home->program().bandwidth,
                                                m_home->program().disk, m_home->program().downloads);
        m_service = std::make_unique<SyncService>(m_home->syncServices(*m_clock), *m_live,
                                                  m_home->program().folder.credentialFolders());
        m_finished = std::make_unique<QSignalSpy>(&scheduler(), &SyncScheduler::runFinished);
        m_read = std::make_unique<QSignalSpy>(m_service.get(), &SyncService::sourcesRead);
        m_away = std::make_unique<QSignalSpy>(m_service.get(), &SyncService::wasAway);
        m_service->start(firstAfter);
    }

    void look() { m_service->look(); }

    SyncScheduler& scheduler() { return m_service->scheduler(); }

    /// A source as another process adds it. @return its id.
    qint64 add(int camera, int minutes = 10) {
        QDir().mkpath(m_home->destination()); // As set-up does.
        const SourceChanges source{.name = u"Test"_s,
                                   .cameras = QList<CameraChoice>{{m_cameras[camera], u"Cam"_s, u"/Cam"_s, u"Cam0"_s}},
                                   .intervalMinutes = minutes,
                                   .destination = m_home->destination(),
                                   .rootFolderId = u"root"_s,
                                   .parentFolderId = u"root"_s};
        return SourceStore(*m_connection).add(source, {}, m_clock->now()).value().id;
    }

    void enable(qint64 source, bool enabled) { QVERIFY(SyncStatusStore(*m_connection).setEnabled(source, enabled)); }

    /// What happens in one step of the day.
    void trouble(int step, QRandomGenerator& random, QList<qint64>& ids) {
        switch (random.bounded(9)) {
        case 0:
            m_home->google.control(u"tokens/revoke"_s);
            m_revoked = true;
            break;
        case 1:
            m_home->google.setFault({{u"kind"_s, u"changes"_s}},
                                    {{u"status"_s, 403}, {u"reason"_s, u"dailyLimitExceeded"_s}});
            break;
        case 2:
            m_home->google.setFault({{u"kind"_s, u"changes"_s}}, {{u"status"_s, 401}});
            break;
        case 3:
            m_home->program().disk.setKeepFree(qint64(1) << 60);
            m_home->google.control(u"new-clip"_s);
            break;
        case 4:
            m_clock->set(m_clock->now().addDays(random.bounded(-200, 200)));
            break;
        case 5:
            if (step % 3 == 0 && ids.size() > 40)
                QVERIFY(SourceStore(*m_connection).remove(ids.takeAt(random.bounded(int(ids.size())))));
            break;
        case 6:
            QVERIFY(m_connection->run(u"UPDATE sync_status SET next_sync_timestamp = NULL"_s));
            break;
        default:
            makeWell();
        }
    }

    void makeWell() {
        m_home->google.setFaults({});
        m_home->program().disk.setKeepFree(0);
        if (std::exchange(m_revoked, false)) {
            QVERIFY(m_home->signIn(SignInMethod::Drive));
            m_home->program().tokens.forget(); // As the windows do.
        }
    }

    bool everybodyIsPlanned(const QList<qint64>& ids) {
        const QDateTime now = m_clock->now();
        return std::ranges::all_of(ids, [&](qint64 id) {
            const QDateTime due = scheduler().nextRun(id);
            return scheduler().isRunning(id) || (due.isValid() && now.secsTo(due) <= 3600);
        });
    }

    /// Of all runs: the run after the one that fetched them may be over, too.
    int arrivedFiles() const {
        int files = 0;
        for (const auto& run : std::as_const(*m_finished))
            files += run.first().value<RunReport>().downloaded.files;
        return files;
    }

    qsizetype goodRuns() const {
        QSet<qint64> good;
        for (const auto& run : std::as_const(*m_finished)) {
            if (const auto report = run.first().value<RunReport>(); report.state() == SyncState::Success)
                good.insert(report.sourceId);
        }
        return good.size();
    }

    std::unique_ptr<SignedInProgram> m_home;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<LiveSettings> m_live;
    std::unique_ptr<SyncService> m_service;
    std::unique_ptr<QSignalSpy> m_finished;
    std::unique_ptr<QSignalSpy> m_read;
    std::unique_ptr<QSignalSpy> m_away;
    QStringList m_cameras;
    bool m_revoked = false;
};

QTEST_GUILESS_MAIN(TestSyncService)
#include "test_sync_service.moc"
