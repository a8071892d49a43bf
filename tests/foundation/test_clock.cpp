// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace vtrack;

/// The two forms are written and read by hand; Qt, which is slower, says what is right.
class TestClock : public QObject {
    Q_OBJECT

private slots:

    void timesAreWrittenAsQtDoes_data() {
        QTest::addColumn<QDateTime>("time");
        const QDateTime winter(QDate(2025, 1, 15), QTime(10, 30), Qt::UTC);
        QTest::newRow("winter") << winter;
        QTest::newRow("last second of a day") << QDateTime(QDate(2024, 2, 29), QTime(23, 59, 59, 999), Qt::UTC);
        QTest::newRow("first") << QDateTime(QDate(1, 1, 1), QTime(0, 0), Qt::UTC);
        QTest::newRow("last") << QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59), Qt::UTC);
        QTest::newRow("another zone") << winter.toTimeZone(QTimeZone("Asia/Ho_Chi_Minh"));
        QTest::newRow("an offset") << winter.toOffsetFromUtc(-3600 * 5);
        QTest::newRow("none") << QDateTime();
    }

    void timesAreWrittenAsQtDoes() {
        QFETCH(const QDateTime, time);
        QCOMPARE(toIsoUtc(time), time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"));
        QCOMPARE(toIsoUtc(time).isNull(), !time.isValid());
        QCOMPARE(fromIso(toIsoUtc(time)), time.isValid() ? time.addMSecs(-time.time().msec()) : time);
    }

    void timesAreReadAsQtDoes_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"2025-01-15T10:30:00Z", "2025-01-15T10:30:00.250Z", "2025-01-15T17:30:00+07:00", "2025-01-15T24:00:00Z",
              "2025-01-15T10:30:00", "2025-01-15", "2025-02-29T10:30:00Z", "2025-13-15T10:30:00Z",
              "2025-01-15T10:61:00Z", "2025-01-15T10:30:60Z", "2025-01-15 10:30:00Z", "2025-01-15T10:30:00z",
              "+025-01-15T10:30:00Z", "2025-01-15T10:3a:00Z", "2025-01-15T10:30:0\xd9\xa0Z", "0000-00-00T00:00:00Z",
              "dddd-dd-ddTdd:dd:ddZ", "-", ""})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void timesAreReadAsQtDoes() {
        QFETCH(const QString, text);
        const QDateTime time = fromIso(text);
        QCOMPARE(time, QDateTime::fromString(text, Qt::ISODateWithMs).toUTC());
        QVERIFY(!time.isValid() || time.timeSpec() == Qt::UTC);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "test_clock.moc"
