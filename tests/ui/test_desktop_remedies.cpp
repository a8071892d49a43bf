// SPDX-License-Identifier: GPL-3.0-or-later
// What the buttons of the window do: signing in again, and resuming.
#include "clean_up_dialog.h"
#include "desktop_program.h"
#include "settings_dialog.h"
#include "signed_in_program.h"
#include "source_editor.h"
#include "source_store.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>
#include <QtTest>

#include <algorithm>

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;

namespace {

/// The sign-in dialogs that are open.
QList<SignInDialog*> signIns() {
    QList<SignInDialog*> dialogs;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (auto* dialog = qobject_cast<SignInDialog*>(window); dialog && dialog->isVisible())
            dialogs += dialog;
    }
    return dialogs;
}

/// The window of that kind that is shown.
template <typename Window> Window* shown() {
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (auto* found = qobject_cast<Window*>(window); found && found->isVisible())
            return found;
    }
    return nullptr;
}

bool says(const QWidget& window, const QString& text) {
    const QList<QLabel*> labels = window.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(text); });
}

/// The text of the field's label.
QString nameOf(const QWidget& window, const QWidget& field) {
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->buddy() == &field)
            return label->text().remove(u'&');
    }
    return {};
}

/// The whole window program with two sources.
struct Shell {
    Shell()
        : first(home.addSource({home.cameraFolders().first()}).value_or(Source{}))
        , second(home.addSource({home.cameraFolders().last()}).value_or(Source{}))
        , desktop(home.program(), language) {
        if (first.id == 0 || second.id == 0 ||
            !QTest::qWaitFor([&] { return desktop.window().live().sources.rowCount() == 2; }, patienceMs))
            qFatal("the sources are not there");
    }

    void pause(qint64 sourceId) {
        if (!onWorker([&] { return home.program().sourceSetup.edit(sourceId, {.enabled = false}); }))
            qFatal("not paused");
        desktop.window().live().reader.refresh();
    }

    /// Which sources are not paused one by one, once the window shows that many.
    [[nodiscard]] bool shows(int enabled) {
        return QTest::qWaitFor([&] { return enabledSources().size() == enabled; }, patienceMs);
    }

    [[nodiscard]] QList<qint64> enabledSources() {
        QList<qint64> ids;
        for (const SourceRow& row : desktop.window().live().sources.rows()) {
            if (row.enabled)
                ids += row.key;
        }
        return ids;
    }

    SignedInProgram home;
    Source first;
    Source second;
    Language language;
    DesktopProgram desktop;
};

} // namespace

class TestDesktopRemedies : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

    /// The pause of everything ends, and that of one source does not.
    void resumingSparesWhatAPersonPausedByItself() {
        Shell shell;
        shell.pause(shell.first.id);
        QVERIFY(shell.shows(1));
        shell.desktop.scheduler().pause();
        emit shell.desktop.window().remedyRequested(Remedy::Resume, 0);
        QTRY_VERIFY(!shell.desktop.scheduler().isPaused());
        const QSignalSpy read(&shell.desktop.window().live().reader, &DashboardReader::loaded);
        shell.desktop.window().live().reader.refresh();
        QTRY_VERIFY(read.count() > 0);
        QCOMPARE(shell.enabledSources(), QList<qint64>{shell.second.id});
    }

    void resumingResumesAllThatWerePausedOneByOne() {
        Shell shell;
        shell.pause(shell.first.id);
        shell.pause(shell.second.id);
        QVERIFY(shell.shows(0));
        emit shell.desktop.window().remedyRequested(Remedy::Resume, 0);
        QVERIFY(shell.shows(2));
    }

    void aSourceThatCannotBeResumedIsTold() {
        Shell shell;
        shell.pause(shell.first.id);
        QVERIFY(shell.shows(1));
        const auto connection = shell.home.program().database.connect();
        QVERIFY(connection && SourceStore(**connection).remove(shell.first.id)); // By another program, untold.
        emit shell.desktop.window().remedyRequested(Remedy::Resume, shell.first.id);
        QTRY_VERIFY(shell.desktop.window().findChild<QMessageBox*>());
        QVERIFY(shell.desktop.window().findChild<QMessageBox*>()->text().contains(
            u"no source with the number %1"_s.arg(shell.first.id)));
    }

    /// "Choose a folder…" leads to the folder on the disk, not to those in Drive.
    void anotherFolderIsChosenWhereItCanBe() {
        Shell shell;
        QTRY_VERIFY(shell.desktop.window().isVisible());
        const auto editor = [&] {
            return shell.desktop.window().findChild<SourceEditor*>();
        };
        emit shell.desktop.window().remedyRequested(Remedy::ChooseDestination, shell.first.id);
        QTRY_VERIFY(editor());
        auto* destination = editor()->findChild<QLineEdit*>(u"destinationEdit"_s);
        QVERIFY(destination->isVisible());
        QCOMPARE(destination->text(), QDir::toNativeSeparators(shell.home.destination()));
        // "Choose folders again…" leads to those in Drive, in the same dialog.
        emit shell.desktop.window().remedyRequested(Remedy::ChooseFolders, shell.first.id);
        QTRY_VERIFY(editor()->findChild<QTreeView*>(u"folderTree"_s)->isVisible());
        QCOMPARE(shell.desktop.window().findChildren<SourceEditor*>().size(), 1);
        editor()->reject();
    }

    /// What an open tree shows was told to the account of before.
    void anOpenTreeIsReadAgainForAnotherAccount() {
        Shell shell;
        QTRY_VERIFY(shell.desktop.window().isVisible());
        const auto editor = [&] {
            return shell.desktop.window().findChild<SourceEditor*>();
        };
        emit shell.desktop.window().remedyRequested(Remedy::ChooseFolders, shell.first.id);
        QTRY_VERIFY_WITH_TIMEOUT(editor(), 30'000);
        auto* tree = editor()->findChild<QTreeView*>(u"folderTree"_s);
        QTRY_VERIFY(tree->isVisible() && tree->model()->rowCount() > 0);
        emit shell.desktop.window().remedyRequested(Remedy::SignIn, 0);
        QCOMPARE(signIns().size(), 1);
        const QSignalSpy emptied(tree->model(), &QAbstractItemModel::modelReset);
        signIns().first()->accept(); // As at its end.
        QVERIFY(emptied.count() > 0);
        // Its end is told in the window.
        auto* told = shell.desktop.window().findChild<QMessageBox*>(u"signedInBox"_s);
        QVERIFY(told && told->isVisible());
        told->close();
        editor()->reject();
    }

    /// A full disk without anything to remove: the dialog has the button for what it names.
    void aFullDiskLeadsToAnotherFolder() {
        Shell shell;
        QTRY_VERIFY(shell.desktop.window().isVisible());
        const auto cleanUp = [] {
            return shown<CleanUpDialog>();
        };
        const auto editor = [&] {
            return shell.desktop.window().findChild<SourceEditor*>();
        };
        emit shell.desktop.window().remedyRequested(Remedy::FreeSpace, shell.first.id);
        QTRY_VERIFY(cleanUp());
        auto* other = cleanUp()->findChild<QPushButton*>(u"otherFolder"_s);
        QVERIFY(other->isVisible());
        QTest::mouseClick(other, Qt::LeftButton);
        QTRY_VERIFY(editor());
        auto* destination = editor()->findChild<QLineEdit*>(u"destinationEdit"_s);
        QTRY_VERIFY(destination->isVisible());
        QCOMPARE(editor()->focusWidget(), destination);
        QVERIFY(!cleanUp());
        editor()->reject();
        // Where no source is meant, it leads to the one with the most footage; and the reserve is one click away.
        QTRY_VERIFY(shell.desktop.window().actions().syncNow.isEnabled());
        shell.desktop.window().actions().syncNow.trigger();
        QTRY_VERIFY_WITH_TIMEOUT(shell.desktop.window().live().files.rowCount() > 0, 60'000);
        emit shell.desktop.window().remedyRequested(Remedy::FreeSpace, 0);
        QTRY_VERIFY(cleanUp());
        QTRY_VERIFY(cleanUp()->findChild<QPushButton*>(u"otherFolder"_s)->isVisible());
        auto* reserve = cleanUp()->findChild<QPushButton*>(u"reserve"_s);
        QVERIFY(reserve->text().remove(u'&').endsWith(u"the reserve…"_s));
        QTest::mouseClick(reserve, Qt::LeftButton);
        QVERIFY(!cleanUp());
        auto* settings = shown<SettingsDialog>();
        QVERIFY(settings);
        auto* field = settings->findChild<QWidget*>(u"keep_free_gb"_s);
        QTRY_VERIFY(field->isVisible());
        QCOMPARE(settings->focusWidget(), field);
        // One thing has one name, on the button and at the field.
        QVERIFY(nameOf(*settings, *field).startsWith(u"Reserve "_s));
        settings->reject();
    }

    /// "Check the settings…" of alarms that are not sent.
    void theSettingsOfAlarmsAreShown() {
        Shell shell;
        QTRY_VERIFY(shell.desktop.window().isVisible());
        emit shell.desktop.window().alarmSettingsRequested();
        auto* settings = shown<SettingsDialog>();
        QVERIFY(settings);
        auto* field = settings->findChild<QWidget*>(u"alarms/mail_to"_s);
        QVERIFY(field->isVisible());
        QCOMPARE(settings->focusWidget(), field);
        settings->reject();
    }

    /// Not only where a disk is full: in the menu of the window, in that of each source, and in the settings.
    void freeSpaceIsInTheMenus() {
        Shell shell;
        DashboardWindow& window = shell.desktop.window();
        QTRY_VERIFY(window.isVisible() && window.sourceActions().freeSpace.isEnabled());
        auto* everywhere = window.findChild<QAction*>(u"freeSpaceAction"_s);
        QVERIFY(everywhere);
        for (QAction* action : {everywhere, &window.sourceActions().freeSpace}) {
            QCOMPARE(action->text().remove(u'&'), u"Free space…"_s);
            action->trigger();
            auto* dialog = shown<CleanUpDialog>();
            QVERIFY(dialog);
            dialog->reject();
        }
        emit window.settingsRequested();
        auto* button = shown<SettingsDialog>()->findChild<QPushButton*>(u"cleanUpPreview"_s);
        QCOMPARE(button->text().remove(u'&'), u"Free space…"_s);
        button->click();
        QVERIFY(shown<CleanUpDialog>());
        shown<CleanUpDialog>()->reject();
        shown<SettingsDialog>()->reject();
    }

    void oneSignInIsEnough() {
        Shell shell;
        QTRY_VERIFY(shell.desktop.window().isVisible());
        for (int click = 0; click < 3; ++click)
            emit shell.desktop.window().remedyRequested(Remedy::SignIn, 0);
        QCOMPARE(signIns().size(), 1);
        shell.desktop.navigateTo(Place::SignIn);
        QCOMPARE(signIns().size(), 1);
        signIns().first()->reject();
        QCOMPARE(signIns().size(), 0);
        emit shell.desktop.window().remedyRequested(Remedy::SignIn, 0);
        QCOMPARE(signIns().size(), 1);
    }

    /// A folder that went away is no reason to sign in.
    void anotherProblemIsNoReasonToSignIn() {
        Shell shell;
        SyncScheduler& scheduler = shell.desktop.scheduler();
        QTRY_VERIFY(scheduler.isScheduled(shell.first.id) && scheduler.isScheduled(shell.second.id));
        const auto isOver = [&] {
            return !scheduler.isAnyRunning() && !shell.desktop.window().live().overview().running;
        };
        const QSignalSpy ended(&scheduler, &SyncScheduler::runFinished);
        scheduler.runAllNow();
        QTRY_VERIFY(ended.count() >= 2 && isOver());
        QVERIFY(QDir().rename(shell.home.destination(), shell.home.destination() + u".away"_s));
        scheduler.runAllNow();
        const auto overview = [&] {
            return shell.desktop.window().live().overview();
        };
        QTRY_COMPARE(overview().remedy, Remedy::ChooseDestination);
        QTRY_VERIFY(!overview().trouble.isEmpty() && isOver());
        const QString trouble = overview().trouble;
        shell.desktop.navigateTo(Place::SignIn);
        QCOMPARE(signIns().size(), 1);
        QVERIFY(!says(*signIns().first(), trouble));
    }
};

QTEST_MAIN(TestDesktopRemedies)
#include "test_desktop_remedies.moc"
