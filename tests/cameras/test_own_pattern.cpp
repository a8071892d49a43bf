// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "own_pattern_in_use.h"
#include "processor_time.h"
#include "recording_time.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

const QTimeZone utc = QTimeZone::utc();
const QDateTime now = fromIso(u"2026-11-22T12:00:00Z"_s);

OwnPattern pattern(const QString& text) {
    const auto read = OwnPattern::fromText(text);
    if (!read)
        qFatal("%s", qPrintable(read.error().sentence)); // The log keeps it.
    return *read;
}

} // namespace

class TestOwnPattern : public QObject {
    Q_OBJECT

private slots:

    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        const auto row = [](const QString& text, const QString& path, const QString& start, const QString& end = {}) {
            QTest::addRow("%s", qPrintable(text)) << text << path << start << end;
        };
        row(u"{camera}_{yyyy}{MM}{dd}-{HH}{mm}{ss}"_s, u"Gate_1_20250115-103045.mp4"_s, u"2025-01-15T10:30:45Z"_s);
        row(u"{camera}{yyyy}x{MM}x{dd}"_s, u"Gate20242025x01x15.mp4"_s, u"2025-01-15T00:00:00Z"_s);
        row(u"{d}.{M}.{yy} {H}h{mm}"_s, u"5.1.25 9h30.mp4"_s, u"2025-01-05T09:30:00Z"_s);
        row(u"{ss}-{mm}-{HH}-{dd}-{MM}-{yyyy}"_s, u"45-30-10-15-01-2025.mp4"_s, u"2025-01-15T10:30:45Z"_s);
        row(u"{MMM} {d} {yyyy} {h}:{mm}{ap}"_s, u"January 15 2025 10:30PM.mp4"_s, u"2025-01-15T22:30:00Z"_s);
        row(u"{yyyy}{MM}{dd}/{any}/{HH}{mm}"_s, u"Kho/20250115/Gate/1030x.mp4"_s, u"2025-01-15T10:30:00Z"_s);
        row(u"#{epoch}#"_s, u"#1736937045#.mp4"_s, u"2025-01-15T10:30:45Z"_s);
        row(u"{yyyy}{MM}{dd}T{HH}{mm}{offset}"_s, u"20250115T1030+0700.mp4"_s, u"2025-01-15T03:30:00Z"_s);
        row(u"{yyyy}{MM}{dd}.{HH}{mm}{ss}+{length}"_s, u"20250115.103045+90.mp4"_s, u"2025-01-15T10:30:45Z"_s,
            u"2025-01-15T10:32:15Z"_s);
        row(u"{yyyy}{MM}{dd}.{HH}{mm}{ss}>{end HH}{end mm}{end ss}"_s, u"20250115.235945>000015.mp4"_s,
            u"2025-01-15T23:59:45Z"_s, u"2025-01-16T00:00:15Z"_s);
        row(u"[{any}] (a|b)* {yyyy}{MM}{dd}{HH}{mm}"_s, u"[x] (a|b)* 202501151030.mp4"_s, u"2025-01-15T10:30:00Z"_s);
    }

    void reads() {
        QFETCH(QString, text);
        QFETCH(QString, path);
        QFETCH(QString, start);
        QFETCH(QString, end);
        const RecordingTime time =
            recordingTime(path, std::nullopt, fromIso(start).addSecs(300), utc, now, pattern(text));
        QCOMPARE(originWord(time), u"name"_s);
        QCOMPARE(toIsoUtc(time.start), start);
        QCOMPARE(toIsoUtc(time.end), end);
    }

    void comesBeforeTheTable() {
        const OwnPattern own = pattern(u"{yyyy}{dd}{MM}_{HH}{mm}{ss}_"_s);
        const QString path = u"20250106_101112_2025-06-05_10-11-12.mp4"_s; // The table would take the second.
        const QDateTime created = fromIso(u"2025-06-05T11:00:00Z"_s);
        QCOMPARE(toIsoUtc(recordingTime(path, std::nullopt, created, utc, now, own).start), u"2025-06-01T10:11:12Z"_s);
        QCOMPARE(toIsoUtc(recordingTime(path, std::nullopt, created, utc, now).start), u"2025-06-05T10:11:12Z"_s);
        QCOMPARE(toIsoUtc(recordingTimeFromName(path, utc, now, own)->start), u"2025-06-01T10:11:12Z"_s);
        // What it does not fit is read as before, and so is a name from which it reads what cannot be.
        QCOMPARE(toIsoUtc(recordingTime(u"2025-06-05 10-00-00.mp4"_s, std::nullopt, created, utc, now, own).start),
                 u"2025-06-05T10:00:00Z"_s);
        QCOMPARE(toIsoUtc(recordingTime(u"20250604_101112_20251206_101112.mp4"_s, std::nullopt, created, utc, now,
                                        pattern(u"{any}_{any}_{yyyy}{MM}{dd}_{HH}{mm}{ss}"_s))
                              .start),
                 u"2025-06-04T10:11:12Z"_s);
    }

    void wrongPatternsAreExplained_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::addRow("unknown word") << u"{yyyy}{MM}{DD}"_s << u"{DD}"_s;
        QTest::addRow("no word") << u"{}{yyyy}{MM}{dd}"_s << u"{}"_s;
        QTest::addRow("open") << u"{yyyy}{MM}{dd"_s << u"“{”"_s;
        QTest::addRow("shut") << u"yyyy}{MM}{dd}"_s << u"“}”"_s;
        QTest::addRow("no day") << u"{HH}{mm}{ss}"_s << u"{dd}"_s;
        QTest::addRow("only text") << u"video"_s << u"{epoch}"_s;
        QTest::addRow("twice") << u"{yyyy}{MM}{dd}{yyyy}"_s << u"{yyyy}"_s;
        QTest::addRow("two spellings") << u"{yyyy}{MM}{dd}{d}"_s << u"{d}"_s;
        QTest::addRow("year and short year") << u"{yyyy}{MM}{dd}{yy}"_s << u"{yy}"_s;
        QTest::addRow("hour alone") << u"{yyyy}{MM}{dd}{HH}"_s << u"{mm}"_s;
        QTest::addRow("too long") << u"{yyyy}{MM}{dd}"_s + QString(300, u'x') << u"200"_s;
        QTest::addRow("an end of nothing") << u"{yyyy}{MM}{dd}{end}"_s << u"{end}"_s;
    }

    void wrongPatternsAreExplained() {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const auto read = OwnPattern::fromText(text);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
        QVERIFY2(read.error().sentence.contains(says), qPrintable(read.error().sentence));
    }

    void anExampleIsExplained() {
        const OwnPattern own = pattern(u"cam{any}_{yyyy}{MM}{dd}-{HH}{mm}"_s);
        QCOMPARE(toIsoUtc(own.explain(u"cam1_20250115-1030.mp4"_s, utc)->start), u"2025-01-15T10:30:00Z"_s);
        const auto says = [&](const QString& example) {
            return own.explain(example, utc).error().sentence;
        };
        QVERIFY(says(u"gate.mp4"_s).contains(u"“cam”"_s));
        QVERIFY(says(u"cam1_20250115_1030.mp4"_s).contains(u"“cam1_20250115”"_s));
        QVERIFY(says(u"cam1_20250115_1030.mp4"_s).contains(u"“-”"_s));
        QVERIFY(says(u"cam1_20250230-1030.mp4"_s).contains(u"calendar"_s));
        QVERIFY(!says(u"cam1_20250115-10301.mp4"_s).isEmpty());
        QVERIFY(!says(QString()).isEmpty());
        QVERIFY(!OwnPattern().explain(u"x"_s, utc));
    }

    void noPatternOrNameTakesLong() {
        const qint64 begun = test::processorMilliseconds();
        for (const QString& wild : {u"{any}"_s, u"{any}a"_s, u"{any}0"_s, u"{any}_"_s}) {
            const OwnPattern own =
                pattern(wild.repeated((OwnPattern::longest - 20) / wild.size()) + u"{yyyy}{MM}{dd}!"_s);
            for (const QString& name : {QString(100'000, u'a'), QString(100'000, u'0'), u"a0_"_s.repeated(40'000),
                                        u"20250115"_s.repeated(10'000), u"a/"_s.repeated(50'000)}) {
                QVERIFY(own.timesIn(name, utc).empty());
                QVERIFY(!own.explain(name, utc));
            }
        }
        const qint64 took = test::processorMilliseconds() - begun;
        QVERIFY2(took < 1500, qPrintable(QString::number(took)));
    }

    void aWrongSettingCountsAsNone() {
        OwnPatternInUse inUse;
        inUse.use(u"{yyyy}{MM}{dd}"_s);
        QCOMPARE(inUse.current().text(), u"{yyyy}{MM}{dd}"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"recording_time_pattern"_s));
        inUse.use(u"{yyyy}{wings}"_s);
        QVERIFY(inUse.current().isEmpty());
        inUse.use({});
        QVERIFY(inUse.current().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOwnPattern)
#include "test_own_pattern.moc"
