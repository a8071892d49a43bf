// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of downloads that did not get as far as their row: the disk gives no answer about them, or keeps no
// name; Drive has no checksum; nobody needs them any more.
#include "file_system.h"
#include "footage_folders.h"
#include "pending_store.h"
#include "source_folder.h"
#include "source_runs.h"
#include "system_errors.h"
#include "troubled_disk.h"

#include <QDirIterator>
#include <QtTest>

#include <mutex>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

class TestEarlierDownloads : public SourceRuns {
    Q_OBJECT

private slots:

    void init() { m_disk.before = {}; }

    /// More of its files than are read at once have begun, and are the oldest.
    void aFolderThatGivesNoAnswerStopsNoOther() {
        start(driveWith({folder(u"Cam1"_s, clips(250)), folder(u"Cam2"_s, {clip(u"other.mp4"_s, 2000)})}));
        m_test->google.setFault({{u"kind"_s, u"media"_s}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        QCOMPARE(runOnDisk().failed, 251);
        m_test->google.setFaults({});
        asIfKilled();
        m_disk.before = [below = cameraFolder(u"Cloud_Cam1"_s) + u'/'](const QString& call, const QString& path) {
            const bool isBroken = call == u"look"_s && path.startsWith(below);
            return isBroken ? std::optional(fileError(systemError::broken, path)) : std::nullopt;
        };
        const RunReport report = runOnDisk();
        QCOMPARE(report.downloaded.files, 1);
        QCOMPARE(report.failed, 250);
        QCOMPARE(report.waiting.retrying, 250);
        QVERIFY(report.error.has_value());
        QCOMPARE(runOnDisk().failed, 0); // They wait.
        m_disk.before = {};
        m_clock.advance(6min);
        QCOMPARE(runOnDisk().downloaded.files, 250);
    }

    void aFolderThatKeepsNoNameStopsNoOther() {
        start(driveWith({folder(u"Cam1"_s, clips(3)), folder(u"Cam2"_s, clips(2, 2000))}));
        m_disk.before = [cam1 = cameraFolder(u"Cloud_Cam1"_s)](const QString& call, const QString& path) {
            const bool isBroken = call == u"syncFolder"_s && path == cam1;
            return isBroken ? std::optional(fileError(systemError::broken, path)) : std::nullopt;
        };
        const RunReport first = runOnDisk();
        QCOMPARE(first.downloaded.files, 2);
        QCOMPARE(first.failed, 3);
        QCOMPARE(first.waiting.retrying, 3);
        QVERIFY(first.error && first.error->sentence.contains(u"clip_000"_s));
        add(camera(u"Cloud_Cam2"_s).folderId, clip(u"new.mp4"_s, 3000));
        const RunReport second = runOnDisk();
        QVERIFY(!second.error); // It was told, and they wait.
        QCOMPARE(second.downloaded.files, 1);
        m_clock.advance(6min);
        QCOMPARE(runOnDisk().failed, 3);
        QCOMPARE(recorded().size(), 3);
        m_disk.before = {};
        resetCounters();
        m_clock.advance(11min);
        QCOMPARE(runOnDisk().downloaded.files, 3);
        QCOMPARE(counted(u"media"_s), 0);
        QCOMPARE(clipsIn(m_test->destination()), 6);
    }

    /// As when the program dies between the file's name and its row.
    void aFileThatDriveHasNoChecksumOfIsNotFetchedTwice() {
        start(driveWith({folder(u"Cam1"_s, clips(1))}));
        const QString id = idOf(u"Cam1/clip_0000.mp4"_s);
        m_test->google.control(u"checksums"_s, {{u"id"_s, id}, {u"shown"_s, false}});
        auto connection = m_test->program().database.connect();
        QVERIFY((*connection)
                    ->run(u"CREATE TRIGGER refuses BEFORE INSERT ON downloaded_files "
                          "BEGIN SELECT RAISE(FAIL, 'no'); END"_s)
                    .has_value());
        QCOMPARE(runOnDisk().failed, 1);
        QVERIFY((*connection)->run(u"DROP TRIGGER refuses"_s).has_value());
        QCOMPARE(clipsIn(m_test->destination()), 1);
        resetCounters();
        m_clock.advance(6min);
        QCOMPARE(runOnDisk().downloaded.files, 1);
        QCOMPARE(counted(u"media"_s), 0);
        QCOMPARE(clipsIn(m_test->destination()), 1);
        QVERIFY(!recorded().first().checksum.isEmpty());
    }

    /// As when the program dies between the names of many files and their rows, which are one transaction.
    void filesWhoseRowsWereNotWrittenAreNotFetchedTwice() {
        constexpr int all = 40;
        start(driveWith({folder(u"Cam1"_s, clips(all))}));
        auto connection = m_test->program().database.connect();
        const auto does = [&](const QString& sql) {
            QVERIFY((*connection)->run(sql).has_value());
        };
        // COMMIT finds the foreign key broken, and undoes all of them.
        does(u"CREATE TABLE promise (source_id REFERENCES video_sources (id) DEFERRABLE INITIALLY DEFERRED)"_s);
        does(u"CREATE TRIGGER breaks AFTER INSERT ON downloaded_files BEGIN INSERT INTO promise VALUES (77); END"_s);
        const RunReport broken = runOnDisk();
        QVERIFY(broken.error.has_value());
        QCOMPARE(broken.downloaded.files, 0);
        QCOMPARE(recorded().size(), 0);
        const int there = clipsIn(m_test->destination());
        QVERIFY(there > 0);
        QVERIFY(begunFiles() >= there);
        does(u"DROP TRIGGER breaks"_s);
        does(u"DROP TABLE promise"_s);
        resetCounters();
        QCOMPARE(runOnDisk().downloaded.files, all);
        QCOMPARE(counted(u"media"_s), all - there);
        QCOMPARE(recorded().size(), all);
        QCOMPARE(clipsIn(m_test->destination()), all);
        QCOMPARE(parts(), 0);
        QCOMPARE(begunFiles(), 0);
    }

    void aPartThatNobodyNeedsAnyMoreGoesWithTheNextRun_data() {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QJsonObject>("what");
        QTest::newRow("its file is gone") << u"delete"_s << QJsonObject();
        QTest::newRow("its file is moved away") << u"move"_s << QJsonObject{{u"parent"_s, u"root"_s}};
        QTest::newRow("its file has another content") << u"change"_s << QJsonObject{{u"size"_s, 3000}, {u"seed"_s, 9}};
    }

    void aPartThatNobodyNeedsAnyMoreGoesWithTheNextRun() {
        QFETCH(const QString, command);
        QFETCH(QJsonObject, what);
        start(driveWith({folder(u"Cam1"_s, clips(2))}));
        const QString id = refuseOldest({{u"wrongBytes"_s, true}});
        QCOMPARE(runOnDisk().failed, 1);
        QCOMPARE(parts(), 1);
        QCOMPARE(runOnDisk().failed, 0);
        QCOMPARE(parts(), 1); // It is still needed.
        what.insert(u"id"_s, id);
        m_test->google.control(command, what);
        m_test->google.setFaults({});
        runOnDisk();
        runOnDisk();
        QCOMPARE(parts(), 0);
        QCOMPARE(begunFiles(), 0);
    }

    /// The same bytes were uploaded again, or an uploader set the time. A resumed download would lose its part.
    void aPartIsNeededIfOnlyTheTimeIsAnother() {
        QJsonObject first{{u"size"_s, 3000}, {u"seed"_s, 9}};
        const QJsonObject content = first;
        first.insert(u"name"_s, u"clip_0000.mp4"_s);
        first.insert(u"modifiedTime"_s, u"2025-01-01T00:00:00Z"_s);
        start(driveWith({folder(u"Cam1"_s, {first, clip(u"clip_0001.mp4"_s, 2000)})}));
        QJsonObject again = content;
        again.insert(u"id"_s, refuseOldest({{u"wrongBytes"_s, true}}));
        QCOMPARE(runOnDisk().failed, 1);
        QCOMPARE(parts(), 1);
        m_test->google.control(u"change"_s, again);
        for (int i = 0; i < 2; ++i) // What has begun is looked at before the change is read.
            QCOMPARE(runOnDisk().failed, 0);
        QCOMPARE(parts(), 1);
        QCOMPARE(begunFiles(), 1);
        m_test->google.setFaults({});
        m_clock.advance(6min);
        QCOMPARE(runOnDisk().downloaded.files, 1);
        QCOMPARE(parts(), 0);
        QCOMPARE(begunFiles(), 0);
    }

    /// Its file would be taken for a duplicate of itself.
    void anotherPathToTheSameDestinationLosesNothing() {
#ifdef Q_OS_WIN
        QSKIP("What Qt calls a link there is a file of its own.");
#endif
        start(driveWith({folder(u"Cam1"_s, clips(2))}));
        refuseOldest({{u"wrongBytes"_s, true}});
        QCOMPARE(runOnDisk().failed, 1);
        QVERIFY(QFile::link(m_test->destination(), m_test->destination() + u"-link"_s));
        moveTo(m_test->destination() + u"-link"_s);
        m_test->google.setFaults({});
        m_clock.advance(6min);
        QCOMPARE(runOnDisk().downloaded.files, 1);
        QVERIFY(!runOnDisk().error);
        for (const DownloadedFile& file : recorded())
            QVERIFY2(QFile::exists(file.localFilePath), qPrintable(file.localFilePath));
        QCOMPARE(clipsIn(m_test->destination()), 2);
        QCOMPARE(begunFiles(), 0);
    }

    /// It died in the middle of a download, so the person chose another one.
    void anEarlierDiskThatDoesNotAnswerHoldsNothingUp() {
        start(driveWith({folder(u"Cam1"_s, clips(2))}));
        refuseOldest({{u"wrongBytes"_s, true}});
        QCOMPARE(runOnDisk().failed, 1);
        QCOMPARE(parts(), 1);
        const QString elsewhere = m_test->destination() + u"-new"_s;
        QVERIFY(QDir().mkpath(elsewhere));
        moveTo(elsewhere);
        m_test->google.setFaults({});
        m_clock.advance(6min);
        std::mutex gate;
        std::unique_lock silent(gate);
        m_disk.before = [&gate, dead = m_test->destination() + u'/'](const QString&, const QString& path) {
            if (!path.startsWith(dead))
                return std::optional<Error>();
            const std::scoped_lock wait(gate);
            return std::optional<Error>();
        };
        m_patience = 200ms;
        QCOMPARE(runOnDisk().downloaded.files, 1);
        add(camera(u"Cloud_Cam1"_s).folderId, clip(u"new.mp4"_s, 3000));
        QCOMPARE(runOnDisk().downloaded.files, 1);
        QCOMPARE(begunFiles(), 1);
        silent.unlock();
        m_patience = 1min;
        m_test->program().workers.pool(Workers::Lane::Disk).waitForDone();
        runOnDisk(); // It is back: what nobody needs there goes.
        QCOMPARE(begunFiles(), 0);
        QCOMPARE(parts(), 0);
    }

private:
    RunReport runOnDisk() {
        m_clock.settle();
        const SyncServices usual = m_test->syncServices(m_clock);
        const FootageDisk footage{.disk = m_disk, .installationId = m_test->program().footage.installationId};
        const SyncServices services{.database = usual.database,
                                    .drive = usual.drive,
                                    .board = usual.board,
                                    .footage = footage,
                                    .disk = usual.disk,
                                    .bandwidth = usual.bandwidth,
                                    .clock = usual.clock,
                                    .workers = usual.workers,
                                    .claims = usual.claims,
                                    .diskPatience = m_patience};
        return onWorker([&] { return SyncRun(services, m_sourceId, SyncRun::Trigger::Schedule).run({}); });
    }

    void moveTo(const QString& destination) {
        auto connection = m_test->program().database.connect();
        QVERIFY(SourceStore(**connection).change(m_sourceId, {.destination = destination}, m_clock.now()).has_value());
        QVERIFY(FootageFolders(m_test->program().footage, **connection, m_clock).take(m_sourceId, destination));
    }

    /// The files that failed wait as if the program had been killed while it fetched them.
    void asIfKilled() {
        auto connection = m_test->program().database.connect();
        QVERIFY((*connection)->run(u"UPDATE pending_files SET attempts = 0, next_try = NULL"_s).has_value());
        QCOMPARE(begunFiles(), 251);
    }

    [[nodiscard]] int begunFiles() const {
        auto connection = m_test->program().database.connect();
        const auto count = (*connection)->first(u"SELECT count(*) FROM begun_files"_s, {}, [](const Rows& row) {
            return row.value(0).toInt();
        });
        return count->value_or(-1);
    }

    [[nodiscard]] QString cameraFolder(const QString& name) const {
        return sourceFolder(m_test->destination(), m_sourceId) + u'/' + name;
    }

    [[nodiscard]] int parts() const {
        int count = 0;
        QDirIterator found(m_test->destination(), {u"*.part"_s}, QDir::Files, QDirIterator::Subdirectories);
        for (; found.hasNext(); found.next())
            ++count;
        return count;
    }

    TroubledDisk m_disk;
    std::chrono::milliseconds m_patience = 1min; ///< With a disk of before; a busy computer's is slow, too.
};

QTEST_GUILESS_MAIN(TestEarlierDownloads)
#include "test_earlier_downloads.moc"
