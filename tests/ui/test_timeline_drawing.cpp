// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns show what, for any clips, scale and width.
#include "day_calendar.h"
#include "environment_number.h"
#include "footage_style.h"
#include "sparkline.h"
#include "timeline_columns.h"
#include "timeline_legend.h"
#include "timeline_panel.h"
#include "timeline_range.h"
#include "tone.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QtTest>

#include <cmath>

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;

namespace {

/// A camera's clips in these days: short ones here and there, or one a minute with a hole.
QList<Clip> randomClips(QRandomGenerator& random, const TimeSpan& days) {
    QList<Clip> clips;
    const int count = random.bounded(0, 60);
    for (int i = 0; i < count; ++i) {
        const qint64 start = days.from + qint64(random.bounded(double(days.to - days.from)));
        clips +=
            Clip{start, start + random.bounded(1, random.bounded(3) == 0 ? 3600 : 40), ClipPlace(random.bounded(3))};
    }
    if (random.bounded(2) == 0) {
        const qint64 hole = days.from + random.bounded(60'000);
        const qint64 length = random.bounded(200, 7000);
        for (qint64 at = days.from; at < std::min(days.to, days.from + 90'000); at += 60) {
            if (at <= hole || at >= hole + length)
                clips += Clip{at, at + 58, ClipPlace::Disk};
        }
    }
    std::ranges::sort(clips, {}, &Clip::start);
    return clips;
}

CameraFootage footageOf(qint64 id, const QList<Clip>& clips, const TimeSpan& days) {
    QList<qint64> halfHours;
    for (const Clip& clip : clips)
        halfHours += clip.start;
    return {.camera = {.id = id, .sourceId = 1 + id % 2, .name = u"Table %1"_s.arg(id)},
            .stretches = coverage(clips, CameraRhythm(clips, halfHours, QTimeZone::utc()), days, days.to)};
}

/// A day, a week, a month, or any part of them down to ten minutes.
TimelineRange randomRange(QRandomGenerator& random) {
    const TimelineRange whole(TimelineRange::Scale(random.bounded(3)), QDate(2025, 1, 1 + random.bounded(28)),
                              QTimeZone::utc());
    if (random.bounded(2) == 0)
        return whole;
    const qint64 around = whole.span().from + qint64(random.bounded(double(whole.length())));
    return whole.zoomed(std::pow(10, -2.5 * random.generateDouble()), around);
}

/// Whether the picture of a row has one of these colours in the columns of that time.
class RowPicture {
public:
    RowPicture(const QImage& picture, const TimelineView& view, int row, const TimeSpan& shown)
        : m_picture(picture)
        , m_view(view)
        , m_row(row)
        , m_shown(shown) {}

    /// Whether anything of it is in view.
    [[nodiscard]] bool shows(qint64 start, qint64 end) const {
        return std::max(start, m_shown.from) < std::min(end, m_shown.to);
    }

    [[nodiscard]] bool has(qint64 start, qint64 end, const QList<QColor>& colours) const {
        constexpr int reach = 9; // Of the twenty pixels of a row, those of its bar.
        const QPoint first = m_view.positionOf({m_row, std::max(start, m_shown.from)});
        const QPoint last = m_view.positionOf({m_row, std::min(end, m_shown.to) - 1});
        for (int x = first.x(); x <= last.x(); ++x) {
            for (int y = first.y() - reach; y <= first.y() + reach; ++y) {
                if (std::ranges::any_of(colours, [&](const QColor& colour) { return isAt(x, y, colour); }))
                    return true;
            }
        }
        return false;
    }

private:
    /// Mixed colours are rounded.
    [[nodiscard]] bool isAt(int x, int y, const QColor& colour) const {
        const QColor there = m_picture.pixelColor(x, y);
        return std::abs(there.red() - colour.red()) <= 2 && std::abs(there.green() - colour.green()) <= 2 &&
               std::abs(there.blue() - colour.blue()) <= 2;
    }

    const QImage& m_picture;
    const TimelineView& m_view;
    int m_row;
    TimeSpan m_shown;
};

QList<QColor> shadesOf(FootageState footage, const QPalette& palette) {
    QList<QColor> shades;
    for (int quarters = 1; quarters <= 4; ++quarters)
        shades += footageShade(footage, quarters, palette);
    return shades;
}

QList<Stretch> randomStretches(QRandomGenerator& random, const TimeSpan& span) {
    QList<Stretch> list;
    for (qint64 at = span.from; at < span.to;) {
        const qint64 end = std::min(span.to, at + random.bounded(1, random.bounded(2) ? 400 : 20'000));
        FootageState footage{};
        do
            footage = FootageState(random.bounded(int(FootageState::Unknown) + 1));
        while (!list.isEmpty() && list.last().footage == footage);
        list += Stretch{at, end, footage};
        at = end;
    }
    return list;
}

} // namespace

class TestTimelineDrawing : public QObject {
    Q_OBJECT

private slots:
    void everyColumnIsInOneState();
    void everyClipAndGapIsDrawn_data();
    void everyClipAndGapIsDrawn();
    void everyClipHasItsPixel();
    void shortClipsAreSeen();
    void aLongGapIsNeverLost();
    void daysHaveSharpEnds();
    void rangesOverTheTurnOfSummerTime();
    void shapesAndColoursDiffer();
    void aKnownGapIsCalm_data();
    void aKnownGapIsCalm();
    void aKnownGapHidesNoOther();
    void theCalendarTellsKnownGapsApart();
    void theCalendarCountsTheCameras();
    void theBarsLieBelowTheDigits();
    void theSpeedHasAScale();
};

void TestTimelineDrawing::everyColumnIsInOneState() {
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

void TestTimelineDrawing::everyClipAndGapIsDrawn_data() {
    QTest::addColumn<qint64>("days");
    QTest::newRow("an hour") << qint64(0);
    QTest::newRow("a day") << qint64(1);
    QTest::newRow("a week") << qint64(7);
    QTest::newRow("a month") << qint64(31);
    QTest::newRow("a year") << qint64(366);
}

/// For random clips, scales and widths: in the columns of a clip on the disk its own state is drawn, in those of other
/// footage some footage, in those of a gap of the list the gap, and no row is empty with footage in view.
void TestTimelineDrawing::everyClipAndGapIsDrawn() {
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

/// The real timeline as it is painted, with its grid, for random clips, ranges and widths: every clip on the disk has a
/// pixel of its own colour in its row, every gap of the list one of the gap's, and all other footage one of some
/// footage. VTRACK_SEED tries another sequence.
void TestTimelineDrawing::everyClipHasItsPixel() {
    const int first = numberFrom("VTRACK_SEED", 1);
    for (int seed = first; seed < first + 120; ++seed) {
        QRandomGenerator random{quint32(seed)};
        const TimelineRange range = randomRange(random);
        CoverageModel model;
        QHash<qint64, QList<Clip>> clips;
        QList<CameraFootage> cameras;
        for (qint64 id = 1; id <= 4; ++id) {
            clips[id] = randomClips(random, range.days());
            cameras += footageOf(id, clips[id], range.days());
        }
        model.setFootage(cameras, range.days(), QDateTime::fromSecsSinceEpoch(range.span().to));
        TimelineView view(model);
        view.setFocusPolicy(Qt::NoFocus); // With the focus it selects a place, and draws a line there.
        view.resize(random.bounded(320, 2600), 300);
        view.setRange(range);
        view.show();
        const QImage picture = view.viewport()->grab().toImage();
        const QPalette colours = view.palette();
        QList<QColor> anyFootage;
        for (const auto state : {FootageState::OnDisk, FootageState::InDrive, FootageState::CleanedUp})
            anyFootage += shadesOf(state, colours);
        for (int row = 0; row < model.rowCount(); ++row) {
            const RowPicture drawn(picture, view, row, range.span());
            const auto where = [&](const char* what, qint64 at) {
                return QByteArray("VTRACK_SEED=") + QByteArray::number(seed) + ", row " + QByteArray::number(row) +
                       ": no " + what + " at " + range.momentText(at).toUtf8();
            };
            for (const Clip& clip : std::as_const(clips[model.rows().at(row).key])) {
                if (clip.place == ClipPlace::Disk && drawn.shows(clip.start, clip.end))
                    QVERIFY2(drawn.has(clip.start, clip.end, shadesOf(FootageState::OnDisk, colours)),
                             where("clip on the disk", clip.start));
            }
            for (const Stretch& stretch : model.rows().at(row).stretches) {
                if (!drawn.shows(stretch.start, stretch.end))
                    continue;
                if (stretch.footage < FootageState::Gap)
                    QVERIFY2(drawn.has(stretch.start, stretch.end, anyFootage), where("footage", stretch.start));
                else if (stretch.footage == FootageState::Gap && stretch.length() >= shortestGap)
                    QVERIFY2(drawn.has(stretch.start, stretch.end, {footageColour(FootageState::Gap, colours)}),
                             where("gap", stretch.start));
            }
        }
    }
}

/// The row as it is painted: a motion camera's 63 clips of half a minute are 63 marks, in the day, the week, the month.
void TestTimelineDrawing::shortClipsAreSeen() {
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

void TestTimelineDrawing::aLongGapIsNeverLost() {
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

/// In the month, a night is as wide as it lasts: paler columns beside it would look like missing footage.
void TestTimelineDrawing::daysHaveSharpEnds() {
    constexpr qint64 hour = 60 * 60;
    const TimeSpan month{0, 30 * 24 * hour};
    QList<Stretch> stretches;
    for (qint64 day = 0; day < month.to; day += 24 * hour) {
        stretches += {day, day + 8 * hour, FootageState::Unknown};
        stretches += {day + 8 * hour, day + 18 * hour - 60, FootageState::OnDisk};
        stretches += {day + 18 * hour - 60, day + 24 * hour, FootageState::Unknown};
    }
    for (const int width : {290, 560, 600, 1400}) {
        for (const TimelineColumns& run : timelineColumns(stretches, month, width))
            QVERIFY2(run.footage != FootageState::OnDisk || run.quarters == 4, qPrintable(QString::number(run.first)));
    }
    // A short clip is pale still.
    const QList<TimelineColumns> runs = timelineColumns({Stretch{0, 30, FootageState::OnDisk}}, month, 560);
    QCOMPARE(runs.first().quarters, 1);
}

void TestTimelineDrawing::rangesOverTheTurnOfSummerTime() {
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
    QCOMPARE(day.spanText(day.span().from + 3600, day.span().from + 3630), u"01:00"_s); // Not from 01:00 to 01:00.
}

void TestTimelineDrawing::shapesAndColoursDiffer() {
    QList<QImage> pictures;
    for (int state = 0; state <= int(FootageState::Unknown); ++state) {
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

void TestTimelineDrawing::aKnownGapIsCalm_data() {
    QTest::addColumn<QColor>("paper");
    QTest::addColumn<QColor>("ink");
    QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("dark") << QColor(0x20, 0x20, 0x20) << QColor(Qt::white);
}

/// In no theme and however narrow has it a spot of a gap's red, and it can be seen.
void TestTimelineDrawing::aKnownGapIsCalm() {
    QFETCH(const QColor, paper);
    QFETCH(const QColor, ink);
    QPalette palette;
    for (const auto role : {QPalette::Base, QPalette::Window})
        palette.setColor(role, paper);
    for (const auto role : {QPalette::Text, QPalette::WindowText})
        palette.setColor(role, ink);
    const auto drawn = [&](FootageState footage, int width, bool isBelow) {
        QImage picture(width, 16, QImage::Format_RGB32);
        picture.fill(paper);
        QPainter painter(&picture);
        if (isBelow)
            paintGapBelow(painter, picture.rect(), footage, palette);
        else
            paintFootage(painter, picture.rect(), footage, palette);
        painter.end();
        return picture;
    };
    const QRgb red = footageColour(FootageState::Gap, palette).rgb();
    for (const int width : {1, 3, 24}) {
        for (const bool isBelow : {false, true}) {
            const QImage known = drawn(FootageState::KnownGap, width, isBelow);
            int seen = 0;
            for (int x = 0; x < width; ++x) {
                for (int y = 0; y < known.height(); ++y) {
                    QVERIFY(known.pixel(x, y) != red);
                    seen += known.pixel(x, y) != paper.rgb() ? 1 : 0;
                }
            }
            QVERIFY(seen > 0);
            QVERIFY(known != drawn(FootageState::Gap, width, isBelow));
        }
    }
    QVERIFY(TimelineLegend().accessibleName().contains(footageText(FootageState::KnownGap)));
}

/// Where both would take the same columns, the one that nobody knows of is seen; in the month, each is.
void TestTimelineDrawing::aKnownGapHidesNoOther() {
    using enum FootageState;
    const TimeSpan month{0, 31 * 24 * 60 * 60};
    const auto has = [&](const QList<Stretch>& stretches, auto suits) {
        const QList<TimelineColumns> runs = timelineColumns(stretches, month, 700);
        return std::ranges::any_of(runs, suits);
    };
    const auto isGapRun = [](const TimelineColumns& run) {
        return run.footage == Gap || run.withGap;
    };
    const auto isKnownRun = [](const TimelineColumns& run) {
        return run.footage == KnownGap || run.withKnownGap;
    };
    const qint64 at = 1'000'000;
    const QList<Stretch> known{{0, at, OnDisk}, {at, at + 300, KnownGap}, {at + 300, month.to, OnDisk}};
    QVERIFY(has(known, isKnownRun) && !has(known, isGapRun));
    const QList<Stretch> both{
        {0, at, Unknown}, {at, at + 300, Gap}, {at + 300, at + 700, KnownGap}, {at + 700, month.to, Unknown}};
    QVERIFY(has(both, isGapRun));
    const QList<Stretch> apart{
        {0, at, OnDisk}, {at, 2 * at, KnownGap}, {2 * at, 2 * at + 600, OnDisk}, {2 * at + 600, month.to, Gap}};
    QVERIFY(has(apart, isKnownRun) && has(apart, isGapRun));
}

/// By shape, colour and words.
void TestTimelineDrawing::theCalendarTellsKnownGapsApart() {
    const QDate date(2020, 5, 4);
    const qint64 start = date.startOfDay(QTimeZone::utc()).toSecsSinceEpoch();
    const CameraFootage camera{.stretches = {{start, start + 3600, FootageState::OnDisk},
                                             {start + 3600, start + 4200, FootageState::KnownGap},
                                             {start + 4200, start + 4800, FootageState::OnDisk},
                                             {start + 4800, start + 6000, FootageState::Gap}}};
    const DayContent content = dayContents({camera}, QTimeZone::utc()).value(date);
    QCOMPARE(
        content,
        (DayContent{
            .footage = 4200, .gaps = 1200, .knownGaps = 600, .cameras = 1, .gapCameras = 1, .knownGapCameras = 1}));
    QVERIFY2(dayContentText(content).endsWith(u"20 min together, known gaps in 1 cameras, 10 min together"_s),
             qPrintable(dayContentText(content)));
    DayCalendar calendar;
    calendar.setCurrentPage(2020, 5);
    const auto drawn = [&](const DayContent& shown) {
        calendar.setContents({{date, shown}});
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        calendar.paintCell(&painter, picture.rect(), date);
        painter.end();
        return picture;
    };
    const QRgb red = footageColour(FootageState::Gap, calendar.palette()).rgb();
    const auto hasRed = [red](const QImage& picture) {
        for (int y = 0; y < picture.height(); ++y) {
            if (picture.pixel(10, y) == red)
                return true;
        }
        return false;
    };
    const QImage none = drawn({.footage = 4200, .cameras = 1});
    const QImage known = drawn({.footage = 4200, .knownGaps = 600, .cameras = 1});
    const QImage both = drawn({.footage = 4200, .gaps = 1200, .knownGaps = 600, .cameras = 1});
    const QImage gap = drawn({.footage = 4200, .gaps = 1200, .cameras = 1});
    QVERIFY(!hasRed(known) && hasRed(gap) && hasRed(both));
    QVERIFY(known != none && known != gap && both != gap);
}

/// Hours of several cameras are more than the day has.
void TestTimelineDrawing::theCalendarCountsTheCameras() {
    const QDate date(2020, 5, 4);
    const qint64 start = date.startOfDay(QTimeZone::utc()).toSecsSinceEpoch();
    const qint64 day = 24 * 60 * 60;
    const CameraFootage whole{.stretches = {{start, start + day, FootageState::Gap}}};
    const CameraFootage parts{.stretches = {{start, start + 3600, FootageState::Gap},
                                            {start + 3600, start + 7200, FootageState::Unknown},
                                            {start + 7200, start + day, FootageState::Gap}}};
    const DayContent content = dayContents({whole, parts}, QTimeZone::utc()).value(date);
    QCOMPARE(content.gapCameras, 2);
    QCOMPARE(dayContentText(content), u"no footage, gaps in 2 cameras, 47 h 0 min together"_s);
}

/// Else the day looks crossed out.
void TestTimelineDrawing::theBarsLieBelowTheDigits() {
    const QDate date(2020, 5, 28);
    DayCalendar calendar;
    calendar.setCurrentPage(2020, 5);
    const auto drawn = [&](const DayContent& shown) {
        calendar.setContents({{date, shown}});
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        calendar.paintCell(&painter, picture.rect(), date);
        painter.end();
        return picture;
    };
    const QImage digits = drawn({});
    int below = 0; // The first line below the digits.
    for (int y = 0; y < digits.height(); ++y) {
        for (int x = 0; x < digits.width(); ++x)
            below = digits.pixel(x, y) != digits.pixel(0, 0) ? y + 1 : below;
    }
    QVERIFY(below > 0);
    for (const DayContent& content :
         {DayContent{.gaps = 1200}, DayContent{.knownGaps = 600}, DayContent{.gaps = 1200, .knownGaps = 600}}) {
        const QImage picture = drawn(content);
        QVERIFY(picture != digits);
        QCOMPARE(picture.copy(0, 0, 40, below), digits.copy(0, 0, 40, below));
    }
    QVERIFY(calendar.minimumSizeHint().height() >= 7 * (calendar.fontMetrics().height() + 10));
}

/// Ten times the speed looks like another picture.
void TestTimelineDrawing::theSpeedHasAScale() {
    const auto picture = [](qint64 speed) {
        SpeedHistory history;
        Sparkline curve(history);
        curve.resize(curve.sizeHint());
        for (int second = 0; second < 60; ++second)
            history.add(speed * (1 + second % 3));
        return curve.grab().toImage();
    };
    QVERIFY(picture(1'000'000) == picture(1'000'000));
    QVERIFY(picture(1'000'000) != picture(10'000'000));
}

QTEST_MAIN(TestTimelineDrawing)
#include "test_timeline_drawing.moc"
