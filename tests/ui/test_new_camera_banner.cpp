// SPDX-License-Identifier: GPL-3.0-or-later
// A camera folder that appeared shows in the window, and one click decides; what is left out stands with its camera.
#include "camera_panel.h"
#include "desk.h"
#include "display_text.h"
#include "drive_seed.h"
#include "new_camera_adder.h"
#include "new_camera_banner.h"

#include <QMessageBox>
#include <QSignalSpy>

using namespace vtrack;
using namespace vtrack::test;

namespace {

QJsonObject file(const QString& name) {
    return {{u"name"_s, name}, {u"size"_s, 2000}, {u"createdTime"_s, u"2025-01-15T10:00:00Z"_s}};
}

/// Of a camera that still sends.
QJsonObject freshFile(const QString& name) {
    QJsonObject fresh = file(name);
    fresh[u"createdTime"_s] = toIsoUtc(QDateTime::currentDateTimeUtc().addSecs(-2 * 60 * 60));
    return fresh;
}

QJsonObject oneCamera() {
    const QJsonArray cameras{
        folder(u"Cam1"_s, {freshFile(u"first.mp4"_s), file(u"notes.txt"_s), file(u"a<b>bold.jpg"_s)})};
    return {{u"files"_s, QJsonArray{folder(u"Project"_s, {folder(u"Area"_s, {folder(u"Table"_s, cameras)})})}}};
}

/// The window of somebody with a source of one camera that was synced.
struct Scene {
    Scene()
        : google({u"--consent"_s, u"page"_s}, oneCamera())
        , desk(&google) {
        desk.window->show();
        source = desk.addSource({google.file(u"Project/Area/Table/Cam1/first.mp4"_s)[u"parent"_s].toString()});
        if (source == 0 || !sync())
            qFatal("no source");
    }

    bool sync() { return desk.check(source); }

    void addFolder(const QString& name) {
        QJsonObject node = folder(name, {freshFile(u"later.mp4"_s)});
        node[u"parentPath"_s] = u"Project/Area/Table"_s;
        node[u"createdTime"_s] = toIsoUtc(QDateTime::currentDateTimeUtc().addSecs(5));
        google.control(u"add"_s, node);
    }

    QPushButton* button(int place) { return banner().findChildren<QPushButton*>().at(place); }

    NewCameraBanner& banner() { return *desk.window->findChild<NewCameraBanner*>(); }

    [[nodiscard]] QString sentence() { return banner().findChildren<QLabel*>().at(1)->text(); }

    SandboxDrive google;
    Desk desk;
    qint64 source = 0;
};

} // namespace

class TestNewCameraBanner : public QObject {
    Q_OBJECT

private slots:

    void oneClickAddsTheCamera() {
        Scene scene;
        QVERIFY(!scene.banner().isVisible());
        scene.addFolder(u"Cam9"_s);
        QVERIFY(scene.sync());
        QTRY_VERIFY(scene.banner().isVisible());
        QVERIFY2(scene.sentence().startsWith(u"A new camera folder, “Cam9”"_s), qPrintable(scene.sentence()));
        QTRY_VERIFY(scene.desk.label(u"state"_s).startsWith(u"All footage of the chosen cameras is here."_s));
        const QSignalSpy known(scene.desk.sync.get(), &SyncService::sourcesRead);
        scene.desk.sync->start(std::chrono::hours(1));
        QTRY_VERIFY(!known.isEmpty()); // What is read first runs in an hour.
        QSignalSpy ran(scene.desk.scheduler, &SyncScheduler::runFinished);
        QTest::mouseClick(scene.button(0), Qt::LeftButton);
        QVERIFY(!scene.button(0)->isEnabled());
        QTRY_VERIFY(!scene.banner().isVisible());
        QTRY_COMPARE(scene.desk.view(u"Cameras"_s)->model()->rowCount(), 2);
        QTRY_COMPARE(ran.size(), 1); // At once, without anybody asking for it.
        QTRY_COMPARE(scene.desk.view(u"Cameras"_s)->model()->index(1, CameraModel::Files).data().toString(), u"1"_s);
        QTRY_VERIFY(scene.desk.label(u"state"_s).startsWith(u"All footage is here."_s));
    }

    /// Whoever wants all cameras is not asked, but told.
    void aSourceOfAllCamerasTakesNewOnesByItself() {
        Scene scene;
        NewCameraAdder rule(scene.desk.program->sourceSetup, scene.desk.program->database, *scene.desk.sync,
                            scene.desk.program->clock);
        QSignalSpy added(&rule, &NewCameraAdder::added);
        QVERIFY(scene.desk.onWorker(
            [&] { return scene.desk.program->sourceSetup.edit(scene.source, {.addsNewCameras = true}); }));
        scene.addFolder(u"Cam9"_s);
        scene.addFolder(u"Cam1"_s); // Uploads may go to either: that is a question.
        QVERIFY(scene.sync());
        QTRY_COMPARE(added.size(), 1);
        QVERIFY2(added.first().first().toString().contains(u"“Cam9”"_s), qPrintable(added.first().first().toString()));
        scene.desk.window->live().reader.refresh();
        QTRY_COMPARE(scene.desk.view(u"Cameras"_s)->model()->rowCount(), 2);
        QTRY_VERIFY(scene.banner().isVisible());
        QVERIFY2(scene.sentence().startsWith(u"A second folder named “Cam1”"_s), qPrintable(scene.sentence()));
        QCOMPARE(added.size(), 1);
    }

    void aFolderThatCannotBeReadHoldsUpNoOther() {
        Scene scene;
        const NewCameraAdder rule(scene.desk.program->sourceSetup, scene.desk.program->database, *scene.desk.sync,
                                  scene.desk.program->clock);
        QSignalSpy added(&rule, &NewCameraAdder::added);
        QVERIFY(scene.desk.onWorker(
            [&] { return scene.desk.program->sourceSetup.edit(scene.source, {.addsNewCameras = true}); }));
        for (const QString& name : {u"Cam7"_s, u"Cam8"_s, u"Cam9"_s})
            scene.addFolder(name);
        QJsonArray faults;
        for (const QString& name : {u"Cam7"_s, u"Cam8"_s}) {
            const QJsonValue id = scene.google.file(u"Project/Area/Table/"_s + name + u"/later.mp4"_s)[u"parent"_s];
            faults += QJsonObject{
                {u"match"_s, QJsonObject{{u"fileId"_s, id}}},
                {u"do"_s, QJsonObject{{u"status"_s, 403}, {u"reason"_s, u"insufficientFilePermissions"_s}}}};
        }
        scene.google.setFaults(faults);
        QVERIFY(scene.sync());
        QTRY_COMPARE(added.size(), 1);
        QVERIFY2(added.first().first().toString().contains(u"“Cam9”"_s), qPrintable(added.first().first().toString()));
    }

    void notOursIsNeverAskedAgain() {
        Scene scene;
        scene.addFolder(u"Cam9"_s);
        scene.addFolder(u"<b>Cam1</b>"_s);
        QVERIFY(scene.sync());
        QTRY_VERIFY(scene.banner().isVisible());
        QVERIFY(scene.banner().findChildren<QLabel*>().at(2)->isVisible()); // There is another one.
        for (int i = 0; i < 2; ++i) {
            const QString before = scene.sentence();
            QTest::mouseClick(scene.button(1), Qt::LeftButton);
            QTRY_VERIFY(!scene.banner().isVisible() || scene.sentence() != before);
            QTRY_VERIFY(!scene.banner().isVisible() || scene.button(1)->isEnabled());
        }
        QTRY_VERIFY(!scene.banner().isVisible());
        QVERIFY(scene.sync());
        QSignalSpy read(&scene.desk.window->live(), &DashboardModels::loaded);
        scene.desk.window->live().reader.refresh();
        QTRY_VERIFY(!read.isEmpty());
        QVERIFY(!scene.banner().isVisible());
    }

    void aClickThatFailsSaysWhy() {
        Scene scene;
        scene.addFolder(u"Cam9"_s);
        QVERIFY(scene.sync());
        QTRY_VERIFY(scene.banner().isVisible());
        scene.google.control(u"trash"_s, {{u"path"_s, u"Project/Area/Table/Cam9"_s}, {u"trashed"_s, true}});
        QTest::mouseClick(scene.button(0), Qt::LeftButton);
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = scene.desk.window->findChild<QMessageBox*>()) != nullptr);
        QVERIFY(box->text().contains(u"trash"_s));
        QTRY_VERIFY(scene.button(0)->isEnabled());
    }

    /// "All footage is here" would not be true.
    void whatIsLeftInDriveIsSaid() {
        Scene scene;
        const QDateTime from(QDate(2025, 2, 1), QTime(0, 0), Qt::UTC);
        QVERIFY(scene.desk.onWorker(
            [&] { return scene.desk.program->sourceSetup.edit(scene.source, {.fetchFrom = from}); }));
        QJsonObject older = file(u"older.mp4"_s);
        older[u"parentPath"_s] = u"Project/Area/Table/Cam1"_s;
        scene.google.control(u"add"_s, older);
        QVERIFY(scene.sync());
        const auto* note = scene.desk.window->findChild<QLabel*>(u"leftOut"_s);
        QTRY_VERIFY2(note->text().contains(u"stay in Drive, as was chosen"_s), qPrintable(note->text()));
        QTRY_VERIFY2(scene.desk.label(u"state"_s).startsWith(u"All that was chosen is here; 1 older clip"_s),
                     qPrintable(scene.desk.label(u"state"_s)));
    }

    void whatIsLeftOutStandsWithItsCamera() {
        Scene scene;
        const auto* note = scene.desk.window->findChild<QLabel*>(u"leftOut"_s);
        QTRY_VERIFY(note->text().contains(u"Cloud_Cam1"_s));
        QVERIFY(note->text().startsWith(u"2 "_s));
        QCOMPARE(note->textFormat(), Qt::PlainText);
        const QAbstractItemModel& cameras = *scene.desk.view(u"Cameras"_s)->model();
        QCOMPARE(cameras.index(0, CameraModel::Files).data(Qt::ToolTipRole).toString(), toolTipText(note->text()));
    }
};

QTEST_MAIN(TestNewCameraBanner)
#include "test_new_camera_banner.moc"
