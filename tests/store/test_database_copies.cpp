// SPDX-License-Identifier: GPL-3.0-or-later
// What lies beside the database for a repair: the mirror of its sources, and daily copies.
#include "repair_test.h"

#include <algorithm>

using namespace vtrack;
using namespace vtrack::test;

class TestDatabaseCopies : public RepairTest {
    Q_OBJECT

private slots:

    void initTestCase() { fillOnce(); }

    void init() { begin(); }

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
};

QTEST_GUILESS_MAIN(TestDatabaseCopies)
#include "test_database_copies.moc"
