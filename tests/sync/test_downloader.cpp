// SPDX-License-Identifier: GPL-3.0-or-later
// One file's way to the disk, with everything that can happen to it on the way, over real HTTP.
#include "downloader.h"
#include "error_kinds.h"
#include "file_system.h"
#include "footage_content.h"
#include "manual_clock.h"
#include "signed_in_program.h"
#include "source_marker.h"
#include "stubborn_drive.h"
#include "troubled_disk.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

class TestDownloader : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        m_test = std::make_unique<SignedInProgram>();
        m_clock.set(SystemClock().now());
    }

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_disk.before = {};
        m_disk.largestFile.reset();
        makeSourceFolder(m_folder->filePath(u"videos"_s));
        m_test->google.setFaults({});
        const QString id = m_test->google
                               .control(u"add"_s, {{u"parent"_s, u"root"_s},
                                                   {u"name"_s, u"clip %1.mp4"_s.arg(++m_count)},
                                                   {u"size"_s, size},
                                                   {u"seed"_s, m_count}})
                               .value(u"id"_s)
                               .toString();
        m_file = *onWorker([&] { return m_test->program().drive.get(id); });
        m_plan = planAt(u"clip.mp4"_s);
        m_test->google.control(u"counters/reset"_s);
    }

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

    void whatIsNoVideoIsNotKept_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("a program of Windows") << u"MZ"_s + QString(3000, u'x') << false;
        QTest::newRow("a script") << u"#!/bin/sh\nrm -rf ~\n"_s << false;
        QTest::newRow("a page") << u" \n<!DOCTYPE html><script>x</script>"_s << false;
        QTest::newRow("a starter") << u"\uFEFF[Desktop Entry]\nExec=x"_s << false;
        QTest::newRow("an archive") << u"PK\u0003\u0004"_s + QString(2000, u'x') << false;
        QTest::newRow("a playlist") << u"#EXTM3U\nhttp://example.com/x.mp4\n"_s << false;
        QTest::newRow("a text") << u"Nothing to see here.\n"_s << false;
        QTest::newRow("a recorder's own format") << u"DHAV"_s + QString(2000, u'x') << true;
        QTest::newRow("a few bytes") << u"x"_s << true;
    }

    void whatIsNoVideoIsNotKept() {
        QFETCH(const QString, text);
        QFETCH(const bool, isKept);
        const QString id = m_test->google
                               .control(u"add"_s, {{u"parent"_s, u"root"_s},
                                                   {u"name"_s, u"clip.mp4"_s},
                                                   {u"mimeType"_s, u"video/mp4"_s},
                                                   {u"text"_s, text}})
                               .value(u"id"_s)
                               .toString();
        m_file = *onWorker([&] { return m_test->program().drive.get(id); });
        m_plan = planAt(u"clip.mp4"_s);
        const auto outcome = fetch();
        QCOMPARE(outcome.has_value(), isKept);
        QCOMPARE(QFile::exists(m_plan.path), isKept);
        if (isKept)
            return;
        QCOMPARE(ownerOf(outcome.error()), Owner::Item);
        QVERIFY2(outcome.error().sentence.contains(u"no video"_s), qPrintable(outcome.error().sentence));
        QCOMPARE(QFileInfo(m_plan.partPath).size(), 0); // Nothing of it lies there.
    }

    void contentsAreToldApart_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ContentKind>("kind");
        QTest::newRow("Linux program") << QByteArray("\x7f\x45LF\x02") << ContentKind::Program;
        QTest::newRow("shortcut") << QByteArray("L\0\0\0\x01\x14\x02\0", 8) << ContentKind::Program;
        QTest::newRow("installer") << QByteArray("\xd0\xcf\x11\xe0\xa1") << ContentKind::Program;
        QTest::newRow("Java") << QByteArray("\xca\xfe\xba\xbe") << ContentKind::Program;
        QTest::newRow("page") << QByteArray("\r\n\t<HTML>") << ContentKind::Program;
        QTest::newRow("picture that runs scripts") << QByteArray("<svg xmlns=") << ContentKind::Program;
        QTest::newRow("paper") << QByteArray("%PDF-1.7") << ContentKind::Document;
        QTest::newRow("playlist") << QByteArray("#EXTM3U\n\x01") << ContentKind::Program;
        QTest::newRow("Windows playlist") << QByteArray("\r\n<ASX version=") << ContentKind::Program;
        QTest::newRow("Winamp playlist") << QByteArray("[playlist]\nFile1=http://x") << ContentKind::Program;
        QTest::newRow("reference") << QByteArray("[Reference]\nRef1=http://x") << ContentKind::Program;
        QTest::newRow("presentation") << QByteArray("<smil><body>") << ContentKind::Program;
        QTest::newRow("address") << QByteArray("http://example.com/x") << ContentKind::Program;
        QTest::newRow("starter with a note")
            << QByteArray("# KDE Config File\n[Desktop Entry]") << ContentKind::Document;
        QTest::newRow("text") << QByteArray("\xc4\x90\xc3\xb3ng g\xc3\xb3i xong r\xe1\xbb\x93i")
                              << ContentKind::Document;
        QTest::newRow("text, cut in a letter") << QByteArray(23, 'x') + "\xc3" << ContentKind::Document;
        QTest::newRow("wide text") << QByteArray("\xff\xfe#\0E\0", 6) << ContentKind::Document;
        QTest::newRow("letters and then numbers") << QByteArray("RECORDER\x01\0\0\0", 12) << ContentKind::MayBeVideo;
        QTest::newRow("noise") << QByteArray(24, '\xe9') << ContentKind::MayBeVideo;
        QTest::newRow("large AVI") << QByteArray("RIFF    AVI LIST    hdrlavih") << ContentKind::MayBeVideo;
        QTest::newRow("MP4") << QByteArray("\0\0\0\x18\x66typisom", 12) << ContentKind::MayBeVideo;
        QTest::newRow("AVI") << QByteArray("RIFF\0\0\0\0AVI ", 12) << ContentKind::MayBeVideo;
        QTest::newRow("Matroska") << QByteArray("\x1a\x45\xdf\xa3") << ContentKind::MayBeVideo;
        QTest::newRow("transport stream") << QByteArray("G@\0\x10") << ContentKind::MayBeVideo;
        QTest::newRow("raw H.264") << QByteArray("\0\0\0\x01g", 5) << ContentKind::MayBeVideo;
        QTest::newRow("pictures one by one") << QByteArray("\xff\xd8\xff\xe0") << ContentKind::MayBeVideo;
        QTest::newRow("nothing") << QByteArray() << ContentKind::MayBeVideo;
    }

    void contentsAreToldApart() {
        QFETCH(const QByteArray, content);
        QTEST(contentKind(content), "kind");
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

    /// Whoever shares the disk can lay the file where it is looked for.
    void whatIsNoVideoIsNotAdopted() {
        const QByteArray text = "#EXTM3U\nhttp://example.com/x.mp4\n";
        const QString id = m_test->google
                               .control(u"add"_s, {{u"parent"_s, u"root"_s},
                                                   {u"name"_s, u"list.mp4"_s},
                                                   {u"mimeType"_s, u"video/mp4"_s},
                                                   {u"text"_s, QString::fromUtf8(text)}})
                               .value(u"id"_s)
                               .toString();
        m_file = *onWorker([&] { return m_test->program().drive.get(id); });
        m_plan = planAt(u"list.mp4"_s);
        QVERIFY(QDir().mkpath(QFileInfo(m_plan.path).path()));
        QFile file(m_plan.path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const auto outcome = fetch();
        QVERIFY(!outcome.has_value());
        QCOMPARE(ownerOf(outcome.error()), Owner::Item);
    }

    void whatIsThereWholeIsAdopted() {
        QVERIFY(fetch().has_value());
        m_test->google.control(u"counters/reset"_s);
        const auto again = fetch();
        QVERIFY(again->adopted);
        QCOMPARE(again->bytesFetched, 0);
        QCOMPARE(m_test->google.counters().value(u"media"_s).toInt(), 0);
    }

    void aStrangersFileIsNotOverwritten() {
        QVERIFY(QDir().mkpath(QFileInfo(m_plan.path).path()));
        QFile stranger(m_plan.path);
        QVERIFY(stranger.open(QIODevice::WriteOnly) && stranger.write("mine") == 4);
        stranger.close();
        const auto outcome = fetch();
        QCOMPARE(outcome->path, m_plan.elsewhere);
        QCOMPARE(md5(m_plan.elsewhere), m_file.md5);
        QVERIFY(stranger.open(QIODevice::ReadOnly));
        QCOMPARE(stranger.readAll(), QByteArray("mine"));
    }

    void aLinkDoesNotLeadOut() {
#ifdef Q_OS_WIN
        QSKIP("Symbolic links need a right on Windows");
#endif
        const QTemporaryDir outside;
        QVERIFY(QFile::link(outside.path(), m_plan.root + u"/source_1/Cam"_s));
        const auto refused = fetch();
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::PermissionDenied);
        QCOMPARE(ownerOf(refused.error()), Owner::Item);
        QVERIFY(QDir(outside.path()).isEmpty());
    }

    void aPartThatIsALinkIsNotFollowed() {
#ifdef Q_OS_WIN
        QSKIP("Symbolic links need a right on Windows");
#endif
        const QTemporaryDir outside;
        const QString precious = outside.filePath(u"precious"_s);
        QVERIFY(QDir().mkpath(QFileInfo(m_plan.partPath).path()));
        QVERIFY(QFile::link(precious, m_plan.partPath));
        const auto outcome = fetch();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::PermissionDenied);
        QVERIFY(!QFile::exists(precious));
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

    void aThirdNameIsFoundForAFileWhoseNamesAreTaken() {
        QVERIFY(QDir().mkpath(QFileInfo(m_plan.path).path()));
        for (const QString& path : {m_plan.path, m_plan.elsewhere}) {
            QFile stranger(path);
            QVERIFY(stranger.open(QIODevice::WriteOnly) && stranger.write("mine") == 4);
        }
        const auto outcome = fetch();
        QVERIFY(outcome.has_value());
        QVERIFY(outcome->path != m_plan.path && outcome->path != m_plan.elsewhere);
        QCOMPARE(md5(outcome->path), m_file.md5);
        QCOMPARE(QFileInfo(m_plan.path).size(), 4);
        QCOMPARE(QFileInfo(m_plan.elsewhere).size(), 4);
    }

    void aStrangerWhoComesWhileItIsFetchedIsNotOverwritten() {
        m_disk.before = [&](const QString& call, const QString&) -> std::optional<Error> {
            if (call == u"rename"_s && !QFile::exists(m_plan.path)) {
                QFile stranger(m_plan.path);
                if (stranger.open(QIODevice::WriteOnly))
                    stranger.write("mine");
            }
            return {};
        };
        const auto outcome = fetch();
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->path, m_plan.elsewhere);
        QCOMPARE(QFileInfo(m_plan.path).size(), 4);
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

private:
    static constexpr qint64 size = 3'000'000;

    void makeSourceFolder(const QString& root) {
        const QString folder = root + u"/source_1"_s;
        QVERIFY(QDir().mkpath(folder));
        const SourceMarker marker{.installationId = m_test->program().footage.installationId, .sourceId = 1};
        QVERIFY(writeMarker(m_disk, folder, marker).value_or(false));
    }

    PlannedDownload planAt(const QString& name) {
        const QString folder = m_folder->filePath(u"videos/source_1/Cam"_s);
        return {.sourceId = 1,
                .cameraName = u"Cam"_s,
                .file = {.drive = m_file},
                .root = m_folder->filePath(u"videos"_s),
                .path = folder + u'/' + name,
                .elsewhere = folder + u"/other~"_s + name,
                .partPath = folder + u'/' + name + u".part"_s};
    }

    Result<DownloadOutcome> fetch(RetryPolicy retry = {}, std::chrono::milliseconds stallLimit = 30s,
                                  std::stop_token stop = {}) {
        const FootageDisk footage{.disk = m_disk, .installationId = m_test->program().footage.installationId};
        SyncServices services{.database = m_test->program().database,
                              .drive = m_drive ? *m_drive : m_test->program().drive,
                              .board = m_board,
                              .footage = footage,
                              .disk = m_test->program().disk,
                              .bandwidth = m_test->program().bandwidth,
                              .clock = m_clock,
                              .workers = m_test->program().workers,
                              .claims = m_test->program().claims,
                              .stallLimit = stallLimit,
                              .retry = retry};
        return onWorker([&] { return Downloader(services).fetch(m_plan, m_test->program().downloads, stop); });
    }

    static QString md5(const QString& path) {
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Md5);
        if (file.open(QIODevice::ReadOnly))
            hash.addData(&file);
        return QString::fromLatin1(hash.result().toHex());
    }

    std::unique_ptr<SignedInProgram> m_test;
    std::unique_ptr<QTemporaryDir> m_folder;
    TroubledDisk m_disk;
    Drive* m_drive = nullptr; ///< In place of the program's own.
    ManualClock m_clock;
    TransferBoard m_board;
    DriveFile m_file;
    PlannedDownload m_plan;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestDownloader)
#include "test_downloader.moc"
