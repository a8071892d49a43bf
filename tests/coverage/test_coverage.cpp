// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage.h"
#include "processor_time.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace vtrack;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

/// Seconds since 1970 of a local time.
qint64 at(const QTimeZone& zone, const QDate& date, const QTime& time = QTime(0, 0)) {
    return QDateTime(date, time, zone).toSecsSinceEpoch();
}

qint64 utc(int hours, int minutes = 0, int days = 0) {
    return at(QTimeZone::utc(), QDate(2025, 1, 15).addDays(days)) + hours * hour + minutes * minute;
}

/// A clip a minute from `from` up to `to`, with a second between two.
QList<Clip> steady(qint64 from, qint64 to) {
    QList<Clip> clips;
    for (qint64 start = from; start < to; start += minute)
        clips += Clip{start, start + minute - 1, ClipPlace::Disk};
    return clips;
}

/// The start of each half hour in which one of the clips began.
QList<qint64> halfHours(const QList<Clip>& clips) {
    QList<qint64> starts;
    for (const Clip& clip : clips) {
        if (starts.isEmpty() || starts.last() / CameraRhythm::halfHour != clip.start / CameraRhythm::halfHour)
            starts += clip.start;
    }
    return starts;
}

CameraRhythm rhythmOf(const QList<Clip>& clips, const QTimeZone& zone = QTimeZone::utc()) {
    return {clips.mid(std::max<qsizetype>(clips.size() - 200, 0)), halfHours(clips), zone};
}

FootageState footageAt(const QList<Stretch>& list, qint64 time) {
    const auto found = std::ranges::find_if(
        list, [time](const Stretch& stretch) { return stretch.start <= time && time < stretch.end; });
    return found == list.end() ? FootageState::Unknown : found->footage;
}

QString fault(const QList<Stretch>& list, const TimeSpan& span) {
    if (list.isEmpty() || list.first().start != span.from || list.last().end != span.to)
        return u"not complete"_s;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list[i].length() <= 0)
            return u"an empty stretch"_s;
        if (i > 0 && list[i].start != list[i - 1].end)
            return u"a hole or an overlap"_s;
        if (i > 0 && list[i].footage == list[i - 1].footage)
            return u"two alike"_s;
    }
    return {};
}

} // namespace

class TestCoverage : public QObject {
    Q_OBJECT

private slots:
    void everyMinuteIsInOneState_data();
    void everyMinuteIsInOneState();
    void onDiskCountsFirst();
    void aPauseOfThousandsOfYearsCostsNothing();
    void nothingIsRecordedAheadOfTime();
    void aClipPastMidnight();
    void aClipWithoutAnEnd();
    void pausesAndGaps();
    void aMissingClipIsAGap();
    void nightsAreNoGaps();
    void aWeekendIsNoGap();
    void aShiftFollowsTheWallClock();
    void silence();
    void aGapIsWholeWhateverIsInView();
    void aDeadCameraStaysMissed();
    void nothingIsLearnedFromAKnownSilence();
    void nothingAtAll();
};

void TestCoverage::everyMinuteIsInOneState_data() {
    QTest::addColumn<QTimeZone>("zone");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("days");
    QTest::newRow("a day") << QTimeZone::utc() << QDate(2025, 1, 15) << 1;
    QTest::newRow("summer time begins") << QTimeZone("Europe/Berlin") << QDate(2025, 3, 30) << 1;
    QTest::newRow("summer time ends") << QTimeZone("Europe/Berlin") << QDate(2025, 10, 26) << 1;
    QTest::newRow("a half hour's turn") << QTimeZone("Australia/Lord_Howe") << QDate(2025, 4, 6) << 1;
    QTest::newRow("a week") << QTimeZone("America/New_York") << QDate(2025, 11, 1) << 7;
}

/// Random clips that overlap, run past midnight, lack an end or stand alone; against a look at each single second's
/// clips, taken every ten seconds.
void TestCoverage::everyMinuteIsInOneState() {
    QFETCH(const QTimeZone, zone);
    QFETCH(const QDate, from);
    QFETCH(const int, days);
    const TimeSpan span{at(zone, from), at(zone, from.addDays(days))};
    QRandomGenerator random(20250115);
    for (int round = 0; round < 60; ++round) {
        QList<Clip> clips;
        const int count = random.bounded(1, 120);
        for (int i = 0; i < count; ++i) {
            const qint64 start = span.from - hour + random.bounded(span.to - span.from + 2 * hour);
            const qint64 end = random.bounded(4) == 0 ? 0 : start + random.bounded(1, random.bounded(2) ? 120 : 20'000);
            clips += Clip{start, end, ClipPlace(random.bounded(3))};
        }
        std::ranges::sort(clips, {}, &Clip::start);
        const CameraRhythm rhythm = rhythmOf(clips, zone);
        const qint64 knownUntil = span.from + random.bounded(span.to - span.from + hour);
        const QList<Stretch> list = coverage(clips, rhythm, span, knownUntil);
        QVERIFY2(fault(list, span).isEmpty(), qPrintable(fault(list, span)));
        for (Clip& clip : clips) {
            if (clip.end <= clip.start) {
                clip.end = clip.start + rhythm.usualLength();
                if (knownUntil > clip.start)
                    clip.end = std::min(clip.end, knownUntil);
            }
        }
        qsizetype stretch = 0;
        for (qint64 second = span.from; second < span.to; second += 10) {
            while (list[stretch].end <= second)
                ++stretch;
            const FootageState drawn = list[stretch].footage;
            std::optional<ClipPlace> best;
            qint64 before = 0; // The hole the second lies in, when no clip holds it.
            qint64 behind = span.to + day;
            for (const Clip& clip : std::as_const(clips)) {
                if (clip.start <= second && second < clip.end && (!best || clip.place < *best))
                    best = clip.place;
                if (clip.end <= second)
                    before = std::max(before, clip.end);
                if (clip.start > second)
                    behind = std::min(behind, clip.start);
            }
            if (best) {
                QCOMPARE(int(drawn), int(*best)); // Both enumerations have the same order.
            } else if (behind - before > minute) {
                QVERIFY(drawn == FootageState::Gap || drawn == FootageState::Unknown);
            }
            if (drawn == FootageState::Gap)
                QVERIFY(second < std::max(knownUntil, clips.last().start));
        }
    }
}

void TestCoverage::aPauseOfThousandsOfYearsCostsNothing() {
    QList<Clip> clips = steady(utc(8), utc(12));
    const CameraRhythm rhythm = rhythmOf(clips);
    clips.prepend(Clip{1, 60, ClipPlace::Disk});
    clips.append(Clip{at(QTimeZone::utc(), QDate(9999, 1, 1)), 0, ClipPlace::Disk});
    const TimeSpan span{utc(0), utc(24)};
    const qint64 begun = test::processorMilliseconds();
    const QList<Stretch> list = coverage(clips, rhythm, span, utc(13));
    const qint64 took = test::processorMilliseconds() - begun;
    QVERIFY2(took < 1000, qPrintable(QString::number(took)));
    QCOMPARE(fault(list, span), QString());
    QCOMPARE(footageAt(list, utc(10)), FootageState::OnDisk);
}

void TestCoverage::onDiskCountsFirst() {
    const TimeSpan span{utc(10), utc(11)};
    const QList<Clip> clips{{utc(10), utc(10, 30), ClipPlace::CleanedUp},
                            {utc(10, 10), utc(10, 40), ClipPlace::Drive},
                            {utc(10, 20), utc(10, 25), ClipPlace::Disk}};
    const QList<Stretch> expected{{utc(10), utc(10, 10), FootageState::CleanedUp},
                                  {utc(10, 10), utc(10, 20), FootageState::InDrive},
                                  {utc(10, 20), utc(10, 25), FootageState::OnDisk},
                                  {utc(10, 25), utc(10, 40), FootageState::InDrive},
                                  {utc(10, 40), utc(11), FootageState::Unknown}};
    QCOMPARE(coverage(clips, CameraRhythm(), span, 0), expected);
}

void TestCoverage::nothingIsRecordedAheadOfTime() {
    QList<Clip> clips;
    for (int start = 0; start < 60; start += 10)
        clips += Clip{utc(9, start), utc(9, start + 10), ClipPlace::Disk};
    clips += Clip{utc(10), 0, ClipPlace::Disk};
    const auto untilTheLook = [&](qint64 look) {
        return coverage(clips, rhythmOf(clips), {utc(9), utc(12)}, look).first();
    };
    QCOMPARE(untilTheLook(utc(11)), (Stretch{utc(9), utc(10, 10), FootageState::OnDisk}));
    QCOMPARE(untilTheLook(utc(10, 4)), (Stretch{utc(9), utc(10, 4), FootageState::OnDisk}));
    QCOMPARE(untilTheLook(0), (Stretch{utc(9), utc(10, 10), FootageState::OnDisk})); // Nobody knows.
}

void TestCoverage::aClipPastMidnight() {
    const QList<Clip> clips{{utc(23, 30), utc(25), ClipPlace::Disk}};
    const QList<Stretch> monday = coverage(clips, CameraRhythm(), {utc(0), utc(24)}, 0);
    QCOMPARE(monday.last(), (Stretch{utc(23, 30), utc(24), FootageState::OnDisk}));
    const QList<Stretch> tuesday = coverage(clips, CameraRhythm(), {utc(24), utc(48)}, 0);
    QCOMPARE(tuesday.first(), (Stretch{utc(24), utc(25), FootageState::OnDisk}));
}

void TestCoverage::aClipWithoutAnEnd() {
    QList<Clip> clips;
    for (int i = 0; i < 8; ++i)
        clips += Clip{utc(10, 10 * i), i == 4 ? 0 : utc(10, 10 * i + 3), ClipPlace::Disk};
    const CameraRhythm rhythm = rhythmOf(clips);
    QCOMPARE(rhythm.usualLength(), 3 * minute);
    const auto list = coverage(clips, rhythm, {utc(10), utc(12)}, 0);
    QVERIFY(list.contains(Stretch{utc(10, 40), utc(10, 43), FootageState::OnDisk}));
    for (Clip& clip : clips)
        clip.end = 0;
    QCOMPARE(rhythmOf(clips).usualLength(), 10 * minute); // One after the other.
}

void TestCoverage::pausesAndGaps() {
    // A camera that records two minutes of every ten.
    QList<Clip> clips;
    for (int i = 0; i < 40; ++i)
        clips += Clip{utc(8, 10 * i), utc(8, 10 * i + 2), ClipPlace::Disk};
    const CameraRhythm rhythm = rhythmOf(clips);
    QCOMPARE(rhythm.longestPause(), 4 * 8 * minute);
    clips.removeIf([](const Clip& clip) { return clip.start > utc(10) && clip.start < utc(12); });
    const auto list = coverage(clips, rhythm, {utc(8), utc(14)}, 0);
    QCOMPARE(footageAt(list, utc(8, 5)), FootageState::Unknown);
    QVERIFY(list.contains(Stretch{utc(10, 2), utc(12), FootageState::Gap}));
}

void TestCoverage::aMissingClipIsAGap() {
    QList<Clip> clips = steady(utc(8), utc(12));
    const CameraRhythm rhythm = rhythmOf(clips);
    QCOMPARE(rhythm.longestPause(), 30);
    clips.removeIf([](const Clip& clip) { return clip.start == utc(9); });
    const QList<Stretch> expected{{utc(8), utc(9) - 1, FootageState::OnDisk},
                                  {utc(9) - 1, utc(9, 1), FootageState::Gap},
                                  {utc(9, 1), utc(12) - 1, FootageState::OnDisk},
                                  {utc(12) - 1, utc(12), FootageState::Unknown}};
    QCOMPARE(coverage(clips, rhythm, {utc(8), utc(12)}, 0), expected);
}

void TestCoverage::nightsAreNoGaps() {
    QList<Clip> clips;
    for (int i = 0; i < 5; ++i)
        clips += steady(utc(7, 0, i), utc(18, 0, i));
    clips += steady(utc(7, 20, 5), utc(15, 40, 5)); // A little late, and then it died.
    clips += steady(utc(7, 0, 6), utc(8, 0, 6));
    const CameraRhythm rhythm = rhythmOf(clips);
    const TimeSpan week{utc(0), utc(24, 0, 6)};
    QList<Stretch> gaps = coverage(clips, rhythm, week, utc(8, 0, 6));
    gaps.removeIf([](const Stretch& stretch) { return stretch.footage != FootageState::Gap; });
    QCOMPARE(gaps, QList<Stretch>({{utc(15, 40, 5) - 1, utc(17, 30, 5), FootageState::Gap}}));
}

void TestCoverage::aWeekendIsNoGap() {
    QList<Clip> clips;
    for (int i = 0; i < 28; ++i) { // 15 January 2025 is a Wednesday.
        if (QDate(2025, 1, 15).addDays(i).dayOfWeek() <= 5)
            clips += steady(utc(8, 0, i), utc(17, 0, i));
    }
    const CameraRhythm rhythm = rhythmOf(clips);
    const auto list = coverage(clips, rhythm, {utc(0), utc(0, 0, 28)}, utc(0, 0, 28));
    QVERIFY(std::ranges::none_of(list, [](const Stretch& stretch) { return stretch.footage == FootageState::Gap; }));
    clips.removeIf([](const Clip& clip) { return clip.start > utc(0, 0, 21) && clip.start < utc(24, 0, 21); });
    const auto holed = coverage(clips, rhythm, {utc(0), utc(0, 0, 28)}, utc(0, 0, 28));
    QCOMPARE(footageAt(holed, utc(12, 0, 21)), FootageState::Gap);
}

void TestCoverage::aShiftFollowsTheWallClock() {
    const QTimeZone berlin("Europe/Berlin");
    QList<Clip> clips;
    for (int i = 0; i < 10; ++i) { // Summer time begins on the 30th.
        const QDate date = QDate(2025, 3, 24).addDays(i);
        clips += steady(at(berlin, date, QTime(7, 0)), at(berlin, date, QTime(18, 0)));
    }
    const auto list =
        coverage(clips, rhythmOf(clips, berlin), {at(berlin, QDate(2025, 3, 24)), at(berlin, QDate(2025, 4, 3))}, 0);
    QVERIFY(std::ranges::none_of(list, [](const Stretch& stretch) { return stretch.footage == FootageState::Gap; }));
}

void TestCoverage::silence() {
    const QList<Clip> clips = steady(utc(8), utc(14, 10));
    const CameraRhythm rhythm = rhythmOf(clips);
    const TimeSpan span{utc(14), utc(24)};
    const auto knownUntil = [&](qint64 time) {
        return coverage(clips, rhythm, span, time);
    };
    const QList<Stretch> quiet{{utc(14), utc(14, 10) - 1, FootageState::OnDisk},
                               {utc(14, 10) - 1, utc(24), FootageState::Unknown}};
    QCOMPARE(knownUntil(0), quiet);
    QCOMPARE(knownUntil(utc(14, 16)), quiet); // The next clip may be on its way to Drive.
    const QList<Stretch> silent{{utc(14), utc(14, 10) - 1, FootageState::OnDisk},
                                {utc(14, 10) - 1, utc(15), FootageState::Gap},
                                {utc(15), utc(24), FootageState::Unknown}};
    QCOMPARE(knownUntil(utc(15)), silent);
}

/// The first day of the silence, one in its middle, the day it ends; and a month.
void TestCoverage::aGapIsWholeWhateverIsInView() {
    QList<Clip> clips;
    for (int i = 0; i < 14; ++i)
        clips += steady(utc(0, 0, i), utc(24, 0, i));
    const qint64 died = utc(24, 0, 13) - 1;
    const qint64 back = utc(9, 0, 90);
    const CameraRhythm rhythm = rhythmOf(clips);
    clips += steady(back, utc(24, 0, 90));
    for (const int day : {14, 50, 90}) {
        const TimeSpan span{utc(0, 0, day), utc(24, 0, day)};
        const auto whole = wholeCoverage(clips, rhythm, span, utc(24, 0, 90));
        QVERIFY2(whole.contains(Stretch{died, back, FootageState::Gap}), qPrintable(QString::number(day)));
        QCOMPARE(cut(whole, span), coverage(clips, rhythm, span, utc(24, 0, 90)));
    }
    const TimeSpan month{utc(0, 0, 40), utc(0, 0, 70)};
    QVERIFY(wholeCoverage(clips, rhythm, month, utc(24, 0, 90)).contains(Stretch{died, back, FootageState::Gap}));
}

void TestCoverage::aDeadCameraStaysMissed() {
    QList<Clip> clips;
    for (int i = 0; i < 14; ++i)
        clips += steady(utc(0, 0, i), utc(24, 0, i));
    const auto list = coverage(clips, rhythmOf(clips), {utc(0, 0, 60), utc(24, 0, 60)}, utc(24, 0, 60));
    QCOMPARE(list, QList<Stretch>({{utc(0, 0, 60), utc(24, 0, 60), FootageState::Gap}}));
}

/// Three closed weeks between six days and one. A mark is known up to the next clip only.
void TestCoverage::nothingIsLearnedFromAKnownSilence() {
    QList<Clip> clips;
    for (const int day : {0, 1, 2, 3, 4, 5, 27})
        clips += steady(utc(8, 0, day), utc(18, 0, day));
    const auto expects = [&](int clock, const QList<KnownSilence>& known) {
        const CameraRhythm rhythm(clips.last(200), halfHours(clips), QTimeZone::utc(), known);
        return rhythm.expects(utc(clock, 0, 28));
    };
    const QDateTime until = QDateTime::fromSecsSinceEpoch(utc(0, 0, 27), Qt::UTC);
    const qint64 silentSince = utc(18, 0, 5) - 1;
    QVERIFY(!expects(10, {}));
    const QList<KnownSilence> closed{
        KnownSilence{.cameraId = 1, .start = utc(0, 0, 6), .until = until, .isPlanned = true},
        KnownSilence{.cameraId = 1, .start = silentSince, .until = until},
        KnownSilence{.cameraId = 1, .start = silentSince}};
    for (const KnownSilence& silence : closed) {
        QVERIFY(expects(10, {silence}));
        QVERIFY(!expects(3, {silence})); // It is still off at night.
    }
    QVERIFY(!expects(10, {KnownSilence{.cameraId = 1, .start = utc(18, 0, 4) - 1, .until = until}}));
}

void TestCoverage::nothingAtAll() {
    const QList<Stretch> unknown{{utc(0), utc(24), FootageState::Unknown}};
    QCOMPARE(coverage({}, CameraRhythm(), {utc(0), utc(24)}, utc(24)), unknown);
    const QList<Clip> later{{utc(30), utc(31), ClipPlace::Disk}};
    QCOMPARE(coverage(later, CameraRhythm(), {utc(0), utc(24)}, utc(40)), unknown);
}

QTEST_GUILESS_MAIN(TestCoverage)
#include "test_coverage.moc"
