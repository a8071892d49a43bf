// SPDX-License-Identifier: GPL-3.0-or-later
// Clips on the disk whose rows were not written, as when the program dies right before.
#include "folder_store.h"
#include "sync_run_test.h"

using namespace std::chrono_literals;
using namespace vtrack;
using namespace vtrack::test;

class TestFilesWithoutRows : public SyncRunTest {
    Q_OBJECT

private slots:

    void init() { start({}); }

    void aFileWithoutARowIsAdoptedNotFetchedAgain() {
        QVERIFY(!run().error);
        auto connection = m_test->program().database.connect();
        const auto rows = recorded();
        QVERIFY(FileStore(**connection).remove({rows[0], rows[1]}).has_value());
        QVERIFY(FolderStore(**connection, m_sourceId).listAgain().has_value());
        m_test->google.control(u"counters/reset"_s);
        QCOMPARE(run().downloaded.files, 2);
        QCOMPARE(m_test->google.counters().value(u"media"_s).toInt(), 0);
        QCOMPARE(filesOnDisk().size(), rows.size());
    }

    void aFileWithoutARowIsFoundAtEachNameItMayHave() {
        const auto add = [&](int seed) {
            return m_test->google
                .control(u"add"_s, {{u"parent"_s, m_test->cameraFolders().first()},
                                    {u"name"_s, u"twin.mp4"_s},
                                    {u"size"_s, 1000},
                                    {u"createdTime"_s, u"2025-01-01T10:00:00Z"_s},
                                    {u"modifiedTime"_s, u"2025-01-01T10:00:00Z"_s},
                                    {u"seed"_s, seed}})
                .value(u"id"_s)
                .toString();
        };
        const QString first = add(1);
        const QString second = add(2);
        QVERIFY(!run().error);
        auto connection = m_test->program().database.connect();
        QList<DownloadedFile> twins = recorded();
        twins.removeIf([&](const DownloadedFile& row) { return row.originalFilename != u"twin.mp4"; });
        QCOMPARE(twins.size(), 2);
        // Both rows are lost, and whoever had the plain name is gone: today's plan gives it to the other one.
        const DownloadedFile plain = twins[twins[0].localFilePath.endsWith(u"/twin.mp4"_s) ? 0 : 1];
        QVERIFY(FileStore(**connection).remove(twins).has_value());
        QVERIFY(FolderStore(**connection, m_sourceId).listAgain().has_value());
        m_test->google.control(u"trash"_s, {{u"id"_s, plain.driveFileId}, {u"trashed"_s, true}});
        m_test->google.control(u"counters/reset"_s);
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(m_test->google.counters().value(u"media"_s).toInt(), 0);
        QVERIFY(recorded().first().driveFileId == (plain.driveFileId == first ? second : first));
    }

    void aFileWithoutARowIsKnownWhateverDriveHasByThen_data() {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QJsonObject>("what");
        QTest::newRow("in the trash") << u"trash"_s << QJsonObject{{u"trashed"_s, true}};
        QTest::newRow("deleted") << u"delete"_s << QJsonObject();
        QTest::newRow("renamed") << u"rename"_s << QJsonObject{{u"name"_s, u"other.mp4"_s}};
        QTest::newRow("moved") << u"move"_s << QJsonObject();
        QTest::newRow("another content") << u"change"_s << QJsonObject{{u"size"_s, 300'000}, {u"seed"_s, 99}};
    }

    void aFileWithoutARowIsKnownWhateverDriveHasByThen() {
        QFETCH(const QString, command);
        QFETCH(QJsonObject, what);
        // The row of one clip cannot be written, as when the program dies right before.
        auto connection = m_test->program().database.connect();
        const QString id = videosInDrive().cbegin().key();
        QVERIFY((*connection)
                    ->run(u"CREATE TRIGGER refuses BEFORE INSERT ON downloaded_files WHEN NEW.drive_file_id = '%1' "
                          "BEGIN SELECT RAISE(FAIL, 'no'); END"_s.arg(id))
                    .has_value());
        QCOMPARE(run().failed, 1);
        QVERIFY((*connection)->run(u"DROP TRIGGER refuses"_s).has_value());
        const auto before = filesOnDisk();
        QCOMPARE(before.size(), recorded().size() + 1);
        what.insert(u"id"_s, id);
        if (command == u"move")
            what.insert(u"parent"_s, otherCamera());
        m_test->google.control(command, what);
        m_test->google.control(u"counters/reset"_s);
        m_clock.advance(2min); // The next try of the file is later: Drive's word comes first.
        QVERIFY(!run().error);
        const bool isAnother = command == u"change";
        QCOMPARE(m_test->google.counters().value(u"media"_s).toInt(), isAnother ? 1 : 0);
        QCOMPARE(filesOnDisk().size(), before.size() + (isAnother ? 1 : 0));
        QCOMPARE(filesOnDisk().size(), recorded().size());
        QVERIFY(std::ranges::any_of(recorded(), [&](const DownloadedFile& row) { return row.driveFileId == id; }));
    }

    void aFileWithoutARowIsOneTooManyWhenItIsElsewhere_data() {
        QTest::addColumn<bool>("cleanedUp");
        QTest::newRow("recorded there") << false;
        QTest::newRow("cleaned up there") << true;
    }

    /// Its disk was away while it was fetched once more, to the source's new destination.
    void aFileWithoutARowIsOneTooManyWhenItIsElsewhere() {
        QFETCH(const bool, cleanedUp);
        auto connection = m_test->program().database.connect();
        const QString id = videosInDrive().cbegin().key();
        QVERIFY((*connection)
                    ->run(u"CREATE TRIGGER refuses BEFORE INSERT ON downloaded_files WHEN NEW.drive_file_id = '%1' "
                          "BEGIN SELECT RAISE(FAIL, 'no'); END"_s.arg(id))
                    .has_value());
        QCOMPARE(run().failed, 1);
        QVERIFY((*connection)->run(u"DROP TRIGGER refuses"_s).has_value());
        const qsizetype recordedBefore = recorded().size();
        QCOMPARE(filesOnDisk().size(), recordedBefore + 1);
        const QString place = m_test->destination() + u"/source_%1"_s.arg(m_sourceId);
        QVERIFY(QFile::rename(place, place + u" away"_s));
        const QTemporaryDir elsewhere;
        QVERIFY(m_test->program().sourceSetup.edit(m_sourceId, {.destination = elsewhere.path()}));
        m_clock.advance(1h);
        QCOMPARE(run().downloaded.files, 1);
        const DownloadedFile row = recorded().first();
        QCOMPARE(row.driveFileId, id);
        QVERIFY(row.localFilePath.startsWith(elsewhere.path()));
        if (cleanedUp) {
            QVERIFY(FileStore(**connection).markProcessed({row.id}, u"done"_s, m_clock.now()));
            QVERIFY(FileStore(**connection).clean({recorded().first()}, m_clock.now()).has_value());
        }
        QVERIFY(QFile::rename(place + u" away"_s, place));
        QCOMPARE(run().failed, 0);
        QCOMPARE(filesOnDisk().size(), recordedBefore); // Only those with a row are left.
        QCOMPARE(recorded().size(), recordedBefore + (cleanedUp ? 0 : 1));
        QVERIFY(QFile::exists(row.localFilePath));
        const auto begun = (*connection)->list(u"SELECT path FROM begun_files"_s, {}, [](const Rows& each) {
            return each.text(u"path"_s);
        });
        QCOMPARE(begun->size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFilesWithoutRows)
#include "test_files_without_rows.moc"
