// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline under pointer and keys: what is pointed at, opened and selected.
#include "footage_desk.h"
#include "footage_style.h"
#include "item_roles.h"
#include "opened_paths.h"
#include "timeline_legend.h"
#include "tone.h"

#include <QMenu>
#include <QMouseEvent>

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
    void aClickStaysSelected();
    void aTimeWithoutTheProgramIsShown();
    void unknownHoursAreSaid();
    void theLegendHasEachPattern();
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
    QVERIFY(lives.keep({first, desk.now.addDays(-1), from}));
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

/// It has too few clips: the drawing differs from that of a gap, so both the place and the name say why.
void TestTimeline::unknownHoursAreSaid() {
    CoverageModel model;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 present = now.toSecsSinceEpoch();
    CameraFootage camera{.camera = {.id = 1, .sourceId = 1, .name = u"Gate"_s, .lastLook = now},
                         .stretches = {{present - 7200, present + 7200, FootageState::Unknown}}};
    model.setFootage({camera}, {present - 7200, present + 7200}, now);
    const auto says = [&](qint64 time) {
        return CoverageModel::unknownHoursText(model.rows().first(), time).contains(u"not known yet"_s);
    };
    const auto hint = [&] {
        return model.index(0, 0).data(Qt::ToolTipRole).toString();
    };
    QVERIFY(says(present - 60));
    QVERIFY(!says(present + 60)); // Nobody has looked for that.
    QVERIFY2(hint().contains(u"usual hours are not known"_s), qPrintable(hint()));
    camera.hasRhythm = true;
    model.setFootage({camera}, {present - 7200, present + 7200}, now);
    QVERIFY(!says(present - 60));
    QVERIFY(!hint().contains(u"usual hours"_s));

    FootageDesk desk(2, 1, 2, 4); // Four clips are too few.
    const TimelineRange today(TimelineRange::Scale::Day, desk.now.addSecs(-600).toLocalTime().date(),
                              QTimeZone::systemTimeZone());
    QVERIFY(desk.shows(today));
    desk.view->point({0, today.span().from});
    QTRY_VERIFY2(desk.label(u"pointed"_s).contains(u"usual hours of this camera are not known"_s),
                 qPrintable(desk.label(u"pointed"_s)));
}

/// Each of what a line draws.
void TestTimeline::theLegendHasEachPattern() {
    const QString legend = TimelineLegend().accessibleName();
    for (const QString& part : {u"hours are not known yet"_s, u"Paler"_s, u"short gap"_s, u"short known gap"_s})
        QVERIFY2(legend.contains(part), qPrintable(legend));
}

QTEST_MAIN(TestTimeline)
#include "test_timeline.moc"
