// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a clip, a camera and an empty day in the timeline.
#include "clip_actions.h"
#include "file_store.h"
#include "footage_desk.h"
#include "opened_paths.h"
#include "style.h"
#include "timeline_controls.h"
#include "timeline_legend.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

namespace {

QToolButton* button(const TimelinePanel& panel, const QString& name) {
    for (QToolButton* candidate : panel.findChildren<QToolButton*>()) {
        if (candidate->accessibleName() == name)
            return candidate;
    }
    return nullptr;
}

/// The clips of the first camera in that time.
QList<ClipFile> clipsOf(const FootageDesk& desk, const TimeSpan& span) {
    const auto connection = desk.program->database.connect().value();
    return FootageStore(*connection)
        .files(desk.window->live().coverage.rows().first().camera, span.from, span.to)
        .value();
}

QAction* actionOf(const QMenu& menu, const QString& text) {
    for (QAction* action : menu.actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

void askForMenu(QWidget& where, const QPoint& at) {
    QContextMenuEvent asked(QContextMenuEvent::Mouse, at, where.mapToGlobal(at));
    QCoreApplication::sendEvent(&where, &asked);
}

} // namespace

class TestTimelineClips : public QObject {
    Q_OBJECT

private slots:
    void goesFromClipToClip();
    void stepsLeaveTheDay();
    void itsLineBeginsWithCameraAndTime();
    void aFileNameIsCutFirst();
    void nothingLooksTicked();
    void whatCanBeDoneWithAClip();
    void onlyAnIdHasAPage();
    void aCamerasNameHasItsOwnMenu();
    void theTableOfCamerasHasTheSameMenu();
    void anEmptyDayLeadsToTheNewestFootage();
    void theNewestFootageIsThatOfTheChosenCamera();
    void opensWhereThereIsFootage();
    void followsTheNewestFootageUntilADayIsChosen();
    void theLegendIsShownOnDemand();
};

/// By button and by key; the frame, the description and what the buttons do follow.
void TestTimelineClips::goesFromClipToClip() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    QToolButton* later = button(*desk.panel, u"Later clip"_s);
    QToolButton* earlier = button(*desk.panel, u"Earlier clip"_s);
    QVERIFY(later && earlier && !later->isEnabled() && !earlier->isEnabled()); // Nothing is selected.
    const qint64 noon = desk.yesterday().span().from + 12 * 60 * 60;
    const QList<ClipFile> clips = clipsOf(desk, {noon, noon + 600});
    QVERIFY(clips.size() > 5);
    desk.view->point({0, clips[2].clip.start + 10});
    QTRY_VERIFY(desk.panel->clipActions().play.isEnabled());
    QTest::mouseClick(later, Qt::LeftButton);
    QTRY_COMPARE(desk.view->selected(), (TimelineView::Place{0, clips[3].clip.start}));
    QVERIFY(desk.panel->clipActions().play.isEnabled()); // Known at once: a key held down never loses its button.
    QTest::mouseClick(later, Qt::LeftButton);
    QTRY_COMPARE(desk.view->selected(), (TimelineView::Place{0, clips[4].clip.start}));
    QTRY_VERIFY2(desk.label(u"pointed"_s).contains(clips[4].name), qPrintable(desk.label(u"pointed"_s)));
    QTest::mouseClick(earlier, Qt::LeftButton);
    QTRY_COMPARE(desk.view->selected(), (TimelineView::Place{0, clips[3].clip.start}));
    desk.view->setFocus();
    QTest::keyClick(desk.view, Qt::Key_Left, Qt::ControlModifier);
    QTRY_COMPARE(desk.view->selected(), (TimelineView::Place{0, clips[2].clip.start}));
    QTest::keyClick(desk.view, Qt::Key_Right, Qt::ControlModifier);
    QTRY_COMPARE(desk.view->selected(), (TimelineView::Place{0, clips[3].clip.start}));
}

void TestTimelineClips::stepsLeaveTheDay() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    const qint64 midnight = desk.yesterday().span().to;
    const QList<ClipFile> clips = clipsOf(desk, {midnight - 300, midnight + 300});
    const auto first = std::ranges::find_if(clips, [&](const ClipFile& file) { return file.clip.start >= midnight; });
    QVERIFY(first != clips.begin() && first != clips.end());
    desk.view->point({0, std::prev(first)->clip.start});
    QTest::keyClick(desk.view, Qt::Key_Right, Qt::ControlModifier);
    QTRY_COMPARE(desk.view->selected(), (TimelineView::Place{0, first->clip.start}));
    QCOMPARE(desk.panel->range().first(), desk.yesterday().first().addDays(1));
    QCOMPARE(desk.panel->range().scale(), TimelineRange::Scale::Day);
    QTRY_COMPARE(desk.window->live().coverage.timeSpan(), desk.panel->range().days());
    QCOMPARE(desk.view->selected(), (TimelineView::Place{0, first->clip.start}));
    // At the end it says so, and stays.
    const QList<ClipFile> newest = clipsOf(desk, {desk.now.toSecsSinceEpoch() - 600, desk.now.toSecsSinceEpoch()});
    QVERIFY(!newest.isEmpty());
    desk.panel->showMoment(desk.window->live().coverage.rows().first().key, newest.last().clip.start);
    const TimelineView::Place end = desk.view->selected();
    QTest::keyClick(desk.view, Qt::Key_Right, Qt::ControlModifier);
    QTRY_COMPARE(desk.label(u"pointed"_s), u"This camera has no later clip."_s);
    QCOMPARE(desk.view->selected(), end);
}

/// The time of the clip, not of the stretch of footage that it is in; its name comes last.
void TestTimelineClips::itsLineBeginsWithCameraAndTime() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    const qint64 noon = desk.yesterday().span().from + 12 * 60 * 60;
    const ClipFile clip = clipsOf(desk, {noon, noon + 600}).at(2);
    const QString time = desk.panel->range().datedText(clip.clip.start, clip.clip.end);
    QVERIFY2(time.contains(QLocale().toString(desk.yesterday().first(), QLocale::ShortFormat)), qPrintable(time));
    desk.view->point({0, clip.clip.start + 10});
    const QString line = u"Cloud_Table_1 · %1 · On this computer · %2"_s.arg(time, clip.name);
    QTRY_VERIFY2(desk.label(u"pointed"_s).startsWith(line), qPrintable(desk.label(u"pointed"_s)));
    const TimelineRange day(TimelineRange::Scale::Day, QDate(2026, 11, 24), QTimeZone::utc(),
                            QLocale(QLocale::English, QLocale::UnitedKingdom));
    const qint64 start = day.span().from + (10 * 60 + 41) * 60;
    QCOMPARE(day.datedText(start, start + 125), u"Tue 24/11/2026 10:41 – 10:43"_s);
    QCOMPARE(day.datedText(start, start), u"Tue 24/11/2026 10:41"_s);
    QCOMPARE(day.datedText(start, start + 24 * 60 * 60), u"Tue 24/11/2026 10:41 – Wed 25/11/2026 10:41"_s);
}

/// In its middle; then it goes, and what is before it is cut last.
void TestTimelineClips::aFileNameIsCutFirst() {
    const QString first = u"Table 3 · Tue 24/11/2026 10:41 – 10:43 · "_s;
    const QString name = u"RecM01_20261124_104100_104300_6D28808_1A468F9.mp4"_s;
    const std::unique_ptr<ElidedLabel> label(style::elidedLabel());
    const auto shown = [&](int room) {
        label->resize(room, 30);
        label->showText(first, name);
        return label->shownText();
    };
    const int whole = label->fontMetrics().horizontalAdvance(first + name);
    const int before = label->fontMetrics().horizontalAdvance(first);
    QCOMPARE(shown(whole + 10), first + name);
    QVERIFY(label->toolTip().isEmpty());
    const QString cut = shown((whole + before) / 2);
    QVERIFY2(cut.startsWith(first + u"Rec"_s) && cut.endsWith(u".mp4"_s) && cut.contains(u'…'), qPrintable(cut));
    QVERIFY(label->toolTip().contains(name));
    const QString narrow = shown(before - 20);
    QVERIFY2(narrow.startsWith(u"Table 3 · Tue 24"_s) && narrow.endsWith(u'…'), qPrintable(narrow));
}

/// A tick beside a menu entry says that it is on.
void TestTimelineClips::nothingLooksTicked() {
    FootageDesk desk;
    const QList<QAction*> fileActions = desk.list(u"Recent files"_s)->actions();
    QVERIFY(!fileActions.isEmpty());
    QList<QAction*> all = fileActions;
    for (QAction* action : {&desk.panel->clipActions().evidence, &desk.panel->clipActions().show})
        all += action;
    for (const QAction* action : std::as_const(all))
        QVERIFY2(action->isCheckable() || action->icon().name() != u"check"_s, qPrintable(action->text()));
}

void TestTimelineClips::whatCanBeDoneWithAClip() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    const qint64 noon = desk.yesterday().span().from + 12 * 60 * 60;
    const ClipFile clip = clipsOf(desk, {noon, noon + 600}).at(2);
    QVERIFY(QDir().mkpath(QFileInfo(clip.path).path()));
    QVERIFY(QFile(clip.path).open(QIODevice::WriteOnly));
    ClipActions& actions = desk.panel->clipActions();
    for (const QAction* action : {&actions.play, &actions.show, &actions.openInDrive, &actions.copyPath})
        QVERIFY(!action->isEnabled());
    desk.view->point({0, clip.clip.start});
    QTRY_VERIFY(actions.play.isEnabled());
    const OpenedPaths opened;
    const OpenedPaths pages(u"https"_s);
    QTest::mouseClick(button(*desk.panel, u"Play"_s), Qt::LeftButton);
    QTRY_COMPARE(opened.paths, QStringList{clip.path});
    QTest::mouseClick(button(*desk.panel, u"Open in Google Drive"_s), Qt::LeftButton);
    QCOMPARE(pages.paths, QStringList{u"https://drive.google.com/file/d/"_s + clip.driveId + u"/view"_s});
    desk.view->setFocus();
    QTest::keyClick(desk.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QDir::toNativeSeparators(clip.path));
    // The menu has the same.
    emit desk.view->menuRequested(QPoint(10, 10));
    QTRY_VERIFY(desk.panel->findChild<QMenu*>(u"clipMenu"_s) != nullptr);
    const auto* menu = desk.panel->findChild<QMenu*>(u"clipMenu"_s);
    QGuiApplication::clipboard()->clear();
    for (const QString& text : {u"Open in Google Drive"_s, u"Copy the path"_s}) {
        QVERIFY2(actionOf(*menu, text) != nullptr, qPrintable(text));
        actionOf(*menu, text)->trigger();
    }
    QCOMPARE(pages.paths.size(), 2);
    QCOMPARE(QGuiApplication::clipboard()->text(), QDir::toNativeSeparators(clip.path));
    // Where there is no clip, nothing of it is left that could be hit.
    desk.view->point({-1, 0});
    for (const QAction* action : {&actions.play, &actions.show, &actions.openInDrive, &actions.copyPath})
        QVERIFY(!action->isEnabled());
}

void TestTimelineClips::onlyAnIdHasAPage() {
    QCOMPARE(drivePage(u"1aB_-9"_s), QUrl(u"https://drive.google.com/file/d/1aB_-9/view"_s));
    for (const QString& other : {u""_s, u"../../settings"_s, u"a?b"_s, u"a b"_s, u"ä"_s})
        QVERIFY2(drivePage(other).isEmpty(), qPrintable(other));
}

/// Not that of the camera that was selected before.
void TestTimelineClips::aCamerasNameHasItsOwnMenu() {
    FootageDesk desk;
    desk.watcher->look();
    QTRY_VERIFY(!desk.watcher->alarms().isEmpty());
    QVERIFY(desk.shows(desk.yesterday()));
    const qint64 noon = desk.yesterday().span().from + 12 * 60 * 60;
    desk.view->point({0, noon});
    askForMenu(*desk.view->viewport(), QPoint(60, desk.at(1, noon).y()));
    QVERIFY(desk.panel->findChild<QMenu*>(u"clipMenu"_s) == nullptr);
    const auto* menu = desk.panel->findChild<QMenu*>(u"cameraMenu"_s);
    QVERIFY(menu != nullptr);
    QCOMPARE(desk.view->selected().row, 1);
    QVERIFY(menu->findChild<QMenu*>(u"knownUntil"_s) != nullptr); // It is silent.
    const QString folder = desk.folder.filePath(u"videos/source_1/Cloud_Table_2"_s);
    QVERIFY(QDir().mkpath(folder));
    const OpenedPaths opened;
    actionOf(*menu, u"Open the camera's folder"_s)->trigger();
    QTRY_COMPARE(opened.paths, QStringList{folder});
    desk.scheduler->schedule(1, 10min, 10min);
    const QSignalSpy started(desk.scheduler, &SyncScheduler::runStarted);
    QVERIFY(actionOf(*menu, u"Sync this source now"_s)->isEnabled());
    actionOf(*menu, u"Sync this source now"_s)->trigger();
    QTRY_COMPARE(started.count(), 1);
    QTRY_VERIFY(!desk.scheduler->isAnyRunning());
}

void TestTimelineClips::theTableOfCamerasHasTheSameMenu() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    QAbstractItemView* cameras = desk.list(u"Cameras"_s);
    QTRY_COMPARE(cameras->model()->rowCount(), 2);
    cameras->setCurrentIndex(cameras->model()->index(1, 0));
    emit cameras->customContextMenuRequested(cameras->visualRect(cameras->model()->index(1, 0)).center());
    const auto* menu = cameras->findChild<QMenu*>(u"cameraMenu"_s);
    QVERIFY(menu != nullptr);
    const QString folder = desk.folder.filePath(u"videos/source_1/Cloud_Table_2"_s);
    QVERIFY(QDir().mkpath(folder));
    const OpenedPaths opened;
    actionOf(*menu, u"Open the camera's folder"_s)->trigger();
    QTRY_COMPARE(opened.paths, QStringList{folder});
}

void TestTimelineClips::anEmptyDayLeadsToTheNewestFootage() {
    FootageDesk desk;
    auto* newest = desk.panel->findChild<QToolButton*>(u"newestButton"_s);
    QVERIFY(desk.shows(desk.yesterday()));
    QVERIFY(!newest->isVisible());
    const QDate empty = desk.yesterday().first().addDays(-60);
    QVERIFY(desk.shows(TimelineRange(TimelineRange::Scale::Day, empty, QTimeZone::systemTimeZone())));
    QVERIFY(newest->isVisible());
    QTest::mouseClick(newest, Qt::LeftButton);
    QVERIFY(desk.panel->range().contains(desk.now.addSecs(-121).toLocalTime().date()));
    QVERIFY(!newest->isVisible());
}

/// Of a camera that has none where another has some.
void TestTimelineClips::theNewestFootageIsThatOfTheChosenCamera() {
    FootageDesk desk;
    auto* newest = desk.panel->findChild<QToolButton*>(u"newestButton"_s);
    const QDateTime end = desk.now.addSecs(-120 - 200LL * 60); // Of the second camera.
    const auto connection = desk.program->database.connect().value();
    QVERIFY(connection->run(u"DELETE FROM downloaded_files WHERE camera_name = 'Cloud_Table_2' AND "
                            "recording_start_time > ?"_s,
                            {toIsoUtc(end.addDays(-2))}));
    QVERIFY(desk.shows(desk.yesterday()));
    desk.window->live().footage.refresh();
    const CoverageModel& model = desk.window->live().coverage;
    QTRY_VERIFY(model.all().at(1).newestEnd < end.addDays(-1));
    desk.find(u"table 1 10:42"_s);
    QTRY_VERIFY(!newest->isVisible());
    desk.find(u"table 2 10:42"_s);
    QTRY_VERIFY(newest->isVisible());
    QCOMPARE(newest->text(), u"Newest of Cloud_Table_2"_s);
    QVERIFY2(newest->toolTip().contains(u"Cloud_Table_2"_s), qPrintable(newest->toolTip()));
    QTest::mouseClick(newest, Qt::LeftButton);
    const QDateTime last = model.all().at(1).newestEnd.addSecs(-1);
    QVERIFY(desk.panel->range().contains(last.toLocalTime().date()));
    QTRY_COMPARE(desk.view->selected(), (TimelineView::Place{1, last.toSecsSinceEpoch()}));
    QTRY_VERIFY(!newest->isVisible());
}

/// As the sample Drive does, whose clips are of January 2025.
void TestTimelineClips::opensWhereThereIsFootage() {
    Desk desk;
    desk.window.reset();
    const QDateTime newest = QDateTime::currentDateTimeUtc().addDays(-400);
    QVERIFY(writeClips(
        desk.program->database,
        {.sources = 1, .cameras = 1, .clips = 3, .newest = newest, .destination = desk.folder.filePath(u"videos"_s)}));
    desk.window = std::make_unique<DashboardWindow>(desk.dashboard());
    desk.window->show();
    const auto* panel = desk.window->findChild<TimelinePanel*>();
    QTRY_VERIFY(panel->range().contains(newest.addSecs(-1).toLocalTime().date()));
    QTRY_COMPARE(desk.window->live().coverage.timeSpan(), panel->range().days());
    QVERIFY(!panel->findChild<QToolButton*>(u"newestButton"_s)->isVisible());
}

/// After a setup the window opens before anything is known; then clips become known, the oldest first.
void TestTimelineClips::followsTheNewestFootageUntilADayIsChosen() {
    Desk desk;
    desk.window->show();
    const auto* panel = desk.window->findChild<TimelinePanel*>();
    const auto now = QDateTime::currentDateTimeUtc();
    const auto shows = [&](const QDateTime& newest) {
        desk.window->live().footage.refresh();
        return QTest::qWaitFor(
            [&] {
                return panel->range().contains(newest.addSecs(-1).toLocalTime().date()) &&
                       desk.window->live().coverage.timeSpan() == panel->range().days();
            },
            patienceMs);
    };
    int clips = 0;
    const auto add = [&](const QDateTime& newest) {
        const QString name = u"later_%1.mp4"_s.arg(++clips);
        const auto connection = desk.program->database.connect().value();
        return FileStore(*connection)
            .record({.sourceId = 1,
                     .cameraName = u"Cloud_Table_1"_s,
                     .originalFilename = name,
                     .localFilePath = desk.folder.filePath(name),
                     .fileSizeBytes = 1000,
                     .downloadTimestamp = now,
                     .recordingStartTime = newest.addSecs(-60),
                     .recordingEndTime = newest,
                     .checksum = u"sha256:"_s + name,
                     .driveFileId = name,
                     .createdAt = now})
            .has_value();
    };
    QTRY_COMPARE(desk.window->live().coverage.timeSpan(), panel->range().days()); // Read, and nothing was there.
    QVERIFY(writeClips(desk.program->database, {.sources = 1,
                                                .cameras = 1,
                                                .clips = 3,
                                                .newest = now.addDays(-400),
                                                .destination = desk.folder.filePath(u"videos"_s)}));
    QVERIFY(shows(now.addDays(-400)));
    QTRY_COMPARE(desk.label(u"pointed"_s), u"The newest footage is shown: "_s + panel->range().title());
    QVERIFY(add(now.addDays(-40)));
    QVERIFY(shows(now.addDays(-40)));
    desk.window->live().reader.refresh();
    QTRY_VERIFY(panel->isVisible());
    // A person looks at another day, and stays there.
    QTest::mouseClick(button(*panel, u"Earlier"_s), Qt::LeftButton);
    const TimelineRange chosen = panel->range();
    QVERIFY(add(now.addDays(-4)));
    desk.window->live().footage.refresh();
    QTRY_VERIFY(desk.window->live().coverage.all().last().newestEnd > now.addDays(-5));
    QCOMPARE(panel->range(), chosen);
    QVERIFY(desk.label(u"pointed"_s).isEmpty());
}

void TestTimelineClips::theLegendIsShownOnDemand() {
    const FootageDesk desk;
    const auto* legend = desk.panel->findChild<TimelineLegend*>();
    QTRY_VERIFY(desk.panel->findChild<TimelineControls*>()->height() < 2 * button(*desk.panel, u"Legend"_s)->height());
    const int rows = desk.view->viewport()->height();
    QVERIFY(!legend->isVisible());
    QTest::mouseClick(button(*desk.panel, u"Legend"_s), Qt::LeftButton);
    QTRY_VERIFY(legend->isVisible() && desk.view->viewport()->height() < rows);
    QTest::mouseClick(button(*desk.panel, u"Legend"_s), Qt::LeftButton);
    QTRY_VERIFY(!legend->isVisible());
    QTRY_COMPARE(desk.view->viewport()->height(), rows);
}

QTEST_MAIN(TestTimelineClips)
#include "test_timeline_clips.moc"
