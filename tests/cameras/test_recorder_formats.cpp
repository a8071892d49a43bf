// SPDX-License-Identifier: GPL-3.0-or-later
// The times in the names that recorders give their files, as each maker writes them.
#include "recorder_formats.h"
#include "shown_times.h"

using namespace vtrack;
using namespace vtrack::test;

class TestRecorderFormats : public QObject {
    Q_OBJECT

private slots:

    /// All in a camera's zone of UTC+7.
    void namesOfEveryMaker_data() {
        pathTime();
        // The guide's.
        addRow(u"video_20250115_103000.mp4"_s, u"2025-01-15T03:30:00Z"_s);
        addRow(u"cam1_20250115_103045.mp4"_s, u"2025-01-15T03:30:45Z"_s);
        addRow(u"recording_2025-01-15T10-30-45.mp4"_s, u"2025-01-15T03:30:45Z"_s);
        // Dahua, Amcrest
        addRow(u"2024-01-15/001/dav/12/12.30.00-12.45.00[M][0@0][0].dav"_s,
               u"2024-01-15T05:30:00Z/2024-01-15T05:45:00Z"_s);
        addRow(u"AMC0/2024-01-15/001/dav/23/23.50.00-00.05.00[R][0@0][0].mp4"_s,
               u"2024-01-15T16:50:00Z/2024-01-15T17:05:00Z"_s);
        // Hikvision
        addRow(u"192.168.1.64_01_20190827095800502_MOTION_DETECTION.jpg"_s, u"2019-08-27T02:58:00Z"_s);
        addRow(u"hiv00007.mp4"_s, u"none"_s);
        // Reolink
        addRow(u"RecM01_20201222_075939_080140_6D28808_1A468F9.mp4"_s, u"2020-12-22T00:59:39Z/2020-12-22T01:01:40Z"_s);
        addRow(u"2020/12/22/RecM01_DST20201222_075939_080140_6D28808_1A468F9.mp4"_s,
               u"2020-12-22T00:59:39Z/2020-12-22T01:01:40Z"_s);
        addRow(u"RecS02_20201222_235939_000140_6D28808_1A468F9.mp4"_s, u"2020-12-22T16:59:39Z/2020-12-22T17:01:40Z"_s);
        addRow(u"RLC-520A-front_00_20260502050106.mp4"_s, u"2026-05-01T22:01:06Z"_s);
        addRow(u"cam_20240315083000_20240315083127.mp4"_s, u"2024-03-15T01:30:00Z/2024-03-15T01:31:27Z"_s);
        // Tapo
        addRow(u"20231125_130743_tp00001.mp4"_s, u"2023-11-25T06:07:43Z"_s);
        addRow(u"1706108297-1706108310.mp4"_s, u"2024-01-24T14:58:17Z/2024-01-24T14:58:30Z"_s);
        // Yi
        addRow(u"2022Y04M12D11H/09M00S60.mp4"_s, u"2022-04-12T04:09:00Z/2022-04-12T04:10:00Z"_s);
        addRow(u"record/2022Y04M12D11H/09M00S.mp4"_s, u"2022-04-12T04:09:00Z"_s);
        // Blue Iris
        addRow(u"Gate.20240315_083000.mp4"_s, u"2024-03-15T01:30:00Z"_s);
        // Frigate: UTC
        addRow(u"2024-01-15/13/front/05.30.mp4"_s, u"2024-01-15T13:05:30Z"_s);
        // UniFi: month first, half days
        addRow(u"Front Door - 2-9-2020, 11.21.12pm.mp4"_s, u"2020-02-09T16:21:12Z"_s);
        addRow(u"Front Door - 12-31-2023, 12.00.05am.mp4"_s, u"2023-12-30T17:00:05Z"_s);
        addRow(u"Front Door - 2-9-2020, 12.21.12\u202fPM.mp4"_s, u"2020-02-09T05:21:12Z"_s);
        // iSpy
        addRow(u"cam1_2024-03-15_08-30-00.mp4"_s, u"2024-03-15T01:30:00Z"_s);
    }

    void namesOfPhonesAndOthers_data() {
        pathTime();
        // DJI
        addRow(u"DJI_20251126100756_0001_D.MP4"_s, u"2025-11-26T03:07:56Z"_s);
        // Phones; Pixel: UTC
        addRow(u"PXL_20220831_003137144.mp4"_s, u"2022-08-31T00:31:37Z"_s);
        addRow(u"PXL_20220831_003137144.LS.mp4"_s, u"2022-08-31T00:31:37Z"_s);
        addRow(u"VID_20230514_183012.mp4"_s, u"2023-05-14T11:30:12Z"_s);
        addRow(u"20230214_192906.mp4"_s, u"2023-02-14T12:29:06Z"_s);
        addRow(u"VID-20241001-WA0001.mp4"_s, u"2024-09-30T17:00:00Z (day)"_s);
        // Aqara, Brickcom
        addRow(u"20260314/173154.mp4"_s, u"2026-03-14T10:31:54Z"_s);
        addRow(u"20140509-000500-001000_192.168.1.11-CH2.mp4"_s, u"2014-05-08T17:05:00Z/2014-05-08T17:10:00Z"_s);
        // ISO 8601
        addRow(u"2025-01-15T10-30-45Z.mp4"_s, u"2025-01-15T10:30:45Z"_s);
        addRow(u"clip 20250115T103045.250Z.mp4"_s, u"2025-01-15T10:30:45Z"_s);
        // Seconds
        addRow(u"gate/1706108297.mp4"_s, u"2024-01-24T14:58:17Z"_s);
        addRow(u"gate_1706108297123.mp4"_s, u"2024-01-24T14:58:17Z"_s);
    }

    void namesOfEveryMaker() {
        QFETCH(QString, path);
        QFETCH(QString, time);
        QCOMPARE(shown(recordingTimeFromName(path, saigon, now)), time);
    }

    void namesOfPhonesAndOthers() { namesOfEveryMaker(); }

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
};

QTEST_GUILESS_MAIN(TestRecorderFormats)
#include "test_recorder_formats.moc"
