// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of the timeline and the panels beside it are laid out.
#include "folding_tabs.h"
#include "footage_desk.h"
#include "status_header.h"

#include <QAbstractItemModelTester>

using namespace vtrack;
using namespace vtrack::test;

class TestTimelineRows : public QObject {
    Q_OBJECT

private slots:
    void rightToLeft();
    void sourcesFold();
    void camerasAreInNaturalOrder();
    void rowsAreCompact_data();
    void rowsAreCompact();
    void namesComeFirst();
    void listsFoldToTheirTabs();
    void theLayoutIsRemembered();
};

void TestTimelineRows::rightToLeft() {
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

void TestTimelineRows::sourcesFold() {
    FootageDesk desk(2, 2, 3, 2 * 24 * 60);
    QVERIFY(desk.shows(desk.yesterday()));
    const TimelineLines& lines = desk.view->lines();
    QCOMPARE(lines.count(), 2 + 6);
    QVERIFY(lines.at(0).isHeading() && lines.at(4).isHeading());
    const CoverageModel& model = desk.window->live().coverage;
    QTRY_COMPARE(model.sourceName(lines.at(0).sourceId), u"Packing hall"_s);
    QTRY_VERIFY2(model.sourceDetail(lines.at(0).sourceId).startsWith(u"3 cameras"_s),
                 qPrintable(model.sourceDetail(lines.at(0).sourceId)));
    // By mouse.
    const QPoint heading(20, desk.at(0, desk.yesterday().span().from).y() - 20);
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

void TestTimelineRows::camerasAreInNaturalOrder() {
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

void TestTimelineRows::rowsAreCompact_data() {
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<int>("cameras");
    QTest::newRow("1366x768") << QSize(1366, 768) << 20;
    QTest::newRow("1920x1080") << QSize(1920, 1080) << 40;
}

/// So many cameras of two sources are in view at once, while the header has all that it may have.
void TestTimelineRows::rowsAreCompact() {
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
void TestTimelineRows::namesComeFirst() {
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

void TestTimelineRows::listsFoldToTheirTabs() {
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

void TestTimelineRows::theLayoutIsRemembered() {
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

QTEST_MAIN(TestTimelineRows)
#include "test_timeline_rows.moc"
