// SPDX-License-Identifier: GPL-3.0-or-later
#include "peak_hours.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

class TestPeakHours : public QObject {
    Q_OBJECT

private slots:

    void knowsItsHours() {
        const PeakHours office = PeakHours::officeHours();
        const QDate monday(2026, 11, 23);
        QVERIFY(!office.contains(QDateTime(monday, QTime(7, 59, 59))));
        QVERIFY(office.contains(QDateTime(monday, QTime(8, 0))));
        QVERIFY(office.contains(QDateTime(monday.addDays(4), QTime(17, 59))));
        QVERIFY(!office.contains(QDateTime(monday, QTime(18, 0))));
        QVERIFY(!office.contains(QDateTime(monday.addDays(5), QTime(12, 0))));
        QVERIFY(PeakHours::twoShifts().contains(QDateTime(monday.addDays(5), QTime(21, 0))));
        QVERIFY(!PeakHours::twoShifts().contains(QDateTime(monday.addDays(6), QTime(12, 0))));
    }

    void textAndBack_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("kept");
        QTest::newRow("none") << u""_s << u""_s;
        QTest::newRow("office") << u"Mon-Fri 8-18"_s << u"Mon-Fri 8-18"_s;
        QTest::newRow("breaks") << u"mon-fri 8-12 13-18,Sat 8-12"_s << u"Mon-Fri 8-12 13-18, Sat 8-12"_s;
        QTest::newRow("joined") << u"Sun 0-8 8-24, Mon 0-24"_s << u"Mon 0-24, Sun 0-24"_s;
        QTest::newRow("one hour") << u" Wed 23-24 "_s << u"Wed 23-24"_s;
        QTest::newRow("spaces") << u" Mon - Fri  8 - 12 , "_s << u"Mon-Fri 8-12"_s;
        QTest::newRow("night") << u"Mon-Fri 22-6"_s << u"Mon 22-24, Tue-Fri 0-6 22-24, Sat 0-6"_s;
        QTest::newRow("night to Monday") << u"Sun 22-6"_s << u"Mon 0-6, Sun 22-24"_s;
        QTest::newRow("until midnight") << u"Mon 22-0"_s << u"Mon 22-24"_s;
        QTest::newRow("every day") << u"0-6"_s << u"Mon-Sun 0-6"_s;
        QTest::newRow("every night") << u"22-6"_s << u"Mon-Sun 0-6 22-24"_s;
        QTest::newRow("clock") << u"22:00-06:00"_s << u"Mon-Sun 0-6 22-24"_s;
        QTest::newRow("long hyphen") << u"22:00 \u2013 06:00"_s << u"Mon-Sun 0-6 22-24"_s;
        QTest::newRow("hours as in Vietnam") << u"8h-12h 13h00-18h00"_s << u"Mon-Sun 8-12 13-18"_s;
        QTest::newRow("two parts of every day") << u"0-6, 22-24"_s << u"Mon-Sun 0-6 22-24"_s;
        QTest::newRow("over the weekend") << u"Fri-Mon 8-18"_s << u"Mon 8-18, Fri-Sun 8-18"_s;
        QTest::newRow("whole names") << u"Monday-Friday 8-18; sat 8-12"_s << u"Mon-Fri 8-18, Sat 8-12"_s;
        QTest::newRow("Thursday") << u"Thu 2-6"_s << u"Thu 2-6"_s;
        QTest::newRow("T2-T7") << u"T2-T7 22-6, CN 0-24"_s << u"Mon 22-24, Tue-Sat 0-6 22-24, Sun 0-24"_s;
        QTest::newRow("Th 2") << u"Th 2 - Th 6 8-18, th 7 8-12"_s << u"Mon-Fri 8-18, Sat 8-12"_s;
        QTest::newRow("ordinals") << u"Thứ hai-Thứ sáu 8-18, Chủ nhật 8-12"_s << u"Mon-Fri 8-18, Sun 8-12"_s;
        QTest::newRow("decomposed") << u"Thứ 7 8-12"_s.normalized(QString::NormalizationForm_D) << u"Sat 8-12"_s;
    }

    void textAndBack() {
        QFETCH(const QString, written);
        QFETCH(const QString, kept);
        const auto hours = PeakHours::fromText(written);
        QVERIFY2(hours, qPrintable(written));
        QCOMPARE(hours->toText(), kept);
        QCOMPARE(PeakHours::fromText(kept)->toText(), kept);
        QCOMPARE(hours->isEmpty(), kept.isEmpty());
    }

    void wrongTextIsNamed_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why"); ///< Part of the sentence.
        const QString day = u"a day that does not exist"_s;
        const QString hour = u"an hour that does not exist"_s;
        const QString other = u"is not a part of a timetable"_s;
        QTest::newRow("two letters") << u"Mo 8-18"_s << day;
        QTest::newRow("T8") << u"T8 8-18"_s << day;
        QTest::newRow("no second day") << u"Mon- 8-18"_s << day;
        QTest::newRow("no hours") << u"Mon"_s << u"no hours"_s;
        QTest::newRow("no days") << u"8-18"_s << u"no days"_s; // They could be Sunday's.
        QTest::newRow("one hour") << u"Mon 8"_s << other;
        QTest::newRow("a word") << u"Mon 8-18 x"_s << other;
        QTest::newRow("three") << u"Mon 8-12-18"_s << other;
        QTest::newRow("60 minutes") << u"Mon 8:60-18"_s << other;
        QTest::newRow("25") << u"Mon 8-25"_s << hour;
        QTest::newRow("from 24") << u"Mon 24-6"_s << hour;
        QTest::newRow("24:30") << u"Mon 8-24:30"_s << hour;
        QTest::newRow("nothing") << u"Mon 8-8"_s << u"begins and ends at the same hour"_s;
        QTest::newRow("minutes") << u"Mon-Fri 8:30-12"_s << u"for example: 8-12"_s;
        QTest::newRow("minutes of the end") << u"Mon-Fri 22h-5h15"_s << u"for example: 22-6"_s;
        QTest::newRow("minutes until midnight") << u"Mon 8-23.30"_s << u"for example: 8-24"_s;
    }

    void wrongTextIsNamed() {
        QFETCH(const QString, text);
        QFETCH(const QString, why);
        const auto hours = PeakHours::fromText(u"Sun 1-2, "_s + text);
        QVERIFY(!hours);
        QCOMPARE(hours.error().kind, ErrorKind::BadInput);
        const QString sentence = hours.error().sentence;
        QVERIFY2(sentence.contains(u'“' + text + u'”') && sentence.contains(why), qPrintable(sentence));
    }
};

QTEST_APPLESS_MAIN(TestPeakHours)
#include "test_peak_hours.moc"
