// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever goes wrong, every source is looked at again.
#include "sync_service_test.h"

#include <QRandomGenerator>

using namespace vtrack;
using namespace vtrack::test;

namespace {

/// Somebody signs in after Google refused a run the sign-in, and before the run tells of it.
class DriveWithSignIn final : public Drive {
public:
    DriveWithSignIn(Drive& real, std::function<bool()> signIn)
        : m_real(real)
        , m_signIn(std::move(signIn)) {}

    Result<DriveFilePage> list(const DriveQuery& query, const std::stop_token& stop) override {
        return seen(m_real.list(query, stop));
    }

    Result<DriveFile> get(const QString& id, const std::stop_token& stop) override {
        return seen(m_real.get(id, stop));
    }

    Result<QString> changesStart(const QString& driveId, const std::stop_token& stop) override {
        return seen(m_real.changesStart(driveId, stop));
    }

    Result<DriveChangePage> changes(const QString& driveId, const QString& token,
                                    const std::stop_token& stop) override {
        return seen(m_real.changes(driveId, token, stop));
    }

    Result<std::unique_ptr<ContentStream>> media(const DriveFile& file, qint64 offset, std::chrono::milliseconds stall,
                                                 const std::stop_token& stop) override {
        return seen(m_real.media(file, offset, stall, stop));
    }

private:
    template <typename Answer> Answer seen(Answer answer) {
        if (!answer && answer.error().kind == ErrorKind::AuthExpired && !m_isSignedIn.exchange(true))
            answer = m_signIn() ? std::move(answer) : transientFailure(ErrorKind::Internal, u"not signed in"_s);
        return answer;
    }

    Drive& m_real;
    std::function<bool()> m_signIn;
    std::atomic<bool> m_isSignedIn = false;
};

} // namespace

class TestScheduleInTrouble : public SyncServiceTest {
    Q_OBJECT

private slots:

    void init() { begin(); }

    void cleanup() { end(); }

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
        QTRY_COMPARE(m_finished->size(), 1);
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
        QTRY_COMPARE(m_finished->size(), 1);
        QTRY_COMPARE(ended.size(), 1); // Once the refused credentials are known.
        QCOMPARE(m_clock->now().secsTo(scheduler().nextRun(source)), 3600);
        m_clock->advance(1h);
        scheduler().startDue();
        QTRY_COMPARE(m_finished->size(), 2);
        QCOMPARE(m_clock->now().secsTo(scheduler().nextRun(source)), 3600);
        QCOMPARE(ended.size(), 1); // Said once.
    }

    /// In the wizard, in a dialog, by another process: nobody tells.
    void whoeverSignsInEverythingGoesOn() {
        const qint64 source = add(0);
        m_home->google.control(u"tokens/revoke"_s);
        start(0ms);
        QSignalSpy ended(m_service.get(), &SyncService::signInEnded);
        QSignalSpy works(m_service.get(), &SyncService::signInWorks);
        QTRY_COMPARE(ended.size(), 1); // The refused credentials are known: others than these mend it.
        QVERIFY(m_home->signIn(SignInMethod::Gmail) && m_home->signIn(SignInMethod::Drive));
        look();
        QTRY_COMPARE(works.size(), 1);
        QVERIFY(arrivedFiles() > 0);
        QTRY_COMPARE(m_clock->now().secsTo(scheduler().nextRun(source)), 600);
    }

    /// By another process, while a run already knows that it was refused and has not told yet.
    void whoSignsInDuringARefusedRunIsNotOverlooked() {
        add(0);
        m_home->google.control(u"tokens/revoke"_s);
        const auto grant = m_home->grantOf(SignInMethod::Drive);
        QVERIFY(grant);
        DriveWithSignIn drive(m_home->program().drive, [&] {
            return m_home->program().account.accept(*grant, Account::OtherPerson::Refuse).has_value();
        });
        m_drive = &drive;
        start(0ms);
        QTRY_VERIFY(m_finished->size() > 1); // The clock stands still.
        QVERIFY(!m_finished->last().first().value<RunReport>().error);
    }

    /// Another client file, or a sign-in with one, by another process: nobody tells, and the wait would be an hour.
    void whoeverMendsTheClientEverythingGoesOn() {
        const qint64 source = add(0);
        m_home->google.control(u"tokens/expire"_s);
        m_home->google.control(u"tokens/refuse"_s,
                               {{u"error"_s, u"deleted_client"_s}, {u"times"_s, -1}, {u"kind"_s, u"refresh"_s}});
        start(0ms);
        QSignalSpy ended(m_service.get(), &SyncService::signInEnded);
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(m_finished->last().first().value<RunReport>().error->kind, ErrorKind::SetupNeeded);
        QCOMPARE(m_clock->now().secsTo(scheduler().nextRun(source)), 3600);
        lookThrough(); // What was refused is known now.
        m_home->google.control(u"tokens/refuse"_s, {{u"error"_s, QString()}});
        // The same client with another secret: the file is another one.
        QFile file(m_home->program().folder.clientFile());
        QVERIFY(file.open(QIODevice::Append) && file.write("\n") == 1);
        file.close();
        look();
        QTRY_COMPARE(m_finished->size(), 2); // The clock stands still.
        QVERIFY(!m_finished->last().first().value<RunReport>().error);
        QCOMPARE(ended.size(), 0);
    }

    /// "Works again" is a claim: a run that could not ask Google does not make it.
    void aRunWithoutAnAnswerTellsNothingOfTheSignIn() {
        const qint64 source = add(0);
        m_home->google.control(u"tokens/revoke"_s);
        start(0ms);
        QSignalSpy works(m_service.get(), &SyncService::signInWorks);
        QTRY_COMPARE(m_finished->size(), 1);
        QVERIFY(QDir(m_home->destination()).removeRecursively()); // Before a sign-in, which may begin a run.
        QFile inTheWay(m_home->destination());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY(m_home->signIn(SignInMethod::Drive));
        scheduler().runSoon(source);
        QTRY_VERIFY(m_finished->size() > 1 && !scheduler().isAnyRunning());
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
        QTRY_COMPARE(m_finished->size(), 1);
        const QDateTime right = m_clock->now();
        m_clock->set(right.addDays(days).addSecs(15 * 60));
        look();
        scheduler().startDue();
        QTRY_COMPARE(m_finished->size(), 2);
        scheduler().pause(m_clock->now().addSecs(3600)); // What is decided meanwhile is no worse.
        m_clock->set(right);
        scheduler().startDue();
        QVERIFY(right.secsTo(scheduler().pausedUntil()) <= 3600);
        m_clock->advance(1h);
        scheduler().startDue();
        QVERIFY(!scheduler().isPaused());
        QTRY_COMPARE(m_finished->size(), 3);
        QVERIFY(m_clock->now().secsTo(scheduler().nextRun(source)) <= 3600);
    }

    /// Acceptance 6: a day of 50 sources with faults.
    void nobodyIsEverWithoutADueTime() {
        constexpr int sources = 50;
        QList<qint64> ids;
        for (int i = 0; i < sources; ++i)
            ids += add(i % m_cameras.size(), 2 + i);
        QRandomGenerator random(20260714);
        start();
        QTRY_VERIFY(!m_read->isEmpty());
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
            QTRY_VERIFY(m_finished->size() > before + 20 || !scheduler().isAnyRunning());
            QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u'\n')));
        }
        // All is well again: everybody has a good run within the hour, counted from the end of what is under way.
        makeWell();
        QTRY_VERIFY(!scheduler().isAnyRunning());
        m_clock->set(begin.addDays(1));
        m_finished->clear();
        m_clock->advance(1h);
        scheduler().startDue();
        look();
        QTRY_COMPARE(goodRuns(), ids.size());
        QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u'\n')));
    }

private:
    /// Until what is read from now on is known: a reading that is under way has begun before.
    void lookThrough() {
        for (int i = 0; i < 2; ++i) {
            m_read->clear();
            look();
            QTRY_VERIFY(!m_read->isEmpty());
        }
    }

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

    bool m_revoked = false;
};

QTEST_GUILESS_MAIN(TestScheduleInTrouble)
#include "test_schedule_in_trouble.moc"
