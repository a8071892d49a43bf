// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "dashboard_store.h"
#include "store_fixture.h"
#include "sync_status_json.h"
#include "sync_status_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace vtrack;
using namespace vtrack::test;

class TestDashboard : public QObject {
    Q_OBJECT

private slots:
    void init();
    void emptySource();
    void viewMeansWhatTheGuidesViewMeans();
    void lastFileIsTheNewestRecording();
    void countersStayTrue();
    void jsonIsTheGuides();
    void jsonOfAnEmptySourceHasNulls();

private:
    std::unique_ptr<StoreFixture> m_store;
    qint64 m_source = 0;
};

namespace {

/// The guide's own statement of the view, over the file records.
const QString guidesDashboard = uR"(SELECT
    vs.id as source_id, vs.name as source_name, vs.source_type, vs.path as source_path, ss.sync_enabled,
    ss.last_sync_timestamp, ss.next_sync_timestamp, ss.sync_interval_minutes, ss.last_sync_status,
    ss.last_sync_message, ss.files_downloaded_count, ss.total_download_size_mb,
    COUNT(df.id) as total_downloaded_files,
    SUM(df.file_size_bytes) / (1024*1024) as total_size_mb_calculated
FROM video_sources vs
LEFT JOIN sync_status ss ON vs.id = ss.source_id
LEFT JOIN downloaded_files df ON vs.id = df.source_id
WHERE vs.active = 1 AND vs.source_type = 'cloud'
GROUP BY vs.id, vs.name, vs.source_type, vs.path, ss.sync_enabled,
         ss.last_sync_timestamp, ss.next_sync_timestamp, ss.sync_interval_minutes,
         ss.last_sync_status, ss.last_sync_message, ss.files_downloaded_count, ss.total_download_size_mb)"_s;

/// What camera_totals ought to hold, counted from the file records.
const QString countedTotals = uR"(SELECT source_id, camera_name, COUNT(*), SUM(file_size_bytes),
    (SELECT original_filename FROM downloaded_files l WHERE l.source_id = f.source_id AND l.camera_name = f.camera_name
        ORDER BY coalesce(recording_start_time, download_timestamp) DESC, id DESC LIMIT 1),
    MAX(coalesce(recording_start_time, download_timestamp))
FROM downloaded_files f GROUP BY source_id, camera_name)"_s;
const QString keptTotals =
    u"SELECT source_id, camera_name, files, bytes, last_filename, last_file_timestamp FROM camera_totals"_s;

} // namespace

void TestDashboard::init() {
    m_store = std::make_unique<StoreFixture>();
    m_source = SourceStore(*m_store->connection).add(projectA(), projectAToken, moment()).value().id;
}

void TestDashboard::emptySource() {
    DashboardStore dashboard(*m_store->connection);
    const auto rows = dashboard.rows().value();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].totalDownloadedFiles, 0);
    QCOMPARE(rows[0].totalSizeMbCalculated, 0);
    const auto cameras = dashboard.cameras(m_source).value();
    QCOMPARE(cameras.size(), 2);
    QCOMPARE(cameras[1].cameraName, u"Cloud_Cam2"_s);
    QCOMPARE(cameras[1].sourceId, m_source);
    QCOMPARE(cameras[1].totalFiles, 0);
    QVERIFY(!cameras[1].lastFileTimestamp.isValid());
    QVERIFY(!dashboard.row(99).value());
}

void TestDashboard::viewMeansWhatTheGuidesViewMeans() {
    FileStore files(*m_store->connection);
    SourceStore sources(*m_store->connection);
    VERIFY_OK(sources.add(projectA(), projectAToken, moment())); // One without files: its size is NULL.
    for (int i = 0; i < 20; ++i) {
        DownloadedFile file = clip(m_source, i, i % 2 ? u"Cloud_Cam1"_s : u"Cloud_Cam2"_s);
        file.fileSizeBytes = 777'777;
        VERIFY_OK(files.record(file));
    }
    VERIFY_OK(
        SyncStatusStore(*m_store->connection)
            .succeed(m_source, {.files = 20, .bytes = 20 * 777'777}, u"Downloaded 20 files"_s, moment(), moment()));
    for (const QString& way :
         {u"%1 EXCEPT SELECT * FROM sync_dashboard"_s, u"SELECT * FROM sync_dashboard EXCEPT %1"_s})
        QCOMPARE(m_store->number(u"SELECT count(*) FROM (%1)"_s.arg(way.arg(guidesDashboard))), 0);
    QCOMPARE(m_store->text(u"SELECT typeof(total_size_mb_calculated) FROM sync_dashboard"_s), u"integer"_s);
    const auto row = DashboardStore(*m_store->connection).row(m_source).value().value();
    QCOMPARE(row.totalDownloadedFiles, 20);
    QCOMPARE(row.totalSizeMbCalculated, 14);
}

void TestDashboard::lastFileIsTheNewestRecording() {
    FileStore files(*m_store->connection);
    for (const int number : {1, 9, 4}) // Not in the order of recording.
        VERIFY_OK(files.record(clip(m_source, number)));
    const CameraSummary summary = DashboardStore(*m_store->connection).cameras(m_source).value()[0];
    QCOMPARE(summary.lastFilename, u"clip_9.mp4"_s);
    QCOMPARE(summary.lastFileTimestamp, moment(9 * 60));
    QCOMPARE(summary.newestRecording, moment(9 * 60 + 59));
    QCOMPARE(summary.totalFiles, 3);
    QCOMPARE(summary.totalBytes, 3014);
}

void TestDashboard::countersStayTrue() {
    QRandomGenerator random(20250115);
    Connection& connection = *m_store->connection;
    FileStore files(connection);
    const qint64 second = SourceStore(connection).add(projectA(), projectAToken, moment()).value().id;
    const auto anySource = [&] {
        return random.bounded(2) ? m_source : second;
    };
    const auto anyCamera = [&] {
        return u"Cloud_Cam%1"_s.arg(random.bounded(1, 4));
    };
    const auto anyFile = [&] {
        return m_store->number(
            u"SELECT id FROM downloaded_files ORDER BY abs(id - %1) LIMIT 1"_s.arg(random.bounded(600)));
    };
    for (int operation = 0; operation < 1000; ++operation) {
        switch (random.bounded(6)) {
        case 0:
            VERIFY_OK(files.remove(files.byIds({anyFile()}).value()));
            break;
        case 1:
            VERIFY_OK(connection.change(u"UPDATE downloaded_files SET file_size_bytes = ? WHERE id = ?"_s,
                                        {random.bounded(100000), anyFile()}));
            break;
        case 2: // To another camera, with another time: of the past, of the future, or none.
            VERIFY_OK(connection.change(
                u"UPDATE downloaded_files SET camera_name = ?, recording_start_time = ? WHERE id = ?"_s,
                {anyCamera(),
                 toIsoUtc(random.bounded(4) ? moment(static_cast<int>(random.bounded(100000))) : QDateTime()),
                 anyFile()}));
            break;
        default:
            DownloadedFile file = clip(anySource(), operation, anyCamera());
            file.recordingStartTime = moment(static_cast<int>(random.bounded(100000)));
            VERIFY_OK(files.record(file));
        }
        if (operation % 50 == 49) {
            const QString differing = u"SELECT count(*) FROM (SELECT * FROM (%1) EXCEPT SELECT * FROM (%2))"_s;
            QCOMPARE(m_store->number(differing.arg(countedTotals, keptTotals)), 0);
            QCOMPARE(m_store->number(differing.arg(keptTotals, countedTotals)), 0);
        }
    }
    QVERIFY(m_store->number(u"SELECT count(*) FROM downloaded_files"_s) > 100);
    VERIFY_OK(connection.change(u"DELETE FROM downloaded_files"_s));
    QCOMPARE(m_store->number(u"SELECT count(*) FROM camera_totals"_s), 0);
}

void TestDashboard::jsonIsTheGuides() {
    const DashboardRow row{.sourceId = 2,
                           .sourceName = u"Google Drive - Project A"_s,
                           .syncEnabled = true,
                           .lastSyncTimestamp = moment(),
                           .nextSyncTimestamp = moment(600),
                           .syncIntervalMinutes = 10,
                           .lastSyncStatus = u"success"_s,
                           .lastSyncMessage = u"Downloaded 5 files"_s,
                           .filesDownloadedCount = 125,
                           .totalDownloadSizeMb = 1250.5};
    const CameraSummary camera{.cameraName = u"Cloud_Cam1"_s,
                               .lastFilename = u"video_20250115_103000.mp4"_s,
                               .lastFileTimestamp = moment(),
                               .totalFiles = 65,
                               .totalBytes = 681784115};
    const QJsonObject guide = QJsonDocument::fromJson(R"({
        "success": true,
        "source_id": 2,
        "source_name": "Google Drive - Project A",
        "sync_enabled": true,
        "last_sync_timestamp": "2025-01-15T10:30:00Z",
        "next_sync_timestamp": "2025-01-15T10:40:00Z",
        "sync_interval_minutes": 10,
        "last_sync_status": "success",
        "last_sync_message": "Downloaded 5 files",
        "files_downloaded_count": 125,
        "total_download_size_mb": 1250.5,
        "cameras": [{
            "camera_name": "Cloud_Cam1",
            "last_filename": "video_20250115_103000.mp4",
            "last_file_timestamp": "2025-01-15T10:30:00Z",
            "total_files": 65,
            "total_size_mb": 650.2}]})")
                                  .object();
    QCOMPARE(syncStatusJson(row, {camera}), guide);
}

void TestDashboard::jsonOfAnEmptySourceHasNulls() {
    DashboardStore dashboard(*m_store->connection);
    const QJsonObject json =
        syncStatusJson(dashboard.row(m_source).value().value(), dashboard.cameras(m_source).value());
    QVERIFY(json[u"last_sync_timestamp"].isNull());
    QVERIFY(json[u"last_sync_message"].isNull());
    QCOMPARE(json[u"next_sync_timestamp"].toString(), u"2025-01-15T10:30:30Z"_s);
    QCOMPARE(json[u"last_sync_status"].toString(), u"pending"_s);
    const QJsonObject camera = json[u"cameras"].toArray()[1].toObject();
    QVERIFY(camera[u"last_filename"].isNull());
    QVERIFY(camera[u"last_file_timestamp"].isNull());
    QCOMPARE(camera[u"total_files"].toInt(-1), 0);
    QCOMPARE(camera[u"total_size_mb"].toDouble(-1), 0.0);
}

QTEST_GUILESS_MAIN(TestDashboard)
#include "test_dashboard.moc"
