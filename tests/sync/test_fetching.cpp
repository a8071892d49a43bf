// SPDX-License-Identifier: GPL-3.0-or-later
// What runs fetch: contents that are replaced, one bad file among many, a source that is changed meanwhile.
#include "error_kinds.h"
#include "footage_folders.h"
#include "pending_store.h"
#include "safe_name.h"
#include "source_runs.h"
#include "started_download_store.h"

#include <QFileInfo>
#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

class TestFetching : public SourceRuns {
    Q_OBJECT

private slots:

    /// Clean-up counts its days from there, and would remove too early what was processed.
    void nothingIsDownloadedBeforeItCameToDrive() {
        start(driveWith({folder(u"Cam1"_s, clips(1))}));
        run();
        add(folderOf(u"Cam1/clip_0000.mp4"_s), clip(u"new.mp4"_s, 7000));
        m_clock.set(m_clock.now().addDays(-20)); // run() would set it right.
        const auto runBehind = [&] {
            return onWorker([&] { return SyncRun(m_test->syncServices(m_clock), m_sourceId).run({}); });
        };
        QCOMPARE(runBehind().waiting.files, 1);
        m_clock.advance(61s); // It has settled.
        QCOMPARE(runBehind().downloaded.files, 1);
        for (const DownloadedFile& file : recorded())
            QVERIFY(file.downloadTimestamp > QDateTime::currentDateTimeUtc().addDays(-1));
    }

    /// A first sync can take days, and footage of today may be wanted first.
    void theNewestComeFirstWhereAPersonSaysSo() {
        QJsonArray days;
        for (int day = 1; day <= 5; ++day) {
            QJsonObject one = clip(u"day_%1.mp4"_s.arg(day), 1'100'000 + day);
            one[u"createdTime"_s] = u"2025-01-0%1T10:00:00Z"_s.arg(day);
            days += one;
        }
        // Which content is asked for first: that request is refused, so that file is missing at the end.
        const auto firstAsked = [&](bool newestFirst) {
            start(driveWith({folder(u"Cam1"_s, days)}));
            Program& program = m_test->program();
            program.settings.set(setting::parallelDownloads, 1);
            program.settings.set(setting::newestFirst, newestFirst);
            program.liveSettings.apply();
            m_test->google.setFault({{u"kind"_s, u"media"_s}},
                                    {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}}, 1);
            run();
            QStringList missing;
            for (const QJsonValue day : std::as_const(days))
                missing += day[u"name"_s].toString();
            for (const DownloadedFile& file : recorded())
                missing.removeAll(file.originalFilename);
            return missing;
        };
        QCOMPARE(firstAsked(true), QStringList{u"day_5.mp4"_s});
        QCOMPARE(firstAsked(false), QStringList{u"day_1.mp4"_s});
    }

    /// In one batch, some with signs that statements know.
    void namesThatAreOneOnSomeDisksGetPathsOfTheirOwn() {
        const QStringList names{u"clip.mp4"_s,       u"clip.mp4"_s,       u"CLIP.mp4"_s,
                                u"caf\u00e9.mp4"_s,  u"cafe\u0301.mp4"_s, u"it's ?1 :2.mp4"_s,
                                u"IT'S ?1 :2.mp4"_s, u"%1\"\\\n%2.mp4"_s, u"\U0001f4f9\uffff.mp4"_s};
        QJsonArray files;
        for (qsizetype i = 0; i < names.size(); ++i)
            files += clip(names[i], 1000 + int(i));
        start(driveWith({folder(u"Cam1"_s, files)}));
        QCOMPARE(run().downloaded.files, int(names.size()));
        QSet<QString> keys;
        for (const DownloadedFile& file : recorded()) {
            keys += nameKey(file.localFilePath);
            QCOMPARE(QFileInfo(file.localFilePath).size(), file.fileSizeBytes);
        }
        QCOMPARE(keys.size(), names.size());
        auto connection = m_test->program().database.connect();
        QVERIFY(StartedDownloadStore(**connection).list(m_sourceId, {}, 10)->isEmpty());
        resetCounters();
        m_clock.advance(25h);
        QVERIFY(!run().error);
        QCOMPARE(counted(u"media"_s), 0);
    }

    void aRefusedRowCostsOnlyItself() {
        start(driveWith({folder(u"Cam1"_s, clips(60))}));
        auto connection = m_test->program().database.connect();
        QVERIFY((*connection)
                    ->run(u"CREATE TRIGGER refuse BEFORE INSERT ON downloaded_files WHEN NEW.original_filename IN "
                          "('clip_0003.mp4', 'clip_0030.mp4') BEGIN SELECT RAISE(ABORT, 'no'); END"_s)
                    .has_value());
        const RunReport report = run();
        QCOMPARE(report.downloaded.files, 58);
        QCOMPARE(report.waiting.retrying, 2);
        QCOMPARE(recorded().size(), 58);
        QCOMPARE(StartedDownloadStore(**connection).list(m_sourceId, {}, 10)->size(), 2);
        QVERIFY((*connection)->run(u"DROP TRIGGER refuse"_s).has_value());
        resetCounters();
        m_clock.advance(25h);
        QCOMPARE(run().downloaded.files, 2);
        QCOMPARE(counted(u"media"_s), 0); // They lie there already.
        QVERIFY(StartedDownloadStore(**connection).list(m_sourceId, {}, 10)->isEmpty());
    }

    // --- Contents ---

    void whatIsSaidOfAContentSaysNothingOfTheNext() {
        start(driveWith({folder(u"Cam1"_s, clips(1))}));
        QVERIFY(!run().error);
        const DownloadedFile before = recorded().first();
        m_test->google.control(u"change"_s, {{u"id"_s, before.driveFileId}, {u"size"_s, 2000}, {u"seed"_s, 9}});
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(recorded().size(), 2);
        const DownloadedFile after = recorded().first();
        auto connection = m_test->program().database.connect();
        FileStore files(**connection);
        QCOMPARE(files.markProcessed({{before.id, before.checksum}}, u"completed"_s, m_clock.now())->files, 1);
        QVERIFY(!files.byIds({after.id})->first().isProcessed);
        const auto refused = files.markProcessed({{after.id, before.checksum}}, u"completed"_s, m_clock.now());
        QCOMPARE(refused->notMarked.size(), 1);
        QCOMPARE(refused->notMarked.first().reason, MarkedFiles::Reason::Replaced);
    }

    void aContentThatComesAfterTheOldOneWasCleanedIsRecorded() {
        start(driveWith({folder(u"Cam1"_s, clips(1))}));
        QVERIFY(!run().error);
        const DownloadedFile before = recorded().first();
        m_test->google.control(u"change"_s, {{u"id"_s, before.driveFileId}, {u"size"_s, 2000}, {u"seed"_s, 9}});
        m_test->google.setFault({{u"kind"_s, u"media"_s}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        QCOMPARE(run().waiting.retrying, 1);
        auto connection = m_test->program().database.connect();
        FileStore files(**connection);
        QVERIFY(files.markProcessed({before.id}, u"completed"_s, m_clock.now()).has_value());
        QCOMPARE(files.clean({files.byIds({before.id})->first()}, m_clock.now())->size(), 1);
        QVERIFY(QFile::remove(before.localFilePath));
        m_test->google.setFaults({});
        m_clock.advance(6min);
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(recorded().size(), 1);
        QCOMPARE(recorded().first().fileSizeBytes, 2000);
        QVERIFY(QFile::exists(recorded().first().localFilePath));
    }

    void aChecksumThatComesLaterIsNoOtherContent() {
        start(driveWith({folder(u"Cam1"_s, clips(1))}));
        const QString id = idOf(u"Cam1/clip_0000.mp4"_s);
        m_test->google.control(u"checksums"_s, {{u"id"_s, id}, {u"shown"_s, false}});
        QCOMPARE(run().downloaded.files, 1);
        QVERIFY(recorded().first().driveMd5.isEmpty());
        m_test->google.control(u"checksums"_s, {{u"id"_s, id}});
        resetCounters();
        m_clock.advance(25h);
        QVERIFY(!run().error);
        QCOMPARE(counted(u"media"_s), 0);
        QCOMPARE(recorded().size(), 1);
    }

    /// More than are read at once.
    void manyFilesThatAreRecordedHideNoOther() {
        start(driveWith({folder(u"Cam1"_s, clips(201)), folder(u"Cam2"_s, {clip(u"other.mp4"_s, 2000)})}));
        m_test->google.setFault({{u"kind"_s, u"media"_s}, {u"fileId"_s, idOf(u"Cam2/other.mp4"_s)}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        QCOMPARE(run().downloaded.files, 201);
        m_test->google.setFaults({});
        QList<PendingFile> again;
        for (const DownloadedFile& row : recorded())
            again += PendingFile{.sourceId = m_sourceId,
                                 .cameraId = camera(u"Cloud_Cam1"_s).id,
                                 .drive = {.id = row.driveFileId,
                                           .name = row.originalFilename,
                                           .created = m_clock.now().addYears(-20),
                                           .modified = row.driveModified,
                                           .size = row.fileSizeBytes,
                                           .md5 = row.driveMd5,
                                           .sha256 = row.driveSha256},
                                 .seenAt = m_clock.now().addSecs(-3600)};
        auto connection = m_test->program().database.connect();
        QVERIFY(PendingStore(**connection).observe(again, m_clock.now()).has_value());
        QVERIFY((*connection)->run(u"UPDATE pending_files SET attempts = 0, next_try = NULL"_s).has_value());
        const RunReport report = run();
        QCOMPARE(report.downloaded.files, 1);
        QCOMPARE(report.waiting.files, 0);
    }

    // --- One file among many ---

    void aFileThatIsAlwaysRateLimitedIsRetried() {
        start(driveWith({folder(u"Cam1"_s, clips(12))}));
        refuseOldest({{u"status"_s, 403}, {u"reason"_s, u"userRateLimitExceeded"_s}});
        const RunReport report = run();
        QCOMPARE(report.downloaded.files, 11);
        QCOMPARE(report.waiting.retrying, 1);
        QVERIFY(report.nextAfter && *report.nextAfter < 60min);
    }

    void oneRefusalIsNotTheAccounts_data() {
        QTest::addColumn<QJsonObject>("fault");
        QTest::newRow("quota") << QJsonObject{{u"status"_s, 403}, {u"reason"_s, u"quotaExceeded"_s}};
        QTest::newRow("sign-in") << QJsonObject{{u"status"_s, 401}, {u"reason"_s, u"authError"_s}};
        QTest::newRow("pace") << QJsonObject{{u"status"_s, 429}, {u"reason"_s, u"rateLimitExceeded"_s}};
    }

    void oneRefusalIsNotTheAccounts() {
        QFETCH(const QJsonObject, fault);
        start(driveWith({folder(u"Cam1"_s, clips(80))}));
        refuseOldest(fault);
        const RunReport report = run();
        QCOMPARE(report.downloaded.files, 79);
        QCOMPARE(report.waiting.retrying, 1);
        QCOMPARE(report.failed, 1);
    }

    /// Nor are thirty in a row, as long as the account may read its root folder.
    void manyRefusalsOfOneCameraAreNotTheOthers() {
        start(driveWith({folder(u"Cam1"_s, clips(30)), folder(u"Cam2"_s, {clip(u"other.mp4"_s, 2000)})}));
        const QJsonObject refusal{{u"status"_s, 403}, {u"reason"_s, u"quotaExceeded"_s}};
        QJsonArray rules;
        for (int i = 0; i < 30; ++i) {
            const QString id = idOf(u"Cam1/clip_%1.mp4"_s.arg(i, 4, 10, QChar(u'0')));
            rules +=
                QJsonObject{{u"match"_s, QJsonObject{{u"kind"_s, u"media"_s}, {u"fileId"_s, id}}}, {u"do"_s, refusal}};
        }
        m_test->google.setFaults(rules);
        const RunReport report = run();
        QCOMPARE(report.downloaded.files, 1);
        QCOMPARE(report.waiting.retrying, 30);
        QVERIFY(report.nextAfter && *report.nextAfter < 60min);
        QVERIFY(counted(u"get"_s) < 15); // One question answers for all that fail at about the same time.
    }

    void aDriveThatIsDownEndsTheDownloadsAtOnce() {
        start(driveWith({folder(u"Cam1"_s, clips(200))}));
        const QJsonObject refusal{{u"status"_s, 403}, {u"reason"_s, u"quotaExceeded"_s}};
        QJsonArray rules;
        for (const QJsonObject& match :
             {QJsonObject{{u"kind"_s, u"media"_s}}, QJsonObject{{u"path"_s, u"/files/root"_s}}})
            rules += QJsonObject{{u"match"_s, match}, {u"do"_s, refusal}};
        m_test->google.setFaults(rules);
        const RunReport report = run();
        QVERIFY(report.error && report.error->kind == ErrorKind::QuotaExceeded);
        QCOMPARE(report.waiting.retrying, 0);
        QVERIFY(report.nextAfter && *report.nextAfter >= 60min);
        QVERIFY(counted(u"media"_s) < 100);
    }

    /// A filter on the way lets all through but contents.
    void contentsThatAreRefusedAloneEndTheDownloads_data() {
        QTest::addColumn<bool>("isFirstRun");
        QTest::newRow("nothing was ever fetched") << true;
        QTest::newRow("a file that was fetched before is refused, too") << false;
    }

    void contentsThatAreRefusedAloneEndTheDownloads() {
        QFETCH(const bool, isFirstRun);
        start(driveWith({folder(u"Cam1"_s, clips(isFirstRun ? 120 : 1))}));
        if (!isFirstRun) {
            QCOMPARE(run().downloaded.files, 1);
            const QString camera = folderOf(u"Cam1/clip_0000.mp4"_s);
            for (int i = 0; i < 120; ++i)
                add(camera, clip(u"new_%1.mp4"_s.arg(i), 2000 + i));
        }
        resetCounters();
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"html"_s, true}});
        const RunReport report = run();
        QVERIFY(report.error && report.error->kind == ErrorKind::NetworkError);
        QCOMPARE(ownerOf(*report.error), Owner::Connection);
        QCOMPARE(report.downloaded.files, 0);
        QVERIFY2(report.waiting.retrying < 10, qPrintable(QString::number(report.waiting.retrying)));
        // Four tries for each of ten files, and of those that were queued by then. All would be 480.
        QVERIFY2(counted(u"media"_s) < 300, qPrintable(QString::number(counted(u"media"_s))));
        m_test->google.setFaults({});
        m_clock.advance(10min);
        QCOMPARE(run().downloaded.files, 120);
    }

    /// Contents come otherwise, but the others shall not wait for hundreds of bad ones.
    void aHundredRefusalsInARowLeaveTheRestToTheNextCheck() {
        start(driveWith({folder(u"Cam1"_s, clips(1))}));
        QCOMPARE(run().downloaded.files, 1);
        const QString camera = folderOf(u"Cam1/clip_0000.mp4"_s);
        QJsonArray rules;
        for (int i = 0; i < 130; ++i) {
            const QString id = add(camera, clip(u"new_%1.mp4"_s.arg(i), 2000 + i));
            rules += QJsonObject{{u"match"_s, QJsonObject{{u"kind"_s, u"media"_s}, {u"fileId"_s, id}}},
                                 {u"do"_s, QJsonObject{{u"status"_s, 403}, {u"reason"_s, u"quotaExceeded"_s}}}};
        }
        m_test->google.setFaults(rules);
        const RunReport first = run();
        QVERIFY(first.error && first.error->kind == ErrorKind::QuotaExceeded);
        QCOMPARE(first.waiting.retrying, 99);
        add(camera, clip(u"good.mp4"_s, 5000));
        const RunReport second = run();
        QCOMPARE(second.downloaded.files, 1);
        QCOMPARE(second.waiting.retrying, 130);
    }

    void aDismissedFileIsNoTroubleAnyMore() {
        start(driveWith({folder(u"Cam1"_s, clips(3))}));
        const QString bad = refuseOldest({{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        QVERIFY(run().error.has_value());
        auto connection = m_test->program().database.connect();
        PendingStore pending(**connection);
        QVERIFY(pending.setDismissed(m_sourceId, bad, true, m_clock.now()).has_value());
        m_clock.advance(25h); // Nor does a listing bring it back.
        const RunReport well = run();
        QVERIFY(!well.error);
        QCOMPARE(well.waiting.files, 0);
        QCOMPARE(well.message, u"Downloaded 0 files"_s);
        m_test->google.setFaults({});
        QCOMPARE(run().downloaded.files, 0);
        QVERIFY(pending.setDismissed(m_sourceId, bad, false, m_clock.now()).has_value());
        QCOMPARE(run().downloaded.files, 1);
    }

    void aSourceThatIsChangedDuringARunFetchesNothingTwice() {
        start(driveWith({folder(u"Cam1"_s, clips(120, 2000))}));
        m_test->google.control(u"latency"_s, {{u"media"_s, 100}});
        const QString other = QFileInfo(m_test->destination()).path() + u"/other"_s;
        QVERIFY(QDir().mkpath(other));
        bool changed = false;
        QTimer editor;
        connect(&editor, &QTimer::timeout, this, [&] {
            if (changed || recorded().isEmpty())
                return;
            changed = true;
            auto connection = m_test->program().database.connect();
            QVERIFY(SourceStore(**connection).change(m_sourceId, {.destination = other}, m_clock.now()).has_value());
            QVERIFY(FootageFolders(m_test->program().footage, **connection, m_clock).take(m_sourceId, other));
        });
        editor.start(5);
        const RunReport report = run();
        QVERIFY(changed);
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->sentence : QString()));
        QCOMPARE(report.downloaded.files, 120);
        QSet<QString> ids;
        qsizetype moved = 0;
        for (const DownloadedFile& row : recorded()) {
            ids += row.driveFileId;
            moved += row.localFilePath.startsWith(other);
            QVERIFY(QFile::exists(row.localFilePath));
        }
        QCOMPARE(ids.size(), 120);
        QCOMPARE(recorded().size(), 120);
        QVERIFY(moved > 0 && moved < 120);
        QCOMPARE(clipsIn(m_test->destination()) + clipsIn(other), 120); // None that was whole came again.
        QCOMPARE(counted(u"mediaBytes"_s), 120 * 2000);                 // What was under way ended where it began.
    }
};

QTEST_GUILESS_MAIN(TestFetching)
#include "test_fetching.moc"
