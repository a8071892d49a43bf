// SPDX-License-Identifier: GPL-3.0-or-later
// What the daily report counts, and what cannot get out of a name into its page.
#include "clock.h"
#include "known_silence_store.h"
#include "pending_store.h"
#include "report_pages.h"
#include "store_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace vtrack;
using namespace vtrack::test;

namespace {

const QDate day(2025, 1, 15);

QDateTime at(int hour, int minute = 0, const QDate& date = day) {
    return QDateTime(date, QTime(hour, minute), Qt::UTC);
}

} // namespace

class TestDailyReport : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_fixture = std::make_unique<StoreFixture>();
        m_clips = 0;
    }

    void countsHoursGapsAndClips() {
        addSource(projectA());
        // Each day from 8 to 18, a clip a minute; on the day itself nothing from 12 to 13:30.
        recordDays(u"Cloud_Cam1"_s, 8, 18, 8);
        remove(u"Cloud_Cam1"_s, at(12), at(13, 30));
        look(at(23));
        const CameraReport line = read().cameras.first();
        QCOMPARE(line.camera.name, u"Cloud_Cam1"_s);
        QVERIFY(line.hasRhythm);
        QCOMPARE(line.day.arrivals.clips, 510);
        QVERIFY2(std::abs(line.day.recorded - 510 * 60) <= 120, qPrintable(QString::number(line.day.recorded)));
        QCOMPARE(line.day.gaps.size(), 1); // The night is none.
        QVERIFY(std::abs(line.day.gaps.first().start - at(12).toSecsSinceEpoch()) <= 60);
        QVERIFY(std::abs(line.day.missing - 90 * 60) <= 60);
        QVERIFY(std::abs(line.week.recorded - (6 * 600 + 510) * 60) <= 7 * 120);
        QCOMPARE(line.week.missing, line.day.missing);
        QCOMPARE(line.day.arrivals.late, 0);
    }

    /// Nothing since months ago, with enough clips for a rhythm and without, and a folder that cannot be read.
    void deadCamerasSentNothing() {
        addSource(projectA(10));
        recordDays(u"Cloud_Cam1"_s, 8, 18, 8);
        record(u"Cloud_Cam2"_s, at(8), at(8, 2));
        const QDate later = day.addMonths(6);
        look(at(23, 0, later.addDays(1)));
        const auto readLater = [&] {
            return readDailyReport(*m_fixture->connection, later, at(23, 0, later.addDays(1)), QTimeZone::utc());
        };
        auto report = readLater();
        VERIFY_OK(report);
        QVERIFY2(reportText(*report).contains(u"2 sent nothing."_s), qPrintable(reportText(*report)));
        QVERIFY(!reportText(*report).contains(u"No gaps"_s));
        QCOMPARE(reportHtml(*report).count(u"nothing was sent since "_s), 4); // Of the day and of the week.
        QVERIFY(!reportHtml(*report).contains(u"168 h"_s)); // Both are silent for as long, and both say so.
        QVERIFY(!reportHtml(*report).contains(u"searched up to"_s));
        look(at(9, 0, later)); // Since then, the folders could not be read.
        report = readLater();
        VERIFY_OK(report);
        QCOMPARE(reportHtml(*report).count(u"searched up to"_s), 2);
    }

    void aKnownGapIsNamedSo() {
        addSource(projectA());
        recordDays(u"Cloud_Cam1"_s, 8, 18, 8);
        remove(u"Cloud_Cam1"_s, at(12), at(13, 30));
        look(at(23));
        const ReportGap gap = read().cameras.first().day.gaps.first();
        VERIFY_OK(KnownSilenceStore(*m_fixture->connection)
                      .keep({.cameraId = m_source.cameras.first().id, .start = gap.start, .until = {}}, at(23)));
        const DailyReport report = read();
        QVERIFY(report.cameras.first().day.gaps.first().isKnown);
        QVERIFY(reportHtml(report).contains(u"(known)"_s));
        QVERIFY(reportHtml(report).contains(u"<tr class=\"known\"><td>Cloud_Cam1<"_s)); // Cloud_Cam2's is of "gap".
        QVERIFY2(reportText(report).contains(u"1 with gaps, all of them known."_s), qPrintable(reportText(report)));
        QVERIFY2(reportText(report).contains(u"- Cloud_Cam1: "_s), qPrintable(reportText(report)));
        QVERIFY(reportHtml(report).contains(u", of it "_s)); // Of what is missing in the week.
        QCOMPARE(report.cameras.first().week.missingKnown, report.cameras.first().week.missing);
    }

    /// Both sent nothing, and a person knows of one.
    void aKnownSilenceIsCountedApart() {
        addSource(projectA(10));
        recordDays(u"Cloud_Cam1"_s, 8, 18, 8);
        record(u"Cloud_Cam2"_s, at(8), at(8, 2));
        const QDate later = day.addMonths(6);
        const QDateTime now = at(7, 0, later.addDays(1));
        const QDateTime until = at(0, 0, later.addDays(3));
        look(now);
        const auto readLater = [&] {
            return readDailyReport(*m_fixture->connection, later, now, QTimeZone::utc()).value();
        };
        KnownSilenceStore silences(*m_fixture->connection);
        const auto mark = [&](const CameraReport& line) {
            VERIFY_OK(
                silences.keep({.cameraId = line.camera.id, .start = line.newestEnd, .until = until}, at(7, 0, later)));
        };
        mark(readLater().cameras.first());
        DailyReport report = readLater();
        const QString end = knownUntilText(until);
        QVERIFY(end.endsWith(u", end of day"_s));
        const QString text = reportText(report);
        QVERIFY2(text.contains(u"2 sent nothing, 1 of them known until "_s + end + u'.'), qPrintable(text));
        QVERIFY2(!text.contains(u"No gaps"_s), qPrintable(text));
        QVERIFY2(text.indexOf(u"- Cloud_Cam2: "_s) < text.indexOf(u"- Cloud_Cam1: "_s), qPrintable(text));
        QCOMPARE(reportHtml(report).count(u"(known until "_s + end + u')'), 2); // Of the day and of the week.
        QVERIFY(reportHtml(report).contains(u"<tr class=\"known\"><td>Cloud_Cam1<"_s));
        QVERIFY(reportHtml(report).contains(u"<tr class=\"gap\"><td>Cloud_Cam2<"_s));
        QCOMPARE(reportJson(report)[u"cameras"_s][0][u"silence_known_until"_s].toString(), toIsoUtc(until));
        QVERIFY(reportJson(report)[u"cameras"_s][1][u"silence_known_until"_s].isNull());
        mark(report.cameras.last());
        report = readLater();
        QVERIFY2(reportText(report).contains(u"2 sent nothing, known until "_s + end + u'.'),
                 qPrintable(reportText(report)));
    }

    /// Of the day before it, nothing is known, although the report is made while it lasts.
    void aPlannedSilenceIsKnownFromItsBeginningOn() {
        addSource(projectA());
        recordDays(u"Cloud_Cam1"_s, 8, 18, 8);
        remove(u"Cloud_Cam1"_s, at(12), at(18));
        record(u"Cloud_Cam1"_s, at(8, 0, day.addDays(1)), at(8, 2, day.addDays(1)));
        look(at(8, 10, day.addDays(1)));
        const QDateTime until = at(0, 0, day.addDays(3));
        plan(m_source.cameras.first(), at(14), until);
        plan(m_source.cameras.last(), at(0, 0, day.addDays(1)), until); // It never sent anything.
        const DailyReport report = read();
        const QList<ReportGap> gaps = report.cameras.first().day.gaps;
        QCOMPARE(gaps.size(), 2);
        QVERIFY(!gaps.first().isKnown && gaps.last().isKnown);
        QCOMPARE(gaps.last().start, at(14).toSecsSinceEpoch());
        QVERIFY2(reportText(report).contains(u"1 sent nothing. "_s), qPrintable(reportText(report)));
        QVERIFY2(reportText(report).contains(u"1 with gaps. "_s), qPrintable(reportText(report)));
    }

    /// One died before it, the other one never sent anything.
    void aPlannedSilenceHidesNoDeadCamera() {
        addSource(projectA());
        recordDays(u"Cloud_Cam1"_s, 8, 18, 8);
        const QDate later = day.addDays(20);
        const QDateTime now = at(7, 0, later.addDays(1));
        look(now);
        const auto planAll = [&](const QDate& from) {
            for (const Camera& camera : std::as_const(m_source.cameras))
                plan(camera, at(0, 0, from), at(0, 0, later.addDays(3)));
        };
        const auto text = [&] {
            return reportText(readDailyReport(*m_fixture->connection, later, now, QTimeZone::utc()).value());
        };
        planAll(later.addDays(-1));
        QVERIFY2(text().contains(u"2 sent nothing. "_s), qPrintable(text()));
        planAll(day.addDays(1)); // The first one recorded until then.
        QVERIFY2(text().contains(u"2 sent nothing, 1 of them known until "_s), qPrintable(text()));
    }

    /// What is missing after it is another silence.
    void theLastPlannedDayStaysKnown() {
        addSource(projectA());
        record(u"Cloud_Cam1"_s, at(0, 0, day.addDays(-3)), at(0, 0, day.addDays(1)));
        const QDate later = day.addDays(10);
        const QDateTime now = at(7, 0, later.addDays(1));
        look(now);
        plan(m_source.cameras.first(), at(0, 0, day.addDays(1)), at(0, 0, later.addDays(1)));
        const DailyReport report = readDailyReport(*m_fixture->connection, later, now, QTimeZone::utc()).value();
        QCOMPARE(report.cameras.first().knownUntil, at(0, 0, later.addDays(1)));
    }

    /// Neither one with too few clips, nor one that was chosen just now.
    void whoCannotBeJudgedIsNotWithoutGaps() {
        addSource(projectA());
        recordDays(u"Cloud_Cam1"_s, 8, 18, 8);
        record(u"Cloud_Cam2"_s, at(20), at(20, 2));
        look(at(23));
        QVERIFY2(reportText(read()).contains(u"1 with too few clips to say"_s), qPrintable(reportText(read())));
        QVERIFY2(reportText(read()).contains(u"No gaps of the others."_s), qPrintable(reportText(read())));
        remove(u"Cloud_Cam2"_s, at(20), at(21));
        QVERIFY2(reportText(read()).contains(u"1 sent nothing."_s), qPrintable(reportText(read())));
        VERIFY_OK(m_fixture->connection->run(u"UPDATE camera_configurations SET created_at = ?"_s, {toIsoUtc(at(12))}));
        QVERIFY2(!reportText(read()).contains(u"sent nothing"_s), qPrintable(reportText(read())));
        QVERIFY2(reportText(read()).contains(u"1 with too few clips to say"_s), qPrintable(reportText(read())));
    }

    void lateClipsAndHowLate() {
        addSource(projectA(10));
        record(u"Cloud_Cam1"_s, at(8), at(9));
        look(at(23));
        QCOMPARE(read().cameras.first().day.arrivals.late, 0);
        VERIFY_OK(m_fixture->connection->run(
            u"UPDATE downloaded_files SET download_timestamp = '2025-01-15T12:00:00Z' WHERE recording_start_time >= "
            "'2025-01-15T08:30:00Z'"_s));
        const ClipArrivals late = read().cameras.first().day.arrivals;
        QCOMPARE(late.late, 30);
        QCOMPARE(late.lateSeconds, 30 * 59);
        QCOMPARE(late.longestDelay, at(8, 30).addSecs(59).secsTo(at(12)));
    }

    /// They are later than all others.
    void clipsThatAreStillNotHereAreLate() {
        addSource(projectA(10));
        record(u"Cloud_Cam1"_s, at(8), at(9));
        const auto wait = [&](const QString& id, const QDateTime& start) {
            PendingFile file{.sourceId = m_source.id, .cameraId = m_source.cameras.first().id};
            file.seenAt = start.addSecs(60);
            file.drive.id = id;
            file.drive.name = id + u".mp4"_s;
            file.drive.size = 1000;
            file.drive.created = start.addSecs(60);
            file.drive.modified = start.addSecs(60);
            VERIFY_OK(PendingStore(*m_fixture->connection).observe({file}, at(23)));
            VERIFY_OK(m_fixture->connection->run(
                u"UPDATE pending_files SET recording_start_time = ?, recording_end_time = ? WHERE drive_file_id = ?"_s,
                {toIsoUtc(start), toIsoUtc(start.addSecs(59)), id}));
        };
        wait(u"old"_s, at(10));
        wait(u"fresh"_s, at(22, 58));
        wait(u"dismissed"_s, at(11));
        VERIFY_OK(m_fixture->connection->run(
            u"UPDATE pending_files SET dismissed_at = '2025-01-15T12:00:00Z' WHERE drive_file_id = 'dismissed'"_s));
        look(at(23));
        const ClipArrivals late = read().cameras.first().day.arrivals;
        QCOMPARE(late.late, 1);
        QCOMPARE(late.lateSeconds, 59);
        QCOMPARE(late.longestDelay, at(10).addSecs(59).secsTo(at(23)));
        VERIFY_OK(m_fixture->connection->run(u"UPDATE video_sources SET fetch_from = '2025-01-15T20:00:00Z'"_s));
        QCOMPARE(read().cameras.first().day.arrivals.late, 0); // Nobody wants it.
    }

    /// In Hà Nội the day begins seven hours earlier.
    void aDayIsTheCamerasOwn() {
        SourceChanges changes = projectA();
        (*changes.cameras)[1].details = CameraDetails{.timeZone = u"Asia/Ho_Chi_Minh"_s};
        addSource(changes);
        for (const QString& camera : {u"Cloud_Cam1"_s, u"Cloud_Cam2"_s}) {
            record(camera, at(18, 0, day.addDays(-1)), at(19, 0, day.addDays(-1)));
            record(camera, at(18), at(20));
        }
        look(at(23));
        const DailyReport report = read();
        QCOMPARE(report.cameras[0].day.arrivals.clips, 120);
        QCOMPARE(report.cameras[1].day.arrivals.clips, 60);
        QVERIFY(report.cameras[1].zone != report.cameras[0].zone);
    }

    void whatWasNotLookedForIsNoGap() {
        addSource(projectA());
        recordDays(u"Cloud_Cam1"_s, 8, 18, 8);
        remove(u"Cloud_Cam1"_s, at(12), at(23, 59));
        look(at(12, 5));
        QVERIFY(read().cameras.first().day.gaps.isEmpty());
        QVERIFY(!reportText(read()).contains(u"searched"_s)); // The day is not over.
        const auto later = readDailyReport(*m_fixture->connection, day, at(7, 0, day.addDays(1)), QTimeZone::utc());
        VERIFY_OK(later);
        QVERIFY2(reportText(*later).contains(u"not searched to the end of the day"_s), qPrintable(reportText(*later)));
        QVERIFY2(!reportText(*later).contains(u"No gaps"_s), qPrintable(reportText(*later)));
        QVERIFY(reportHtml(*later).contains(u"searched up to"_s));
    }

    void noNameIsMarkup() {
        const QString name = u"<script>alert(1)</script>&\"'\u202egate\n<img src=x>"_s;
        SourceChanges changes = projectA();
        changes.name = name;
        addSource(changes);
        VERIFY_OK(m_fixture->connection->run(u"UPDATE camera_configurations SET camera_name = ? WHERE id = ?"_s,
                                             {name, m_source.cameras.first().id}));
        look(at(23));
        const QString page = reportHtml(read());
        QVERIFY(!page.contains(u"<script"_s) && !page.contains(u"<img"_s));
        QVERIFY(!page.contains(u'\u202e'));
        QVERIFY(page.contains(u"&lt;script&gt;"_s));
        QVERIFY(!page.contains(QRegularExpression(u"https?://"_s)));
        QCOMPARE(reportJson(read())[u"cameras"_s][0][u"camera"_s].toString(), name);
    }

    void fourHundredCamerasAreABoundedPage() {
        DailyReport report{.day = day, .made = at(23)};
        CameraReport line{.camera = {.name = QString(1000, u'ä')}, .source = QString(1000, u'ö'), .hasRhythm = true};
        line.day.recorded = 60;
        for (int i = 0; i < 280; ++i)
            line.day.gaps += ReportGap{.start = at(0).addSecs(i * 300).toSecsSinceEpoch(),
                                       .end = at(0).addSecs(i * 300 + 299).toSecsSinceEpoch()};
        for (int i = 0; i < 400; ++i)
            report.cameras += line;
        QVERIFY2(reportHtml(report).size() < 800'000, qPrintable(QString::number(reportHtml(report).size())));
        QVERIFY(reportText(report).size() < 20'000);
        QCOMPARE(reportHtml(report).count(u"<tr "_s), 400);
    }

private:
    void addSource(const SourceChanges& changes) {
        m_source = SourceStore(*m_fixture->connection).add(changes, projectAToken, at(0, 0, day.addDays(-30))).value();
    }

    /// A clip a minute, each here five minutes after its end.
    void record(const QString& camera, const QDateTime& from, const QDateTime& to) {
        VERIFY_OK(m_fixture->connection->transaction([&]() -> Result<void> {
            FileStore files(*m_fixture->connection);
            for (QDateTime start = from; start < to; start = start.addSecs(60)) {
                DownloadedFile file = clip(m_source.id, ++m_clips, camera);
                file.recordingStartTime = start;
                file.recordingEndTime = start.addSecs(59);
                file.downloadTimestamp = start.addSecs(360);
                if (auto recorded = files.record(file); !recorded)
                    return std::unexpected(recorded.error());
            }
            return {};
        }));
    }

    void recordDays(const QString& camera, int fromHour, int toHour, int days) {
        for (int back = days - 1; back >= 0; --back)
            record(camera, at(fromHour, 0, day.addDays(-back)), at(toHour, 0, day.addDays(-back)));
    }

    void remove(const QString& camera, const QDateTime& from, const QDateTime& to) {
        VERIFY_OK(m_fixture->connection->run(u"DELETE FROM downloaded_files WHERE camera_name = ? AND "
                                             "recording_start_time >= ? AND recording_start_time < ?"_s,
                                             {camera, toIsoUtc(from), toIsoUtc(to)}));
    }

    void plan(const Camera& camera, const QDateTime& from, const QDateTime& until) {
        VERIFY_OK(
            KnownSilenceStore(*m_fixture->connection)
                .keep({.cameraId = camera.id, .start = from.toSecsSinceEpoch(), .until = until, .isPlanned = true},
                      at(0)));
    }

    void look(const QDateTime& time) {
        m_now = time;
        for (const Camera& camera : std::as_const(m_source.cameras))
            VERIFY_OK(
                m_fixture->connection->run(u"INSERT OR REPLACE INTO camera_looks (camera_id, began) VALUES (?, ?)"_s,
                                           {camera.id, toIsoUtc(time)}));
    }

    DailyReport read() { return readDailyReport(*m_fixture->connection, day, m_now, QTimeZone::utc()).value(); }

    std::unique_ptr<StoreFixture> m_fixture;
    Source m_source;
    QDateTime m_now;
    int m_clips = 0;
};

QTEST_GUILESS_MAIN(TestDailyReport)
#include "test_daily_report.moc"
