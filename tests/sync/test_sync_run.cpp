// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs over the demo Drive: files, rows and status.
#include "in_zone.h"
#include "sync_run_test.h"

#include <atomic>

using namespace std::chrono_literals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

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

class TestSyncRun : public SyncRunTest {
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
};

QTEST_GUILESS_MAIN(TestSyncRun)
#include "test_sync_run.moc"
