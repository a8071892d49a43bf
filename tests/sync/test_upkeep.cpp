// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to footage after it arrived: clean-up, and comparing rows with the disk.
#include "activity_store.h"
#include "clean_up.h"
#include "database_copy.h"
#include "file_store.h"
#include "manual_clock.h"
#include "reconciliation.h"
#include "safe_name.h"
#include "signed_in_program.h"
#include "source_marker.h"
#include "sync_run.h"
#include "troubled_disk.h"
#include "upkeep.h"

#include <QDirIterator>
#include <QtTest>

#include <atomic>
#include <mutex>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

class TestUpkeep : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_test = std::make_unique<SignedInProgram>();
        m_clock = std::make_unique<ManualClock>(QDateTime::currentDateTimeUtc());
        m_disk.before = {};
        m_footage.emplace(FootageDisk{.disk = m_disk, .installationId = m_test->program().footage.installationId});
        m_sourceId = m_test->addSource()->id;
        QVERIFY(!sync().error);
    }

    void cleanup() { m_connection.reset(); }

    void onlyProcessedAndOldFootageGoes() {
        const auto all = rows();
        QVERIFY(files().markProcessed({all[0].id, all[1].id, all[2].id}, u"completed"_s, m_clock->now()).has_value());
        QCOMPARE(cleaning().preview(7)->files, 0);
        m_clock->advance(8 * 24h);
        const auto seen = cleaning().preview(7);
        QCOMPARE(seen->files, 3);
        QCOMPARE(seen->bytes, all[0].fileSizeBytes + all[1].fileSizeBytes + all[2].fileSizeBytes);
        QCOMPARE(rows().size(), all.size()); // A preview removes nothing.
        const auto done = cleaning().run(7);
        QCOMPARE(done->files, 3);
        QVERIFY(done->left().isEmpty());
        QCOMPARE(rows().size(), all.size() - 3);
        QCOMPARE(filesOnDisk(), all.size() - 3);
        QVERIFY(!QFile::exists(all[0].localFilePath));
        QCOMPARE(sync().downloaded.files, 0); // Nothing comes back.
    }

    void nothingOutsideTheSourcesFolderIsRemoved() {
        const QString outside = m_test->destination() + u"/../precious.mp4"_s;
        QFile file(outside);
        QVERIFY(file.open(QIODevice::WriteOnly));
        DownloadedFile row = rows().first();
        row.localFilePath = outside;
        QVERIFY(m_connection->run(u"UPDATE downloaded_files SET local_file_path = ? WHERE id = ?"_s, {outside, row.id})
                    .has_value());
        QVERIFY(files().markProcessed({row.id}, u"completed"_s, m_clock->now()).has_value());
        m_clock->advance(8 * 24h);
        const auto done = cleaning().run(7);
        QCOMPARE(done->files, 0);
        QCOMPARE(done->left(), QStringList{outside});
        QVERIFY(QFile::exists(outside));
    }

    void footageInAnEarlierDestinationIsCleanedUpToo() {
        const auto all = rows();
        QVERIFY(files().markProcessed({all[0].id}, u"completed"_s, m_clock->now()).has_value());
        moveOn();
        m_clock->advance(8 * 24h);
        const auto done = cleaning().run(7);
        QVERIFY(done->left().isEmpty());
        QCOMPARE(done->files, 1);
        QVERIFY(!QFile::exists(all[0].localFilePath));
    }

    void aDiskOfAnEarlierDestinationMayBeAway() {
        const auto all = rows();
        const QString before = m_test->destination();
        moveOn();
        QVERIFY(QFile::rename(before, before + u"-away"_s));
        const auto report = comparison().run({});
        QCOMPARE(report->missingFolders, QStringList{before + u"/source_%1"_s.arg(m_sourceId)});
        QCOMPARE(report->toFetchAgain, 0);
        QCOMPARE(rows().size(), all.size());
    }

    void aLostFileIsFetchedAgainAProcessedOneIsNot() {
        const auto all = rows();
        QVERIFY(files().markProcessed({all[1].id}, u"completed"_s, m_clock->now()).has_value());
        QVERIFY(QFile::remove(all[0].localFilePath) && QFile::remove(all[1].localFilePath));
        const auto report = comparison().run({});
        QCOMPARE(report->toFetchAgain, 1);
        QCOMPARE(report->cleanedUp, 1);
        QCOMPARE(sync().downloaded.files, 1);
        QVERIFY(QFile::exists(all[0].localFilePath));
        QVERIFY(!QFile::exists(all[1].localFilePath));
    }

    void partsThatNobodyWantsGoAtOnce() {
        const QString folder = QFileInfo(rows().first().localFilePath).path();
        m_test->google.control(u"new-clip"_s);
        m_clock->settle();
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"wrongBytes"_s, true}});
        QVERIFY(sync().failed > 0); // Its part is wanted.
        const auto before = filesOnDisk();
        const QString unwanted = partName(u"gone.mp4"_s, u"id"_s, u"md5"_s);
        for (const QString& name : {unwanted, u"stranger.mkv.part"_s}) {
            QFile part(folder + u'/' + name);
            QVERIFY(part.open(QIODevice::WriteOnly));
        }
        QCOMPARE(comparison().run({})->partsRemoved, 1);
        QVERIFY(!QFile::exists(folder + u'/' + unwanted));
        QCOMPARE(filesOnDisk(), before + 1);
        QVERIFY(QFile::exists(folder + u"/stranger.mkv.part"_s));
    }

    void aDiskThatIsNotThereIsNoReasonToFetchAgain() {
        const auto all = rows();
        const QString away = m_test->destination() + u"-away"_s;
        QVERIFY(QFile::rename(m_test->destination(), away));
        const auto report = comparison().run({});
        QCOMPARE(report->missingFolders.size(), 1);
        QCOMPARE(rows().size(), all.size());
        m_test->google.control(u"new-clip"_s);
        m_clock->settle();
        const RunReport run = sync();
        QCOMPARE(run.error->kind, ErrorKind::DestinationUnavailable);
        QVERIFY(!QFile::exists(m_test->destination())); // Not made anew beside the disk.
        QVERIFY(QFile::rename(away, m_test->destination()));
        QCOMPARE(sync().downloaded.files, 1);
    }

    void aRoundCleansUpOnceADay() {
        Settings& settings = m_test->program().settings;
        settings.set(setting::cleanUpDays, 7);
        Upkeep upkeep(m_test->syncServices(*m_clock), settings);
        QSignalSpy ended(&upkeep, &Upkeep::roundEnded);
        const auto all = rows();
        QVERIFY(files().markProcessed({all[0].id}, u"completed"_s, m_clock->now()).has_value());
        upkeep.start();
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(QFile::exists(all[0].localFilePath));
        m_clock->advance(23h);
        upkeep.startIfDue();
        m_clock->advance(8 * 24h);
        upkeep.startIfDue();
        upkeep.startIfDue(); // Not twice at once.
        QTRY_COMPARE(ended.size(), 2);
        QVERIFY(!QFile::exists(all[0].localFilePath));
        QCOMPARE(rows().size(), all.size() - 1);
        const auto lines = ActivityStore(*m_connection).recent(1, {.search = u"cleanup"_s}).value();
        QVERIFY(lines.size() == 1 && lines[0].message.contains(u"1 processed file"_s));
        m_clock->set(m_clock->now().addDays(-60));
        upkeep.startIfDue();
        QTRY_COMPARE(ended.size(), 3);
    }

    void whileTheClockIsWrongNothingIsCleanedUp() {
        Settings& settings = m_test->program().settings;
        settings.set(setting::cleanUpDays, 7);
        SyncServices services = m_test->syncServices(*m_clock);
        Result<std::chrono::seconds> offset = 120 * 24h;
        services.clockOffset = [&](const Clock&, const std::stop_token&) {
            return offset;
        };
        Upkeep upkeep(services, settings);
        QSignalSpy ended(&upkeep, &Upkeep::roundEnded);
        const auto all = rows();
        QVERIFY(files().markProcessed({all[0].id}, u"completed"_s, m_clock->now()).has_value());
        m_clock->advance(120 * 24h);
        upkeep.start();
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(QFile::exists(all[0].localFilePath));
        const auto lines = ActivityStore(*m_connection).recent(1, {.search = u"clock"_s}).value();
        QVERIFY(lines.size() == 1 && lines[0].severity == Severity::Warning);
        // Nor by a person's command or click.
        const CleanUp asked(services.database, *m_clock, services.footage,
                            [&](const std::stop_token& stop) { return checkClockForCleanUp(services, stop); });
        QCOMPARE(asked.run(7).error().action, Action::SetClock);
        QCOMPARE(asked.preview(7)->files, 1);
        offset = failure(ErrorKind::NetworkError, {}); // Not known to be right.
        QCOMPARE(asked.run(7).error().kind, ErrorKind::NetworkError);
        upkeep.start();
        QTRY_COMPARE(ended.size(), 2);
        QVERIFY(QFile::exists(all[0].localFilePath));
        offset = 10s;
        upkeep.start();
        QTRY_COMPARE(ended.size(), 3);
        QVERIFY(!QFile::exists(all[0].localFilePath));
    }

    void aProblemOfTheDailyRoundIsTold() {
        QVERIFY(QFile::remove(rows().first().localFilePath));
        const QString stubborn =
            u"CREATE TRIGGER stubborn BEFORE DELETE ON downloaded_files BEGIN SELECT raise(ABORT, 'no'); END"_s;
        QVERIFY(m_connection->run(stubborn).has_value());
        Upkeep upkeep(m_test->syncServices(*m_clock), m_test->program().settings);
        QSignalSpy ended(&upkeep, &Upkeep::roundEnded);
        upkeep.start();
        QTRY_COMPARE(ended.size(), 1);
        const auto lines = ActivityStore(*m_connection).recent(1, {.search = u"cleanup"_s}).value();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0].severity, Severity::Warning);
        QVERIFY(lines[0].message.startsWith(u"The daily maintenance of the footage on this computer failed: "_s));
    }

    /// A dead disk may answer never: the database is cared for each day nevertheless.
    void aDiskThatDoesNotAnswerIsNoReasonNotToCopyTheDatabase() {
        std::mutex deadDisk;
        std::unique_lock silent(deadDisk);
        std::atomic<bool> isAsked = false;
        m_disk.before = [&](const QString&, const QString&) -> std::optional<Error> {
            isAsked = true;
            const std::scoped_lock wait(deadDisk);
            return {};
        };
        Upkeep upkeep(onTroubledDisk(), m_test->program().settings);
        QSignalSpy ended(&upkeep, &Upkeep::roundEnded);
        upkeep.start();
        QTRY_VERIFY(isAsked);
        m_clock->advance(24h);
        upkeep.startIfDue();
        const auto copies = [&] {
            return copiesOf(m_test->program().database.path(), m_clock->now());
        };
        QTRY_VERIFY(copies().value(0).contains(m_clock->now().toUTC().toString(u"yyyyMMdd"_s)));
        QCOMPARE(ended.size(), 0);
        silent.unlock();
        QTRY_COMPARE(ended.size(), 1);
    }

    /// While it cleans up, too, when it holds the lock against other programs.
    void aDiskThatDoesNotAnswerHoldsUpItsOwnSourceOnly_data() {
        QTest::addColumn<QString>("call");
        QTest::newRow("comparing") << u"look"_s;
        QTest::newRow("cleaning up") << u"rename"_s;
    }

    void aDiskThatDoesNotAnswerHoldsUpItsOwnSourceOnly() {
        QFETCH(const QString, call);
        const auto dead = rows();
        const QString deadDisk = m_test->destination();
        m_test->setDestination(deadDisk + u"-other"_s);
        const qint64 other = m_test->addSource()->id;
        QVERIFY(!onWorker([&] {
                     return SyncRun(m_test->syncServices(*m_clock), other, SyncRun::Trigger::Schedule).run({});
                 }).error);
        const auto well = files().list({.sourceId = other}).value();
        QVERIFY(files().markProcessed({dead[0].id, well[0].id}, u"completed"_s, m_clock->now()).has_value());
        m_clock->advance(8 * 24h);
        m_test->program().settings.set(setting::cleanUpDays, 7);
        std::mutex gate;
        std::atomic<bool> isAsked = false;
        Upkeep upkeep(onTroubledDisk(), m_test->program().settings);
        std::unique_lock silent(gate);
        m_disk.before = [&](const QString& made, const QString& path) -> std::optional<Error> {
            if (made != call || !path.startsWith(deadDisk + u'/'))
                return {};
            isAsked = true;
            const std::scoped_lock wait(gate);
            return {};
        };
        const QSignalSpy ended(&upkeep, &Upkeep::roundEnded);
        upkeep.start();
        QTRY_VERIFY(isAsked);
        QTRY_VERIFY(!QFile::exists(well[0].localFilePath));
        m_clock->advance(24h); // The next round, too.
        QVERIFY(files().markProcessed({well[1].id}, u"completed"_s, m_clock->now()).has_value());
        QVERIFY(QTest::qWaitFor(
            [&] {
                upkeep.start(); // One that begins before the first has ended leaves this source out.
                return !QFile::exists(well[1].localFilePath);
            },
            patienceMs));
        QVERIFY(QFile::exists(dead[0].localFilePath));
        QVERIFY(ended.isEmpty());
        silent.unlock();
        QTRY_VERIFY(!ended.isEmpty());
        QVERIFY(!QFile::exists(dead[0].localFilePath));
    }

    void nothingIsCleanedUpUnasked() {
        Upkeep upkeep(m_test->syncServices(*m_clock), m_test->program().settings);
        QSignalSpy ended(&upkeep, &Upkeep::roundEnded);
        const auto all = rows();
        QVERIFY(files().markProcessed({all[0].id}, u"completed"_s, m_clock->now()).has_value());
        m_clock->advance(1000 * 24h);
        upkeep.start();
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(QFile::exists(all[0].localFilePath));
    }

    void aDatabaseThatIsGarbageIsBuiltAnewFromDiskAndDrive() {
        const auto all = rows();
        m_connection.reset();
        const QString path = m_test->program().database.path();
        m_test->restart([path] {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(100'000, 'x'));
        });
        QVERIFY(rows().isEmpty());
        QVERIFY(m_test->signIn(SignInMethod::Gmail) && m_test->signIn(SignInMethod::Drive));
        const auto before = m_test->google.counters(); // The source itself is back, from sources.json.
        QCOMPARE(sync().downloaded.files, all.size());
        QCOMPARE(m_test->google.counters()[u"media"].toInt(), before[u"media"].toInt());
        QCOMPARE(rows().size(), all.size());
        QCOMPARE(filesOnDisk(), all.size());
    }

private:
    /// From here on, new footage is put elsewhere.
    void moveOn() {
        const QString elsewhere = m_test->destination() + u"-new"_s;
        QVERIFY(SourceStore(*m_connection).change(m_sourceId, {.destination = elsewhere}, m_clock->now()).has_value());
        QVERIFY(QDir().mkpath(elsewhere));
    }

    RunReport sync() {
        return onWorker(
            [&] { return SyncRun(m_test->syncServices(*m_clock), m_sourceId, SyncRun::Trigger::Schedule).run({}); });
    }

    SyncServices onTroubledDisk() {
        const SyncServices theirs = m_test->syncServices(*m_clock);
        return {.database = theirs.database,
                .drive = theirs.drive,
                .board = theirs.board,
                .footage = *m_footage,
                .disk = theirs.disk,
                .bandwidth = theirs.bandwidth,
                .clock = theirs.clock,
                .workers = theirs.workers,
                .claims = theirs.claims};
    }

    CleanUp cleaning() { return {m_test->program().database, *m_clock, *m_footage}; }

    Reconciliation comparison() { return {m_test->program().database, *m_clock, *m_footage}; }

    FileStore files() {
        if (!m_connection)
            m_connection = m_test->program().database.connect().value();
        return FileStore(*m_connection);
    }

    QList<DownloadedFile> rows() { return files().list({.sourceId = m_sourceId}).value(); }

    static bool isMarker(const QString& path) { return path == markerPath(QFileInfo(path).path()); }

    qsizetype filesOnDisk() const {
        qsizetype count = 0;
        QDirIterator found(m_test->destination(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (found.hasNext())
            count += isMarker(found.next()) ? 0 : 1;
        return count;
    }

    std::unique_ptr<SignedInProgram> m_test;
    std::unique_ptr<ManualClock> m_clock;
    TroubledDisk m_disk;
    std::optional<FootageDisk> m_footage;
    std::unique_ptr<Connection> m_connection;
    qint64 m_sourceId = 0;
};

QTEST_GUILESS_MAIN(TestUpkeep)
#include "test_upkeep.moc"
