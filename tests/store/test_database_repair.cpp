// SPDX-License-Identifier: GPL-3.0-or-later
// Real SQLite files with real damage: whatever page is hit, what can be read is kept and what it refers to is rebuilt.
#include "activity_store.h"
#include "atomic_file.h"
#include "damage_mark.h"
#include "database_copy.h"
#include "database_repair.h"
#include "repair_report.h"
#include "source_mirror.h"
#include "sql_error.h"
#include "store_fixture.h"
#include "sync_status_store.h"
#include "unchosen_store.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace vtrack;
using namespace vtrack::test;

namespace {

constexpr int pageSize = 4096;
constexpr int filesOfEach = 300;
constexpr int mostRowsOnAPage = 20; // A file record has more than 200 bytes.

/// What lies beside the database when it is damaged.
enum Beside { Nothing = 0, Mirror = 1, Copy = 2 };

/// Overwrites bytes of the file with random ones, as a bad disk does.
void spoil(const QString& path, qint64 from, qint64 bytes, QRandomGenerator& random) {
    QByteArray garbage(bytes, '\0');
    for (char& byte : garbage)
        byte = static_cast<char>(random.bounded(256));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(garbage), bytes);
}

qint64 number(Connection& connection, const QString& sql) {
    return connection.first(sql, {}, [](const Rows& row) { return row.value(0).toLongLong(); }).value().value_or(-1);
}

qint64 number(const Database& database, const QString& sql) {
    return number(*database.connect().value(), sql);
}

qint64 count(const Database& database, const QString& table) {
    return number(database, u"SELECT count(*) FROM "_s + table);
}

QStringList texts(const Database& database, const QString& sql) {
    return database.connect().value()->list(sql, {}, [](const Rows& row) { return row.value(0).toString(); }).value();
}

/// openOrRepair(), also where the damage shows only when the whole file is looked through.
Result<OpenedDatabase> repairedByNow(const QString& path) {
    auto opened = openOrRepair(path, moment());
    if (!opened || !opened->setAside.isEmpty())
        return opened;
    if (checkWhole(*opened->database.connect().value()))
        return opened;
    return openOrRepair(path, moment(1));
}

/// Everything a person sees of the sources.
QStringList sourcesOf(const Database& database) {
    return texts(database, u"SELECT id || name || path || json_extract(config, '$.destination') || sync_enabled || "
                           "sync_interval_minutes FROM video_sources JOIN sync_status USING (id) ORDER BY id"_s) +
           texts(database,
                 u"SELECT id || ' ' || source_id || camera_name || folder_path || is_selected || "
                 "json_extract(camera_config, '$.processing_enabled') FROM camera_configurations ORDER BY id"_s);
}

const QString allFiles =
    u"SELECT id || ' ' || source_id || camera_name || local_file_path || drive_file_id || checksum || "
    "is_processed || recording_start_time FROM downloaded_files ORDER BY id"_s;

} // namespace

class TestDatabaseRepair : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        const auto database = Database::open(m_original.filePath(u"vtrack.db"_s)).value();
        const auto connection = database.connect().value();
        VERIFY_OK(connection->transaction([&] { return fill(*connection); }));
        VERIFY_OK(keepDailyCopy(database, moment())); // With the mirror of the sources.
    }

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"vtrack.db"_s);
        QVERIFY(QFile::copy(m_original.filePath(u"vtrack.db"_s), m_path));
        const auto database = Database::open(m_path).value();
        m_files = texts(database, allFiles);
        m_sources = sourcesOf(database);
    }

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
            QCOMPARE(whole.error().actionRequired, repairDatabase);
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
            VERIFY_OK(UnchosenStore(*connection, 1).see({.folderId = u"cam9"_s, .name = u"Cam9"_s}, moment()));
            VERIFY_OK(UnchosenStore::setIgnored(*connection, u"cam9"_s, true));
            VERIFY_OK(SourceStore(*connection).setEndings(1, {u"dav"_s, u"mp4"_s}));
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
        QCOMPARE(opened.error().actionRequired, databaseLocked);
        QVERIFY(!isMarkedDamaged(m_path));
    }

    void aHostileMirrorIsNoDanger_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("sources");
        const auto row = [](const char* name, QByteArray json, int sources) {
            QTest::newRow(name) << json.replace('\'', '"') << sources;
        };
        row("empty", {}, 0);
        row("no json", QByteArray::fromHex("fffe7b5b"), 0);
        row("list", "[1,2,3]", 0);
        row("odd types", "{'files':'x','sources':[1,'a',null,{'id':'1','name':5}]}", 0);
        row("bad numbers", "{'files':-9,'sources':[{'id':-1,'name':'a'},{'id':1e300,'name':'b'}]}", 0);
        row("twice", "{'sources':[{'id':1,'name':'a'},{'id':1,'name':'b'}]}", 1);
        row("interval", "{'sources':[{'id':1,'name':'a','sync_interval_minutes':0,'cameras':[7]}]}", 1);
        row("long", "{'sources':[{'id':1,'name':'" + QByteArray(100'000, 'x') + "'}]}", 0);
        row("huge", QByteArray(17 * 1024 * 1024, ' '), 0);
    }

    void aHostileMirrorIsNoDanger() {
        QFETCH(const QByteArray, content);
        QFETCH(const int, sources);
        QVERIFY(writePrivateFile(mirrorOf(m_path), content));
        const auto mirror = mirroredSources(m_path);
        QCOMPARE(mirror ? mirror->sources.size() : 0, sources);
        if (sources == 1) {
            QCOMPARE(mirror->sources[0].intervalMinutes, 10);
            QVERIFY(mirror->sources[0].source.cameras.isEmpty());
        }
        QVERIFY(QFile::resize(m_path, 0));
        const auto opened = openOrRepair(m_path, moment());
        VERIFY_OK(opened);
        QCOMPARE(count(opened->database, u"video_sources"_s), sources);
    }

    void theMirrorIsWrittenOnlyWhenSomethingChanged() {
        const auto database = Database::open(m_path).value();
        const auto connection = database.connect().value();
        VERIFY_OK(mirrorSources(*connection, m_path));
        QFile mirror(mirrorOf(m_path));
        QVERIFY(mirror.open(QIODevice::ReadWrite));
        const auto old = moment();
        QVERIFY(mirror.setFileTime(old, QFileDevice::FileModificationTime));
        mirror.close();
        VERIFY_OK(mirrorSources(*connection, m_path));
        QCOMPARE(QFileInfo(mirrorOf(m_path)).lastModified().toUTC(), old);
        VERIFY_OK(SourceStore(*connection).rename(2, u"Hall 7"_s));
        VERIFY_OK(mirrorSources(*connection, m_path));
        QCOMPARE(mirroredSources(m_path)->sources[1].source.name, u"Hall 7"_s);
    }

    void copiesAreMadeDailyAndTheNewestThreeStay() {
        const auto database = Database::open(m_path).value();
        for (const int day : {0, 1, 1, 2, 3, 4})
            VERIFY_OK(keepDailyCopy(database, moment(day * 86'400)));
        QStringList names;
        for (const QString& copy : copiesOf(m_path, moment(4 * 86'400)))
            names += QFileInfo(copy).fileName();
        QCOMPARE(names, (QStringList{u"vtrack-20250119.db"_s, u"vtrack-20250118.db"_s, u"vtrack-20250117.db"_s}));
        QCOMPARE(QDir(m_folder->filePath(u"backups"_s)).entryList(QDir::Files).size(), 3);
        const auto copy = Connection::open(copiesOf(m_path, moment(4 * 86'400))[0]).value();
        QCOMPARE(number(*copy, u"SELECT count(*) FROM downloaded_files"_s), m_files.size());
#ifndef Q_OS_WIN
        QVERIFY(!(QFile::permissions(m_folder->filePath(u"backups/vtrack-20250119.db"_s)) & QFileDevice::ReadGroup));
#endif
    }

    void aDamagedDatabaseIsNotCopied() {
        putBeside(Copy);
        QRandomGenerator random(1);
        damage(u"downloaded_files"_s, random);
        {
            const auto database = Database::open(m_path).value();
            QVERIFY(!keepDailyCopy(database, moment(10 * 86'400)));
        }
        QCOMPARE(copiesOf(m_path, moment(10 * 86'400)).size(), 1);
        QCOMPARE(QDir(m_folder->filePath(u"backups"_s)).entryList(QDir::Files).size(), 1);
    }

    void aCopyOfTheFutureIsTheLastToBeUsed() {
        const auto database = Database::open(m_path).value();
        VERIFY_OK(keepDailyCopy(database, moment(1000 * 86'400)));
        VERIFY_OK(keepDailyCopy(database, moment()));
        QVERIFY(copiesOf(m_path, moment())[0].endsWith(u"vtrack-20250115.db"_s));
    }

    void aDamagedCopyMakesRoomForAnOlderOne() {
        {
            const auto database = Database::open(m_path).value();
            VERIFY_OK(keepDailyCopy(database, moment()));
            VERIFY_OK(keepDailyCopy(database, moment(86'400)));
        }
        QRandomGenerator random(1);
        const QString newest = copiesOf(m_path, moment(86'400))[0];
        for (int page = 3; page < 40; ++page)
            spoil(newest, qint64(page) * pageSize, pageSize, random);
        QVERIFY(QFile::remove(m_path));
        const auto opened = openOrRepair(m_path, moment(2 * 86'400));
        VERIFY_OK(opened);
        QCOMPARE(texts(opened->database, allFiles), m_files);
    }

private:
    static qint64 byId(const QString& row) { return row.section(u' ', 0, 0).toLongLong(); }

    static Result<void> fill(Connection& connection) {
        FileStore files(connection);
        for (int number = 0; number < 3; ++number) {
            const auto source = SourceStore(connection).add(projectA(), 10 + number, moment());
            if (!source)
                return std::unexpected(source.error());
            for (int i = 0; i < filesOfEach; ++i) {
                auto file =
                    clip(source->id, (number * filesOfEach) + i, i % 2 == 0 ? u"Cloud_Cam1"_s : u"Cloud_Cam2"_s);
                file.isProcessed = i % 3 == 0;
                const auto recorded = files.record(file);
                if (!recorded)
                    return std::unexpected(recorded.error());
            }
            for (int i = 0; i < 40; ++i) {
                const auto line = ActivityStore(connection)
                                      .append({.time = moment(i),
                                               .sourceId = source->id,
                                               .kind = u"run"_s,
                                               .message = QString(200, u'm')});
                if (!line)
                    return std::unexpected(line.error());
            }
            const qint64 old = (number * filesOfEach) + 1;
            if (const auto marked = files.markProcessed({old}, u"completed"_s, moment()); !marked)
                return std::unexpected(marked.error());
            const auto cleaned = files.clean(files.byIds({old}).value(), moment());
            if (!cleaned)
                return std::unexpected(cleaned.error());
        }
        return {};
    }

    void putBeside(int beside) const {
        const auto put = [&](const QString& name) {
            QVERIFY(QFile::copy(m_original.filePath(name), m_folder->filePath(name)));
        };
        if ((beside & Mirror) != 0)
            put(u"sources.json"_s);
        if ((beside & Copy) != 0) {
            QVERIFY(QDir(m_folder->path()).mkdir(u"backups"_s));
            put(u"backups/vtrack-20250115.db"_s);
        }
    }

    QList<qint64> rootsOf(const QStringList& names) {
        const auto connection = Connection::open(m_path).value();
        QList<qint64> roots;
        for (const QString& name : names)
            roots += number(*connection, u"SELECT rootpage FROM sqlite_master WHERE name = '%1'"_s.arg(name));
        return roots;
    }

    /// @return how many pages were hit.
    int damage(const QString& what, QRandomGenerator& random) {
        const auto pages = static_cast<int>(QFileInfo(m_path).size() / pageSize);
        if (what == u"header") {
            spoil(m_path, 0, 100, random);
            return 1;
        }
        if (what == u"half of the file") {
            QFile::resize(m_path, qint64(pages) / 2 * pageSize);
            return pages / 2 + 1;
        }
        QList<qint64> hit;
        if (what == u"page 1") {
            hit = {1};
        } else if (what.endsWith(u"random"_s)) {
            for (int i = what.section(u' ', 0, 0).toInt(); i > 0; --i)
                hit += 1 + random.bounded(pages);
        } else if (what == u"parents") {
            hit = rootsOf({u"video_sources"_s, u"camera_configurations"_s, u"sync_status"_s});
        } else {
            hit = rootsOf({what});
        }
        for (const qint64 page : hit)
            spoil(m_path, (page - 1) * pageSize, pageSize, random);
        return static_cast<int>(hit.size());
    }

    QTemporaryDir m_original;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QStringList m_files;
    QStringList m_sources;
};

QTEST_GUILESS_MAIN(TestDatabaseRepair)
#include "test_database_repair.moc"
