// SPDX-License-Identifier: GPL-3.0-or-later
// Camera folders that appear beside chosen ones: they are told, once, and a person's word counts. And what counts as
// footage by a source's own list of endings.
#include "activity_store.h"
#include "drive_seed.h"
#include "folder_store.h"
#include "in_zone.h"
#include "manual_clock.h"
#include "new_camera_adder.h"
#include "new_camera_folders.h"
#include "pending_store.h"
#include "profile_store.h"
#include "signed_in_program.h"
#include "sync_run.h"

#include <QJsonArray>
#include <QtTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;
using Kind = NewCameraFolder::Kind;

namespace {

QJsonObject clip(const QString& name, qint64 size = 1000) {
    return {{u"name"_s, name}, {u"size"_s, size}};
}

/// These camera folders in the location P/A/L, beside an archive at the same level.
QJsonObject driveWith(const QJsonArray& cameras) {
    return {{u"files"_s,
             QJsonArray{folder(u"P"_s, {folder(u"A"_s, {folder(u"L"_s, cameras), folder(u"Archive"_s, {})})})}}};
}

QJsonObject cam1() {
    return folder(u"Cam1"_s, {clip(u"first.mp4"_s)});
}

} // namespace

class TestNewCameras : public QObject {
    Q_OBJECT

private slots:

    // --- What is told ---

    void aCameraThatAppearsIsToldOnce() {
        start({cam1(), folder(u"Cam2"_s, {clip(u"other.mp4"_s)})});
        QVERIFY(!run().error);
        QCOMPARE(newFolders().size(), 0); // Whoever chose Cam1 saw Cam2.
        addFolder(u"Cam9"_s);
        resetCounters();
        const RunReport report = run();
        QVERIFY(!report.error);
        QCOMPARE(report.downloaded.files, 0);
        QCOMPARE(counted(u"list"_s), 0); // The changes name it.
        QCOMPARE(report.newFolders.size(), 1);
        QCOMPARE(newFolders().size(), 1);
        const NewCameraFolder found = newFolders().first();
        QCOMPARE(found.kind, Kind::Another);
        QCOMPARE(found.name, u"Cam9"_s);
        QCOMPARE(found.location, u"/P/A/L"_s);
        QCOMPARE(told().size(), 1);
        QVERIFY(told().first().contains(u"Cam9"_s));
        QVERIFY(run().newFolders.isEmpty());
        m_clock.advance(25h);
        QVERIFY(run().newFolders.isEmpty());
        QCOMPARE(told().size(), 1);
        QCOMPARE(newFolders().size(), 1);
    }

    void severalAreToldInOneLine() {
        start({cam1()});
        run();
        for (int i = 2; i < 9; ++i)
            addFolder(u"Cam%1"_s.arg(i));
        QCOMPARE(run().newFolders.size(), 7);
        QCOMPARE(told().size(), 1);
        QVERIFY(told().first().startsWith(u"7 new camera folders"_s));
    }

    void aSecondFolderOfTheNameIsToldInOtherWords_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("fromTheBeginning");
        QTest::newRow("later") << u"Cam1"_s << false;
        QTest::newRow("other case") << u"CAM1"_s << false;
        QTest::newRow("there when the first was chosen") << u"Cam1"_s << true;
    }

    void aSecondFolderOfTheNameIsToldInOtherWords() {
        QFETCH(const QString, name);
        QFETCH(const bool, fromTheBeginning);
        start(fromTheBeginning ? QJsonArray{cam1(), folder(name, {clip(u"x.mp4"_s)})} : QJsonArray{cam1()});
        run();
        if (!fromTheBeginning) {
            addFolder(name);
            run();
        }
        QCOMPARE(newFolders().size(), 1);
        QCOMPARE(newFolders().first().kind, Kind::Twin);
        QCOMPARE(newFolders().first().camera, u"Cloud_Cam1"_s);
        QVERIFY(told().first().startsWith(u"A second folder named “%1”"_s.arg(name)));
    }

    void aFolderInThePlaceOfATrashedOneIsItsSuccessor() {
        start({cam1(), folder(u"Cam2"_s, {clip(u"b.mp4"_s)})}, {u"Cam1/first.mp4"_s, u"Cam2/b.mp4"_s});
        QCOMPARE(run().downloaded.files, 2);
        trash(u"P/A/L/Cam1"_s);
        addFolder(u"Cam1"_s, {clip(u"later.mp4"_s, 2000)});
        const RunReport report = run();
        QCOMPARE(report.error->kind, ErrorKind::FolderNotFound); // The lost camera is told as ever.
        QCOMPARE(newFolders().size(), 1);
        QCOMPARE(newFolders().first().kind, Kind::Successor);
        QVERIFY(told().first().contains(u"gone from Drive"_s));

        const auto changed = add(newFolders().first().folderId);
        QVERIFY2(changed.has_value(), changed ? "" : qPrintable(changed.error().sentence));
        QCOMPARE(changed->cameras.size(), 2);
        QCOMPARE(changed->cameras.first().name, u"Cloud_Cam1"_s);
        QCOMPARE(told(u"source"_s).first(),
                 u"The camera “Cam1” of “%1” continues with a new folder in Drive."_s.arg(changed->name));
        const RunReport well = run();
        QVERIFY(!well.error);
        QCOMPARE(well.downloaded.files, 1);
        for (const DownloadedFile& file : recorded())
            QVERIFY(QFile::exists(file.localFilePath));
        QCOMPARE(recorded().size(), 3);
        QCOMPARE(newFolders().size(), 0);
    }

    /// Drive says "not found" of what an account may not see, too: the camera stays, and the folder is another one.
    void aFolderThatAnotherAccountSawIsNotReplaced() {
        start({cam1()});
        run();
        const QString own = source().cameras.first().folderId;
        auto connection = m_test->program().database.connect().value();
        QVERIFY(ProfileStore(*connection)
                    .save({.email = u"other@example.com"_s, .sub = u"other"_s}, m_clock.now())
                    .has_value());
        m_test->google.setFault({{u"kind"_s, u"get"_s}, {u"fileId"_s, own}},
                                {{u"status"_s, 404}, {u"reason"_s, u"notFound"_s}});
        const auto changed = add(addFolder(u"Cam1"_s));
        QVERIFY2(changed.has_value(), changed ? "" : qPrintable(changed.error().sentence));
        QCOMPARE(changed->cameras.size(), 2);
        QCOMPARE(changed->cameras.first().folderId, own);
        QVERIFY(changed->cameras.first().selected);
    }

    void aCameraThatWasMovedAwayLeavesItsPlaceWatched() {
        start({cam1()});
        run();
        m_test->google.control(u"move"_s, {{u"path"_s, u"P/A/L/Cam1"_s}, {u"parentPath"_s, u"P/A/Archive"_s}});
        run();
        addFolder(u"Cam1"_s);
        QVERIFY(!run().error);
        QCOMPARE(newFolders().size(), 1);
        QCOMPARE(newFolders().first().kind, Kind::Twin);
    }

    void whatNoChangeNamesIsFoundByTheDailyLook() {
        start({cam1()});
        run();
        m_clock.advance(11min);
        run(); // The second listing, after changes were followed for a while.
        m_test->google.setFault({{u"kind"_s, u"changes"_s}}, {{u"status"_s, 400}, {u"reason"_s, u"invalid"_s}}, 1);
        addFolder(u"Cam9"_s);
        run();
        m_test->google.setFaults({});
        m_clock.advance(25h);
        run();
        QCOMPARE(newFolders().size(), 1);
    }

    // --- What is not told ---

    void nothingNewCostsOneRequest() {
        start({cam1(), folder(u"Cam2"_s, {clip(u"b.mp4"_s)})});
        run();
        m_clock.advance(11min);
        run();
        addFolder(u"Cam9"_s);
        run();
        resetCounters();
        QVERIFY(!run().error);
        QCOMPARE(counted(u"total"_s), 1);
        m_clock.advance(25h);
        resetCounters();
        QVERIFY(!run().error);
        QCOMPARE(counted(u"list"_s), 2); // The camera and its location, once a day.
    }

    void anotherSourcesCameraIsNoNewOne() {
        start({cam1()});
        run();
        const QString id = addFolder(u"Cam9"_s);
        QVERIFY(m_test->addSource({id}).has_value());
        QVERIFY(run().newFolders.isEmpty());
        QCOMPARE(newFolders().size(), 0);
    }

    void aFolderElsewhereIsNoNewOne() {
        start({cam1()});
        run();
        for (const QString& place : {u"P/A"_s, u"P/A/Archive"_s, u"P/A/L/Cam1"_s})
            addFolder(u"Cam9"_s, {}, place);
        m_test->google.control(u"add"_s, {{u"parentPath"_s, u"P/A/L"_s},
                                          {u"name"_s, u"clip.mp4"_s},
                                          {u"createdTime"_s, toIsoUtc(m_clock.now())},
                                          {u"size"_s, 10}});
        QVERIFY(run().newFolders.isEmpty());
    }

    void aCameraThatSomebodyGaveUpIsNoNewOne() {
        start({cam1(), folder(u"Cam2"_s, {clip(u"b.mp4"_s)})}, {u"Cam1/first.mp4"_s, u"Cam2/b.mp4"_s});
        run();
        auto connection = m_test->program().database.connect();
        const Camera kept = source().cameras.first();
        QVERIFY(SourceStore(**connection)
                    .setCameras(m_sourceId, {{kept.folderId, kept.folderName, kept.folderPath, kept.name, {}}},
                                m_clock.now())
                    .has_value());
        m_clock.advance(25h);
        QVERIFY(run().newFolders.isEmpty());
        QCOMPARE(newFolders().size(), 0);
    }

    void onlyDriveItselfSaysThatItIsGone() {
        start({cam1()});
        run();
        const QString id = addFolder(u"Cam9"_s);
        run();
        m_test->google.control(u"omit"_s, {{u"id"_s, id}, {u"times"_s, 1}});
        m_clock.advance(25h);
        run();
        QCOMPARE(newFolders().size(), 1);
        trash(u"P/A/L/Cam9"_s);
        run();
        QCOMPARE(newFolders().size(), 0);
        m_test->google.control(u"trash"_s, {{u"id"_s, id}, {u"trashed"_s, false}});
        run();
        QCOMPARE(newFolders().size(), 1);
        QCOMPARE(told().size(), 1);
    }

    void aLocationThatCannotBeListedIsNobodysTrouble() {
        start({cam1()});
        const QString location = locationId();
        m_test->google.setFault({{u"kind"_s, u"list"_s}, {u"query"_s, location}},
                                {{u"status"_s, 403}, {u"reason"_s, u"insufficientFilePermissions"_s}});
        const RunReport report = run();
        QVERIFY(!report.error);
        QCOMPARE(report.downloaded.files, 1);
        resetCounters();
        run();
        QCOMPARE(counted(u"list"_s), 0); // Put off.
        m_test->google.setFaults({});
        addFolder(u"Cam9"_s);
        m_clock.advance(30min);
        QCOMPARE(run().newFolders.size(), 1);
    }

    // --- A person's word ---

    void whatIsAddedIsFetched() {
        start({cam1()});
        run();
        auto connection = m_test->program().database.connect();
        QVERIFY(SourceStore(**connection)
                    .change(m_sourceId, {.details = {inZone(u"Asia/Tokyo"_s)}}, m_clock.now())
                    .has_value());
        addFolder(u"Cam9"_s, {clip(u"a.mp4"_s), clip(u"b.mp4"_s)});
        run();
        const auto changed = add(newFolders().first().folderId);
        QVERIFY2(changed.has_value(), changed ? "" : qPrintable(changed.error().sentence));
        QCOMPARE(changed->cameras.size(), 2);
        QCOMPARE(changed->cameras.last().name, u"Cloud_Cam9"_s);
        QCOMPARE(changed->cameras.last().folderPath, u"/P/A/L/Cam9"_s);
        QCOMPARE(changed->cameras.last().details.timeZone, u"Asia/Tokyo"_s);
        QCOMPARE(newFolders().size(), 0);
        QCOMPARE(run().downloaded.files, 2);
        const QString line = u"The camera “Cam9” was added to “%1”."_s.arg(changed->name);
        QCOMPARE(told(u"source"_s).count(line), 1);
        QVERIFY(!add(changed->cameras.last().folderId).has_value()); // It is one already.
        QCOMPARE(told(u"source"_s).count(line), 1);
    }

    /// The rule has a line of its own.
    void whatTheRuleAddsIsToldOnce() {
        start({cam1()});
        run();
        QVERIFY(onWorker([&] { return m_test->program().sourceSetup.edit(m_sourceId, {.addsNewCameras = true}); }));
        addFolder(u"Cam9"_s, {clip(u"a.mp4"_s)});
        const RunReport report = run();
        Program& program = m_test->program();
        SyncService sync(m_test->syncServices(m_clock), program.liveSettings, program.folder.credentialFolders());
        NewCameraAdder rule(program.sourceSetup, program.database, sync, m_clock);
        const QSignalSpy added(&rule, &NewCameraAdder::added);
        emit sync.scheduler().runFinished(report);
        QTRY_COMPARE(added.size(), 1);
        QCOMPARE(told(u"new_camera"_s).size(), 1);
        QVERIFY(told(u"source"_s).filter(u"Cam9"_s).isEmpty());
    }

    void aTwinIsAddedBesideTheFirst() {
        start({cam1()});
        run();
        addFolder(u"Cam1"_s, {clip(u"a.mp4"_s, 3000)});
        run();
        const auto changed = add(newFolders().first().folderId);
        QVERIFY(changed.has_value());
        QCOMPARE(changed->cameras.size(), 2);
        QCOMPARE(changed->cameras.last().name, u"Cloud_Cam1_2"_s);
        QCOMPARE(run().downloaded.files, 1);
    }

    void anotherCameraThatIsLostHindersNobody() {
        start({cam1(), folder(u"Cam2"_s, {clip(u"b.mp4"_s)})}, {u"Cam1/first.mp4"_s, u"Cam2/b.mp4"_s});
        run();
        trash(u"P/A/L/Cam2"_s);
        addFolder(u"Cam9"_s, {clip(u"a.mp4"_s)});
        run();
        QCOMPARE(add(newFolders().first().folderId)->cameras.size(), 3);
        QCOMPARE(run().downloaded.files, 1);
    }

    void whatCannotBeACameraIsRefused() {
        start({cam1()});
        run();
        QCOMPARE(add(locationId()).error().kind, ErrorKind::FolderNotFound);
        QCOMPARE(add(u"nothing-there"_s).error().kind, ErrorKind::FolderNotFound);
        QCOMPARE(source().cameras.size(), 1);
    }

    void whatIsIgnoredIsNeverAskedAboutAgain() {
        start({cam1()});
        run();
        const QString id = addFolder(u"Cam9"_s);
        run();
        auto connection = m_test->program().database.connect();
        QVERIFY(UnchosenFolderStore::setIgnored(**connection, id, true).has_value());
        QCOMPARE(newFolders().size(), 0);
        m_test->google.control(u"rename"_s, {{u"id"_s, id}, {u"name"_s, u"Cam10"_s}});
        run();
        m_clock.advance(25h);
        run();
        QCOMPARE(newFolders().size(), 0);
        QCOMPARE(told().size(), 1);
        QVERIFY(UnchosenFolderStore::setIgnored(**connection, id, false).has_value());
        QCOMPARE(newFolders().first().name, u"Cam10"_s);
        QCOMPARE(UnchosenFolderStore::setIgnored(**connection, u"unknown"_s, true).error().kind, ErrorKind::BadInput);
    }

    // --- What counts as footage ---

    void aSourcesOwnEndingsDecide() {
        start({folder(u"Cam1"_s, {clip(u"first.mp4"_s), clip(u"a.dav"_s), clip(u"b.DAT"_s), clip(u"notes.txt"_s)})});
        const auto set = [&](const QStringList& endings) {
            return onWorker([&] { return m_test->program().sourceSetup.edit(m_sourceId, {.endings = endings}); });
        };
        QCOMPARE(set({u"*.MP4"_s, u".mp4"_s, u"mp4"_s})->endings, QStringList{u"mp4"_s});
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(leftOut().files, 3);
        QCOMPARE(set({u"mp4"_s, u"dat"_s, u"txt"_s})->endings.size(), 3); // The folders are listed again.
        QCOMPARE(run().downloaded.files, 2);
        QCOMPARE(leftOut(), (FolderStore::LeftOut{1, u"a.dav"_s}));
        QVERIFY(set({})->endings.isEmpty());
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(leftOut(), (FolderStore::LeftOut{1, u"notes.txt"_s}));
        for (const QString& word : {u"mp4 dav"_s, u"tar.gz"_s, u"a/b"_s, u"*"_s, u"."_s, u"abcdefghijklmnopq"_s}) {
            const auto refused = set({u"mp4"_s, word});
            QVERIFY2(!refused && refused.error().kind == ErrorKind::BadInput, qPrintable(word));
            QVERIFY(refused.error().sentence.contains(word));
        }
        QVERIFY(source().endings.isEmpty());
    }

    void whatCountsNoLongerIsNotWaitedFor() {
        start({folder(u"Cam1"_s, {clip(u"first.mp4"_s), clip(u"bad.dat"_s)})});
        const QString bad = m_test->google.file(u"P/A/L/Cam1/bad.dat"_s)[u"id"_s].toString();
        m_test->google.setFault({{u"kind"_s, u"media"_s}, {u"fileId"_s, bad}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        QCOMPARE(run().waiting.retrying, 1);
        QVERIFY(onWorker([&] { return m_test->program().sourceSetup.edit(m_sourceId, {.endings = {{u"mp4"_s}}}); }));
        const RunReport report = run();
        QVERIFY(!report.error);
        QCOMPARE(report.waiting.files, 0);
        QCOMPARE(leftOut(), (FolderStore::LeftOut{1, u"bad.dat"_s}));
    }

    void aFileThatGetsAnotherEndingIsNotWaitedFor() {
        start({folder(u"Cam1"_s, {clip(u"first.mp4"_s), clip(u"bad.dat"_s)})});
        const QString bad = m_test->google.file(u"P/A/L/Cam1/bad.dat"_s)[u"id"_s].toString();
        m_test->google.setFault({{u"kind"_s, u"media"_s}, {u"fileId"_s, bad}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        QCOMPARE(run().waiting.retrying, 1);
        m_test->google.control(u"rename"_s, {{u"id"_s, bad}, {u"name"_s, u"bad.txt"_s}});
        QCOMPARE(run().waiting.files, 0);
        QCOMPARE(told(u"gone"_s).size(), 0); // It is still there.
    }

    void whatChangesLeaveOutIsCounted() {
        start({cam1()});
        run();
        const QString own = source().cameras.first().folderId;
        const auto upload = [&](const QString& name) {
            QJsonObject file = clip(name);
            file[u"parent"_s] = own;
            file[u"createdTime"_s] = toIsoUtc(m_clock.now());
            return m_test->google.control(u"add"_s, file)[u"id"_s].toString();
        };
        const QString id = upload(u"thumb.jpg"_s);
        upload(u"other.jpg"_s);
        run();
        QCOMPARE(leftOut().files, 2);
        m_clock.advance(25h);
        m_test->google.control(u"rename"_s, {{u"id"_s, id}, {u"name"_s, u"renamed.jpg"_s}});
        run();
        QCOMPARE(leftOut().files, 2); // Each once.
    }

private:
    /// A signed-in program with a source of these cameras of the location P/A/L; the first where none is named, by one
    /// of their files.
    void start(const QJsonArray& cameras, const QStringList& files = {}) {
        m_clock.set(QDateTime::currentDateTimeUtc());
        m_test = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Drive, QStringList(), driveWith(cameras));
        QStringList ids;
        for (const QString& file : files.isEmpty() ? QStringList{u"Cam1/first.mp4"_s} : files)
            ids += m_test->google.file(u"P/A/L/"_s + file)[u"parent"_s].toString();
        const auto source = m_test->addSource(ids);
        if (!source)
            qFatal("%s", qPrintable(source.error().sentence));
        m_sourceId = source->id;
    }

    /// After a minute, so that what was added before has settled.
    RunReport run() {
        m_clock.settle();
        return onWorker(
            [&] { return SyncRun(m_test->syncServices(m_clock), m_sourceId, SyncRun::Trigger::Schedule).run({}); });
    }

    /// The id of the folder in which the first camera lies.
    QString locationId() {
        return onWorker([&, id = source().cameras.first().folderId] { return m_test->program().folders.folder(id); })
            ->parentId;
    }

    QString addFolder(const QString& name, const QJsonArray& files = {}, const QString& place = u"P/A/L"_s) {
        QJsonObject node = folder(name, files);
        node[u"parentPath"_s] = place;
        node[u"createdTime"_s] = toIsoUtc(m_clock.now());
        return m_test->google.control(u"add"_s, node)[u"id"_s].toString();
    }

    void trash(const QString& path) { m_test->google.control(u"trash"_s, {{u"path"_s, path}, {u"trashed"_s, true}}); }

    Result<Source> add(const QString& folderId) {
        return onWorker([&] { return m_test->program().sourceSetup.addCamera(m_sourceId, folderId); });
    }

    QList<NewCameraFolder> newFolders() {
        auto connection = m_test->program().database.connect();
        return newCameraFolders(**connection).value();
    }

    /// What the activity tells of that kind.
    QStringList told(const QString& kind = u"new_cameras"_s) {
        auto connection = m_test->program().database.connect();
        QStringList messages;
        const QList<ActivityEntry> entries = ActivityStore(**connection).recent(100).value();
        for (const ActivityEntry& entry : entries) {
            if (entry.kind == kind)
                messages += entry.message;
        }
        return messages;
    }

    FolderStore::LeftOut leftOut() {
        auto connection = m_test->program().database.connect();
        return FolderStore(**connection, m_sourceId).leftOut()->value(source().cameras.first().id);
    }

    Source source() {
        auto connection = m_test->program().database.connect();
        return SourceStore(**connection).byId(m_sourceId)->value();
    }

    QList<DownloadedFile> recorded() {
        auto connection = m_test->program().database.connect();
        return FileStore(**connection).list({.sourceId = m_sourceId, .limit = 2000}).value();
    }

    void resetCounters() { m_test->google.control(u"counters/reset"_s); }

    int counted(const QString& kind) { return m_test->google.counters().value(kind).toInt(); }

    std::unique_ptr<SignedInProgram> m_test;
    ManualClock m_clock{QDateTime::currentDateTimeUtc()};
    qint64 m_sourceId = 0;
};

QTEST_GUILESS_MAIN(TestNewCameras)
#include "test_new_cameras.moc"
