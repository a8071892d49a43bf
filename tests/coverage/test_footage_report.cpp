// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_rules.h"
#include "clock.h"
#include "footage_report.h"
#include "pending_store.h"
#include "store_fixture.h"
#include "sync_status_store.h"

using namespace vtrack;
using namespace vtrack::test;

namespace {

/// Row `number` is a clip of a minute, `number` minutes after 10:30 (see clip()).
void record(StoreFixture& fixture, qint64 source, int first, int count, const QString& camera = u"Cloud_Cam1"_s) {
    FileStore files(*fixture.connection);
    for (int i = first; i < first + count; ++i)
        VERIFY_OK(files.record(clip(source, i, camera)));
}

/// Whether the camera has fallen silent.
Alarm alarmOf(const CameraFootage& footage, const QDateTime& now) {
    return worstOf(watchCamera({.name = footage.camera.name,
                                .newestEnd = QDateTime::fromSecsSinceEpoch(footage.newestEnd, Qt::UTC),
                                .missing = std::chrono::seconds(footage.missing),
                                .longestPause = std::chrono::seconds(footage.longestPause),
                                .source = {.enabled = footage.camera.enabled}},
                               now));
}

Stretch minutes(int from, int to, FootageState footage) {
    return {moment(60 * from).toSecsSinceEpoch(), moment(60 * to).toSecsSinceEpoch(), footage};
}

} // namespace

class TestFootageReport : public QObject {
    Q_OBJECT

private slots:
    void init();
    void readsAllThreeTables();
    void noticesSilence();
    void silenceCountsFromTheLastClip();
    void aSilentCameraIsNeverTakenForOneThatSends();
    void learnsAgainSoonInAFirstSync();
    void remembersTheGapsOfADay();
    void aClosureBlindsNobody();
    void aMarkedArchiveIsKnown();
    void aMarkedGapHidesNoPresentSilence();
    void whatWaitsInDriveIsNoSilence();
    void showsTheFiles();
    void aClipInTheFutureMakesNoGap();
    void jumpsFromHalfHourToHalfHour();
    void readsIndexesOnly();

private:
    [[nodiscard]] Result<QList<CameraFootage>> read(int fromMinute, int toMinute) {
        return FootageReport(QTimeZone::utc())
            .read(*m_fixture->connection,
                  {moment(60 * fromMinute).toSecsSinceEpoch(), moment(60 * toMinute).toSecsSinceEpoch()},
                  moment(60 * toMinute));
    }

    void wait(int minute, const QString& id, bool named = true) {
        PendingFile file{.sourceId = m_source.id,
                         .cameraId = m_source.cameras.first().id,
                         .drive = {.id = id, .name = u"later.mp4"_s, .created = moment(60 * minute)},
                         .seenAt = moment()};
        file.recordingStart = file.drive.created;
        if (named)
            file.recordingEnd = moment(60 * minute + 60);
        VERIFY_OK(PendingStore(*m_fixture->connection).observe({file}, moment()));
    }

    std::unique_ptr<StoreFixture> m_fixture;
    Source m_source;
};

void TestFootageReport::init() {
    m_fixture = std::make_unique<StoreFixture>();
    m_source = SourceStore(*m_fixture->connection).add(projectA(), projectAToken, moment()).value();
}

void TestFootageReport::readsAllThreeTables() {
    record(*m_fixture, m_source.id, 0, 20);
    record(*m_fixture, m_source.id, 40, 5, u"Cloud_Cam2"_s);
    const auto ids = FileStore(*m_fixture->connection).list({.sourceId = m_source.id, .camera = u"Cloud_Cam1"_s});
    VERIFY_OK(ids);
    QList<DownloadedFile> oldest;
    FileStore files(*m_fixture->connection);
    for (DownloadedFile file : *ids) {
        if (file.recordingStartTime >= moment(10 * 60))
            continue;
        VERIFY_OK(files.markProcessed({file.id}, u"completed"_s, moment()));
        file.isProcessed = true;
        oldest += file;
    }
    QCOMPARE(files.clean(oldest, moment())->size(), oldest.size());
    wait(20, u"new"_s);
    wait(21, u"nameless"_s, false);
    const auto footage = read(-10, 60);
    VERIFY_OK(footage);
    QCOMPARE(footage->size(), 2);
    const QList<Stretch> first{minutes(-10, 0, FootageState::Unknown), minutes(0, 10, FootageState::CleanedUp),
                               minutes(10, 20, FootageState::OnDisk), minutes(20, 22, FootageState::InDrive),
                               minutes(22, 60, FootageState::Unknown)};
    QList<Stretch> shown = footage->first().stretches;
    shown.last().start += 1; // The nameless one is as long as the others: 59 s.
    shown[shown.size() - 2].end += 1;
    QCOMPARE(shown, first);
    QCOMPARE(footage->last().camera.name, u"Cloud_Cam2"_s);
    QCOMPARE(footage->last().stretches.size(), 3);
}

void TestFootageReport::noticesSilence() {
    record(*m_fixture, m_source.id, 0, 30);
    auto footage = read(0, 600);
    VERIFY_OK(footage);
    QCOMPARE(footage->first().missing, 0); // Nobody looked.
    QCOMPARE(footage->first().newestEnd, moment(29 * 60 + 59).toSecsSinceEpoch());
    VERIFY_OK(SyncStatusStore(*m_fixture->connection).looked(m_source.id, moment(130 * 60)));
    footage = read(0, 600);
    VERIFY_OK(footage);
    QCOMPARE(footage->first().missing, 100 * 60 + 1);
    QCOMPARE(alarmOf(footage->first(), moment(130 * 60)).severity, Severity::Warning);
    CameraFootage paused = footage->first();
    paused.camera.enabled = false;
    QCOMPARE(alarmOf(paused, moment(130 * 60)), Alarm());
    QCOMPARE(footage->first().stretches.last(), minutes(130, 600, FootageState::Unknown));
    VERIFY_OK(m_fixture->connection->run(u"UPDATE camera_configurations SET is_selected = 0 WHERE id = ?"_s,
                                         {m_source.cameras.first().id})); // Nobody waits for it.
    footage = read(0, 600);
    VERIFY_OK(footage);
    QCOMPARE(footage->first().missing, 0);
    QCOMPARE(alarmOf(footage->first(), moment(130 * 60)), Alarm());
    QCOMPARE(footage->last().missing, 0); // The other camera has no rhythm yet.
}

void TestFootageReport::silenceCountsFromTheLastClip() {
    record(*m_fixture, m_source.id, 0, 30);
    const auto missing = [this](int chosen) {
        const auto written = m_fixture->connection->run(u"UPDATE camera_configurations SET created_at = ?"_s,
                                                        {toIsoUtc(moment(60 * chosen))});
        const auto looked = SyncStatusStore(*m_fixture->connection).looked(m_source.id, moment(60 * (chosen + 5)));
        return written && looked ? read(0, chosen + 600)->first().missing : -1;
    };
    QCOMPARE(missing(125), 100 * 60 + 1);    // It was silent before it was chosen.
    QCOMPARE(missing(40 * 24 * 60), 5 * 60); // An archive. But it is silent since its newest clip, for all who ask.
    const Stretch aDay = minutes(30 * 24 * 60, 31 * 24 * 60, FootageState::Gap);
    const auto footage = FootageReport(QTimeZone::utc())
                             .read(*m_fixture->connection, {aDay.start, aDay.end}, moment(60 * (40 * 24 * 60 + 5)));
    VERIFY_OK(footage);
    const CameraFootage archive = footage->first();
    QCOMPARE(archive.stretches, QList<Stretch>{aDay});
    QCOMPARE(archive.gaps.size(), 1);
    QCOMPARE(archive.gaps.first().start, archive.newestEnd);
}

/// What a rhythm is learned from arrives over hours in a first sync.
void TestFootageReport::aSilentCameraIsNeverTakenForOneThatSends() {
    constexpr int hour = 60 * 60;
    constexpr int day = 24 * hour;
    const QDateTime now = moment(1000 * day);
    const auto before = [&now](int seconds) {
        return now.addSecs(-seconds);
    };
    const QDateTime longAgo = before(90 * day);
    QCOMPARE(sendingOf(before(hour), longAgo, true, now), Sending::Lately);
    QCOMPARE(sendingOf(before(2 * day), longAgo, true, now), Sending::Lately); // A weekend.
    QCOMPARE(sendingOf(before(4 * day), longAgo, true, now), Sending::NotForLong);
    QCOMPARE(sendingOf(before(2 * day), longAgo, false, now), Sending::NotForLong);
    QCOMPARE(sendingOf({}, longAgo, false, now), Sending::NotForLong); // It never sent anything.
    // Chosen an hour ago: too early to say, unless the newest footage is much older.
    QCOMPARE(sendingOf({}, before(hour), false, now), Sending::NotYet);
    QCOMPARE(sendingOf(before(2 * day), before(hour), false, now), Sending::NotYet);
    QCOMPARE(sendingOf(before(660 * day), before(hour), false, now), Sending::NotForLong);
    QCOMPARE(sendingOf(before(660 * day), before(hour), true, now), Sending::NotForLong);
}

void TestFootageReport::learnsAgainSoonInAFirstSync() {
    for (int hour = 0; hour < 6; ++hour)
        record(*m_fixture, m_source.id, 60 * hour, 1);
    VERIFY_OK(SyncStatusStore(*m_fixture->connection).looked(m_source.id, moment(527 * 60)));
    FootageReport report(QTimeZone::utc());
    const auto gaps = [&](int minute) {
        const auto read = report.read(*m_fixture->connection,
                                      {moment(310 * 60).toSecsSinceEpoch(), moment(520 * 60).toSecsSinceEpoch()},
                                      moment(60 * minute));
        return std::ranges::count(read->first().stretches, FootageState::Gap, &Stretch::footage);
    };
    QCOMPARE(gaps(525), 0);
    record(*m_fixture, m_source.id, 310, 90);
    record(*m_fixture, m_source.id, 430, 90);
    QVERIFY(gaps(527) > 0);
}

void TestFootageReport::remembersTheGapsOfADay() {
    record(*m_fixture, m_source.id, 0, 30);
    record(*m_fixture, m_source.id, 60, 30);
    record(*m_fixture, m_source.id, 93, 10); // Three minutes are not worth a word.
    VERIFY_OK(m_fixture->connection->run(u"UPDATE camera_configurations SET created_at = ?"_s, {toIsoUtc(moment())}));
    VERIFY_OK(SyncStatusStore(*m_fixture->connection).looked(m_source.id, moment(110 * 60)));
    const auto silentAt = [this](int minute) {
        return FootageReport(QTimeZone::utc())
            .read(*m_fixture->connection, {0, 1}, moment(60 * minute))
            .value()
            .first()
            .silentLastDay;
    };
    QCOMPARE(silentAt(110), 30 * 60 + 1);
    KnownSilenceStore known(*m_fixture->connection);
    const qint64 camera = m_source.cameras.first().id;
    const qint64 gap = moment(30 * 60).toSecsSinceEpoch() - 1;
    VERIFY_OK(known.keep({camera, gap, {}}, moment()));
    QCOMPARE(known.all().value(), (QList<KnownSilence>{{camera, gap, {}}}));
    QCOMPARE(silentAt(110), 0);
    VERIFY_OK(known.forget(camera, gap));
    QCOMPARE(silentAt(24 * 60 + 40), 20 * 60);
    QCOMPARE(silentAt(24 * 60 + 60), 0);
    QCOMPARE(silentAt(48 * 60), 0);
    VERIFY_OK(
        m_fixture->connection->run(u"UPDATE camera_configurations SET created_at = ?"_s, {toIsoUtc(moment(60 * 60))}));
    QCOMPARE(silentAt(110), 30 * 60 + 1);
}

/// Three planned weeks and a day of clips; then the camera dies.
void TestFootageReport::aClosureBlindsNobody() {
    constexpr int aDay = 24 * 60; // Minutes.
    for (const int day : {0, 1, 2, 3, 4, 5, 27}) {
        for (int minute = 0; minute < 8 * 60; minute += 10)
            record(*m_fixture, m_source.id, day * aDay + minute, 1);
    }
    constexpr int now = 28 * aDay + 6 * 60;
    VERIFY_OK(SyncStatusStore(*m_fixture->connection).looked(m_source.id, moment(60 * now)));
    const auto severity = [this] {
        return alarmOf(read(0, now)->first(), moment(60 * now)).severity;
    };
    QCOMPARE(severity(), Severity::Info); // Nobody said that these weeks were not usual.
    VERIFY_OK(KnownSilenceStore(*m_fixture->connection)
                  .keep({.cameraId = m_source.cameras.first().id,
                         .start = moment(60 * (5 * aDay + 12 * 60)).toSecsSinceEpoch(),
                         .until = moment(60 * (26 * aDay + 12 * 60)),
                         .isPlanned = true},
                        moment()));
    QVERIFY(severity() > Severity::Info);
}

/// Its clips have no end, and are five minutes long.
void TestFootageReport::aMarkedArchiveIsKnown() {
    for (int i = 0; i < 30; ++i)
        record(*m_fixture, m_source.id, 5 * i, 1);
    constexpr int chosen = 40 * 24 * 60; // Minutes.
    VERIFY_OK(m_fixture->connection->run(u"UPDATE downloaded_files SET recording_end_time = NULL"_s));
    VERIFY_OK(m_fixture->connection->run(u"UPDATE camera_configurations SET created_at = ?"_s,
                                         {toIsoUtc(moment(60 * chosen))}));
    VERIFY_OK(SyncStatusStore(*m_fixture->connection).looked(m_source.id, moment(60 * (chosen + 300))));
    const CameraFootage silent = read(0, chosen + 600)->first();
    QCOMPARE(silent.newestEnd, moment(60 * 150).toSecsSinceEpoch());
    QCOMPARE(silent.missingUnknown, 60 * 300);
    VERIFY_OK(KnownSilenceStore(*m_fixture->connection)
                  .keep({silent.camera.id, silent.newestEnd, moment(60 * (chosen + 24 * 60))}, moment()));
    const CameraFootage known = read(0, chosen + 600)->first();
    QCOMPARE(known.missing, 60 * 300);
    QCOMPARE(known.missingUnknown, 0);
}

/// The clips after the gap vanished.
void TestFootageReport::aMarkedGapHidesNoPresentSilence() {
    record(*m_fixture, m_source.id, 0, 30);
    record(*m_fixture, m_source.id, 60, 30);
    VERIFY_OK(SyncStatusStore(*m_fixture->connection).looked(m_source.id, moment(110 * 60)));
    const qint64 gap = moment(30 * 60).toSecsSinceEpoch() - 1;
    VERIFY_OK(KnownSilenceStore(*m_fixture->connection).keep({m_source.cameras.first().id, gap, {}}, moment()));
    QCOMPARE(read(0, 110)->first().missingUnknown, 20 * 60 + 1);
    VERIFY_OK(m_fixture->connection->run(u"DELETE FROM downloaded_files WHERE recording_start_time >= ?"_s,
                                         {toIsoUtc(moment(60 * 60))}));
    const CameraFootage silent = read(0, 110)->first();
    QCOMPARE(silent.missingUnknown, 80 * 60 + 1);
    QVERIFY(std::ranges::none_of(silent.stretches,
                                 [](const Stretch& stretch) { return stretch.footage == FootageState::KnownGap; }));
}

void TestFootageReport::whatWaitsInDriveIsNoSilence() {
    record(*m_fixture, m_source.id, 0, 30);
    wait(125, u"new"_s);
    VERIFY_OK(SyncStatusStore(*m_fixture->connection).looked(m_source.id, moment(130 * 60)));
    const auto footage = read(0, 600);
    VERIFY_OK(footage);
    QCOMPARE(footage->first().missing, 0);
    QCOMPARE(footage->first().newestEnd, moment(126 * 60).toSecsSinceEpoch());
}

void TestFootageReport::aClipInTheFutureMakesNoGap() {
    record(*m_fixture, m_source.id, 0, 30);
    DownloadedFile wild = clip(m_source.id, 99);
    wild.recordingStartTime = moment().addYears(74);
    wild.recordingEndTime = wild.recordingStartTime.addSecs(59);
    VERIFY_OK(FileStore(*m_fixture->connection).record(wild));
    const auto footage = read(0, 600);
    VERIFY_OK(footage);
    QCOMPARE(footage->first().newestEnd, moment(29 * 60 + 59).toSecsSinceEpoch());
    QCOMPARE(footage->first().stretches.last().footage, FootageState::Unknown); // Nobody looked.
    QCOMPARE(footage->first().stretches.size(), 2);
}

void TestFootageReport::showsTheFiles() {
    record(*m_fixture, m_source.id, 0, 3);
    wait(3, u"new"_s);
    FootageStore store(*m_fixture->connection);
    const auto cameras = store.cameras(moment());
    VERIFY_OK(cameras);
    const auto files = store.files(cameras->first(), moment(90).toSecsSinceEpoch(), moment(200).toSecsSinceEpoch());
    VERIFY_OK(files);
    QStringList names;
    for (const ClipFile& file : *files)
        names += file.name + u' ' + file.origin;
    QCOMPARE(names, QStringList({u"clip_1.mp4 name"_s, u"clip_2.mp4 name"_s, u"later.mp4 drive"_s}));
    QVERIFY(files->first().path.endsWith(u"Cloud_Cam1/clip_1.mp4"_s));
    QVERIFY(files->last().path.isEmpty());
}

void TestFootageReport::jumpsFromHalfHourToHalfHour() {
    record(*m_fixture, m_source.id, 0, 61); // 10:30 to 11:31.
    record(*m_fixture, m_source.id, 200, 2);
    FootageStore store(*m_fixture->connection);
    const FootageCamera camera = store.cameras(moment()).value().first();
    const auto starts = [&](int from, int to) {
        return store.recordedHalfHours(camera, moment(60 * from).toSecsSinceEpoch(), moment(60 * to).toSecsSinceEpoch())
            .value();
    };
    const auto second = [](int minute) {
        return moment(60 * minute).toSecsSinceEpoch();
    };
    QCOMPARE(starts(-60, 300), QList<qint64>({second(0), second(30), second(60), second(200)}));
    QCOMPARE(starts(5, 200), QList<qint64>({second(5), second(30), second(60)}));
    QCOMPARE(starts(300, 400), QList<qint64>());
}

/// With a million files a look into the table for each would take seconds.
void TestFootageReport::readsIndexesOnly() {
    const auto plan = [&](const QString& table, const QString& camera) {
        return m_fixture->connection
            ->first(u"EXPLAIN QUERY PLAN SELECT unixepoch(recording_start_time), unixepoch(recording_end_time) FROM %1 "
                    "WHERE %2 AND recording_start_time >= '2025' AND recording_start_time < '2026' "
                    "ORDER BY recording_start_time"_s.arg(table, camera),
                    {}, [](const Rows& row) { return row.text(u"detail"_s); })
            .value()
            .value_or(QString());
    };
    const QString inside = u"USING COVERING INDEX"_s;
    QVERIFY(plan(u"downloaded_files"_s, u"source_id = 1 AND camera_name = 'a'"_s).contains(inside));
    QVERIFY(plan(u"pending_files"_s, u"camera_id = 1"_s).contains(inside));
    QVERIFY(plan(u"cleaned_files"_s, u"camera_id = 1"_s).contains(inside));
}

QTEST_GUILESS_MAIN(TestFootageReport)
#include "test_footage_report.moc"
