// SPDX-License-Identifier: GPL-3.0-or-later
// What the diagnosis finds of the sources: their camera folders in Drive and their destinations.
#include "checks_of.h"
#include "disk_forecast.h"
#include "file_store.h"
#include "footage_report.h"
#include "manual_clock.h"
#include "sync_run.h"

#include <QStorageInfo>
#include <QtTest>

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;
using Verdict = Check::Verdict;

class TestDiagnosedSources : public QObject {
    Q_OBJECT

private slots:

    void noticesALostFolder() {
        SignedInProgram home;
        const auto source = home.addSource();
        QVERIFY(source);
        home.google.control(u"trash"_s, {{u"id"_s, source->cameras.first().folderId}});
        const Check check = checksOf(home.program().diagnosis)[u"folders"_s];
        QCOMPARE(check.remedy, Remedy::ChooseFolders);
        QCOMPARE(check.sourceId, source->id);
        QVERIFY(check.cause.contains(source->cameras.first().name));
    }

    void foretellsAFullDisk() {
        constexpr qint64 gigabyte = 1'000'000'000;
        constexpr qint64 day = 24 * 60 * 60;
        QVERIFY(!secondsUntilFull(100 * gigabyte, 0, 0));
        QCOMPARE(*secondsUntilFull(100 * gigabyte, 0, 70 * gigabyte), 10 * day);
        QCOMPARE(*secondsUntilFull(100 * gigabyte, 80 * gigabyte, 70 * gigabyte), 2 * day);
        QCOMPARE(*secondsUntilFull(100 * gigabyte, 800 * gigabyte, 70 * gigabyte), 0);
        QVERIFY(sentenceOf(FullSoon{u"/videos"_s, 1, 2 * day}).contains(u"in about 2 day"_s));

        SignedInProgram home;
        const auto source = home.addSource();
        QVERIFY(source);
        const auto connection = home.program().database.connect();
        QVERIFY(connection);
        const auto soon = [&] {
            return onWorker([&] {
                const auto own = home.program().database.connect();
                return disksFullSoon(**own, home.program().footage, SystemClock().now());
            });
        };
        QVERIFY(soon() && soon()->isEmpty());
        const qint64 free = QStorageInfo(home.destination()).bytesAvailable();
        const QDateTime yesterday = SystemClock().now().addDays(-1);
        QVERIFY(FileStore(**connection)
                    .record({.sourceId = source->id,
                             .cameraName = source->cameras.first().name,
                             .originalFilename = u"clip.mp4"_s,
                             .localFilePath = home.destination() + u"/clip.mp4"_s,
                             .fileSizeBytes = free * forecastDays / 2 + 1, // As much as fills it in two days.
                             .downloadTimestamp = yesterday,
                             .recordingStartTime = yesterday,
                             .recordingEndTime = yesterday.addSecs(60),
                             .fileFormat = u"mp4"_s,
                             .checksum = u"sha256:1"_s,
                             .driveFileId = u"drive1"_s,
                             .recordingTimeOrigin = u"name"_s})
                    .has_value());
        QCOMPARE(soon()->size(), 1);
        QCOMPARE(soon()->first().sourceId, source->id);
        QVERIFY(soon()->first().seconds > day && soon()->first().seconds < 3 * day);
        QCOMPARE(checksOf(home.program().diagnosis)[u"disk_space"_s].remedy, Remedy::FreeSpace);
        // Nothing is said of the system's disk while theirs is away, and only its mount point is there.
        const QString away = home.destination() + u" away"_s;
        QVERIFY(QDir().rename(home.destination(), away) && QDir().mkpath(home.destination()));
        QVERIFY(soon() && soon()->isEmpty());
        QVERIFY(QDir().rmdir(home.destination()) && QDir().rename(away, home.destination()));
        QCOMPARE(soon()->size(), 1);
    }

    void noticesADestinationThatIsNone() {
        SignedInProgram home;
        const auto source = home.addSource();
        QVERIFY(source);
        QVERIFY(QDir(home.destination()).removeRecursively());
        QFile file(home.destination());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Check check = checksOf(home.program().diagnosis)[u"disk_space"_s];
        QCOMPARE(check.remedy, Remedy::ChooseDestination);
        QCOMPARE(check.sourceId, source->id);
    }

    /// No camera is fine because nothing is expected of it: neither one that nobody looked at yet, nor an archive.
    void noticesCamerasThatSendNothing() {
        SignedInProgram home;
        const auto source = home.addSource({home.cameraFolders().first()});
        QVERIFY(source);
        const auto cameras = [&] {
            return checksOf(home.program().diagnosis)[u"cameras"_s];
        };
        QCOMPARE(cameras().verdict, Verdict::Skipped);
        SystemClock clock;
        onWorker([&] { return SyncRun(home.syncServices(clock), source->id).run({}); });
        const Check check = cameras(); // The sample's clips are of 2025.
        QCOMPARE(check.verdict, Verdict::Trouble);
        QVERIFY(check.needsPerson());
        for (const Camera& camera : source->cameras)
            QVERIFY2(check.cause.contains(u"Nothing new has come from %1 since"_s.arg(camera.name)) ||
                         check.cause.contains(camera.name + u" silent since"_s),
                     qUtf8Printable(check.cause));
        // A person knows of it: no problem, but nothing that works.
        const auto connection = home.program().database.connect().value();
        const QDateTime now = clock.now();
        const qint64 end = now.toSecsSinceEpoch();
        const auto footage = FootageReport(QTimeZone::systemTimeZone()).read(*connection, {end - 1, end}, now);
        QVERIFY(footage.has_value());
        for (const CameraFootage& camera : *footage)
            QVERIFY(KnownSilenceStore(*connection)
                        .keep({camera.camera.id, camera.newestEnd, now.addDays(2)}, now)
                        .has_value());
        QCOMPARE(cameras().verdict, Verdict::Skipped);
        QVERIFY2(cameras().cause.contains(u"Somebody knows of"_s), qUtf8Printable(cameras().cause));
    }

    /// A folder that is gone hides no folder about which Google gave no answer.
    void noticesEveryCameraFolder() {
        SignedInProgram home;
        const auto source = home.addSource();
        QVERIFY(source && source->cameras.size() > 1);
        home.google.control(u"trash"_s, {{u"id"_s, source->cameras.first().folderId}});
        home.google.setFault({{u"fileId"_s, source->cameras.last().folderId}}, {{u"status"_s, 500}});
        const Check check = checksOf(home.program().diagnosis)[u"folders"_s];
        QCOMPARE(check.remedy, Remedy::ChooseFolders);
        QVERIFY2(check.cause.contains(source->cameras.first().name), qUtf8Printable(check.cause));
        QVERIFY2(check.cause.contains(u"Google Drive has a problem"_s), qUtf8Printable(check.cause));
    }

    /// One bad disk hides no other.
    void noticesEveryDestinationThatIsNone() {
        SignedInProgram home;
        const auto source = home.addSource();
        QVERIFY(source);
        const QString gone = home.destination() + u"-2"_s;
        const auto connection = home.program().database.connect();
        QVERIFY(connection);
        QVERIFY(SourceStore(**connection)
                    .add({.name = u"Hall 2"_s,
                          .cameras = QList<CameraChoice>{{home.cameraFolders().last(), u"Cam"_s, u"/Cam"_s, u"Cam9"_s}},
                          .destination = gone,
                          .rootFolderId = u"root"_s,
                          .parentFolderId = u"root"_s},
                         {}, SystemClock().now()));
        QVERIFY(QDir(home.destination()).removeRecursively());
        const Check check = checksOf(home.program().diagnosis)[u"disk_space"_s];
        QCOMPARE(check.remedy, Remedy::ChooseDestination);
        for (const QString& name : {source->name, u"Hall 2"_s})
            QVERIFY2(check.fix.contains(name), qUtf8Printable(check.fix));
        for (const QString& folder : {home.destination(), gone})
            QVERIFY2(check.cause.contains(QDir::toNativeSeparators(folder)), qUtf8Printable(check.cause));
    }

    void nothingIsFineThatNobodyCouldLookAt_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QStringList>("checks");
        const auto row = [](const char* table, const QStringList& checks) {
            QTest::newRow(table) << QString::fromLatin1(table) << checks;
        };
        row("video_sources",
            {u"folders"_s, u"speed"_s, u"schedule"_s, u"cameras"_s, u"new_cameras"_s, u"left_out"_s, u"disk_space"_s});
        row("pending_files", {u"downloads"_s});
        row("alarms", {u"schedule"_s, u"cameras"_s});
        row("unchosen_folders", {u"new_cameras"_s});
        row("camera_locations", {u"new_cameras"_s});
        row("watched_folders", {u"left_out"_s, u"new_cameras"_s});
        row("downloaded_files", {u"disk_space"_s, u"cameras"_s});
    }

    void nothingIsFineThatNobodyCouldLookAt() {
        QFETCH(const QString, table);
        QFETCH(const QStringList, checks);
        SignedInProgram home;
        QVERIFY(home.addSource());
        const auto connection = home.program().database.connect().value();
        QVERIFY(connection->run(u"PRAGMA legacy_alter_table = ON"_s)); // Leaves what refers to it as it is.
        QVERIFY(connection->run(u"ALTER TABLE %1 RENAME TO elsewhere"_s.arg(table)));
        const auto made = checksOf(home.program().diagnosis);
        for (const QString& id : checks)
            QVERIFY2(made[id].verdict == Verdict::Trouble && !made[id].cause.isEmpty(), qUtf8Printable(id));
    }

    void aFolderThatNobodyAnswersForIsNotFine() {
        SignedInProgram home;
        const auto source = home.addSource();
        QVERIFY(source);
        home.google.setFault({{u"kind"_s, u"get"_s}, {u"fileId"_s, source->cameras.last().folderId}},
                             {{u"status"_s, 500}});
        const Check check = checksOf(home.program().diagnosis)[u"folders"_s];
        QCOMPARE(check.verdict, Verdict::Trouble);
        QCOMPARE(check.remedy, Remedy::TestAgain);
        QVERIFY(!check.needsPerson());
    }

    void tellsWhereNewCamerasWouldNotBeNoticed() {
        SignedInProgram home;
        const auto source = home.addSource();
        QVERIFY(source);
        const auto run = [&](Clock& clock) {
            return onWorker([&] { return SyncRun(home.syncServices(clock), source->id).run({}); });
        };
        ManualClock clock(QDateTime::currentDateTimeUtc());
        run(clock);
        const auto location = home.program().database.connect().value()->first(
            u"SELECT parent_id FROM watched_folders WHERE relative_path = ''"_s, {},
            [](const Rows& row) { return row.value(0).toString(); });
        home.google.setFault({{u"kind"_s, u"list"_s}, {u"query"_s, **location}}, {{u"status"_s, 500}});
        for (int day = 0; day < 4; ++day) {
            clock.advance(std::chrono::days(2));
            run(clock);
        }
        const Check check = checksOf(home.program().diagnosis)[u"new_cameras"_s];
        QVERIFY2(check.cause.contains(source->name), qUtf8Printable(check.cause));
        QVERIFY(!check.needsPerson());
    }
};

QTEST_GUILESS_MAIN(TestDiagnosedSources)
#include "test_diagnosed_sources.moc"
