// SPDX-License-Identifier: GPL-3.0-or-later
// A source is edited in a dialog, whose tabs can be used in any order, with and without Drive.
#include "camera_depth.h"
#include "desk.h"
#include "drive_seed.h"
#include "folder_tree_model.h"
#include "in_zone.h"
#include "source_editor.h"
#include "source_store.h"
#include "status_label.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

using namespace vtrack;
using namespace vtrack::test;

namespace {

QJsonObject seed() {
    const QJsonArray cameras{folder(u"Cam1"_s, {}), folder(u"Cam2"_s, {})};
    return {{u"files"_s, QJsonArray{folder(u"Project"_s, {folder(u"Area"_s, {folder(u"Table"_s, cameras)})})}}};
}

/// The dialog, and the person who uses it.
struct Editing {
    Editing(Desk& desk, const Source& source, const SyncStatus& status)
        : editor(desk.setup(), {source, status}) {
        editor.show();
    }

    template <typename T> T* at(const QString& name) { return editor.findChild<T*>(name); }

    QString tab() { return at<QTabWidget>(u"tabs"_s)->currentWidget()->objectName(); }

    StatusLabel* pageStatus() {
        return at<QTabWidget>(u"tabs"_s)->currentWidget()->findChild<StatusLabel*>(u"status"_s);
    }

    StatusLabel* status() { return at<StatusLabel>(u"editorStatus"_s); }

    QAbstractItemModel* names() { return at<QAbstractItemView>(u"cameraTable"_s)->model(); }

    void setInterval(int minutes) {
        auto* interval = at<QComboBox>(u"intervalBox"_s);
        interval->setCurrentIndex(interval->findData(minutes));
    }

    void press(QDialogButtonBox::StandardButton button) {
        QTest::mouseClick(editor.findChild<QDialogButtonBox*>()->button(button), Qt::LeftButton);
    }

    /// The question of which cameras leave the source; null if there is none.
    QMessageBox* dropQuestion() { return editor.findChild<QMessageBox*>(u"dropQuestion"_s); }

    void drop() {
        for (QAbstractButton* button : dropQuestion()->buttons()) {
            if (dropQuestion()->buttonRole(button) == QMessageBox::DestructiveRole)
                return button->click();
        }
    }

    /// @param drops whether cameras leave the source, which is asked first.
    bool save(bool drops = false) {
        QSignalSpy saved(&editor, &SourceEditor::saved);
        press(QDialogButtonBox::Save);
        if (!drops == bool(dropQuestion()))
            return false;
        if (drops)
            drop();
        return QTest::qWaitFor([&] { return saved.size() == 1 && !editor.isVisible(); }, patienceMs);
    }

    SourceEditor editor;
};

} // namespace

class TestSourceEditor : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_google = std::make_unique<SandboxDrive>(QStringList{u"--consent"_s, u"page"_s}, seed());
        m_desk = std::make_unique<Desk>(m_google.get());
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
        m_connection = std::move(*m_desk->program->database.connect());
    }

    void cleanup() {
        m_connection.reset();
        m_desk.reset();
        m_google.reset();
    }

    void editsOnTabs() {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(SourceStore(*m_connection).change(m_source, {.details = {inZone(u"Asia/Tokyo"_s)}}, now).has_value());
        Editing person(*m_desk, source(), status());
        QCOMPARE(person.at<QLineEdit>(u"sourceNameEdit"_s)->text(), u"Packing hall"_s);
        QCOMPARE(person.at<QComboBox>(u"intervalBox"_s)->currentData().toInt(), status().syncIntervalMinutes);
        person.at<QLineEdit>(u"sourceNameEdit"_s)->setText(u"Hall 2"_s);
        person.setInterval(30);
        person.editor.showTab(SourceEditor::Tab::Cameras);
        auto* tree = person.at<QTreeView>(u"folderTree"_s);
        auto* folders = qobject_cast<FolderTreeModel*>(tree->model());
        const QAbstractItemModelTester tester(folders, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(folders->checkedCount(), 2);
        QTRY_COMPARE(folders->index(0, 0).data(FolderTreeModel::RemarkRole).toString(), u"2 chosen"_s);
        const QModelIndex camera = firstCamera(*tree);
        QVERIFY(folders->setData(camera.siblingAtRow(1), Qt::Unchecked, Qt::CheckStateRole));
        person.editor.showTab(SourceEditor::Tab::Names);
        QCOMPARE(person.names()->rowCount(), 1);
        QCOMPARE(person.names()->index(0, 1).data().toString(), u"Cloud_Cam1"_s);
        QVERIFY(person.names()->setData(person.names()->index(0, 1), u"Gate"_s));
        QCOMPARE(person.names()->index(0, 2).data().toString(), u"Asia/Tokyo"_s);
        QVERIFY(person.names()->setData(person.names()->index(0, 2), u"UTC"_s));
        QCOMPARE(source().name, u"Packing hall"_s); // Nothing is changed before the person saves.
        QVERIFY(person.save(true));
        QCOMPARE(source().name, u"Hall 2"_s);
        QCOMPARE(status().syncIntervalMinutes, 30);
        QCOMPARE(source().cameras.size(), 2); // Kept, so that its files still have their camera.
        QCOMPARE(source().cameras[0].name, u"Gate"_s);
        QCOMPARE(source().cameras[0].details.timeZone, u"UTC"_s);
        QVERIFY(!source().cameras[1].selected);
    }

    /// Nobody opens a folder: its box shows at once how many of its cameras are chosen, and never anything else.
    void aBoxAboveCamerasIsRightFromTheBeginning() {
        for (const int selected : {2, 1}) {
            QVERIFY(m_connection
                        ->run(u"UPDATE camera_configurations SET is_selected = ? WHERE id = ?"_s,
                              {selected - 1, source().cameras[1].id})
                        .has_value());
            m_desk->program->folders.forget();
            Editing person(*m_desk, source(), status());
            person.editor.showTab(SourceEditor::Tab::Cameras);
            const QAbstractItemModel& folders = *person.at<QTreeView>(u"folderTree"_s)->model();
            const auto project = [&] {
                return folders.index(0, 0, folders.index(0, 0));
            };
            bool wasEmpty = false;
            const auto look = [&] {
                const QVariant box = project().data(Qt::CheckStateRole);
                wasEmpty = wasEmpty || (box.isValid() && box.toInt() == Qt::Unchecked);
            };
            connect(&folders, &QAbstractItemModel::rowsInserted, &person.editor, look);
            connect(&folders, &QAbstractItemModel::dataChanged, &person.editor, look);
            const QString wanted = u"%1 of 2 chosen"_s.arg(selected);
            QTRY_COMPARE(project().data(FolderTreeModel::RemarkRole).toString(), wanted);
            QCOMPARE(project().data(Qt::CheckStateRole).toInt(), selected == 2 ? Qt::Checked : Qt::PartiallyChecked);
            QVERIFY2(project().data(Qt::AccessibleTextRole).toString().endsWith(wanted),
                     qPrintable(project().data(Qt::AccessibleTextRole).toString()));
            QVERIFY(!wasEmpty);
            QCOMPARE(folders.rowCount(project()), 0); // It is closed.
        }
    }

    /// "Name:" does not say of what.
    void labelsSayOfWhat() {
        Editing person(*m_desk, source(), status());
        int fields = 0;
        for (const QLabel* label : person.editor.findChildren<QLabel*>()) {
            if (label->buddy() == nullptr)
                continue;
            ++fields;
            QVERIFY2(label->text().contains(u' '), qPrintable(label->text()));
        }
        QVERIFY(fields > 4);
        QCOMPARE(person.editor.windowTitle(), u"Edit “Packing hall”"_s);
    }

    /// No tab needs another one: an interval, a name and a time zone are changed while nothing comes from Drive.
    void needsNoDriveForAnythingButTheFolders() {
        m_google->setFault({}, {{u"status"_s, 503}});
        m_google->control(u"counters/reset"_s);
        Editing person(*m_desk, source(), status());
        person.setInterval(30);
        person.editor.showTab(SourceEditor::Tab::Names);
        QVERIFY(person.names()->setData(person.names()->index(0, 1), u"Gate"_s));
        QVERIFY(person.names()->setData(person.names()->index(1, 2), u"Asia/Tokyo"_s));
        QVERIFY(person.save());
        QCOMPARE(m_google->counters().value(u"get"_s).toInt(), 0);
        QCOMPARE(status().syncIntervalMinutes, 30);
        QCOMPARE(source().cameras[0].name, u"Gate"_s);
        QCOMPARE(source().cameras[1].details.timeZone, u"Asia/Tokyo"_s);
        QVERIFY(source().cameras[0].selected && source().cameras[1].selected);
    }

    void goesToTheTabWithTheError() {
        Editing person(*m_desk, source(), status());
        auto* name = person.at<QLineEdit>(u"sourceNameEdit"_s);
        name->clear();
        person.editor.showTab(SourceEditor::Tab::Names);
        person.press(QDialogButtonBox::Save);
        QCOMPARE(person.tab(), u"destinationPage"_s);
        QCOMPARE(person.pageStatus()->text(), u"The source needs a name."_s);
        name->setText(u"Hall 2"_s);
        QVERIFY(person.pageStatus()->text().isEmpty());
        // A folder that cannot be one is found out on a worker.
        auto* destination = person.at<QLineEdit>(u"destinationEdit"_s);
        const QString before = destination->text();
        destination->setText(m_google->clientFile() + u"/videos"_s);
        person.editor.showTab(SourceEditor::Tab::Cameras);
        person.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!person.editor.isBusy());
        QCOMPARE(person.tab(), u"destinationPage"_s);
        QCOMPARE(person.pageStatus()->tone(), Tone::Error);
        destination->setText(before);
        // Two cameras of one name.
        person.editor.showTab(SourceEditor::Tab::Names);
        QVERIFY(person.names()->setData(person.names()->index(0, 1), u"Gate"_s));
        QVERIFY(person.names()->setData(person.names()->index(1, 1), u"Gate"_s));
        person.editor.showTab(SourceEditor::Tab::Schedule);
        person.press(QDialogButtonBox::Save);
        QCOMPARE(person.tab(), u"namesPage"_s);
        QCOMPARE(person.pageStatus()->tone(), Tone::Error);
        QVERIFY(person.names()->setData(person.names()->index(1, 1), u"Door"_s));
        QCOMPARE(source().name, u"Packing hall"_s);
        QVERIFY(person.save());
        QCOMPARE(source().name, u"Hall 2"_s);
    }

    /// What only Drive can say is shown where the folders are.
    void whatDriveRefusesIsShownWithTheFolders() {
        Editing person(*m_desk, source(), status());
        person.editor.showTab(SourceEditor::Tab::Cameras);
        auto* tree = person.at<QTreeView>(u"folderTree"_s);
        QTRY_COMPARE(tree->model()->index(0, 0).data(FolderTreeModel::RemarkRole).toString(), u"2 chosen"_s);
        const QModelIndex camera = firstCamera(*tree);
        QVERIFY(tree->model()->setData(camera.siblingAtRow(1), Qt::Unchecked, Qt::CheckStateRole));
        m_google->control(u"delete"_s, {{u"path"_s, u"Project/Area/Table/Cam1"_s}});
        person.editor.showTab(SourceEditor::Tab::Schedule);
        person.press(QDialogButtonBox::Save);
        QVERIFY(person.dropQuestion());
        person.drop();
        QTRY_VERIFY(!person.editor.isBusy());
        QVERIFY(person.editor.isVisible());
        QCOMPARE(person.tab(), u"foldersPage"_s);
        QCOMPARE(person.status()->tone(), Tone::Error);
        QVERIFY(source().cameras[0].selected && source().cameras[1].selected);
    }

    void asksOnlyAboutChanges() {
        Editing person(*m_desk, source(), status());
        for (const auto tab : {SourceEditor::Tab::Names, SourceEditor::Tab::Cameras, SourceEditor::Tab::Schedule})
            person.editor.showTab(tab);
        person.press(QDialogButtonBox::Cancel);
        QVERIFY(!person.editor.isVisible());
        person.editor.show();
        person.setInterval(30);
        person.press(QDialogButtonBox::Cancel);
        const auto question = [&] {
            return person.at<QMessageBox>(u"discardQuestion"_s);
        };
        QVERIFY(question() && person.editor.isVisible());
        QVERIFY2(question()->informativeText().startsWith(u"What you changed in this window is lost."_s),
                 qPrintable(question()->informativeText()));
        QTest::keyClick(question(), Qt::Key_Escape);
        QTRY_VERIFY(!question());
        QVERIFY(person.editor.isVisible());
        person.press(QDialogButtonBox::Cancel);
        for (QAbstractButton* button : question()->buttons()) {
            if (question()->buttonRole(button) == QMessageBox::DestructiveRole) {
                button->click();
                break;
            }
        }
        QVERIFY(!person.editor.isVisible());
        QVERIFY(status().syncIntervalMinutes != 30);
    }

    /// While the dialog is open, commands change the source and the settings. Only its name is changed here.
    void whatCommandsChangedMeanwhileStays() {
        Editing person(*m_desk, source(), status());
        const QString elsewhere = m_desk->folder.filePath(u"elsewhere"_s);
        const QString first = source().cameras[0].folderId;
        const SourceChanges others{
            .cameras = QList<CameraChoice>{{.folderId = first}}, .intervalMinutes = 45, .destination = elsewhere};
        QVERIFY(m_desk->onWorker([&] { return m_desk->program->sourceSetup.edit(m_source, others); }));
        const int parallel = m_desk->program->settings.get(setting::parallelDownloads) + 1;
        m_desk->program->settings.set(setting::parallelDownloads, parallel);
        person.at<QLineEdit>(u"sourceNameEdit"_s)->setText(u"Hall 2"_s);
        QVERIFY(person.save());
        QCOMPARE(source().name, u"Hall 2"_s);
        QCOMPARE(source().destination, elsewhere);
        QCOMPARE(status().syncIntervalMinutes, 45);
        QVERIFY(source().cameras[0].selected);
        QVERIFY(!source().cameras[1].selected);
        QCOMPARE(m_desk->program->settings.get(setting::parallelDownloads), parallel);
    }

    /// Also where a field cannot show what is stored, such as a first day that is still to come.
    void onlyWhatThePersonChangedIsWritten() {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QDate first = now.date().addDays(5);
        SourceStore sources(*m_connection);
        QVERIFY(sources.change(m_source, {.fetchFrom = first.startOfDay().toUTC()}, now).has_value());
        Editing person(*m_desk, source(), status());
        for (const auto tab : {SourceEditor::Tab::Cameras, SourceEditor::Tab::Names, SourceEditor::Tab::Schedule})
            person.editor.showTab(tab);
        const SourceChanges others{.name = u"Hall 3"_s, .addsNewCameras = true, .details = {inZone(u"Asia/Tokyo"_s)}};
        QVERIFY(m_desk->onWorker([&] { return m_desk->program->sourceSetup.edit(m_source, others); }));
        person.setInterval(30);
        QVERIFY(person.save());
        QCOMPARE(status().syncIntervalMinutes, 30);
        QCOMPARE(source().name, u"Hall 3"_s);
        QVERIFY(source().addsNewCameras);
        QCOMPARE(source().cameras[0].details.timeZone, u"Asia/Tokyo"_s);
        QCOMPARE(source().fetchFrom.toLocalTime().date(), first);
    }

    /// A former name of a zone, which not every system lists.
    void aTimeZoneThatIsNotListedStays() {
        Editing person(*m_desk, source(), status());
        person.editor.showTab(SourceEditor::Tab::Names);
        auto* table = person.at<QTableView>(u"cameraTable"_s);
        const QModelIndex zone = table->model()->index(0, 2);
        QVERIFY(table->model()->setData(zone, u"Asia/Formerly"_s));
        table->edit(zone);
        auto* zones = table->viewport()->findChild<QComboBox*>();
        QVERIFY(zones);
        QCOMPARE(zones->currentText(), u"Asia/Formerly"_s);
        QTest::keyClick(zones, Qt::Key_Return);
        QTRY_VERIFY(!table->viewport()->findChild<QComboBox*>());
        QCOMPARE(zone.data(Qt::EditRole).toString(), u"Asia/Formerly"_s);
        QVERIFY(person.pageStatus()->text().isEmpty());
    }

    /// What is typed when Save is pressed counts, and is no time zone here.
    void whatIsNoTimeZoneIsNotSavedOver() {
        Editing person(*m_desk, source(), status());
        person.editor.showTab(SourceEditor::Tab::Names);
        QVERIFY(QTest::qWaitForWindowActive(&person.editor));
        auto* table = person.at<QTableView>(u"cameraTable"_s);
        const QModelIndex zone = table->model()->index(0, 2);
        table->setCurrentIndex(zone);
        table->edit(zone);
        auto* zones = table->viewport()->findChild<QComboBox*>();
        QVERIFY(zones);
        zones->lineEdit()->setText(u"Vietnm"_s);
        person.press(QDialogButtonBox::Save);
        QVERIFY(person.editor.isVisible());
        QCOMPARE(person.tab(), u"namesPage"_s);
        QCOMPARE(zone.data().toString(), u"Vietnm"_s);
        QVERIFY2(person.pageStatus()->text().startsWith(u"“Vietnm”: "_s), qPrintable(person.pageStatus()->text()));
        QCOMPARE(person.pageStatus()->tone(), Tone::Error);
        QVERIFY(table->model()->setData(zone, u"Asia/Tokyo"_s));
        QVERIFY(person.save());
        QCOMPARE(source().cameras[0].details.timeZone, u"Asia/Tokyo"_s);
    }

    /// Else one would have to type again what it was before.
    void anEmptiedTimeZoneIsTheFormerOne() {
        Editing person(*m_desk, source(), status());
        person.editor.showTab(SourceEditor::Tab::Names);
        QVERIFY(QTest::qWaitForWindowActive(&person.editor));
        auto* table = person.at<QTableView>(u"cameraTable"_s);
        const QModelIndex zone = table->model()->index(0, 2);
        QVERIFY(table->model()->setData(zone, u"Asia/Tokyo"_s));
        table->setCurrentIndex(zone);
        for (const auto& [typed, shown] : {std::pair(u"Vietnm"_s, u"Vietnm"_s), std::pair(u""_s, u"Asia/Tokyo"_s)}) {
            table->edit(zone);
            QTRY_VERIFY(table->viewport()->findChild<QComboBox*>());
            auto* zones = table->viewport()->findChild<QComboBox*>();
            zones->lineEdit()->setText(typed);
            QTest::keyClick(zones, Qt::Key_Return);
            QTRY_VERIFY(!table->viewport()->findChild<QComboBox*>());
            QCOMPARE(zone.data().toString(), shown);
        }
        QVERIFY(person.pageStatus()->text().isEmpty());
    }

    void aCameraChosenAgainKeepsItsTimeZone() {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        SourceStore sources(*m_connection);
        QVERIFY(sources.change(m_source, {.details = {inZone(u"Asia/Tokyo"_s)}}, now).has_value());
        QVERIFY(m_connection
                    ->run(u"UPDATE camera_configurations SET is_selected = 0 WHERE id = ?"_s, {source().cameras[1].id})
                    .has_value());
        Editing person(*m_desk, source(), status());
        person.editor.showTab(SourceEditor::Tab::Cameras);
        auto* tree = person.at<QTreeView>(u"folderTree"_s);
        QTRY_COMPARE(tree->model()->index(0, 0).data(FolderTreeModel::RemarkRole).toString(), u"1 chosen"_s);
        const QModelIndex camera = firstCamera(*tree);
        QVERIFY(tree->model()->setData(camera.siblingAtRow(1), Qt::Checked, Qt::CheckStateRole));
        person.editor.showTab(SourceEditor::Tab::Names);
        QCOMPARE(person.names()->rowCount(), 2);
        QCOMPARE(person.names()->index(0, 2).data().toString(), u"Asia/Tokyo"_s);
        QCOMPARE(person.names()->index(1, 2).data().toString(), u"Asia/Tokyo"_s);
    }

    void aCameraThatIsGoneCanBeEditedAway() {
        m_google->control(u"delete"_s, {{u"path"_s, u"Project/Area/Table/Cam2"_s}});
        Editing person(*m_desk, source(), status());
        person.editor.showTab(SourceEditor::Tab::Cameras);
        QTRY_COMPARE(person.pageStatus()->tone(), Tone::Error);
        QVERIFY2(person.pageStatus()->text().startsWith(u"“/Project/Area/Table/Cam2” is no longer"_s),
                 qPrintable(person.pageStatus()->text()));
        person.press(QDialogButtonBox::Save);
        QVERIFY(person.dropQuestion()); // It may be another account that does not see the folder.
        QVERIFY(person.dropQuestion()->informativeText().startsWith(u"Cloud_Cam2"_s));
        person.dropQuestion()->close();
        QTRY_VERIFY(!person.dropQuestion());
        QVERIFY(person.editor.isVisible() && source().cameras[1].selected);
        QVERIFY(person.save(true));
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
            if (!QTest::qWaitFor([&] { return opened(parent); }, patienceMs))
                return {};
            step = folders.index(0, 0, parent);
        }
        return step;
    }

    [[nodiscard]] Source source() { return **SourceStore(*m_connection).byId(m_source); }

    [[nodiscard]] SyncStatus status() { return **SyncStatusStore(*m_connection).byId(m_source); }

    std::unique_ptr<SandboxDrive> m_google;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Connection> m_connection;
    qint64 m_source = 0;
};

QTEST_MAIN(TestSourceEditor)
#include "test_source_editor.moc"
