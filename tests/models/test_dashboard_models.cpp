// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity_store.h"
#include "dashboard_models.h"
#include "display_text.h"
#include "error_kinds.h"
#include "item_roles.h"
#include "manual_clock.h"
#include "store_fixture.h"
#include "sync_status_store.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

namespace {

FileRow file(qint64 key, const QString& name = u"clip.mp4"_s) {
    return {.key = key,
            .name = name,
            .camera = u"Cloud_Cam1"_s,
            .path = u"/videos/"_s + name,
            .bytes = 2048,
            .arrived = moment()};
}

QList<qint64> keys(const RecentFilesModel& model) {
    QList<qint64> all;
    for (const FileRow& row : model.rows())
        all += row.key;
    return all;
}

/// A source that was checked a minute before the tests' moment.
SourceRow source(Severity severity = Severity::Info, const QString& errorType = {}, const QString& message = {}) {
    return {.key = 1,
            .name = u"Packing"_s,
            .state = SyncState::Success,
            .message = message,
            .error = errorKind(errorType),
            .severity = severity,
            .lastCheck = moment(-60)};
}

TransferProgress progress(qint64 size, qint64 resumedAt = 0) {
    TransferProgress facts;
    facts.sourceId = 1;
    facts.cameraName = u"Cloud_Cam1"_s;
    facts.fileName = u"a.mp4"_s;
    facts.driveFileId = u"x"_s;
    facts.size = size;
    facts.resumedAt = resumedAt;
    return facts;
}

} // namespace

class TestDashboardModels : public QObject {
    Q_OBJECT

private slots:
    void init();
    void keepsSelectionAndOrder_data();
    void keepsSelectionAndOrder();
    void tellsOnlyWhatChanged();
    void namesTheCameraFirst();
    void showsSourceStates();
    void showsCamerasOfOneSource();
    void measuresTransfers();
    void forgetsTheSpeedOfADiscardedStart();
    void looksOnlyWhileSomethingRuns();
    void readsEverythingFromTheDatabase();
    void writesTimesAndSizes();
};

void TestDashboardModels::init() {
    QLocale::setDefault(QLocale::c());
}

void TestDashboardModels::keepsSelectionAndOrder_data() {
    QTest::addColumn<QList<qint64>>("before");
    QTest::addColumn<QList<qint64>>("after");
    using Keys = QList<qint64>;
    QTest::newRow("first rows") << Keys{} << Keys{3, 2, 1};
    QTest::newRow("new ones above") << Keys{3, 2, 1} << Keys{5, 4, 3, 2, 1};
    QTest::newRow("some gone, some new") << Keys{5, 4, 3, 2} << Keys{6, 5, 3};
    QTest::newRow("another order") << Keys{1, 2, 3, 4} << Keys{4, 2, 1, 3};
    QTest::newRow("all others") << Keys{1, 2} << Keys{8, 9};
    QTest::newRow("none left") << Keys{1, 2} << Keys{};
}

void TestDashboardModels::keepsSelectionAndOrder() {
    QFETCH(const QList<qint64>, before);
    QFETCH(const QList<qint64>, after);
    const auto rows = [](const QList<qint64>& ids) {
        QList<FileRow> made;
        for (const qint64 id : ids)
            made += file(id);
        return made;
    };
    RecentFilesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setRows(rows(before));
    QHash<qint64, QPersistentModelIndex> places;
    for (const qint64 id : before)
        places.insert(id, model.indexOf(id));
    model.setRows(rows(after));
    QCOMPARE(keys(model), after);
    QCOMPARE(resets.count(), 0);
    for (const qint64 id : before)
        QCOMPARE(QModelIndex(places.value(id)), after.contains(id) ? model.indexOf(id) : QModelIndex());
}

void TestDashboardModels::tellsOnlyWhatChanged() {
    RecentFilesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({file(2), file(1)});
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setRows({file(2), file(1)});
    QCOMPARE(changes.count(), 0);
    model.setRows({file(2), file(1, u"renamed.mp4"_s)});
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), 1);
    QVERIFY(model.index(1, 0).data(DetailRole).toString().endsWith(u" · renamed.mp4"_s));
    model.setNow(moment(600));
    QCOMPARE(model.index(0, 0).data(DetailRole).toString(), u"2.0 kB · 10 min ago · clip.mp4"_s);
    QCOMPARE(model.index(0, 0).data(PathRole).toString(), u"/videos/clip.mp4"_s);

    ActivityModel activity;
    const QAbstractItemModelTester activityTester(&activity, QAbstractItemModelTester::FailureReportingMode::QtTest);
    activity.setRows({{.key = 1,
                       .time = moment(),
                       .severity = Severity::Critical,
                       .message = u"Sign in."_s,
                       .source = u"Packing"_s}});
    activity.setNow(moment(7200));
    QCOMPARE(activity.index(0, 0).data().toString(), u"Sign in."_s);
    QCOMPARE(activity.index(0, 0).data(DetailRole).toString(), u"Packing · 2 h ago"_s);
    QCOMPARE(activity.index(0, 0).data(IconNameRole).toString(), u"tray-error"_s);
}

/// In every list: the camera and the time before the name of the file, and exact times in the tool tips.
void TestDashboardModels::namesTheCameraFirst() {
    const QLocale locale;
    const QString time = locale.toString(moment().toLocalTime().time(), QLocale::ShortFormat);
    const QString exact = moment().toLocalTime().time().toString(u"HH:mm:ss"_s);
    RecentFilesModel files;
    FileRow arrived = file(1);
    files.setRows({arrived});
    QCOMPARE(files.index(0, 0).data().toString(), u"Cloud_Cam1"_s); // Nobody knows when it was recorded.
    arrived.recorded = moment();
    files.setRows({arrived});
    files.setNow(moment(60));
    QCOMPARE(files.index(0, 0).data().toString(), u"Cloud_Cam1 · "_s + time);
    QVERIFY(files.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"Recorded "_s));
    QVERIFY(files.index(0, 0).data(Qt::ToolTipRole).toString().contains(exact));
    files.setNow(moment(90'000));
    QCOMPARE(files.index(0, 0).data().toString(),
             u"Cloud_Cam1 · "_s + locale.toString(moment().toLocalTime(), QLocale::ShortFormat));

    TransferBoard board;
    ManualClock clock;
    TransferModel transfers(board, clock);
    const auto entry = board.begin(progress(5000));
    transfers.sample();
    QVERIFY(transfers.index(0, 0).data().toString().startsWith(u"Cloud_Cam1 · "_s));
    RetryModel retrying;
    retrying.setRows({{.key = u"1/a"_s, .name = u"a.mp4"_s, .camera = u"Cloud_Cam1"_s}});
    QCOMPARE(retrying.index(0, 0).data().toString(), u"Cloud_Cam1 · a.mp4"_s);
    ActivityModel activity;
    activity.setRows({{.key = 1, .time = moment(), .message = u"Done"_s, .source = u"Hall"_s, .camera = u"Gate"_s}});
    for (const QString& part : {exact, u"Done"_s, u"Hall"_s, u"Gate"_s}) // What a narrow list cuts off.
        QVERIFY(activity.index(0, 0).data(Qt::ToolTipRole).toString().contains(part));
    SourceModel sources;
    sources.setRows({source()});
    QVERIFY(sources.index(0, 0).data(Qt::ToolTipRole).toString().contains(exactText(source().lastCheck)));
    QVERIFY(sources.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"Checked every 10 minute"_s));
    QVERIFY(sources.index(0, 0)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(sources.index(0, 0).data(DetailRole).toString().toHtmlEscaped()));
    sources.setNow(moment(), {{source().key, {.leastInterval = std::chrono::minutes(45)}}});
    QVERIFY(sources.index(0, 0)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"Checked every 45 minutes in these peak hours, otherwise every 10"_s));
    // What tells a camera from its neighbours comes before the name of a file.
    QVERIFY(CameraModel::NewestRecording < CameraModel::LastFile);
}

void TestDashboardModels::showsSourceStates() {
    SourceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto shown = [&](const SourceRow& row, const SourceModel::Plan& plan = {.next = moment(478)}) {
        model.setRows({row});
        model.setNow(moment(), {{1, plan}});
        const QModelIndex index = model.index(0, 0);
        return index.data(IconNameRole).toString() + u": "_s + index.data(DetailRole).toString();
    };
    SourceRow never = source();
    never.lastCheck = {};
    SourceRow paused = source();
    paused.enabled = false;
    const CameraBadge good{.state = CameraState::Good, .icon = u"tray-idle"_s};
    QCOMPARE(shown(source(), {.next = moment(478), .worst = good}), u"tray-idle: Checked 1 min ago · next in 7:58"_s);
    QCOMPARE(shown(source()), u"clock: Checked 1 min ago · next in 7:58"_s); // Nothing is known of its cameras.
    QCOMPARE(shown(source(), {.running = true}), u"tray-syncing: Checking now…"_s);
    QCOMPARE(shown(never), u"clock: Not checked yet · next in 7:58"_s);
    QCOMPARE(shown(paused), u"tray-paused: Checked 1 min ago · paused"_s);
    // No better than the worst of its cameras.
    const CameraBadge unseen{.state = CameraState::NotChecked, .icon = u"clock"_s};
    QCOMPARE(shown(source(), {.next = moment(478), .worst = unseen}), u"clock: Checked 1 min ago · next in 7:58"_s);
    // Nor while all is paused, which pauses no source by itself; and it says so.
    const CameraBadge stopped{.state = CameraState::Paused, .icon = u"tray-paused"_s};
    QCOMPARE(shown(source(), {.worst = stopped, .paused = true}), u"tray-paused: Checked 1 min ago · paused"_s);
    QCOMPARE(shown(never, {.paused = true}), u"clock: Not checked yet · paused"_s);
    QCOMPARE(shown(source(Severity::Critical, u"auth_expired"_s)), u"tray-error: Checked 1 min ago · next in 7:58"_s);
    QCOMPARE(shown(source(Severity::Warning, u"network_error"_s)), u"tray-offline: Checked 1 min ago · next in 7:58"_s);
    QCOMPARE(shown(source(Severity::Warning, u"quota_exceeded"_s)),
             u"tray-warning: Checked 1 min ago · next in 7:58"_s);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Packing. Checked 1 min ago · next in 7:58"_s);
}

void TestDashboardModels::showsCamerasOfOneSource() {
    CameraModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCameras({{.key = u"1/Cam1"_s,
                       .sourceId = 1,
                       .name = u"Cam1"_s,
                       .lastFile = u"a.mp4"_s,
                       .newestRecording = moment(),
                       .files = 1234,
                       .bytes = 5'000'000},
                      {.key = u"2/Cam1"_s, .sourceId = 2, .name = u"Cam1"_s}},
                     moment());
    QCOMPARE(model.rowCount(), 0);
    model.showSource(1);
    QCOMPARE(model.rowCount(), 1);
    const auto text = [&](int column) {
        return model.index(0, column).data().toString();
    };
    QCOMPARE(text(CameraModel::Name), u"Cam1"_s);
    QCOMPARE(text(CameraModel::LastFile), u"a.mp4"_s);
    QCOMPARE(text(CameraModel::NewestRecording), u"just now"_s);
    QCOMPARE(text(CameraModel::Files), QLocale().toString(1234));
    QCOMPARE(text(CameraModel::Size), u"5.0 MB"_s);
    model.showSource(2);
    QCOMPARE(text(CameraModel::LastFile), u"None yet"_s);
    QCOMPARE(text(CameraModel::Files), u"0"_s);
    QCOMPARE(model.index(0, CameraModel::Files).data(Qt::AccessibleTextRole).toString(), u"Files: 0"_s);
}

void TestDashboardModels::measuresTransfers() {
    TransferBoard board;
    ManualClock clock;
    TransferModel model(board, clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    constexpr qint64 mega = 1'000'000;
    const auto entry = board.begin(progress(100 * mega, 20 * mega));
    board.addQueued(4);
    model.sample();
    const auto detail = [&] {
        return model.index(0, 0).data(DetailRole).toString();
    };
    QCOMPARE(model.queued(), 4);
    QCOMPARE(detail(), u"20.0 MB of 100.0 MB · resumed at 20.0 MB"_s); // No speed out of thin air.
    qint64 received = 20 * mega;
    for (int tenths = 0; tenths < 20; ++tenths) {
        clock.advance(100ms);
        received += mega;
        entry->setReceived(received);
        model.sample();
    }
    QCOMPARE(detail(), u"40.0 MB of 100.0 MB · 10.0 MB/s · 6 s left · resumed at 20.0 MB"_s);
    QCOMPARE(model.index(0, 0).data(ProgressRole).toInt(), 400);
    QCOMPARE(model.totalSpeed(), 10 * mega);
    // The window of three seconds: half of it stood still, then all.
    for (int tenths = 0; tenths < 15; ++tenths) {
        clock.advance(100ms);
        model.sample();
    }
    QCOMPARE(model.totalSpeed(), 5 * mega);
    for (int tenths = 0; tenths < 20; ++tenths) {
        clock.advance(100ms);
        model.sample();
    }
    QCOMPARE(detail(), u"40.0 MB of 100.0 MB · waiting for data · resumed at 20.0 MB"_s);
    entry->setReceived(100 * mega);
    model.sample();
    QVERIFY(detail().contains(u"being checked"_s));
}

void TestDashboardModels::forgetsTheSpeedOfADiscardedStart() {
    TransferBoard board;
    ManualClock clock;
    TransferModel model(board, clock);
    const auto entry = board.begin(progress(5000));
    model.sample();
    clock.advance(1s);
    entry->setReceived(4000);
    model.sample();
    QCOMPARE(model.totalSpeed(), 4000);
    clock.advance(100ms);
    entry->setReceived(0);
    model.sample();
    QCOMPARE(model.rows().first().speed, -1);
    QCOMPARE(model.index(0, 0).data(ProgressRole).toInt(), 0);
}

void TestDashboardModels::looksOnlyWhileSomethingRuns() {
    TransferBoard board;
    const ManualClock clock;
    TransferModel model(board, clock);
    auto entry = board.begin(progress(-1));
    QSignalSpy samples(&model, &TransferModel::sampled);
    QVERIFY(!samples.wait(300));
    model.setRunning(true);
    QTRY_VERIFY(samples.count() > 3);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data(ProgressRole).toInt(), -1); // Its size is unknown.
    entry.reset();
    model.setRunning(false);
    QCOMPARE(model.rowCount(), 0); // One last look.
    samples.clear();
    QVERIFY(!samples.wait(300));
}

void TestDashboardModels::readsEverythingFromTheDatabase() {
    StoreFixture fixture;
    const auto added = SourceStore(*fixture.connection).add(projectA(2), projectAToken, moment());
    VERIFY_OK(added);
    FileStore files(*fixture.connection);
    VERIFY_OK(files.record(clip(added->id, 1)));
    VERIFY_OK(files.record(clip(added->id, 2)));
    SyncStatusStore statuses(*fixture.connection);
    VERIFY_OK(statuses.fail(added->id, {.kind = ErrorKind::AuthExpired, .sentence = u"Sign in again."_s},
                            Severity::Critical, moment(60), moment(180)));
    VERIFY_OK(ActivityStore(*fixture.connection)
                  .append({.time = moment(), .sourceId = added->id, .kind = u"run"_s, .message = u"Done"_s}));

    const auto snapshot = readDashboard(fixture.database);
    VERIFY_OK(snapshot);
    QCOMPARE(snapshot->sources.size(), 1);
    const SourceRow& row = snapshot->sources.first();
    QCOMPARE(row.name, u"Google Drive - Project A"_s);
    QCOMPARE(row.error, std::optional(ErrorKind::AuthExpired));
    QCOMPARE(row.severity, Severity::Critical);
    QCOMPARE(row.message, u"Sign in again."_s);
    QCOMPARE(row.intervalMinutes, 2);
    QCOMPARE(row.lastCheck, moment(60));
    QCOMPARE(row.nextCheck, moment(180));
    QCOMPARE(row.files, 2);
    QCOMPARE(row.folder, u"/videos/source_%1"_s.arg(added->id));
    QCOMPARE(snapshot->cameras.size(), 2);
    QCOMPARE(snapshot->cameras[0].files, 2);
    QCOMPARE(snapshot->cameras[0].bytes, 1001 + 1002);
    QCOMPARE(snapshot->cameras[1].files, 0);
    QCOMPARE(snapshot->files.size(), 2);
    QCOMPARE(snapshot->files[0].name, u"clip_2.mp4"_s);
    QCOMPARE(snapshot->activity.size(), 1);
    QCOMPARE(snapshot->activity[0].source, u"Google Drive - Project A"_s);
}

void TestDashboardModels::writesTimesAndSizes() {
    QCOMPARE(sizeText(0), u"0 bytes"_s);
    QCOMPARE(sizeText(999), u"999 bytes"_s);
    QCOMPARE(sizeText(1500), u"1.5 kB"_s);
    QCOMPARE(sizeText(20'000'000'000), u"20.0 GB"_s); // As `keep_free_gb=20` has it.
    QCOMPARE(agoText(moment(), moment(59)), u"just now"_s);
    QCOMPARE(agoText(moment(), moment(-5)), u"just now"_s); // Somebody set the clock back.
    QCOMPARE(agoText(moment(), moment(60)), u"1 min ago"_s);
    QCOMPARE(agoText(moment(), moment(3 * 3600)), u"3 h ago"_s);
    QCOMPARE(agoText(moment(), moment(90'000)), QLocale().toString(QDate(2025, 1, 15), QLocale::ShortFormat));
    QCOMPARE(untilText(moment(), moment()), u"now"_s);
    QCOMPARE(untilText(moment(25), moment()), u"in 25 s"_s);
    QCOMPARE(untilText(moment(485), moment()), u"in 8:05"_s);
    QCOMPARE(untilText(moment(4800), moment()), u"in 1 h 20 min"_s);
    QCOMPARE(spanText(59s), u"59 s"_s);
    QCOMPARE(spanText(170s), u"3 min"_s);
    QCOMPARE(momentText({}, moment()), QString());
    const QLocale locale;
    QCOMPARE(momentText(moment(), moment(5)), locale.toString(moment().toLocalTime().time(), QLocale::ShortFormat));
    QCOMPARE(momentText(moment(), moment(90'000)), locale.toString(moment().toLocalTime(), QLocale::ShortFormat));
}

QTEST_GUILESS_MAIN(TestDashboardModels)
#include "test_dashboard_models.moc"
