// SPDX-License-Identifier: GPL-3.0-or-later
// A source is paused, edited and removed from the window.
#include "desk.h"
#include "drive_seed.h"
#include "folder_tree_model.h"
#include "in_zone.h"
#include "language.h"
#include "setup_wizard.h"
#include "source_store.h"
#include "status_label.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

namespace {

QJsonObject seed() {
    const QJsonArray clips{QJsonObject{{u"generate"_s, QJsonObject{{u"count"_s, 3}, {u"size"_s, 300'000}}}}};
    const QJsonArray cameras{folder(u"Cam1"_s, clips), folder(u"Cam2"_s, {})};
    return {{u"files"_s, QJsonArray{folder(u"Project"_s, {folder(u"Area"_s, {folder(u"Table"_s, cameras)})})}}};
}

int filesBelow(const QString& path) {
    int count = 0;
    for (QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories); files.hasNext(); ++count)
        files.next();
    return count;
}

} // namespace

class TestSourceActions : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_google = std::make_unique<SandboxDrive>(QStringList{u"--consent"_s, u"page"_s}, seed());
        m_desk = std::make_unique<Desk>(m_google.get());
        m_desk->window->show();
        QStringList cameras;
        QVERIFY(m_desk->signIn(SignInMethod::Gmail));
        QVERIFY(m_desk->signIn(SignInMethod::Drive));
        QVERIFY(m_desk->onWorker([&]() -> Result<void> {
            const auto below = m_desk->program->folders.camerasBelow(u"root"_s);
            if (!below)
                return std::unexpected(below.error());
            for (const Folder& camera : *below)
                cameras += camera.id;
            return {};
        }));
        m_source = m_desk->addSource(cameras);
        QVERIFY(m_source != 0);
        QTRY_COMPARE(m_desk->window->live().sources.rowCount(), 1);
        m_connection = std::move(*m_desk->program->database.connect());
    }

    void cleanup() {
        m_connection.reset();
        m_desk.reset();
        m_google.reset();
    }

    void pausesAndResumes() {
        SourceActions& commands = m_desk->window->sourceActions();
        QVERIFY(commands.pause.isEnabled());
        QCOMPARE(commands.pause.text(), u"&Pause this source"_s);
        commands.pause.trigger();
        QTRY_COMPARE(commands.pause.text(), u"&Resume this source"_s);
        QVERIFY(!status().syncEnabled);
        commands.pause.trigger();
        QTRY_COMPARE(commands.pause.text(), u"&Pause this source"_s);
        QVERIFY(status().syncEnabled);
    }

    /// One source, and no other; from the button, which has what the right click has.
    void syncsOneSource() {
        SourceActions& commands = m_desk->window->sourceActions();
        m_desk->scheduler->schedule(m_source, 10min, 10min);
        auto* button = m_desk->window->findChild<QToolButton*>(u"sourceMenuButton"_s);
        QVERIFY(button && button->isVisible());
        emit button->menu()->aboutToShow();
        QVERIFY(button->menu()->actions() == m_desk->view(u"Sources"_s)->actions());
        QVERIFY(button->menu()->actions().contains(&commands.syncNow));
        QVERIFY(commands.syncNow.isEnabled());
        QSignalSpy ran(m_desk->scheduler, &SyncScheduler::runFinished);
        commands.syncNow.trigger();
        QTRY_COMPARE_WITH_TIMEOUT(ran.size(), 1, 30'000);
        QTRY_VERIFY(commands.syncNow.isEnabled());
        m_desk->scheduler->pause();
        QVERIFY(!commands.syncNow.isEnabled());
    }

    void removesAndKeepsTheVideos() {
        sync();
        QMessageBox* question = ask();
        QVERIFY(question->informativeText().contains(u"3 videos"_s));
        QVERIFY(question->informativeText().contains(u"stay on this computer"_s));
        QVERIFY(question->informativeText().contains(u"Size: 900.0 kB."_s));
        QTRY_VERIFY(question->informativeText().endsWith(u"3 of them are not processed yet."_s));
        QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
        removeButton(question)->click();
        QTRY_COMPARE(m_desk->window->live().sources.rowCount(), 0);
        QVERIFY(SourceStore(*m_connection).all()->isEmpty());
        QCOMPARE(filesBelow(videos()), 3);
        QVERIFY(!m_desk->window->sourceActions().remove.isEnabled());
    }

    /// As people see it: with the plural forms of English.
    void oneVideoIsNotSeveral() {
        Language language;
        language.use(u"en"_s);
        SourceModel& sources = m_desk->window->live().sources;
        QList<SourceRow> rows = sources.rows();
        rows.first().files = 1;
        sources.setRows(rows);
        QMessageBox* question = ask();
        QVERIFY2(question->informativeText().contains(u"The 1 video in “"_s), qPrintable(question->informativeText()));
        question->button(QMessageBox::Cancel)->click();
    }

    void removesWithTheVideosWhileARunIsOn() {
        sync();
        m_google->control(u"add"_s, {{u"parentPath"_s, u"Project/Area/Table/Cam1"_s},
                                     {u"name"_s, u"late.mp4"_s},
                                     {u"createdTime"_s, u"2025-01-15T10:00:00Z"_s},
                                     {u"size"_s, 5'000'000}});
        m_google->setFault({{u"kind"_s, u"media"_s}}, {{u"trickle"_s, 1'000}});
        m_desk->scheduler->runNow(m_source);
        QTRY_VERIFY(m_google->counters()[u"media"_s].toInt() > 3);
        QMessageBox* question = ask();
        question->checkBox()->click();
        QVERIFY(removeButton(question)->text().contains(u"delete"_s));
        removeButton(question)->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window->live().sources.rowCount(), 0, 20'000);
        for (QDirIterator left(videos(), QDir::Files, QDirIterator::Subdirectories); left.hasNext();)
            QVERIFY(left.next().endsWith(u".part"_s)); // What has no record is never deleted.
    }

    void cancelRemovesNothing() {
        QMessageBox* question = ask();
        question->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(m_desk->window->findChild<QMessageBox*>(u"removeSourceQuestion"_s) == nullptr);
        QCOMPARE(SourceStore(*m_connection).all()->size(), 1);
    }

    void editsInTheWizard() {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(SourceStore(*m_connection).change(m_source, {.details = {inZone(u"Asia/Tokyo"_s)}}, now).has_value());
        SetupWizard wizard(m_desk->setup(), source(), status());
        QSignalSpy saved(&wizard, &SetupWizard::finishedSetup);
        wizard.show();
        QCOMPARE(wizard.currentPage()->objectName(), u"foldersPage"_s);
        auto* tree = wizard.findChild<QTreeView*>(u"folderTree"_s);
        auto* folders = qobject_cast<FolderTreeModel*>(tree->model());
        const QAbstractItemModelTester tester(folders, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(folders->checkedCount(), 2);
        QTRY_COMPARE(folders->index(0, 0).data(FolderTreeModel::RemarkRole).toString(), u"2 chosen"_s);
        const QModelIndex camera = firstCamera(*tree);
        QVERIFY(folders->setData(camera.siblingAtRow(1), Qt::Unchecked, Qt::CheckStateRole));
        goOn(wizard, u"namesPage"_s);
        auto* names = wizard.findChild<QAbstractItemView*>(u"cameraTable"_s)->model();
        QCOMPARE(names->index(0, 1).data().toString(), u"Cloud_Cam1"_s);
        QVERIFY(names->setData(names->index(0, 1), u"Gate"_s));
        QCOMPARE(names->index(0, 2).data().toString(), u"Asia/Tokyo"_s);
        QVERIFY(names->setData(names->index(0, 2), u"UTC"_s));
        goOn(wizard, u"destinationPage"_s);
        QCOMPARE(wizard.findChild<QLineEdit*>(u"sourceNameEdit"_s)->text(), u"Packing hall"_s);
        wizard.findChild<QLineEdit*>(u"sourceNameEdit"_s)->setText(u"Hall 2"_s);
        auto* interval = wizard.findChild<QComboBox*>(u"intervalBox"_s);
        QCOMPARE(interval->currentData().toInt(), status().syncIntervalMinutes);
        interval->setCurrentIndex(interval->findData(30));
        goOn(wizard, u"summaryPage"_s);
        QCOMPARE(wizard.button(QWizard::FinishButton)->text(), u"&Save changes"_s);
        wizard.button(QWizard::FinishButton)->click();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved.front().at(1).toInt(), 30);
        QCOMPARE(source().name, u"Hall 2"_s);
        QCOMPARE(status().syncIntervalMinutes, 30);
        QCOMPARE(source().cameras.size(), 2); // Kept, so that its files still have their camera.
        QCOMPARE(source().cameras[0].name, u"Gate"_s);
        QCOMPARE(source().cameras[0].details.timeZone, u"UTC"_s);
        QVERIFY(!source().cameras[1].selected);
    }

    /// While the wizard is open, commands change the source and the settings. Only its name is changed here.
    void whatCommandsChangedMeanwhileStays() {
        SetupWizard wizard(m_desk->setup(), source(), status());
        QSignalSpy saved(&wizard, &SetupWizard::finishedSetup);
        wizard.show();
        const QString elsewhere = m_desk->folder.filePath(u"elsewhere"_s);
        const QString first = source().cameras[0].folderId;
        const SourceChanges others{
            .cameras = QList<CameraChoice>{{.folderId = first}}, .intervalMinutes = 45, .destination = elsewhere};
        QVERIFY(m_desk->onWorker([&] { return m_desk->program->sourceSetup.edit(m_source, others); }));
        const int parallel = m_desk->program->settings.get(setting::parallelDownloads) + 1;
        m_desk->program->settings.set(setting::parallelDownloads, parallel);
        for (const QString& page : {u"namesPage"_s, u"destinationPage"_s})
            goOn(wizard, page);
        wizard.findChild<QLineEdit*>(u"sourceNameEdit"_s)->setText(u"Hall 2"_s);
        goOn(wizard, u"summaryPage"_s);
        wizard.button(QWizard::FinishButton)->click();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(source().name, u"Hall 2"_s);
        QCOMPARE(source().destination, elsewhere);
        QCOMPARE(status().syncIntervalMinutes, 45);
        QVERIFY(source().cameras[0].selected);
        QVERIFY(!source().cameras[1].selected);
        QCOMPARE(m_desk->program->settings.get(setting::parallelDownloads), parallel);
    }

    void aCameraChosenAgainKeepsItsTimeZone() {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        SourceStore sources(*m_connection);
        QVERIFY(sources.change(m_source, {.details = {inZone(u"Asia/Tokyo"_s)}}, now).has_value());
        QVERIFY(m_connection
                    ->run(u"UPDATE camera_configurations SET is_selected = 0 WHERE id = ?"_s, {source().cameras[1].id})
                    .has_value());
        SetupWizard wizard(m_desk->setup(), source(), status());
        wizard.show();
        auto* tree = wizard.findChild<QTreeView*>(u"folderTree"_s);
        QTRY_COMPARE(tree->model()->index(0, 0).data(FolderTreeModel::RemarkRole).toString(), u"1 chosen"_s);
        const QModelIndex camera = firstCamera(*tree);
        QVERIFY(tree->model()->setData(camera.siblingAtRow(1), Qt::Checked, Qt::CheckStateRole));
        goOn(wizard, u"namesPage"_s);
        auto* cameras = wizard.findChild<QAbstractItemView*>(u"cameraTable"_s)->model();
        QCOMPARE(cameras->rowCount(), 2);
        QCOMPARE(cameras->index(0, 2).data().toString(), u"Asia/Tokyo"_s);
        QCOMPARE(cameras->index(1, 2).data().toString(), u"Asia/Tokyo"_s);
    }

    void aCameraThatIsGoneCanBeEditedAway() {
        m_google->control(u"delete"_s, {{u"path"_s, u"Project/Area/Table/Cam2"_s}});
        SetupWizard wizard(m_desk->setup(), source(), status());
        QSignalSpy saved(&wizard, &SetupWizard::finishedSetup);
        wizard.show();
        const auto* told = wizard.currentPage()->findChild<StatusLabel*>(u"status"_s);
        QTRY_COMPARE(told->tone(), Tone::Error);
        QVERIFY2(told->text().startsWith(u"“/Project/Area/Table/Cam2” is no longer"_s), qPrintable(told->text()));
        for (const QString& page : {u"namesPage"_s, u"destinationPage"_s, u"summaryPage"_s})
            goOn(wizard, page);
        QVERIFY(!wizard.currentPage()->findChild<QWidget*>(u"summaryAccount"_s)); // Nobody signed in here.
        wizard.button(QWizard::FinishButton)->click();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(source().cameras[0].selected);
        QVERIFY(!source().cameras[1].selected);
    }

private:
    /// The first camera of the Drive, with all above it opened.
    static QModelIndex firstCamera(QTreeView& tree) {
        const QAbstractItemModel& folders = *tree.model();
        const auto opened = [&](const QModelIndex& parent) {
            return folders.rowCount(parent) > 0 &&
                   folders.index(0, 0, parent).data(FolderTreeModel::KindRole).toInt() == FolderTreeModel::FolderRow;
        };
        QModelIndex step = folders.index(0, 0);
        for (int depth = 0; depth < cameraDepth; ++depth) {
            tree.expand(step);
            const QPersistentModelIndex parent(step);
            if (!QTest::qWaitFor([&] { return opened(parent); }))
                return {};
            step = folders.index(0, 0, parent);
        }
        return step;
    }

    [[nodiscard]] Source source() { return **SourceStore(*m_connection).byId(m_source); }

    [[nodiscard]] SyncStatus status() { return **SyncStatusStore(*m_connection).byId(m_source); }

    [[nodiscard]] QString videos() const { return m_desk->folder.filePath(u"videos"_s); }

    void sync() {
        QSignalSpy ran(m_desk->scheduler, &SyncScheduler::runFinished);
        m_desk->scheduler->schedule(m_source, 10min, 0ms);
        QTRY_COMPARE_WITH_TIMEOUT(ran.size(), 1, 30'000);
        QTRY_COMPARE(m_desk->window->live().sources.rows().first().files, 3);
    }

    QMessageBox* ask() {
        m_desk->window->sourceActions().remove.trigger();
        return m_desk->window->findChild<QMessageBox*>(u"removeSourceQuestion"_s);
    }

    static QAbstractButton* removeButton(QMessageBox* question) {
        for (QAbstractButton* button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                return button;
        }
        return nullptr;
    }

    static void goOn(SetupWizard& wizard, const QString& page) {
        QTRY_VERIFY(wizard.button(QWizard::NextButton)->isEnabled());
        wizard.button(QWizard::NextButton)->click();
        QTRY_COMPARE(wizard.currentPage()->objectName(), page);
    }

    std::unique_ptr<SandboxDrive> m_google;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Connection> m_connection;
    qint64 m_source = 0;
};

QTEST_MAIN(TestSourceActions)
#include "test_source_actions.moc"
