// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the times in name, header and Drive is believed, in which zone.
#include "shown_times.h"

using namespace std::chrono_literals;
using namespace vtrack;
using namespace vtrack::test;

class TestRecordingTime : public QObject {
    Q_OBJECT

private slots:

    void numbersThatAreNoTimeLose_data() {
        pathCreatedTime();
        const QString time = u"name 2025-01-15T10:30:00Z"_s;
        const QString created = u"2025-01-15T10:33:00Z"_s;
        for (const QString& path :
             {u"GHN20241012101112_2025-01-15_10-30-00.mp4"_s, u"GHN20250114101112_2025-01-15_10-30-00.mp4"_s,
              u"2025-01-15_10-30-00_GHN20250115101112.mp4"_s, u"GHN20250115101112_20250115_103000.mp4"_s,
              u"order 20241012101112 20250115103000.mp4"_s, u"2024-10-12 10-11-12 export 20250115103000.mp4"_s,
              u"0912345678_20250115_103000.mp4"_s, u"84901234567 20250115-103000.mp4"_s,
              u"1706108297_20250115_103000.mp4"_s, u"20250115_103000_1706108297.mp4"_s,
              u"8934567890123_20250115103000.mp4"_s, u"192.168.1.64_20250115_103000.mp4"_s,
              u"20-24-01-15-10-3A 20250115_103000.mp4"_s, u"AA:BB:20:24:01:15_20250115_103000.mp4"_s,
              u"3f2504e0-4f89-11d3-9a0c-202401151030_20250115_103000.mp4"_s,
              u"20240115-1030-4500-8000-202401151030 20250115_103000.mp4"_s,
              u"DS-2CD2042WD-I20190315AAWR123456789_20250115103000.mp4"_s,
              u"V5.5.0_build_20180514_2025-01-15_10-30-00.mp4"_s,
              u"20240101/x/GHN20231012101112 2025-01-15 10.30.00.mp4"_s})
            addRow(path, created, time);
        // Late: the parcel's number is nearer to the upload, but badly set apart.
        addRow(u"GHN20250119101112_2025-01-15_10-30-00.mp4"_s, u"2025-01-20T08:00:00Z"_s, time);
        addRow(u"20250119101112 2025-01-15 10-30-00.mp4"_s, u"2025-01-20T08:00:00Z"_s, time);
        // Nothing but such numbers: Drive's time, and no lost clock.
        const QString drive = u"drive 2025-01-15T10:33:00Z"_s;
        for (const QString& path :
             {u"GHN20241012101112.mp4"_s, u"SN202401150001.mp4"_s, u"202401150001.mp4"_s,
              u"order 1706108297 parcel.mp4"_s, u"1706108297.mp4"_s, u"123456_101112.mp4"_s,
              u"DS-2CD2042WD-I20190315AAWR123456789.mp4"_s, u"3f2504e0-4f89-11d3-9a0c-202501151030.mp4"_s,
              u"00:11:22:33:44:55.mp4"_s, u"20240115-1030-4500-8000-202401151030.mp4"_s})
            addRow(path, created, drive);
    }

    void numbersThatAreNoTimeLose() {
        QFETCH(QString, path);
        QFETCH(QString, created);
        QFETCH(QString, time);
        QCOMPARE(judged(path, created), time);
    }

    void aLostClockIsTold_data() {
        pathCreatedTime();
        const QString created = u"2026-11-20T08:00:00Z"_s;
        const QString lost = u"clock_lost 2026-11-20T08:00:00Z"_s;
        for (const QString& path :
             {u"20000101_000012.mp4"_s, u"20271120_010203.mp4"_s, u"19700101_000012.mp4"_s,
              u"1980-01-06_00-00-10.mp4"_s, u"2000-03-17/001/dav/12/12.30.00-12.45.00[M].dav"_s,
              u"2036-02-07T06-28-16Z.mp4"_s, u"20380119_031407.mp4"_s, u"20150610_101112.mp4"_s,
              u"20250101_000130.mp4"_s, u"20261122_120000.mp4"_s, u"1970Y01M01D00H/00M12S60.mp4"_s,
              u"01.01.2000 00-01-02.mp4"_s, u"VID-20000101-WA0001.mp4"_s, u"PXL_20361231_235959123.mp4"_s})
            addRow(path, created, lost);
        // A recorder that uploads late, an archive that was moved, a camera's zone set wrong.
        addRow(u"20261001_101112.mp4"_s, created, u"name 2026-10-01T10:11:12Z"_s);
        addRow(u"20240315_101112.mp4"_s, created, u"name 2024-03-15T10:11:12Z"_s);
        addRow(u"20261121_090000.mp4"_s, created, u"name 2026-11-21T09:00:00Z"_s);
        addRow(u"20260101_000130.mp4"_s, u"2026-01-03T00:00:00Z"_s, u"name 2026-01-01T00:01:30Z"_s);
    }

    void aLostClockIsTold() {
        QFETCH(QString, path);
        QFETCH(QString, created);
        QFETCH(QString, time);
        QCOMPARE(judged(path, created), time);
    }

    void aHeaderIsJudgedLikeAName_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("time");
        const QString drive = u"2026-11-20T08:00:00Z"_s;
        QTest::addRow("2036") << u"clip.mp4"_s << u"2036-02-07T06:28:16Z"_s << u"clock_lost "_s + drive;
        QTest::addRow("a year ahead") << u"clip.mp4"_s << u"2027-11-20T07:00:00Z"_s << u"clock_lost "_s + drive;
        QTest::addRow("2000") << u"clip.mp4"_s << u"2000-01-01T00:00:12Z"_s << u"clock_lost "_s + drive;
        QTest::addRow("good") << u"clip.mp4"_s << u"2026-11-20T07:00:00Z"_s << u"header 2026-11-20T07:00:00Z"_s;
        QTest::addRow("none") << u"clip.mp4"_s << QString() << u"drive "_s + drive;
        QTest::addRow("only the name is wrong")
            << u"20000101_000012.mp4"_s << u"2026-11-20T07:00:00Z"_s << u"header 2026-11-20T07:00:00Z"_s;
        QTest::addRow("both are wrong") << u"20000101_000012.mp4"_s << u"2000-01-01T00:00:12Z"_s
                                        << u"clock_lost "_s + drive;
        QTest::addRow("only the header is wrong")
            << u"20261120_073000.mp4"_s << u"2036-01-01T00:00:12Z"_s << u"name 2026-11-20T07:30:00Z"_s;
    }

    void aHeaderIsJudgedLikeAName() {
        QFETCH(QString, path);
        QFETCH(QString, header);
        QFETCH(QString, time);
        const Mp4Facts facts{.created = fromIso(header), .duration = {}, .resolution = {}, .codec = {}};
        const RecordingTime recorded = recordingTime(path, facts, fromIso(u"2026-11-20T08:00:00Z"_s), utc, now);
        QCOMPARE(originWord(recorded) + u' ' + shown(recorded), time);
    }

    /// Berlin: 02:30 comes twice on 2025-10-26, and not at all on 2025-03-30.
    void theHourOfAChangeIsTheOneNearTheUpload_data() {
        pathCreatedTime();
        const auto row = [](const QString& path, const QString& created, const QString& time) {
            addRow(path, created, u"name "_s + time);
        };
        row(u"20251026_023000.mp4"_s, u"2025-10-26T00:32:00Z"_s, u"2025-10-26T00:30:00Z"_s);
        row(u"20251026_023001.mp4"_s, u"2025-10-26T01:32:00Z"_s, u"2025-10-26T01:30:01Z"_s);
        row(u"20251026_021000.mp4"_s, u"2025-10-26T00:50:00Z"_s, u"2025-10-26T00:10:00Z"_s); // Nearer, but after it.
        row(u"20251026_025500-020500.mp4"_s, u"2025-10-26T01:07:00Z"_s, u"2025-10-26T00:55:00Z/2025-10-26T01:05:00Z"_s);
        row(u"20250330_023000.mp4"_s, u"2025-03-30T01:32:00Z"_s, u"2025-03-30T01:30:00Z"_s);
        row(u"20250330_023001.mp4"_s, u"2025-03-30T00:32:00Z"_s, u"2025-03-30T00:30:01Z"_s);
    }

    void theHourOfAChangeIsTheOneNearTheUpload() {
        QFETCH(QString, path);
        QFETCH(QString, created);
        QFETCH(QString, time);
        QCOMPARE(judged(path, created, berlin), time);
    }

    /// A clip every ten minutes through the night of the change, each uploaded five minutes after its start.
    void clipsStayInOrderWhenSummerTimeEnds() {
        QDateTime last;
        for (QDateTime moment = fromIso(u"2025-10-25T22:00:00Z"_s); moment < fromIso(u"2025-10-26T04:00:00Z"_s);
             moment = moment.addSecs(600)) {
            const QString name = moment.toTimeZone(berlin).toString(u"yyyyMMdd_HHmmss"_s) + u".mp4"_s;
            const RecordingTime time = recordingTime(name, std::nullopt, moment.addSecs(300), berlin, now);
            QCOMPARE(toIsoUtc(time.start), toIsoUtc(moment));
            QVERIFY(!last.isValid() || time.start > last);
            last = time.start;
        }
    }

    void summerTime_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("time");
        QTest::addRow("winter") << u"20250115_103000.mp4"_s << u"2025-01-15T09:30:00Z"_s;
        QTest::addRow("summer") << u"20250715_103000.mp4"_s << u"2025-07-15T08:30:00Z"_s;
        // 2025-03-30: 02:00 becomes 03:00.
        QTest::addRow("before the gap") << u"20250330_015959.mp4"_s << u"2025-03-30T00:59:59Z"_s;
        QTest::addRow("in the gap") << u"20250330_023000.mp4"_s << u"2025-03-30T01:30:00Z"_s;
        QTest::addRow("after the gap") << u"20250330_030000.mp4"_s << u"2025-03-30T01:00:00Z"_s;
        QTest::addRow("over the gap") << u"Rec_M01 20250330-015500-030500.mp4"_s
                                      << u"2025-03-30T00:55:00Z/2025-03-30T01:05:00Z"_s;
        // 2025-10-26: 03:00 becomes 02:00.
        QTest::addRow("before the overlap") << u"20251026_015959.mp4"_s << u"2025-10-25T23:59:59Z"_s;
        QTest::addRow("in the overlap") << u"20251026_023000.mp4"_s << u"2025-10-26T00:30:00Z"_s;
        QTest::addRow("after the overlap") << u"20251026_030000.mp4"_s << u"2025-10-26T02:00:00Z"_s;
        QTest::addRow("into the overlap's second hour")
            << u"20251026-025500-020500.mp4"_s << u"2025-10-26T00:55:00Z/2025-10-26T01:05:00Z"_s;
        QTest::addRow("UTC names do not care") << u"PXL_20251026_023000000.mp4"_s << u"2025-10-26T02:30:00Z"_s;
        QTest::addRow("a day") << u"VID-20250715-WA0001.mp4"_s << u"2025-07-14T22:00:00Z (day)"_s;
    }

    void summerTime() {
        QFETCH(QString, path);
        QFETCH(QString, time);
        QCOMPARE(shown(recordingTimeFromName(path, berlin, now)), time);
    }

    void aZoneNobodyKnowsMeansUtc() {
        QCOMPARE(shown(recordingTimeFromName(u"20250115_103000.mp4"_s, QTimeZone(), now)), u"2025-01-15T10:30:00Z"_s);
    }

    void nameThenHeaderThenDrive() {
        const QDateTime drive = fromIso(u"2025-01-16T00:00:00Z"_s);
        const Mp4Facts header{
            .created = fromIso(u"2025-01-15T08:00:00Z"_s), .duration = 90s, .resolution = {}, .codec = {}};
        using Origin = RecordingTime::Origin;

        const RecordingTime named = recordingTime(u"20250115_103000.mp4"_s, header, drive, utc, now);
        QCOMPARE(named.origin, Origin::Name);
        QCOMPARE(shown(named), u"2025-01-15T10:30:00Z/2025-01-15T10:31:30Z"_s);

        const RecordingTime contained = recordingTime(u"clip.mp4"_s, header, drive, utc, now);
        QCOMPARE(contained.origin, Origin::Container);
        QCOMPARE(shown(contained), u"2025-01-15T08:00:00Z/2025-01-15T08:01:30Z"_s);

        const RecordingTime uploaded = recordingTime(u"clip.mp4"_s, std::nullopt, drive, utc, now);
        QCOMPARE(uploaded.origin, Origin::Drive);
        QCOMPARE(shown(uploaded), u"2025-01-16T00:00:00Z"_s);
    }

    void aNamesOwnEndIsKept() {
        const Mp4Facts header{.created = {}, .duration = 90s, .resolution = {}, .codec = {}};
        QCOMPARE(shown(recordingTime(u"1706108297-1706108310.mp4"_s, header, now, utc, now)),
                 u"2024-01-24T14:58:17Z/2024-01-24T14:58:30Z"_s);
    }

    void aHeaderCompletesADayAndNothingElse() {
        const QString path = u"VID-20250115-WA0001.mp4"_s;
        Mp4Facts header{.created = fromIso(u"2025-01-15T08:00:00Z"_s), .duration = 90s, .resolution = {}, .codec = {}};
        QCOMPARE(shown(recordingTime(path, header, now, saigon, now)), u"2025-01-15T08:00:00Z/2025-01-15T08:01:30Z"_s);
        header.created = fromIso(u"2025-01-15T17:00:00Z"_s); // The 16th in Saigon.
        QCOMPARE(shown(recordingTime(path, header, now, saigon, now)), u"2025-01-14T17:00:00Z (day)"_s);
    }

    void aHeaderOfACameraWithoutAClockIsNotBelieved() {
        const Mp4Facts header{
            .created = fromIso(u"1970-01-01T00:03:00Z"_s), .duration = 90s, .resolution = {}, .codec = {}};
        const RecordingTime time = recordingTime(u"clip.mp4"_s, header, now, utc, now);
        QCOMPARE(time.origin, RecordingTime::Origin::Drive);
        QCOMPARE(shown(time), toIsoUtc(now));
    }
};

QTEST_GUILESS_MAIN(TestRecordingTime)
#include "test_recording_time.moc"
