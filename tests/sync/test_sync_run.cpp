// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs over the demo Drive: files, rows and status.
#include "dashboard_store.h"
#include "folder_store.h"
#include "in_zone.h"
#include "pending_store.h"
#include "source_runs.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QtTest>

#include <atomic>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

QByteArray md5(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Md5);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

/// Each look at it is a second earlier than the one before.
class BackwardClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return m_start.addSecs(-m_looks++); }

    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_clock.monotonic(); }

private:
    SystemClock m_clock;
    QDateTime m_start = m_clock.now();
    mutable std::atomic<qint64> m_looks = 0;
};

} // namespace

class TestSyncRun : public SourceRuns {
    Q_OBJECT

private slots:

    void init() { start({}); }

    void everyVideoOnceWithTrueRows() {
        const RunReport report = run();
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->detail : QString()));
        const QHash<QString, QString> expected = videosInDrive();
        QVERIFY(expected.size() > 30);
        QCOMPARE(report.downloaded.files, expected.size());
        const auto rows = recorded();
        QCOMPARE(rows.size(), expected.size());
        QSet<QString> paths;
        for (const DownloadedFile& row : rows) {
            QVERIFY2(expected.contains(row.driveFileId), qPrintable(row.originalFilename));
            QCOMPARE(QString::fromLatin1(md5(row.localFilePath)), expected[row.driveFileId]);
            QVERIFY(row.localFilePath.startsWith(m_test->destination() + u"/source_%1/"_s.arg(m_sourceId)));
            QVERIFY(row.recordingStartTime.isValid());
            QVERIFY(!row.checksum.isEmpty() && !row.fileFormat.isEmpty() && !row.syncBatchId.isEmpty());
            paths += row.localFilePath.toCaseFolded();
        }
        QCOMPARE(paths.size(), rows.size());
        QCOMPARE(filesOnDisk().size(), rows.size()); // No .part, nothing else.
        const auto status = statusRow();
        QCOMPARE(status.state, SyncState::Success);
        QCOMPARE(status.lastSyncMessage, u"Downloaded %1 files"_s.arg(rows.size()));
        QCOMPARE(status.filesDownloadedCount, rows.size());
    }

    void aSecondRunFetchesNothing() {
        QVERIFY(!run().error);
        m_test->google.control(u"counters/reset"_s);
        const RunReport again = run();
        QVERIFY(!again.error);
        QCOMPARE(again.downloaded.files, 0);
        QCOMPARE(m_test->google.counters().value(u"media"_s).toInt(), 0);
    }

    void aCamerasTimeZoneIsHeeded() {
        const auto startOf = [this](const QString& zone) {
            auto connection = m_test->program().database.connect();
            const SourceChanges change{.details = {inZone(zone)}};
            if (const auto set = SourceStore(**connection).change(m_sourceId, change, m_clock.now()); !set)
                qFatal("%s", qPrintable(set.error().sentence));
            m_test->google.control(u"add"_s, {{u"parent"_s, otherCameraThan({})},
                                              {u"name"_s, u"cam1_20250115_103045.mp4"_s},
                                              {u"size"_s, 1000 + zone.size()}});
            run();
            return recorded().first().recordingStartTime;
        };
        QVERIFY(!run().error);
        QCOMPARE(startOf(u"Asia/Tokyo"_s), fromIso(u"2025-01-15T01:30:45Z"_s));
        QCOMPARE(startOf(u"America/New_York"_s), fromIso(u"2025-01-15T15:30:45Z"_s));
    }

    void aNewClipIsFetchedAlone() {
        QVERIFY(!run().error);
        const QStringList before = filesOnDisk();
        QVERIFY(!m_test->google.control(u"new-clip"_s).isEmpty());
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(filesOnDisk().size(), before.size() + 1);
    }

    void oneBadFileDoesNotStopTheOthers() {
        const QString bad = videosInDrive().constBegin().key();
        m_test->google.setFault({{u"kind"_s, u"media"_s}, {u"fileId"_s, bad}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadAbusiveFile"_s}});
        const RunReport report = run();
        QCOMPARE(report.failed, 1);
        QCOMPARE(report.downloaded.files, videosInDrive().size() - 1);
        QCOMPARE(report.error->kind, ErrorKind::DownloadFailed);
        QCOMPARE(statusRow().errorType, u"download_failed"_s);
        m_test->google.setFaults({});
        // Parked: not tried again at once, and told until it is here.
        m_test->google.control(u"counters/reset"_s);
        QCOMPARE(run().downloaded.files, 0);
        QCOMPARE(m_test->google.counters().value(u"media"_s).toInt(), 0);
        QCOMPARE(statusRow().state, SyncState::Error);
        QVERIFY(statusRow().lastSyncMessage.contains(u"1 file"_s));
        m_clock.advance(6min);
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(statusRow().state, SyncState::Success);
        QVERIFY(statusRow().errorType.isEmpty());
    }

    void oneBlockedFolderIsNotTheEndOfAll() {
        // A file stands where a camera's folder would be made: the destination itself is well.
        QVERIFY(QDir().mkpath(m_test->destination() + u"/source_%1"_s.arg(m_sourceId)));
        QFile blocking(m_test->destination() + u"/source_%1/Cloud_Gate_Camera"_s.arg(m_sourceId));
        QVERIFY(blocking.open(QIODevice::WriteOnly));
        blocking.close();
        const RunReport report = run();
        QVERIFY(report.failed > 0 && report.downloaded.files > 0);
        QCOMPARE(statusRow().errorSeverity, u"warning"_s); // The others came: nobody says that nothing does.
        QVERIFY(blocking.remove());
        m_clock.advance(6min);
        QVERIFY(!run().error);
        QCOMPARE(recorded().size(), videosInDrive().size());
    }

    void oneLostCameraDoesNotStopTheOthers() {
        m_test->google.control(u"delete"_s,
                               {{u"path"_s, u"Packing Station Saigon/Packing Area A/Table 1/Cam1 Table View"_s}});
        const RunReport report = run();
        QCOMPARE(report.error->kind, ErrorKind::FolderNotFound);
        QVERIFY(report.error->sentence.contains(u"Cloud_Cam1_Table_View"_s));
        QCOMPARE(report.downloaded.files, videosInDrive().size());
        QVERIFY(report.downloaded.files > 20);
    }

    void aDeadSignInEndsTheRunAndIsTold() {
        m_test->google.control(u"tokens/revoke"_s);
        const RunReport report = run();
        QCOMPARE(report.error->kind, ErrorKind::AuthExpired);
        QCOMPARE(statusRow().errorType, u"auth_expired"_s);
        QCOMPARE(statusRow().errorSeverity, u"critical"_s);
        QVERIFY(filesOnDisk().isEmpty());
    }

    void aStoppedRunGoesOnLater_data() {
        QTest::addColumn<int>("looks");
        QTest::newRow("with the first file") << 1;
        QTest::newRow("when everything is listed") << 25;
    }

    void aStoppedRunGoesOnLater() {
        QFETCH(const int, looks);
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"hang"_s, true}});
        std::stop_source stop;
        QTimer stopper;
        int looked = 0;
        connect(&stopper, &QTimer::timeout, this, [&] {
            looked += m_test->google.counters().value(u"media"_s).toInt() > 0 ? 1 : 0;
            if (looked >= looks)
                stop.request_stop();
        });
        stopper.start(20);
        const RunReport report = run(stop.get_token());
        QCOMPARE(report.state(), SyncState::Pending);
        QCOMPARE(statusRow().state, SyncState::Pending);
        m_test->google.setFaults({});
        QCOMPARE(run().downloaded.files, videosInDrive().size());
    }

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

    void nothingNewCostsOneRequest() {
        QVERIFY(!run().error);
        m_test->google.control(u"counters/reset"_s);
        QVERIFY(!run().error);
        QCOMPARE(m_test->google.counters().value(u"changes"_s).toInt(), 1);
        QCOMPARE(m_test->google.counters().value(u"total"_s).toInt(), 1);
        m_clock.advance(25h); // The safety net.
        m_test->google.control(u"counters/reset"_s);
        QVERIFY(!run().error);
        QVERIFY(m_test->google.counters().value(u"list"_s).toInt() >= 6);
        QCOMPARE(m_test->google.counters().value(u"media"_s).toInt(), 0);
    }

    void changesThatCannotBeHadLeadToAListing_data() {
        QTest::addColumn<QJsonObject>("fault");
        QTest::newRow("token refused") << QJsonObject{{u"status"_s, 400}, {u"reason"_s, u"invalid"_s}};
        QTest::newRow("gone") << QJsonObject{{u"status"_s, 404}, {u"reason"_s, u"notFound"_s}};
        // 5xx and what is not Google's answer say nothing about the token: it stays, and is tried again.
    }

    void changesThatCannotBeHadLeadToAListing() {
        QFETCH(const QJsonObject, fault);
        QVERIFY(!run().error);
        m_test->google.setFault({{u"kind"_s, u"changes"_s}}, fault);
        for (int i = 0; i < 2; ++i) {
            m_test->google.control(u"new-clip"_s);
            m_clock.advance(11min);
            QCOMPARE(run().downloaded.files, 1);
        }
        m_test->google.setFaults({});
        m_test->google.control(u"new-clip"_s);
        QCOMPARE(run().downloaded.files, 1); // Lists, and takes up the changes again.
        m_test->google.control(u"counters/reset"_s);
        QVERIFY(!run().error);
        QCOMPARE(m_test->google.counters().value(u"total"_s).toInt(), 1);
    }

    void whatDriveListedInPartIsListedAgain() {
        m_test->google.control(u"paging"_s, {{u"incomplete"_s, true}});
        m_test->google.control(u"omit"_s, {{u"id"_s, videosInDrive().constBegin().key()}, {u"times"_s, 1}});
        const RunReport report = run();
        QCOMPARE(report.error->kind, ErrorKind::DownloadFailed);
        QCOMPARE(report.downloaded.files, videosInDrive().size() - 1); // What it did tell of comes.
        m_test->google.control(u"paging"_s, {});
        m_test->google.control(u"counters/reset"_s);
        const RunReport again = run();
        QVERIFY(!again.error);
        QCOMPARE(again.downloaded.files, 1);
        QVERIFY(m_test->google.counters().value(u"list"_s).toInt() >= 6);
    }

    void troubleOfDriveDuringChangesLosesNothing() {
        QVERIFY(!run().error);
        m_test->google.control(u"new-clip"_s);
        m_test->google.setFault({{u"kind"_s, u"changes"_s}}, {{u"status"_s, 500}});
        QCOMPARE(run().error->kind, ErrorKind::NetworkError);
        m_test->google.setFaults({});
        QCOMPARE(run().downloaded.files, 1);
    }

    void renamedAndMovedIsNotFetchedTwice() {
        QVERIFY(!run().error);
        const QString clip = recorded().first().driveFileId;
        m_test->google.control(u"rename"_s, {{u"id"_s, clip}, {u"name"_s, u"other name.mp4"_s}});
        m_test->google.control(u"move"_s, {{u"id"_s, recorded().last().driveFileId}, {u"parent"_s, otherCamera()}});
        m_test->google.control(u"counters/reset"_s);
        QVERIFY(!run().error);
        m_clock.advance(25h); // Nor by the full listing.
        QVERIFY(!run().error);
        QCOMPARE(m_test->google.counters().value(u"media"_s).toInt(), 0);
        QCOMPARE(filesOnDisk().size(), recorded().size());
    }

    void anotherContentIsAFileAndARowOfItsOwn() {
        QVERIFY(!run().error);
        const DownloadedFile before = recorded().first();
        auto connection = m_test->program().database.connect();
        QVERIFY(FileStore(**connection).markProcessed({before.id}, u"completed"_s, m_clock.now()).has_value());
        m_test->google.control(u"change"_s, {{u"id"_s, before.driveFileId}, {u"size"_s, 300'000}, {u"seed"_s, 99}});
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"status"_s, 404}, {u"reason"_s, u"notFound"_s}});
        QCOMPARE(run().failed, 1);
        m_test->google.setFaults({});
        m_clock.advance(1h);
        QCOMPARE(run().downloaded.files, 1);
        // Whoever reads the old one still has it, and what was said of it is still true.
        QCOMPARE(md5(before.localFilePath), before.driveMd5.toLatin1());
        QVERIFY(FileStore(**connection).byIds({before.id})->first().isProcessed);
        const DownloadedFile after = recorded().first();
        QVERIFY(after.id != before.id && after.localFilePath != before.localFilePath);
        QCOMPARE(after.driveFileId, before.driveFileId);
        QCOMPARE(after.fileSizeBytes, 300'000);
        QCOMPARE(QString::fromLatin1(md5(after.localFilePath)), after.driveMd5);
        QVERIFY(!after.isProcessed);
        QCOMPARE(filesOnDisk().size(), recorded().size());
        QCOMPARE(run().downloaded.files, 0);
    }

    void aNewFolderWithClipsIsFound() {
        QVERIFY(!run().error);
        const QString folder =
            m_test->google
                .control(
                    u"add"_s,
                    {{u"parent"_s, otherCamera()},
                     {u"name"_s, u"2025-02-01"_s},
                     {u"files"_s, QJsonArray{QJsonObject{{u"name"_s, u"a.mp4"_s}, {u"size"_s, 1000}, {u"seed"_s, 5}}}}})
                .value(u"id"_s)
                .toString();
        QVERIFY(!folder.isEmpty());
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(recorded().first().relativePath, u"2025-02-01"_s);
        m_test->google.control(u"add"_s,
                               {{u"parent"_s, folder}, {u"name"_s, u"b.mp4"_s}, {u"size"_s, 1000}, {u"seed"_s, 6}});
        m_test->google.control(u"counters/reset"_s);
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(m_test->google.counters().value(u"list"_s).toInt(), 0);
    }

    void whatWentBeforeItWasFetchedIsForgotten() {
        QVERIFY(!run().error);
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"status"_s, 403}, {u"reason"_s, u"domainPolicy"_s}});
        const QString clip = m_test->google
                                 .control(u"add"_s, {{u"parent"_s, otherCamera()},
                                                     {u"name"_s, u"short-lived.mp4"_s},
                                                     {u"size"_s, 1000},
                                                     {u"seed"_s, 5}})
                                 .value(u"id"_s)
                                 .toString();
        QCOMPARE(run().waiting.retrying, 1);
        m_test->google.control(u"trash"_s, {{u"id"_s, clip}, {u"trashed"_s, true}});
        QCOMPARE(run().waiting.files, 0);
        QCOMPARE(statusRow().state, SyncState::Success);
    }

    void aLostCameraIsToldByEveryRun() {
        QVERIFY(!run().error);
        const QString camera = u"Packing Station Saigon/Packing Area A/Table 1/Cam1 Table View"_s;
        m_test->google.control(u"trash"_s, {{u"path"_s, camera}, {u"trashed"_s, true}});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(run().error->kind, ErrorKind::FolderNotFound);
    }

    void whatWasCleanedUpDoesNotComeBack() {
        QVERIFY(!run().error);
        auto connection = m_test->program().database.connect();
        QVERIFY(FileStore(**connection).markProcessed({recorded().first().id}, u"done"_s, m_clock.now()));
        const DownloadedFile old = recorded().first();
        QVERIFY(FileStore(**connection).clean({old}, m_clock.now()).has_value());
        QVERIFY(QFile::remove(old.localFilePath));
        m_clock.advance(25h);
        QCOMPARE(run().downloaded.files, 0);
        m_test->google.control(u"change"_s, {{u"id"_s, old.driveFileId}, {u"size"_s, 3000}, {u"seed"_s, 9}});
        QCOMPARE(run().downloaded.files, 1); // Another content is another file.
    }

    void aFileWhoseWayIsBadDoesNotStopTheOthers() {
        const QString bad = videosInDrive().constBegin().key();
        m_test->google.setFault({{u"kind"_s, u"media"_s}, {u"fileId"_s, bad}}, {{u"status"_s, 500}});
        const RunReport report = run();
        QCOMPARE(report.failed, 1);
        QCOMPARE(report.downloaded.files, videosInDrive().size() - 1);
    }

    void aClockThatGoesBackwardsLosesNothing() {
        BackwardClock clock;
        const RunReport report = onWorker(
            [&] { return SyncRun(m_test->syncServices(clock), m_sourceId, SyncRun::Trigger::Schedule).run({}); });
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->detail : QString()));
        QCOMPARE(report.downloaded.files, videosInDrive().size());
    }

    void whatAWrongClockPutOffIsTriedOnceItIsRight() {
        const QString bad = videosInDrive().constBegin().key();
        m_test->google.setFault({{u"kind"_s, u"media"_s}, {u"fileId"_s, bad}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        const QDateTime right = m_clock.now();
        m_clock.set(right.addDays(60));
        QCOMPARE(run().failed, 1);
        m_test->google.setFaults({});
        m_clock.set(right);
        QCOMPARE(run().downloaded.files, 1);
    }

private:
    /// The folder of some camera other than that of the last row.
    QString otherCamera() { return otherCameraThan(recorded().last().cameraName); }

    QString otherCameraThan(const QString& name) {
        auto connection = m_test->program().database.connect();
        const auto source = SourceStore(**connection).byId(m_sourceId)->value();
        return std::ranges::find_if(source.cameras, [&](const Camera& camera) { return camera.name != name; })
            ->folderId;
    }

    /// Drive's own account: id and md5 of every live video.
    QHash<QString, QString> videosInDrive() {
        QHash<QString, QString> videos;
        for (const QJsonValue& file : m_test->google.files()) {
            if (file[u"isVideo"_s].toBool() && !file[u"trashed"_s].toBool())
                videos.insert(file[u"id"_s].toString(), file[u"md5"_s].toString());
        }
        return videos;
    }

    QStringList filesOnDisk() const {
        QStringList files;
        QDirIterator found(m_test->destination(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (found.hasNext())
            files += found.next();
        files.removeIf([](const QString& path) { return path.endsWith(u"/.vtrack-source"_s); });
        return files;
    }
};

QTEST_GUILESS_MAIN(TestSyncRun)
#include "test_sync_run.moc"
