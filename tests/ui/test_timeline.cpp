// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline under pointer, wheel and keys, and how its rows are laid out.
#include "folding_tabs.h"
#include "footage_desk.h"
#include "footage_style.h"
#include "item_roles.h"
#include "opened_paths.h"
#include "status_header.h"
#include "style.h"
#include "timeline_legend.h"
#include "tone.h"

#include <QAbstractItemModelTester>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

using namespace vtrack;
using namespace vtrack::test;

class TestTimeline : public QObject {
    Q_OBJECT

private slots:
    void showsWhatIsPointedAt();
    void aDoubleClickOpensTheClip();
    void ofTwoThatTouchTheOneWithTheMomentOpens();
    void theMenuShowsItInItsFolder();
    void theMenuLeadsToTheDay();
    void keysGoFromStretchToStretch();
    void rightToLeft();
    void goesFromDayToWeekToMonth();
    void aClickStaysSelected();
    void theWheelZoomsRoundThePointer();
    void theWheelScrollsAndMoves();
    void draggingMovesInTime();
    void keysZoom();
    void sourcesFold();
    void camerasAreInNaturalOrder();
    void rowsAreCompact_data();
    void rowsAreCompact();
    void namesComeFirst();
    void whatIsKnownIsWhole();
    void listsFoldToTheirTabs();
    void theLayoutIsRemembered();
    void namesScaleAndListAreRemembered();
    void aSpanOfAnyLengthIsRemembered();
    void theHeaderNeverJumps();
    void aTimeWithoutTheProgramIsShown();
};

void TestTimeline::showsWhatIsPointedAt() {
    FootageDesk desk;
    const TimelineRange day = desk.yesterday();
    QVERIFY(desk.shows(day));
    const qint64 noon = day.span().from + 12 * 60 * 60;
    // Not by the cursor: the test's screen is smaller than the window.
    const QPointF spot = desk.at(0, noon);
    QMouseEvent move(QEvent::MouseMove, spot, desk.view->viewport()->mapToGlobal(spot), Qt::NoButton, {}, {});
    QCoreApplication::sendEvent(desk.view->viewport(), &move);
    QTRY_VERIFY2(desk.label(u"pointed"_s).startsWith(u"Cloud_Table_1"_s), qPrintable(desk.label(u"pointed"_s)));
    QVERIFY(desk.label(u"pointed"_s).contains(u"On this computer"_s));
    QTRY_VERIFY2(desk.label(u"pointed"_s).contains(u"clip_"_s), qPrintable(desk.label(u"pointed"_s)));
    QCOMPARE(desk.view->accessibleDescription(), desk.label(u"pointed"_s));
    // Drawn green where it says so.
    const QImage picture = desk.view->viewport()->grab().toImage();
    const QRgb drawn = picture.pixel(desk.at(1, noon) + QPoint(2, 0));
    QCOMPARE(drawn, footageColour(FootageState::OnDisk, desk.view->palette()).rgb());
}

void TestTimeline::aDoubleClickOpensTheClip() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    const auto connection = desk.program->database.connect().value();
    const qint64 noon = desk.yesterday().span().from + 12 * 60 * 60;
    constexpr qint64 around = 300; // A pixel is more than a minute wide.
    const auto files = FootageStore(*connection)
                           .files(desk.window->live().coverage.rows().first().camera, noon - around, noon + around);
    QVERIFY(files && !files->isEmpty());
    const QString path = files->first().path;
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    for (const ClipFile& file : *files) {
        QFile clip(file.path);
        QVERIFY(clip.open(QIODevice::WriteOnly));
    }
    const OpenedPaths opened;
    QTest::mouseClick(desk.view->viewport(), Qt::LeftButton, {}, desk.at(0, noon)); // Only selects.
    QCOMPARE(desk.view->pointed().row, 0);
    QTest::mouseDClick(desk.view->viewport(), Qt::LeftButton, {}, desk.at(0, noon));
    QTRY_COMPARE(opened.paths.size(), 1);
    QCOMPARE(QFileInfo(opened.paths.first()).path(), QFileInfo(path).path());
    QVERIFY(opened.paths.first().endsWith(u".mp4"_s));
}

/// A pixel is wider than the pause between them.
void TestTimeline::ofTwoThatTouchTheOneWithTheMomentOpens() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    const auto connection = desk.program->database.connect().value();
    const TimeSpan day = desk.yesterday().span();
    const auto files =
        FootageStore(*connection).files(desk.window->live().coverage.rows().first().camera, day.from, day.to);
    QVERIFY(files && files->size() > 2);
    const auto pause = [&](qsizetype i) {
        return (*files)[i].clip.start - (*files)[i - 1].clip.end;
    };
    qsizetype second = 1;
    while (second < files->size() && (pause(second) < 0 || pause(second) >= desk.view->columnLength()))
        ++second;
    QVERIFY(second < files->size());
    for (const ClipFile& file : *files) {
        QVERIFY(QDir().mkpath(QFileInfo(file.path).path()));
        QVERIFY(QFile(file.path).open(QIODevice::WriteOnly));
    }
    const OpenedPaths opened;
    desk.view->point({0, (*files)[second].clip.start});
    emit desk.view->opened();
    QTRY_COMPARE(opened.paths, QStringList{(*files)[second].path});
}

void TestTimeline::theMenuShowsItInItsFolder() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    const auto row = desk.window->live().coverage.rows().first();
    const QString folder = desk.folder.filePath(u"videos/source_1/"_s + row.camera.name);
    QVERIFY(QDir().mkpath(folder));
    desk.view->point({0, desk.yesterday().span().from + 3600});
    const OpenedPaths opened;
    emit desk.view->menuRequested(QPoint(10, 10));
    QTRY_VERIFY(desk.panel->findChild<QMenu*>(u"clipMenu"_s) != nullptr);
    auto* menu = desk.panel->findChild<QMenu*>(u"clipMenu"_s);
    QVERIFY(menu->actions().first()->text().startsWith(u"Open clip_"_s));
    for (QAction* action : menu->actions()) {
        if (action->text() == u"&Show in folder"_s)
            action->trigger();
    }
    QTRY_COMPARE(opened.paths, QStringList{folder});
}

void TestTimeline::theMenuLeadsToTheDay() {
    FootageDesk desk;
    const QDate day = desk.yesterday().first();
    QVERIFY(desk.shows(TimelineRange(TimelineRange::Scale::Week, day, QTimeZone::systemTimeZone())));
    desk.view->point({0, desk.yesterday().span().from + 3600});
    emit desk.view->menuRequested(QPoint(10, 10));
    QTRY_VERIFY(desk.panel->findChild<QMenu*>(u"clipMenu"_s) != nullptr);
    for (QAction* action : desk.panel->findChild<QMenu*>(u"clipMenu"_s)->actions()) {
        if (action->text() == u"Show this &day"_s)
            action->trigger();
    }
    QCOMPARE(desk.panel->range().scale(), TimelineRange::Scale::Day);
    QVERIFY(desk.panel->range().contains(day));
}

void TestTimeline::keysGoFromStretchToStretch() {
    FootageDesk desk;
    const TimelineRange today(TimelineRange::Scale::Week, desk.now.toLocalTime().date().addDays(-1),
                              QTimeZone::systemTimeZone());
    QVERIFY(desk.shows(today));
    desk.view->setFocus(Qt::TabFocusReason);
    desk.view->point({0, today.span().from});
    QTest::keyClick(desk.view, Qt::Key_Down);
    QCOMPARE(desk.view->pointed().row, 1);
    QTest::keyClick(desk.view, Qt::Key_Down); // There is no third.
    QCOMPARE(desk.view->pointed().row, 1);
    const auto stretches = desk.window->live().coverage.rows().at(1).stretches;
    QCOMPARE(desk.view->pointedStretch()->start, stretches.first().start);
    for (qsizetype i = 1; i < stretches.size(); ++i) {
        QTest::keyClick(desk.view, Qt::Key_Right);
        QCOMPARE(desk.view->pointed().time, stretches[i].start);
    }
    QTest::keyClick(desk.view, Qt::Key_Right); // The last one.
    QCOMPARE(desk.view->pointed().time, stretches.last().start);
    QTest::keyClick(desk.view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(desk.view->pointed().time, stretches.last().start - 600);
    QTest::keyClick(desk.view, Qt::Key_Home);
    QCOMPARE(desk.view->pointed().row, 0);
}

void TestTimeline::rightToLeft() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    const TimeSpan span = desk.yesterday().span();
    const auto there = [&](qint64 time) {
        const auto place = desk.view->placeAt(desk.at(1, time));
        return place.row == 1 && std::abs(place.time - time) < 300;
    };
    QVERIFY(there(span.from + 3600) && there(span.to - 3600));
    QVERIFY(desk.at(0, span.from).x() < desk.at(0, span.to - 1).x());
    desk.view->setLayoutDirection(Qt::RightToLeft);
    QVERIFY(there(span.from + 3600) && there(span.to - 3600));
    QVERIFY(desk.at(0, span.from).x() > desk.at(0, span.to - 1).x());
    desk.view->point({0, span.from});
    QTest::keyClick(desk.view, Qt::Key_Left, Qt::ShiftModifier); // Forwards.
    QCOMPARE(desk.view->pointed().time, span.from + 600);
}

void TestTimeline::goesFromDayToWeekToMonth() {
    FootageDesk desk;
    const QDate today = desk.now.toLocalTime().date();
    const auto press = [&](const QString& name) {
        for (auto* button : desk.panel->findChildren<QToolButton*>()) {
            if (button->accessibleName() == name)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    };
    QVERIFY(desk.panel->range().contains(today));
    press(u"Earlier"_s);
    QCOMPARE(desk.panel->range().first(), today.addDays(-1));
    press(u"Show a month"_s);
    QCOMPARE(desk.panel->range().scale(), TimelineRange::Scale::Month);
    press(u"Later"_s);
    press(u"Later"_s);
    QVERIFY(!desk.panel->range().contains(today));
    press(u"Today"_s);
    QVERIFY(desk.panel->range().contains(today));
    press(u"Show a week"_s);
    QVERIFY(desk.panel->range().contains(today));
    QCOMPARE(desk.panel->findChild<QToolButton*>(u"timelineTitle"_s)->text(), desk.panel->range().title());
    QTRY_COMPARE(desk.window->live().coverage.timeSpan(), desk.panel->range().span());
}

void TestTimeline::aClickStaysSelected() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    const qint64 noon = desk.yesterday().span().from + 12 * 60 * 60;
    QTest::mouseClick(desk.view->viewport(), Qt::LeftButton, {}, desk.at(0, noon));
    const TimelineView::Place clicked = desk.view->selected();
    QCOMPARE(clicked.row, 0);
    const QPointF elsewhere = desk.at(1, noon + 7200);
    QMouseEvent move(QEvent::MouseMove, elsewhere, desk.view->viewport()->mapToGlobal(elsewhere), Qt::NoButton, {}, {});
    QCoreApplication::sendEvent(desk.view->viewport(), &move);
    QCOMPARE(desk.view->pointed().row, 1);
    QCOMPARE(desk.view->selected(), clicked);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(desk.view->viewport(), &leave);
    QCOMPARE(desk.view->pointed(), clicked);
}

void TestTimeline::theWheelZoomsRoundThePointer() {
    FootageDesk desk;
    const TimelineRange month(TimelineRange::Scale::Month, desk.now.toLocalTime().date().addDays(-1),
                              QTimeZone::systemTimeZone());
    QVERIFY(desk.shows(month));
    const qint64 moment = desk.now.toSecsSinceEpoch() - 24 * 60 * 60;
    const QPoint spot = desk.at(0, moment);
    qint64 last = desk.panel->range().length();
    while (desk.panel->range().length() > TimelineRange::shortest) {
        const qint64 before = desk.view->placeAt(spot).time;
        const qint64 column = desk.view->columnLength();
        desk.turnWheel(spot, 1, Qt::ControlModifier);
        QVERIFY(desk.panel->range().length() < last);
        QVERIFY2(std::abs(desk.view->placeAt(spot).time - before) <= column + 1,
                 qPrintable(u"%1 became %2"_s.arg(before).arg(desk.view->placeAt(spot).time)));
        last = desk.panel->range().length();
    }
    QCOMPARE(last, TimelineRange::shortest);
    desk.turnWheel(spot, 1, Qt::ControlModifier); // No further.
    QCOMPARE(desk.panel->range().length(), TimelineRange::shortest);
    // Minutes: a clip is wide, and it is green where it was found.
    QTRY_COMPARE(desk.window->live().coverage.timeSpan(), desk.panel->range().days());
    const QImage picture = desk.view->viewport()->grab().toImage();
    const QRgb green = footageColour(FootageState::OnDisk, desk.view->palette()).rgb();
    QVERIFY(picture.pixel(spot + QPoint(3, 0)) == green || picture.pixel(spot + QPoint(5, 0)) == green); // One is grid.
    // Over the axis the wheel zooms without Ctrl.
    desk.turnWheel(QPoint(spot.x(), 2), -100);
    QCOMPARE(desk.panel->range().length(), TimelineRange::longest);
    QTRY_COMPARE(desk.window->live().coverage.timeSpan(), desk.panel->range().days());
}

void TestTimeline::theWheelScrollsAndMoves() {
    FootageDesk desk(0, 2, 40, 30);
    QVERIFY(desk.shows(desk.yesterday()));
    const QPoint spot = desk.at(3, desk.yesterday().span().from + 3600);
    const TimelineRange before = desk.panel->range();
    desk.turnWheel(spot, -1);
    QVERIFY(desk.view->verticalScrollBar()->value() > 0);
    QVERIFY(desk.panel->range() == before);
    desk.turnWheel(spot, -1, Qt::ShiftModifier); // Towards later.
    QCOMPARE(desk.panel->range().length(), before.length());
    QCOMPARE(desk.panel->range().span().from, before.span().from + before.length() / 8);
}

void TestTimeline::draggingMovesInTime() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    const qint64 noon = desk.yesterday().span().from + 12 * 60 * 60;
    const QPoint from = desk.at(0, noon);
    const QPoint to = desk.at(0, noon + 7200);
    QWidget* viewport = desk.view->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::LeftButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(viewport, &move);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    QVERIFY(std::abs(desk.panel->range().span().from - (desk.yesterday().span().from - 7200)) < 300);
    QVERIFY(std::abs(desk.view->placeAt(to).time - noon) < 300); // The moment went with the hand.
}

void TestTimeline::keysZoom() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    desk.view->setFocus();
    const qint64 noon = desk.yesterday().span().from + 12 * 60 * 60;
    desk.view->point({0, noon});
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(desk.view, Qt::Key_Plus);
    QCOMPARE(desk.panel->range().length(), TimelineRange::shortest);
    QVERIFY(desk.panel->range().span().from < noon && noon < desk.panel->range().span().to);
    QCOMPARE(desk.view->selected(), (TimelineView::Place{0, noon}));
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(desk.view, Qt::Key_Minus);
    QCOMPARE(desk.panel->range().length(), TimelineRange::longest);
}

void TestTimeline::sourcesFold() {
    FootageDesk desk(2, 2, 3, 2 * 24 * 60);
    QVERIFY(desk.shows(desk.yesterday()));
    const TimelineLines& lines = desk.view->lines();
    QCOMPARE(lines.count(), 2 + 6);
    QVERIFY(lines.at(0).isHeading() && lines.at(4).isHeading());
    const CoverageModel& model = desk.window->live().coverage;
    QTRY_COMPARE(model.sourceName(lines.at(0).sourceId), u"Packing hall"_s);
    QTRY_VERIFY2(model.sourceDetail(lines.at(0).sourceId).startsWith(u"3 cameras"_s),
                 qPrintable(model.sourceDetail(lines.at(0).sourceId)));
    const QPoint heading(20, desk.at(0, desk.yesterday().span().from).y() - 20);
    QHelpEvent asked(QEvent::ToolTip, heading, desk.view->viewport()->mapToGlobal(heading));
    QCoreApplication::sendEvent(desk.view->viewport(), &asked);
    QVERIFY2(QToolTip::text().contains(u"Packing hall"_s), qPrintable(QToolTip::text()));
    QToolTip::hideText();
    // By mouse.
    QTest::mouseClick(desk.view->viewport(), Qt::LeftButton, {}, heading);
    QCOMPARE(lines.count(), 2 + 3);
    QTest::mouseClick(desk.view->viewport(), Qt::LeftButton, {}, heading);
    QCOMPARE(lines.count(), 2 + 6);
    // By keyboard.
    desk.view->setFocus();
    desk.view->point({3, desk.yesterday().span().from});
    QTest::keyClick(desk.view, Qt::Key_Up);
    QCOMPARE(desk.view->heading(), lines.at(4).sourceId);
    QVERIFY2(desk.view->accessibleDescription().startsWith(u"Gate and yard"_s),
             qPrintable(desk.view->accessibleDescription()));
    QTest::keyClick(desk.view, Qt::Key_Left);
    QCOMPARE(lines.count(), 2 + 3);
    QVERIFY(desk.view->accessibleDescription().endsWith(u"folded"_s));
    QTest::keyClick(desk.view, Qt::Key_Right);
    QCOMPARE(lines.count(), 2 + 6);
    QTest::keyClick(desk.view, Qt::Key_Return);
    QCOMPARE(lines.count(), 2 + 3);
    // What is looked for unfolds its source.
    desk.panel->showMoment(model.rows().at(4).key, desk.yesterday().span().from + 3600);
    QCOMPARE(lines.count(), 2 + 6);
    QCOMPARE(desk.view->selected().row, 4);
}

void TestTimeline::camerasAreInNaturalOrder() {
    CoverageModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<CameraFootage> read;
    qint64 id = 0;
    for (const QString& name : {u"Table 10"_s, u"Table 2"_s, u"gate"_s, u"Table 1"_s})
        read += CameraFootage{.camera = {.id = ++id, .sourceId = 1, .name = name}};
    read += CameraFootage{.camera = {.id = ++id, .sourceId = 2, .name = u"Archive"_s}};
    model.setFootage(read, {0, 100}, QDateTime::currentDateTimeUtc());
    const QStringList inOrder{u"gate"_s, u"Table 1"_s, u"Table 2"_s, u"Table 10"_s, u"Archive"_s};
    const auto names = [&model] {
        QStringList shown;
        for (const CoverageRow& row : model.rows())
            shown += row.camera.name;
        return shown;
    };
    QCOMPARE(names(), inOrder);
    model.setBadges({{2, {.state = CameraState::Silent, .icon = u"tray-error"_s}}});
    model.setOnlyNeedy(true);
    QCOMPARE(names(), QStringList{u"Table 2"_s});
    model.setOnlyNeedy(false);
    QCOMPARE(names(), inOrder);
}

void TestTimeline::rowsAreCompact_data() {
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<int>("cameras");
    QTest::newRow("1366x768") << QSize(1366, 768) << 20;
    QTest::newRow("1920x1080") << QSize(1920, 1080) << 40;
}

/// So many cameras of two sources are in view at once, while the header has all that it may have.
void TestTimeline::rowsAreCompact() {
    QFETCH(const QSize, screen);
    QFETCH(const int, cameras);
    constexpr QSize frame(16, 40);
    FootageDesk desk(0, 2, 20, 30);
    desk.window->resize(screen - frame);
    QVERIFY(desk.shows(desk.yesterday()));
    desk.window->findChild<StatusHeader*>()->show(
        {.sentence = u"3 of 40 cameras need you."_s,
         .detail = u"Table 12: silent since 11:10 · Gate 2: folder gone from Drive since 09:02"_s,
         .progress = SyncProgress{.files = 1, .allFiles = 2, .bytes = 1, .allBytes = 2},
         .remedy = Remedy::ChooseFolders,
         .showsCameras = true});
    QTest::qWait(0);
    int inView = 0;
    for (int row = 0; row < 40; ++row) {
        const int middle = desk.at(row, desk.yesterday().span().from).y();
        inView += middle > 20 && middle + 10 <= desk.view->viewport()->height() ? 1 : 0;
    }
    QVERIFY2(inView >= cameras, qPrintable(QString::number(inView)));
}

/// What is known is cut before the name is.
void TestTimeline::namesComeFirst() {
    CoverageModel model;
    const CameraFootage camera{.camera = {.id = 1, .sourceId = 1, .name = u"Packing line 3, table 12"_s}};
    model.setFootage({camera}, {0, 86'400}, QDateTime::currentDateTimeUtc());
    TimelineView view(model);
    view.resize(1600, 100);
    view.show();
    const auto nameRoom = [&](const QString& text) {
        model.setBadges({{1, {.icon = u"tray-idle"_s, .text = text}}});
        const QImage all = view.viewport()->grab().toImage();
        return all.copy(30, 0, view.fontMetrics().horizontalAdvance(camera.camera.name), all.height());
    };
    QCOMPARE(nameRoom(u"x"_s), nameRoom(u"folder gone from Drive since yesterday evening at 09:02"_s));
}

/// In the window as it opens, beside a name as long as the program suggests; and the lines of time do not move when a
/// text is shorter again.
void TestTimeline::whatIsKnownIsWhole() {
    CoverageModel model;
    const CameraFootage camera{.camera = {.id = 1, .sourceId = 1, .name = u"Cloud_Camera_Cạnh_Bàn"_s}};
    model.setFootage({camera}, {0, 86'400}, QDateTime::currentDateTimeUtc());
    TimelineView view(model);
    view.resize(1000, 100); // In a window of 1200 pixels, beside the sources.
    view.show();
    const auto names = [&view] {
        int column = 0;
        while (view.placeAt({column, 30}).row < 0 && column < view.width())
            ++column;
        return column;
    };
    const auto showText = [&](const QString& text) {
        model.setBadges({{1, {.icon = u"clock"_s, .text = text}}});
        return view.fontMetrics().horizontalAdvance(camera.camera.name + text) + style::smallIcon + 4 * style::gap;
    };
    const QString known = u"nothing new since 15/07/2025"_s;
    const int needed = showText(known);
    QVERIFY2(names() >= needed, qPrintable(u"%1 of %2"_s.arg(names()).arg(needed)));
    const int wide = names();
    showText(u"newest just now"_s);
    QCOMPARE(names(), wide);
    showText(known.repeated(9));
    QVERIFY(names() < view.width() / 2);
}

void TestTimeline::listsFoldToTheirTabs() {
    FootageDesk desk;
    auto* lists = desk.window->findChild<FoldingTabs*>();
    QVERIFY(lists->isFolded());
    QVERIFY(lists->height() < 60);
    QVERIFY(!desk.list(u"Gaps"_s)->isVisible());
    desk.window->activateWindow(); // Keys are for the active window.
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::keyClick(desk.window.get(), Qt::Key_G, Qt::AltModifier);
    QTRY_VERIFY(desk.list(u"Gaps"_s)->isVisible());
    QTRY_VERIFY(lists->height() > 150);
    QTest::mouseClick(lists->tabBar(), Qt::LeftButton, {}, lists->tabBar()->tabRect(2).center());
    QVERIFY(lists->isFolded());
    QTest::mouseClick(lists->tabBar(), Qt::LeftButton, {}, lists->tabBar()->tabRect(1).center());
    QVERIFY(desk.list(u"Recent files"_s)->isVisible());
    QTest::keyClick(lists->tabBar(), Qt::Key_Return);
    QVERIFY(lists->isFolded());
}

void TestTimeline::theLayoutIsRemembered() {
    FootageDesk desk(2, 2, 3, 2 * 24 * 60);
    QVERIFY(desk.shows(desk.yesterday()));
    QTest::mouseClick(desk.view->viewport(), Qt::LeftButton, {},
                      QPoint(20, desk.at(0, desk.yesterday().span().from).y() - 20));
    desk.window->findChild<FoldingTabs*>()->setFolded(false);
    QCOMPARE(desk.view->lines().count(), 2 + 3);
    desk.window.reset();
    desk.window = std::make_unique<DashboardWindow>(desk.dashboard());
    desk.window->show();
    QTRY_COMPARE(desk.window->live().coverage.rowCount(), 6);
    QCOMPARE(desk.window->findChild<TimelinePanel*>()->view().lines().count(), 2 + 3);
    QVERIFY(!desk.window->findChild<FoldingTabs*>()->isFolded());
}

/// A name column that was widened stays so; what is cut of a name stands in its tool tip.
void TestTimeline::namesScaleAndListAreRemembered() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    const qint64 morning = desk.yesterday().span().from;
    const QPoint edge = desk.at(0, morning);
    const QPoint wider = edge + QPoint(70, 0);
    QWidget* viewport = desk.view->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, edge);
    QMouseEvent move(QEvent::MouseMove, wider, viewport->mapToGlobal(wider), Qt::LeftButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(viewport, &move);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, wider);
    QCOMPARE(desk.at(0, morning).x(), wider.x());
    QVERIFY(desk.window->live().coverage.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"Cloud_Table_1"_s));
    desk.panel->setRange(desk.panel->range().scaled(TimelineRange::Scale::Week, desk.yesterday().first()));
    desk.window->findChild<FoldingTabs*>()->setCurrentIndex(4);
    desk.window.reset();
    desk.window = std::make_unique<DashboardWindow>(desk.dashboard());
    desk.window->resize(1200, 900);
    desk.window->show();
    QTRY_COMPARE(desk.window->live().coverage.rowCount(), 2);
    desk.panel = desk.window->findChild<TimelinePanel*>();
    desk.view = &desk.panel->view();
    QCOMPARE(desk.at(0, desk.panel->range().span().from).x(), wider.x());
    QCOMPARE(desk.panel->range().scale(), TimelineRange::Scale::Week);
    QVERIFY(desk.panel->range().contains(desk.now.toLocalTime().date()));
    QCOMPARE(desk.window->findChild<FoldingTabs*>()->currentIndex(), 4);
}

void TestTimeline::aSpanOfAnyLengthIsRemembered() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    desk.panel->setRange(desk.yesterday().zoomed(1.0 / 8, desk.yesterday().span().from));
    const qint64 length = desk.panel->range().length();
    desk.window.reset();
    desk.window = std::make_unique<DashboardWindow>(desk.dashboard());
    const TimelineRange& range = desk.window->findChild<TimelinePanel*>()->range();
    QCOMPARE(range.length(), length);
    QVERIFY(range.span().from <= desk.now.toSecsSinceEpoch() && range.span().to >= desk.now.toSecsSinceEpoch());
}

/// Whatever it says: the height of the header is one, and what is cut of a sentence stands in its tool tip.
void TestTimeline::theHeaderNeverJumps() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    auto* header = desk.window->findChild<StatusHeader*>();
    const QString longOne =
        u"All 30 cameras silent since 15:29: check the recorder and the site's internet. "_s.repeated(4);
    const QList<Overview> all{{.sentence = u"All footage is here."_s},
                              {.sentence = u"Downloading"_s, .progress = SyncProgress{.files = 1, .allFiles = 2}},
                              {.sentence = longOne, .detail = longOne, .remedy = Remedy::SignIn, .showsCameras = true},
                              {.sentence = u"Opening…"_s, .detail = longOne}};
    QSet<int> heights;
    QSet<int> tops;
    for (const int width : {1200, 800}) {
        desk.window->resize(width, 900);
        for (const Overview& overview : all) {
            header->show(overview);
            QTest::qWait(0);
            heights.insert(header->height());
            tops.insert(desk.panel->mapTo(desk.window.get(), QPoint()).y());
            for (const QString& name : {u"state"_s, u"next"_s}) {
                const auto* label = header->findChild<ElidedLabel*>(name);
                QCOMPARE(label->isCut(), label->text().size() > 300);
                QCOMPARE(label->toolTip().isEmpty(), !label->isCut());
            }
        }
    }
    QCOMPARE(heights.size(), 1);
    QCOMPARE(tops.size(), 1);
}

void TestTimeline::aTimeWithoutTheProgramIsShown() {
    FootageDesk desk;
    const QDateTime from = desk.now.addSecs(-190 * 60);
    const QDateTime to = desk.now.addSecs(-10 * 60);
    const TimelineRange quarter = desk.yesterday().zoomed(0.25, desk.yesterday().span().from);
    const TimelineRange around = quarter.shifted(from.toSecsSinceEpoch() - 3600 - quarter.span().from);
    QVERIFY(desk.shows(around));
    const auto connection = desk.program->database.connect().value();
    LifetimeStore lives(*connection);
    const qint64 first = lives.add(desk.now.addDays(-1)).value();
    QVERIFY(lives.keep({first, desk.now.addDays(-1), from, false}));
    QVERIFY(lives.add(to));
    desk.window->live().reader.refresh();
    QTRY_COMPARE(desk.window->live().coverage.offTimes().size(), 1);
    const qint64 middle = from.addSecs(90 * 60).toSecsSinceEpoch();
    desk.view->point({0, middle});
    QVERIFY2(desk.label(u"pointed"_s).contains(u"the program did not run"_s), qPrintable(desk.label(u"pointed"_s)));
    QCOMPARE(desk.view->accessibleDescription(), desk.label(u"pointed"_s));
    desk.view->point({0, from.toSecsSinceEpoch() - 600});
    QVERIFY(!desk.label(u"pointed"_s).contains(u"did not run"_s));
    // A bar at the foot of the axis, whatever the lines show.
    const QImage picture = desk.view->viewport()->grab().toImage();
    const int row = desk.at(1, middle).y() - desk.at(0, middle).y();
    const auto atTheAxis = [&](qint64 time) {
        return picture.pixel(desk.at(0, time) - QPoint(0, row / 2 + 1));
    };
    QCOMPARE(atTheAxis(middle), secondaryColour(desk.view->palette()).rgb());
    QVERIFY(atTheAxis(from.toSecsSinceEpoch() - 1000) != secondaryColour(desk.view->palette()).rgb());
    // The gap of the camera that fell silent then.
    QTRY_VERIFY(desk.window->live().gaps.rowCount() > 0);
    QTRY_VERIFY(desk.window->live().gaps.index(0, 0).data(DetailRole).toString().contains(u"did not run"_s));
    QVERIFY(desk.panel->findChild<TimelineLegend*>()->accessibleName().contains(u"did not run"_s));
}

QTEST_MAIN(TestTimeline)
#include "test_timeline.moc"
