// SPDX-License-Identifier: GPL-3.0-or-later
// Which gaps a person knows of, from when until when.
#include "known_silence.h"

#include <QtTest>

using namespace vtrack;
using namespace Qt::StringLiterals;

namespace {

/// The camera recorded until 100, and from 200 on; between 130 and 160 nothing is expected.
const QList<Stretch> list{{0, 100, FootageState::OnDisk},
                          {100, 130, FootageState::Gap},
                          {130, 160, FootageState::Unknown},
                          {160, 200, FootageState::Gap},
                          {200, 300, FootageState::InDrive}};

QDateTime at(qint64 seconds) {
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

KnownSilence planned(qint64 from, qint64 until) {
    return {.cameraId = 1, .start = from, .until = at(until), .isPlanned = true};
}

/// The times that are known, and those that are not.
QString told(const QList<KnownSilence>& known, const QList<Stretch>& stretches = list) {
    QStringList texts;
    for (const FootageGap& gap : gapsIn(stretches, known))
        texts += u"%1-%2%3"_s.arg(gap.start).arg(gap.end).arg(gap.known ? u" known"_s : QString());
    return texts.join(u", "_s);
}

} // namespace

class TestKnownGaps : public QObject {
    Q_OBJECT

private slots:

    void nothingIsKnown() {
        QCOMPARE(told({}), u"100-130, 160-200"_s);
        QCOMPARE(withKnownGaps(list, {}), list);
    }

    void whatIsPlannedIsKnownFromItsBeginningToItsEnd() {
        QCOMPARE(told({planned(110, 180)}), u"100-110, 110-130 known, 160-180 known, 180-200"_s);
        QCOMPARE(told({planned(0, 120), planned(110, 170)}), u"100-120 known, 120-130 known, 160-170 known, 170-200"_s);
        QCOMPARE(told({planned(0, 90), planned(200, 400)}), u"100-130, 160-200"_s);
        const QList<Stretch> divided = withKnownGaps(list, {planned(0, 120), planned(110, 170)});
        QCOMPARE(divided, QList<Stretch>({{0, 100, FootageState::OnDisk},
                                          {100, 130, FootageState::KnownGap},
                                          {130, 160, FootageState::Unknown},
                                          {160, 170, FootageState::KnownGap},
                                          {170, 200, FootageState::Gap},
                                          {200, 300, FootageState::InDrive}}));
    }

    /// All of it, also where the camera pauses in between; but not what comes after the next clip.
    void aMarkedSilenceIsKnownUntilItsEnd() {
        const KnownSilence marked{.cameraId = 1, .start = 100, .until = at(1000)};
        QCOMPARE(told({marked}), u"100-130 known, 160-200 known"_s);
        QCOMPARE(told({KnownSilence{.cameraId = 1, .start = 100, .until = at(170)}}),
                 u"100-130 known, 160-170 known, 170-200"_s);
        QCOMPARE(told({KnownSilence{.cameraId = 1, .start = 50, .until = at(1000)}}), u"100-130, 160-200"_s);
    }

    void aMarkedGapIsKnownWhole() {
        QCOMPARE(told({KnownSilence{.cameraId = 1, .start = 160}}), u"100-130, 160-200 known"_s);
        QCOMPARE(told({KnownSilence{.cameraId = 1, .start = 170}}),
                 u"100-130, 160-170, 170-200 known"_s); // It was shorter then.
    }

    /// The clip after it vanished: it is the present silence now.
    void aMarkedGapIsKnownWhileItIsOver() {
        const QList<Stretch> present = list.first(4);
        QCOMPARE(told({KnownSilence{.cameraId = 1, .start = 100}}), u"100-130 known, 160-200"_s);
        QCOMPARE(told({KnownSilence{.cameraId = 1, .start = 100}}, present), u"100-130, 160-200"_s);
        QCOMPARE(told({KnownSilence{.cameraId = 1, .start = 100, .until = at(1000)}}, present),
                 u"100-130 known, 160-200 known"_s);
        QCOMPARE(told({KnownSilence{.cameraId = 1, .start = 110, .isPlanned = true}}), u"100-130, 160-200"_s);
    }

    void whatIsPlannedTwiceCountsOnce() {
        QCOMPARE(plannedIn({planned(300, 400), planned(0, 50), planned(40, 120)}, {20, 350}), 150);
    }

    void thePresentSilence() {
        const KnownSilence marked{.cameraId = 1, .start = 100, .until = at(500)};
        const auto known = [](const QList<KnownSilence>& silences, qint64 newestEnd, qint64 now) {
            const KnownSilence* silence = presentSilence(silences, newestEnd, at(now));
            return silence == nullptr ? QDateTime() : silence->until;
        };
        QCOMPARE(known({marked}, 100, 400), at(500));
        QCOMPARE(known({marked}, 100, 500), QDateTime());
        QCOMPARE(known({marked}, 300, 400), QDateTime());
        QCOMPARE(known({planned(200, 600)}, 300, 199), QDateTime());
        QCOMPARE(known({planned(200, 600)}, 300, 200), at(600));
        QCOMPARE(known({planned(200, 600)}, 300, 600), QDateTime());
        QCOMPARE(known({marked, planned(200, 600)}, 100, 300), at(600));
    }

    /// "Until Friday" includes Friday, and says so.
    void theEndOfADayIsNamed() {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        const QTimeZone zone("Asia/Ho_Chi_Minh");
        const QDate friday(2026, 11, 27);
        QCOMPARE(knownUntilText(QDateTime(friday.addDays(1), QTime(0, 0), zone)), u"Fri 27/11/2026, end of day"_s);
        QCOMPARE(knownUntilText(QDateTime(friday, QTime(14, 30), zone)), u"Fri 27/11/2026 14:30"_s);
        QCOMPARE(knownFromText(QDateTime(friday, QTime(0, 0), zone)), u"Fri 27/11/2026"_s);
        QCOMPARE(knownFromText(QDateTime(friday, QTime(6, 0), zone)), u"Fri 27/11/2026 06:00"_s);
        // There is no midnight on the day on which summer time begins.
        QCOMPARE(knownUntilText(QDate(2025, 3, 9).startOfDay(QTimeZone("America/Havana"))),
                 u"Sat 08/03/2025, end of day"_s);
        QLocale::setDefault(before);
    }
};

QTEST_GUILESS_MAIN(TestKnownGaps)
#include "test_known_gaps.moc"
