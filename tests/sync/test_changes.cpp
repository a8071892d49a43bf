// SPDX-License-Identifier: GPL-3.0-or-later
// What changes in Drive between two runs, and the change feed that tells of it.
#include "sync_run_test.h"

using namespace std::chrono_literals;
using namespace vtrack;
using namespace vtrack::test;

class TestChanges : public SyncRunTest {
    Q_OBJECT

private slots:

    void init() { start({}); }

    void nothingNewCostsOneRequest() {
        QVERIFY(!run().error);
        m_test->google.control(u"counters/reset"_s);
        QVERIFY(!run().error);
        QCOMPARE(m_test->google.counters().value(u"changes"_s).toInt(), 1);
        QCOMPARE(m_test->google.counters().value(u"total"_s).toInt(), 1);
        m_clock.advance(25h); // The safety net.
        m_test->google.control(u"counters/reset"_s);
        QVERIFY(!run().error);
        QVERIFY(m_test->google.counters().value(u"list"_s).toInt() >= 6);
        QCOMPARE(m_test->google.counters().value(u"media"_s).toInt(), 0);
    }

    void changesThatCannotBeHadLeadToAListing_data() {
        QTest::addColumn<QJsonObject>("fault");
        QTest::newRow("token refused") << QJsonObject{{u"status"_s, 400}, {u"reason"_s, u"invalid"_s}};
        QTest::newRow("gone") << QJsonObject{{u"status"_s, 404}, {u"reason"_s, u"notFound"_s}};
        // 5xx and what is not Google's answer say nothing about the token: it stays, and is tried again.
    }

    void changesThatCannotBeHadLeadToAListing() {
        QFETCH(const QJsonObject, fault);
        QVERIFY(!run().error);
        m_test->google.setFault({{u"kind"_s, u"changes"_s}}, fault);
        for (int i = 0; i < 2; ++i) {
            m_test->google.control(u"new-clip"_s);
            m_clock.advance(11min);
            QCOMPARE(run().downloaded.files, 1);
        }
        m_test->google.setFaults({});
        m_test->google.control(u"new-clip"_s);
        QCOMPARE(run().downloaded.files, 1); // Lists, and takes up the changes again.
        m_test->google.control(u"counters/reset"_s);
        QVERIFY(!run().error);
        QCOMPARE(m_test->google.counters().value(u"total"_s).toInt(), 1);
    }

    void whatDriveListedInPartIsListedAgain() {
        m_test->google.control(u"paging"_s, {{u"incomplete"_s, true}});
        m_test->google.control(u"omit"_s, {{u"id"_s, videosInDrive().constBegin().key()}, {u"times"_s, 1}});
        const RunReport report = run();
        QCOMPARE(report.error->kind, ErrorKind::DownloadFailed);
        QCOMPARE(report.downloaded.files, videosInDrive().size() - 1); // What it did tell of comes.
        m_test->google.control(u"paging"_s, {});
        m_test->google.control(u"counters/reset"_s);
        const RunReport again = run();
        QVERIFY(!again.error);
        QCOMPARE(again.downloaded.files, 1);
        QVERIFY(m_test->google.counters().value(u"list"_s).toInt() >= 6);
    }

    void troubleOfDriveDuringChangesLosesNothing() {
        QVERIFY(!run().error);
        m_test->google.control(u"new-clip"_s);
        m_test->google.setFault({{u"kind"_s, u"changes"_s}}, {{u"status"_s, 500}});
        QCOMPARE(run().error->kind, ErrorKind::NetworkError);
        m_test->google.setFaults({});
        QCOMPARE(run().downloaded.files, 1);
    }

    void renamedAndMovedIsNotFetchedTwice() {
        QVERIFY(!run().error);
        const QString clip = recorded().first().driveFileId;
        m_test->google.control(u"rename"_s, {{u"id"_s, clip}, {u"name"_s, u"other name.mp4"_s}});
        m_test->google.control(u"move"_s, {{u"id"_s, recorded().last().driveFileId}, {u"parent"_s, otherCamera()}});
        m_test->google.control(u"counters/reset"_s);
        QVERIFY(!run().error);
        m_clock.advance(25h); // Nor by the full listing.
        QVERIFY(!run().error);
        QCOMPARE(m_test->google.counters().value(u"media"_s).toInt(), 0);
        QCOMPARE(filesOnDisk().size(), recorded().size());
    }

    void anotherContentIsAFileAndARowOfItsOwn() {
        QVERIFY(!run().error);
        const DownloadedFile before = recorded().first();
        auto connection = m_test->program().database.connect();
        QVERIFY(FileStore(**connection).markProcessed({before.id}, u"completed"_s, m_clock.now()).has_value());
        m_test->google.control(u"change"_s, {{u"id"_s, before.driveFileId}, {u"size"_s, 300'000}, {u"seed"_s, 99}});
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"status"_s, 404}, {u"reason"_s, u"notFound"_s}});
        QCOMPARE(run().failed, 1);
        m_test->google.setFaults({});
        m_clock.advance(1h);
        QCOMPARE(run().downloaded.files, 1);
        // Whoever reads the old one still has it, and what was said of it is still true.
        QCOMPARE(md5(before.localFilePath), before.driveMd5.toLatin1());
        QVERIFY(FileStore(**connection).byIds({before.id})->first().isProcessed);
        const DownloadedFile after = recorded().first();
        QVERIFY(after.id != before.id && after.localFilePath != before.localFilePath);
        QCOMPARE(after.driveFileId, before.driveFileId);
        QCOMPARE(after.fileSizeBytes, 300'000);
        QCOMPARE(QString::fromLatin1(md5(after.localFilePath)), after.driveMd5);
        QVERIFY(!after.isProcessed);
        QCOMPARE(filesOnDisk().size(), recorded().size());
        QCOMPARE(run().downloaded.files, 0);
    }

    void aNewFolderWithClipsIsFound() {
        QVERIFY(!run().error);
        const QString folder =
            m_test->google
                .control(
                    u"add"_s,
                    {{u"parent"_s, otherCamera()},
                     {u"name"_s, u"2025-02-01"_s},
                     {u"files"_s, QJsonArray{QJsonObject{{u"name"_s, u"a.mp4"_s}, {u"size"_s, 1000}, {u"seed"_s, 5}}}}})
                .value(u"id"_s)
                .toString();
        QVERIFY(!folder.isEmpty());
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(recorded().first().relativePath, u"2025-02-01"_s);
        m_test->google.control(u"add"_s,
                               {{u"parent"_s, folder}, {u"name"_s, u"b.mp4"_s}, {u"size"_s, 1000}, {u"seed"_s, 6}});
        m_test->google.control(u"counters/reset"_s);
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(m_test->google.counters().value(u"list"_s).toInt(), 0);
    }

    void whatWentBeforeItWasFetchedIsForgotten() {
        QVERIFY(!run().error);
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"status"_s, 403}, {u"reason"_s, u"domainPolicy"_s}});
        const QString clip = m_test->google
                                 .control(u"add"_s, {{u"parent"_s, otherCamera()},
                                                     {u"name"_s, u"short-lived.mp4"_s},
                                                     {u"size"_s, 1000},
                                                     {u"seed"_s, 5}})
                                 .value(u"id"_s)
                                 .toString();
        QCOMPARE(run().waiting.retrying, 1);
        m_test->google.control(u"trash"_s, {{u"id"_s, clip}, {u"trashed"_s, true}});
        QCOMPARE(run().waiting.files, 0);
        QCOMPARE(statusRow().state, SyncState::Success);
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "test_changes.moc"
