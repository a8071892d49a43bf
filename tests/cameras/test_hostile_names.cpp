// SPDX-License-Identifier: GPL-3.0-or-later
// Names made to cost time, or to be read as a time that nobody can have recorded.
#include "processor_time.h"
#include "shown_times.h"

#include <QRandomGenerator>

using namespace vtrack;
using namespace vtrack::test;

class TestHostileNames : public QObject {
    Q_OBJECT

private slots:

    void longNamesCostLittle() {
        // Work that grows with the square takes minutes.
        const qint64 begun = processorMilliseconds();
        for (const QString& unit : {u"20"_s, u"2024-01-15/"_s, u"2024-01-15_"_s, u"20240115_103000-"_s,
                                    u"1706108297-"_s, u"1-1-2024 "_s, u"a/"_s, u"AA:"_s, u"0-"_s, u"2024-01-15/a/"_s})
            std::ignore = recordingTime(unit.repeated(100'000), std::nullopt, now, berlin, now);
        const qint64 took = processorMilliseconds() - begun;
        QVERIFY2(took < 30'000, qPrintable(QString::number(took)));
    }

    void impossibleTimes_data() {
        pathTime();
        const QString none = u"none"_s;
        // Not in the calendar
        addRow(u"20250230_103000.mp4"_s, none);
        addRow(u"20230229_103000.mp4"_s, none);
        addRow(u"20240229_103000.mp4"_s, u"2024-02-29T10:30:00Z"_s);
        addRow(u"20251301_103000.mp4"_s, none);
        addRow(u"20250001_103000.mp4"_s, none);
        addRow(u"20250115_240000.mp4"_s, none);
        addRow(u"20250115_106000.mp4"_s, none);
        addRow(u"20250115_103060.mp4"_s, none);
        addRow(u"2-30-2020, 11.21.12pm.mp4"_s, none);
        addRow(u"2-9-2020, 13.21.12pm.mp4"_s, none);
        addRow(u"2-9-2020, 0.21.12am.mp4"_s, none);
        addRow(u"2022Y13M12D11H/09M00S60.mp4"_s, none);
        addRow(u"2024-01-15/25/front/05.30.mp4"_s, none);
        // Out of the years
        addRow(u"19700101_000000.mp4"_s, none);
        addRow(u"20991231_235959.mp4"_s, none);
        addRow(u"20280101_000000.mp4"_s, none);
        addRow(u"20271231_235959.mp4"_s, u"2027-12-31T23:59:59Z"_s);
        addRow(u"1262303999-1262304010.mp4"_s, none);
        addRow(u"1830297600-1830297610.mp4"_s, none);
        addRow(u"9999999999-9999999999.mp4"_s, none);
    }

    void impossibleTimes() { hostileNames(); }

    void hostileNames_data() {
        pathTime();
        const QString none = u"none"_s;
        addRow(u""_s, none);
        addRow(u"."_s, none);
        addRow(u"/"_s, none);
        addRow(u".mp4"_s, none);
        addRow(u"clip.mp4"_s, none);
        addRow(u"clip (17).mp4"_s, none);
        // Numbers that only contain a time
        addRow(u"120250115103000.mp4"_s, none);
        addRow(u"20250115_1030001.mp4"_s, none);
        addRow(u"202501151030001234567890.mp4"_s, none);
        addRow(u"17061082971.mp4"_s, none);
        addRow(u"order 1706108297 parcel.mp4"_s, none);
        addRow(u"84901234567_x.mp4"_s, none);
        // The time of a folder is not the clip's
        addRow(u"20250115_103000/clip.mp4"_s, none);
        addRow(u"20240101_000000/video_20250115_103000.mp4"_s, u"2025-01-15T10:30:00Z"_s);
        addRow(u"20260314/clip/173154.mp4"_s, none);
        // The first good one of several
        addRow(u"99999999_999999_20250115_103000.mp4"_s, u"2025-01-15T10:30:00Z"_s);
        addRow(u"20250115_103000 copy of 20240101_000000.mp4"_s, u"2025-01-15T10:30:00Z"_s);
        // Ends that cannot be
        addRow(u"cam_20240315083000_20240315996127.mp4"_s, u"2024-03-15T08:30:00Z"_s);
        addRow(u"cam_20240315083000_20240314083127.mp4"_s, u"2024-03-15T08:30:00Z"_s);
        addRow(u"cam_20240315083000_20250315083127.mp4"_s, u"2024-03-15T08:30:00Z"_s);
        addRow(u"1706108310-1706108297.mp4"_s, u"2024-01-24T14:58:30Z"_s);
        // Digits of other scripts, marks, and length
        addRow(u"٢٠٢٥٠١١٥_١٠٣٠٠٠.mp4"_s, none);
        addRow(u"video_２０２５0115_103000.mp4"_s, none);
        addRow(u"\u202evideo_20250115_103000\u202c.mp4"_s, u"2025-01-15T10:30:00Z"_s);
        addRow(u"video_20250115_103000\n.mp4"_s, u"2025-01-15T10:30:00Z"_s);
        addRow(QString(100'000, u'2'), none);
        addRow(u"20"_s.repeated(50'000), none);
        addRow(u"2024-01-15/"_s.repeated(2'000) + u"x.mp4"_s, none);
        addRow(u"2025-01-15_"_s.repeated(2'000) + u".mp4"_s, u"2025-01-15T00:00:00Z (day)"_s);
    }

    void hostileNames() {
        QFETCH(QString, path);
        QFETCH(QString, time);
        QCOMPARE(shown(recordingTimeFromName(path, utc, now)), time);
    }

    void whateverTheNameTheTimeIsSane() {
        QRandomGenerator chance(20251122);
        const QString letters = u"0012224567890-_./T:Z ap,mRecM01DSTHYPXL\u202f\U0001F4F7"_s;
        for (int i = 0; i < 20'000; ++i) {
            QString path;
            for (quint32 left = chance.bounded(40U); left > 0; --left)
                path += letters.at(chance.bounded(static_cast<int>(letters.size())));
            const auto time = recordingTimeFromName(path, berlin, now);
            QVERIFY2(!time || time->start.isValid(), qPrintable(path));
            QVERIFY2(!time || (time->start.date().year() >= 1999 && time->start.date().year() <= 2027),
                     qPrintable(path));
            QVERIFY2(!time || !time->end.isValid() || time->end >= time->start, qPrintable(path));
        }
    }
};

QTEST_GUILESS_MAIN(TestHostileNames)
#include "test_hostile_names.moc"
