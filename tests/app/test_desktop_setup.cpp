// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard in the whole program: what a language, a restart and other programs leave of a setup.
#include "folder_tree_model.h"
#include "settings.h"
#include "shell.h"
#include "source_editor.h"
#include "source_store.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeView>

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;

namespace {

template <typename T> T* on(const QString& name) {
    return wizard()->currentPage()->findChild<T*>(name);
}

/// The name of the wizard's page; empty if no wizard is open.
QString pageName() {
    return wizard() && wizard()->currentPage() ? wizard()->currentPage()->objectName() : QString();
}

/// As somebody who closes the window; comes back when it is gone.
bool closeWizard() {
    const QPointer<SetupWizard> closed = wizard();
    closed->reject();
    return QTest::qWaitFor([&] { return closed.isNull(); }, patienceMs);
}

bool goOn(const QString& page) {
    while (wizard()->currentPage()->objectName() != page) {
        const int here = wizard()->currentId();
        QAbstractButton* next = wizard()->button(QWizard::NextButton);
        if (!QTest::qWaitFor([&] { return next->isEnabled(); }, patienceMs))
            return false;
        next->click();
        if (!QTest::qWaitFor([&] { return wizard()->currentId() != here; }, patienceMs))
            return false;
    }
    return true;
}

} // namespace

class TestDesktopSetup : public QObject {
    Q_OBJECT

private slots:
    void aSetupBeginsInTheLanguageThatIsChosen();
    void aSetupSpeaksAnotherLanguageWithoutLosingAnything();
    void anotherSourceBeginsWithItsCameras();
    void whatWasChosenIsKeptAndThatIsSaid();
    void tellsWhyASourceCannotBeEdited();
    void whatIsBeingSavedIsSavedOnce();
    void aSetupIsGoneOnWithAfterARestart();
    void aSampleThatIsNotInstalledIsTold();
    void aSignInByTheWizardLetsEverythingGoOn();
};

void TestDesktopSetup::aSetupBeginsInTheLanguageThatIsChosen() {
    SignedInProgram home(SignedInProgram::SignedIn::Nobody);
    Shell shell(home);
    QTRY_VERIFY(wizard() && wizard()->currentPage());
    auto* box = on<QComboBox>(u"languageBox"_s);
    QVERIFY(box && box->currentText() == u"English"_s);
    QTest::keyClick(box, Qt::Key_End);
    QTRY_VERIFY(wizard() && wizard()->button(QWizard::NextButton)->text() == u"&Tiếp >"_s);
    QCOMPARE(home.program().settings.get(setting::language), u"vi"_s);
    QTRY_VERIFY(wizard()->currentPage());
    QCOMPARE(on<QComboBox>(u"languageBox"_s)->currentText(), u"Tiếng Việt"_s);
    shell.desktop.setLanguage(u"en"_s);
}

void TestDesktopSetup::aSetupSpeaksAnotherLanguageWithoutLosingAnything() {
    SignedInProgram home;
    const auto source = home.addSource();
    QVERIFY(source);
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().isVisible());
    // A new source, left at its schedule.
    emit shell.desktop.window().addSourceRequested();
    QTRY_COMPARE(pageName(), u"foldersPage"_s);
    auto* folders = qobject_cast<FolderTreeModel*>(on<QTreeView>(u"folderTree"_s)->model());
    Folder camera;
    camera.id = home.cameraFolders().first();
    folders->choose({camera});
    QTRY_VERIFY(on<QCheckBox>(u"mayBeTwiceBox"_s)->isVisible()); // The other source has it.
    on<QCheckBox>(u"mayBeTwiceBox"_s)->setChecked(true);
    QVERIFY(goOn(u"destinationPage"_s));
    on<QLineEdit>(u"sourceNameEdit"_s)->setText(u"Hall 2"_s);
    on<QSpinBox>(u"parallelBox"_s)->setValue(6);
    QVERIFY(wizard()->addsSource());
    shell.desktop.setLanguage(u"vi"_s);
    QTRY_COMPARE(wizard()->currentPage()->objectName(), u"destinationPage"_s);
    QCOMPARE(wizard()->button(QWizard::NextButton)->text(), u"&Tiếp >"_s);
    QCOMPARE(on<QLineEdit>(u"sourceNameEdit"_s)->text(), u"Hall 2"_s);
    QCOMPARE(on<QSpinBox>(u"parallelBox"_s)->value(), 6);
    QVERIFY(!on<QWidget>(u"startOverButton"_s)); // The person was never away.
    QVERIFY(wizard()->addsSource());             // As its title says.
    delete wizard();
    // A source that is edited.
    emit shell.desktop.window().editSourceRequested(source->id);
    const auto editor = [&] {
        return shell.desktop.window().findChild<SourceEditor*>();
    };
    QTRY_VERIFY(editor());
    editor()->findChild<QLineEdit*>(u"sourceNameEdit"_s)->setText(u"Hall 3"_s);
    editor()->showTab(SourceEditor::Tab::Names);
    shell.desktop.setLanguage(u"en"_s);
    QVERIFY(editor() && editor()->isVisible());
    QVERIFY(editor()->windowTitle().startsWith(u"Edit “"_s));
    QCOMPARE(editor()->findChild<QLineEdit*>(u"sourceNameEdit"_s)->text(), u"Hall 3"_s);
    QCOMPARE(editor()->findChild<QTabWidget*>(u"tabs"_s)->currentWidget()->objectName(), u"namesPage"_s);
}

/// Client file and sign-in are there: asked for once more, they look like a new start.
void TestDesktopSetup::anotherSourceBeginsWithItsCameras() {
    SignedInProgram home;
    QVERIFY(home.addSource());
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().isVisible());
    emit shell.desktop.window().addSourceRequested();
    QTRY_COMPARE(pageName(), u"foldersPage"_s);
    QCOMPARE(wizard()->windowTitle(), u"Add a source"_s);
    QVERIFY(!on<QWidget>(u"startOverButton"_s)); // Nothing was left.
    QVERIFY(closeWizard());
    const auto draft = home.program().setupDraft.read();
    QTRY_VERIFY(draft.isFinished());
    QVERIFY(!draft.result()); // Nothing was chosen.
    // The button of a problem leads to the client file.
    emit shell.desktop.window().remedyRequested(Remedy::ImportClientFile, 0);
    QTRY_VERIFY(wizard() && wizard()->button(QWizard::NextButton)->isEnabled());
    QCoreApplication::processEvents();
    QCOMPARE(pageName(), u"clientFilePage"_s);
    QCOMPARE(wizard()->windowTitle(), u"Set up V_Track Cloud Sync"_s);
    QVERIFY(closeWizard());
    // What is not complete is not passed.
    QVERIFY(onWorker([&] { return home.program().account.signOut().has_value(); }));
    emit shell.desktop.window().addSourceRequested();
    QTRY_VERIFY(pageName() == u"gmailPage"_s && on<QWidget>(u"gmailSignInButton"_s)->isEnabled());
}

void TestDesktopSetup::whatWasChosenIsKeptAndThatIsSaid() {
    SignedInProgram home;
    Shell shell(home);
    const auto isSaid = [&] {
        return shell.desktop.window().live().overview().detail.contains(u"What you have chosen is kept."_s);
    };
    QTRY_COMPARE(pageName(), u"clientFilePage"_s);
    QVERIFY(!isSaid());
    QVERIFY(goOn(u"foldersPage"_s));
    Folder camera;
    camera.id = home.cameraFolders().first();
    qobject_cast<FolderTreeModel*>(on<QTreeView>(u"folderTree"_s)->model())->choose({camera});
    QVERIFY(closeWizard());
    QTRY_VERIFY(isSaid());
    shell.desktop.setLanguage(u"en"_s); // A window that is made again says it, too.
    QTRY_VERIFY(isSaid());
    emit shell.desktop.window().addSourceRequested();
    QTRY_VERIFY(wizard() && wizard()->currentPage() && on<QPushButton>(u"startOverButton"_s));
    on<QPushButton>(u"startOverButton"_s)->click();
    QTRY_COMPARE(pageName(), u"clientFilePage"_s);
    QVERIFY(closeWizard());
    QTRY_VERIFY(!isSaid());
}

void TestDesktopSetup::tellsWhyASourceCannotBeEdited() {
    SignedInProgram home;
    const auto source = home.addSource();
    QVERIFY(source);
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().isVisible());
    const auto connection = home.program().database.connect();
    QVERIFY(connection && SourceStore(**connection).remove(source->id)); // By another program, untold.
    emit shell.desktop.window().editSourceRequested(source->id);
    const auto told = [&] {
        const auto* box = shell.desktop.window().findChild<QMessageBox*>();
        return box ? box->text() : QString();
    };
    QTRY_VERIFY(told().contains(u"no source with the number %1"_s.arg(source->id)));
}

void TestDesktopSetup::whatIsBeingSavedIsSavedOnce() {
    SignedInProgram home;
    Shell shell(home);
    QTRY_VERIFY(wizard());
    QVERIFY(goOn(u"foldersPage"_s));
    Folder camera;
    camera.id = home.cameraFolders().first();
    qobject_cast<FolderTreeModel*>(on<QTreeView>(u"folderTree"_s)->model())->choose({camera});
    QVERIFY(goOn(u"destinationPage"_s));
    on<QLineEdit>(u"sourceNameEdit"_s)->setText(u"Hall 2"_s);
    on<QLineEdit>(u"destinationEdit"_s)->setText(home.destination());
    QVERIFY(goOn(u"summaryPage"_s));
    on<QCheckBox>(u"autostart"_s)->setChecked(false); // The entry would be all tests'.
    home.google.setFault({{u"path"_s, u"/drive/v3/files/"_s + camera.id}}, {{u"latency"_s, 1000}});
    wizard()->button(QWizard::FinishButton)->click();
    QVERIFY(wizard()->isBusy());
    shell.desktop.setLanguage(u"vi"_s); // Meanwhile.
    QTRY_COMPARE(entriesOf(shell.desktop.tray().menu()).last(), u"Thoát"_s);
    QVERIFY(!wizard());
    QTRY_COMPARE(shell.desktop.window().live().sources.rowCount(), 1);
    const auto draft = home.program().setupDraft.read();
    QTRY_VERIFY(draft.isFinished());
    QVERIFY(!draft.result());
    shell.desktop.setLanguage(u"en"_s);
}

void TestDesktopSetup::aSetupIsGoneOnWithAfterARestart() {
    SignedInProgram home;
    {
        Shell shell(home);
        QTRY_VERIFY(wizard());
        QVERIFY(goOn(u"foldersPage"_s));
    } // The program ends with the wizard open.
    home.restart();
    Shell shell(home);
    QTRY_VERIFY(wizard() && wizard()->currentPage()->objectName() == u"foldersPage"_s);
    QTRY_VERIFY(on<QPushButton>(u"startOverButton"_s));
    on<QPushButton>(u"startOverButton"_s)->click();
    QTRY_VERIFY(wizard() && wizard()->currentPage()->objectName() == u"clientFilePage"_s);
    QVERIFY(!on<QPushButton>(u"startOverButton"_s));
    const auto draft = home.program().setupDraft.read();
    QTRY_VERIFY(draft.isFinished());
    QVERIFY(!draft.result());
}

/// On Linux it is a package of its own. None lies beside this test.
void TestDesktopSetup::aSampleThatIsNotInstalledIsTold() {
    SignedInProgram home;
    Shell shell(home);
    emit shell.desktop.window().addSourceRequested();
    QTRY_VERIFY(wizard());
    emit wizard() -> sampleRequested();
    auto* box = wizard()->findChild<QMessageBox*>();
    QVERIFY(box && box->isVisible());
    QVERIFY2(box->text().contains(u"vtrack-sandbox-drive"_s), qPrintable(box->text()));
    box->accept();
    QVERIFY(wizard()); // The setup goes on.
}

/// No window tells that somebody signed in: the credentials do.
void TestDesktopSetup::aSignInByTheWizardLetsEverythingGoOn() {
    SignedInProgram home;
    const auto source = home.addSource();
    QVERIFY(source);
    Shell shell(home);
    const QSignalSpy ended(&shell.desktop.scheduler(), &SyncScheduler::runFinished);
    QTRY_VERIFY(shell.desktop.scheduler().isScheduled(source->id));
    home.google.control(u"tokens/revoke"_s);
    shell.desktop.scheduler().runAllNow();
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(shell.desktop.scheduler().nextRun(source->id).isValid());
    // Until the service has noted which credentials were refused: a reading that was under way is followed by another.
    for (int i = 0; i < 3; ++i) {
        home.program().workers.pool(Workers::Lane::Care).waitForDone();
        QCoreApplication::processEvents();
    }
    QVERIFY(home.signIn(SignInMethod::Drive));
    QTRY_VERIFY(ended.size() >= 2); // On a slow computer the next may have ended, too.
    QCOMPARE(ended.last().first().value<RunReport>().state(), SyncState::Success);
}

QTEST_MAIN(TestDesktopSetup)
#include "test_desktop_setup.moc"
