// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard's page of folders with the keyboard alone, as a screen reader sees it, and with names of every kind.
#include "camera_depth.h"
#include "camera_folders_page.h"
#include "folder_tree_desk.h"
#include "setup_wizard.h"
#include "signed_in_program.h"
#include "status_label.h"
#include "style.h"
#include "window_services.h"

#include <QAccessible>
#include <QAccessibleTableCellInterface>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStyle>
#include <QToolButton>
#include <QWizard>

#include <algorithm>

using namespace vtrack;
using namespace vtrack::test;

namespace {

QJsonObject seed() {
    const QJsonArray cameras{folder(u"Cam10"_s), folder(u"Cam2"_s), folder(u"Cam1"_s)};
    const QJsonArray odd{folder(QString(300, u'x')),
                         folder(u"مستودع البضائع"_s),
                         folder(u"📷 🎥"_s),
                         folder(u"a\nb"_s),
                         folder(u""_s),
                         folder(u"..."_s)};
    return {{u"files"_s, QJsonArray{folder(u"Packing"_s, {folder(u"Hall"_s, {folder(u"Table"_s, cameras)})}),
                                    folder(u"Strange names"_s, odd)}}};
}

} // namespace

class TestFoldersPage : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() {
        QAccessible::setActive(true);
        m_test = std::make_unique<SignedInProgram>(SignedInProgram::SignedIn::Drive, QStringList(), seed());
    }

    void init() {
        m_test->google.setFaults({});
        Program& program = m_test->program();
        program.folders.forget();
        m_sync = std::make_unique<SyncService>(program.syncServices(), program.liveSettings,
                                               program.folder.credentialFolders());
        const SetupServices services = setupServices(program, *m_sync, m_background);
        m_state = std::make_shared<SetupState>(services);
        m_watched = std::make_unique<Watched>(m_state->folders);
        m_wizard = std::make_unique<QWizard>();
        m_page = new CameraFoldersPage(services, m_state);
        m_wizard->addPage(m_page);
        m_wizard->addPage(new QWizardPage); // So that there is a "Next".
        m_wizard->resize(760, 560);
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
    }

    void cleanup() {
        m_wizard.reset();
        m_watched.reset();
        m_state.reset();
        m_background.waitForDone();
    }

    void fromTheFirstRowToNextByKeyboardAlone() {
        QTRY_VERIFY(tree().hasFocus());
        QTRY_COMPARE(tree().model()->rowCount(tree().model()->index(0, 0)), 2);
        QVERIFY(goTo(u"Packing"_s, Qt::Key_Down));
        for (const QString& name : {u"Hall"_s, u"Table"_s, u"Cam1"_s}) {
            press(Qt::Key_Right); // Opens; goes to the first row when it is open.
            QTRY_VERIFY(m_state->folders.rowCount(tree().currentIndex()) > 0);
            QTRY_COMPARE(kindBelow(), FolderTreeModel::FolderRow); // Not "Loading…" any more.
            QVERIFY(goTo(name, Qt::Key_Right));
        }
        QVERIFY(!next().isEnabled());
        press(Qt::Key_Space);
        QCOMPARE(m_state->folders.checkedCount(), 1);
        QVERIFY(next().isEnabled());
        press(Qt::Key_Left);  // To the location.
        press(Qt::Key_Space); // All of it.
        QTRY_COMPARE(m_state->folders.checkedCount(), 3);
        press(Qt::Key_Space);
        QTRY_COMPARE(m_state->folders.checkedCount(), 0);
        QVERIFY(goTo(u"Cam2"_s, Qt::Key_Down));
        press(Qt::Key_Space);
        // Back to the filter, and on through every control to "Next".
        press(Qt::Key_Backtab);
        QTRY_VERIFY(m_page->findChild<QLineEdit*>(u"folderFilter"_s)->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), u"cam2"_s);
        QTRY_COMPARE(m_state->folders.filter(), u"cam2"_s);
        QCOMPARE(tree().currentIndex().data().toString(), u"Cam2"_s); // Still where it was, and in view.
        QVERIFY(tree().isExpanded(tree().currentIndex().parent()));
        press(Qt::Key_Tab);
        QVERIFY(tree().hasFocus());
        QStringList met;
        for (int i = 0; i < 8 && !next().hasFocus(); ++i) {
            press(Qt::Key_Tab);
            met += QApplication::focusWidget()->objectName();
        }
        QVERIFY2(met.contains(u"refreshButton"_s), qPrintable(met.join(u' ')));
        QVERIFY(next().hasFocus());
        press(Qt::Key_Space);
        QTRY_COMPARE(m_wizard->currentId(), 1);
        QCOMPARE(m_state->cameras.rowCount(), 1);
    }

    /// A camera four levels down, by its name alone.
    void findsFoldersThatWereNeverOpened() {
        QTRY_COMPARE(tree().model()->rowCount(tree().model()->index(0, 0)), 2);
        auto* filter = m_page->findChild<QLineEdit*>(u"folderFilter"_s);
        filter->setFocus();
        QTest::keyClicks(filter, u"cam10"_s);
        const auto found = [this] {
            const QModelIndexList hits =
                tree().model()->match(tree().model()->index(0, 0), Qt::DisplayRole, u"Cam10"_s, 1,
                                      Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchWrap);
            return hits.value(0);
        };
        QTRY_VERIFY(found().isValid());
        QCOMPARE(found().data(FolderTreeModel::PathRole).toString(), u"/Packing/Hall/Table/Cam10"_s);
        QTRY_VERIFY(tree().isExpanded(found().parent()) && tree().visualRect(found()).height() > 0);
        QVERIFY(tree().model()->setData(found(), Qt::Checked, Qt::CheckStateRole));
        // What lies beside it is read where it is opened, and nothing comes twice.
        filter->clear();
        QTRY_COMPARE(m_state->folders.filter(), QString());
        const QPersistentModelIndex location = found().parent();
        tree().expand(location.parent().parent());
        tree().expand(location.parent());
        tree().expand(location);
        QTRY_COMPARE(names(m_state->folders, location), (QStringList{u"Cam1"_s, u"Cam2"_s, u"Cam10"_s}));
        QCOMPARE(m_state->folders.checkedCount(), 1);
        filter->setText(u"no such thing"_s);
        QTRY_COMPARE(m_page->findChild<StatusLabel*>(u"status"_s)->text(),
                     u"No folder in Google Drive has “no such thing” in its name."_s);
    }

    /// People see where a project begins, and which folders count as cameras.
    void levelsAreNamed() {
        QTRY_COMPARE(tree().model()->rowCount(tree().model()->index(0, 0)), 2);
        const QModelIndex project = tree().model()->index(0, 0, tree().model()->index(0, 0));
        QCOMPARE(project.data(FolderTreeModel::LevelRole).toString(), u"Project"_s);
        QCOMPARE(project.parent().data(FolderTreeModel::LevelRole).toString(), QString());
        const QRect row = tree().visualRect(project);
        const int behindName =
            style::smallIcon + 3 * style::gap + tree().fontMetrics().horizontalAdvance(project.data().toString());
        const QImage picture = tree().viewport()->grab(row.adjusted(behindName, 1, 0, -1)).toImage();
        QSet<QRgb> colours;
        for (int x = 0; x < picture.width(); ++x)
            for (int y = 0; y < picture.height(); ++y)
                colours += picture.pixel(x, y);
        QVERIFY(colours.size() > 2);
    }

    /// A click on the box of a location does what the space bar and the button do, and the button says what that is.
    void boxesAboveCamerasTickThemAll() {
        QTRY_COMPARE(tree().model()->rowCount(tree().model()->index(0, 0)), 2);
        QVERIFY(goTo(u"Packing"_s, Qt::Key_Down));
        for (int depth = 1; depth < cameraDepth; ++depth) {
            tree().expand(tree().currentIndex());
            QTRY_VERIFY(m_state->folders.rowCount(tree().currentIndex()) > 0);
            QTRY_COMPARE(kindBelow(), FolderTreeModel::FolderRow);
            tree().setCurrentIndex(tree().model()->index(0, 0, tree().currentIndex()));
        }
        const QPersistentModelIndex location = tree().currentIndex().parent();
        const auto* button = m_page->findChild<QToolButton*>(u"allCamerasButton"_s);
        QVERIFY(location.data(Qt::CheckStateRole).isValid());
        QCOMPARE(location.data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
        QVERIFY(!button->isEnabled()); // The row is a camera.
        clickBox(tree().currentIndex());
        QCOMPARE(m_state->folders.checkedCount(), 1);
        QCOMPARE(location.data(Qt::CheckStateRole).toInt(), Qt::PartiallyChecked);
        tree().setCurrentIndex(location); // A click on a box leaves the current row.
        QVERIFY(button->isEnabled());
        QCOMPARE(button->text(), u"Tick all cameras in this folder"_s);
        clickBox(location);
        QTRY_COMPARE(m_state->folders.checkedCount(), 3);
        QCOMPARE(location.data(Qt::CheckStateRole).toInt(), Qt::Checked);
        QCOMPARE(button->text(), u"Untick all cameras in this folder"_s);
        for (const Folder& each : m_state->folders.checkedFolders())
            QCOMPARE(each.depth, cameraDepth);
        QVERIFY(tree().isExpanded(location));
        clickBox(location);
        QTRY_COMPARE(m_state->folders.checkedCount(), 0);
        QCOMPARE(button->text(), u"Tick all cameras in this folder"_s);
    }

    /// No folder above cameras has a box of which something says that it cannot be ticked.
    void thePageSaysWhatItsBoxesDo() {
        QTRY_COMPARE(tree().model()->rowCount(tree().model()->index(0, 0)), 2);
        const QModelIndex project = tree().model()->index(0, 0, tree().model()->index(0, 0));
        QVERIFY(project.data(Qt::CheckStateRole).isValid());
        QStringList texts{project.data(Qt::AccessibleDescriptionRole).toString()};
        for (const QLabel* label : m_page->findChildren<QLabel*>())
            texts += label->text();
        const QString all = texts.join(u'\n');
        QVERIFY2(!all.contains(u"only camera folders"_s, Qt::CaseInsensitive), qPrintable(all));
        QVERIFY2(all.contains(u"A tick at a folder above them ticks all cameras that are in it now."_s),
                 qPrintable(all));
    }

    /// Nothing in it was opened: what is being read, what was ticked and what failed stands below the tree.
    void aBoxSaysWhatItDoes() {
        QTRY_COMPARE(tree().model()->rowCount(tree().model()->index(0, 0)), 2);
        QVERIFY(goTo(u"Packing"_s, Qt::Key_Down));
        const QPersistentModelIndex project = tree().currentIndex();
        const auto* ticked = m_page->findChild<StatusLabel*>(u"tickedStatus"_s);
        m_test->google.setFault({{u"kind"_s, u"list"_s}}, {{u"hang"_s, true}});
        clickBox(project);
        QCOMPARE(ticked->tone(), Tone::Busy);
        QCOMPARE(ticked->text(), u"Reading the cameras in “Packing”, to tick them…"_s);
        QVERIFY(ticked->isVisible());
        QVERIFY(project.data(FolderTreeModel::RemarkRole).toString().contains(u"reading its cameras…"_s));
        QVERIFY(!m_page->isFilledIn()); // Nobody goes on without them.
        m_page->showMissing();
        QVERIFY(m_page->findChild<StatusLabel*>(u"status"_s)->text().contains(u"still being read"_s));
        m_test->google.setFaults({});
        QTRY_COMPARE(m_state->folders.checkedCount(), 3);
        QCOMPARE(ticked->tone(), Tone::Info);
        QCOMPARE(ticked->text(), u"3 camera(s) ticked: all cameras in “Packing” are chosen now."_s);
        QCOMPARE(project.data(Qt::CheckStateRole).toInt(), Qt::Checked);
        QVERIFY(m_page->isFilledIn() && next().isEnabled());
        grab(u"ticked"_s);
        QCOMPARE(tree().toggleAll().text(), u"Untick all cameras in this fo&lder"_s);
        tree().toggleAll().trigger();
        QCOMPARE(m_state->folders.checkedCount(), 0);
        QCOMPARE(ticked->text(), u"3 camera(s) unticked: no camera in “Packing” is chosen now."_s);
        m_test->program().folders.forget();
        m_test->google.setFault({{u"kind"_s, u"list"_s}}, {{u"status"_s, 403}});
        clickBox(project);
        QTRY_COMPARE(ticked->tone(), Tone::Error);
        QVERIFY2(ticked->text().startsWith(u"The cameras in “Packing” could not be read, so none was ticked. "_s),
                 qPrintable(ticked->text()));
        QCOMPARE(project.data(Qt::CheckStateRole).toInt(), Qt::Unchecked);
        m_test->google.setFaults({});
    }

    void retryAndMoreByKeyboard() {
        QTRY_COMPARE(tree().model()->rowCount(tree().model()->index(0, 0)), 2);
        QVERIFY(goTo(u"Packing"_s, Qt::Key_Down));
        m_test->google.setFault({{u"kind"_s, u"list"_s}}, {{u"status"_s, 403}});
        press(Qt::Key_Right);
        QTRY_COMPARE(kindBelow(), FolderTreeModel::ErrorRow);
        m_test->google.setFaults({});
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_COMPARE(m_state->folders.index(0, 0, m_state->folders.indexOf(m_packing)).data().toString(), u"Hall"_s);
    }

    void everyRowAndControlSpeaks() {
        QTRY_COMPARE(tree().model()->rowCount(tree().model()->index(0, 0)), 2);
        QVERIFY(goTo(u"Packing"_s, Qt::Key_Down));
        for (int depth = 1; depth < cameraDepth; ++depth) {
            tree().expand(tree().currentIndex());
            QTRY_VERIFY(m_state->folders.rowCount(tree().currentIndex()) > 0);
            QTRY_COMPARE(kindBelow(), FolderTreeModel::FolderRow);
            tree().setCurrentIndex(tree().model()->index(0, 0, tree().currentIndex()));
        }
        QVERIFY(tree().model()->setData(tree().currentIndex(), Qt::Checked, Qt::CheckStateRole));
        QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(&tree());
        QCOMPARE(seen->text(QAccessible::Name), u"Folders in Google Drive"_s);
        QStringList names;
        int checkable = 0;
        int checked = 0;
        for (int i = 0; i < seen->childCount(); ++i) {
            QAccessibleInterface* row = seen->child(i);
            if (!row || row->role() != QAccessible::TreeItem)
                continue;
            const QAccessible::State state = row->state();
            names += row->text(QAccessible::Name);
            QVERIFY(!row->text(QAccessible::Name).isEmpty());
            QVERIFY(!row->text(QAccessible::Description).isEmpty());
            QVERIFY(state.focusable && state.selectable && !state.disabled);
            checkable += state.checkable ? 1 : 0;
            checked += state.checkable && state.checked ? 1 : 0;
            if (names.back().startsWith(u"Table"_s))
                QVERIFY(state.expandable && state.expanded);
        }
        const QStringList wanted{u"My Drive, Drive, 1 chosen"_s,
                                 u"Packing, Project, 1 of 3 chosen"_s,
                                 u"Hall, Area, 1 of 3 chosen"_s,
                                 u"Table, Location, 1 of 3 chosen"_s,
                                 u"Cam1, Camera"_s,
                                 u"Cam2, Camera"_s,
                                 u"Cam10, Camera"_s,
                                 u"Strange names, Project"_s};
        QCOMPARE(names.first(wanted.size()), wanted);
        QCOMPARE(checkable, 3);
        QCOMPARE(checked, 1);
        for (QWidget* control : m_page->findChildren<QWidget*>()) {
            if (control->focusPolicy() == Qt::NoFocus || !control->isVisible() ||
                control->objectName().startsWith(u"qt_"_s))
                continue;
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(control);
            QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), qPrintable(control->objectName()));
        }
        // Told why, not just left without a box.
        QVERIFY(tree().actions().contains(&tree().toggleAll())); // The context menu.
        tree().setCurrentIndex(tree().currentIndex().parent());
        QVERIFY(tree().toggleAll().isEnabled());
        m_page->findChild<QToolButton*>(u"allCamerasButton"_s)->click();
        QTRY_COMPARE(m_state->folders.checkedCount(), 3);
        grab(u"folders"_s);
    }

    void strangeNamesAreShown() {
        QTRY_COMPARE(tree().model()->rowCount(tree().model()->index(0, 0)), 2);
        QVERIFY(goTo(u"Strange names"_s, Qt::Key_Down));
        press(Qt::Key_Right);
        QTRY_COMPARE(m_state->folders.rowCount(tree().currentIndex()), 6);
        grab(u"strange"_s);
        QCOMPARE(tree().horizontalScrollBarPolicy(), Qt::ScrollBarAsNeeded);
        m_page->findChild<QLineEdit*>(u"folderFilter"_s)->setText(u"no such thing"_s);
        QTRY_COMPARE(m_state->folders.rowCount(), 0);
        grab(u"nothing"_s);
        m_page->findChild<QLineEdit*>(u"folderFilter"_s)->clear();
        QTRY_COMPARE(m_state->folders.rowCount(), 1);
        QTRY_VERIFY(tree().isExpanded(tree().model()->index(0, 0)));
        // Reading anew keeps open what was open.
        m_page->findChild<QPushButton*>(u"refreshButton"_s)->click();
        QTRY_VERIFY(m_state->folders.index(1, 0, m_state->folders.index(0, 0)).isValid());
        QTRY_COMPARE(m_state->folders.rowCount(m_state->folders.index(1, 0, m_state->folders.index(0, 0))), 6);
    }

    /// Of three cameras, another source has one: the row says so, and the page asks before it is fetched twice.
    void aCameraOfAnotherSource() {
        Program& program = m_test->program();
        const auto cameras = onWorker([&] { return program.folders.find(u"cam1"_s, {}); });
        QVERIFY(cameras.has_value());
        const auto cam1 = std::ranges::find(cameras->folders, u"Cam1"_s, &Folder::name);
        QVERIFY(cam1 != cameras->folders.end());
        const auto source = m_test->addSource({cam1->id});
        QVERIFY(source.has_value());
        const auto removal = qScopeGuard(
            [&] { onWorker([&] { return program.sourceSetup.remove(source->id, Footage::Keep).has_value(); }); });
        m_page->initializePage(); // As when it is come to once more.
        m_state->folders.choose({*cam1});
        const auto* said = m_page->findChild<StatusLabel*>(u"twiceStatus"_s);
        QTRY_COMPARE(said->tone(), Tone::Warning);
        QVERIFY2(said->text().contains(u"already in “%1”"_s.arg(source->name)), qPrintable(said->text()));
        QVERIFY(!m_page->isComplete());
        auto* agreed = m_page->findChild<QCheckBox*>(u"mayBeTwiceBox"_s);
        QVERIFY(agreed->isVisible());
        agreed->click();
        QVERIFY(m_page->isComplete()); // A second copy may be wanted.
        // The row.
        QTest::keyClicks(m_page->findChild<QLineEdit*>(u"folderFilter"_s), u"cam1"_s);
        QTRY_VERIFY(m_state->folders.indexOf(cam1->id).isValid());
        const QModelIndex row = m_state->folders.indexOf(cam1->id);
        const QString remark = u"already in “%1”"_s.arg(source->name);
        for (const int role : {int(FolderTreeModel::RemarkRole), int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)})
            QVERIFY2(row.data(role).toString().contains(remark), qPrintable(row.data(role).toString()));
        // Without it, nothing is asked.
        m_state->folders.untick({cam1->id});
        QVERIFY(said->text().isEmpty() && !agreed->isVisible() && !agreed->isChecked());
    }

private:
    FolderTreeView& tree() { return *m_page->findChild<FolderTreeView*>(u"folderTree"_s); }

    QAbstractButton& next() { return *m_wizard->button(QWizard::NextButton); }

    /// On the box of the row, as the style places it before the icon.
    void clickBox(const QModelIndex& index) {
        tree().scrollTo(index);
        const QStyle& shapes = *tree().style();
        const int left = shapes.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &tree()) + 1 +
                         shapes.pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &tree()) / 2;
        const QRect row = tree().visualRect(index);
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, QPoint(row.left() + left, row.center().y()));
    }

    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    /// Presses the key until the row of that name is the current one.
    bool goTo(const QString& name, Qt::Key key) {
        const auto there = [&] {
            return tree().currentIndex().data().toString() == name;
        };
        for (int i = 0; i < 20 && !there(); ++i) {
            QTest::keyClick(&tree(), i < 3 ? key : Qt::Key_Down);
            QTest::qWait(10);
        }
        m_packing = tree().currentIndex().data(FolderTreeModel::IdRole).toString();
        return there();
    }

    FolderTreeModel::Kind kindBelow() {
        const QModelIndex parent = tree().currentIndex();
        return FolderTreeModel::Kind(m_state->folders.index(0, 0, parent).data(FolderTreeModel::KindRole).toInt());
    }

    void grab(const QString& name) {
        const QString pictures = QCoreApplication::applicationDirPath() + u"/folders"_s;
        QDir().mkpath(pictures);
        QVERIFY(m_wizard->grab().save(u"%1/%2.png"_s.arg(pictures, name)));
    }

    std::unique_ptr<SignedInProgram> m_test;
    QThreadPool m_background;
    std::unique_ptr<SyncService> m_sync;
    std::shared_ptr<SetupState> m_state;
    std::unique_ptr<Watched> m_watched;
    std::unique_ptr<QWizard> m_wizard;
    CameraFoldersPage* m_page = nullptr;
    QString m_packing;
};

QTEST_MAIN(TestFoldersPage)
#include "test_folders_page.moc"
