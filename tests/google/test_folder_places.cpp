// SPDX-License-Identifier: GPL-3.0-or-later
// Where folders are: My Drive, shared drives, shortcuts, and what becomes of a place while it is looked at.
#include "camera_folder.h"
#include "drive_seed.h"
#include "folder_json.h"
#include "manual_clock.h"
#include "signed_in_program.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

QJsonObject shortcut(const QString& name, const QString& to) {
    return {{u"name"_s, name}, {u"shortcut"_s, to}};
}

QJsonObject clip(const QString& name, int size, const QString& created) {
    return {{u"name"_s, name}, {u"size"_s, size}, {u"createdTime"_s, created}};
}

QJsonObject seed() {
    const QJsonArray clips{folder(u"2025-01-15"_s, {clip(u"b.mp4"_s, 30, u"2025-01-15T11:00:00Z"_s)}),
                           clip(u"a.mp4"_s, 12, u"2025-01-15T10:00:00Z"_s)};
    const QJsonArray location{folder(u"Cam1"_s, clips), folder(u"Cam2"_s)};
    const QJsonArray files{folder(u"Project A"_s, {folder(u"Area 1"_s, {folder(u"Location X"_s, location)})}),
                           {shortcut(u"All cameras"_s, u"Project A/Area 1/Location X"_s)},
                           {shortcut(u"A clip"_s, u"Project A/Area 1/Location X/Cam1/a.mp4"_s)}};
    const QJsonArray team{folder(u"P"_s, {folder(u"A"_s, {folder(u"L"_s, {folder(u"Cam9"_s)})})})};
    return {{u"files"_s, files},
            {u"drives"_s, QJsonArray{QJsonObject{{u"name"_s, u"Warehouse team"_s}, {u"files"_s, team}},
                                     QJsonObject{{u"name"_s, u"Archive"_s}}}}};
}

} // namespace

class TestFolderPlaces : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_test = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Drive, QStringList(), seed());
        m_clock.set(SystemClock().now());
        m_folders = std::make_unique<FolderService>(m_test->program().drive, m_clock);
    }

    void sharedDrivesStandBesideMyDrive() {
        const auto drives = onWorker([&] { return m_folders->drives(); });
        QVERIFY(drives.has_value());
        QCOMPARE(drives->size(), 3);
        QCOMPARE(drives->at(0).path, u"/"_s);
        QCOMPARE(drives->at(1).name, u"Archive"_s);
        QCOMPARE(drives->at(2).name, u"Warehouse team"_s);
        const Folder camera = onlyCameraBelow(drives->at(2).id);
        QCOMPARE(camera.depth, 4); // Counted from its drive.
        QCOMPARE(camera.path, u"/Warehouse team/P/A/L/Cam9"_s);
        QCOMPARE(camera.above.first(), drives->at(2).id);
        FolderService fresh(m_test->program().drive, m_clock);
        const auto alone = onWorker([&] { return fresh.folder(camera.id); });
        QCOMPARE(alone->path, camera.path);
        QCOMPARE(alone->above, camera.above);
        const auto checked = onWorker([&] { return fresh.check({camera.id}); });
        QCOMPARE(checked->first().verdict, FolderVerdict::Valid);
    }

    void aShortcutHasThePlaceOfWhatItLeadsTo() {
        const auto page = onWorker([&] { return m_folders->subfolders(u"root"_s); });
        QVERIFY(page.has_value());
        QCOMPARE(page->folders.size(), 2); // The shortcut to a clip is none of our business.
        const Folder& shown = *std::ranges::find_if(page->folders, &Folder::isShortcut);
        QCOMPARE(shown.name, u"All cameras"_s);
        QCOMPARE(shown.depth, 3);
        QCOMPARE(shown.path, u"/Project A/Area 1/Location X"_s);
        const auto cameras = onWorker([&] { return m_folders->subfolders(shown.id); });
        QCOMPARE(cameras->folders.size(), 2);
        QVERIFY(canBeCamera(cameras->folders.first()));
        const auto all = onWorker([&] { return m_folders->camerasBelow(u"root"_s); });
        QCOMPARE(all->size(), 2); // Each once.
        const auto checked = onWorker([&] { return m_folders->check({shown.shortcutId}); });
        QCOMPARE(checked->first().folder.id, shown.id);
        QCOMPARE(verdictReason(checked->first()), u"Wrong depth (level 3, need level 4)"_s);
    }

    void aShortcutToNothingSaysSo() {
        m_test->google.control(u"delete"_s, {{u"path"_s, u"Project A/Area 1/Location X"_s}});
        const auto page = onWorker([&] { return m_folders->subfolders(u"root"_s); });
        QVERIFY(page.has_value());
        const auto shown = std::ranges::find_if(page->folders, &Folder::isShortcut);
        QVERIFY(shown != page->folders.end());
        QVERIFY(!shown->reachable);
        QVERIFY(!canBeCamera(*shown));
    }

    void countsWhatACameraHolds() {
        auto cameras = *onWorker([&] { return m_folders->camerasBelow(u"root"_s); });
        QVERIFY(!cameras[0].stats);
        m_test->google.control(u"counters/reset"_s);
        QVERIFY(onWorker([&] { return m_folders->askFor(FolderService::Details::Stats, cameras); }).has_value());
        const FolderStats wanted{.files = 2, .bytes = 42, .newest = fromIso(u"2025-01-15T11:00:00Z"_s)};
        QVERIFY(cameras[0].stats == wanted);
        QCOMPARE(cameras[0].hasSubfolders, true);
        QCOMPARE(cameras[1].stats->files, 0);
        QCOMPARE(cameras[1].hasSubfolders, false);
        QCOMPARE(m_test->google.counters()[u"list"_s].toInt(), 3); // Two cameras and one sub-folder.
        QVERIFY(onWorker([&] { return m_folders->askFor(FolderService::Details::Stats, cameras); }).has_value());
        QCOMPARE(m_test->google.counters()[u"list"_s].toInt(), 3);
    }

    void whatHappenedSinceItWasPickedIsAVerdict() {
        const auto cameras = *onWorker([&] { return m_folders->camerasBelow(u"root"_s); });
        const QString camera = cameras[0].id;
        const auto verdict = [&] {
            return onWorker([&] { return m_folders->check({camera}); })->first().verdict;
        };
        QCOMPARE(verdict(), FolderVerdict::Valid);
        m_test->google.control(u"move"_s, {{u"id"_s, camera}, {u"parentPath"_s, u"Project A"_s}});
        QCOMPARE(verdict(), FolderVerdict::WrongDepth);
        m_test->google.control(u"move"_s, {{u"id"_s, camera}, {u"parentPath"_s, u"Project A/Area 1/Location X"_s}});
        m_test->google.control(u"trash"_s, {{u"path"_s, u"Project A/Area 1"_s}});
        QCOMPARE(verdict(), FolderVerdict::Trashed);
        m_test->google.control(u"trash"_s, {{u"path"_s, u"Project A/Area 1"_s}, {u"trashed"_s, false}});
        m_test->google.control(u"permissions"_s, {{u"id"_s, camera}, {u"visible"_s, false}});
        QCOMPARE(verdict(), FolderVerdict::NotFound);
        m_test->google.control(u"permissions"_s, {{u"id"_s, camera}, {u"visible"_s, true}});
        m_test->google.setFault({{u"fileId"_s, camera}},
                                {{u"status"_s, 403}, {u"reason"_s, u"insufficientFilePermissions"_s}});
        QCOMPARE(verdict(), FolderVerdict::NoPermission);
        m_test->google.setFault({{u"fileId"_s, camera}}, {{u"status"_s, 403}, {u"reason"_s, u"domainPolicy"_s}});
        QCOMPARE(verdict(), FolderVerdict::NoPermission);
    }

    void theGuidesExamplesFieldByField() {
        const QString location = onWorker([&] { return m_folders->camerasBelow(u"root"_s); })->first().parentId;
        auto page = *onWorker([&] { return m_folders->subfolders(location); });
        QVERIFY(onWorker([&] { return m_folders->askFor(FolderService::Details::Subfolders, page.folders); }));
        const QJsonObject json = subfoldersJson(page, m_folders->cacheInfo(), m_clock.now());
        // The guide's example, with the values that this Drive has.
        QJsonObject folder{{u"id"_s, page.folders[1].id},
                           {u"name"_s, u"Cam2"_s},
                           {u"type"_s, u"folder"_s},
                           {u"parent_id"_s, location},
                           {u"depth"_s, 4},
                           {u"selectable"_s, true},
                           {u"has_subfolders"_s, false},
                           {u"created"_s, u"2025-01-01T00:02:00Z"_s},
                           {u"modified"_s, u"2025-01-01T00:02:00Z"_s},
                           {u"path"_s, u"/Project A/Area 1/Location X/Cam2"_s}};
        QCOMPARE(json[u"folders"_s][1].toObject(), folder);
        const QJsonObject parent{{u"id"_s, location},
                                 {u"name"_s, u"Location X"_s},
                                 {u"depth"_s, 3},
                                 {u"path"_s, u"/Project A/Area 1/Location X"_s}};
        QCOMPARE(json[u"parent_info"_s].toObject(), parent);
        QCOMPARE(json[u"success"_s], QJsonValue(true));
        QCOMPARE(json[u"total_count"_s], QJsonValue(2));
        QCOMPARE(json[u"has_more"_s], QJsonValue(false));
        QCOMPARE(json[u"timestamp"_s], QJsonValue(toIsoUtc(m_clock.now())));
        const QJsonObject cache = json[u"cache_info"_s].toObject();
        QCOMPARE(cache.keys(), (QStringList{u"cache_size"_s, u"cached_folders"_s}));
        QVERIFY(cache[u"cached_folders"_s].toInt() > 4);
        static const QRegularExpression size(u"\\A[0-9]+\\.[0-9] KB\\z"_s);
        QVERIFY(size.match(cache[u"cache_size"_s].toString()).hasMatch());
        QCOMPARE(json.keys(), (QStringList{u"cache_info"_s, u"folders"_s, u"has_more"_s, u"parent_info"_s, u"success"_s,
                                           u"timestamp"_s, u"total_count"_s}));

        const QString area = page.parent.parentId;
        const auto checked = *onWorker([&] { return m_folders->check({page.folders[1].id, area}); });
        const QJsonObject valid{{u"id"_s, page.folders[1].id},
                                {u"name"_s, u"Cam2"_s},
                                {u"depth"_s, 4},
                                {u"selectable"_s, true},
                                {u"path"_s, u"/Project A/Area 1/Location X/Cam2"_s},
                                {u"reason"_s, u"Valid camera folder"_s}};
        const QJsonObject invalid{{u"id"_s, area},
                                  {u"name"_s, u"Area 1"_s},
                                  {u"depth"_s, 2},
                                  {u"selectable"_s, false},
                                  {u"path"_s, u"/Project A/Area 1"_s},
                                  {u"reason"_s, u"Wrong depth (level 2, need level 4)"_s}};
        const QJsonObject whole{{u"success"_s, true},
                                {u"valid_selections"_s, QJsonArray{valid}},
                                {u"invalid_selections"_s, QJsonArray{invalid}},
                                {u"total_valid"_s, 1},
                                {u"total_invalid"_s, 1}};
        QCOMPARE(validationJson(checked), whole);
    }

    void organisationsWithoutSharedDrivesStillHaveMyDrive() {
        m_test->google.setFault({{u"kind"_s, u"drives"_s}}, {{u"status"_s, 403}, {u"reason"_s, u"domainPolicy"_s}});
        QCOMPARE(onWorker([&] { return m_folders->drives(); })->size(), 1);
    }

    void whatIsRememberedIsBounded() {
        const QJsonObject many{
            {u"generate"_s,
             QJsonObject{{u"count"_s, 15'000}, {u"name"_s, QString(1000, u'P') + u"{n}"_s}, {u"folders"_s, true}}}};
        const QJsonObject added = m_test->google.control(
            u"add"_s, {{u"parent"_s, u"root"_s}, {u"name"_s, u"Huge"_s}, {u"files"_s, QJsonArray{many}}});
        const QString huge = added[u"id"_s].toString();
        QString token;
        int rows = 0;
        do {
            const auto page = onWorker([&] { return m_folders->subfolders(huge, 1000, token); });
            QVERIFY2(page.has_value(), qPrintable(page ? QString() : page.error().detail));
            rows += int(page->folders.size());
            token = page->nextPageToken;
        } while (!token.isEmpty());
        QCOMPARE(rows, 15'000);
        QVERIFY(m_folders->cacheInfo().bytes <= FolderCache::mostBytes);
    }

private:
    Folder onlyCameraBelow(const QString& id) {
        const auto cameras = onWorker([&] { return m_folders->camerasBelow(id); });
        return cameras && cameras->size() == 1 ? cameras->first() : Folder();
    }

    std::unique_ptr<SignedInProgram> m_test;
    ManualClock m_clock;
    std::unique_ptr<FolderService> m_folders;
};

QTEST_GUILESS_MAIN(TestFolderPlaces)
#include "test_folder_places.moc"
