// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_folder.h"
#include "folder_json.h"
#include "manual_clock.h"
#include "signed_in_program.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

class TestFolderService : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { m_test = std::make_unique<SignedInProgram>(); }

    void init() {
        m_clock.set(SystemClock().now());
        m_folders = std::make_unique<FolderService>(m_test->program().drive, m_clock);
    }

    void knowsDepthAndPath() {
        const QString id = idOf(u"Packing Station Saigon/Packing Area A/Table 1/Cam1 Table View"_s);
        const auto folder = onWorker([&] { return m_folders->folder(id); });
        QCOMPARE(folder->depth, 4);
        QVERIFY(canBeCamera(*folder));
        QCOMPARE(folder->path, u"/Packing Station Saigon/Packing Area A/Table 1/Cam1 Table View"_s);
        QCOMPARE(onWorker([&] { return m_folders->folder(u"root"_s); })->depth, 0);
    }

    /// With all that is needed to show where they are.
    void findsFoldersByName() {
        const auto found = onWorker([&] { return m_folders->find(u"cam1"_s); });
        QVERIFY(found.has_value());
        QVERIFY(found->complete && !found->hits.isEmpty());
        QSet<QString> before;
        QStringList paths;
        for (const Folder& folder : found->folders) {
            QVERIFY(folder.depth == 0 || before.contains(folder.parentId));
            QVERIFY(!before.contains(folder.id));
            before += folder.id;
            paths += folder.path;
        }
        QVERIFY(paths.contains(u"/Packing Station Saigon/Packing Area A/Table 1/Cam1 Table View"_s));
        QVERIFY(onWorker([&] { return m_folders->find(u"no' such \\ thing"_s); })->hits.isEmpty());
    }

    void aListThatLeadsBackEnds() {
        m_test->google.control(u"paging"_s, {{u"partialPages"_s, 1}, {u"samePage"_s, true}});
        const auto cameras = onWorker([&] { return m_folders->camerasBelow(u"root"_s); });
        m_test->google.control(u"paging"_s);
        QVERIFY(!cameras);
        QCOMPARE(cameras.error().kind, ErrorKind::NetworkError);
    }

    void aStopEndsTheSearchForCameras() {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(onWorker([&] { return m_folders->camerasBelow(u"root"_s, stop.get_token()); }).error().kind,
                 ErrorKind::Cancelled);
    }

    void asksOnceIn300Seconds() {
        const auto list = [&] {
            return onWorker([&] { return m_folders->subfolders(u"root"_s); });
        };
        QCOMPARE(list()->folders.size(), 2);
        m_test->google.control(u"counters/reset"_s);
        m_clock.advance(std::chrono::seconds(299));
        QVERIFY(list().has_value());
        QCOMPARE(m_test->google.counters().value(u"list"_s).toInt(), 0);
        m_clock.advance(std::chrono::seconds(2));
        QVERIFY(list().has_value());
        QCOMPARE(m_test->google.counters().value(u"list"_s).toInt(), 1);
    }

    /// A list from before the sign-in may be another account's.
    void whatAnotherAccountWasToldIsAskedAgain() {
        QVERIFY(onWorker([&] { return m_folders->subfolders(u"root"_s); }).has_value());
        const auto grant = m_test->grantOf(SignInMethod::Drive);
        QVERIFY(
            onWorker([&] { return m_test->program().tokens.keep(*grant, Account::OtherPerson::Refuse); }).has_value());
        m_test->google.control(u"counters/reset"_s);
        QVERIFY(onWorker([&] { return m_folders->subfolders(u"root"_s); }).has_value());
        QCOMPARE(m_test->google.counters().value(u"list"_s).toInt(), 1);
    }

    void theGuidesListToTheLetter() {
        const QString id = idOf(u"Packing Station Saigon/Packing Area A/Table 1"_s);
        auto page = onWorker([&] { return m_folders->subfolders(id); });
        QVERIFY(page.has_value());
        QVERIFY(
            onWorker([&] { return m_folders->askFor(FolderService::Details::Subfolders, page->folders); }).has_value());
        const QJsonObject json = subfoldersJson(*page, m_folders->cacheInfo(), m_clock.now());
        QCOMPARE(json.keys(), (QStringList{u"cache_info"_s, u"folders"_s, u"has_more"_s, u"parent_info"_s, u"success"_s,
                                           u"timestamp"_s, u"total_count"_s}));
        const QJsonObject folder = json[u"folders"_s][0].toObject();
        QCOMPARE(folder.keys(), (QStringList{u"created"_s, u"depth"_s, u"has_subfolders"_s, u"id"_s, u"modified"_s,
                                             u"name"_s, u"parent_id"_s, u"path"_s, u"selectable"_s, u"type"_s}));
        QCOMPARE(folder[u"parent_id"_s].toString(), id);
        QCOMPARE(folder[u"has_subfolders"_s], QJsonValue(false));
        QCOMPARE(folder[u"selectable"_s], QJsonValue(true));
        QCOMPARE(json[u"parent_info"_s][u"depth"_s].toInt(), 3);
    }

    void judgesFolders() {
        const QString camera = idOf(u"Packing Station Saigon/Packing Area A/Table 1/Cam1 Table View"_s);
        const QString area = idOf(u"Packing Station Saigon/Packing Area A"_s);
        const auto checked = onWorker([&] { return m_folders->check({camera, area, u"nosuchfolder"_s}); });
        QVERIFY(checked.has_value());
        const QJsonObject json = validationJson(*checked);
        QCOMPARE(json[u"total_valid"_s].toInt(), 1);
        QCOMPARE(json[u"total_invalid"_s].toInt(), 2);
        QCOMPARE(json[u"valid_selections"_s][0][u"reason"_s].toString(), u"Valid camera folder"_s);
        QCOMPARE(json[u"invalid_selections"_s][0][u"reason"_s].toString(), u"Wrong depth (level 2, need level 4)"_s);
        QCOMPARE(json[u"invalid_selections"_s][0].toObject().keys(),
                 (QStringList{u"depth"_s, u"id"_s, u"name"_s, u"path"_s, u"reason"_s, u"selectable"_s}));
    }

    void sourcesAreSavedWholeOrNotAtAll() {
        SourceSetup& setup = m_test->program().sourceSetup;
        const QString area = idOf(u"Packing Station Saigon/Packing Area A"_s);
        const QString camera = idOf(u"Packing Station Saigon/Packing Area A/Table 1/Cam1 Table View"_s);
        const auto attempt = [&](const QString& name, const QList<CameraChoice>& cameras, int minutes,
                                 const QString& destination) {
            return onWorker([&] {
                return setup.add(
                    {.name = name, .cameras = cameras, .intervalMinutes = minutes, .destination = destination});
            });
        };
        const QString good = m_test->destination();
        const QString underAFile = m_test->google.clientFile() + u"/videos"_s;
        QCOMPARE(attempt(u"A"_s, {{area}}, 10, good).error().kind, ErrorKind::FolderNotFound);
        QCOMPARE(attempt(u"A"_s, {{u"nosuchfolder"_s}}, 10, good).error().kind, ErrorKind::FolderNotFound);
        QCOMPARE(attempt(u"A"_s, {}, 10, good).error().kind, ErrorKind::BadInput);
        QCOMPARE(attempt(u" "_s, {{camera}}, 10, good).error().kind, ErrorKind::BadInput);
        QCOMPARE(attempt(u"A"_s, {{camera}, {camera}}, 10, good).error().kind, ErrorKind::BadInput);
        QCOMPARE(attempt(u"A"_s, {{camera}}, 1, good).error().kind, ErrorKind::BadInput);
        QCOMPARE(attempt(u"A"_s, {{camera}}, 10, underAFile).error().kind, ErrorKind::PermissionDenied);
        auto connection = m_test->program().database.connect();
        QCOMPARE(SourceStore(**connection).all()->size(), 0);
        const auto source = attempt(u"A"_s, {{.folderId = camera, .cameraName = u"Packing 1"_s}}, 10, good);
        QVERIFY2(source.has_value(), qPrintable(source ? QString() : source.error().sentence));
        QCOMPARE(source->cameras.first().folderId, camera);
        QCOMPARE(source->rootFolderId, idOf(u"Packing Station Saigon"_s));
    }

private:
    /// The id of the folder with that path from My Drive.
    QString idOf(const QString& path) {
        QString id = u"root"_s;
        for (const QString& name : path.split(u'/')) {
            const auto page = onWorker([&] { return m_test->program().folders.subfolders(id); });
            id = std::ranges::find(page->folders, name, &Folder::name)->id;
        }
        return id;
    }

    std::unique_ptr<SignedInProgram> m_test;
    ManualClock m_clock;
    std::unique_ptr<FolderService> m_folders;
};

QTEST_GUILESS_MAIN(TestFolderService)
#include "test_folder_service.moc"
