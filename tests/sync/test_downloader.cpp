// SPDX-License-Identifier: GPL-3.0-or-later
// One file's way to the disk, with everything that can happen to it on the way, over real HTTP.
#include "downloader_test.h"
#include "error_kinds.h"
#include "stubborn_drive.h"

using namespace vtrack;
using namespace vtrack::test;

class TestDownloader : public DownloaderTest {
    Q_OBJECT

private slots:

    void init() { begin(); }

    void bringsTheFileWhole() {
        const auto outcome = fetch();
        QVERIFY2(outcome.has_value(), qPrintable(outcome ? QString() : outcome.error().detail));
        QCOMPARE(outcome->bytesFetched, size);
        QCOMPARE(md5(m_plan.path), m_file.md5);
        QVERIFY(!QFile::exists(m_plan.partPath));
        QVERIFY(m_board.look().isEmpty());
    }

    void goesOnAfterACut() {
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"cutAfter"_s, 1'000'000}}, 2);
        const auto outcome = fetch();
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->bytesFetched, size); // Nothing was fetched twice.
        QCOMPARE(md5(m_plan.path), m_file.md5);
        // Without a wait between them, Qt may put a request on the connection that is just being cut, and send it
        // again.
        const int requests = m_test->google.counters().value(u"media"_s).toInt();
        QVERIFY2(requests >= 3 && requests <= 5, qPrintable(QString::number(requests)));
    }

    void goesOnAfterARestart() {
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"stallAfter"_s, 1'000'000}});
        // On a busy computer, the first byte takes longer than the limit that would do here.
        const auto stalled = fetch(RetryPolicy{.tries = 1}, 2s);
        QVERIFY(!stalled.has_value());
        QCOMPARE(stalled.error().kind, ErrorKind::NetworkError);
        QVERIFY(!QFile::exists(m_plan.path));
        QCOMPARE(QFileInfo(m_plan.partPath).size(), 1'000'000);
        m_test->google.setFaults({});
        const auto outcome = fetch();
        QCOMPARE(outcome->bytesFetched, size - 1'000'000);
        QCOMPARE(md5(m_plan.path), m_file.md5);
    }

    void wrongContentNeverGetsTheName_data() {
        QTest::addColumn<QJsonObject>("fault");
        QTest::newRow("wrong bytes") << QJsonObject{{u"wrongBytes"_s, true}};
        QTest::newRow("too short") << QJsonObject{{u"wrongLength"_s, -1000}};
        QTest::newRow("HTML") << QJsonObject{{u"html"_s, true}};
    }

    void wrongContentNeverGetsTheName() {
        QFETCH(const QJsonObject, fault);
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, fault);
        const auto failed = fetch();
        QVERIFY(!failed.has_value());
        QVERIFY(!QFile::exists(m_plan.path));
        QVERIFY(!QFile::exists(m_plan.elsewhere));
        m_test->google.setFaults({});
        QVERIFY(fetch().has_value()); // And nothing of it stands in the way later.
        QCOMPARE(md5(m_plan.path), m_file.md5);
    }

    void aDamagedPartIsThrownAway() {
        QVERIFY(QDir().mkpath(QFileInfo(m_plan.partPath).path()));
        QFile part(m_plan.partPath);
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write(QByteArray(500'000, 'x'));
        part.close();
        QVERIFY(fetch().has_value());
        QCOMPARE(md5(m_plan.path), m_file.md5);
    }

    void anEmptyFileIsFetchedToo() {
        const QString id =
            m_test->google.control(u"add"_s, {{u"parent"_s, u"root"_s}, {u"name"_s, u"empty.mp4"_s}, {u"size"_s, 0}})
                .value(u"id"_s)
                .toString();
        m_file = *onWorker([&] { return m_test->program().drive.get(id); });
        m_plan = planAt(u"empty.mp4"_s);
        QVERIFY(fetch().has_value());
        QCOMPARE(QFileInfo(m_plan.path).size(), 0);
        QVERIFY(QFile::exists(m_plan.path));
    }

    void aStopLeavesThePart() {
        m_test->google.setFault({{u"kind"_s, u"media"_s}}, {{u"stallAfter"_s, 1'000'000}});
        std::stop_source stop;
        QTimer stopper;
        connect(&stopper, &QTimer::timeout, this, [&] {
            if (QFileInfo(m_plan.partPath).size() == 1'000'000)
                stop.request_stop();
        });
        stopper.start(5);
        const auto stopped = fetch({}, 30s, stop.get_token());
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QCOMPARE(QFileInfo(m_plan.partPath).size(), 1'000'000);
    }

    void whatNeverGetsFurtherEnds_data() {
        QTest::addColumn<qint64>("cutAt");
        QTest::addColumn<bool>("heedsRange");
        QTest::addColumn<int>("mostTries");
        QTest::addRow("cut at a third, Range is ignored") << size / 3 << false << 6;
        QTest::addRow("nothing comes") << qint64(0) << true << 4;
        QTest::addRow("the last byte never comes") << size - 1 << true << 5;
        QTest::addRow("a byte a try") << qint64(1) << true << 4;
    }

    void whatNeverGetsFurtherEnds() {
        QFETCH(const qint64, cutAt);
        QFETCH(const bool, heedsRange);
        QFETCH(const int, mostTries);
        StubbornDrive drive(m_test->program().drive, cutAt, heedsRange);
        m_drive = &drive;
        const auto refused = fetch();
        m_drive = nullptr;
        QVERIFY(!refused.has_value());
        QVERIFY2(drive.tries <= mostTries, qPrintable(QString::number(drive.tries)));
    }

    void aLongPauseIsNotSleptThrough() {
        const auto before = m_clock.waited();
        m_test->google.setFault({{u"kind"_s, u"media"_s}},
                                {{u"status"_s, 503}, {u"reason"_s, u"backendError"_s}, {u"retryAfter"_s, 3600}});
        const auto refused = fetch();
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().retryAfter.value_or(0ms), 3600s);
        QVERIFY(m_clock.waited() - before < 30s);
    }

    void aFolderThatIsNotRecognisedIsNotWrittenTo() {
        QVERIFY(QFile::remove(markerPath(m_plan.root + u"/source_1"_s)));
        const auto refused = fetch();
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::DestinationUnavailable);
        QVERIFY(QDir(m_plan.root + u"/source_1"_s).isEmpty());
    }

    void aDiskThatVanishesMeanwhileGetsNoName() {
        m_disk.before = [&](const QString& call, const QString&) -> std::optional<Error> {
            if (call == u"sync"_s) {
                QFile::rename(m_plan.root, m_plan.root + u"-away"_s);
                QDir().mkpath(QFileInfo(m_plan.path).path());
                QFile(m_plan.partPath).open(QIODevice::WriteOnly); // The system's disk holds an old part.
            }
            return {};
        };
        const auto refused = fetch();
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::DestinationUnavailable);
        QVERIFY(!QFile::exists(m_plan.path));
    }

    void aFileTooLargeForTheFileSystemIsToldBeforeTheFirstByte() {
        m_disk.largestFile = size - 1;
        const auto refused = fetch();
        QVERIFY(!refused.has_value());
        QCOMPARE(ownerOf(refused.error()), Owner::Item);
        QVERIFY(refused.error().sentence.contains(u"FAT32"_s));
        QCOMPARE(m_test->google.counters().value(u"media"_s).toInt(), 0);
    }

    void aFolderThatCleanUpTakesAwayIsMadeAgain() {
        QVERIFY(fetch().has_value());
        QVERIFY(QFile::remove(m_plan.path));
        int removed = 0;
        m_disk.before = [&](const QString& call, const QString& path) -> std::optional<Error> {
            if (call == u"open"_s && path == m_plan.partPath && removed++ == 0)
                QDir().rmdir(QFileInfo(path).path());
            return {};
        };
        QVERIFY(fetch().has_value());
        QCOMPARE(md5(m_plan.path), m_file.md5);
    }

    void errorsOfTheDiskSayWhomTheyConcern() {
        m_disk.before = [&](const QString& call, const QString& path) -> std::optional<Error> {
            if (call == u"write"_s)
                return Error{.kind = ErrorKind::DownloadFailed, .detail = path, .action = Action::CheckDestination};
            return {};
        };
        const auto refused = fetch();
        QVERIFY(!refused.has_value());
        QCOMPARE(ownerOf(refused.error()), Owner::Item);
        m_disk.before = [&](const QString& call, const QString& path) -> std::optional<Error> {
            if (call == u"write"_s)
                return Error{.kind = ErrorKind::DiskFull, .detail = path};
            return {};
        };
        const auto quota = fetch(); // The disk has room, so a limit that it does not tell is met: by this file.
        QVERIFY(!quota.has_value());
        QCOMPARE(ownerOf(quota.error()), Owner::Item);
        QVERIFY(!QFile::exists(m_plan.partPath)); // Its part does not keep others out.
        m_disk.before = [&](const QString& call, const QString& path) -> std::optional<Error> {
            if (call != u"write"_s)
                return {};
            m_test->program().disk.setKeepFree(std::numeric_limits<qint64>::max() /
                                               2); // As if the disk were full by now.
            return Error{.kind = ErrorKind::DiskFull, .detail = path};
        };
        const auto full = fetch();
        m_test->program().disk.setKeepFree(0);
        QVERIFY(!full.has_value());
        QCOMPARE(ownerOf(full.error()), Owner::Disk);
    }
};

QTEST_GUILESS_MAIN(TestDownloader)
#include "test_downloader.moc"
