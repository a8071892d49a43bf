// SPDX-License-Identifier: GPL-3.0-or-later
#include "day_calendar.h"
#include "desk.h"
#include "display_text.h"
#include "folding_tabs.h"
#include "footage_style.h"
#include "item_roles.h"
#include "manual_clock.h"
#include "many_clips.h"
#include "opened_paths.h"
#include "pending_store.h"
#include "status_header.h"
#include "timeline_panel.h"
#include "tone.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QWheelEvent>

using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

namespace {

/// Two cameras with a clip a minute for four days up to two minutes before now; the second fell silent 200 minutes ago.
class FootageDesk : public Desk {
public:
    explicit FootageDesk(int silentEvery = 2, int sources = 1, int cameras = 2, int clips = 4 * 24 * 60)
        : now(QDateTime::currentDateTimeUtc())
        , rows(sources * cameras) {
        window.reset();
        const auto written = writeClips(program->database, {.sources = sources,
                                                            .cameras = cameras,
                                                            .clips = clips,
                                                            .newest = now.addSecs(-120),
                                                            .destination = folder.filePath(u"videos"_s),
                                                            .silentEvery = silentEvery});
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
        window = std::make_unique<DashboardWindow>(dashboard());
        watchModels(*window);
        window->resize(1200, 900);
        window->show();
        panel = window->findChild<TimelinePanel*>();
        view = &panel->view();
        if (!QTest::qWaitFor([this] { return view->isVisible(); }))
            qFatal("The sources are not read.");
    }

    [[nodiscard]] QAbstractItemView* list(const QString& name) const { return Desk::view(name); }

    /// The timeline shows that range, read.
    [[nodiscard]] bool shows(const TimelineRange& range) {
        panel->setRange(range);
        return QTest::qWaitFor([&] {
            return window->live().coverage.rowCount() == rows && window->live().coverage.timeSpan() == range.days();
        });
    }

    [[nodiscard]] TimelineRange yesterday() const {
        return {TimelineRange::Scale::Day, now.toLocalTime().date().addDays(-1), QTimeZone::systemTimeZone()};
    }

    /// The centre of a moment's column.
    [[nodiscard]] QPoint at(int row, qint64 time) const { return view->positionOf({row, time}); }

    /// The wheel turned by so many steps over that place.
    void turnWheel(const QPoint& position, int steps, Qt::KeyboardModifiers modifiers = {}) const {
        QWheelEvent wheel(position, view->viewport()->mapToGlobal(position), {}, {0, 120 * steps}, {}, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view->viewport(), &wheel);
    }

    /// Types into the box above the timeline.
    void find(const QString& text) const {
        auto* box = panel->findChild<QLineEdit*>(u"findMoment"_s);
        box->setText(text);
        QTest::keyClick(box, Qt::Key_Return);
    }

    QDateTime now;
    int rows;
    TimelinePanel* panel = nullptr;
    TimelineView* view = nullptr;
};

QList<Stretch> randomStretches(QRandomGenerator& random, const TimeSpan& span) {
    QList<Stretch> list;
    for (qint64 at = span.from; at < span.to;) {
        const qint64 end = std::min(span.to, at + random.bounded(1, random.bounded(2) ? 400 : 20'000));
        FootageState footage{};
        do
            footage = FootageState(random.bounded(5));
        while (!list.isEmpty() && list.last().footage == footage);
        list += Stretch{at, end, footage};
        at = end;
    }
    return list;
}

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT

private slots:
    void everyColumnIsInOneState();
    void everyClipAndGapIsDrawn_data();
    void everyClipAndGapIsDrawn();
    void shortClipsAreSeen();
    void aLongGapIsNeverLost();
    void rangesOverTheTurnOfSummerTime();
    void shapesAndColoursDiffer();
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
    void theCalendarShowsWhatDaysHold();
    void theBoxLeadsToCameraAndTime();
    void showsOnlyCamerasWithGaps();
    void listsFoldToTheirTabs();
    void theLayoutIsRemembered();
    void clipsAreFound();
    void aSilenceIsKnownAndNoLonger();
    void aGapIsKnownAndNoLonger();
    void aGapLeadsToItsPlace();
    void findsActivity();
    void turnsAmberThenRedByItself();
};

void TestTimeline::everyColumnIsInOneState() {
    QRandomGenerator random(7);
    const TimeSpan span{1'736'899'200, 1'736'899'200 + 23 * 60 * 60}; // A day that lacks an hour.
    for (int round = 0; round < 200; ++round) {
        const int width = random.bounded(1, 3000);
        int column = 0;
        for (const TimelineColumns& run : timelineColumns(randomStretches(random, span), span, width)) {
            QCOMPARE(run.first, column);
            QVERIFY(run.end > run.first);
            column = run.end;
        }
        QCOMPARE(column, width);
    }
}

void TestTimeline::everyClipAndGapIsDrawn_data() {
    QTest::addColumn<qint64>("days");
    QTest::newRow("an hour") << qint64(0);
    QTest::newRow("a day") << qint64(1);
    QTest::newRow("a week") << qint64(7);
    QTest::newRow("a month") << qint64(31);
    QTest::newRow("a year") << qint64(366);
}

/// For random clips, scales and widths: in the columns of a clip on the disk its own state is drawn, in those of other
/// footage some footage, in those of a gap of the list the gap, and no row is empty with footage in view.
void TestTimeline::everyClipAndGapIsDrawn() {
    QFETCH(const qint64, days);
    QRandomGenerator random(quint32(17 + days));
    for (int round = 0; round < 150; ++round) {
        const TimeSpan span{1'736'899'200, 1'736'899'200 + std::max(days * 24, qint64(1)) * 60 * 60};
        const int width = random.bounded(1, 3000);
        QList<Clip> clips;
        const int count = random.bounded(0, 120);
        for (int i = 0; i < count; ++i) {
            const qint64 start = span.from + qint64(random.bounded(double(span.to - span.from)));
            clips += Clip{start, start + random.bounded(1, random.bounded(3) == 0 ? 3600 : 40),
                          ClipPlace(random.bounded(3))};
        }
        // Half of the rounds with a camera that records steadily, so that there are gaps.
        if (round % 2 == 0) {
            for (qint64 at = span.from; at < std::min(span.to, span.from + 90'000); at += 60)
                clips += Clip{at, at + 58, ClipPlace::Disk};
            const qint64 hole = span.from + random.bounded(60'000);
            const qint64 length = random.bounded(200, 7000);
            clips.removeIf([&](const Clip& clip) { return clip.start > hole && clip.start < hole + length; });
        }
        std::ranges::sort(clips, {}, &Clip::start);
        QList<qint64> halfHours;
        for (const Clip& clip : clips)
            halfHours += clip.start;
        const QList<Stretch> stretches =
            coverage(clips, CameraRhythm(clips, halfHours, QTimeZone::utc()), span, span.to);
        const QList<TimelineColumns> runs = timelineColumns(stretches, span, width);
        const auto drawn = [&](const Stretch& stretch, auto suits) {
            const auto columnOf = [&](qint64 time) {
                return (time - span.from) * width / (span.to - span.from);
            };
            return std::ranges::any_of(runs, [&](const TimelineColumns& run) {
                return suits(run) && run.end > columnOf(stretch.start) && run.first <= columnOf(stretch.end - 1);
            });
        };
        for (const Stretch& stretch : stretches) {
            if (stretch.footage == FootageState::OnDisk)
                QVERIFY(drawn(stretch, [](const TimelineColumns& run) { return run.footage == FootageState::OnDisk; }));
            else if (stretch.footage < FootageState::Gap)
                QVERIFY(drawn(stretch, [](const TimelineColumns& run) { return run.footage < FootageState::Gap; }));
            else if (stretch.footage == FootageState::Gap && stretch.length() >= shortestGap)
                QVERIFY(drawn(stretch, [](const TimelineColumns& run) {
                    return run.withGap || run.footage == FootageState::Gap;
                }));
        }
    }
}

/// The row as it is painted: a motion camera's 63 clips of half a minute are 63 marks, in the day, the week, the month.
void TestTimeline::shortClipsAreSeen() {
    const TimeSpan day{1'736'899'200, 1'736'899'200 + 24 * 60 * 60};
    QList<Stretch> stretches;
    for (int i = 0; i < 63; ++i) {
        const qint64 start = day.from + 20 * 60 * (i + 1);
        stretches += {start - 1170, start, FootageState::Unknown};
        stretches += {start, start + 30, FootageState::OnDisk};
    }
    const QPalette palette;
    for (const int scale : {1, 7, 31}) {
        const TimeSpan span{day.from, day.from + scale * 24 * 60 * 60};
        QImage picture(900, 20, QImage::Format_RGB32);
        picture.fill(palette.color(QPalette::Base));
        QPainter painter(&picture);
        for (const TimelineColumns& run : timelineColumns(stretches, span, picture.width()))
            paintFootage(painter, QRect(run.first, 0, run.end - run.first, 20), run.footage, palette, run.quarters);
        painter.end();
        for (const Stretch& stretch : std::as_const(stretches)) {
            if (stretch.footage != FootageState::OnDisk)
                continue;
            const int column = int((stretch.start - span.from) * picture.width() / (span.to - span.from));
            const QColor pixel = picture.pixelColor(column, 5);
            QVERIFY2(pixel.green() > pixel.red() && contrast(pixel, palette.color(QPalette::Base)) >= 2,
                     qPrintable(pixel.name()));
        }
    }
}

void TestTimeline::aLongGapIsNeverLost() {
    const TimeSpan month{0, 31 * 24 * 60 * 60};
    const auto drawn = [&](qint64 seconds) {
        const QList<Stretch> stretches{{0, 1'000'000, FootageState::OnDisk},
                                       {1'000'000, 1'000'000 + seconds, FootageState::Gap},
                                       {1'000'000 + seconds, month.to, FootageState::OnDisk}};
        int columns = 0;
        for (const TimelineColumns& run : timelineColumns(stretches, month, 700))
            columns += run.footage == FootageState::Gap || run.withGap ? run.end - run.first : 0;
        return columns;
    };
    QCOMPARE(drawn(299), 0);
    QCOMPARE(drawn(300), 1);
    QCOMPARE(drawn(24 * 60 * 60), 21);
}

void TestTimeline::rangesOverTheTurnOfSummerTime() {
    const QTimeZone berlin("Europe/Berlin");
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    const auto hours = [](const TimelineRange& range) {
        return (range.span().to - range.span().from) / 3600;
    };
    using enum TimelineRange::Scale;
    QCOMPARE(hours({Day, QDate(2025, 3, 30), berlin, locale}), 23);
    QCOMPARE(hours({Day, QDate(2025, 10, 26), berlin, locale}), 25);
    QCOMPARE(hours({Week, QDate(2025, 10, 26), berlin, locale}), 7 * 24 + 1);
    QCOMPARE(hours({Month, QDate(2025, 3, 1), berlin, locale}), 31 * 24 - 1);
    for (const QDate& date : {QDate(2025, 3, 30), QDate(2025, 10, 26), QDate(2025, 1, 15)}) {
        for (const auto scale : {Day, Week, Month}) {
            const TimelineRange range(scale, date, berlin, locale);
            QVERIFY(range.contains(date));
            QCOMPARE(range.moved(1).span().from, range.span().to);
            QCOMPARE(range.moved(-1).span().to, range.span().from);
            qint64 last = -1;
            for (const TimelineRange::Tick& tick : range.ticks(40)) {
                QVERIFY(tick.time > last ||
                        (last >= 0 && tick.time == last)); // 02:00 and 03:00 fall together in March.
                QVERIFY(tick.time >= range.span().from && tick.time < range.span().to);
                last = tick.time;
            }
        }
    }
    const TimelineRange day(Day, QDate(2025, 1, 15), berlin, locale);
    QCOMPARE(day.title(), u"Wednesday, 15 January 2025"_s);
    QCOMPARE(day.scaled(Week, day.first()).first(), QDate(2025, 1, 13));
    QCOMPARE(day.scaled(Month, day.first()).title(), u"January 2025"_s);
    QCOMPARE(day.spanText(day.span().from + 3600, day.span().from + 3660), u"01:00 – 01:01"_s);
}

void TestTimeline::shapesAndColoursDiffer() {
    QList<QImage> pictures;
    for (int state = 0; state < 5; ++state) {
        QImage picture(24, 12, QImage::Format_Mono); // Without colours.
        picture.fill(1);
        QPainter painter(&picture);
        QPalette inkOnPaper(Qt::white);
        paintFootage(painter, picture.rect(), FootageState(state), inkOnPaper);
        painter.end();
        QVERIFY(!pictures.contains(picture));
        pictures += picture;
    }
}

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
        if (action->text().contains(u"folder"_s))
            action->trigger();
    }
    QCOMPARE(opened.paths, QStringList{folder});
}

void TestTimeline::theMenuLeadsToTheDay() {
    FootageDesk desk;
    const QDate day = desk.yesterday().first();
    QVERIFY(desk.shows(TimelineRange(TimelineRange::Scale::Week, day, QTimeZone::systemTimeZone())));
    desk.view->point({0, desk.yesterday().span().from + 3600});
    emit desk.view->menuRequested(QPoint(10, 10));
    QTRY_VERIFY(desk.panel->findChild<QMenu*>(u"clipMenu"_s) != nullptr);
    desk.panel->findChild<QMenu*>(u"clipMenu"_s)->actions().last()->trigger();
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

void TestTimeline::camerasAreInNaturalOrder() {
    CoverageModel model;
    QList<CameraFootage> read;
    qint64 id = 0;
    for (const QString& name : {u"Table 10"_s, u"Table 2"_s, u"gate"_s, u"Table 1"_s})
        read += CameraFootage{.camera = {.id = ++id, .sourceId = 1, .name = name}};
    read += CameraFootage{.camera = {.id = ++id, .sourceId = 2, .name = u"Archive"_s}};
    model.setFootage(read, {0, 100}, QDateTime::currentDateTimeUtc());
    QStringList names;
    for (const CoverageRow& row : model.rows())
        names += row.camera.name;
    QCOMPARE(names, (QStringList{u"gate"_s, u"Table 1"_s, u"Table 2"_s, u"Table 10"_s, u"Archive"_s}));
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
    view.resize(900, 100);
    view.show();
    const auto nameRoom = [&](const QString& text) {
        model.setBadges({{1, {.icon = u"tray-idle"_s, .text = text}}});
        const QImage all = view.viewport()->grab().toImage();
        return all.copy(30, 0, view.fontMetrics().horizontalAdvance(camera.camera.name), all.height());
    };
    QCOMPARE(nameRoom(u"x"_s), nameRoom(u"folder gone from Drive since yesterday evening at 09:02"_s));
}

void TestTimeline::theCalendarShowsWhatDaysHold() {
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

void TestTimeline::theBoxLeadsToCameraAndTime() {
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
    QCOMPARE(desk.label(u"pointed"_s), u"No camera is called “gate 7”."_s);
}

void TestTimeline::showsOnlyCamerasWithGaps() {
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

void TestTimeline::clipsAreFound() {
    FootageDesk desk;
    const FileModel& files = desk.window->live().files;
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

/// By the menu of the gaps: badge, header, count and list leave a known one out and say so.
void TestTimeline::aSilenceIsKnownAndNoLonger() {
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
    QTRY_VERIFY(desk.label(u"next"_s).contains(u"1 silent camera(s) are known of."_s));
    QVERIFY2(!desk.label(u"state"_s).contains(u"silent since"_s), qPrintable(desk.label(u"state"_s)));
    QTRY_COMPARE(desk.window->live().gaps.unknown(), 0);
    QVERIFY(gaps->model()->index(0, 0).data(DetailRole).toString().startsWith(u"Known until "_s));
    choose(u"No longer known"_s);
    QTRY_COMPARE(timeline.index(1, 0).data(IconNameRole).toString(), u"tray-error"_s);
    QTRY_VERIFY(desk.label(u"state"_s).contains(u"silent since"_s));
}

/// One that is over, by the menu of the timeline.
void TestTimeline::aGapIsKnownAndNoLonger() {
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

void TestTimeline::aGapLeadsToItsPlace() {
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

void TestTimeline::findsActivity() {
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

/// Nothing is reported by anybody: time goes by. The models over a real database, by a clock that the test moves.
void TestTimeline::turnsAmberThenRedByItself() {
    FootageDesk desk(0);
    desk.window.reset();
    ManualClock clock(desk.now);
    QThreadPool pool;
    Watcher watcher(desk.program->database, desk.program->board, *desk.scheduler, clock);
    LiveOverview live(desk.program->database, desk.program->board, *desk.scheduler, watcher, clock, pool);
    live.footage.setSpan(desk.yesterday().span());
    QTRY_COMPARE(live.coverage.rowCount(), 2);
    QTRY_COMPARE(live.sources.rowCount(), 1);
    const auto badge = [&] {
        return live.sources.index(0, 0).data(IconNameRole).toString();
    };
    QTRY_COMPARE(live.overview().state, OverallState::Idle);
    QCOMPARE(badge(), u"tray-idle"_s);

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
    QTRY_COMPARE_WITH_TIMEOUT(live.overview().state, OverallState::Warning, 20'000);
    QVERIFY(live.overview().sentence.contains(u" silent since "_s));
    QVERIFY(live.overview().showsCameras);
    QCOMPARE(badge(), u"tray-warning"_s);
    QCOMPARE(live.coverage.index(0, 0).data(IconNameRole).toString(), u"tray-warning"_s);
    lookedUntil(3h);
    QTRY_COMPARE_WITH_TIMEOUT(live.overview().state, OverallState::Error, 20'000);
    QCOMPARE(badge(), u"tray-error"_s);

    // No check any more: the source itself is overdue.
    clock.advance(5h);
    watcher.judge();
    QTRY_VERIFY_WITH_TIMEOUT(live.overview().sentence.contains(u"was due at"_s), 20'000);
    QCOMPARE(live.overview().state, OverallState::Error);
}

QTEST_MAIN(TestTimeline)
#include "test_timeline.moc"
