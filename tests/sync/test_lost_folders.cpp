// SPDX-License-Identifier: GPL-3.0-or-later
// Camera folders that go to the trash with what is above them, come back, are moved into each other, or may be read in
// part only: nothing is believed gone, nothing that came meanwhile is late, no other camera is concerned.
#include "activity_store.h"
#include "folder_store.h"
#include "pending_store.h"
#include "profile_store.h"
#include "source_runs.h"

#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

class TestLostFolders : public SourceRuns {
    Q_OBJECT

private slots:

    void whatCameWhileACameraWasInTheTrashIsFetched() {
        start(driveWith({folder(u"Cam1"_s, days(3)), folder(u"Cam2"_s, clips(1, 4000))}));
        QVERIFY(!settled().error);
        const QString day = folderOf(u"Cam1/2025-01-02/clip.mp4"_s);
        trash(u"P/A/L/Cam1"_s, true);
        QCOMPARE(run().error->kind, ErrorKind::FolderNotFound);
        add(day, clip(u"new.mp4"_s, 7000));
        run();
        trash(u"P/A/L/Cam1"_s, false);
        const RunReport report = run();
        QVERIFY(!report.error);
        QCOMPARE(report.downloaded.files, 1);
    }

    /// Once, and only after the line that said the opposite.
    void camerasThatCanBeReadAgainAreTold() {
        start(driveWith({folder(u"Cam1"_s, clips(1)), folder(u"Cam2"_s, clips(1, 4000))}));
        QVERIFY(!settled().error);
        const auto kinds = [this] {
            return onWorker([this] {
                QStringList found;
                const auto connection = m_test->program().database.connect();
                const QList<ActivityEntry> lines = ActivityStore(**connection).recent(100).value();
                for (const ActivityEntry& line : lines) {
                    if (line.kind.endsWith(u"readable"_s))
                        found.prepend(line.kind);
                }
                return found;
            });
        };
        QCOMPARE(kinds(), QStringList());
        trash(u"P/A/L/Cam1"_s, true);
        QVERIFY(run().error);
        trash(u"P/A/L/Cam1"_s, false);
        QVERIFY(!run().error);
        QCOMPARE(kinds(), (QStringList{u"unreadable"_s, u"readable"_s}));
        QVERIFY(!run().error);
        QCOMPARE(kinds(), (QStringList{u"unreadable"_s, u"readable"_s}));
    }

    void aLocationInTheTrashIsToldAndComesBack_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("the location") << u"P/A/L"_s;
        QTest::newRow("the area above it") << u"P/A"_s;
    }

    void aLocationInTheTrashIsToldAndComesBack() {
        QFETCH(const QString, path);
        start(driveWith({folder(u"Cam1"_s, days(3))}));
        QVERIFY(!settled().error);
        const QString day = folderOf(u"Cam1/2025-01-02/clip.mp4"_s);
        m_test->google.setFault({{u"kind"_s, u"media"_s}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        add(day, clip(u"waiting.mp4"_s, 6000));
        QCOMPARE(run().waiting.files, 1);
        trash(path, true);
        m_clock.advance(25h); // Each folder is listed.
        QCOMPARE(run().error->kind, ErrorKind::FolderNotFound);
        m_test->google.setFaults({});
        run();
        QCOMPARE(gone(), QStringList());
        add(day, clip(u"new.mp4"_s, 7000));
        trash(path, false);
        m_clock.advance(25h); // The waiting one is due.
        const RunReport report = run();
        QVERIFY(!report.error);
        QCOMPARE(report.downloaded.files, 2);
    }

    /// All of its clips are fetched, so that the database knows of nothing that an empty listing would contradict.
    void aCameraWithoutSubfoldersIsNotBelievedEmpty() {
        start(driveWith({folder(u"Cam1"_s, clips(2))}));
        QVERIFY(!settled().error);
        trash(u"P/A"_s, true);
        m_clock.advance(25h);
        QCOMPARE(run().error->kind, ErrorKind::FolderNotFound);
    }

    /// The area is watched by nobody, but what is uploaded below it arrives as "in the trash".
    void whatIsUploadedBelowAnAreaInTheTrashIsNotLate() {
        start(driveWith({folder(u"Cam1"_s, clips(2))}));
        QVERIFY(!settled().error);
        const QString own = folderOf(u"Cam1/clip_0000.mp4"_s);
        trash(u"P/A"_s, true);
        add(own, clip(u"new.mp4"_s, 7000));
        QCOMPARE(run().error->kind, ErrorKind::FolderNotFound);
        trash(u"P/A"_s, false);
        const RunReport report = run();
        QVERIFY(!report.error);
        QCOMPARE(report.downloaded.files, 1);
    }

    void whatIsDoubtedOfALostCameraHidesNoOtherDoubt() {
        start(driveWith({folder(u"Cam1"_s, clips(220)), folder(u"Cam2"_s, clips(1))}));
        m_test->google.setFault({{u"kind"_s, u"media"_s}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        run();
        trash(u"P/A/L/Cam1"_s, true);
        QCOMPARE(run().error->kind, ErrorKind::FolderNotFound);
        const auto connection = m_test->program().database.connect();
        QVERIFY((*connection)
                    ->run(u"UPDATE pending_files SET doubted_at = '2025-01-01T00:00:00Z' WHERE camera_id = ?"_s,
                          {camera(u"Cloud_Cam1"_s).id}));
        trash(u"P/A/L/Cam2/clip_0000.mp4"_s, true);
        run();
        QCOMPARE(gone().size(), 1);
        QVERIFY(PendingStore(**connection).doubted(m_sourceId, 1)->isEmpty());
    }

    /// At once, not with the next listing.
    void aLocationInTheTrashIsToldByTheNextRun() {
        start(driveWith({folder(u"Cam1"_s, days(3))}));
        QVERIFY(!settled().error);
        trash(u"P/A/L"_s, true);
        QCOMPARE(run().error->kind, ErrorKind::FolderNotFound);
    }

    void aCameraThatIsMovedIntoAnotherStaysACamera() {
        start(driveWith({folder(u"Cam1"_s, clips(1, 4000)), folder(u"Cam2"_s, days(2))}));
        QVERIFY(!settled().error);
        const QString day = folderOf(u"Cam2/2025-01-02/clip.mp4"_s);
        m_test->google.control(u"move"_s, {{u"path"_s, u"P/A/L/Cam2"_s}, {u"parentPath"_s, u"P/A/L/Cam1"_s}});
        for (int days = 0; days < 2; ++days) {
            QVERIFY(!run().error);
            m_clock.advance(25h);
        }
        add(day, clip(u"new.mp4"_s, 7000));
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(recorded().first().cameraName, u"Cloud_Cam2"_s);
        QVERIFY(!recorded().first().localFilePath.contains(u"Cam1"_s));
        QCOMPARE(gone(), QStringList());
    }

    /// Rows of a version before this one.
    void aCameraWhoseFolderBecameAnothersIsACameraAgain() {
        start(driveWith({folder(u"Cam1"_s, clips(1, 4000)), folder(u"Cam2"_s, days(2))}));
        QVERIFY(!settled().error);
        const auto connection = m_test->program().database.connect();
        QVERIFY(
            (*connection)
                ->run(u"UPDATE watched_folders SET camera_id = ?, relative_path = 'Cam2' || iif(relative_path = '', "
                      "'', '/') || relative_path WHERE camera_id = ?"_s,
                      {camera(u"Cloud_Cam1"_s).id, camera(u"Cloud_Cam2"_s).id}));
        add(folderOf(u"Cam2/2025-01-02/clip.mp4"_s), clip(u"new.mp4"_s, 7000));
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(recorded().first().cameraName, u"Cloud_Cam2"_s);
        const auto folders = FolderStore(**connection, m_sourceId).all();
        for (const WatchedFolder& each : *folders)
            QVERIFY2(!each.relativePath.startsWith(u'/') && !each.relativePath.startsWith(u"Cam2"_s),
                     qPrintable(each.relativePath));
    }

    /// One old subfolder that this account may not read must not hide that the camera is well, or silent.
    void aSubfolderThatMayNotBeReadDoesNotHideTheCamera() {
        start(driveWith({folder(u"Cam1"_s, days(3))}));
        refuseLists(folderOf(u"Cam1/2025-01-02/clip.mp4"_s),
                    {{u"status"_s, 403}, {u"reason"_s, u"insufficientFilePermissions"_s}});
        run();
        const QDateTime before = m_clock.now();
        m_clock.advance(1h);
        QCOMPARE(run().error->kind, ErrorKind::PermissionDenied);
        const auto connection = m_test->program().database.connect();
        const auto looked = (*connection)->first(u"SELECT began FROM camera_looks"_s, {}, [](const Rows& row) {
            return fromIso(row.value(0).toString());
        });
        QVERIFY(looked && *looked && **looked > before);
    }

    /// Drive says "not found" of what an account may not see, as of what was deleted.
    void whatAnotherAccountCannotSeeIsNotGone() {
        start(driveWith({folder(u"Cam1"_s, days(3))}));
        QVERIFY(!settled().error);
        const QString day = folderOf(u"Cam1/2025-01-02/clip.mp4"_s);
        m_test->google.setFault({{u"kind"_s, u"media"_s}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        const QString waiting = add(day, clip(u"waiting.mp4"_s, 6000));
        QCOMPARE(run().waiting.files, 1);

        auto connection = m_test->program().database.connect().value();
        ProfileStore profiles(*connection);
        const UserProfile before = profiles.current().value().value();
        QVERIFY(profiles.save({.email = u"other@example.com"_s, .sub = u"other"_s}, m_clock.now()));
        const QJsonObject notFound{{u"status"_s, 404}, {u"reason"_s, u"notFound"_s}};
        QJsonArray unseen;
        for (const QString& id : {camera(u"Cloud_Cam1"_s).folderId, day, waiting}) {
            unseen +=
                QJsonObject{{u"match"_s, QJsonObject{{u"kind"_s, u"get"_s}, {u"fileId"_s, id}}}, {u"do"_s, notFound}};
            unseen +=
                QJsonObject{{u"match"_s, QJsonObject{{u"kind"_s, u"list"_s}, {u"query"_s, id}}}, {u"do"_s, notFound}};
        }
        unseen += QJsonObject{{u"match"_s, QJsonObject{{u"kind"_s, u"media"_s}, {u"fileId"_s, waiting}}},
                              {u"do"_s, notFound}};
        m_test->google.setFaults(unseen);
        m_clock.advance(25h);
        const Error error = run().error.value();
        QCOMPARE(error.kind, ErrorKind::PermissionDenied);
        QVERIFY2(error.sentence.contains(u"other@example.com"_s) && error.sentence.contains(before.email),
                 qPrintable(error.sentence));
        run();
        QVERIFY2(gone().isEmpty(), qPrintable(gone().join(u'\n')));
        QVERIFY(FolderStore(*connection, m_sourceId).byId(day).value());

        m_test->google.setFaults({});
        QVERIFY(profiles.save(before, m_clock.now()));
        m_clock.advance(25h);
        run();
        QVERIFY(!run().error);
        QCOMPARE(gone(), QStringList());
        QCOMPARE(recorded().size(), 4);
    }

private:
    /// A run whose listing is not repeated soon.
    RunReport settled() {
        run();
        m_clock.advance(11min);
        return run();
    }

    void trash(const QString& path, bool trashed) const {
        m_test->google.control(u"trash"_s, {{u"path"_s, path}, {u"trashed"_s, trashed}});
    }
};

QTEST_GUILESS_MAIN(TestLostFolders)
#include "test_lost_folders.moc"
