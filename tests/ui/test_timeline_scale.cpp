// SPDX-License-Identifier: GPL-3.0-or-later
// Which span of time the timeline shows, by wheel, dragging and keys.
#include "footage_desk.h"
#include "footage_style.h"

#include <QMouseEvent>
#include <QScrollBar>

using namespace vtrack;
using namespace vtrack::test;

namespace {

/// The button above the timeline with that name.
void press(const FootageDesk& desk, const QString& name) {
    for (auto* button : desk.panel->findChildren<QToolButton*>()) {
        if (button->accessibleName() == name)
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

} // namespace

class TestTimelineScale : public QObject {
    Q_OBJECT

private slots:
    void goesFromDayToWeekToMonth();
    void aMonthLeadsBackToItsDay();
    void theWheelZoomsRoundThePointer();
    void theWheelScrollsAndMoves();
    void draggingMovesInTime();
    void keysZoom();
    void noTwoWordsOfTheAxisMeet();
    void aWeekIsTheSameInAnotherLanguage();
    void aDayIsNotTakenForItsWeekday();
};

void TestTimelineScale::goesFromDayToWeekToMonth() {
    FootageDesk desk;
    const QDate today = desk.now.toLocalTime().date();
    QVERIFY(desk.panel->range().contains(today));
    press(desk, u"Earlier"_s);
    QCOMPARE(desk.panel->range().first(), today.addDays(-1));
    press(desk, u"Show a month"_s);
    QCOMPARE(desk.panel->range().scale(), TimelineRange::Scale::Month);
    press(desk, u"Later"_s);
    press(desk, u"Later"_s);
    QVERIFY(!desk.panel->range().contains(today));
    press(desk, u"Today"_s);
    QVERIFY(desk.panel->range().contains(today));
    press(desk, u"Show a week"_s);
    QVERIFY(desk.panel->range().contains(today));
    QCOMPARE(desk.panel->findChild<QToolButton*>(u"timelineTitle"_s)->text(), desk.panel->range().title());
    QTRY_COMPARE(desk.window->live().coverage.timeSpan(), desk.panel->range().span());
}

/// Of a month that is over, to the day that was shown before, and not to its first.
void TestTimelineScale::aMonthLeadsBackToItsDay() {
    FootageDesk desk;
    const QDate day(2025, 1, 15);
    desk.panel->setRange(TimelineRange(TimelineRange::Scale::Day, day, QTimeZone::systemTimeZone()));
    press(desk, u"Show a month"_s);
    QCOMPARE(desk.panel->range().first(), QDate(2025, 1, 1));
    press(desk, u"Show a day"_s);
    QCOMPARE(desk.panel->range().scale(), TimelineRange::Scale::Day);
    QCOMPARE(desk.panel->range().first(), day);
    press(desk, u"Show a month"_s);
    press(desk, u"Later"_s); // It has no such day.
    press(desk, u"Show a day"_s);
    QCOMPARE(desk.panel->range().first(), QDate(2025, 2, 1));
    // Today is where the button leads, whatever was shown before.
    press(desk, u"Show a week"_s);
    press(desk, u"Today"_s);
    press(desk, u"Show a month"_s);
    press(desk, u"Show a day"_s);
    const qint64 lateness = desk.now.toLocalTime().date().daysTo(desk.panel->range().first());
    QVERIFY(lateness == 0 || lateness == 1); // Midnight may have passed.
}

void TestTimelineScale::theWheelZoomsRoundThePointer() {
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

void TestTimelineScale::theWheelScrollsAndMoves() {
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

void TestTimelineScale::draggingMovesInTime() {
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

void TestTimelineScale::keysZoom() {
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

/// Whatever the width, the scale and the language.
void TestTimelineScale::noTwoWordsOfTheAxisMeet() {
    const CoverageModel model;
    TimelineView view(model);
    view.show();
    const QDate day(2026, 11, 25);
    const QTimeZone zone("Europe/Berlin"); // One of these days has 25 hours.
    for (const char* language : {"en_US", "en_GB", "vi_VN"}) {
        const QLocale locale{QLatin1String(language)};
        QList<TimelineRange> ranges;
        for (const auto scale : {TimelineRange::Scale::Day, TimelineRange::Scale::Week, TimelineRange::Scale::Month})
            ranges += TimelineRange(scale, day, zone, locale);
        const TimelineRange longDay(TimelineRange::Scale::Day, QDate(2026, 10, 25), zone, locale);
        ranges += longDay;
        for (double factor = 0.01; factor < 31; factor *= 1.7)
            ranges += longDay.zoomed(factor, longDay.span().from + 8'000);
        for (const TimelineRange& range : std::as_const(ranges)) {
            view.setRange(range);
            for (int width = 200; width < 1900; width += 23) {
                view.resize(width, 200);
                const QList<TimelineView::AxisLabel> labels = view.axisLabels();
                QVERIFY2(!labels.isEmpty() || range.scale() == TimelineRange::Scale::Free, qPrintable(range.title()));
                for (qsizetype i = 1; i < labels.size(); ++i) {
                    const bool meet = labels[i - 1].place.intersects(labels[i].place);
                    QVERIFY2(!meet, qPrintable(u"%1 meets %2 in %3 pixels: %4"_s.arg(labels[i - 1].text, labels[i].text)
                                                   .arg(width)
                                                   .arg(range.title())));
                }
            }
        }
    }
}

/// As people there begin it.
void TestTimelineScale::aWeekIsTheSameInAnotherLanguage() {
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    const QLocale vietnamese(QLocale::Vietnamese, QLocale::Vietnam);
    const TimelineRange week(TimelineRange::Scale::Week, QDate(2026, 11, 25), zone, american);
    QCOMPARE(week.first(), QDate(2026, 11, 22));
    QCOMPARE(week.spoken(vietnamese).first(), QDate(2026, 11, 23));
    QVERIFY(week.spoken(vietnamese).spoken(american) == week);
    const TimelineRange month(TimelineRange::Scale::Month, QDate(2026, 11, 25), zone, american);
    QVERIFY(month.spoken(vietnamese) == month);
    const TimelineRange free = month.zoomed(0.1, month.span().from);
    QVERIFY(free.spoken(vietnamese) == free);
    QVERIFY(free.spoken(vietnamese).title() != free.title());
}

/// Where weekdays have numbers.
void TestTimelineScale::aDayIsNotTakenForItsWeekday() {
    const QTimeZone zone = QTimeZone::utc();
    const QDate tuesday(2026, 11, 3);
    const auto firstWord = [&](const QLocale& locale) {
        return TimelineRange(TimelineRange::Scale::Week, tuesday, zone, locale).ticks(7).at(1).label;
    };
    QCOMPARE(firstWord(QLocale(QLocale::English, QLocale::UnitedKingdom)), u"Tue 3"_s);
    QCOMPARE(firstWord(QLocale(QLocale::Vietnamese, QLocale::Vietnam)), u"Th 3 3/11"_s);
}

QTEST_MAIN(TestTimelineScale)
#include "test_timeline_scale.moc"
