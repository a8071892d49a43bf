// SPDX-License-Identifier: GPL-3.0-or-later
// What runs find in an unkind Drive, and what it costs: folders that fail, lists that lag, changes that do not end,
// contents that are replaced.
#include "activity_store.h"
#include "folder_store.h"
#include "footage_folders.h"
#include "manual_clock.h"
#include "pending_store.h"
#include "signed_in_program.h"
#include "sync_run.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QtTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

QJsonObject clip(const QString& name, qint64 size = 1000) {
    return {{u"name"_s, name}, {u"size"_s, size}};
}

QJsonObject folder(const QString& name, const QJsonArray& files) {
    return {{u"name"_s, name}, {u"files"_s, files}};
}

/// `count` clips that differ in name and content.
QJsonArray clips(int count, qint64 size = 1000) {
    QJsonArray all;
    for (int i = 0; i < count; ++i)
        all += clip(u"clip_%1.mp4"_s.arg(i, 4, 10, QChar(u'0')), size);
    return all;
}

/// `count` day folders with a clip in each.
QJsonArray days(int count) {
    QJsonArray all;
    for (int i = 1; i <= count; ++i)
        all += folder(u"2025-01-%1"_s.arg(i, 2, 10, QChar(u'0')), {clip(u"clip.mp4"_s, 1000 + i)});
    return all;
}

/// These camera folders in one place.
QJsonObject driveWith(const QJsonArray& cameras) {
    QJsonArray files = cameras;
    for (const QString& name : {u"L"_s, u"A"_s, u"P"_s})
        files = {folder(name, files)};
    return {{u"files"_s, files}};
}

} // namespace

class TestDiscovery : public QObject {
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
        QCOMPARE(run().waiting.parked, 1);
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
        const QList<NewCamera> both{{camera(u"Cloud_Cam1"_s).folderId, u"Cam1"_s, u"/P/A/L/Cam1"_s, u"Cloud_Cam1"_s},
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
        QCOMPARE(run().waiting.parked, 1);
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

    // --- One file among many ---

    void aFileThatIsAlwaysRateLimitedIsParked() {
        start(driveWith({folder(u"Cam1"_s, clips(12))}));
        refuseOldest({{u"status"_s, 403}, {u"reason"_s, u"userRateLimitExceeded"_s}});
        const RunReport report = run();
        QCOMPARE(report.downloaded.files, 11);
        QCOMPARE(report.waiting.parked, 1);
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
        QCOMPARE(report.waiting.parked, 1);
        QCOMPARE(report.failed, 1);
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

private:
    /// A signed-in program with a source of these cameras (all when empty) of that Drive.
    void start(const QJsonObject& seed, const QStringList& cameras = {}) {
        m_clock.set(QDateTime::currentDateTimeUtc());
        m_test = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Drive, QStringList(), seed);
        QStringList ids;
        for (const QString& name : cameras)
            ids += folderOf(name + u"/clip_0000.mp4"_s);
        const auto source = m_test->addSource(ids);
        if (!source)
            qFatal("%s", qPrintable(source.error().sentence));
        m_sourceId = source->id;
        resetCounters();
    }

    /// After a minute, so that what was added before has settled.
    RunReport run() {
        m_clock.advance(61s);
        return onWorker(
            [&] { return SyncRun(m_test->syncServices(m_clock), m_sourceId, SyncRun::Trigger::Schedule).run({}); });
    }

    QString idOf(const QString& path) { return m_test->google.file(u"P/A/L/"_s + path)[u"id"_s].toString(); }

    /// The id of the folder in which that file lies.
    QString folderOf(const QString& path) { return m_test->google.file(u"P/A/L/"_s + path)[u"parent"_s].toString(); }

    QString add(const QString& parent, QJsonObject node) {
        node[u"parent"_s] = parent;
        return m_test->google.control(u"add"_s, node)[u"id"_s].toString();
    }

    void refuseLists(const QString& folderId, const QJsonObject& fault) {
        m_test->google.setFault({{u"kind"_s, u"list"_s}, {u"query"_s, folderId}}, fault);
    }

    /// No content of the first clip that a run tries. @return its id.
    QString refuseOldest(const QJsonObject& fault) {
        const QString id = idOf(u"Cam1/clip_0000.mp4"_s);
        m_test->google.setFault({{u"kind"_s, u"media"_s}, {u"fileId"_s, id}}, fault);
        return id;
    }

    void resetCounters() { m_test->google.control(u"counters/reset"_s); }

    int counted(const QString& kind) { return m_test->google.counters().value(kind).toInt(); }

    Camera camera(const QString& name) {
        auto connection = m_test->program().database.connect();
        const auto source = SourceStore(**connection).byId(m_sourceId)->value();
        return *std::ranges::find(source.cameras, name, &Camera::name);
    }

    QList<DownloadedFile> recorded() {
        auto connection = m_test->program().database.connect();
        return FileStore(**connection).list({.sourceId = m_sourceId, .limit = 2000}).value();
    }

    static int clipsIn(const QString& folder) {
        int count = 0;
        QDirIterator found(folder, {u"*.mp4"_s}, QDir::Files, QDirIterator::Subdirectories);
        for (; found.hasNext(); found.next())
            ++count;
        return count;
    }

    /// What the activity tells of clips that left Drive.
    QStringList gone() {
        auto connection = m_test->program().database.connect();
        QStringList messages;
        const QList<ActivityEntry> entries = ActivityStore(**connection).recent(100).value();
        for (const ActivityEntry& entry : entries) {
            if (entry.kind == u"gone"_s)
                messages += entry.message;
        }
        return messages;
    }

    std::unique_ptr<SignedInProgram> m_test;
    ManualClock m_clock{QDateTime::currentDateTimeUtc()};
    qint64 m_sourceId = 0;
};

QTEST_GUILESS_MAIN(TestDiscovery)
#include "test_discovery.moc"
