// SPDX-License-Identifier: GPL-3.0-or-later
// What is noticed without a window, by a clock that the test moves.
#include "activity_store.h"
#include "known_silence_store.h"
#include "manual_clock.h"
#include "processor_time.h"
#include "signed_in_program.h"
#include "store_fixture.h"
#include "watcher.h"

#include <QSignalSpy>

using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

class TestWatcher : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tellsOnceAlsoAcrossRestarts();
    void whatIsOverSoonIsNotTold();
    void afterASleepAnAlarmHasToLastLonger();
    void aPausedSourceIsForgotten();
    void aKnownSilenceIsNoAlarmUntilItsDay();
    void whoRecordsAgainIsNoLongerKnown();
    void aPlannedSilenceIsKnownFromItsBeginningOn();
    void whatWasPlannedAfterwardsIsNoReturn();
    void oneLostCameraBlindsNoOther();
    void allCamerasLostIsTheSourcesAlarm();
    void oneWildDateBlindsNobody_data();
    void oneWildDateBlindsNobody();
    void aLookInTheFutureBlindsNobody();
    void aSourceThatNobodySchedulesIsOverdue();
    void goesOnWhenTheFootageCannotBeRead();
    void aRemovedSourceKeepsNoAlarmOfAnother();

private:
    void watch() {
        m_watcher =
            std::make_unique<Watcher>(m_home->program().database, m_home->program().board, *m_scheduler, *m_clock);
        m_raised = std::make_unique<QSignalSpy>(m_watcher.get(), &Watcher::raised);
        m_ended = std::make_unique<QSignalSpy>(m_watcher.get(), &Watcher::ended);
        look();
    }

    /// Until what is read from now on is judged: a look that is under way has read before, the one after it has not.
    void look() {
        for (int i = 0; i < 2; ++i) {
            QSignalSpy looked(m_watcher.get(), &Watcher::looked);
            m_watcher->look();
            QTRY_VERIFY(!looked.isEmpty());
        }
    }

    void lookAMinuteLater() {
        look();
        m_clock->advance(1min);
        m_watcher->judge();
    }

    /// A camera's clips, one a minute, up to that many minutes before now.
    void record(const QString& camera, int count, int endingBefore) {
        FileStore files(*m_connection);
        for (int i = 0; i < count; ++i)
            VERIFY_OK(files.record(at(camera, m_clock->now().addSecs(-60LL * (endingBefore + count - i)))));
    }

    DownloadedFile at(const QString& camera, const QDateTime& start) {
        DownloadedFile file = clip(m_source.id, ++m_clips, camera);
        file.recordingStartTime = start;
        file.recordingEndTime = start.addSecs(59);
        return file;
    }

    /// A run that saw these cameras ended now.
    void looked(const QList<int>& cameras, bool well = true) {
        for (const int camera : cameras)
            VERIFY_OK(m_connection->run(u"INSERT OR REPLACE INTO camera_looks (camera_id, began) VALUES (?, ?)"_s,
                                        {m_source.cameras[camera].id, toIsoUtc(m_clock->now())}));
        SyncStatusStore statuses(*m_connection);
        const QDateTime next = m_clock->now().addSecs(600);
        if (well)
            VERIFY_OK(statuses.succeed(m_source.id, {}, u"Downloaded 0 files"_s, m_clock->now(), next));
        else
            VERIFY_OK(statuses.fail(m_source.id, {.kind = ErrorKind::FolderNotFound, .sentence = u"lost"_s},
                                    Severity::Error, m_clock->now(), next));
    }

    QStringList found() const {
        QStringList found;
        for (const FoundAlarm& one : m_watcher->alarms())
            found += alarmWord(one.alarm.kind) + u' ' + one.camera;
        return found;
    }

    QStringList activity() {
        QStringList lines;
        const auto told = ActivityStore(*m_connection).recent(20, {.search = u"alarm"_s}).value();
        for (const ActivityEntry& line : told)
            lines += line.cameraName + u": "_s + line.message;
        return lines;
    }

    std::unique_ptr<SignedInProgram> m_home;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<SyncScheduler> m_scheduler;
    std::unique_ptr<Watcher> m_watcher;
    std::unique_ptr<QSignalSpy> m_raised;
    std::unique_ptr<QSignalSpy> m_ended;
    Source m_source;
    int m_clips = 0;
};

void TestWatcher::init() {
    m_home = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Nobody);
    m_clock = std::make_unique<ManualClock>(fromIso(toIsoUtc(SystemClock().now())));
    m_connection = m_home->program().database.connect().value();
    m_source = SourceStore(*m_connection).add(projectA(), projectAToken, m_clock->now().addDays(-1)).value();
    m_scheduler = std::make_unique<SyncScheduler>(m_home->syncServices(*m_clock), m_home->program().liveSettings);
    m_scheduler->schedule(m_source.id, 60min, 60min);
}

void TestWatcher::cleanup() {
    m_watcher.reset();
    m_scheduler.reset();
    m_connection.reset();
    m_home.reset();
}

void TestWatcher::tellsOnceAlsoAcrossRestarts() {
    record(u"Cloud_Cam1"_s, 60, 40);
    looked({0, 1});
    watch();
    QCOMPARE(found(), QStringList{u"silent Cloud_Cam1"_s});
    QCOMPARE(m_raised->size(), 0);
    lookAMinuteLater();
    QCOMPARE(m_raised->size(), 1);
    QTRY_COMPARE(activity().size(), 1);
    QVERIFY(activity().first().startsWith(u"Cloud_Cam1: Cloud_Cam1 silent since "_s));
    lookAMinuteLater();
    QCOMPARE(m_raised->size(), 1);
    watch(); // A restart, or windows in another language.
    QCOMPARE(found().size(), 1);
    lookAMinuteLater();
    QCOMPARE(m_raised->size(), 0);
    record(u"Cloud_Cam1"_s, 2, 0);
    looked({0, 1});
    look();
    QCOMPARE(m_ended->size(), 1);
    QTRY_COMPARE(activity().size(), 2);
    QCOMPARE(activity().first(), u"Cloud_Cam1: Cloud_Cam1 records again."_s);
}

void TestWatcher::whatIsOverSoonIsNotTold() {
    record(u"Cloud_Cam1"_s, 60, 40);
    looked({0, 1});
    watch();
    m_clock->advance(Watcher::lasting - 1s);
    m_watcher->judge();
    record(u"Cloud_Cam1"_s, 2, 0);
    looked({0, 1});
    lookAMinuteLater();
    QCOMPARE(m_raised->size() + m_ended->size(), 0);
}

/// Or after the clock was set: checks that are due begin within a minute, and are no alarm then.
void TestWatcher::afterASleepAnAlarmHasToLastLonger() {
    record(u"Cloud_Cam1"_s, 60, 40);
    looked({0, 1});
    watch();
    m_clock->advance(8h);
    m_watcher->judge();
    QVERIFY(found().contains(u"overdue "_s));
    QCOMPARE(m_raised->size(), 0);
    m_clock->advance(Watcher::settling - 1s);
    m_watcher->judge();
    QCOMPARE(m_raised->size(), 0);
    m_clock->advance(1s);
    m_watcher->judge();
    QCOMPARE(m_raised->size(), 1);
}

void TestWatcher::aPausedSourceIsForgotten() {
    record(u"Cloud_Cam1"_s, 60, 40);
    looked({0, 1});
    watch();
    lookAMinuteLater();
    QCOMPARE(m_raised->size(), 1);
    VERIFY_OK(SyncStatusStore(*m_connection).setEnabled(m_source.id, false));
    look();
    QCOMPARE(found(), QStringList());
    QCOMPARE(m_ended->size(), 0); // Nobody can say that it records again.
    QTRY_VERIFY(AlarmStore(*m_connection).all()->isEmpty());
}

void TestWatcher::aKnownSilenceIsNoAlarmUntilItsDay() {
    record(u"Cloud_Cam1"_s, 60, 40);
    record(u"Cloud_Cam2"_s, 60, 40);
    looked({0, 1});
    watch();
    lookAMinuteLater();
    QCOMPARE(found().size(), 2);
    QCOMPARE(m_raised->size(), 1);
    KnownSilenceStore silences(*m_connection);
    const qint64 camera = m_source.cameras[0].id;
    qint64 newestEnd = 0;
    for (const CameraFootage& one : m_watcher->sources().first().cameras)
        newestEnd = one.camera.id == camera ? one.newestEnd : newestEnd;
    const QDateTime until = m_clock->now().addDays(1);
    VERIFY_OK(silences.keep({camera, newestEnd, until}, m_clock->now()));
    look();
    QCOMPARE(found(), QStringList{u"silent Cloud_Cam2"_s});
    QCOMPARE(m_watcher->known().size(), 1);
    QCOMPARE(m_watcher->known().first().knownUntil, until);
    QCOMPARE(m_ended->size(), 0); // Nobody can say that it records again.
    QTRY_COMPARE(AlarmStore(*m_connection).all()->size(), 1);
    // Undone, it is an alarm again, and so it is after its day.
    VERIFY_OK(silences.forget(camera, newestEnd));
    lookAMinuteLater();
    lookAMinuteLater();
    QCOMPARE(found().size(), 2);
    QCOMPARE(m_raised->size(), 2);
    VERIFY_OK(silences.keep({camera, newestEnd, until}, m_clock->now()));
    look();
    QCOMPARE(found().size(), 1);
    m_clock->advance(25h);
    looked({0, 1});
    lookAMinuteLater();
    lookAMinuteLater();
    QVERIFY(found().contains(u"silent Cloud_Cam1"_s));
    QVERIFY(m_watcher->known().isEmpty());
}

void TestWatcher::whoRecordsAgainIsNoLongerKnown() {
    record(u"Cloud_Cam1"_s, 60, 40);
    looked({0, 1});
    watch();
    const CameraFootage camera = m_watcher->sources().first().cameras.first();
    VERIFY_OK(KnownSilenceStore(*m_connection)
                  .keep({camera.camera.id, camera.newestEnd, m_clock->now().addDays(20)}, m_clock->now()));
    lookAMinuteLater();
    QCOMPARE(found(), QStringList());
    record(u"Cloud_Cam1"_s, 2, 0);
    m_clock->advance(40min);
    looked({0, 1});
    lookAMinuteLater();
    QCOMPARE(found(), QStringList{u"silent Cloud_Cam1"_s}); // Another silence.
}

/// Of two cameras, one is silent since before: nobody has said that this is known.
void TestWatcher::aPlannedSilenceIsKnownFromItsBeginningOn() {
    record(u"Cloud_Cam1"_s, 60, 0);
    record(u"Cloud_Cam2"_s, 60, 40);
    looked({0, 1});
    const QDateTime until = m_clock->now().addSecs(2 * 60 * 60);
    KnownSilenceStore silences(*m_connection);
    for (const Camera& camera : std::as_const(m_source.cameras))
        VERIFY_OK(silences.keep({.cameraId = camera.id,
                                 .start = m_clock->now().addSecs(5 * 60).toSecsSinceEpoch(),
                                 .until = until,
                                 .isPlanned = true},
                                m_clock->now()));
    watch();
    QCOMPARE(found(), QStringList{u"silent Cloud_Cam2"_s});
    QVERIFY(m_watcher->known().isEmpty()); // It has not begun, and the first one records.
    m_clock->advance(40min);
    looked({0, 1});
    look();
    QCOMPARE(found(), QStringList{u"silent Cloud_Cam2"_s});
    QCOMPARE(m_watcher->known().size(), 1);
    QCOMPARE(m_watcher->known().first().camera, u"Cloud_Cam1"_s);
    QCOMPARE(m_watcher->known().first().knownUntil, until);
    // Five minutes before and as many after it are no alarm yet.
    m_clock->advance(84min);
    looked({0, 1});
    look();
    QVERIFY(!found().contains(u"silent Cloud_Cam1"_s));
    QVERIFY(m_watcher->known().isEmpty());
    m_clock->advance(10min);
    looked({0, 1});
    look();
    QVERIFY(found().contains(u"silent Cloud_Cam1"_s) && found().contains(u"silent Cloud_Cam2"_s));
}

/// A silence that was reported already: nobody can say that the camera records again.
void TestWatcher::whatWasPlannedAfterwardsIsNoReturn() {
    record(u"Cloud_Cam1"_s, 60, 40);
    looked({0, 1});
    watch();
    lookAMinuteLater();
    QCOMPARE(m_raised->size(), 1);
    KnownSilenceStore silences(*m_connection);
    const KnownSilence planned{.cameraId = m_source.cameras[0].id,
                               .start = m_clock->now().addSecs(-2 * 60 * 60).toSecsSinceEpoch(),
                               .until = m_clock->now().addDays(1),
                               .isPlanned = true};
    VERIFY_OK(silences.keep(planned, m_clock->now()));
    look();
    QCOMPARE(found(), QStringList());
    QCOMPARE(m_watcher->known().size(), 1);
    QCOMPARE(m_ended->size(), 0);
    QTRY_VERIFY(AlarmStore(*m_connection).all()->isEmpty());
    VERIFY_OK(silences.forget(planned.cameraId, planned.start));
    look();
    QCOMPARE(found(), QStringList{u"silent Cloud_Cam1"_s});
}

void TestWatcher::oneLostCameraBlindsNoOther() {
    record(u"Cloud_Cam1"_s, 60, 100);
    record(u"Cloud_Cam2"_s, 60, 100);
    looked({0, 1});
    const int runs = 9;
    for (int run = 0; run < runs; ++run) {
        m_clock->advance(10min);
        looked({1}, false); // The folder of the first is lost; nothing new of the second.
    }
    m_scheduler->schedule(m_source.id, 10min, 10min);
    watch();
    QStringList both = found();
    both.sort();
    QCOMPARE(both, QStringList({u"silent Cloud_Cam1"_s, u"silent Cloud_Cam2"_s, u"unseen Cloud_Cam1"_s}));
    // The second one's silence is as long as it is: it was looked through just now.
    for (const FoundAlarm& alarm : m_watcher->alarms()) {
        if (alarm.camera == u"Cloud_Cam2"_s)
            QCOMPARE(alarm.alarm.severity, Severity::Error);
        else
            QCOMPARE(alarm.alarm.severity, Severity::Warning);
    }
}

void TestWatcher::allCamerasLostIsTheSourcesAlarm() {
    looked({0, 1});
    for (int run = 0; run < 6; ++run) {
        m_clock->advance(10min);
        looked({}, false);
    }
    m_scheduler->schedule(m_source.id, 10min, 10min);
    watch();
    QCOMPARE(found(), QStringList{u"unseen "_s});
}

void TestWatcher::oneWildDateBlindsNobody_data() {
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("count");
    QTest::newRow("one in the far future") << u"2099-01-01T00:00:00Z"_s << 1;
    QTest::newRow("a clock that is far ahead") << u"2099-01-01T00:00:00Z"_s << 300;
    QTest::newRow("the largest") << u"9999-12-31T23:00:00Z"_s << 1;
    QTest::newRow("the year 2000") << u"2000-01-01T00:00:00Z"_s << 1;
    QTest::newRow("a lost clock") << u"2000-01-01T00:00:00Z"_s << 300;
    QTest::newRow("1970") << u"1970-01-01T00:00:01Z"_s << 1;
}

void TestWatcher::oneWildDateBlindsNobody() {
    QFETCH(const QString, start);
    QFETCH(const int, count);
    record(u"Cloud_Cam1"_s, 60, 40);
    record(u"Cloud_Cam2"_s, 60, 40);
    for (int i = 0; i < count; ++i)
        VERIFY_OK(FileStore(*m_connection).record(at(u"Cloud_Cam1"_s, fromIso(start).addSecs(60LL * (i % 50)))));
    looked({0, 1});
    const qint64 begun = processorMilliseconds();
    watch();
    const qint64 took = processorMilliseconds() - begun;
    QVERIFY2(took < 2000, qPrintable(QString::number(took)));
    QCOMPARE(found(), QStringList({u"silent Cloud_Cam1"_s, u"silent Cloud_Cam2"_s}));
    // Nor does one whose end is wild.
    DownloadedFile endless = at(u"Cloud_Cam2"_s, m_clock->now().addSecs(-45 * 60));
    endless.recordingEndTime = fromIso(u"2099-01-01T00:00:00Z"_s);
    VERIFY_OK(FileStore(*m_connection).record(endless));
    look();
    QCOMPARE(found(), QStringList({u"silent Cloud_Cam1"_s, u"silent Cloud_Cam2"_s}));
}

void TestWatcher::aLookInTheFutureBlindsNobody() {
    record(u"Cloud_Cam1"_s, 60, 40);
    record(u"Cloud_Cam2"_s, 60, 40);
    const QDateTime right = m_clock->now();
    m_clock->set(right.addDays(120));
    looked({0});
    m_clock->set(right);
    looked({1});
    watch();
    QCOMPARE(found(), QStringList{u"silent Cloud_Cam2"_s}); // Until when the first was looked through, nobody knows.
    looked({0, 1});
    look();
    QCOMPARE(found(), QStringList({u"silent Cloud_Cam1"_s, u"silent Cloud_Cam2"_s}));
}

void TestWatcher::aSourceThatNobodySchedulesIsOverdue() {
    m_scheduler->unschedule(m_source.id);
    watch();
    QCOMPARE(found(), QStringList());
    m_clock->advance(14min);
    m_watcher->judge();
    QCOMPARE(found(), QStringList());
    m_clock->advance(2min);
    m_watcher->judge();
    QCOMPARE(found(), QStringList{u"overdue "_s});
    m_scheduler->schedule(m_source.id, 10min, 30s);
    m_watcher->judge();
    QCOMPARE(found(), QStringList());
}

void TestWatcher::goesOnWhenTheFootageCannotBeRead() {
    record(u"Cloud_Cam1"_s, 60, 40);
    looked({0, 1});
    watch();
    VERIFY_OK(m_connection->run(u"ALTER TABLE camera_looks RENAME TO away"_s));
    m_watcher->look();
    m_scheduler->unschedule(m_source.id);
    m_clock->advance(30min);
    QVERIFY(QTest::qWaitFor(
        [&] {
            m_watcher->judge();
            return found().contains(u"overdue "_s);
        },
        patienceMs));
    QVERIFY(found().contains(u"silent Cloud_Cam1"_s));
}

void TestWatcher::aRemovedSourceKeepsNoAlarmOfAnother() {
    record(u"Cloud_Cam1"_s, 60, 40);
    looked({0, 1});
    SourceChanges other = projectA();
    other.name = u"Another"_s;
    const Source removed = SourceStore(*m_connection).add(other, projectAToken, m_clock->now().addDays(-1)).value();
    watch();
    VERIFY_OK(m_connection->run(u"DELETE FROM video_sources WHERE id = ?"_s, {removed.id}));
    m_clock->advance(30min); // The removed one is overdue, by what was read before.
    m_watcher->judge();
    m_clock->advance(Watcher::settling);
    m_watcher->judge();
    QVERIFY2(found().contains(u"silent Cloud_Cam1"_s) && found().size() > 1, qPrintable(found().join(u", "_s)));
    QTRY_VERIFY(activity().contains(QRegularExpression(u"^Cloud_Cam1: .*"_s)));
    const auto kept = AlarmStore(*m_connection).all().value();
    QVERIFY(!kept.isEmpty() &&
            std::ranges::all_of(kept, [&](const AlarmRow& row) { return row.sourceId == m_source.id; }));
}

QTEST_GUILESS_MAIN(TestWatcher)
#include "test_watcher.moc"
