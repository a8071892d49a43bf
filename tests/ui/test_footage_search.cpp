// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to a clip, a gap or a line of the activity: calendar, boxes, filters.
#include "day_calendar.h"
#include "folding_tabs.h"
#include "footage_desk.h"
#include "footage_style.h"
#include "search_answer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace vtrack;
using namespace vtrack::test;

class TestFootageSearch : public QObject {
    Q_OBJECT

private slots:
    void theCalendarShowsWhatDaysHold();
    void theBoxLeadsToCameraAndTime();
    void aMinuteIsNotItsFirstSecond();
    void showsOnlyCamerasWithGaps();
    void aGapLeadsToItsPlace();
    void aGapOfTheLastCameraComesIntoView();
    void clipsAreFound();
    void foldersAreFound();
    void whatWasMeantIsAClickAway();
    void whatWasMeantHasRoom();
    void whatClipsWereMeantIsAClickAway();
    void findsActivity();
    void aCameraThatIsGoneFiltersNothing();
};

void TestFootageSearch::theCalendarShowsWhatDaysHold() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    auto* title = desk.panel->findChild<QToolButton*>(u"timelineTitle"_s);
    QTest::mouseClick(title, Qt::LeftButton);
    auto* popup = desk.panel->findChild<CalendarPopup*>();
    QVERIFY(popup->isVisible());
    DayCalendar& calendar = popup->calendar();
    const QDate day = desk.yesterday().first();
    QCOMPARE(calendar.selectedDate(), day);
    QTRY_VERIFY(calendar.contentOf(day).footage > 0);
    QCOMPARE(calendar.contentOf(day).cameras, 2);
    QCOMPARE(calendar.contentOf(day.addDays(-20)), DayContent{});
    QVERIFY2(desk.label(u"dayContent"_s).contains(u"footage of 2 cameras"_s), qPrintable(desk.label(u"dayContent"_s)));
    QCOMPARE(calendar.accessibleDescription(), desk.label(u"dayContent"_s));
    // A gap, footage, and nothing look different.
    const QDate other(2020, 5, 4);
    QMap<QDate, DayContent> contents{{other, {.footage = 3600, .cameras = 1}},
                                     {other.addDays(1), {.footage = 3600, .gaps = 600, .cameras = 1}}};
    calendar.setContents(contents);
    const auto drawn = [&](const QDate& date) {
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        calendar.paintCell(&painter, picture.rect(), date);
        painter.end();
        return QPair(picture.pixel(8, 8), picture.pixel(20, 26));
    };
    calendar.setCurrentPage(2020, 5);
    const auto footage = drawn(other);
    const auto gap = drawn(other.addDays(1));
    const auto nothing = drawn(other.addDays(2));
    QVERIFY(footage.first != nothing.first);
    QVERIFY(footage.second != gap.second);
    QCOMPARE(gap.second, footageColour(FootageState::Gap, calendar.palette()).rgb());
    // A chosen day is shown.
    emit calendar.activated(day.addDays(-1));
    QVERIFY(!popup->isVisible());
    QCOMPARE(desk.panel->range().first(), day.addDays(-1));
    QCOMPARE(desk.panel->range().scale(), TimelineRange::Scale::Day);
}

void TestFootageSearch::theBoxLeadsToCameraAndTime() {
    FootageDesk desk(2, 1, 13, 3 * 24 * 60);
    QVERIFY(desk.shows(desk.yesterday()));
    const QDate day = desk.yesterday().first();
    const auto at = [](const QDate& date, const QTime& time) {
        return QDateTime(date, time, QTimeZone::systemTimeZone()).toSecsSinceEpoch();
    };
    desk.find(u"table 3 10:42"_s); // Not table 13.
    const CoverageModel& model = desk.window->live().coverage;
    QCOMPARE(model.rows().at(desk.view->selected().row).camera.name, u"Cloud_Table_3"_s);
    QCOMPARE(desk.view->selected().time, at(day, QTime(10, 42)));
    QVERIFY(desk.panel->range().length() <= 2 * 60 * 60);
    QTRY_VERIFY2(desk.label(u"pointed"_s).contains(u"clip_"_s), qPrintable(desk.label(u"pointed"_s)));
    QCOMPARE(QApplication::focusWidget() == nullptr || desk.view->hasFocus(), true);
    // Another day, another camera; what is not named stays.
    desk.find(u"table 11 %1 9h15"_s.arg(day.addDays(-1).toString(Qt::ISODate)));
    QCOMPARE(model.rows().at(desk.view->selected().row).camera.name, u"Cloud_Table_11"_s);
    QCOMPARE(desk.view->selected().time, at(day.addDays(-1), QTime(9, 15)));
    QTRY_VERIFY2(desk.label(u"pointed"_s).contains(u"clip_"_s), qPrintable(desk.label(u"pointed"_s)));
    desk.find(u"08:00"_s);
    QCOMPARE(model.rows().at(desk.view->selected().row).camera.name, u"Cloud_Table_11"_s);
    QCOMPARE(desk.view->selected().time, at(day.addDays(-1), QTime(8, 0)));
    desk.find(u"yesterday"_s);
    QCOMPARE(desk.panel->range(), desk.yesterday());
    // Nothing of that name.
    const TimelineView::Place before = desk.view->selected();
    desk.find(u"gate 7 10:00"_s);
    QCOMPARE(desk.view->selected(), before);
    const auto* told = desk.panel->findChild<SearchAnswer*>();
    const auto* sentence = told->findChild<QLabel*>(u"notFound"_s);
    QCOMPARE(sentence->text(), u"No camera or folder is called “gate 7”."_s);
    desk.find(u"tabel 3 10:00"_s);
    QCOMPARE(desk.view->selected(), before);
    QCOMPARE(sentence->text(), u"No camera or folder is called “tabel 3”."_s);
    // Right below the box, until somebody types again.
    auto* box = desk.panel->findChild<QLineEdit*>(u"findMoment"_s);
    const int bottom = box->mapTo(desk.panel, box->rect().bottomLeft()).y();
    QVERIFY(told->isVisible() && told->y() > bottom && told->y() < bottom + box->height());
    QTest::keyClicks(box, u"1"_s);
    QVERIFY(!told->isVisible());
}

/// "10:42" is a minute: the clip that begins in it is selected, whether its day is in view or has yet to be read.
void TestFootageSearch::aMinuteIsNotItsFirstSecond() {
    FootageDesk desk(0);
    const QDate day = desk.yesterday().first();
    const QDateTime typed(day, QTime(10, 42), QTimeZone::systemTimeZone());
    const auto connection = desk.program->database.connect().value();
    const auto iso = [&typed](int seconds) {
        return toIsoUtc(typed.addSecs(seconds).toUTC());
    };
    // Nothing from 10:32 to 10:52 but a clip of 20 s.
    QVERIFY(connection->run(u"DELETE FROM downloaded_files WHERE camera_name = 'Cloud_Table_2' AND "
                            "recording_start_time BETWEEN ? AND ?"_s,
                            {iso(-600), iso(600)}));
    QVERIFY(connection->run(u"UPDATE downloaded_files SET recording_start_time = ?, recording_end_time = ? WHERE id = "
                            "(SELECT max(id) FROM downloaded_files WHERE camera_name = 'Cloud_Table_2')"_s,
                            {iso(17), iso(37)}));
    const auto found = [&] {
        desk.find(u"table 2 %1 10:42"_s.arg(day.toString(Qt::ISODate)));
        return QTest::qWaitFor([&] { return desk.view->selected().time == typed.toSecsSinceEpoch() + 17; });
    };
    QVERIFY(desk.shows(TimelineRange(TimelineRange::Scale::Day, day.addDays(-2), QTimeZone::systemTimeZone())));
    QVERIFY(found());
    desk.find(u"08:00"_s);
    QVERIFY(desk.shows(desk.yesterday()));
    QVERIFY(found());
}

void TestFootageSearch::showsOnlyCamerasWithGaps() {
    FootageDesk desk;
    const TimelineRange day(TimelineRange::Scale::Week, desk.now.toLocalTime().date(), QTimeZone::systemTimeZone());
    QVERIFY(desk.shows(day));
    const CoverageModel& model = desk.window->live().coverage;
    QTRY_VERIFY(hasGap(model.all().at(1).stretches));
    desk.view->point({1, desk.now.toSecsSinceEpoch() - 3600});
    desk.panel->findChild<QCheckBox*>(u"onlyGaps"_s)->click();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rows().first().camera.name, u"Cloud_Table_2"_s);
    QCOMPARE(desk.view->selected().row, 0); // Still that camera.
    // A camera that is not shown is shown again when it is looked for.
    desk.find(u"table 1"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(desk.view->selected().row, 0);
}

void TestFootageSearch::aGapLeadsToItsPlace() {
    FootageDesk desk;
    QVERIFY(desk.shows(TimelineRange(TimelineRange::Scale::Month, desk.now.toLocalTime().date().addDays(-1),
                                     QTimeZone::systemTimeZone())));
    QAbstractItemView* gaps = desk.list(u"Gaps"_s);
    QVERIFY(gaps != nullptr);
    QTRY_VERIFY(gaps->model()->rowCount() > 0);
    const GapRow gap = desk.window->live().gaps.rows().first();
    QVERIFY(gap.lasts);
    QCOMPARE(gap.camera, u"Cloud_Table_2"_s);
    QVERIFY(gaps->model()->index(0, 0).data().toString().startsWith(u"Cloud_Table_2 silent since "_s));
    emit gaps->activated(gaps->model()->index(0, 0));
    QTRY_COMPARE(desk.view->pointed(), (TimelineView::Place{1, gap.start}));
    QCOMPARE(desk.panel->range().scale(), TimelineRange::Scale::Day);
    QTRY_VERIFY(desk.label(u"pointed"_s).contains(u"Gap"_s));
}

/// By mouse, in a window with room for some of the cameras only; and the next reading scrolls nothing away.
void TestFootageSearch::aGapOfTheLastCameraComesIntoView() {
    constexpr int last = 39;
    FootageDesk desk(last + 1, 1, last + 1);
    desk.window->resize(1200, 640);
    const QDate day = desk.now.addSecs(-201LL * 60).toLocalTime().date(); // In the gap.
    QVERIFY(desk.shows(TimelineRange(TimelineRange::Scale::Month, day, QTimeZone::systemTimeZone())));
    auto* tabs = desk.window->findChild<FoldingTabs*>(u"history"_s);
    QAbstractItemView* gaps = desk.list(u"Gaps"_s);
    QVERIFY(tabs != nullptr && gaps != nullptr);
    tabs->setCurrentIndex(2);
    tabs->setFolded(false);
    QTRY_VERIFY(gaps->isVisible() && gaps->model()->rowCount() > 0);
    const GapRow gap = desk.window->live().gaps.rows().first();
    QCOMPARE(gap.camera, u"Cloud_Table_40"_s);
    const QWidget* area = desk.view->viewport();
    QTRY_VERIFY(desk.view->linesInView() < desk.view->lines().count());
    QVERIFY(!area->rect().contains(desk.at(last, gap.start)));
    const QModelIndex index = gaps->model()->index(0, 0);
    QTRY_VERIFY(gaps->viewport()->rect().contains(gaps->visualRect(index).center()));
    QTest::mouseClick(gaps->viewport(), Qt::LeftButton, {}, gaps->visualRect(index).center());
    QTRY_COMPARE(desk.view->selected(), (TimelineView::Place{last, gap.start}));
    QCOMPARE(desk.panel->range().scale(), TimelineRange::Scale::Day);
    const auto isInView = [&] {
        const QPoint place = desk.at(last, gap.start);
        return area->rect().contains(place) && desk.view->placeAt(place).row == last;
    };
    QVERIFY(isInView());
    const QSignalSpy read(&desk.window->live(), &DashboardModels::loaded);
    desk.window->live().reader.refresh();
    QTRY_VERIFY(!read.isEmpty());
    QVERIFY(isInView());
}

void TestFootageSearch::clipsAreFound() {
    FootageDesk desk;
    const RecentFilesModel& files = desk.window->live().files;
    QTRY_COMPARE(files.rowCount(), 100);
    QTRY_COMPARE(desk.window->live().coverage.all().size(), 2);
    auto* box = desk.window->findChild<QLineEdit*>(u"findClips"_s);
    box->setText(u"clip_4000.mp4"_s);
    QTRY_COMPARE(files.rowCount(), 2);
    box->setText(u"table 2 clip_4000.mp4"_s);
    QTRY_COMPARE(files.rowCount(), 1);
    QCOMPARE(files.rows().first().camera, u"Cloud_Table_2"_s);
    box->setText(u"table 1 yesterday 10:42"_s);
    QTRY_VERIFY(files.rowCount() > 0 && files.rowCount() < 4 && files.rows().first().camera == u"Cloud_Table_1"_s);
    box->setText(u"nothing_like.this"_s);
    QTRY_COMPARE(files.rowCount(), 0);
    box->clear();
    QTRY_COMPARE(files.rowCount(), 100);
}

/// By any part of the path above a camera and of a file's name, whatever its accents and case.
void TestFootageSearch::foldersAreFound() {
    FootageDesk desk;
    const auto connection = desk.program->database.connect().value();
    QVERIFY(
        connection->run(u"UPDATE video_sources SET config = replace(config, '/P/A/L/Cam2', '/P/Kho Bắc/L/Cam2')"_s));
    QVERIFY(connection->run(u"UPDATE downloaded_files SET original_filename = 'Đóng_gói.mp4' WHERE id = 7"_s));
    QVERIFY(desk.shows(desk.yesterday()));
    desk.window->live().footage.refresh();
    const CoverageModel& model = desk.window->live().coverage;
    QTRY_COMPARE(model.all().at(1).camera.folderPath, u"/P/Kho Bắc/L/Cam2"_s);
    for (const QString& text : {u"kho bac 10:42"_s, u"“Kho BẮC” 10:42"_s}) {
        desk.view->point({0, desk.yesterday().span().from});
        desk.find(text);
        QCOMPARE(model.rows().at(desk.view->selected().row).camera.name, u"Cloud_Table_2"_s);
    }
    const RecentFilesModel& files = desk.window->live().files;
    auto* box = desk.window->findChild<QLineEdit*>(u"findClips"_s);
    box->setText(u"kho bac"_s);
    QTRY_VERIFY(files.rowCount() > 0 &&
                std::ranges::all_of(files.rows(), [](const auto& file) { return file.camera == u"Cloud_Table_2"_s; }));
    for (const QString& text : {u"dong_goi"_s, u"ĐÓNG_GÓI.mp4"_s, u"\"đóng_gói\""_s}) {
        box->setText(u"nothing_like.this"_s);
        QTRY_COMPARE(files.rowCount(), 0);
        box->setText(text);
        QTRY_COMPARE(files.rowCount(), 1);
    }
}

/// By mouse and by keyboard; and it is gone once the text or the choice is another.
void TestFootageSearch::whatWasMeantIsAClickAway() {
    FootageDesk desk(2, 1, 13, 3 * 24 * 60);
    QVERIFY(desk.shows(desk.yesterday()));
    const CoverageModel& model = desk.window->live().coverage;
    auto* box = desk.panel->findChild<QLineEdit*>(u"findMoment"_s);
    const auto suggestion = [&]() -> QPushButton* {
        for (auto* button : desk.panel->findChildren<QPushButton*>(u"suggestion"_s)) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    };
    const auto isAtTable3 = [&] {
        const int row = desk.view->selected().row;
        return row >= 0 && model.rows().at(row).camera.name == u"Cloud_Table_3"_s;
    };
    desk.find(u"tabel 3 10:00"_s);
    QVERIFY(suggestion() != nullptr);
    QCOMPARE(suggestion()->text(), u"Cloud_Table_3"_s);
    const QWidget* next = box->nextInFocusChain();
    while ((next->focusPolicy() & Qt::TabFocus) == 0 || !next->isVisible())
        next = next->nextInFocusChain();
    QVERIFY(next == suggestion());
    QTest::mouseClick(suggestion(), Qt::LeftButton);
    QVERIFY(isAtTable3());
    QCOMPARE(QDateTime::fromSecsSinceEpoch(desk.view->selected().time).time().hour(), 10);
    QCOMPARE(box->text(), u"Cloud Table 3 10:00"_s);
    QVERIFY(suggestion() == nullptr);

    desk.view->point({5, desk.view->selected().time});
    desk.find(u"tabel 3"_s);
    QVERIFY(suggestion() != nullptr);
    QTest::keyClick(suggestion(), Qt::Key_Space);
    QVERIFY(isAtTable3());

    desk.find(u"tabel 3"_s);
    QVERIFY(suggestion() != nullptr);
    desk.view->point({5, desk.view->selected().time});
    QVERIFY(suggestion() == nullptr);
    desk.find(u"tabel 3"_s);
    QVERIFY(suggestion() != nullptr);
    desk.panel->setRange(desk.yesterday().moved(-1));
    QVERIFY(suggestion() == nullptr);
    desk.find(u"tabel 3"_s);
    QVERIFY(suggestion() != nullptr);
    box->clear();
    QVERIFY(suggestion() == nullptr);
}

/// Also long names in the smallest window, which it does not widen; and a long text.
void TestFootageSearch::whatWasMeantHasRoom() {
    FootageDesk desk;
    QVERIFY(desk.shows(desk.yesterday()));
    desk.window->resize(800, 480);
    QTRY_VERIFY(desk.panel->width() < 700);
    QStringList names;
    for (const QString& number : {u"1"_s, u"2"_s, u"3"_s})
        names += u"Northern entrance of the packing hall, upper floor "_s + number;
    auto* controls = desk.panel->findChild<TimelineControls*>();
    controls->tell(u"No camera or folder is called that. "_s.repeated(10), names);
    const auto* told = desk.panel->findChild<SearchAnswer*>();
    QTRY_VERIFY(told->isVisible() && desk.panel->rect().contains(told->geometry()));
    QCOMPARE(desk.window->width(), 800);
    const auto buttons = told->findChildren<QPushButton*>(u"suggestion"_s);
    QCOMPARE(buttons.size(), names.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        QTRY_VERIFY(told->rect().contains(buttons[i]->geometry()));
        QVERIFY2(buttons[i]->text().startsWith(u"No"_s), qPrintable(buttons[i]->text()));
        QVERIFY(buttons[i]->toolTip().contains(names[i]));
    }
    const auto* sentence = told->findChild<ElidedLabel*>(u"notFound"_s);
    QTRY_VERIFY(sentence->isCut() && !sentence->toolTip().isEmpty());
}

void TestFootageSearch::whatClipsWereMeantIsAClickAway() {
    FootageDesk desk;
    const RecentFilesModel& files = desk.window->live().files;
    QTRY_COMPARE(files.rowCount(), 100);
    QTRY_COMPARE(desk.window->live().coverage.all().size(), 2);
    auto* box = desk.window->findChild<QLineEdit*>(u"findClips"_s);
    const auto* answer = box->parentWidget()->findChild<SearchAnswer*>();
    QVERIFY(answer != nullptr && answer->isHidden());
    box->setText(u"tabel 2"_s);
    QTRY_COMPARE(files.rowCount(), 0);
    QTRY_VERIFY(!answer->isHidden());
    answer->findChild<QPushButton*>(u"suggestion"_s)->click();
    QVERIFY(answer->isHidden());
    QTRY_COMPARE(files.rowCount(), 100);
    QCOMPARE(files.rows().first().camera, u"Cloud_Table_2"_s);
}

void TestFootageSearch::findsActivity() {
    FootageDesk desk;
    {
        const auto connection = desk.program->database.connect().value();
        ActivityStore store(*connection);
        for (int i = 0; i < 300; ++i) {
            const bool bad = i == 7;
            QVERIFY(store.append({.time = desk.now,
                                  .sourceId = 1,
                                  .cameraName = i % 2 ? u"Cloud_Table_1"_s : u"Cloud_Table_2"_s,
                                  .kind = u"run"_s,
                                  .severity = bad ? Severity::Error : Severity::Info,
                                  .message = bad ? u"The needle"_s : u"Downloaded %1 files"_s.arg(i)}));
        }
    }
    desk.window->live().reader.refresh();
    const QAbstractItemModel& lines = desk.window->live().activity;
    QTRY_COMPARE(lines.rowCount(), 100);
    auto* search = desk.window->findChild<QLineEdit*>();
    QTest::keyClicks(search, u"NEEDLE"_s); // Older than what is listed.
    QTRY_COMPARE(lines.rowCount(), 1);
    QCOMPARE(lines.index(0, 0).data().toString(), u"The needle"_s);
    search->clear();
    const auto choose = [&](const QString& name, int index) {
        for (auto* box : desk.window->findChildren<QComboBox*>()) {
            if (box->accessibleName() == name)
                box->setCurrentIndex(index);
        }
    };
    QTRY_COMPARE(lines.rowCount(), 100);
    choose(u"Kind of activity"_s, 1);
    QTRY_COMPARE(lines.rowCount(), 1);
    choose(u"Camera"_s, 2); // The needle is the other one's.
    QTRY_COMPARE(lines.rowCount(), 0);
    choose(u"Kind of activity"_s, 0);
    QTRY_COMPARE(lines.rowCount(), 100);
}

/// It was renamed, so that there are as many as before.
void TestFootageSearch::aCameraThatIsGoneFiltersNothing() {
    FootageDesk desk;
    QTRY_COMPARE(desk.window->live().coverage.all().size(), 2);
    const auto connection = desk.program->database.connect().value();
    for (const QString& name : {u"Cloud_Table_1"_s, u"Cloud_Table_2"_s}) {
        const ActivityEntry entry{
            .time = desk.now, .sourceId = 1, .cameraName = name, .kind = u"run"_s, .message = u"Downloaded a file"_s};
        QVERIFY(ActivityStore(*connection).append(entry));
    }
    QComboBox* cameras = nullptr;
    for (auto* box : desk.window->findChildren<QComboBox*>()) {
        if (box->accessibleName() == u"Camera"_s)
            cameras = box;
    }
    QVERIFY(cameras);
    desk.window->live().reader.refresh();
    QTRY_VERIFY(cameras->findData(u"Cloud_Table_1"_s) > 0);
    const QAbstractItemModel& lines = desk.window->live().activity;
    QTRY_VERIFY(lines.rowCount() > 1);
    cameras->setCurrentIndex(cameras->findData(u"Cloud_Table_1"_s));
    QTRY_COMPARE(lines.rowCount(), 1);

    QVERIFY(connection->run(u"UPDATE camera_configurations SET camera_name = 'Gate' WHERE camera_name = ?"_s,
                            {u"Cloud_Table_1"_s}));
    desk.window->live().footage.refresh();
    QTRY_VERIFY(std::ranges::any_of(desk.window->live().coverage.all(),
                                    [](const CoverageRow& row) { return row.camera.name == u"Gate"_s; }));
    desk.window->live().reader.refresh();
    QTRY_VERIFY(cameras->findData(u"Gate"_s) > 0);
    QCOMPARE(cameras->findData(u"Cloud_Table_1"_s), -1);
    QCOMPARE(cameras->currentIndex(), 0);
    QTRY_VERIFY(lines.rowCount() > 1); // What the box says.
}

QTEST_MAIN(TestFootageSearch)
#include "test_footage_search.moc"
