// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "recorder_formats.h"
#include "recording_time.h"
#include "wall_clock.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vtrack;

namespace {

const QDateTime now = fromIso(u"2026-11-22T12:00:00Z"_s);
const QTimeZone saigon = cameraZone(u"Asia/Ho_Chi_Minh"_s); // UTC+7, no summer time.
const QTimeZone berlin("Europe/Berlin");
const QTimeZone utc = QTimeZone::utc();

/// "start", "start/end" or "start (day)".
QString shown(const std::optional<RecordingTime>& time) {
    if (!time)
        return u"none"_s;
    return toIsoUtc(time->start) + (time->end.isValid() ? u'/' + toIsoUtc(time->end) : QString()) +
           (time->dateOnly ? u" (day)"_s : QString());
}

/// The time and its origin of a file without a header that Drive got then.
QString judged(const QString& path, const QString& created, const QTimeZone& zone = utc) {
    const RecordingTime time = recordingTime(path, std::nullopt, fromIso(created), zone, now);
    return originWord(time) + u' ' + shown(time);
}

void addRow(const QString& path, const QString& created, const QString& time) {
    QTest::addRow("%s", qPrintable(path.left(80))) << path << created << time;
}

void pathCreatedTime() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("created");
    QTest::addColumn<QString>("time");
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

    /// The table's own examples: every pattern can be used, and reads what it says.
    void everyPatternReadsItsExample_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(recorderFormats().size()); ++i)
            QTest::addRow("%s", qPrintable(recorderFormats()[i].maker)) << i;
    }

    void everyPatternReadsItsExample() {
        QFETCH(int, index);
        const RecorderFormat& pattern = recorderFormats()[index];
        QVERIFY2(pattern.expression.isValid(), qPrintable(pattern.expression.errorString()));
        QVERIFY(pattern.expression.match(pattern.example).hasMatch());
        const QDateTime created = fromIso(pattern.means.section(u'/', 0, 0).section(u' ', 0, 0)).addSecs(120);
        QCOMPARE(judged(pattern.example, toIsoUtc(created)), u"name "_s + pattern.means);
    }

    /// Each in a camera's zone of UTC+7, which counts only where no offset is written.
    void offsets_data() {
        pathCreatedTime();
        const QString created = u"2020-11-26T12:00:00Z"_s;
        const auto row = [&](const QString& path, const QString& time) {
            addRow(path, created, time);
        };
        row(u"2020-11-26T02_06_04+00_00.mp4"_s, u"name 2020-11-26T02:06:04Z"_s);
        row(u"cam_2020-11-25T10_30_54-0800.mp4"_s, u"name 2020-11-25T18:30:54Z"_s);
        row(u"cam_2020-11-25T10-30-45+0000.mp4"_s, u"name 2020-11-25T10:30:45Z"_s);
        row(u"2020-11-26T10-30-45+07.mp4"_s, u"name 2020-11-26T03:30:45Z"_s);
        row(u"2020-11-26T10-30-45.250+05:30.mp4"_s, u"name 2020-11-26T05:00:45Z"_s);
        row(u"2020-11-25T10-30-45\u221208:00.mp4"_s, u"name 2020-11-25T18:30:45Z"_s);
        row(u"2020-11-25T10%3A30%3A45%2B07%3A00.mp4"_s, u"name 2020-11-25T03:30:45Z"_s);
        row(u"20201126T103045Z.mp4"_s, u"name 2020-11-26T10:30:45Z"_s);
        row(u"20201126T103045.123456Z_cam.mp4"_s, u"name 2020-11-26T10:30:45Z"_s);
        row(u"20201126T1030Z.mp4"_s, u"name 2020-11-26T10:30:00Z"_s);
        row(u"2020-11-26 10.30.45 UTC.mp4"_s, u"name 2020-11-26T10:30:45Z"_s);
        row(u"2020-11-26 10.30.45 (GMT+9).mp4"_s, u"name 2020-11-26T01:30:45Z"_s);
        row(u"2020-11-26_10-30-45_UTC+01-00.mp4"_s, u"name 2020-11-26T09:30:45Z"_s);
        row(u"20201126-103045+0900.mp4"_s, u"name 2020-11-26T01:30:45Z"_s);
        // The sign is lost: the camera's own offset, or what is near the upload.
        row(u"2020-11-26T10_30_54_0700.mp4"_s, u"name 2020-11-26T03:30:54Z"_s);
        row(u"2020-11-26T03_30_54_0800.mp4"_s, u"name 2020-11-26T11:30:54Z"_s);
        row(u"2020-11-26T19_30_54_0800.mp4"_s, u"name 2020-11-26T11:30:54Z"_s);
        // No offset of the world
        row(u"2020-11-26T10-30-45-0001.mp4"_s, u"name 2020-11-26T03:30:45Z"_s);
        row(u"2020-11-26T10-30-45+9900.mp4"_s, u"name 2020-11-26T03:30:45Z"_s);
        row(u"20201126_103045_0000.mp4"_s, u"name 2020-11-26T03:30:45Z"_s);
        row(u"20201126_103045_Zoom.mp4"_s, u"name 2020-11-26T03:30:45Z"_s);
        row(u"20201126_103045 Zoe.mp4"_s, u"name 2020-11-26T03:30:45Z"_s);
        // A dash between numbers may be one, or not.
        row(u"20201126-184500-0100.mp4"_s, u"name 2020-11-26T11:45:00Z"_s);
        row(u"20201126-034500-0800.mp4"_s, u"name 2020-11-26T11:45:00Z"_s);
    }

    void offsets() {
        QFETCH(QString, path);
        QFETCH(QString, created);
        QFETCH(QString, time);
        QCOMPARE(judged(path, created, saigon), time);
    }

    /// Created a little later each.
    void formsOfManyRecorders_data() {
        pathCreatedTime();
        const auto row = [](const QString& path, const QString& time) {
            const QString start = time.section(u'/', 0, 0).section(u' ', 0, 0);
            addRow(path, toIsoUtc(fromIso(start).addSecs(180)), u"name "_s + time);
        };
        row(u"2024Y06M01D14H/E122M37S23.mp4"_s, u"2024-06-01T14:22:37Z/2024-06-01T14:23:00Z"_s);
        row(u"record/20210503/14/05.mp4"_s, u"2021-05-03T14:05:00Z"_s);
        row(u"2024-06-01/14:22:37.mp4"_s, u"2024-06-01T14:22:37Z"_s);
        row(u"Front Door - 02-09-2020, 23.21.12.mp4"_s, u"2020-09-02T23:21:12Z"_s);
        row(u"Front Door - 02-09-2020, 23.21.13.mp4"_s, u"2020-02-09T23:21:13Z"_s);
        row(u"front_door-1706108297.123456-abc123.mp4"_s, u"2024-01-24T14:58:17Z"_s);
        row(u"Camera120181215-095013-1544831413.mp4"_s, u"2018-12-14T23:50:13Z"_s);
        row(u"15.01.2025 10-30-45.mp4"_s, u"2025-01-15T10:30:45Z"_s);
        row(u"2025-01-15 10h30m45s.mp4"_s, u"2025-01-15T10:30:45Z"_s);
        row(u"2025-01-15_1030.mp4"_s, u"2025-01-15T10:30:00Z"_s);
        row(u"Ring_FrontDoor_202401151030.mp4"_s, u"2024-01-15T10:30:00Z"_s);
        // More of their kinds
        row(u"2021/05/03/14/05/33.mp4"_s, u"2021-05-03T14:05:33Z"_s);
        row(u"2021/05/03/cam2/14-05-33.mp4"_s, u"2021-05-03T14:05:33Z"_s);
        row(u"2021-05/03/140533.mp4"_s, u"2021-05-03T14:05:33Z"_s);
        row(u"202105/03/14.05.33.mp4"_s, u"2021-05-03T14:05:33Z"_s);
        row(u"2021-05-03/14/05-33.mp4"_s, u"2021-05-03T14:05:33Z"_s);
        row(u"03.05.2021/14.05.33.mp4"_s, u"2021-05-03T14:05:33Z"_s);
        row(u"03052021_140533.mp4"_s, u"2021-05-03T14:05:33Z"_s);
        row(u"2021年05月03日14时05分33秒.mp4"_s, u"2021-05-03T14:05:33Z"_s);
        row(u"2021-5-3 9.05.33.mp4"_s, u"2021-05-03T09:05:33Z"_s);
        row(u"Recording 2021-05-03 at 2.05.33 PM.mp4"_s, u"2021-05-03T14:05:33Z"_s);
        row(u"3 May 2021 14-05-33.mp4"_s, u"2021-05-03T14:05:33Z"_s);
        row(u"210503_140533.mp4"_s, u"2021-05-03T14:05:33Z"_s);
        row(u"cam1 2021-05-03 14\uff1a05\uff1a33.mp4"_s, u"2021-05-03T14:05:33Z"_s);
        row(u"20210503_140533.3gp"_s, u"2021-05-03T14:05:33Z"_s);
        row(u"20210503_140533.264"_s, u"2021-05-03T14:05:33Z"_s);
        row(u"2021-05-03_14-05-33_2021-05-03_14-06-33.mp4"_s, u"2021-05-03T14:05:33Z/2021-05-03T14:06:33Z"_s);
        row(u"2021-05-03 23.59.30 to 2021-05-04 00.00.30.mp4"_s, u"2021-05-03T23:59:30Z/2021-05-04T00:00:30Z"_s);
        row(u"2021-05-03 23-59-30_00-00-30.mp4"_s, u"2021-05-03T23:59:30Z/2021-05-04T00:00:30Z"_s);
        row(QString(20, u'\xd83d') + u"20210503_140533.mp4"_s, u"2021-05-03T14:05:33Z"_s);
    }

    void formsOfManyRecorders() {
        QFETCH(QString, path);
        QFETCH(QString, created);
        QFETCH(QString, time);
        QCOMPARE(judged(path, created), time);
    }

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

    void longNamesCostLittle() {
        QElapsedTimer timer;
        timer.start();
        for (const QString& unit : {u"20"_s, u"2024-01-15/"_s, u"2024-01-15_"_s, u"20240115_103000-"_s,
                                    u"1706108297-"_s, u"1-1-2024 "_s, u"a/"_s, u"AA:"_s, u"0-"_s, u"2024-01-15/a/"_s})
            std::ignore = recordingTime(unit.repeated(100'000), std::nullopt, now, berlin, now);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
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
