// SPDX-License-Identifier: GPL-3.0-or-later
// A silence or gap that a person knows of, and the badges as time goes by.
#include "folding_tabs.h"
#include "footage_desk.h"
#include "item_roles.h"
#include "manual_clock.h"

#include <QMenu>

using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

class TestKnownSilences : public QObject {
    Q_OBJECT

private slots:
    void aSilenceIsKnownAndNoLonger();
    void aGapIsKnownAndNoLonger();
    void aCameraWithoutAnAlarmIsKnown();
    void turnsAmberThenRedByItself();
};

/// By the menu of the gaps: badge, header, count and list leave a known one out and say so.
void TestKnownSilences::aSilenceIsKnownAndNoLonger() {
    FootageDesk desk;
    desk.watcher->look();
    QVERIFY(desk.shows(
        TimelineRange(TimelineRange::Scale::Week, desk.now.toLocalTime().date(), QTimeZone::systemTimeZone())));
    desk.window->findChild<FoldingTabs*>()->setCurrentIndex(2);
    desk.window->findChild<FoldingTabs*>()->setFolded(false);
    QAbstractItemView* gaps = desk.list(u"Gaps"_s);
    QTRY_VERIFY(gaps->model()->rowCount() > 0);
    const CoverageModel& timeline = desk.window->live().coverage;
    QTRY_COMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"tray-error"_s);
    const auto choose = [&](const QString& text) {
        gaps->setCurrentIndex(gaps->model()->index(0, 0));
        emit gaps->customContextMenuRequested(gaps->visualRect(gaps->currentIndex()).center());
        auto* menu = gaps->findChild<QMenu*>(u"gapMenu"_s);
        QVERIFY(menu != nullptr);
        QList<QAction*> actions = menu->actions();
        if (auto* days = menu->findChild<QMenu*>(u"knownUntil"_s))
            actions += days->actions();
        const auto found = std::ranges::find_if(
            actions, [&](const QAction* action) { return action->text().remove(u'&').startsWith(text); });
        QVERIFY2(found != actions.end(), qPrintable(text));
        (*found)->trigger();
        delete menu;
    };
    choose(u"Tomorrow morning"_s);
    QTRY_COMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"info"_s);
    QVERIFY(timeline.index(1, 0).data(DetailRole).toString().contains(u", known until "_s));
    QTRY_VERIFY(desk.label(u"state"_s).contains(u"1 silent camera(s) are known of."_s));
    QVERIFY2(!desk.label(u"state"_s).contains(u"silent since"_s), qPrintable(desk.label(u"state"_s)));
    QTRY_COMPARE(desk.window->live().gaps.unknown(), 0);
    QVERIFY(gaps->model()->index(0, 0).data(DetailRole).toString().startsWith(u"Known until "_s));
    choose(u"No longer known"_s);
    QTRY_COMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"tray-error"_s);
    QTRY_VERIFY(desk.label(u"state"_s).contains(u"silent since"_s));
}

/// One that is over, by the menu of the timeline.
void TestKnownSilences::aGapIsKnownAndNoLonger() {
    FootageDesk desk(0);
    const auto connection = desk.program->database.connect().value();
    const TimeSpan hole{desk.now.toSecsSinceEpoch() - 8 * 60 * 60, desk.now.toSecsSinceEpoch() - 7 * 60 * 60};
    QVERIFY(connection->run(
        u"DELETE FROM downloaded_files WHERE camera_name = 'Cloud_Table_1' AND "
        "recording_start_time BETWEEN ? AND ?"_s,
        {toIsoUtc(QDateTime::fromSecsSinceEpoch(hole.from)), toIsoUtc(QDateTime::fromSecsSinceEpoch(hole.to))}));
    QVERIFY(desk.shows(
        TimelineRange(TimelineRange::Scale::Week, desk.now.toLocalTime().date(), QTimeZone::systemTimeZone())));
    desk.window->live().footage.refresh();
    const GapModel& gaps = desk.window->live().gaps;
    QTRY_COMPARE(gaps.unknown(), 1);
    const auto choose = [&](const QString& text) {
        desk.view->point({0, (hole.from + hole.to) / 2});
        emit desk.view->menuRequested(QPoint(10, 10));
        QTRY_VERIFY(desk.panel->findChild<QMenu*>(u"clipMenu"_s) != nullptr);
        auto* menu = desk.panel->findChild<QMenu*>(u"clipMenu"_s);
        for (QAction* action : menu->actions()) {
            if (action->text().remove(u'&') == text)
                action->trigger();
        }
        delete menu;
    };
    choose(u"This gap is known"_s);
    QTRY_COMPARE(gaps.unknown(), 0);
    QCOMPARE(gaps.rowCount(), 1);
    QCOMPARE(gaps.index(0, 0).data(IconNameRole).toString(), u"info"_s);
    choose(u"No longer known"_s);
    QTRY_COMPARE(gaps.unknown(), 1);
}

/// Too few clips for an alarm, but nothing new for days: it takes the tick until a person knows of it.
void TestKnownSilences::aCameraWithoutAnAlarmIsKnown() {
    FootageDesk desk(0);
    const auto connection = desk.program->database.connect().value();
    QVERIFY(connection->run(u"DELETE FROM downloaded_files WHERE camera_name = 'Cloud_Table_2' AND id NOT IN (SELECT "
                            "id FROM downloaded_files WHERE camera_name = 'Cloud_Table_2' ORDER BY "
                            "recording_start_time LIMIT 3)"_s));
    QVERIFY(desk.shows(
        TimelineRange(TimelineRange::Scale::Week, desk.now.toLocalTime().date(), QTimeZone::systemTimeZone())));
    desk.watcher->look();
    desk.window->live().reader.refresh();
    const CoverageModel& timeline = desk.window->live().coverage;
    QTRY_COMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"tray-warning"_s);
    QVERIFY(timeline.index(1, 0).data(DetailRole).toString().startsWith(u"Nothing new since "_s));
    QTRY_COMPARE(desk.window->live().overview().state, OverallState::Warning);
    desk.view->point({1, desk.now.toSecsSinceEpoch() - 3600});
    emit desk.view->menuRequested(QPoint(10, 10));
    QTRY_VERIFY(desk.panel->findChild<QMenu*>(u"clipMenu"_s) != nullptr);
    auto* menu = desk.panel->findChild<QMenu*>(u"clipMenu"_s);
    auto* days = menu->findChild<QMenu*>(u"knownUntil"_s);
    QVERIFY(days != nullptr);
    days->actions().first()->trigger();
    delete menu;
    QTRY_COMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"info"_s);
    QTRY_COMPARE(desk.window->live().overview().state, OverallState::Idle);
    QVERIFY(desk.label(u"state"_s).contains(u"known of"_s)); // No tick without a word.
}

/// Nothing is reported by anybody: time goes by. The models over a real database, by a clock that the test moves.
void TestKnownSilences::turnsAmberThenRedByItself() {
    FootageDesk desk(0);
    desk.window.reset();
    ManualClock clock(desk.now);
    QThreadPool pool;
    Watcher watcher(desk.program->database, desk.program->board, *desk.scheduler, clock);
    DashboardModels live(desk.program->database, desk.program->board, *desk.scheduler, watcher, clock, pool);
    live.footage.setSpan(desk.yesterday().span());
    QTRY_COMPARE(live.coverage.rowCount(), 2);
    QTRY_COMPARE(live.sources.rowCount(), 1);
    const auto badge = [&] {
        return live.sources.index(0, 0).data(IconNameRole).toString();
    };
    QTRY_COMPARE(live.overview().state, OverallState::Idle);
    QTRY_COMPARE(badge(), u"tray-idle"_s);

    // The cameras fall silent: looked through an hour later, and nothing new.
    const auto lookedUntil = [&](std::chrono::seconds later) {
        clock.set(desk.now.addSecs(later.count()));
        const auto connection = desk.program->database.connect().value();
        SyncStatusStore statuses(*connection);
        QVERIFY(statuses.looked(1, clock.now()));
        QVERIFY(statuses.succeed(1, {}, u"Downloaded 0 files"_s, clock.now(), clock.now().addSecs(600)));
        live.reader.refresh();
        watcher.look();
    };
    lookedUntil(40min);
    QTRY_COMPARE(live.overview().state, OverallState::Warning);
    QVERIFY(live.overview().sentence.contains(u" silent since "_s));
    QVERIFY(live.overview().showsCameras);
    QTRY_COMPARE(badge(), u"tray-warning"_s);
    QTRY_COMPARE(live.coverage.index(0, 0).data(IconNameRole).toString(), u"tray-warning"_s);
    lookedUntil(3h);
    QTRY_COMPARE(live.overview().state, OverallState::Error);
    QTRY_COMPARE(badge(), u"tray-error"_s);

    // No check any more: the source itself is overdue.
    clock.advance(5h);
    watcher.judge();
    QTRY_VERIFY(live.overview().sentence.contains(u"was due at"_s));
    QCOMPARE(live.overview().state, OverallState::Error);
}

QTEST_MAIN(TestKnownSilences)
#include "test_known_silences.moc"
