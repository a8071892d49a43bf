// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "recording_time.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vtrack;

namespace {

const QDateTime now = fromIso(u"2026-11-22T12:00:00Z"_s);
const QTimeZone saigon("Asia/Ho_Chi_Minh"); // UTC+7, no summer time.
const QTimeZone berlin("Europe/Berlin");
const QTimeZone utc = QTimeZone::utc();

/// "start", "start/end" or "start (day)".
QString shown(const std::optional<RecordingTime>& time) {
    if (!time)
        return u"none"_s;
    return toIsoUtc(time->start) + (time->end.isValid() ? u'/' + toIsoUtc(time->end) : QString()) +
           (time->dateOnly ? u" (day)"_s : QString());
}

} // namespace

class TestRecordingTime : public QObject {
    Q_OBJECT

private slots:

    /// All in a camera's zone of UTC+7.
    void namesOfEveryMaker_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("time");
        const auto row = [](const QString& path, const QString& time) {
            QTest::addRow("%s", qPrintable(path)) << path << time;
        };
        // The guide's.
        row(u"video_20250115_103000.mp4"_s, u"2025-01-15T03:30:00Z"_s);
        row(u"cam1_20250115_103045.mp4"_s, u"2025-01-15T03:30:45Z"_s);
        row(u"recording_2025-01-15T10-30-45.mp4"_s, u"2025-01-15T03:30:45Z"_s);
        // Dahua, Amcrest
        row(u"2024-01-15/001/dav/12/12.30.00-12.45.00[M][0@0][0].dav"_s,
            u"2024-01-15T05:30:00Z/2024-01-15T05:45:00Z"_s);
        row(u"AMC0/2024-01-15/001/dav/23/23.50.00-00.05.00[R][0@0][0].mp4"_s,
            u"2024-01-15T16:50:00Z/2024-01-15T17:05:00Z"_s);
        // Hikvision
        row(u"192.168.1.64_01_20190827095800502_MOTION_DETECTION.jpg"_s, u"2019-08-27T02:58:00Z"_s);
        row(u"hiv00007.mp4"_s, u"none"_s);
        // Reolink
        row(u"RecM01_20201222_075939_080140_6D28808_1A468F9.mp4"_s, u"2020-12-22T00:59:39Z/2020-12-22T01:01:40Z"_s);
        row(u"2020/12/22/RecM01_DST20201222_075939_080140_6D28808_1A468F9.mp4"_s,
            u"2020-12-22T00:59:39Z/2020-12-22T01:01:40Z"_s);
        row(u"RecS02_20201222_235939_000140_6D28808_1A468F9.mp4"_s, u"2020-12-22T16:59:39Z/2020-12-22T17:01:40Z"_s);
        row(u"RLC-520A-front_00_20260502050106.mp4"_s, u"2026-05-01T22:01:06Z"_s);
        row(u"cam_20240315083000_20240315083127.mp4"_s, u"2024-03-15T01:30:00Z/2024-03-15T01:31:27Z"_s);
        // Tapo
        row(u"20231125_130743_tp00001.mp4"_s, u"2023-11-25T06:07:43Z"_s);
        row(u"1706108297-1706108310.mp4"_s, u"2024-01-24T14:58:17Z/2024-01-24T14:58:30Z"_s);
        // Yi
        row(u"2022Y04M12D11H/09M00S60.mp4"_s, u"2022-04-12T04:09:00Z/2022-04-12T04:10:00Z"_s);
        row(u"record/2022Y04M12D11H/09M00S.mp4"_s, u"2022-04-12T04:09:00Z"_s);
        // Blue Iris
        row(u"Gate.20240315_083000.mp4"_s, u"2024-03-15T01:30:00Z"_s);
        // Frigate: UTC
        row(u"2024-01-15/13/front/05.30.mp4"_s, u"2024-01-15T13:05:30Z"_s);
        // UniFi: month first, half days
        row(u"Front Door - 2-9-2020, 11.21.12pm.mp4"_s, u"2020-02-09T16:21:12Z"_s);
        row(u"Front Door - 12-31-2023, 12.00.05am.mp4"_s, u"2023-12-30T17:00:05Z"_s);
        row(u"Front Door - 2-9-2020, 12.21.12\u202fPM.mp4"_s, u"2020-02-09T05:21:12Z"_s);
        // iSpy
        row(u"cam1_2024-03-15_08-30-00.mp4"_s, u"2024-03-15T01:30:00Z"_s);
        // DJI
        row(u"DJI_20251126100756_0001_D.MP4"_s, u"2025-11-26T03:07:56Z"_s);
        // Phones; Pixel: UTC
        row(u"PXL_20220831_003137144.mp4"_s, u"2022-08-31T00:31:37Z"_s);
        row(u"PXL_20220831_003137144.LS.mp4"_s, u"2022-08-31T00:31:37Z"_s);
        row(u"VID_20230514_183012.mp4"_s, u"2023-05-14T11:30:12Z"_s);
        row(u"20230214_192906.mp4"_s, u"2023-02-14T12:29:06Z"_s);
        row(u"VID-20241001-WA0001.mp4"_s, u"2024-09-30T17:00:00Z (day)"_s);
        // Aqara, Brickcom
        row(u"20260314/173154.mp4"_s, u"2026-03-14T10:31:54Z"_s);
        row(u"20140509-000500-001000_192.168.1.11-CH2.mp4"_s, u"2014-05-08T17:05:00Z/2014-05-08T17:10:00Z"_s);
        // ISO 8601
        row(u"2025-01-15T10-30-45Z.mp4"_s, u"2025-01-15T10:30:45Z"_s);
        row(u"clip 20250115T103045.250Z.mp4"_s, u"2025-01-15T10:30:45Z"_s);
        // Seconds
        row(u"gate/1706108297.mp4"_s, u"2024-01-24T14:58:17Z"_s);
        row(u"gate_1706108297123.mp4"_s, u"2024-01-24T14:58:17Z"_s);
    }

    void namesOfEveryMaker() {
        QFETCH(QString, path);
        QFETCH(QString, time);
        QCOMPARE(shown(recordingTimeFromName(path, saigon, now)), time);
    }

    void hostileNames_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("time");
        const QString none = u"none"_s;
        const auto row = [](const QString& path, const QString& time) {
            QTest::addRow("%s", qPrintable(path.left(60))) << path << time;
        };
        row(u""_s, none);
        row(u"."_s, none);
        row(u"/"_s, none);
        row(u".mp4"_s, none);
        row(u"clip.mp4"_s, none);
        row(u"clip (17).mp4"_s, none);
        // Not in the calendar
        row(u"20250230_103000.mp4"_s, none);
        row(u"20230229_103000.mp4"_s, none);
        row(u"20240229_103000.mp4"_s, u"2024-02-29T10:30:00Z"_s);
        row(u"20251301_103000.mp4"_s, none);
        row(u"20250001_103000.mp4"_s, none);
        row(u"20250115_240000.mp4"_s, none);
        row(u"20250115_106000.mp4"_s, none);
        row(u"20250115_103060.mp4"_s, none);
        row(u"2-30-2020, 11.21.12pm.mp4"_s, none);
        row(u"2-9-2020, 13.21.12pm.mp4"_s, none);
        row(u"2-9-2020, 0.21.12am.mp4"_s, none);
        row(u"2022Y13M12D11H/09M00S60.mp4"_s, none);
        row(u"2024-01-15/25/front/05.30.mp4"_s, none);
        // Out of the years
        row(u"19700101_000000.mp4"_s, none);
        row(u"20991231_235959.mp4"_s, none);
        row(u"20280101_000000.mp4"_s, none);
        row(u"20271231_235959.mp4"_s, u"2027-12-31T23:59:59Z"_s);
        row(u"1262303999-1262304010.mp4"_s, none);
        row(u"1830297600-1830297610.mp4"_s, none);
        row(u"9999999999-9999999999.mp4"_s, none);
        // Numbers that only contain a time
        row(u"120250115103000.mp4"_s, none);
        row(u"20250115_1030001.mp4"_s, none);
        row(u"202501151030001234567890.mp4"_s, none);
        row(u"17061082971.mp4"_s, none);
        row(u"order 1706108297 parcel.mp4"_s, none);
        row(u"84901234567_x.mp4"_s, none);
        // The time of a folder is not the clip's
        row(u"20250115_103000/clip.mp4"_s, none);
        row(u"20240101_000000/video_20250115_103000.mp4"_s, u"2025-01-15T10:30:00Z"_s);
        row(u"20260314/clip/173154.mp4"_s, none);
        // The first good one of several
        row(u"99999999_999999_20250115_103000.mp4"_s, u"2025-01-15T10:30:00Z"_s);
        row(u"20250115_103000 copy of 20240101_000000.mp4"_s, u"2025-01-15T10:30:00Z"_s);
        // Ends that cannot be
        row(u"cam_20240315083000_20240315996127.mp4"_s, u"2024-03-15T08:30:00Z"_s);
        row(u"cam_20240315083000_20240314083127.mp4"_s, u"2024-03-15T08:30:00Z"_s);
        row(u"cam_20240315083000_20250315083127.mp4"_s, u"2024-03-15T08:30:00Z"_s);
        row(u"1706108310-1706108297.mp4"_s, u"2024-01-24T14:58:30Z"_s);
        // Digits of other scripts, marks, and length
        row(u"٢٠٢٥٠١١٥_١٠٣٠٠٠.mp4"_s, none);
        row(u"video_２０２５0115_103000.mp4"_s, none);
        row(u"\u202evideo_20250115_103000\u202c.mp4"_s, u"2025-01-15T10:30:00Z"_s);
        row(u"video_20250115_103000\n.mp4"_s, u"2025-01-15T10:30:00Z"_s);
        row(QString(100'000, u'2'), none);
        row(u"20"_s.repeated(50'000), none);
        row(u"2024-01-15/"_s.repeated(2'000) + u"x.mp4"_s, none);
        row(u"2025-01-15_"_s.repeated(2'000) + u".mp4"_s, u"2025-01-15T00:00:00Z (day)"_s);
    }

    void hostileNames() {
        QFETCH(QString, path);
        QFETCH(QString, time);
        QCOMPARE(shown(recordingTimeFromName(path, utc, now)), time);
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

QTEST_GUILESS_MAIN(TestRecordingTime)
#include "test_recording_time.moc"
