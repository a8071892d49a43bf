// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "display_text.h"
#include "footage_style.h"
#include "item_roles.h"
#include "manual_clock.h"
#include "many_clips.h"
#include "opened_paths.h"
#include "pending_store.h"
#include "timeline_panel.h"
#include "tone.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTabWidget>

using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

namespace {

/// Two cameras with a clip a minute for four days up to two minutes before now; the second fell silent 200 minutes ago.
class FootageDesk : public Desk {
public:
    explicit FootageDesk(int silentEvery = 2)
        : now(QDateTime::currentDateTimeUtc()) {
        window.reset();
        const auto written = writeClips(program->database, {.sources = 1,
                                                            .cameras = 2,
                                                            .clips = 4 * 24 * 60,
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
    }

    [[nodiscard]] QAbstractItemView* list(const QString& name) const { return Desk::view(name); }

    /// The timeline shows that range, read.
    [[nodiscard]] bool shows(const TimelineRange& range) {
        panel->setRange(range);
        return QTest::qWaitFor([&] {
            return window->live().coverage.rowCount() == 2 && window->live().coverage.timeSpan() == range.span();
        });
    }

    [[nodiscard]] TimelineRange yesterday() const {
        return {TimelineRange::Scale::Day, now.toLocalTime().date().addDays(-1), QTimeZone::systemTimeZone()};
    }

    /// The centre of a moment's column.
    [[nodiscard]] QPoint at(int row, qint64 time) const { return view->positionOf({row, time}); }

    QDateTime now;
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
    void theMenuShowsItInItsFolder();
    void theMenuLeadsToTheDay();
    void keysGoFromStretchToStretch();
    void rightToLeft();
    void goesFromDayToWeekToMonth();
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
    QCOMPARE(desk.label(u"timelineTitle"_s), desk.panel->range().title());
    QTRY_COMPARE(desk.window->live().coverage.timeSpan(), desk.panel->range().span());
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
