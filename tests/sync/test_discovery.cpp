// SPDX-License-Identifier: GPL-3.0-or-later
// What runs find in an unkind Drive, and what it costs: folders that fail, lists that lag, changes that do not end, and
// what counts as footage.
#include "folder_store.h"
#include "pending_store.h"
#include "source_runs.h"

#include <QJsonArray>
#include <QtTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

class TestDiscovery : public SourceRuns {
    Q_OBJECT

private slots:

    // --- A folder that fails ---

    void aFolderThatCannotBeListedStopsNoOther() {
        start(driveWith({folder(u"Cam1"_s, {folder(u"bad"_s, {clip(u"a.mp4"_s)}), folder(u"good"_s, clips(2))}),
                         folder(u"Cam2"_s, clips(3))}));
        refuseLists(folderOf(u"Cam1/bad/a.mp4"_s), {{u"status"_s, 500}});
        const RunReport report = run();
        QCOMPARE(report.downloaded.files, 5);
        QVERIFY(report.error && report.error->sentence.contains(u"Cloud_Cam1"_s));
        QVERIFY(!report.error->sentence.contains(u"Cloud_Cam2"_s));
        QVERIFY(run().error.has_value()); // Tried again by the next run, then after five minutes.
        resetCounters();
        QVERIFY(run().error.has_value());
        QCOMPARE(counted(u"list"_s), 0);
        m_test->google.setFaults({});
        m_clock.advance(6min);
        const RunReport recovered = run();
        QVERIFY(!recovered.error);
        QCOMPARE(recovered.downloaded.files, 1);
    }

    /// As long as the account may read its root folder.
    void manyFoldersThatCannotBeListedStopNoOther() {
        start(driveWith({folder(u"Cam1"_s, days(12)), folder(u"Cam2"_s, clips(3))}));
        QJsonArray rules;
        for (int day = 1; day <= 12; ++day) {
            const QString id = folderOf(u"Cam1/2025-01-%1/clip.mp4"_s.arg(day, 2, 10, QChar(u'0')));
            rules += QJsonObject{{u"match"_s, QJsonObject{{u"kind"_s, u"list"_s}, {u"query"_s, id}}},
                                 {u"do"_s, QJsonObject{{u"status"_s, 500}}}};
        }
        m_test->google.setFaults(rules);
        const RunReport report = run();
        QCOMPARE(report.downloaded.files, 3);
        QVERIFY(report.error && report.error->sentence.contains(u"Cloud_Cam1"_s));
        const auto connection = m_test->program().database.connect();
        const auto folders = FolderStore(**connection, m_sourceId).all();
        QCOMPARE(std::ranges::count_if(*folders, &WatchedFolder::failed), 12);
    }

    void changesAndWaitingFilesComeThoughTheDailyListingFails() {
        start(driveWith({folder(u"Cam1"_s, {folder(u"day"_s, clips(2))}), folder(u"Cam2"_s, clips(2))}));
        m_test->google.setFault({{u"kind"_s, u"media"_s}, {u"fileId"_s, idOf(u"Cam2/clip_0000.mp4"_s)}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        QCOMPARE(run().failed, 1);
        const QString bad = folderOf(u"Cam1/day/clip_0000.mp4"_s);
        refuseLists(bad, {{u"status"_s, 500}});
        add(bad, clip(u"new.mp4"_s));
        m_clock.advance(25h);
        const RunReport report = run();
        QVERIFY(report.error && report.error->sentence.contains(u"Cloud_Cam1"_s));
        QCOMPARE(report.downloaded.files, 2);
        QCOMPARE(recorded().size(), 5);
    }

    void aRefusedSubfolderHidesNoNewerOne_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        QTest::newRow("403") << 403 << u"insufficientFilePermissions"_s;
        QTest::newRow("404") << 404 << u"notFound"_s;
    }

    void aRefusedSubfolderHidesNoNewerOne() {
        QFETCH(const int, status);
        QFETCH(const QString, reason);
        start(driveWith({folder(u"Cam1"_s, days(30))}));
        QJsonArray rules; // The first and the last, so that most are asked for after a refusal.
        for (const QString& day : {u"2025-01-01"_s, u"2025-01-30"_s})
            rules += QJsonObject{{u"match"_s, QJsonObject{{u"kind"_s, u"list"_s},
                                                          {u"query"_s, folderOf(u"Cam1/%1/clip.mp4"_s.arg(day))}}},
                                 {u"do"_s, QJsonObject{{u"status"_s, status}, {u"reason"_s, reason}}}};
        m_test->google.setFaults(rules);
        QCOMPARE(run().downloaded.files, 28);
        add(camera(u"Cloud_Cam1"_s).folderId, folder(u"2025-01-31"_s, {clip(u"clip.mp4"_s, 2000)}));
        QCOMPARE(run().downloaded.files, 1);
    }

    void aLostCameraCostsOneQuestion() {
        start(driveWith({folder(u"Cam1"_s, days(10)), folder(u"Cam2"_s, days(10))}));
        QVERIFY(!run().error);
        m_clock.advance(11min);
        QVERIFY(!run().error); // The second listing, after changes were followed for a while.
        m_test->google.control(u"trash"_s, {{u"path"_s, u"P/A/L/Cam1"_s}, {u"trashed"_s, true}});
        for (int i = 0; i < 4; ++i) {
            resetCounters();
            QCOMPARE(run().error->kind, ErrorKind::FolderNotFound);
            QVERIFY2(counted(u"total"_s) - counted(u"changes"_s) <= 2, qPrintable(QString::number(i)));
            m_clock.advance(10min);
        }
    }

    void whatHappensToOneDayCostsOneDay_data() {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QJsonObject>("body");
        QTest::newRow("trashed") << u"trash"_s << QJsonObject{{u"trashed"_s, true}};
        QTest::newRow("deleted") << u"delete"_s << QJsonObject{};
        QTest::newRow("renamed") << u"rename"_s << QJsonObject{{u"name"_s, u"first day"_s}};
        QTest::newRow("slashes") << u"rename"_s << QJsonObject{{u"name"_s, u"2025/02/01"_s}};
    }

    void whatHappensToOneDayCostsOneDay() {
        QFETCH(const QString, command);
        QFETCH(QJsonObject, body);
        start(driveWith({folder(u"Cam1"_s, days(30))}));
        QVERIFY(!run().error);
        m_clock.advance(11min);
        QVERIFY(!run().error); // The second listing, after changes were followed for a while.
        body[u"id"_s] = folderOf(u"Cam1/2025-01-01/clip.mp4"_s);
        m_test->google.control(command, body);
        for (int i = 0; i < 3; ++i) {
            resetCounters();
            QVERIFY(!run().error);
            QVERIFY2(counted(u"list"_s) <= 2, qPrintable(QString::number(counted(u"list"_s))));
        }
        QCOMPARE(recorded().size(), 30);
    }

    // --- Lists and changes that say less, or more, than they should ---

    void pagesOfOneRowEnd() {
        start(driveWith({folder(u"Cam1"_s, clips(1050, 10))}));
        m_test->google.control(u"paging"_s, {{u"partialPages"_s, 1}});
        const RunReport report = run();
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->detail : QString()));
        QCOMPARE(report.downloaded.files, 1050);
        QVERIFY(counted(u"list"_s) > 1000);
    }

    void whatTheFirstListingLeftOutComesSoon() {
        start(driveWith({folder(u"Cam1"_s, clips(3))}));
        m_test->google.control(u"omit"_s, {{u"id"_s, idOf(u"Cam1/clip_0001.mp4"_s)}, {u"times"_s, 1}});
        QCOMPARE(run().downloaded.files, 2);
        const QDateTime first = m_clock.now();
        while (recorded().size() < 3 && first.secsTo(m_clock.now()) < 12 * 60) {
            m_clock.advance(2min);
            QVERIFY(!run().error);
        }
        QCOMPARE(recorded().size(), 3);
    }

    void onlyDriveItselfSaysThatAWaitingFileIsGone() {
        start(driveWith({folder(u"Cam1"_s, clips(3))}));
        const QString waiting = idOf(u"Cam1/clip_0001.mp4"_s);
        m_test->google.setFault({{u"kind"_s, u"media"_s}, {u"fileId"_s, waiting}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        QCOMPARE(run().waiting.retrying, 1);
        m_test->google.control(u"omit"_s, {{u"id"_s, waiting}, {u"times"_s, 1}});
        m_clock.advance(25h);
        QCOMPARE(run().waiting.files, 1);
        QCOMPARE(gone(), QStringList());
        m_test->google.control(u"trash"_s, {{u"id"_s, waiting}, {u"trashed"_s, true}});
        QCOMPARE(run().waiting.files, 0);
        QCOMPARE(gone().size(), 1);
        QVERIFY(gone().first().contains(u"clip_0001.mp4"_s));
    }

    void changesThatDoNotEndAreLeft() {
        start(driveWith({folder(u"Cam1"_s, clips(1))}));
        QVERIFY(!run().error);
        for (int i = 0; i < 4; ++i)
            add(camera(u"Cloud_Cam1"_s).folderId, clip(u"new_%1.mp4"_s.arg(i)));
        m_test->google.control(u"changes"_s, {{u"partialPages"_s, 1}, {u"samePage"_s, true}});
        m_clock.advance(11min);
        resetCounters();
        const RunReport report = run();
        QVERIFY(report.error && report.error->sentence.contains(u"does not end"_s));
        QVERIFY(counted(u"changes"_s) < 10);
        QCOMPARE(report.downloaded.files, 4); // The folders are looked into meanwhile.
        m_test->google.control(u"changes"_s);
        QVERIFY(!run().error);
    }

    void aCameraThatWasAddedIsLookedAtByTheNextRun() {
        start(driveWith({folder(u"Cam1"_s, clips(2)), folder(u"Cam2"_s, clips(3))}), {u"Cam1"_s});
        QCOMPARE(run().downloaded.files, 2);
        auto connection = m_test->program().database.connect();
        const QList<CameraChoice> both{
            {camera(u"Cloud_Cam1"_s).folderId, u"Cam1"_s, u"/P/A/L/Cam1"_s, u"Cloud_Cam1"_s},
            {folderOf(u"Cam2/clip_0000.mp4"_s), u"Cam2"_s, u"/P/A/L/Cam2"_s, u"Cloud_Cam2"_s}};
        QVERIFY(SourceStore(**connection).setCameras(m_sourceId, both, m_clock.now()).has_value());
        QCOMPARE(run().downloaded.files, 3);
    }

    // --- What is footage ---

    void everythingThatMayBeFootageComes() {
        const QList<std::pair<QString, QString>> footage{{u"a.264"_s, u"application/octet-stream"_s},
                                                         {u"b.hevc"_s, u"application/octet-stream"_s},
                                                         {u"c.m4v"_s, u"video/x-m4v"_s},
                                                         {u"d.mpg"_s, u"video/mpeg"_s},
                                                         {u"e.flv"_s, u"video/x-flv"_s},
                                                         {u"f.3gp"_s, u"video/3gpp"_s},
                                                         {u"g.mts"_s, u"application/octet-stream"_s},
                                                         {u"h.webm"_s, u"video/webm"_s},
                                                         {u"i.wmv"_s, u"video/x-ms-wmv"_s},
                                                         {u"no ending"_s, u"application/octet-stream"_s},
                                                         {u"j.mkv"_s, u"application/x-matroska"_s},
                                                         {u"k"_s, u"application/mp4"_s},
                                                         {u"l"_s, u"application/mxf"_s},
                                                         {u"m"_s, u"application/vnd.ms-asf"_s},
                                                         {u"n"_s, u"binary/octet-stream"_s},
                                                         {u"o.ts"_s, u"text/vnd.qt.linguist"_s}};
        const QList<std::pair<QString, QString>> other{{u"picture.jpg"_s, u"image/jpeg"_s},
                                                       {u"snapshot.png"_s, u"application/octet-stream"_s},
                                                       {u"notes.txt"_s, u"text/plain"_s},
                                                       {u"list.json"_s, u"application/json"_s},
                                                       {u"document"_s, u"application/vnd.google-apps.document"_s}};
        QJsonArray files;
        for (const auto& [name, type] : footage + other) {
            QJsonObject file{{u"name"_s, name}, {u"mimeType"_s, type}};
            if (!type.contains(u"google-apps"_s))
                file[u"size"_s] = 1000;
            files += file;
        }
        files += QJsonObject{{u"name"_s, u"to a clip"_s}, {u"shortcut"_s, u"Elsewhere/far.mp4"_s}};
        files += QJsonObject{{u"name"_s, u"to a day"_s}, {u"shortcut"_s, u"Elsewhere/Day"_s}};
        QJsonObject seed = driveWith({folder(u"Cam1"_s, files)});
        QJsonArray roots{folder(u"Elsewhere"_s, {clip(u"far.mp4"_s, 3000), folder(u"Day"_s, clips(2, 4000))})};
        roots += seed[u"files"_s].toArray().first();
        start({{u"files"_s, roots}});
        const RunReport report = run();
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->detail : QString()));
        QStringList names;
        for (const DownloadedFile& row : recorded())
            names += row.originalFilename;
        QStringList wanted{u"far.mp4"_s, u"clip_0000.mp4"_s, u"clip_0001.mp4"_s};
        for (const auto& [name, type] : footage)
            wanted += name;
        names.sort();
        wanted.sort();
        QCOMPARE(names, wanted);
        auto connection = m_test->program().database.connect();
        const auto own = FolderStore(**connection, m_sourceId).byId(camera(u"Cloud_Cam1"_s).folderId)->value();
        QCOMPARE(own.leftOut, other.size());
        QVERIFY(std::ranges::any_of(other, [&](const auto& one) { return one.first == own.leftOutName; }));
    }

    /// Drive confirms it while the downloads are at their end already.
    void aDoubtedFileThatIsStillThereComesWithTheSameRun() {
        const QJsonObject shortcut{{u"name"_s, u"to a clip"_s}, {u"shortcut"_s, u"Elsewhere/far.mp4"_s}};
        QJsonArray roots{folder(u"Elsewhere"_s, {clip(u"far.mp4"_s, 3000)})};
        roots += driveWith({folder(u"Cam1"_s, {shortcut})})[u"files"_s].toArray().first();
        start({{u"files"_s, roots}});
        m_test->google.setFault({{u"kind"_s, u"media"_s}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        QCOMPARE(run().waiting.files, 1);
        m_test->google.setFaults({});
        const auto connection = m_test->program().database.connect();
        QVERIFY((*connection)->run(u"UPDATE pending_files SET attempts = 0, next_try = NULL, doubted_at = seen_at"_s));
        QCOMPARE(run().downloaded.files, 1);
    }

    void anEmptyClipWaitsUntilItIsFilled() {
        start(driveWith({folder(u"Cam1"_s, clips(1))}));
        QVERIFY(!run().error);
        const QString id = add(camera(u"Cloud_Cam1"_s).folderId, clip(u"growing.mp4"_s, 0));
        QCOMPARE(run().downloaded.files, 0);
        QCOMPARE(run().waiting.files, 1);
        m_test->google.control(u"change"_s, {{u"id"_s, id}, {u"size"_s, 5000}});
        run();
        QCOMPARE(recorded().size(), 2);
        QCOMPARE(recorded().first().fileSizeBytes, 5000);
    }
};

QTEST_GUILESS_MAIN(TestDiscovery)
#include "test_discovery.moc"
