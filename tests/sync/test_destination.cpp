// SPDX-License-Identifier: GPL-3.0-or-later
// Whose folder is it? Disks that are away, shares that are not mounted, other computers' folders. With real file
// systems where they may be mounted.
#include "destination_test.h"
#include "installation_id.h"
#include "safe_name.h"

using namespace vtrack;
using namespace vtrack::test;

class TestDestination : public DestinationTest {
    Q_OBJECT

private slots:

    void init() { begin(); }

    void cleanup() { end(); }

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
#ifdef Q_OS_WIN
        if (path.contains(u"out/"_s) || path.contains(u"in/"_s) || path.contains(u"nowhere"_s) ||
            path.contains(u"loop"_s))
            QSKIP("Symbolic links need a right on Windows");
#endif
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

    void aFolderThatAllMayWriteToIsRefused() {
#ifdef Q_OS_WIN
        QSKIP("Rights come from the folder above on Windows");
#endif
        start(cameraWith({1000}));
        const auto mine = QFile::permissions(folder());
        QVERIFY(QFile::setPermissions(folder(), mine | QFileDevice::WriteOther | QFileDevice::ExeOther));
        const RunReport refused = sync();
        QCOMPARE(refused.downloaded.files, 0);
        QVERIFY(refused.error);
        QCOMPARE(refused.error->kind, ErrorKind::DestinationUnavailable);
        QVERIFY2(refused.error->sentence.contains(u"all users"_s), qPrintable(refused.error->sentence));
        QVERIFY(QFile::setPermissions(folder(), mine));
        QCOMPARE(sync().downloaded.files, 1);
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

    /// The whole computer was cloned: its program finds the original's footage on the share that both use.
    void aClonedComputerTouchesNothing() {
        if (thisMachine().isEmpty())
            QSKIP("This system does not name its computer");
        startWithFiles(3);
        QVERIFY(files().markProcessed({rows()[0].id}, u"done"_s, m_clock->now()));
        const auto before = filesBelow(folder());
        m_connection.reset();
        m_test->restart([&] { // The id is still that of the original's machine.
            QFile file(m_test->dataFolder() + u"/installation.json"_s);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
            QVERIFY(json.contains(u"machine"_s));
            json.insert(u"machine"_s, u"the original's"_s);
            QVERIFY(file.resize(0) && file.seek(0) && file.write(QJsonDocument(json).toJson()) > 0);
        });
        m_footage.emplace(FootageDisk{.disk = m_disk, .installationId = m_test->program().footage.installationId});
        const auto told = ActivityStore(*connection()).recent(1).value();
        QVERIFY(told.first().message.contains(u"copied from another computer"_s));
        QCOMPARE(sync().error->kind, ErrorKind::DestinationUnavailable);
        m_clock->advance(24h * 30);
        const auto cleaned = [&] {
            return CleanUp(m_test->program().database, *m_clock, footage()).run(7)->files;
        };
        QCOMPARE(cleaned(), 0);
        QCOMPARE(filesBelow(folder()), before);
        QVERIFY(QFile::remove(markerPath(folder()))); // A person takes the folder over.
        QCOMPARE(cleaned(), 1);
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
        QCOMPARE(checks[u"disk_space"_s].remedy, Remedy::ChooseDestination);
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
        QCOMPARE(diagnosed()[u"disk_space"_s].remedy, Remedy::ChooseDestination);
        QVERIFY(!QFile::exists(m_test->destination()));
        QVERIFY(QFile::rename(away, m_test->destination()));
        QVERIFY(diagnosed()[u"disk_space"_s].remedy != Remedy::ChooseDestination);
    }

    /// The system's disk is not theirs: neither the source's own, nor a new one's beside it.
    void theRoomIsThatOfTheirOwnDisk() {
        startWithFiles(3);
        const QString destination = m_test->destination();
        const auto room = [&](qint64 sourceId, const QString& folder) {
            return onWorker([&] { return m_test->program().sourceSetup.freeBytes(sourceId, folder); });
        };
        const auto isShown = [&] {
            return room(m_sourceId, destination) || room(0, destination) || room(0, destination + u"/Hall 2"_s);
        };
        QVERIFY(room(m_sourceId, destination) > 0 && room(0, destination + u"/Hall 2"_s) > 0);
        const QString away = destination + u"-away"_s;
        QVERIFY(QFile::rename(destination, away));
        QVERIFY(!isShown());
        QVERIFY(QDir().mkpath(destination)); // Its mount point.
        QVERIFY(!isShown());
        QVERIFY(room(0, destination + u"-new/Hall"_s) > 0); // Will be made on a disk that is there.
        QVERIFY(QDir().rmdir(destination) && QFile::rename(away, destination));
        QVERIFY(isShown());
    }
};

int main(int argc, char* argv[]) {
    return runWithOwnMounts<TestDestination>(argc, argv);
}

#include "test_destination.moc"
