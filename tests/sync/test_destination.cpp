// SPDX-License-Identifier: GPL-3.0-or-later
// Whose folder is it? Disks that are away, shares that are not mounted, other computers' folders, and small disks. With
// real file systems where they may be mounted.
#include "activity_store.h"
#include "clean_up.h"
#include "file_store.h"
#include "file_system.h"
#include "footage_folders.h"
#include "manual_clock.h"
#include "missing_files_store.h"
#include "reconciliation.h"
#include "safe_name.h"
#include "signed_in_program.h"
#include "small_disk.h"
#include "source_folder.h"
#include "source_marker.h"
#include "sync_run.h"
#include "troubled_disk.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

bool ownMounts = false;

QJsonObject clip(const QString& name, qint64 size) {
    return {{u"name"_s, name}, {u"size"_s, size}};
}

/// One camera with clips of these sizes.
QJsonObject cameraWith(const QList<qint64>& sizes) {
    QJsonArray clips;
    for (qsizetype i = 0; i < sizes.size(); ++i)
        clips += clip(u"clip_%1.mp4"_s.arg(i, 2, 10, QChar(u'0')), sizes[i]);
    QJsonArray files = clips;
    for (const QString& name : {u"Cam1"_s, u"L"_s, u"A"_s, u"P"_s})
        files = {QJsonObject{{u"name"_s, name}, {u"files"_s, files}}};
    return {{u"files"_s, files}};
}

constexpr qint64 MB = 1024 * 1024;

} // namespace

class TestDestination : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_clock = std::make_unique<ManualClock>(QDateTime::currentDateTimeUtc());
        m_disk.before = {};
    }

    void cleanup() {
        m_connection.reset();
        m_small.reset();
        m_test.reset();
    }

    void insideOrNot_data() {
        QTest::addColumn<QString>("path"); // Below the temporary folder, which holds the tree made in insideOrNot().
        QTest::addColumn<bool>("inside");
        QTest::addRow("a file that exists") << u"root/there/file"_s << true;
        QTest::addRow("folders to be made") << u"root/Cam1/2025/a.mp4"_s << true;
        QTest::addRow("a dotted name") << u"root/..a/b"_s << true;
        QTest::addRow("the root itself") << u"root"_s << false; // Nothing is put in its place.
        QTest::addRow("a neighbour") << u"other/a.mp4"_s << false;
        QTest::addRow("a neighbour with the same beginning") << u"root2/a.mp4"_s << false;
        QTest::addRow("out by ..") << u"root/../other/a.mp4"_s << false;
        QTest::addRow("out by .. below nothing") << u"root/none/../../other/a.mp4"_s << false;
        QTest::addRow("out and in again") << u"root/../root/a.mp4"_s << false;
        QTest::addRow("a link out") << u"root/out/a.mp4"_s << false;
        QTest::addRow("a link in") << u"root/in/a.mp4"_s << false;
        QTest::addRow(".. behind a link out") << u"root/out/../a.mp4"_s << false;
        QTest::addRow("a link to nothing") << u"root/nowhere"_s << false;
        QTest::addRow("below a link to nothing") << u"root/nowhere/a.mp4"_s << false;
        QTest::addRow("a link to itself") << u"root/loop/a.mp4"_s << false;
    }

    void insideOrNot() {
        QFETCH(const QString, path);
        QFETCH(const bool, inside);
        const QTemporaryDir folder;
        const QDir dir(folder.path());
        QVERIFY(dir.mkpath(u"root/there"_s) && dir.mkpath(u"root2"_s) && dir.mkpath(u"other/deep"_s));
        QVERIFY(QFile(dir.filePath(u"root/there/file"_s)).open(QIODevice::WriteOnly));
        const auto link = [&](const QString& name, const QString& target) {
            return QFile::link(dir.filePath(target), dir.filePath(name));
        };
        QVERIFY(link(u"root/out"_s, u"other/deep"_s) && link(u"root/in"_s, u"root/there"_s));
        QVERIFY(link(u"root/nowhere"_s, u"none"_s) && link(u"root/loop"_s, u"root/loop"_s));
        QCOMPARE(leadsStraight(m_disk, dir.filePath(u"root"_s), folder.path() + u'/' + path).value(), inside);
    }

    void setUpMarksTheFolder() {
        start(cameraWith({1000}));
        const auto marker = readMarker(m_disk, folder());
        QVERIFY(marker && *marker);
        QCOMPARE((*marker)->installationId, m_test->program().footage.installationId);
        QCOMPARE((*marker)->sourceId, m_sourceId);
        QVERIFY(!QUuid(m_test->program().footage.installationId).isNull());
        const QString id = m_test->program().footage.installationId;
        m_connection.reset();
        m_test->restart();
        QCOMPARE(m_test->program().footage.installationId, id);
    }

    void dataOfBeforeIsRecognisedByAFileThatIsThere() {
        startWithFiles(5);
        forgetMarkers();
        QCOMPARE(sync().error.has_value(), false);
        QVERIFY(QFile::exists(markerPath(folder())));
    }

    void aFolderWithoutItsFilesIsNotRecognised() {
        startWithFiles(5);
        forgetMarkers();
        for (const DownloadedFile& row : rows())
            QVERIFY(QFile::remove(row.localFilePath));
        m_test->google.control(u"add"_s, {{u"parent"_s, m_test->cameraFolders().first()}, {u"name"_s, u"n.mp4"_s}});
        const RunReport run = sync();
        QVERIFY(run.error);
        QCOMPARE(run.error->kind, ErrorKind::DestinationUnavailable);
        QCOMPARE(comparison().run({})->toFetchAgain, 0);
        QVERIFY(!QFile::exists(markerPath(folder())));
        QCOMPARE(rows().size(), 5);
        QCOMPARE(filesBelow(folder()), 0);
    }

    void anotherComputersFolderIsRefusedEverywhere() {
        startWithFiles(3);
        QVERIFY(files().markProcessed({rows()[0].id}, u"done"_s, m_clock->now()));
        QVERIFY(QFile::remove(markerPath(folder())));
        const SourceMarker theirs{.installationId = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                  .sourceId = m_sourceId};
        QVERIFY(writeMarker(m_disk, folder(), theirs).value_or(false));
        const QString part = folder() + u'/' + partName(u"a.mp4"_s, u"x"_s, {});
        QVERIFY(QFile(part).open(QIODevice::WriteOnly));
        const auto before = filesBelow(folder());
        QStringList touched;
        m_disk.before = [&](const QString& call, const QString& path) -> std::optional<Error> {
            if (call != u"look"_s && call != u"fileSystem"_s && path != markerPath(folder()))
                touched += call + u' ' + path;
            return {};
        };

        QCOMPARE(sync().downloaded.files, 0);
        QCOMPARE(sync().error->kind, ErrorKind::DestinationUnavailable);
        QVERIFY(sync().error->sentence.contains(u"another installation"_s));
        QCOMPARE(comparison().run({})->missingFolders, QStringList{folder()});
        m_clock->advance(24h * 30);
        const auto cleaned = CleanUp(m_test->program().database, *m_clock, footage()).run(7);
        QCOMPARE(cleaned->files, 0);
        QVERIFY(cleaned->unavailable);
        QCOMPARE(touched, QStringList());
        m_disk.before = {};
        const auto removed =
            onWorker([&] { return m_test->program().sourceSetup.remove(m_sourceId, Footage::Delete); });
        QCOMPARE(removed.error().kind, ErrorKind::DestinationUnavailable);
        QVERIFY(onWorker([&] { return m_test->program().sourceSetup.remove(m_sourceId, Footage::Keep); }));
        QCOMPARE(filesBelow(folder()), before);
        // And a source of ours cannot be put there.
        const QString wanted = sourceFolder(m_test->destination(), m_sourceId + 1);
        QVERIFY(QDir().mkpath(wanted));
        QVERIFY(writeMarker(m_disk, wanted, theirs).value_or(false));
        const auto second = m_test->addSource();
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::DestinationUnavailable);
        QVERIFY(SourceStore(*connection()).all()->isEmpty());
    }

    void aShareThatIsNotMountedIsLeftAlone() {
        if (!startOnSmallDisk(cameraWith({1000, 2000, 3000}), 20 * MB))
            QSKIP("File systems cannot be mounted here");
        QVERIFY(!sync().error);
        QVERIFY(files().markProcessed({rows()[0].id}, u"done"_s, m_clock->now()));
        const auto before = rows();
        m_small->takeOut();
        m_test->google.control(u"add"_s, {{u"parent"_s, m_test->cameraFolders().first()}, {u"name"_s, u"n.mp4"_s}});
        QCOMPARE(sync().error->kind, ErrorKind::DestinationUnavailable);
        const auto checks = diagnosed();
        QCOMPARE(checks[u"disk_space"_s].remedy, Check::Remedy::ChooseDestination);
        QVERIFY(onWorker([&] { // A wizard that was opened for its name changes nothing on the disk either.
            return m_test->program().sourceSetup.edit(m_sourceId,
                                                      {.name = u"Other"_s, .destination = m_test->destination()});
        }));
        QCOMPARE(sync().error->kind, ErrorKind::DestinationUnavailable);
        QCOMPARE(comparison().run({})->missingFolders, QStringList{folder()});
        m_clock->advance(24h * 30);
        QCOMPARE(CleanUp(m_test->program().database, *m_clock, footage()).run(7)->files, 0);
        QVERIFY(QDir(m_test->destination()).isEmpty());
        QCOMPARE(rows().size(), before.size());
        m_small->plugIn();
        QCOMPARE(sync().downloaded.files, 1);
        QCOMPARE(comparison().run({})->toFetchAgain, 0);
    }

    void aDestinationOfBeforeIsTakenOnlyWhileItsDiskIsThere() {
        if (!startOnSmallDisk(cameraWith({1000, 2000, 3000}), 20 * MB))
            QSKIP("File systems cannot be mounted here");
        QVERIFY(!sync().error);
        const QTemporaryDir elsewhere;
        const auto choose = [&](const QString& destination) {
            return onWorker(
                [&] { return m_test->program().sourceSetup.edit(m_sourceId, {.destination = destination}); });
        };
        QVERIFY(choose(elsewhere.path()));
        m_small->takeOut();
        const auto chosen = choose(m_test->destination());
        QVERIFY(!chosen);
        QCOMPARE(chosen.error().kind, ErrorKind::DestinationUnavailable);
        QVERIFY(QDir(m_test->destination()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QVERIFY(QDir().rmdir(m_test->destination())); // Some systems take away the place, too.
        QVERIFY(!choose(m_test->destination()));
        QVERIFY(!QFile::exists(m_test->destination()));
        QVERIFY(QDir().mkdir(m_test->destination()));
        m_small->plugIn();
        QVERIFY(choose(m_test->destination()));
        QVERIFY(!sync().error);
    }

    void aDiskThatIsAwayIsNotMadeByADiagnosis() {
        startWithFiles(3);
        const QString away = m_test->destination() + u"-away"_s;
        QVERIFY(QFile::rename(m_test->destination(), away));
        QCOMPARE(diagnosed()[u"disk_space"_s].remedy, Check::Remedy::ChooseDestination);
        QVERIFY(!QFile::exists(m_test->destination()));
        QVERIFY(QFile::rename(away, m_test->destination()));
        QVERIFY(diagnosed()[u"disk_space"_s].remedy != Check::Remedy::ChooseDestination);
    }

    void onlyTheDisksWordMakesAFileMissing() {
        startWithFiles(4);
        QVERIFY(files().markProcessed({rows()[0].id}, u"done"_s, m_clock->now()));
        const QString camera = QFileInfo(rows().first().localFilePath).path();
        m_disk.before = [&](const QString& call, const QString& path) -> std::optional<Error> {
            if (call == u"look"_s && path.startsWith(camera + u'/'))
                return fileError(EIO, path);
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
        auto report = comparison().run({});
        QCOMPARE(report->unconfirmed, 12);
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

    void allThatFitArriveAndOneWaits() {
        QList<qint64> sizes{30 * MB, 80 * MB};
        for (int i = 0; i < 10; ++i)
            sizes += 10'000;
        if (!startOnSmallDisk(cameraWith(sizes), 60 * MB))
            QSKIP("File systems cannot be mounted here");
        const RunReport run = sync();
        QCOMPARE(run.downloaded.files, 11);
        QCOMPARE(number(u"SELECT count(*) FROM pending_files WHERE error_type = 'disk_full'"_s), 1);
        QVERIFY(m_small->freeBytes() > 25 * MB); // What was set aside is given back.
    }

    void whatRunningDownloadsWroteIsCountedOnce() {
        if (!startOnSmallDisk(cameraWith({14 * MB, 14 * MB, 14 * MB, 14 * MB, 14 * MB}), 72 * MB))
            QSKIP("File systems cannot be mounted here");
        // Slow enough for several to be under way when the next one asks.
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"trickle"_s, 20'000'000}});
        QCOMPARE(sync().downloaded.files, 5);
    }

    void anotherProgramThatFillsTheDiskStopsTheDownloads() {
        if (!startOnSmallDisk(cameraWith({40 * MB}), 60 * MB))
            QSKIP("File systems cannot be mounted here");
        constexpr qint64 reserve = 10 * MB;
        m_test->program().disk.setKeepFree(reserve);
        int writes = 0;
        m_disk.before = [&](const QString& call, const QString&) -> std::optional<Error> {
            if (call == u"write"_s && ++writes == 20) {
                QFile others(m_test->destination() + u"/others"_s);
                if (others.open(QIODevice::WriteOnly))
                    others.write(QByteArray(15 * MB, 'x'));
            }
            return {};
        };
        const RunReport run = sync();
        QCOMPARE(run.error->kind, ErrorKind::DiskFull);
        QVERIFY(m_small->freeBytes() > reserve);
        m_disk.before = {};
        QVERIFY(QFile::remove(m_test->destination() + u"/others"_s));
        QCOMPARE(sync().downloaded.files, 1);
    }

private:
    void start(const QJsonObject& seed) {
        m_test = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Drive, QStringList(), seed);
        m_test->program().disk.setKeepFree(0);
        m_footage.emplace(FootageDisk{.disk = m_disk, .installationId = m_test->program().footage.installationId});
        m_sourceId = m_test->addSource()->id;
    }

    void startWithFiles(int count) {
        start(cameraWith(QList<qint64>(count, 1000)));
        QVERIFY(!sync().error);
        QCOMPARE(rows().size(), count);
    }

    bool startOnSmallDisk(const QJsonObject& seed, qint64 bytes) {
        if (!ownMounts)
            return false;
        m_test = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Drive, QStringList(), seed);
        m_small = std::make_unique<SmallDisk>(m_test->destination(), bytes);
        if (!m_small->isMounted())
            return false;
        m_test->program().disk.setKeepFree(0);
        m_footage.emplace(FootageDisk{.disk = m_disk, .installationId = m_test->program().footage.installationId});
        m_sourceId = m_test->addSource()->id;
        return true;
    }

    void forgetMarkers() {
        QVERIFY(QFile::remove(markerPath(folder())));
        QVERIFY(connection()->run(u"DELETE FROM source_folders"_s));
    }

    RunReport sync() {
        SyncServices services = m_test->syncServices(*m_clock);
        const SyncServices onDisk{.database = services.database,
                                  .drive = services.drive,
                                  .board = services.board,
                                  .footage = footage(),
                                  .disk = services.disk,
                                  .bandwidth = services.bandwidth,
                                  .clock = services.clock,
                                  .workers = services.workers,
                                  .claims = services.claims};
        return onWorker([&] { return SyncRun(onDisk, m_sourceId, SyncRun::Trigger::Person).run({}); });
    }

    QHash<QString, Check> diagnosed() {
        QHash<QString, Check> checks;
        onWorker([&] {
            m_test->program().diagnosis.run([&](const Check& check) { checks.insert(check.id, check); });
            return true;
        });
        return checks;
    }

    const FootageDisk& footage() { return *m_footage; }

    Reconciliation comparison() { return {m_test->program().database, *m_clock, footage()}; }

    Connection* connection() {
        if (!m_connection)
            m_connection = m_test->program().database.connect().value();
        return m_connection.get();
    }

    FileStore files() { return FileStore(*connection()); }

    QList<DownloadedFile> rows() { return files().list({.sourceId = m_sourceId}).value(); }

    QString folder() const { return sourceFolder(m_test->destination(), m_sourceId); }

    qint64 number(const QString& sql) {
        return connection()->first(sql, {}, [](const Rows& row) { return row.number(u"count(*)"_s); })->value();
    }

    qsizetype told(Severity severity) {
        const auto lines = ActivityStore(*connection()).recent(50, {.search = u"cleanup"_s}).value();
        return std::ranges::count(lines, severity, &ActivityEntry::severity);
    }

    static int filesBelow(const QString& folder) {
        int count = 0;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            ++count;
        }
        return count;
    }

    std::unique_ptr<SignedInProgram> m_test;
    std::unique_ptr<SmallDisk> m_small;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Connection> m_connection;
    TroubledDisk m_disk;
    std::optional<FootageDisk> m_footage;
    qint64 m_sourceId = 0;
};

int main(int argc, char* argv[]) {
    ownMounts = enterOwnMounts();
    QCoreApplication application(argc, argv);
    TestDestination test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_destination.moc"
