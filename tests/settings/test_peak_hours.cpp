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
        for (const char* text : {"Mo 8-18", "Mon", "Mon 8", "Mon 18-8", "Mon 8-25", "Fri-Mon 8-18", "Mon 8-18 x",
                                 "Mon 8:00-18:00", "8-18", "Mon 8-8"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void wrongTextIsNamed() {
        QFETCH(const QString, text);
        const auto hours = PeakHours::fromText(u"Sun 1-2, "_s + text);
        QVERIFY(!hours);
        QCOMPARE(hours.error().kind, ErrorKind::BadInput);
        QVERIFY2(hours.error().sentence.contains(text), qPrintable(hours.error().sentence));
    }
};

QTEST_APPLESS_MAIN(TestPeakHours)
#include "test_peak_hours.moc"
