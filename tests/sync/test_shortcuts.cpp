// SPDX-License-Identifier: GPL-3.0-or-later
// What a shortcut in a camera's folder leads to counts as the camera's; what it must not do to other cameras.
#include "folder_store.h"
#include "pending_store.h"
#include "reconciliation.h"
#include "source_runs.h"

#include <QtTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::test;

namespace {

QJsonObject shortcut(const QString& name, const QString& target) {
    return {{u"name"_s, name}, {u"shortcut"_s, target}};
}

/// These cameras, a folder Elsewhere with a clip and a day of two clips, and a shared drive.
QJsonObject driveBeside(const QJsonArray& cameras) {
    QJsonArray roots{folder(u"Elsewhere"_s, {clip(u"far.mp4"_s, 3000), folder(u"Day"_s, clips(2, 4000))})};
    roots += driveWith(cameras)[u"files"_s].toArray().first();
    return {{u"files"_s, roots}, {u"drives"_s, QJsonArray{QJsonObject{{u"name"_s, u"Shared"_s}}}}};
}

} // namespace

class TestShortcuts : public SourceRuns {
    Q_OBJECT

private slots:

    void oneThatLeadsToTheCamerasThemselvesTakesNoneAway_data() {
        QTest::addColumn<QString>("target");
        QTest::newRow("the location") << u"P/A/L"_s;
        QTest::newRow("above it") << u"P/A"_s;
        QTest::newRow("another camera") << u"P/A/L/Cam2"_s;
        QTest::newRow("its own folder") << u"P/A/L/Cam1"_s;
    }

    void oneThatLeadsToTheCamerasThemselvesTakesNoneAway() {
        QFETCH(const QString, target);
        start(driveWith({folder(u"Cam1"_s, {clip(u"clip_0000.mp4"_s, 5000)}), folder(u"Cam2"_s, days(3))}));
        add(camera(u"Cloud_Cam1"_s).folderId, shortcut(u"S"_s, target));
        for (int day = 0; day < 3; ++day) {
            QVERIFY(!run().error);
            m_clock.advance(25h);
        }
        add(folderOf(u"Cam2/2025-01-02/clip.mp4"_s), clip(u"new.mp4"_s, 7000));
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(cameraOf(u"new.mp4"_s), u"Cloud_Cam2"_s);
        QCOMPARE(recorded().size(), 5);
        QCOMPARE(gone(), QStringList());
        const auto connection = m_test->program().database.connect();
        const auto own = FolderStore(**connection, m_sourceId).ofCameras();
        QCOMPARE(own->size(), 2);
    }

    void aClipThatLiesInAnotherCameraStaysThere() {
        start(driveWith({folder(u"Cam2"_s, {clip(u"clip_0000.mp4"_s, 5000)}), folder(u"Cam1"_s, {})}));
        m_test->google.setFault({{u"kind"_s, u"media"_s}},
                                {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
        QCOMPARE(run().waiting.files, 1);
        const QString id = add(camera(u"Cloud_Cam1"_s).folderId, shortcut(u"S"_s, u"P/A/L/Cam2/clip_0000.mp4"_s));
        run();
        m_test->google.control(u"delete"_s, {{u"id"_s, id}});
        run();
        QCOMPARE(gone(), QStringList());
        m_test->google.setFaults({});
        m_clock.advance(25h);
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(cameraOf(u"clip_0000.mp4"_s), u"Cloud_Cam2"_s);
    }

    /// By the next run, not by the next listing of its folder.
    void oneThatCouldNotBeFollowedIsNotForgotten() {
        start(driveBeside({folder(u"Cam1"_s, {shortcut(u"to a clip"_s, u"Elsewhere/far.mp4"_s)})}));
        const QString target = m_test->google.file(u"Elsewhere/far.mp4"_s)[u"id"_s].toString();
        m_test->google.setFault({{u"kind"_s, u"get"_s}, {u"fileId"_s, target}}, {{u"status"_s, 500}});
        QCOMPARE(run().downloaded.files, 0);
        m_test->google.setFaults({});
        QCOMPARE(run().downloaded.files, 1);
    }

    void whatItLeadsToIsNotWaitedForWhenItIsGone() {
        start(driveBeside({folder(u"Cam1"_s, {shortcut(u"to a clip"_s, u"Elsewhere/far.mp4"_s), clip(u"a.mp4"_s)})}));
        m_test->google.control(u"trash"_s, {{u"path"_s, u"Elsewhere/far.mp4"_s}, {u"trashed"_s, true}});
        const RunReport report = run();
        QVERIFY(!report.error);
        QCOMPARE(report.downloaded.files, 1);
        QCOMPARE(report.waiting.files, 0);
        QCOMPARE(gone(), QStringList());
    }

    void aClipThatIsLostOnTheDiskIsFetchedAgain() {
        start(driveBeside({folder(u"Cam1"_s, {shortcut(u"to a clip"_s, u"Elsewhere/far.mp4"_s)})}));
        QCOMPARE(run().downloaded.files, 1);
        const QString path = recorded().first().localFilePath;
        QVERIFY(QFile::remove(path));
        Program& program = m_test->program();
        QCOMPARE(Reconciliation(program.database, m_clock, program.footage).run({})->toFetchAgain, 1);
        QCOMPARE(recorded().size(), 0);
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(recorded().first().localFilePath, path);
        QVERIFY(QFile::exists(path));
        QCOMPARE(gone(), QStringList());
    }

    void aDayThatIsRenamedStaysTheCameras() {
        start(driveBeside({folder(u"Cam1"_s, {shortcut(u"to a day"_s, u"Elsewhere/Day"_s)})}));
        QCOMPARE(run().downloaded.files, 2);
        const QString day = dayId();
        m_test->google.control(u"rename"_s, {{u"id"_s, day}, {u"name"_s, u"Another day"_s}});
        run();
        add(day, clip(u"new.mp4"_s, 7000));
        QCOMPARE(run().downloaded.files, 1);
        QCOMPARE(gone(), QStringList());
    }

    void aDayInAnotherDriveIsFollowedThere() {
        start(driveBeside({folder(u"Cam1"_s, {shortcut(u"to a day"_s, u"Elsewhere/Day"_s)})}));
        const QString day = dayId();
        m_test->google.control(u"move"_s, {{u"id"_s, day}, {u"parentIn"_s, u"Shared"_s}});
        QCOMPARE(run().downloaded.files, 2);
        add(day, clip(u"new.mp4"_s, 7000));
        QCOMPARE(run().downloaded.files, 1);
    }

    void whenItIsDeletedItsDayIsNoLongerTheCameras() {
        start(driveBeside({folder(u"Cam1"_s, {})}));
        const QString id = add(camera(u"Cloud_Cam1"_s).folderId, shortcut(u"to a day"_s, u"Elsewhere/Day"_s));
        QCOMPARE(run().downloaded.files, 2);
        m_test->google.control(u"delete"_s, {{u"id"_s, id}});
        run();
        add(dayId(), clip(u"new.mp4"_s, 7000));
        QCOMPARE(run().downloaded.files, 0);
    }

private:
    /// Of Elsewhere/Day.
    QString dayId() const { return m_test->google.file(u"Elsewhere/Day/clip_0000.mp4"_s)[u"parent"_s].toString(); }

    QString cameraOf(const QString& name) const {
        for (const DownloadedFile& row : recorded()) {
            if (row.originalFilename == name)
                return row.cameraName;
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestShortcuts)
#include "test_shortcuts.moc"
