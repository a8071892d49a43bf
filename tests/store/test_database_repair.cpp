// SPDX-License-Identifier: GPL-3.0-or-later
// Real SQLite files with real damage: whatever page is hit, what can be read is kept and what it refers to is rebuilt.
#include "clock.h"
#include "known_silence_store.h"
#include "repair_test.h"
#include "table_rescue.h"
#include "unchosen_folder_store.h"

#include <algorithm>

using namespace vtrack;
using namespace vtrack::test;

class TestDatabaseRepair : public RepairTest {
    Q_OBJECT

private slots:

    void initTestCase() { fillOnce(); }

    void init() { begin(); }

    void aWholeOneIsLeftAlone() {
        const auto opened = openOrRepair(m_path, moment());
        VERIFY_OK(opened);
        QVERIFY(opened->setAside.isEmpty());
        QCOMPARE(texts(opened->database, allFiles), m_files);
        QVERIFY(!unreviewedRepair(m_path));
    }

    void damageFoundWhileRunningIsRepairedAtTheNextStart() {
        QRandomGenerator random(1);
        spoil(m_path, QFileInfo(m_path).size() / pageSize / 2 * pageSize, pageSize, random);
        {
            const auto database = Database::open(m_path); // Nothing in the middle is read.
            VERIFY_OK(database);
            const auto whole = checkWhole(*database->connect().value());
            QVERIFY(!whole);
            QCOMPARE(whole.error().action, Action::RepairDatabase);
        }
        QVERIFY(isMarkedDamaged(m_path));
        const auto opened = openOrRepair(m_path, moment());
        VERIFY_OK(opened);
        QVERIFY(QFile::exists(opened->setAside));
        QVERIFY(!isMarkedDamaged(m_path));
        const auto connection = opened->database.connect().value();
        const auto lines = ActivityStore(*connection).recent(1).value();
        QCOMPARE(lines[0].kind, u"database"_s);
        QCOMPARE(lines[0].severity, Severity::Error);
        QVERIFY(lines[0].message.contains(QFileInfo(opened->setAside).fileName()));
        QVERIFY(openOrRepair(m_path, moment())->setAside.isEmpty());
    }

    void anyDamage_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("beside");
        QTest::addColumn<int>("seed");
        const QStringList kinds{u"header"_s,
                                u"page 1"_s,
                                u"video_sources"_s,
                                u"camera_configurations"_s,
                                u"sync_status"_s,
                                u"downloaded_files"_s,
                                u"activity"_s,
                                u"cleaned_files"_s,
                                u"pending_files"_s,
                                u"camera_totals"_s,
                                u"sqlite_sequence"_s,
                                u"downloaded_files_drive_id"_s,
                                u"downloaded_files_footage"_s,
                                u"parents"_s,
                                u"1 random"_s,
                                u"3 random"_s,
                                u"10 random"_s,
                                u"half of the file"_s};
        for (const QString& kind : kinds) {
            for (const int beside : {0, 1, 2, 3}) {
                for (const int seed : kind.endsWith(u"random"_s) ? QList<int>{1, 2, 3, 4, 5, 6} : QList<int>{1})
                    QTest::addRow("%s, beside %d, seed %d", qPrintable(kind), beside, seed) << kind << beside << seed;
            }
        }
    }

    void anyDamage() {
        QFETCH(const QString, what);
        QFETCH(const int, beside);
        QFETCH(const int, seed);
        putBeside(beside);
        QRandomGenerator random(static_cast<quint32>(seed));
        const int pages = damage(what, random);
        const auto opened = repairedByNow(m_path);
        VERIFY_OK(opened);
        const Database& database = opened->database;
        VERIFY_OK(checkWhole(*database.connect().value()));
        QCOMPARE(texts(database, u"SELECT \"table\" FROM pragma_foreign_key_check"_s), QStringList());

        // No row that came through is another one, and only those on spoiled pages are lost.
        const QStringList files = texts(database, allFiles);
        QVERIFY(std::ranges::includes(m_files, files, {}, byId, byId));
        if ((beside & Copy) != 0)
            QCOMPARE(files, m_files);
        else
            QVERIFY2(m_files.size() - files.size() <= qsizetype(pages) * mostRowsOnAPage,
                     qPrintable(QString::number(m_files.size() - files.size())));
        if (beside != Nothing)
            QCOMPARE(sourcesOf(database), m_sources);
        else
            QCOMPARE(texts(database, u"SELECT DISTINCT source_id FROM downloaded_files EXCEPT "
                                     "SELECT id FROM video_sources"_s),
                     QStringList());
        QCOMPARE(number(database, u"SELECT sum(files) FROM camera_totals"_s), files.size());
        if ((beside & Copy) != 0 || (pages == 1 && what != u"cleaned_files" && !what.endsWith(u"random")))
            QCOMPARE(count(database, u"cleaned_files"_s), 3);
        if (opened->setAside.isEmpty())
            return; // Page without content.

        const auto report = unreviewedRepair(m_path);
        QVERIFY(report);
        QCOMPARE(report->filesKept, files.size());
        QVERIFY(report->filesKnown >= report->filesKept);
        if (beside != Nothing)
            QCOMPARE(report->filesKnown, m_files.size());
        QCOMPARE(sentenceOf(*report).contains(u" of %1 file records"_s.arg(m_files.size())),
                 files.size() < m_files.size() && report->filesKnown == m_files.size());
        // A new record gets an id that was never given before.
        QVERIFY(number(database, u"SELECT seq FROM sqlite_sequence WHERE name = 'downloaded_files'"_s) >=
                files.last().section(u' ', 0, 0).toLongLong());
        VERIFY_OK(acknowledgeRepair(m_path));
        QVERIFY(!unreviewedRepair(m_path));
    }

    void lostSourcesWithoutAnyCopyAreGuessedFromTheirFiles() {
        QRandomGenerator random(3);
        damage(u"parents"_s, random);
        const auto opened = repairedByNow(m_path);
        VERIFY_OK(opened);
        QCOMPARE(texts(opened->database, allFiles), m_files);
        const auto connection = opened->database.connect().value();
        const auto sources = SourceStore(*connection).all().value();
        QCOMPARE(sources.size(), 3);
        QCOMPARE(sources[1].destination, u"/videos"_s);
        QCOMPARE(sources[1].cameras.size(), 2);
        QCOMPARE(sources[1].cameras[0].name, u"Cloud_Cam1"_s);
        QVERIFY(!sources[1].cameras[0].selected);
        QVERIFY(!SyncStatusStore(*connection).byId(2).value()->syncEnabled);
        QCOMPARE(unreviewedRepair(m_path)->guessed.size(), 3);
        QVERIFY(sentenceOf(*unreviewedRepair(m_path)).contains(sources[1].name));
    }

    void aSourceThatWasRemovedDoesNotComeBack() {
        putBeside(Mirror | Copy);
        {
            const auto database = Database::open(m_path).value();
            const auto connection = database.connect().value();
            VERIFY_OK(SourceStore(*connection).remove(2));
            VERIFY_OK(mirrorSources(*connection, m_path));
        }
        QRandomGenerator random(3);
        damage(u"parents"_s, random);
        const auto opened = repairedByNow(m_path);
        VERIFY_OK(opened);
        QCOMPARE(texts(opened->database, u"SELECT id FROM video_sources ORDER BY id"_s), (QStringList{u"1"_s, u"3"_s}));
        QCOMPARE(count(opened->database, u"downloaded_files WHERE source_id = 2"_s), 0);
    }

    void cleanedFilesStayCleaned() {
        putBeside(Copy);
        {
            const auto database = Database::open(m_path).value();
            const auto connection = database.connect().value();
            FileStore files(*connection);
            VERIFY_OK(files.markProcessed({7}, u"completed"_s, moment()));
            VERIFY_OK(files.clean(files.byIds({7}).value(), moment()));
        }
        QRandomGenerator random(3);
        damage(u"downloaded_files"_s, random); // The root: all rows are found, none is lost.
        const auto opened = repairedByNow(m_path);
        VERIFY_OK(opened);
        QCOMPARE(count(opened->database, u"downloaded_files WHERE id = 7"_s), 0);
        QCOMPARE(count(opened->database, u"cleaned_files"_s), 4);
    }

    void aPersonsWordOnNewCamerasAndEndingsStays() {
        {
            const auto database = Database::open(m_path).value();
            const auto connection = database.connect().value();
            VERIFY_OK(UnchosenFolderStore(*connection, 1).see({.folderId = u"cam9"_s, .name = u"Cam9"_s}, moment()));
            VERIFY_OK(UnchosenFolderStore::setIgnored(*connection, u"cam9"_s, true));
            VERIFY_OK(SourceStore(*connection).setEndings(1, {u"dav"_s, u"mp4"_s}));
            VERIFY_OK(SourceStore(*connection).setFetchFrom(1, moment()));
            VERIFY_OK(SourceStore(*connection).setAddsNewCameras(1, true));
            VERIFY_OK(mirrorSources(*connection, m_path));
        }
        QRandomGenerator random(5);
        damage(u"video_sources"_s, random);
        const auto opened = repairedByNow(m_path);
        VERIFY_OK(opened);
        QCOMPARE(texts(opened->database, u"SELECT folder_id || ' ' || state FROM unchosen_folders"_s),
                 QStringList{u"cam9 ignored"_s});
        const auto connection = opened->database.connect().value();
        QCOMPARE(SourceStore(*connection).byId(1)->value().endings, QStringList({u"dav"_s, u"mp4"_s}));
        QCOMPARE(SourceStore(*connection).byId(1)->value().fetchFrom, moment());
        QVERIFY(SourceStore(*connection).byId(1)->value().addsNewCameras);
    }

    void aKnownSilenceStays_data() {
        QTest::addColumn<QString>("damaged");
        QTest::newRow("from the pages") << u"video_sources"_s;
        QTest::newRow("from the copy") << u"known_silences"_s;
    }

    void aKnownSilenceStays() {
        QFETCH(const QString, damaged);
        {
            const auto database = Database::open(m_path).value();
            const auto connection = database.connect().value();
            KnownSilenceStore silences(*connection);
            VERIFY_OK(silences.keep({.cameraId = 1, .start = 1'736'899'200, .until = moment(60)}, moment()));
            VERIFY_OK(silences.keep({.cameraId = 2, .start = 1'736'899'300}, moment()));
            VERIFY_OK(silences.keep({.cameraId = 2, .start = 1'736'899'400, .until = moment(60), .isPlanned = true},
                                    moment()));
            VERIFY_OK(keepDailyCopy(database, moment()));
        }
        QRandomGenerator random(5);
        damage(damaged, random);
        const auto opened = repairedByNow(m_path);
        VERIFY_OK(opened);
        QCOMPARE(texts(opened->database, u"SELECT camera_id || ' ' || start || ' ' || ifnull(until, 'over') || ' ' || "
                                         "is_planned FROM known_silences ORDER BY camera_id, start"_s),
                 QStringList({u"1 1736899200 "_s + toIsoUtc(moment(60)) + u" 0"_s, u"2 1736899300 over 0"_s,
                              u"2 1736899400 "_s + toIsoUtc(moment(60)) + u" 1"_s}));
    }

    /// Whoever adds a table decides: its rows are looked for in a damaged file, or they come back by themselves.
    void everyTableIsRescuedOrFillsItself() {
        const QStringList fillThemselves{
            u"change_feeds"_s,  u"watched_folders"_s,  // A listing of Drive.
            u"camera_looks"_s,  u"camera_locations"_s, // The next run.
            u"camera_totals"_s,                        // Triggers.
            u"alarms"_s,        u"present_actions"_s,  // Judged and read again.
            u"alarm_notices"_s, u"alarm_channels"_s,   // With the alarms.
            u"lifetimes"_s,                            // From the next start on.
            u"error_counts"_s,                         // Counted anew.
            u"last_looks"_s,                           // Only for what an older version has written.
        };
        const auto database = Database::open(m_path).value();
        QStringList tables = texts(database, u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                                             "'sqlite_%'"_s);
        for (const QString& table : rescuedTables() + fillThemselves)
            tables.removeAll(table);
        QCOMPARE(tables, QStringList());
    }

    void theWriteAheadLogCounts() {
        QTemporaryDir crashed;
        const QString path = crashed.filePath(u"vtrack.db"_s);
        {
            const auto database = Database::open(m_path).value();
            const auto connection = database.connect().value();
            VERIFY_OK(FileStore(*connection).record(clip(1, 99'999)));
            QVERIFY(QFile::copy(m_path, path));
            QVERIFY(QFile::copy(m_path + u"-wal"_s, path + u"-wal"_s));
            m_files = texts(database, allFiles);
        }
        QRandomGenerator random(5);
        spoil(path, 0, 100, random); // SQLite itself could not even open it.
        const auto opened = openOrRepair(path, moment());
        VERIFY_OK(opened);
        QCOMPARE(texts(opened->database, allFiles), m_files);
    }

    void anEmptiedOrMissingOneIsNotANewOne_data() {
        QTest::addColumn<bool>("missing");
        QTest::addColumn<int>("beside");
        for (const bool missing : {false, true}) {
            for (const int beside : {1, 2, 3})
                QTest::addRow("%s, beside %d", missing ? "missing" : "emptied", beside) << missing << beside;
        }
    }

    void anEmptiedOrMissingOneIsNotANewOne() {
        QFETCH(const bool, missing);
        QFETCH(const int, beside);
        putBeside(beside);
        QVERIFY(missing ? QFile::remove(m_path) : QFile::resize(m_path, 0));
        const auto opened = openOrRepair(m_path, moment());
        VERIFY_OK(opened);
        QCOMPARE(sourcesOf(opened->database), m_sources);
        if ((beside & Copy) != 0)
            QCOMPARE(texts(opened->database, allFiles), m_files);
        const auto report = unreviewedRepair(m_path);
        QVERIFY(report && report->wasEmpty);
        QCOMPARE(report->filesKnown, m_files.size());
        QCOMPARE(report->filesKept, (beside & Copy) != 0 ? m_files.size() : 0);
    }

    void aSignInBesideNothingIsTold() {
        QVERIFY(QFile::remove(m_path));
        QVERIFY(writePrivateFile(m_folder->filePath(u"tokens/session.json"_s), "{}"));
        VERIFY_OK(openOrRepair(m_path, moment()));
        QVERIFY(unreviewedRepair(m_path) && unreviewedRepair(m_path)->wasEmpty);
        QVERIFY(sentenceOf(*unreviewedRepair(m_path)).contains(u"Set the sources up again"_s));
    }

    void aFreshFolderIsNoRepair() {
        QVERIFY(QFile::remove(m_path));
        const auto opened = openOrRepair(m_path, moment());
        VERIFY_OK(opened);
        QVERIFY(opened->setAside.isEmpty() && !unreviewedRepair(m_path));
    }

    void garbageIsSetAside() {
        QRandomGenerator random(9);
        spoil(m_path, 0, QFileInfo(m_path).size(), random);
        QFile before(m_path);
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray content = before.readAll();
        before.close();
        const auto opened = openOrRepair(m_path, moment());
        VERIFY_OK(opened);
        QFile aside(opened->setAside);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        QCOMPARE(count(opened->database, u"video_sources"_s), 0);
    }

    void aRepairThatWasCutOffGoesOn() {
        // As after a kill between the two renames: the rescued one waits, the damaged one is away.
        QVERIFY(QFile::rename(m_path, m_path + u".rescue"_s));
        markDamaged(m_path);
        VERIFY_OK(saveRepairReport(m_path, {.time = moment(), .filesKept = 5, .filesKnown = 9}));
        const auto opened = openOrRepair(m_path, moment());
        VERIFY_OK(opened);
        QCOMPARE(texts(opened->database, allFiles), m_files);
        QCOMPARE(unreviewedRepair(m_path)->filesKnown, 9);
    }

    void aLockedOneIsNotDamaged() {
        const auto other = Connection::open(m_path).value();
        VERIFY_OK(other->run(u"PRAGMA locking_mode = EXCLUSIVE"_s));
        VERIFY_OK(other->run(u"BEGIN EXCLUSIVE"_s));
        const auto opened = openOrRepair(m_path, moment());
        QVERIFY(!opened);
        QCOMPARE(opened.error().action, Action::DatabaseLocked);
        QVERIFY(!isMarkedDamaged(m_path));
    }
};

QTEST_GUILESS_MAIN(TestDatabaseRepair)
#include "test_database_repair.moc"
