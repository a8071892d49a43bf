// SPDX-License-Identifier: GPL-3.0-or-later
// Sources as they are changed and removed, and what may have happened in Drive between picking and saving.
#include "activity_store.h"
#include "destination_folder.h"
#include "drive_seed.h"
#include "in_zone.h"
#include "signed_in_program.h"
#include "source_folder.h"
#include "sync_status_store.h"
#include "troubled_disk.h"

#include <QJsonArray>
#include <QtTest>

#include <mutex>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

QJsonObject seed() {
    const QJsonArray cameras{folder(u"Cam1"_s), folder(u"Cam2"_s), folder(u"Cam3"_s)};
    return {{u"files"_s, QJsonArray{folder(u"P"_s, {folder(u"A"_s, {folder(u"L"_s, cameras)})}),
                                    folder(u"Q"_s, {folder(u"A"_s, {folder(u"L"_s, {folder(u"Cam1"_s)})})})}}};
}

} // namespace

class TestSourceSetup : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_test = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Drive, QStringList(), seed());
        m_cameras = *onWorker([&] { return m_test->program().folders.camerasBelow(u"root"_s); });
        QCOMPARE(m_cameras.size(), 4);
        auto connection = m_test->program().database.connect();
        m_connection = std::move(*connection);
    }

    void whatHappenedSincePickingIsNamed() {
        google().control(u"delete"_s, {{u"id"_s, m_cameras[0].id}});
        google().control(u"move"_s, {{u"id"_s, m_cameras[1].id}, {u"parentPath"_s, u"P"_s}});
        google().setFault({{u"fileId"_s, m_cameras[2].id}},
                          {{u"status"_s, 403}, {u"reason"_s, u"insufficientFilePermissions"_s}});
        QList<CameraChoice> cameras;
        for (const Folder& camera : std::as_const(m_cameras))
            cameras += {.folderId = camera.id, .folderPath = camera.path};
        const SourceChanges choice{.name = u"S"_s, .cameras = cameras, .destination = m_test->destination()};
        const auto refused = onWorker([&] { return setup().add(choice); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::FolderNotFound);
        const QStringList sentences = refused.error().sentence.split(u'\n');
        QCOMPARE(sentences.size(), 3);
        QVERIFY(sentences[0].contains(u"“/P/A/L/Cam1” is no longer in Drive"_s));
        QVERIFY(sentences[1].contains(u"“/P/A/L/Cam2” was moved to “/P/Cam2”, which is level 2"_s));
        QVERIFY(sentences[2].contains(u"may not read “/P/A/L/Cam3”"_s));
        QVERIFY(SourceStore(*m_connection).all()->isEmpty());
    }

    void changesAreAllOrNothing() {
        const Source source = added({m_cameras[0].id, m_cameras[1].id});
        const auto status = [&] {
            return **SyncStatusStore(*m_connection).byId(source.id);
        };
        const SourceChanges bad{.name = u"New"_s,
                                .cameras = QList<CameraChoice>{{.folderId = m_cameras[2].id}},
                                .intervalMinutes = 61,
                                .enabled = false};
        QCOMPARE(onWorker([&] { return setup().edit(source.id, bad); }).error().kind, ErrorKind::BadInput);
        QCOMPARE(sourceNow(source.id).name, source.name);
        QVERIFY(status().syncEnabled);
        SourceChanges good = bad;
        good.intervalMinutes = 60;
        QVERIFY(onWorker([&] { return setup().edit(source.id, good); }));
        QCOMPARE(sourceNow(source.id).name, u"New"_s);
        QCOMPARE(status().syncIntervalMinutes, 60);
        QVERIFY(!status().syncEnabled);
        QCOMPARE(selected(sourceNow(source.id)), (QStringList{u"Cloud_Cam3"_s}));
        QCOMPARE(onWorker([&] { return setup().edit(77, good); }).error().kind, ErrorKind::BadInput);
    }

    /// What a person did with a source, and nothing of what failed.
    void whatWasDoneIsInTheActivity() {
        const auto lines = [this] {
            QStringList messages;
            const auto found = ActivityStore(*m_connection).recent(20).value();
            for (const ActivityEntry& line : found) {
                if (line.kind == u"source"_s)
                    messages.prepend(line.message);
            }
            return messages;
        };
        const Source source = added({m_cameras[0].id, m_cameras[1].id});
        QStringList told{u"The source “%1” was added, with 2 camera(s)."_s.arg(source.name)};
        QCOMPARE(lines(), told);
        QVERIFY(onWorker([&] { return setup().edit(source.id, {.enabled = false}); }));
        told += u"“%1” was paused: no new footage of its cameras is fetched."_s.arg(source.name);
        QVERIFY(onWorker([&] { return setup().edit(source.id, {.enabled = true}); }));
        told += u"“%1” was resumed: new footage of its cameras is fetched again."_s.arg(source.name);
        QCOMPARE(lines(), told);
        QVERIFY(onWorker([&] { return setup().edit(source.id, {.enabled = true}); })); // It is not paused.
        QCOMPARE(lines(), told);
        QVERIFY(!onWorker([&] { return setup().edit(source.id, {.intervalMinutes = 61}); }));
        QCOMPARE(lines(), told);
        QVERIFY(onWorker([&] { return setup().edit(source.id, {.intervalMinutes = 30}); }));
        told += u"The settings of “%1” were changed."_s.arg(source.name);
        QVERIFY(onWorker([&] { return setup().remove(source.id, Footage::Keep); }));
        told += u"The source “%1” was removed. Its footage on this computer stays."_s.arg(source.name);
        QCOMPARE(lines(), told);
    }

    void camerasKeepTheirNamesAndMayExchangeThem() {
        const Source source = added({m_cameras[0].id, m_cameras[1].id});
        const auto edit = [&](const QList<CameraChoice>& cameras) {
            const auto done = onWorker([&] { return setup().edit(source.id, {.cameras = cameras}); });
            return done ? selected(*done) : QStringList{done.error().sentence};
        };
        QCOMPARE(edit({{.folderId = m_cameras[0].id, .cameraName = u"Cloud_Cam2"_s},
                       {.folderId = m_cameras[1].id, .cameraName = u"Cloud_Cam1"_s}}),
                 (QStringList{u"Cloud_Cam2"_s, u"Cloud_Cam1"_s}));
        // Another Cam1 joins: it gets a name that is free.
        google().control(u"rename"_s, {{u"id"_s, m_cameras[0].id}, {u"name"_s, u"Gate"_s}});
        QCOMPARE(edit({{m_cameras[0].id}, {m_cameras[1].id}, {m_cameras[3].id}}),
                 (QStringList{u"Cloud_Cam2"_s, u"Cloud_Cam1"_s, u"Cloud_Cam1_2"_s}));
        QCOMPARE(sourceNow(source.id).cameras[0].folderPath, u"/P/A/L/Gate"_s);
        QCOMPARE(sourceNow(source.id).rootFolderId, m_cameras[0].above.first()); // Two projects: the drive.
    }

    /// A person has the source before them while another program changes it.
    void whatAnotherProgramChangedMeanwhileStays() {
        const Source source = added({m_cameras[0].id, m_cameras[1].id});
        const SeenSource seen{source, scheduleOf(source.id)};
        SourceChanges wanted{.name = source.name,
                             .cameras = QList<CameraChoice>(),
                             .intervalMinutes = seen.schedule.syncIntervalMinutes,
                             .destination = source.destination};
        for (const Camera& camera : source.cameras)
            *wanted.cameras +=
                CameraChoice{camera.folderId, camera.folderName, camera.folderPath, camera.name, camera.details};
        const QString elsewhere = m_test->destination() + u"-new"_s;
        const SourceChanges others{
            .intervalMinutes = 45, .destination = elsewhere, .details = {inZone(u"Asia/Tokyo"_s)}};
        QVERIFY(onWorker([&] { return setup().edit(source.id, others); }));
        QVERIFY(onWorker([&] { return setup().addCamera(source.id, m_cameras[2].id); }));
        QVERIFY(SourceStore(*m_connection).rename(source.id, u"Hall"_s));

        (*wanted.cameras)[0].cameraName = u"Gate"_s; // All that the person changes.
        QVERIFY(onWorker([&] { return setup().edit(seen, wanted); }));
        const Source now = sourceNow(source.id);
        QCOMPARE(selected(now), (QStringList{u"Gate"_s, u"Cloud_Cam2"_s, u"Cloud_Cam3"_s}));
        QCOMPARE(now.destination, elsewhere);
        QCOMPARE(now.name, u"Hall"_s);
        QCOMPARE(now.cameras[0].details.timeZone, u"Asia/Tokyo"_s);
        QCOMPARE(scheduleOf(source.id).syncIntervalMinutes, 45);
        // What was removed meanwhile stays removed, and what the person takes away goes.
        const SourceChanges two{.cameras = QList<CameraChoice>{{.folderId = m_cameras[0].id}, {m_cameras[2].id}}};
        QVERIFY(onWorker([&] { return setup().edit(source.id, two); }));
        wanted.cameras->removeFirst();
        *wanted.cameras += CameraChoice{.folderId = m_cameras[3].id};
        QVERIFY(onWorker([&] { return setup().edit(seen, wanted); }));
        QCOMPARE(selected(sourceNow(source.id)), (QStringList{u"Cloud_Cam3"_s, u"Cloud_Cam1"_s}));
    }

    /// While Drive is asked about the cameras of an edit, another program adds one.
    void aChangeDuringALookUpBeginsItAgain() {
        const Source source = added({m_cameras[0].id});
        const SeenSource seen{source, scheduleOf(source.id)};
        const SourceChanges wanted{.cameras = QList<CameraChoice>{{m_cameras[0].id}, {m_cameras[1].id}}};
        google().setFault({{u"fileId"_s, m_cameras[1].id}}, {{u"hang"_s, true}});
        google().control(u"counters/reset"_s);
        const auto slow = QtConcurrent::run([&] { return setup().edit(seen, wanted); });
        QTRY_VERIFY(google().counters().value(u"get"_s).toInt() > 0);
        QVERIFY(onWorker([&] { return setup().addCamera(source.id, m_cameras[2].id); }));
        google().setFaults({});
        QTRY_VERIFY(slow.isFinished());
        QVERIFY(slow.result());
        QCOMPARE(selected(sourceNow(source.id)), (QStringList{u"Cloud_Cam1"_s, u"Cloud_Cam3"_s, u"Cloud_Cam2"_s}));
    }

    void theRowsAreThoseOfTheGuide() {
        const Source source = added({m_cameras[0].id});
        const auto row = m_connection->first(u"SELECT * FROM video_sources"_s, {}, [](const Rows& found) {
            return QStringList{found.text(u"source_type"_s), found.text(u"path"_s),
                               QString::number(found.number(u"active"_s)),
                               QString::number(found.number(u"folder_depth"_s)), found.text(u"config"_s)};
        });
        QCOMPARE((*row)->first(4), (QStringList{u"cloud"_s, m_cameras[0].above[1], u"1"_s, u"4"_s}));
        const QJsonObject config = QJsonDocument::fromJson((*row)->at(4).toUtf8()).object();
        const QJsonObject wanted{
            {u"id"_s, m_cameras[0].id}, {u"name"_s, u"Cam1"_s}, {u"path"_s, u"/P/A/L/Cam1"_s}, {u"depth"_s, 4}};
        QCOMPARE(config[u"selected_folders"_s].toArray(), QJsonArray{wanted});
        QCOMPARE(config[u"lazy_loading_enabled"_s], QJsonValue(true));
        QVERIFY(config[u"oauth_token_path"_s].toString().startsWith(u"tokens/google_drive_"_s));
        QVERIFY(!config.contains(u"other_folders"_s));
        const Camera& camera = source.cameras.first();
        const QJsonObject camerasConfig{
            {u"roi"_s, QJsonValue::Null}, {u"processing_enabled"_s, true}, {u"detection_threshold"_s, 0.5}};
        QCOMPARE(camera.config, camerasConfig);
        QCOMPARE(camera.name, u"Cloud_Cam1"_s);
    }

    void footageIsDeletedOnlyWhereItIsOurs() {
        const Source source = added({m_cameras[0].id});
        const QString own = sourceFolder(source);
        const QString outside = m_test->destination() + u"/outside.mp4"_s;
        for (const QString& path : {own + u"/Cloud_Cam1/2025/a.mp4"_s, own + u"/Cloud_Cam1/b.mp4"_s, outside,
                                    own + u"/Cloud_Cam1/unknown.mp4"_s})
            write(path);
        QStringList others{outside, own + u"/Cloud_Cam1/../../outside2.mp4"_s};
#ifndef Q_OS_WIN // What Qt calls a link there is a file of its own.
        others += own + u"/Cloud_Cam1/link.mp4"_s;
        QVERIFY(QFile::link(outside, others.last()));
#endif
        for (const QString& path : QStringList{own + u"/Cloud_Cam1/2025/a.mp4"_s, own + u"/Cloud_Cam1/b.mp4"_s,
                                               own + u"/Cloud_Cam1/gone.mp4"_s} +
                                       others)
            record(source, path);
        const auto removed = onWorker([&] { return setup().remove(source.id, Footage::Delete); });
        QVERIFY2(removed.has_value(), qPrintable(removed ? QString() : removed.error().sentence));
        QCOMPARE(removed->files, 3);
        QCOMPARE(removed->outside.size(), others.size());
        QVERIFY(QFile::exists(outside));
        QVERIFY(QFile::exists(own + u"/Cloud_Cam1/unknown.mp4"_s));
        QVERIFY(!QFile::exists(own + u"/Cloud_Cam1/2025"_s)); // Empty folders go.
        QVERIFY(!QFile::exists(own + u"/Cloud_Cam1/b.mp4"_s));
        QVERIFY(SourceStore(*m_connection).all()->isEmpty());
    }

    void footageOfAnEarlierDestinationIsDeletedToo() {
        const Source source = added({m_cameras[0].id});
        const QString path = sourceFolder(source) + u"/Cloud_Cam1/a.mp4"_s;
        write(path);
        record(source, path);
        const SourceChanges elsewhere{.destination = m_test->destination() + u"-new"_s};
        QVERIFY(onWorker([&] { return setup().edit(source.id, elsewhere); }));
        const auto removed = onWorker([&] { return setup().remove(source.id, Footage::Delete); });
        QCOMPARE(removed->files, 1);
        QVERIFY(!QFile::exists(path));
    }

    void checkingADestinationCreatesNothing() {
        const Source source = added({m_cameras[0].id});
        const QString missing = m_test->destination() + u" 2/Hall"_s;
        for (const qint64 id : {qint64(0), source.id})
            QCOMPARE(onWorker([&] { return setup().checkedDestinationOf(id, missing); }).value(), missing);
        QVERIFY(!QFile::exists(QFileInfo(missing).path()));
        // Nor does saving leave something that cannot be used.
        write(m_test->destination() + u"/a.txt"_s);
        const QString belowAFile = m_test->destination() + u"/a.txt/Hall"_s;
        const auto refused = onWorker([&] { return setup().edit(source.id, {.destination = belowAFile}); });
        QCOMPARE(refused.error().kind, ErrorKind::PermissionDenied);
        QVERIFY(onWorker([&] { return setup().edit(source.id, {.destination = missing}); }));
        QVERIFY(QFile::exists(missing));
    }

    /// Its mount point is all that is there while the disk is away.
    void noOtherSourceStartsWhereADiskIsAway() {
        const Source source = added({m_cameras[0].id});
        const QString own = sourceFolder(source);
        write(own + u"/Cloud_Cam1/a.mp4"_s);
        record(source, own + u"/Cloud_Cam1/a.mp4"_s);
        const QString away = source.destination + u" away"_s;
        QVERIFY(QDir().rename(source.destination, away));
        QVERIFY(QDir().mkpath(source.destination));
        for (const QString& destination : {source.destination, source.destination + u"/Hall 2"_s}) {
            const SourceChanges choice{.name = u"S2"_s,
                                       .cameras = QList<CameraChoice>{{.folderId = m_cameras[1].id}},
                                       .destination = destination};
            const auto refused = onWorker([&] { return setup().add(choice); });
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::DestinationUnavailable);
            QVERIFY(QDir(source.destination).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        }
        // Nor one of a setup file.
        SetupFile imported;
        imported.sources += {.name = u"S3"_s,
                             .cameras = QList<CameraChoice>{{.folderId = m_cameras[2].id,
                                                             .folderName = u"Cam3"_s,
                                                             .folderPath = m_cameras[2].path,
                                                             .cameraName = u"Cam3"_s}},
                             .intervalMinutes = 10,
                             .destination = source.destination,
                             .enabled = true,
                             .endings = QStringList(),
                             .fetchFrom = QDateTime(),
                             .addsNewCameras = false,
                             .rootFolderId = u"root"_s,
                             .parentFolderId = u"root"_s};
        const auto import = [&] {
            return onWorker([&] { return m_test->program().setupTransfer().import(imported, {}, OtherHosts::Refuse); });
        };
        const auto refused = import();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::DestinationUnavailable);
        QVERIFY(QDir(source.destination).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QCOMPARE(SourceStore(*m_connection).all()->size(), 1);
        QVERIFY(QDir().rmdir(source.destination) && QDir().rename(away, source.destination));
        QVERIFY(added({m_cameras[1].id}).id > source.id);
        QVERIFY(import());
    }

    /// A letter of a drive that is not there ends the search for what is.
    void aDriveThatIsNotThereIsRefused() {
        if (QSysInfo::productType() != u"windows"_s)
            QSKIP("Letters of drives are Windows'.");
        char letter = 'Y';
        while (QFileInfo::exists(QString(QLatin1Char(letter)) + u":/"_s))
            --letter;
        const auto refused = checkedDestination(QString(QLatin1Char(letter)) + u":/Footage/Hall"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::PermissionDenied);
    }

    /// Another process has a run of the source: its claim is a locked file.
    void aRemovalWaitsForTheRunOfAnotherProcess() {
        const Source source = added({m_cameras[0].id});
        const QString own = sourceFolder(source) + u"/Cloud_Cam1/"_s;
        write(own + u"a.mp4"_s);
        record(source, own + u"a.mp4"_s);
        RunClaims others(m_test->dataFolder());
        auto run = others.tryTake(source.id);
        QVERIFY(run && *run);
        const auto remove = [&](const std::stop_token& stop) {
            return QtConcurrent::run(
                [this, id = source.id, stop] { return setup().remove(id, Footage::Delete, stop); });
        };
        std::stop_source stop;
        const auto stopped = remove(stop.get_token());
        QTRY_VERIFY(others.isWanted(source.id)); // The other process reads that, and ends its run.
        stop.request_stop();
        QTRY_VERIFY(stopped.isFinished());
        QCOMPARE(stopped.result().error().kind, ErrorKind::Cancelled);
        QVERIFY(QFile::exists(own + u"a.mp4"_s));
        QVERIFY(!others.isWanted(source.id));

        const auto removed = remove({});
        QTRY_VERIFY(others.isWanted(source.id));
        write(own + u"late.mp4"_s); // The run still finishes a file.
        record(source, own + u"late.mp4"_s);
        QVERIFY(!removed.isFinished());
        run->reset();
        QTRY_VERIFY(removed.isFinished());
        QVERIFY(removed.result());
        QCOMPARE(removed.result()->files, 2);
        QVERIFY(!QFile::exists(sourceFolder(source)));
        QVERIFY(SourceStore(*m_connection).all()->isEmpty());
    }

    void unfinishedDownloadsGoWithTheSource() {
        const Source source = added({m_cameras[0].id});
        const QString own = sourceFolder(source);
        write(own + u"/Cloud_Cam1/a.mp4"_s);
        record(source, own + u"/Cloud_Cam1/a.mp4"_s);
        write(own + u"/Cloud_Cam1/2025/b~0123abcd.mp4.part"_s);
        QVERIFY(onWorker([&] { return setup().remove(source.id, Footage::Keep); }));
        QVERIFY(QFile::exists(own + u"/Cloud_Cam1/a.mp4"_s));
        QVERIFY(!QFile::exists(own + u"/Cloud_Cam1/2025"_s));
    }

    /// Its disk may be dead, which is why it is removed.
    void aDiskThatDoesNotAnswerKeepsNoSource() {
        const Source source = added({m_cameras[0].id});
        TroubledDisk disk;
        std::mutex gate;
        disk.before = [&gate, below = source.destination](const QString&, const QString& path) -> std::optional<Error> {
            if (!path.startsWith(below))
                return {};
            const std::scoped_lock wait(gate);
            return {};
        };
        Program& program = m_test->program();
        const FootageDisk footage{.disk = disk, .installationId = program.footage.installationId};
        SourceSetup onDeadDisk(program.folders, program.account, program.database, footage, program.claims,
                               program.clock);
        std::unique_lock silent(gate);
        const auto removed = QtConcurrent::run([&] { return onDeadDisk.remove(source.id, Footage::Keep); });
        const bool isGone = QTest::qWaitFor([&] { return SourceStore(*m_connection).all()->isEmpty(); },
                                            patienceMs); // While it is silent.
        silent.unlock();
        QTRY_VERIFY(removed.isFinished());
        QVERIFY(isGone && removed.result());
        QVERIFY(!QFile::exists(sourceFolder(source)));
    }

    void aRunThatDoesNotEndKeepsOnlyWhatIsToBeDeleted() {
        const Source source = added({m_cameras[0].id});
        const QString own = sourceFolder(source) + u"/Cloud_Cam1/a.mp4"_s;
        write(own);
        record(source, own);
        RunClaims others(m_test->dataFolder());
        const auto run = others.tryTake(source.id);
        QVERIFY(run && *run);
        Program& program = m_test->program();
        SourceSetup impatient(program.folders, program.account, program.database, program.footage, program.claims,
                              program.clock, std::chrono::milliseconds(200));
        const auto refused = onWorker([&] { return impatient.remove(source.id, Footage::Delete); });
        QCOMPARE(refused.error().kind, ErrorKind::InstanceRunning);
        QCOMPARE(SourceStore(*m_connection).all()->size(), 1);
        QVERIFY(onWorker([&] { return impatient.remove(source.id, Footage::Keep); }));
        QVERIFY(SourceStore(*m_connection).all()->isEmpty());
        QVERIFY(QFile::exists(own));
    }

    void aFileThatCannotBeDeletedKeepsTheSource() {
        const Source source = added({m_cameras[0].id});
        const QString own = sourceFolder(source) + u"/Cloud_Cam1/"_s;
        write(own + u"a.mp4"_s);
        write(own + u"b.mp4/holds something"_s); // Stands in the way of its own deletion, even for root.
        record(source, own + u"a.mp4"_s);
        record(source, own + u"b.mp4"_s);
        const auto refused = onWorker([&] { return setup().remove(source.id, Footage::Delete); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::PermissionDenied);
        QVERIFY(refused.error().sentence.contains(u"b.mp4"_s));
        QCOMPARE(SourceStore(*m_connection).all()->size(), 1);
        const auto files = FileStore(*m_connection).list({.sourceId = source.id});
        QCOMPARE(files->size(), 1); // Records tell what is there.
        // Without its files it goes.
        QVERIFY(onWorker([&] { return setup().remove(source.id, Footage::Keep); }));
        QVERIFY(QFile::exists(own + u"b.mp4/holds something"_s));
    }

private:
    SandboxDrive& google() { return m_test->google; }

    SourceSetup& setup() { return m_test->program().sourceSetup; }

    Source added(const QStringList& ids) {
        const auto source = m_test->addSource(ids);
        if (!source)
            qFatal("%s", qPrintable(source.error().sentence));
        return *source;
    }

    Source sourceNow(qint64 id) { return **SourceStore(*m_connection).byId(id); }

    SyncStatus scheduleOf(qint64 id) { return **SyncStatusStore(*m_connection).byId(id); }

    static QStringList selected(const Source& source) {
        QStringList names;
        for (const Camera& camera : source.cameras) {
            if (camera.selected)
                names += camera.name;
        }
        return names;
    }

    static void write(const QString& path) {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("video") == 5);
    }

    void record(const Source& source, const QString& path) {
        const DownloadedFile file{.sourceId = source.id,
                                  .cameraName = u"Cloud_Cam1"_s,
                                  .originalFilename = QFileInfo(path).fileName(),
                                  .localFilePath = path,
                                  .fileSizeBytes = 5,
                                  .driveFileId = u"id%1"_s.arg(++m_files)};
        QVERIFY(FileStore(*m_connection).record(file));
    }

    std::unique_ptr<SignedInProgram> m_test;
    std::unique_ptr<Connection> m_connection;
    QList<Folder> m_cameras;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(TestSourceSetup)
#include "test_source_setup.moc"
