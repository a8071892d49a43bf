// SPDX-License-Identifier: GPL-3.0-or-later
#include "in_zone.h"
#include "store_fixture.h"
#include "sync_status_store.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace vtrack;
using namespace vtrack::test;

class TestSources : public QObject {
    Q_OBJECT

private slots:
    void addFillsTheThreeTables();
    void jsonColumnsAreTheGuides();
    void readsBackWhatItWrote();
    void badInputIsRefusedWhole_data();
    void badInputIsRefusedWhole();
    void removeTakesEverythingOfTheSource();
    void renameAndMove();
    void inactiveSourceLeavesTheViews();
    void camerasCanBeChosenAnew();
    void aCameraHasATimeZone();
    void newFolderTakesTheNameOfAGoneOne();
    void renamedCameraKeepsItsFiles();
    void unknownIdsAreBadInput();
};

namespace {

QJsonObject json(const QString& text) {
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

void TestSources::addFillsTheThreeTables() {
    StoreFixture store;
    const auto source = SourceStore(*store.connection).add(projectA(30), projectAToken, moment());
    VERIFY_OK(source);
    QCOMPARE(store.text(u"SELECT source_type || '|' || name || '|' || path || '|' || active || '|' || folder_depth || "
                        "'|' || parent_folder_id || '|' || created_at FROM video_sources"_s),
             u"cloud|Google Drive - Project A|1a2b3c4d5e|1|4|parent123|2025-01-15T10:30:00Z"_s);
    QCOMPARE(store.text(u"SELECT group_concat(camera_name || '=' || folder_path || is_selected) FROM active_cameras"_s),
             u"Cloud_Cam1=folder11,Cloud_Cam2=folder21"_s);
    const auto status = SyncStatusStore(*store.connection).byId(source->id).value().value();
    QCOMPARE(status.syncIntervalMinutes, 30);
    QCOMPARE(status.nextSyncTimestamp, moment(30));
    QCOMPARE(status.state, SyncState::Pending);
    QVERIFY(status.syncEnabled);
    QVERIFY(!status.lastSyncTimestamp.isValid());
}

void TestSources::jsonColumnsAreTheGuides() {
    StoreFixture store;
    VERIFY_OK(SourceStore(*store.connection).add(projectA(), projectAToken, moment()));
    QCOMPARE(json(store.text(u"SELECT config FROM video_sources"_s)), json(uR"({
        "selected_folders": [
            {"id": "folder1", "name": "Cam1", "path": "/Project A/Area 1/Location X/Cam1", "depth": 4},
            {"id": "folder2", "name": "Cam2", "path": "/Project A/Area 1/Location X/Cam2", "depth": 4}],
        "lazy_loading_enabled": true,
        "oauth_token_path": "tokens/google_drive_abc123.json",
        "destination": "/videos"})"_s));
    QCOMPARE(json(store.text(u"SELECT camera_config FROM camera_configurations"_s)),
             json(uR"({"roi": null, "processing_enabled": true, "detection_threshold": 0.5})"_s));
}

void TestSources::readsBackWhatItWrote() {
    StoreFixture store;
    SourceStore sources(*store.connection);
    const Source added = sources.add(projectA(), projectAToken, moment()).value();
    const Source second = sources.add(projectA(2), projectAToken, moment()).value();
    const QList<Source> all = sources.all().value();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[1].id, second.id);
    const Source read = sources.byId(added.id).value().value();
    QCOMPARE(read.name, u"Google Drive - Project A"_s);
    QCOMPARE(read.rootFolderId, u"1a2b3c4d5e"_s);
    QCOMPARE(read.parentFolderId, u"parent123"_s);
    QCOMPARE(read.folderDepth, 4);
    QCOMPARE(read.destination, u"/videos"_s);
    QCOMPARE(read.oauthTokenPath, u"tokens/google_drive_abc123.json"_s);
    QCOMPARE(read.createdAt, moment());
    QVERIFY(read.active);
    QCOMPARE(read.cameras.size(), 2);
    QCOMPARE(read.cameras[1].sourceId, added.id);
    QCOMPARE(read.cameras[1].name, u"Cloud_Cam2"_s);
    QCOMPARE(read.cameras[1].folderId, u"folder2"_s);
    QCOMPARE(read.cameras[1].folderName, u"Cam2"_s);
    QCOMPARE(read.cameras[1].folderPath, u"/Project A/Area 1/Location X/Cam2"_s);
    QCOMPARE(read.cameras[1].config[u"detection_threshold"].toDouble(), 0.5);
    VERIFY_OK(sources.setCameraFormat(read.cameras[1].id, u"1920x1080"_s, u"h264"_s, moment()));
    QCOMPARE(sources.byId(added.id).value()->cameras[1].resolution, u"1920x1080"_s);
    QCOMPARE(sources.byId(added.id).value()->cameras[1].codec, u"h264"_s);
    QVERIFY(!sources.byId(99).value());
}

void TestSources::badInputIsRefusedWhole_data() {
    QTest::addColumn<SourceChanges>("source");
    QTest::newRow("interval 1") << projectA(1);
    QTest::newRow("interval 61") << projectA(61);
    SourceChanges bad = projectA();
    bad.name = u"  "_s;
    QTest::newRow("no name") << bad;
    bad = projectA();
    (*bad.cameras)[1].cameraName = (*bad.cameras)[0].cameraName;
    QTest::newRow("one name twice") << bad;
    bad = projectA();
    (*bad.cameras)[1].folderId = (*bad.cameras)[0].folderId;
    QTest::newRow("one folder twice") << bad;
    bad = projectA();
    (*bad.cameras)[1].cameraName.clear();
    QTest::newRow("camera without name") << bad;
}

void TestSources::badInputIsRefusedWhole() {
    QFETCH(const SourceChanges, source);
    StoreFixture store;
    const auto added = SourceStore(*store.connection).add(source, projectAToken, moment());
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::BadInput);
    QCOMPARE(store.number(u"SELECT (SELECT count(*) FROM video_sources) + (SELECT count(*) FROM sync_status) + "
                          "(SELECT count(*) FROM camera_configurations)"_s),
             0);
}

void TestSources::removeTakesEverythingOfTheSource() {
    StoreFixture store;
    SourceStore sources(*store.connection);
    FileStore files(*store.connection);
    const qint64 gone = sources.add(projectA(), projectAToken, moment()).value().id;
    const qint64 kept = sources.add(projectA(), projectAToken, moment()).value().id;
    for (int i = 0; i < 5; ++i) {
        VERIFY_OK(files.record(clip(gone, i)));
        VERIFY_OK(files.record(clip(kept, i)));
    }
    VERIFY_OK(sources.remove(gone));
    for (const QString& table :
         {u"camera_configurations"_s, u"sync_status"_s, u"downloaded_files"_s, u"camera_totals"_s}) {
        QCOMPARE(store.number(u"SELECT count(*) FROM %1 WHERE source_id = %2"_s.arg(table).arg(gone)), 0);
        QVERIFY(store.number(u"SELECT count(*) FROM %1 WHERE source_id = %2"_s.arg(table).arg(kept)) > 0);
    }
    QCOMPARE(store.number(u"SELECT files FROM camera_totals"_s), 5);
    QCOMPARE(sources.all().value().size(), 1);
    // The number is not given again, so that the folder source_1 can never get another source's videos.
    QVERIFY(sources.add(projectA(), projectAToken, moment()).value().id > kept);
}

void TestSources::renameAndMove() {
    StoreFixture store;
    SourceStore sources(*store.connection);
    const qint64 id = sources.add(projectA(), projectAToken, moment()).value().id;
    VERIFY_OK(sources.rename(id, u"Kho Hà Nội"_s));
    VERIFY_OK(sources.setDestination(id, u"/elsewhere"_s));
    const Source source = sources.byId(id).value().value();
    QCOMPARE(source.name, u"Kho Hà Nội"_s);
    QCOMPARE(source.destination, u"/elsewhere"_s);
    QCOMPARE(source.oauthTokenPath, u"tokens/google_drive_abc123.json"_s);
    QCOMPARE(source.cameras.size(), 2);
    QCOMPARE(source.cameras[0].folderName, u"Cam1"_s);
    QVERIFY(!sources.rename(id, {}));
}

void TestSources::inactiveSourceLeavesTheViews() {
    StoreFixture store;
    SourceStore sources(*store.connection);
    const qint64 id = sources.add(projectA(), projectAToken, moment()).value().id;
    VERIFY_OK(store.connection->run(u"UPDATE video_sources SET active = 0"_s));
    QVERIFY(!sources.byId(id).value()->active);
    QCOMPARE(store.number(u"SELECT (SELECT count(*) FROM active_cameras) + (SELECT count(*) FROM sync_dashboard)"_s),
             0);
    VERIFY_OK(store.connection->run(u"UPDATE video_sources SET active = 1"_s));
    QCOMPARE(store.number(u"SELECT (SELECT count(*) FROM active_cameras) + (SELECT count(*) FROM sync_dashboard)"_s),
             3);
}

void TestSources::camerasCanBeChosenAnew() {
    StoreFixture store;
    SourceStore sources(*store.connection);
    const qint64 id = sources.add(projectA(), projectAToken, moment()).value().id;
    const CameraChoice third{.folderId = u"folder3"_s,
                             .folderName = u"Cam3"_s,
                             .folderPath = u"/P/A/L/Cam3"_s,
                             .cameraName = u"Cloud_Cam3"_s};
    const Source changed = sources.setCameras(id, {projectA().cameras->at(0), third}, moment(1)).value();
    QCOMPARE(changed.cameras.size(), 3);
    QVERIFY(changed.cameras[0].selected);
    QVERIFY(!changed.cameras[1].selected);
    QCOMPARE(changed.cameras[1].folderName, u"Cam2"_s); // Still known, for the day it is chosen again.
    QVERIFY(changed.cameras[2].selected);
    const QJsonObject config = json(store.text(u"SELECT config FROM video_sources"_s));
    QCOMPARE(config[u"selected_folders"].toArray().size(), 2);
    QCOMPARE(config[u"other_folders"].toArray().size(), 1);
    QCOMPARE(store.number(u"SELECT count(*) FROM active_cameras"_s), 2);

    VERIFY_OK(sources.setCameras(id, {projectA().cameras->at(0), projectA().cameras->at(1), third}, moment(2)));
    QCOMPARE(store.number(u"SELECT count(*) FROM active_cameras"_s), 3);
    QVERIFY(!json(store.text(u"SELECT config FROM video_sources"_s)).contains(u"other_folders"));
}

void TestSources::aCameraHasATimeZone() {
    StoreFixture store;
    SourceStore sources(*store.connection);
    SourceChanges made = projectA();
    (*made.cameras)[0].details = CameraDetails{.timeZone = u"Asia/Tokyo"_s};
    const Source source = sources.add(made, projectAToken, moment()).value();
    QCOMPARE(source.cameras[0].details.timeZone, u"Asia/Tokyo"_s);
    QVERIFY(source.cameras[1].details.timeZone.isEmpty());
    VERIFY_OK(store.connection->run(
        u"UPDATE camera_configurations SET camera_config = json_set(camera_config, '$.roi', 7)"_s));
    VERIFY_OK(sources.change(source.id, {.details = {inZone(u"UTC"_s, source.cameras[1].name)}}, moment()));
    Source now = sources.byId(source.id).value().value();
    QCOMPARE(now.cameras[0].details.timeZone, u"Asia/Tokyo"_s);
    QCOMPARE(now.cameras[1].details.timeZone, u"UTC"_s);
    QCOMPARE(now.cameras[1].config[u"roi"].toInt(), 7);                      // What is not ours stays.
    VERIFY_OK(sources.setCameras(source.id, *projectA().cameras, moment())); // Says nothing of zones.
    QCOMPARE(sources.byId(source.id).value()->cameras[0].details.timeZone, u"Asia/Tokyo"_s);
    VERIFY_OK(sources.change(source.id, {.details = {inZone({})}}, moment()));
    now = sources.byId(source.id).value().value();
    QVERIFY(now.cameras[0].details.timeZone.isEmpty() && now.cameras[1].details.timeZone.isEmpty());
    QVERIFY(!now.cameras[0].config.contains(u"time_zone"_s));
    for (const auto& [camera, zone] :
         {std::pair(now.cameras[0].name, u"Moon/Crater"_s), std::pair(u"nobody"_s, u"UTC"_s)}) {
        const auto refused = sources.change(source.id, {.name = u"x"_s, .details = {inZone(zone, camera)}}, moment());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::BadInput);
    }
    QCOMPARE(sources.byId(source.id).value()->name, source.name); // All or nothing.
}

void TestSources::newFolderTakesTheNameOfAGoneOne() {
    StoreFixture store;
    SourceStore sources(*store.connection);
    const Source before = sources.add(projectA(), projectAToken, moment()).value();
    CameraChoice again = projectA().cameras->at(1);
    again.folderId = u"folder2-made-anew"_s;
    const Source after = sources.setCameras(before.id, {projectA().cameras->at(0), again}, moment()).value();
    QCOMPARE(after.cameras.size(), 2);
    QCOMPARE(after.cameras[1].id, before.cameras[1].id);
    QCOMPARE(after.cameras[1].folderId, u"folder2-made-anew"_s);
    QVERIFY(after.cameras[1].selected);
    // But not while the folder that has the name is chosen too.
    const auto refused = sources.setCameras(before.id, {projectA().cameras->at(1), again}, moment());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::BadInput);
}

void TestSources::renamedCameraKeepsItsFiles() {
    StoreFixture store;
    SourceStore sources(*store.connection);
    FileStore files(*store.connection);
    const Source source = sources.add(projectA(), projectAToken, moment()).value();
    for (int i = 0; i < 3; ++i)
        VERIFY_OK(files.record(clip(source.id, i)));
    VERIFY_OK(sources.renameCamera(source.cameras[0].id, u"Dock door"_s, moment()));
    QCOMPARE(files.list({.sourceId = source.id, .camera = u"Dock door"_s}).value().size(), 3);
    QCOMPARE(store.text(u"SELECT camera_name || files || last_filename FROM camera_totals"_s),
             u"Dock door3clip_2.mp4"_s);
    const auto taken = sources.renameCamera(source.cameras[0].id, u"Cloud_Cam2"_s, moment());
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::BadInput);
}

void TestSources::unknownIdsAreBadInput() {
    StoreFixture store;
    SourceStore sources(*store.connection);
    const QList<Result<void>> outcomes{sources.remove(7), sources.rename(7, u"x"_s), sources.setDestination(7, u"/x"_s),
                                       sources.renameCamera(7, u"x"_s, moment()),
                                       sources.setCameraFormat(7, u"x"_s, u"x"_s, moment())};
    for (const auto& outcome : outcomes) {
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::BadInput);
        QVERIFY(outcome.error().sentence.contains(u'7'));
    }
}

QTEST_GUILESS_MAIN(TestSources)
#include "test_sources.moc"
