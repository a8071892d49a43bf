// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are gone from the disk, or go: what the disk says, what a person says, and what other programs changed
// meanwhile.
#include "destination_test.h"
#include "file_system.h"
#include "missing_files_store.h"
#include "safe_name.h"
#include "system_errors.h"

using namespace vtrack;
using namespace vtrack::test;

class TestMissingFiles : public DestinationTest {
    Q_OBJECT

private slots:

    void init() { begin(); }

    void cleanup() { end(); }

    void onlyTheDisksWordMakesAFileMissing() {
        startWithFiles(4);
        QVERIFY(files().markProcessed({rows()[0].id}, u"done"_s, m_clock->now()));
        const QString camera = QFileInfo(rows().first().localFilePath).path();
        m_disk.before = [&](const QString& call, const QString& path) -> std::optional<Error> {
            if (call == u"look"_s && path.startsWith(camera + u'/'))
                return fileError(systemError::broken, path);
            return {};
        };
        const auto report = comparison().run({});
        QCOMPARE(report->unreadable, 4);
        QCOMPARE(report->toFetchAgain + report->cleanedUp, 0);
        QCOMPARE(rows().size(), 4);
        QCOMPARE(told(Severity::Warning), 1);
    }

    void manyMissingFilesWaitForAPerson() {
        startWithFiles(12);
        QVERIFY(files().markProcessed({rows()[0].id}, u"done"_s, m_clock->now()));
        const QString camera = QFileInfo(rows().first().localFilePath).path();
        QVERIFY(QFile::rename(camera, camera + u"-moved"_s));
        QVERIFY(QFile(folder() + u'/' + partName(u"gone.mp4"_s, u"id"_s, u"md5"_s)).open(QIODevice::WriteOnly));
        auto report = comparison().run({});
        QCOMPARE(report->unconfirmed, 12);
        QCOMPARE(report->partsRemoved, 1); // Nobody is asked about unfinished downloads.
        QCOMPARE(report->toFetchAgain + report->cleanedUp, 0);
        QCOMPARE(rows().size(), 12);
        QCOMPARE(told(Severity::Critical), 1);
        QVERIFY(diagnosed()[u"disk_space"_s].fix.contains(u"confirm-missing"_s));
        // Back again: as if nothing had been.
        QVERIFY(QFile::rename(camera + u"-moved"_s, camera));
        QCOMPARE(comparison().run({})->unconfirmed, 0);
        QCOMPARE(MissingFilesStore(*connection()).missing(m_sourceId), 0);
        // Really gone.
        QVERIFY(QDir(camera).removeRecursively());
        QCOMPARE(comparison().run({})->unconfirmed, 12);
        report = comparison().confirmMissing(m_sourceId, {});
        QCOMPARE(report->toFetchAgain, 11);
        QCOMPARE(report->cleanedUp, 1);
        QCOMPARE(sync().downloaded.files, 11);
    }

    void aRowThatIsSetBackKeepsItsFile_data() {
        QTest::addColumn<QString>("change");
        QTest::newRow("set back") << u"UPDATE downloaded_files SET is_processed = 0 WHERE id = ?"_s;
        QTest::newRow("other content") << u"UPDATE downloaded_files SET checksum = 'other' WHERE id = ?"_s;
    }

    void aRowThatIsSetBackKeepsItsFile() {
        QFETCH(const QString, change);
        startWithFiles(3);
        const auto all = rows();
        QVERIFY(files().markProcessed({all[0].id, all[1].id}, u"done"_s, m_clock->now()));
        m_clock->advance(24h * 8);
        m_disk.before = [&](const QString& call, const QString& path) -> std::optional<Error> {
            if (call == u"rename"_s && path == all[0].localFilePath) {
                if (const auto done = connection()->run(change, {all[0].id}); !done)
                    return done.error();
            }
            return {};
        };
        const auto report = CleanUp(m_test->program().database, *m_clock, footage()).run(7);
        QCOMPARE(report->files, 1);
        QVERIFY(QFile::exists(all[0].localFilePath));
        QVERIFY(!QFile::exists(all[1].localFilePath));
        QCOMPARE(rows().size(), 2);
        QCOMPARE(number(u"SELECT count(*) FROM cleaned_files"_s), 1);
    }

    /// Commands clean up beside the program that compares and cleans up: `other` at any moment of the first one's work.
    void cleanUpsAtOnceLoseNothing_data() {
        QTest::addColumn<bool>("compare");
        QTest::addColumn<QString>("call");
        for (const QString& call : {u"rename"_s, u"look"_s, u"syncFolder"_s, u"remove"_s}) {
            QTest::addRow("comparison at %s", qPrintable(call)) << true << call;
            QTest::addRow("clean-up at %s", qPrintable(call)) << false << call;
        }
    }

    void cleanUpsAtOnceLoseNothing() {
        QFETCH(const bool, compare);
        QFETCH(const QString, call);
        startWithFiles(30);
        QList<ProcessedFile> processed;
        for (const DownloadedFile& row : rows().first(20))
            processed += ProcessedFile(row.id, row.checksum);
        QVERIFY(files().markProcessed(processed, u"done"_s, m_clock->now()));
        m_clock->advance(24h * 8);
        const auto cleanUp = [&] {
            return CleanUp(m_test->program().database, *m_clock, footage()).run(7).has_value();
        };
        int calls = 0;
        m_disk.before = [&](const QString& made, const QString&) -> std::optional<Error> {
            if (made == call && ++calls == 15 / (call == u"syncFolder" ? 15 : 1)) {
                if (compare)
                    std::ignore = comparison().run({});
                else
                    std::ignore = cleanUp();
            }
            return {};
        };
        QVERIFY(cleanUp());
        m_disk.before = {};
        QVERIFY(calls > 0);
        QVERIFY(cleanUp());
        QCOMPARE(comparison().run({})->toFetchAgain, 0);
        QCOMPARE(rows().size(), 10);
        QCOMPARE(filesBelow(folder()), 10 + 1); // And the marker.
        QCOMPARE(number(u"SELECT count(*) FROM cleaned_files"_s), 20);
        QCOMPARE(number(u"SELECT count(*) FROM downloaded_files WHERE missing_since IS NOT NULL"_s), 0);
        QCOMPARE(told(Severity::Critical), 0);
    }

    void aCrashWhileFilesGoLosesNothing() {
        startWithFiles(3);
        const auto all = rows();
        // One whose row is there, one whose row is gone, and one of Drive's that is called so.
        const QString kept = all[0].localFilePath;
        QVERIFY(
            QFile::rename(kept, QFileInfo(kept).path() + u'/' + removedName(QFileInfo(kept).fileName(), all[0].id)));
        const QString gone = QFileInfo(kept).path() + u'/' + removedName(u"gone.mp4"_s, 999);
        QVERIFY(QFile(gone).open(QIODevice::WriteOnly));
        const QString named = QFileInfo(kept).path() + u'/' + removedName(u"named.mp4"_s, 998);
        QVERIFY(QFile::rename(all[1].localFilePath, named));
        DownloadedFile row = all[1];
        row.localFilePath = named;
        QVERIFY(m_test->program().database.connect().value()->run(
            u"UPDATE downloaded_files SET local_file_path = ?, local_path_key = ? WHERE id = ?"_s,
            {named, nameKey(named), row.id}));
        const auto report = comparison().run({});
        QCOMPARE(report->toFetchAgain, 0);
        QVERIFY(QFile::exists(kept));
        QVERIFY(!QFile::exists(gone));
        QVERIFY(QFile::exists(named));
    }

    /// It is missing where it belongs; but until its folder is synced, a power failure brings it back there.
    void aFileThatLiesAsideIsGoneWhenItsFolderIsSynced() {
        startWithFiles(2);
        const DownloadedFile file = rows()[0];
        const QString folder = QFileInfo(file.localFilePath).path();
        QVERIFY(files().markProcessed({file.id}, u"done"_s, m_clock->now()));
        m_clock->advance(24h * 8);
        m_disk.before = [&](const QString& call, const QString& path) -> std::optional<Error> {
            const bool back = call == u"rename"_s && path.endsWith(u".vtrack-removed"_s);
            if (back || (call == u"syncFolder"_s && path == folder))
                return fileError(systemError::broken, path);
            return {};
        };
        CleanUp cleanUp(m_test->program().database, *m_clock, footage());
        QCOMPARE(cleanUp.run(7)->files, 0);
        QVERIFY(!QFile::exists(file.localFilePath));
        QCOMPARE(cleanUp.run(7)->files, 0);
        QCOMPARE(rows().size(), 2);
        m_disk.before = {};
        QCOMPARE(cleanUp.run(7)->files, 1);
        QCOMPARE(rows().size(), 1);
    }

    void anOlderContentInAnEarlierDestinationIsCleanedUp() {
        startWithFiles(2);
        const DownloadedFile older = rows()[0];
        const QString other = m_test->destination() + u"-other"_s;
        QVERIFY(QDir().mkpath(other));
        QVERIFY(onWorker(
            [&] { return m_test->program().sourceSetup.edit(m_sourceId, {.name = u"Test"_s, .destination = other}); }));
        m_test->google.control(u"change"_s, {{u"id"_s, older.driveFileId}, {u"size"_s, 2000}, {u"seed"_s, 9}});
        m_clock->advance(5min);
        QCOMPARE(sync().downloaded.files, 1);
        const DownloadedFile newer = rows()[0];
        QCOMPARE(rows().size(), 3);
        QVERIFY(newer.localFilePath.startsWith(other + u'/'));
        QVERIFY(QFile::exists(older.localFilePath));
        QVERIFY(files().markProcessed({older.id}, u"done"_s, m_clock->now()));
        m_clock->advance(24h * 8);
        QCOMPARE(CleanUp(m_test->program().database, *m_clock, footage()).run(7)->files, 1);
        QVERIFY(!QFile::exists(older.localFilePath));
        QVERIFY(QFile::exists(newer.localFilePath));
        QCOMPARE(rows().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestMissingFiles)
#include "test_missing_files.moc"
