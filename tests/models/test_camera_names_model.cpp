// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the chosen cameras: proposed, edited, refused beside the field.
#include "camera_depth.h"
#include "camera_names_model.h"
#include "folder_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

Folder camera(const QString& id, const QString& path) {
    Folder folder;
    folder.id = id;
    folder.name = path.section(u'/', -1);
    folder.depth = cameraDepth;
    folder.path = path;
    return folder;
}

const QList<Folder> twoCameras{camera(u"a"_s, u"/P/A/North/Cam1"_s), camera(u"b"_s, u"/P/A/South/Cam1"_s)};

} // namespace

class TestCameraNamesModel : public QObject {
    Q_OBJECT

private slots:

    void proposesDifferentNames() {
        CameraNamesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFolders(twoCameras);
        QCOMPARE(name(model, 0).data().toString(), u"Cloud_Cam1"_s);
        QCOMPARE(name(model, 1).data().toString(), u"Cloud_Cam1_2"_s);
        QCOMPARE(model.firstBadRow(), -1);
    }

    /// By which a new source is called.
    void aSharedDriveIsNoProject() {
        QCOMPARE(projectIn(u"/Kho Hàng/A/North/Cam1"_s), u"Kho Hàng"_s);
        QCOMPARE(projectIn(u"/Shared drive/Kho Hàng/A/North/Cam1"_s), u"Kho Hàng"_s);
    }

    void keepsABadNameAndSaysWhatIsWrong() {
        CameraNamesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFolders(twoCameras);
        QVERIFY(model.setData(name(model, 1), u"cloud_cam1"_s));
        QCOMPARE(name(model, 1).data().toString(), u"cloud_cam1"_s);
        QVERIFY(name(model, 1).data(CameraNamesModel::ErrorRole).toString().contains(u"already has this name"_s));
        QCOMPARE(model.firstBadRow(), 0); // Both bear it now.
        QVERIFY(model.setData(name(model, 0), u"Băng chuyền"_s));
        QCOMPARE(model.firstBadRow(), -1);
        QVERIFY(model.setData(name(model, 0), u"a/b"_s));
        QCOMPARE(model.firstBadRow(), 0);
        QVERIFY(!model.setData(model.index(0, CameraNamesModel::FolderColumn), u"x"_s));
    }

    void typedNamesOutliveAnotherChoice() {
        CameraNamesModel model;
        model.setFolders(twoCameras);
        QVERIFY(model.setData(name(model, 1), u"South gate"_s));
        model.setFolders({twoCameras[1]});
        QCOMPARE(model.cameras().front().cameraName, u"South gate"_s);
        QCOMPARE(model.cameras().front().folderId, u"b"_s);
    }

    void aTimeZoneOutlivesAnotherChoice() {
        CameraNamesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFolders(twoCameras);
        const QModelIndex zone = model.index(1, CameraNamesModel::ZoneColumn);
        QCOMPARE(zone.data().toString(), u"As this computer"_s);
        QCOMPARE(model.cameras()[1].details->timeZone, QString());
        QVERIFY(model.setData(zone, u"Asia/Tokyo"_s));
        QCOMPARE(zone.data().toString(), u"Asia/Tokyo"_s);
        model.setFolders({twoCameras[1]});
        QCOMPARE(model.cameras().front().details->timeZone, u"Asia/Tokyo"_s);
    }

    /// Whatever it is, it stays until a zone is set.
    void whatIsNoTimeZoneStaysWithItsError() {
        CameraNamesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFolders(twoCameras);
        const QModelIndex zone = model.index(1, CameraNamesModel::ZoneColumn);
        QVERIFY(model.setData(zone, u"Asia/Tokyo"_s));
        model.refuseZone(zone, u"Vietnm"_s, u"Nothing is found by this."_s);
        QCOMPARE(zone.data().toString(), u"Vietnm"_s);
        QCOMPARE(zone.data(CameraNamesModel::ErrorRole).toString(), u"Nothing is found by this."_s);
        QCOMPARE(model.firstBadRow(), 1);
        QCOMPARE(model.cameras()[1].details->timeZone, u"Asia/Tokyo"_s);
        QVERIFY(model.setData(zone, u"Asia/Bangkok"_s));
        QCOMPARE(zone.data().toString(), u"Asia/Bangkok"_s);
        QCOMPARE(model.firstBadRow(), -1);
    }

    /// A view measures all rows at each change: with hundreds of cameras, a change for each would take seconds.
    void allZonesChangeAtOnce() {
        CameraNamesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setZones(u"Asia/Tokyo"_s); // Of nobody.
        model.setFolders(twoCameras);
        model.refuseZone(model.index(1, CameraNamesModel::ZoneColumn), u"Vietnm"_s, u"Nothing is found by this."_s);
        const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setZones(u"Asia/Bangkok"_s);
        QCOMPARE(changes.size(), 1);
        for (int row : {0, 1})
            QCOMPARE(model.index(row, CameraNamesModel::ZoneColumn).data().toString(), u"Asia/Bangkok"_s);
        QCOMPARE(model.firstBadRow(), -1);
    }

private:
    static QModelIndex name(const CameraNamesModel& model, int row) {
        return model.index(row, CameraNamesModel::NameColumn);
    }
};

QTEST_GUILESS_MAIN(TestCameraNamesModel)
#include "test_camera_names_model.moc"
