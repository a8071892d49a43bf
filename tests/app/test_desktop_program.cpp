// SPDX-License-Identifier: GPL-3.0-or-later
// The window program as a whole: its languages, its door for a second start, what the tray and notifications say.
#include "authorization_flow.h"
#include "core_limit.h"
#include "desktop_program.h"
#include "running_instance.h"
#include "setup_wizard.h"
#include "signed_in_program.h"
#include "source_store.h"
#include "version.h"
#include "version_site.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocalServer>
#include <QMenu>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;

namespace {

QStringList entriesOf(const QMenu& menu) {
    QStringList entries;
    for (const QAction* action : menu.actions()) {
        if (!action->isSeparator())
            entries += action->text().remove(u'&');
    }
    return entries;
}

QAction* entry(const QMenu& menu, const QString& text) {
    for (QAction* action : menu.actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

SetupWizard* wizard() {
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (auto* wizard = qobject_cast<SetupWizard*>(window); wizard && wizard->isVisible())
            return wizard;
    }
    return nullptr;
}

template <typename T> T* on(const QString& name) {
    return wizard()->currentPage()->findChild<T*>(name);
}

bool goOn(const QString& page) {
    while (wizard()->currentPage()->objectName() != page) {
        const int here = wizard()->currentId();
        QAbstractButton* next = wizard()->button(QWizard::NextButton);
        if (!QTest::qWaitFor([&] { return next->isEnabled(); }, 30'000))
            return false;
        next->click();
        if (!QTest::qWaitFor([&] { return wizard()->currentId() != here; }, 30'000))
            return false;
    }
    return true;
}

/// The whole window program at a sample Google where somebody is signed in.
struct Shell {
    explicit Shell(SignedInProgram& home)
        : desktop(home.program(), language) {}

    Language language;
    DesktopProgram desktop;
};

} // namespace

class TestDesktopProgram : public QObject {
    Q_OBJECT

private slots:
    void init();
    void speaksAnotherLanguageAtOnce();
    void aSetupSpeaksAnotherLanguageWithoutLosingAnything();
    void tellsWhyASourceCannotBeEdited();
    void whatIsBeingSavedIsSavedOnce();
    void aSetupIsGoneOnWithAfterARestart();
    void showsTheWorstInTheTray();
    void listsTheLatestFiles();
    void pausesFromTheTray();
    void aSecondStartKnocks();
    void aStrangerAtTheDoorIsNotTheProgram();
    void aSecondProgramEndsAtOnce();
    void aStartInTheBackgroundBringsNothingToTheFront_data();
    void aStartInTheBackgroundBringsNothingToTheFront();
    void aSampleThatIsNotInstalledIsTold();
    void startsWithTheComputer();
    void beginsMinimised();
    void noListDecidesWhatIsSynced();
    void aSignInByTheWizardLetsEverythingGoOn();
    void tellsOfANewerVersion();
    void saysWhatItIs();
};

void TestDesktopProgram::init() {
    QApplication::setQuitOnLastWindowClosed(false);
}

void TestDesktopProgram::speaksAnotherLanguageAtOnce() {
    SignedInProgram home;
    QVERIFY(home.addSource());
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().isVisible());
    QVERIFY(entriesOf(shell.desktop.tray().menu()).contains(u"Quit"_s));
    shell.desktop.setLanguage(u"vi"_s);
    QVERIFY(shell.desktop.window().isVisible());
    QCOMPARE(entriesOf(shell.desktop.tray().menu()).last(), u"Thoát"_s);
    QCOMPARE(QCoreApplication::translate("QWizard", "&Next >"), u"&Tiếp >"_s);
    QCOMPARE(QLocale().language(), QLocale::Vietnamese);
    QTRY_COMPARE(shell.desktop.window().live().sources.rowCount(), 1); // The new window reads for itself.
    shell.desktop.setLanguage(u"en"_s);
    QCOMPARE(entriesOf(shell.desktop.tray().menu()).last(), u"Quit"_s);
    QCOMPARE(QCoreApplication::translate("QWizard", "&Next >"), u"&Next >"_s);
}

void TestDesktopProgram::aSetupSpeaksAnotherLanguageWithoutLosingAnything() {
    SignedInProgram home;
    const auto source = home.addSource();
    QVERIFY(source);
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().isVisible());
    // A new source, left at its schedule.
    emit shell.desktop.window().addSourceRequested();
    QTRY_VERIFY(wizard());
    QVERIFY(goOn(u"foldersPage"_s));
    auto* folders = qobject_cast<FolderTreeModel*>(on<QTreeView>(u"folderTree"_s)->model());
    Folder camera;
    camera.id = home.cameraFolders().first();
    folders->choose({camera});
    QVERIFY(goOn(u"destinationPage"_s));
    on<QLineEdit>(u"sourceNameEdit"_s)->setText(u"Hall 2"_s);
    on<QSpinBox>(u"parallelBox"_s)->setValue(6);
    shell.desktop.setLanguage(u"vi"_s);
    QTRY_COMPARE(wizard()->currentPage()->objectName(), u"destinationPage"_s);
    QCOMPARE(wizard()->button(QWizard::NextButton)->text(), u"&Tiếp >"_s);
    QCOMPARE(on<QLineEdit>(u"sourceNameEdit"_s)->text(), u"Hall 2"_s);
    QCOMPARE(on<QSpinBox>(u"parallelBox"_s)->value(), 6);
    QVERIFY(!on<QWidget>(u"startOverButton"_s)); // The person was never away.
    delete wizard();
    // A source that is edited.
    emit shell.desktop.window().editSourceRequested(source->id);
    QTRY_VERIFY(wizard());
    QVERIFY(goOn(u"destinationPage"_s));
    on<QLineEdit>(u"sourceNameEdit"_s)->setText(u"Hall 3"_s);
    shell.desktop.setLanguage(u"en"_s);
    QTRY_VERIFY(wizard() && wizard()->currentPage()->objectName() == u"destinationPage"_s);
    QVERIFY(wizard()->windowTitle().startsWith(u"Edit “"_s));
    QCOMPARE(on<QLineEdit>(u"sourceNameEdit"_s)->text(), u"Hall 3"_s);
}

void TestDesktopProgram::tellsWhyASourceCannotBeEdited() {
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

void TestDesktopProgram::whatIsBeingSavedIsSavedOnce() {
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
    QTRY_COMPARE_WITH_TIMEOUT(entriesOf(shell.desktop.tray().menu()).last(), u"Thoát"_s, 30'000);
    QVERIFY(!wizard());
    QTRY_COMPARE(shell.desktop.window().live().sources.rowCount(), 1);
    const auto draft = home.program().setupDraft.read();
    QTRY_VERIFY(draft.isFinished());
    QVERIFY(!draft.result());
    shell.desktop.setLanguage(u"en"_s);
}

void TestDesktopProgram::aSetupIsGoneOnWithAfterARestart() {
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

void TestDesktopProgram::showsTheWorstInTheTray() {
    SignedInProgram home;
    QVERIFY(home.addSource());
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().isVisible());
    SyncActions& actions = shell.desktop.window().actions();
    home.google.control(u"tokens/revoke"_s);
    QTRY_VERIFY(actions.syncNow.isEnabled());
    actions.syncNow.trigger();
    QTRY_COMPARE_WITH_TIMEOUT(shell.desktop.tray().icon().name(), u"tray-error"_s, 30'000);
    QVERIFY(shell.desktop.tray().toolTip().contains(u"Sign in again"_s));
    // Another run, which hangs: window and tray still show the worst, and the window what is under way.
    QVERIFY(home.signIn(SignInMethod::Drive));
    home.google.setFault({{u"kind"_s, u"list"_s}}, {{u"hang"_s, true}});
    home.google.setFault({{u"kind"_s, u"changes"_s}}, {{u"hang"_s, true}});
    actions.syncNow.trigger();
    QTRY_VERIFY(shell.desktop.window().live().overview().running);
    QVERIFY(shell.desktop.window().live().overview().detail.endsWith(u"Checking Drive for new footage…"_s));
    QCOMPARE(shell.desktop.window().live().overview().state, OverallState::Error);
    QCOMPARE(shell.desktop.tray().icon().name(), u"tray-error"_s);
    home.google.setFaults({});
    // The sample's clips are old, so an alarm may have something to say about its cameras all the same.
    const auto& sources = shell.desktop.window().live().sources.rows();
    QTRY_VERIFY_WITH_TIMEOUT(sources.first().severity == Severity::Info, 60'000);
}

void TestDesktopProgram::listsTheLatestFiles() {
    SignedInProgram home;
    const auto source = home.addSource();
    QVERIFY(source);
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().isVisible());
    const QMenu& menu = shell.desktop.tray().menu();
    const QMenu* files = entry(menu, u"Latest files"_s)->menu();
    QCOMPARE(entriesOf(*files), QStringList{u"No file has arrived yet."_s});
    QTRY_VERIFY(shell.desktop.window().actions().syncNow.isEnabled());
    entry(menu, u"Sync now"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(files->actions().size(), 5, 60'000);
    QVERIFY(entriesOf(*files).first().startsWith(u"Cloud_"_s) || entriesOf(*files).first().contains(u" · "_s));
}

void TestDesktopProgram::pausesFromTheTray() {
    SignedInProgram home;
    QVERIFY(home.addSource());
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().actions().syncNow.isEnabled());
    const QMenu& menu = shell.desktop.tray().menu();
    QAction* pause = entry(menu, u"Pause"_s);
    QAction* resume = entry(menu, u"Resume"_s);
    QVERIFY(pause->isVisible() && !resume->isVisible());
    const QDateTime before = home.program().clock.now();
    entry(*pause->menu(), u"For one hour"_s)->trigger();
    QTRY_COMPARE(shell.desktop.tray().icon().name(), u"tray-paused"_s);
    const qint64 seconds = before.secsTo(home.program().settings.get(setting::pausedUntil).value());
    QVERIFY2(seconds >= 3599 && seconds < 3700, qPrintable(QString::number(seconds)));
    QVERIFY(!pause->isVisible() && resume->isVisible());
    QVERIFY(shell.desktop.window().live().overview().detail.startsWith(u"Resumes automatically"_s));
    resume->trigger();
    QTRY_VERIFY(!home.program().settings.get(setting::pausedUntil));
    QVERIFY(pause->isVisible() && !resume->isVisible());
    pause->menu()->actions().at(1)->trigger();
    const QDateTime until = home.program().settings.get(setting::pausedUntil).value().toLocalTime();
    QCOMPARE(until.time(), QTime(6, 0));
    QCOMPARE(QDate::currentDate().daysTo(until.date()), 1);
    resume->trigger();
    entry(*pause->menu(), u"Until I resume it"_s)->trigger();
    QVERIFY(home.program().settings.get(setting::pausedUntil).has_value());
    QVERIFY(!home.program().settings.get(setting::pausedUntil)->isValid()); // For good.
}

void TestDesktopProgram::aSecondStartKnocks() {
    const QTemporaryDir folder;
    QVERIFY(!RunningInstance::notify(folder.path()));
    const RunningInstance door(folder.path(), {});
    const QSignalSpy again(&door, &RunningInstance::startedAgain);
    QVERIFY(onWorker([&] { return RunningInstance::notify(folder.path()); }));
    QTRY_COMPARE(again.count(), 1);
    QVERIFY(!onWorker([&] { return RunningInstance::notify(folder.filePath(u"another"_s)); }));
}

/// It listens where the program would, and gives no answer.
void TestDesktopProgram::aStrangerAtTheDoorIsNotTheProgram() {
    const QTemporaryDir folder;
    QString path;
    {
        const RunningInstance door(folder.path(), {});
        path = door.address();
    }
    QLocalServer stranger;
    QVERIFY(stranger.listen(path));
    QVERIFY(!onWorker([&] { return RunningInstance::notify(folder.path()); }));
#ifndef Q_OS_WIN
    QVERIFY(!QFileInfo(path).path().isEmpty());
    QCOMPARE(QFileInfo(QFileInfo(path).path()).ownerId(), ::geteuid());
#endif
}

void TestDesktopProgram::aSecondProgramEndsAtOnce() {
    const QTemporaryDir folder;
    const QString program = qEnvironmentVariable("VTRACK_BIN") + u"/vtrack-cloud-sync"_s;
    const QStringList arguments{u"--data-dir"_s, folder.filePath(u"data"_s)};
    QProcess first;
    first.start(program, arguments);
    QTRY_VERIFY_WITH_TIMEOUT(onWorker([&] { return RunningInstance::notify(folder.filePath(u"data"_s)); }), 30'000);
#ifdef Q_OS_LINUX
    QVERIFY(writesNoCore(first.processId()));
#endif
    QProcess second;
    second.start(program, arguments);
    QVERIFY(second.waitForFinished(30'000));
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(first.state(), QProcess::Running);
    QVERIFY(onWorker([&] { return RunningInstance::end(folder.filePath(u"data"_s)); }));
    QVERIFY(first.waitForFinished());
    QCOMPARE(first.exitStatus(), QProcess::NormalExit);
}

void TestDesktopProgram::aStartInTheBackgroundBringsNothingToTheFront_data() {
    QTest::addColumn<QStringList>("flags");
    QTest::addColumn<int>("toFront");
    QTest::newRow("by a person") << QStringList{} << 1;
    QTest::newRow("at login") << QStringList{u"--minimized"_s} << 0;
}

void TestDesktopProgram::aStartInTheBackgroundBringsNothingToTheFront() {
    QFETCH(const QStringList, flags);
    QFETCH(int, toFront);
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    const auto held = DataFolder::open(data);
    QVERIFY(held);
    const auto start = [&] {
        auto process = std::make_unique<QProcess>();
        process->start(qEnvironmentVariable("VTRACK_BIN") + u"/vtrack-cloud-sync"_s,
                       QStringList{u"--data-dir"_s, data} + flags);
        return process;
    };
    const auto early = toFront == 0 ? start() : nullptr; // Before anybody listens, as when both start at login.
    const RunningInstance door(data, {});
    const QSignalSpy again(&door, &RunningInstance::startedAgain);
    const auto second = start();
    for (QProcess* process : {early.get(), second.get()}) {
        if (!process)
            continue;
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 30'000);
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 0);
    }
    QCOMPARE(again.count(), toFront);
}

/// On Linux it is a package of its own. None lies beside this test.
void TestDesktopProgram::aSampleThatIsNotInstalledIsTold() {
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

void TestDesktopProgram::startsWithTheComputer() {
#ifdef Q_OS_WIN
    QSKIP("This entry is Linux's; test_autostart_windows has that of Windows");
#endif
    const QString program = u"/opt/V Track/\"50%\" $dir/vtrack-cloud-sync"_s;
    const Autostart autostart({program, u"--minimized"_s});
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.set(true));
    QVERIFY(autostart.isOn());
    const QString path = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                         u"/autostart/vtrack-cloud-sync.desktop"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString entry = QString::fromUtf8(file.readAll());
    QVERIFY2(entry.contains(u"\nExec=\"/opt/V Track/\\\\\"50%%\\\\\" \\\\$dir/vtrack-cloud-sync\" \"--minimized\"\n"_s),
             qUtf8Printable(entry));
    file.close();
    QVERIFY(file.open(QIODevice::Append)); // As GNOME's settings turn it off.
    file.write("X-GNOME-Autostart-enabled=false\n");
    file.close();
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.set(true));
    QVERIFY(autostart.isOn());
    QVERIFY(autostart.set(false));
    QVERIFY(!QFile::exists(path));
    QVERIFY(autostart.set(false)); // Nothing to remove is no error.
}

void TestDesktopProgram::beginsMinimised() {
    SignedInProgram home;
    QVERIFY(home.addSource());
    Language language;
    DesktopProgram desktop(home.program(), language, DesktopProgram::Start::Minimized);
    QTRY_VERIFY(desktop.window().isMinimized()); // No tray here, so it can be had from the list of windows.
    desktop.bringToFront();
    QVERIFY(!desktop.window().isMinimized());
}

void TestDesktopProgram::noListDecidesWhatIsSynced() {
    SignedInProgram home;
    const auto source = home.addSource();
    QVERIFY(source);
    const auto connection = home.program().database.connect().value();
    QVERIFY(connection->run(u"ALTER TABLE activity RENAME TO away"_s));
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.scheduler().nextRun(source->id).isValid());
    QTRY_COMPARE(shell.desktop.window().live().sources.rowCount(), 1);
    QTRY_COMPARE(shell.desktop.window().live().overview().state, OverallState::Error); // What cannot be read is said.
    QTRY_VERIFY(shell.desktop.window().actions().syncNow.isEnabled());
    shell.desktop.window().actions().syncNow.trigger();
    const auto files = [&] {
        return connection->first(u"SELECT count(*) FROM downloaded_files"_s, {},
                                 [](const Rows& row) { return row.value(0).toInt(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(files().value().value_or(0) > 0, 30'000);
}

/// No window tells that somebody signed in: the credentials do.
void TestDesktopProgram::aSignInByTheWizardLetsEverythingGoOn() {
    SignedInProgram home;
    const auto source = home.addSource();
    QVERIFY(source);
    Shell shell(home);
    const QSignalSpy ended(&shell.desktop.scheduler(), &SyncScheduler::runFinished);
    QTRY_VERIFY(shell.desktop.scheduler().isScheduled(source->id));
    home.google.control(u"tokens/revoke"_s);
    shell.desktop.scheduler().runAllNow();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
    QVERIFY(shell.desktop.scheduler().nextRun(source->id).isValid());
    // By now the service has noted which credentials were refused.
    home.program().workers.pool(Workers::Lane::Care).waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(home.signIn(SignInMethod::Drive));
    QTRY_VERIFY_WITH_TIMEOUT(ended.size() >= 2, 20'000); // On a slow computer the next may have ended, too.
    QCOMPARE(ended.last().first().value<RunReport>().state(), SyncState::Success);
}

/// A quiet line in both menus, in every language, and nothing else.
void TestDesktopProgram::tellsOfANewerVersion() {
    VersionSite site;
    SignedInProgram home;
    QVERIFY(home.addSource());
    const auto line = [](const QObject& owner) {
        return owner.findChild<QAction*>(u"update"_s);
    };
    {
        Shell silent(home);
        QTRY_VERIFY(silent.desktop.window().isVisible());
        QVERIFY(!line(silent.desktop.window())->isVisible());
    }
    QCOMPARE(site.requests, 0);
    home.program().settings.set(setting::updateAddress, site.address());
    for (int start = 0; start < 2; ++start) {
        Shell shell(home);
        QTRY_VERIFY(line(shell.desktop.window())->isVisible());
        shell.desktop.setLanguage(u"vi"_s);
        for (const QAction* action : {line(shell.desktop.window()), line(shell.desktop.tray().menu())}) {
            QVERIFY(action->isVisible());
            QVERIFY(!action->isEnabled());
            QVERIFY(action->text().contains(u"999.1"_s));
        }
        shell.desktop.setLanguage(u"en"_s);
    }
    QCOMPARE(site.requests, 1);
}

void TestDesktopProgram::saysWhatItIs() {
    SignedInProgram home;
    QVERIFY(home.addSource());
    Shell shell(home);
    QTRY_VERIFY(shell.desktop.window().isVisible());
    for (QAction* action : shell.desktop.window().findChildren<QAction*>()) {
        if (action->text() == u"&About…"_s)
            action->trigger();
    }
    QPointer<QMessageBox> box = shell.desktop.window().findChild<QMessageBox*>(u"about"_s);
    QVERIFY(box);
    for (const QString& part : {ownVersion(), QString::fromLatin1(qVersion()), AuthorizationFlow::implementation(),
                                u"GNU General Public License"_s})
        QVERIFY2(box->informativeText().contains(part), qPrintable(part));
    box->close();
    QTRY_VERIFY(!box);
}

QTEST_MAIN(TestDesktopProgram)
#include "test_desktop_program.moc"
