// SPDX-License-Identifier: GPL-3.0-or-later
// A silence or gap that a person knows of, and the badges as time goes by.
#include "activity_store.h"
#include "folding_tabs.h"
#include "footage_desk.h"
#include "item_roles.h"
#include "known_silence_store.h"
#include "manual_clock.h"
#include "silence_dialog.h"
#include "status_label.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QMenu>
#include <QPushButton>

using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

namespace {

/// All entries of the menu, also those of its submenu.
QAction* entryOf(const QMenu& menu, const QString& beginning) {
    QList<QAction*> actions = menu.actions();
    if (const auto* days = menu.findChild<QMenu*>(u"knownUntil"_s))
        actions += days->actions();
    for (QAction* action : std::as_const(actions)) {
        if (action->text().remove(u'&').startsWith(beginning))
            return action;
    }
    return nullptr;
}

/// Chooses from the menu of the camera in that row. False where it has no such entry.
bool chooseFor(FootageDesk& desk, int row, const QString& beginning) {
    emit desk.view->cameraMenuRequested(row, QPoint(10, 10));
    const auto menus = desk.panel->findChildren<QMenu*>(u"cameraMenu"_s);
    if (menus.isEmpty())
        return false;
    QAction* entry = entryOf(*menus.last(), beginning);
    if (entry != nullptr)
        entry->trigger();
    delete menus.last();
    return entry != nullptr;
}

/// Fills in the dialog that is open, and agrees.
bool answer(FootageDesk& desk, const QDateTime& from, const QDateTime& until, int cameras = 0) {
    auto* dialog = desk.window->findChild<SilenceDialog*>();
    if (dialog == nullptr)
        return false;
    dialog->findChild<QComboBox*>(u"silenceCameras"_s)->setCurrentIndex(cameras);
    dialog->findChild<QDateTimeEdit*>(u"silenceFrom"_s)->setDateTime(from.toLocalTime());
    dialog->findChild<QDateTimeEdit*>(u"silenceUntil"_s)->setDateTime(until.toLocalTime());
    auto* save = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
    const bool isPossible = save->isEnabled();
    save->click();
    delete dialog;
    return isPossible;
}

QList<KnownSilence> silencesOf(const FootageDesk& desk) {
    const auto connection = desk.program->database.connect().value();
    return KnownSilenceStore(*connection).all().value();
}

bool hasState(const CoverageRow& row, FootageState footage) {
    return std::ranges::count(row.stretches, footage, &Stretch::footage) > 0;
}

} // namespace

class TestKnownSilences : public QObject {
    Q_OBJECT

private slots:
    void aSilenceIsKnownAndNoLonger();
    void aGapIsKnownAndNoLonger();
    void aButtonAndAKeyMarkToo();
    void aCameraWithoutAnAlarmIsKnown();
    void aSilenceIsKnownToTheEndOfTheDay();
    void anyTimeCanBeChosen();
    void aSilenceIsPlanned();
    void theEndFollowsTheBeginning();
    void whatIsToComeIsNotKnownYet();
    void allCamerasOfASourceArePlanned();
    void aPlanIsTakenBackForAllCameras();
    void theListOfSourcesPlans();
    void whatIsPlannedIsSeen();
    void plansAreAddedToWhatIsToCome();
    void aPlannedPartIsToldApart();
    void theFilterSaysWhatIsShown();
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
    choose(u"Tomorrow, end of day"_s);
    QTRY_COMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"info"_s);
    QVERIFY(timeline.index(1, 0).data(DetailRole).toString().contains(u", known until "_s));
    QVERIFY(timeline.index(1, 0).data(DetailRole).toString().endsWith(u", end of day"_s));
    QTRY_VERIFY(desk.label(u"state"_s).contains(u"1 silent camera(s) are known of."_s));
    QVERIFY2(!desk.label(u"state"_s).contains(u"silent since"_s), qPrintable(desk.label(u"state"_s)));
    QTRY_COMPARE(desk.window->live().gaps.unknown(), 0);
    QVERIFY(gaps->model()->index(0, 0).data(DetailRole).toString().startsWith(u"Known until "_s));
    // The timeline, too, and what it says to those who do not see it.
    QTRY_VERIFY(hasState(timeline.rows().at(1), FootageState::KnownGap));
    QVERIFY(!hasState(timeline.rows().at(1), FootageState::Gap));
    const QString spoken = timeline.index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"known gaps"_s), qPrintable(spoken));
    choose(u"Take back “known until "_s);
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
    const CoverageModel& timeline = desk.window->live().coverage;
    choose(u"This gap is known"_s);
    QTRY_COMPARE(gaps.unknown(), 0);
    QCOMPARE(gaps.rowCount(), 1);
    QCOMPARE(gaps.index(0, 0).data(IconNameRole).toString(), u"info"_s);
    QVERIFY(hasState(timeline.rows().first(), FootageState::KnownGap));
    desk.view->point({0, (hole.from + hole.to) / 2});
    QTRY_VERIFY2(desk.label(u"pointed"_s).contains(u"Known gap"_s), qPrintable(desk.label(u"pointed"_s)));
    choose(u"Take back “this gap is known”"_s);
    QTRY_COMPARE(gaps.unknown(), 1);
    QVERIFY(!hasState(timeline.rows().first(), FootageState::KnownGap));
}

/// Without a right click: of the camera and moment that are selected.
void TestKnownSilences::aButtonAndAKeyMarkToo() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    auto* button = desk.panel->findChild<QToolButton*>(u"silenceButton"_s);
    QVERIFY(button->isVisible());
    QCOMPARE(button->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_K));
    const auto menu = [&desk] {
        const auto menus = desk.panel->findChildren<QMenu*>(u"silenceMenu"_s);
        return menus.isEmpty() ? nullptr : menus.last();
    };
    desk.view->point({-1, 0});
    QVERIFY(!button->isEnabled());
    desk.view->point({1, desk.yesterday().span().from + 3600});
    QVERIFY(button->isEnabled());
    desk.watcher->look();
    QTRY_VERIFY(!desk.watcher->alarms().isEmpty());
    button->click();
    QVERIFY(menu() != nullptr);
    QAction* tomorrow = entryOf(*menu(), u"Tomorrow"_s);
    QVERIFY(tomorrow != nullptr);
    QVERIFY(entryOf(*menu(), u"Sync this source"_s) == nullptr);
    tomorrow->trigger();
    delete menu();
    QTRY_COMPARE(silencesOf(desk).size(), 1);
    QCOMPARE(silencesOf(desk).first().cameraId, desk.window->live().coverage.rows().at(1).key);
    // Nothing can be said of a camera that the filter hides.
    desk.view->point({0, desk.yesterday().span().from + 3600});
    QVERIFY(button->isEnabled());
    auto* filter = desk.panel->findChild<QCheckBox*>(u"onlyNeedy"_s);
    filter->setChecked(true);
    QVERIFY(!button->isEnabled());
    filter->setChecked(false);
    QVERIFY(button->isEnabled());
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
    days->actions().at(1)->trigger(); // Tomorrow.
    delete menu;
    QTRY_COMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"info"_s);
    QTRY_COMPARE(desk.window->live().overview().state, OverallState::Idle);
    QVERIFY(desk.label(u"state"_s).contains(u"known of"_s)); // No tick without a word.
}

/// Each choice says so, and is so.
void TestKnownSilences::aSilenceIsKnownToTheEndOfTheDay() {
    FootageDesk desk;
    desk.watcher->look();
    QTRY_VERIFY(!desk.watcher->alarms().isEmpty());
    QVERIFY(desk.shows(desk.yesterday()));
    emit desk.view->cameraMenuRequested(1, QPoint(10, 10));
    auto* menu = desk.panel->findChild<QMenu*>(u"cameraMenu"_s);
    QVERIFY(menu != nullptr);
    const auto* days = menu->findChild<QMenu*>(u"knownUntil"_s);
    QVERIFY(days != nullptr);
    int named = 0;
    for (const QAction* action : days->actions()) {
        const bool isADay = !action->isSeparator() && action->text() != u"Another day or time…"_s;
        QVERIFY2(!isADay || action->text().endsWith(u", end of day"_s), qPrintable(action->text()));
        named += isADay ? 1 : 0;
    }
    QCOMPARE(named, 10);
    const QDate today = QDate::currentDate();
    days->actions().at(1)->trigger();
    delete menu;
    QTRY_COMPARE(silencesOf(desk).size(), 1);
    const QDateTime until = silencesOf(desk).first().until.toLocalTime();
    QVERIFY(until == today.addDays(2).startOfDay() || today != QDate::currentDate());
}

void TestKnownSilences::anyTimeCanBeChosen() {
    FootageDesk desk;
    desk.watcher->look();
    QTRY_VERIFY(!desk.watcher->alarms().isEmpty());
    QVERIFY(desk.shows(desk.yesterday()));
    const QDateTime until(QDate::currentDate().addDays(3), QTime(14, 30));
    QVERIFY(chooseFor(desk, 1, u"Another day or time"_s));
    const auto* dialog = desk.window->findChild<SilenceDialog*>();
    QVERIFY(dialog != nullptr);
    QVERIFY(!dialog->findChild<QDateTimeEdit*>(u"silenceFrom"_s)->isVisible()); // It has begun.
    const auto* meaning = dialog->findChild<StatusLabel*>();
    QVERIFY2(meaning->text().contains(u", end of day,"_s), qPrintable(meaning->text())); // What is suggested.
    QVERIFY(!answer(desk, until, desk.now.addSecs(-3600)));                              // It is over already.
    QVERIFY(silencesOf(desk).isEmpty());
    QVERIFY(chooseFor(desk, 1, u"Another day or time"_s));
    QVERIFY(answer(desk, until, until));
    QTRY_COMPARE(silencesOf(desk).size(), 1);
    QCOMPARE(silencesOf(desk).first().until.toLocalTime(), until);
    QVERIFY(!silencesOf(desk).first().isPlanned);
    const CoverageModel& timeline = desk.window->live().coverage;
    QTRY_COMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"info"_s);
    QVERIFY(timeline.index(1, 0).data(DetailRole).toString().endsWith(knownUntilText(until)));
}

/// One that has begun: header, badge, timeline and tool tip say so, until it is taken back.
void TestKnownSilences::aSilenceIsPlanned() {
    FootageDesk desk;
    desk.watcher->look();
    QTRY_VERIFY(!desk.watcher->alarms().isEmpty());
    QVERIFY(desk.shows(
        TimelineRange(TimelineRange::Scale::Week, desk.now.toLocalTime().date(), QTimeZone::systemTimeZone())));
    const CoverageModel& timeline = desk.window->live().coverage;
    QTRY_COMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"tray-error"_s);
    QVERIFY(chooseFor(desk, 1, u"A silence is planned…"_s));
    const QDateTime end(QDate::currentDate().addDays(1), QTime(23, 59)); // The end of the day.
    QVERIFY(answer(desk, desk.now.addSecs(-5 * 60 * 60), end));
    QTRY_COMPARE(silencesOf(desk).size(), 1);
    QVERIFY(silencesOf(desk).first().isPlanned);
    QCOMPARE(silencesOf(desk).first().until.toLocalTime(), end.date().addDays(1).startOfDay());
    QTRY_COMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"info"_s);
    QCOMPARE(timeline.index(0, 0).data(IconNameRole).toString(), u"tray-idle"_s); // Only that camera's.
    QTRY_VERIFY(desk.label(u"state"_s).contains(u"1 silent camera(s) are known of."_s));
    QTRY_VERIFY(hasState(timeline.rows().at(1), FootageState::KnownGap));
    QTRY_COMPARE(desk.window->live().gaps.unknown(), 0);
    const QString tip = timeline.index(1, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"Planned silence: from "_s), qPrintable(tip));
    QVERIFY(chooseFor(desk, 1, u"Take back “known from "_s));
    QTRY_COMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"tray-error"_s);
    QVERIFY(silencesOf(desk).isEmpty());
}

/// Whatever is moved, an end before the beginning comes from a person only, who is told why it cannot be saved.
void TestKnownSilences::theEndFollowsTheBeginning() {
    const ManualClock clock;
    SilenceDialog dialog(SilenceDialog::Kind::Planned, {{u"Cloud_Table_1"_s, {1}}}, clock);
    dialog.show();
    auto* from = dialog.findChild<QDateTimeEdit*>(u"silenceFrom"_s);
    auto* until = dialog.findChild<QDateTimeEdit*>(u"silenceUntil"_s);
    const auto* save = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
    const auto* meaning = dialog.findChild<StatusLabel*>();
    const QDate tomorrow = from->date();
    const auto at = [&](int days, int hour, int minute = 0) {
        return QDateTime(tomorrow.addDays(days), QTime(hour, minute));
    };
    from->setDateTime(at(9, 0));
    QCOMPARE(until->dateTime(), at(9, 23, 59)); // The whole of that day.
    from->setDateTime(at(9, 10));
    QCOMPARE(until->dateTime(), at(9, 23, 59));
    from->setDateTime(at(2, 0));
    QCOMPARE(until->dateTime(), at(2, 23, 59)); // Nobody touched the length.
    until->setDateTime(at(4, 14));
    from->setDateTime(at(3, 0));
    QCOMPARE(until->dateTime(), at(4, 14)); // That end was chosen.
    from->setDateTime(at(20, 0));
    QCOMPARE(until->dateTime(), at(22, 14)); // As long as it was chosen.
    from->setDateTime(at(3, 0));
    QCOMPARE(until->dateTime(), at(4, 14)); // What was there while the date was typed leaves no trace.
    QVERIFY(save->isEnabled());
    until->setDateTime(at(1, 14));
    QVERIFY(!save->isEnabled());
    QCOMPARE(meaning->text(), u"This cannot be saved: “Until” has to be later than “From”."_s);
    from->setDateTime(at(1, 8));
    QVERIFY(save->isEnabled());
    QCOMPARE(until->dateTime(), at(1, 14));
    from->setDateTime(at(-9, 0));
    until->setDateTime(at(-8, 0));
    QVERIFY(!save->isEnabled());
    QCOMPARE(meaning->text(), u"This cannot be saved: “Until” has to be later than now."_s);
}

/// It is said beforehand, and the alarm of now stays one.
void TestKnownSilences::whatIsToComeIsNotKnownYet() {
    FootageDesk desk;
    desk.watcher->look();
    QTRY_VERIFY(!desk.watcher->alarms().isEmpty());
    QVERIFY(desk.shows(desk.yesterday()));
    const CoverageModel& timeline = desk.window->live().coverage;
    QTRY_COMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"tray-error"_s);
    QVERIFY(chooseFor(desk, 1, u"A silence is planned…"_s));
    QVERIFY(!answer(desk, desk.now.addDays(3), desk.now.addDays(2))); // It ends before it begins.
    QVERIFY(chooseFor(desk, 1, u"A silence is planned…"_s));
    QVERIFY(answer(desk, desk.now.addDays(2), desk.now.addDays(3), 1)); // All cameras of the source.
    QTRY_COMPARE(silencesOf(desk).size(), 2);
    const auto isAnnounced = [&](int row) {
        return timeline.index(row, 0).data(Qt::ToolTipRole).toString().contains(u"Planned silence: from "_s);
    };
    QTRY_VERIFY(isAnnounced(0) && isAnnounced(1));
    QCOMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"tray-error"_s);
    QCOMPARE(timeline.index(0, 0).data(IconNameRole).toString(), u"tray-idle"_s);
    QVERIFY(desk.watcher->known().isEmpty());
}

/// By the heading of the source, with the mouse.
void TestKnownSilences::allCamerasOfASourceArePlanned() {
    FootageDesk desk(2, 2, 3, 2 * 24 * 60);
    QVERIFY(desk.shows(desk.yesterday()));
    QVERIFY(desk.view->lines().at(0).isHeading());
    const QPoint heading(20, desk.at(0, desk.yesterday().span().from).y() - 20);
    QContextMenuEvent asked(QContextMenuEvent::Mouse, heading, desk.view->viewport()->mapToGlobal(heading));
    QCoreApplication::sendEvent(desk.view->viewport(), &asked);
    auto* menu = desk.panel->findChild<QMenu*>(u"sourceMenu"_s);
    QVERIFY(menu != nullptr);
    QAction* entry = entryOf(*menu, u"A silence of all these cameras is planned…"_s);
    QVERIFY(entry != nullptr);
    entry->trigger();
    delete menu;
    QVERIFY(answer(desk, desk.now.addDays(1), desk.now.addDays(2)));
    QTRY_COMPARE(silencesOf(desk).size(), 3);
    const qint64 source = desk.view->lines().at(0).sourceId;
    for (const CoverageRow& row : desk.window->live().coverage.all()) {
        const auto silences = silencesOf(desk);
        const bool isPlanned = std::ranges::count(silences, row.key, &KnownSilence::cameraId) == 1;
        QCOMPARE(isPlanned, row.camera.sourceId == source);
    }
    const auto connection = desk.program->database.connect().value();
    QList<ActivityEntry> lines = ActivityStore(*connection).recent(100).value();
    lines.removeIf([](const ActivityEntry& line) { return line.kind != u"known"_s; });
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().sourceId, source);
    QVERIFY2(lines.first().message.contains(u"a silence of 3 camera(s)"_s), qPrintable(lines.first().message));
}

/// What was planned in one act; the plan of one camera of them alone stays.
void TestKnownSilences::aPlanIsTakenBackForAllCameras() {
    FootageDesk desk(2, 2, 3, 2 * 24 * 60);
    QVERIFY(desk.shows(desk.yesterday()));
    const CoverageModel& timeline = desk.window->live().coverage;
    const QDateTime from = desk.now.addDays(1);
    const QDateTime until = desk.now.addDays(2);
    QVERIFY(chooseFor(desk, 0, u"A silence is planned…"_s));
    QVERIFY(answer(desk, from, until, 1)); // All three.
    QTRY_COMPARE(silencesOf(desk).size(), 3);
    QVERIFY(chooseFor(desk, 1, u"A silence is planned…"_s));
    QVERIFY(answer(desk, desk.now.addDays(4), desk.now.addDays(5)));
    QTRY_COMPARE(silencesOf(desk).size(), 4);
    QTRY_COMPARE(timeline.rows().at(1).known.size(), 2);
    QTRY_COMPARE(timeline.rows().at(0).known.size(), 1);
    QMenu menu;
    const qint64 source = desk.view->lines().at(0).sourceId;
    emit desk.panel->sourceMenuMade(menu, source);
    QAction* entry = entryOf(menu, u"Take back “planned from "_s);
    QVERIFY(entry != nullptr);
    entry->trigger(); // The first to begin.
    QTRY_COMPARE(silencesOf(desk).size(), 1);
    QCOMPARE(silencesOf(desk).first().cameraId, timeline.rows().at(1).key);
    const auto connection = desk.program->database.connect().value();
    QList<ActivityEntry> lines = ActivityStore(*connection).recent(100).value();
    lines.removeIf([](const ActivityEntry& line) { return !line.message.startsWith(u"No longer marked"_s); });
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().sourceId, source);
    QVERIFY2(lines.first().message.contains(u"the silence of 3 camera(s) planned"_s),
             qPrintable(lines.first().message));
}

/// Without the timeline; and a single source, which has no heading there, takes it back from a camera's menu.
void TestKnownSilences::theListOfSourcesPlans() {
    FootageDesk desk(0);
    QVERIFY(desk.shows(desk.yesterday()));
    QTRY_COMPARE(desk.window->live().sources.rowCount(), 1);
    QAbstractItemView* sources = desk.list(u"Sources"_s);
    sources->setCurrentIndex(sources->model()->index(0, 0));
    QAction& planned = desk.window->sourceActions().planSilence;
    QVERIFY(sources->actions().contains(&planned));
    QTRY_VERIFY(planned.isEnabled());
    planned.trigger();
    QVERIFY(answer(desk, desk.now.addDays(1), desk.now.addDays(2)));
    QTRY_COMPARE(silencesOf(desk).size(), 2);
    QTRY_COMPARE(desk.window->live().coverage.rows().at(0).known.size(), 1);
    QVERIFY(chooseFor(desk, 0, u"Take back for 2 camera(s): “planned from "_s));
    QTRY_VERIFY(silencesOf(desk).isEmpty());
}

/// In the days that it is for: in the timeline, in the list of gaps, and at once in the line below.
void TestKnownSilences::whatIsPlannedIsSeen() {
    FootageDesk desk(0);
    QVERIFY(
        desk.shows({TimelineRange::Scale::Day, desk.now.toLocalTime().date().addDays(2), QTimeZone::systemTimeZone()}));
    const CoverageModel& timeline = desk.window->live().coverage;
    const GapModel& gaps = desk.window->live().gaps;
    QVERIFY(!hasState(timeline.rows().at(1), FootageState::KnownGap));
    QCOMPARE(gaps.rowCount(), 0);
    const QDate day = desk.now.toLocalTime().date().addDays(2);
    QVERIFY(chooseFor(desk, 1, u"A silence is planned…"_s));
    QVERIFY(answer(desk, QDateTime(day, QTime(9, 0)), QDateTime(day, QTime(12, 0))));
    QTRY_VERIFY2(desk.label(u"pointed"_s).startsWith(u"Planned: 1 camera(s) silent from "_s),
                 qPrintable(desk.label(u"pointed"_s)));
    QTRY_VERIFY(hasState(timeline.rows().at(1), FootageState::KnownGap));
    QVERIFY(!hasState(timeline.rows().at(0), FootageState::KnownGap));
    const auto& stretches = timeline.rows().at(1).stretches;
    const auto planned = std::ranges::find(stretches, FootageState::KnownGap, &Stretch::footage);
    QCOMPARE(planned->start, QDateTime(day, QTime(9, 0)).toSecsSinceEpoch());
    QCOMPARE(planned->end, QDateTime(day, QTime(12, 0)).toSecsSinceEpoch());
    QCOMPARE(gaps.rowCount(), 1);
    QCOMPARE(gaps.unknown(), 0);
    QVERIFY(gaps.index(0, 0).data().toString().startsWith(u"Planned: "_s));
    QVERIFY(gaps.index(0, 0).data(DetailRole).toString().startsWith(u"From "_s));
    QVERIFY(!gaps.rows().first().lasts);
}

/// What is read stays as it is: footage and gaps, and all that is past.
void TestKnownSilences::plansAreAddedToWhatIsToCome() {
    using enum FootageState;
    const auto at = [](qint64 seconds) {
        return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    };
    const QList<Stretch> list{{0, 100, OnDisk}, {100, 200, Gap}, {200, 1000, Unknown}};
    const QList<KnownSilence> known{{.cameraId = 1, .start = 50, .until = at(400), .isPlanned = true},
                                    {.cameraId = 1, .start = 600, .until = at(700), .isPlanned = true},
                                    {.cameraId = 1, .start = 650, .until = at(2000), .isPlanned = true},
                                    {.cameraId = 1, .start = 100, .until = at(3000)}};
    const QList<Stretch> expected{{0, 100, OnDisk},     {100, 200, Gap},     {200, 300, Unknown},
                                  {300, 400, KnownGap}, {400, 600, Unknown}, {600, 1000, KnownGap}};
    QCOMPARE(withPlans(list, known, 300), expected);
    QCOMPARE(withPlans(list, {}, 300), list);
}

/// Silent since before it: that part is told first, and nobody knows of it.
void TestKnownSilences::aPlannedPartIsToldApart() {
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 end = now.toSecsSinceEpoch();
    const KnownSilence planned{.cameraId = 1, .start = end - 3600, .until = now.addSecs(3600), .isPlanned = true};
    const CameraFootage camera{.camera = {.id = 1, .sourceId = 1, .name = u"Gate"_s},
                               .gaps = {FootageGap{.start = end - 7200, .end = end - 3600},
                                        FootageGap{.start = end - 3600, .end = end, .known = planned}},
                               .newestEnd = end - 7200,
                               .known = {planned}};
    CoverageModel coverage;
    coverage.setFootage({camera}, {end - 86'400, end}, now);
    GapModel gaps;
    const QAbstractItemModelTester tester(&gaps, QAbstractItemModelTester::FailureReportingMode::QtTest);
    gaps.refresh(coverage, now);
    QCOMPARE(gaps.rowCount(), 2);
    QCOMPARE(gaps.unknown(), 1);
    QVERIFY(gaps.rows().first().lasts && !gaps.rows().first().known);
    QCOMPARE(gaps.rows().first().start, end - 7200);
    QCOMPARE(gaps.rows().last().start, end - 3600);
    QVERIFY(gaps.index(1, 0).data(DetailRole).toString().endsWith(u"known"_s));
}

/// Also in days without footage; and the camera that a person marks does not vanish under the pointer.
void TestKnownSilences::theFilterSaysWhatIsShown() {
    FootageDesk desk;
    desk.watcher->look();
    QTRY_VERIFY(!desk.watcher->alarms().isEmpty());
    QVERIFY(desk.shows(
        TimelineRange(TimelineRange::Scale::Week, desk.now.toLocalTime().date(), QTimeZone::systemTimeZone())));
    const CoverageModel& timeline = desk.window->live().coverage;
    QTRY_COMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"tray-error"_s);
    const auto* shown = desk.panel->findChild<QLabel*>(u"shownCameras"_s);
    QVERIFY(shown != nullptr && !shown->isVisible());
    const QString name = timeline.rows().at(1).camera.name;
    const qint64 camera = timeline.rows().at(1).key;
    desk.panel->showNeedy(camera);
    QCOMPARE(timeline.rowCount(), 1);
    QVERIFY(shown->isVisible());
    QCOMPARE(shown->text(), u"Shown: 1 cameras with problems; the first is %1."_s.arg(name));
    desk.view->point({0, desk.now.toSecsSinceEpoch() - 3600}); // The line below tells of that.
    QVERIFY(shown->isVisible());
    QVERIFY(chooseFor(desk, 0, u"Tomorrow, end of day"_s));
    QTRY_COMPARE(timeline.badgeOf(timeline.all().at(1)).icon, u"info"_s);
    QTRY_VERIFY(!shown->isVisible()); // There is no problem any more,
    QCOMPARE(timeline.rowCount(), 1); // but the row is there
    desk.panel->showNeedy(camera);
    QCOMPARE(timeline.rowCount(), 0); // until the filter is set anew.
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
    QVERIFY(live.overview().sentence.contains(u" silent: "_s));
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
