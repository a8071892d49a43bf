// SPDX-License-Identifier: GPL-3.0-or-later
// A trouble made in Drive shows in tray, notification and diagnostics, and the button of its check cures it.
#include "browser.h"
#include "check_row.h"
#include "clean_up_dialog.h"
#include "desktop_program.h"
#include "diagnostics_window.h"
#include "file_store.h"
#include "sign_in_dialog.h"
#include "signed_in_program.h"
#include "source_editor.h"
#include "support_archive_dialog.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QtTest>

#include <algorithm>

using namespace vtrack;
using namespace vtrack::test;
using namespace Qt::StringLiterals;
using Verdict = Check::Verdict;

namespace {

template <typename Window> Window* openWindow() {
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* window = qobject_cast<Window*>(widget); window && window->isVisible())
            return window;
    }
    return nullptr;
}

/// The whole window program with one source that has synced once.
struct Shell {
    Shell()
        : source(home.addSource().value_or(Source{}))
        , desktop(home.program(), language) {
        QObject::connect(&desktop, &DesktopProgram::noticed, &desktop,
                         [this](const Notice& notice) { notices += notice; });
        const bool idle =
            QTest::qWaitFor([&] { return desktop.window().actions().syncNow.isEnabled(); }, patienceMs) && sync();
        if (!idle || !QTest::qWaitFor([&] { return isWellButOld(); }, patienceMs))
            qFatal("the first sync did not end well");
        notices.clear();
    }

    /// A run of all sources, from start to end.
    bool sync() {
        const QSignalSpy ended(&desktop.scheduler(), &SyncScheduler::runFinished);
        desktop.window().actions().syncNow.trigger();
        return QTest::qWaitFor([&] { return !ended.isEmpty(); }, patienceMs);
    }

    [[nodiscard]] qsizetype problems() const { return std::ranges::count(notices, true, &Notice::isProblem); }

    [[nodiscard]] OverallState state() { return desktop.window().live().overview().state; }

    /// All is here and well, but for the sample's clips being old.
    [[nodiscard]] bool isWellButOld() {
        const DashboardModels& live = desktop.window().live();
        const auto isFine = [&](const CoverageRow& row) {
            const CameraState is = live.coverage.badgeOf(row).state;
            return is == CameraState::Good || is == CameraState::NotYet || is == CameraState::Quiet;
        };
        return !live.overview().running && live.overview().state != OverallState::Error &&
               live.coverage.rowCount() > 0 && std::ranges::all_of(live.coverage.all(), isFine);
    }

    /// One that has settled: what was uploaded within the last minute waits.
    void addClip() const {
        home.google.control(u"add"_s, {{u"parent"_s, source.cameras.first().folderId},
                                       {u"name"_s, u"late.mp4"_s},
                                       {u"createdTime"_s, u"2025-01-15T10:00:00Z"_s},
                                       {u"size"_s, 5'000}});
    }

    /// The sample's clips are old, so an alarm may have something to say about its cameras all the same.
    [[nodiscard]] bool sourcesAreWell() {
        return std::ranges::all_of(desktop.window().live().sources.rows(),
                                   [](const SourceRow& row) { return row.enabled && row.severity == Severity::Info; });
    }

    DiagnosticsWindow* diagnose() {
        desktop.navigateTo(Place::Diagnostics);
        auto* window = openWindow<DiagnosticsWindow>();
        return window && QTest::qWaitFor([&] { return !window->isTesting(); }, patienceMs) ? window : nullptr;
    }

    /// What the header offers against a problem.
    QPushButton* remedyButton() {
        auto* button = desktop.window().findChild<QPushButton*>(u"remedyButton"_s);
        return QTest::qWaitFor([&] { return button->isVisible(); }, patienceMs) ? button : nullptr;
    }

    [[nodiscard]] bool offersRemedy() {
        return desktop.window().findChild<QPushButton*>(u"remedyButton"_s)->isVisible();
    }

    static CheckRow& row(const DiagnosticsWindow& window, const QString& id) {
        return *window.findChild<CheckRow*>(id);
    }

    SignedInProgram home;
    Source source;
    Language language;
    DesktopProgram desktop;
    QList<Notice> notices;
};

} // namespace

class TestTroubles : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

    void theSignInThatEnded();
    void filesThatFail();
    void aLostFolder();
    void aFullDisk();
    void aDestinationThatWentAway();
    void aProjectWithoutTheDriveApi();
    void pausedSources();
    void theWholeWindowByButtons();
    void freesSpace();
};

void TestTroubles::theSignInThatEnded() {
    Shell shell;
    shell.home.google.control(u"tokens/revoke"_s);
    QVERIFY(shell.sync());
    QTRY_COMPARE(shell.desktop.tray().icon().name(), u"tray-error"_s);
    QTRY_COMPARE(shell.problems(), 1);
    QCOMPARE(shell.notices.last().place, Place::SignIn);
    const QString account = shell.desktop.window().live().account();
    QVERIFY(account.contains(u'@'));
    QVERIFY2(shell.notices.last().text.contains(account), qPrintable(shell.notices.last().text));
    const DiagnosticsWindow* window = shell.diagnose();
    QVERIFY(window);
    CheckRow& row = shell.row(*window, u"sign_in"_s);
    QCOMPARE(row.check().verdict, Verdict::Trouble);
    QVERIFY(window->findChild<QLabel*>(u"summary"_s)->text() != u"Everything works."_s);

    Browser browser;
    QDesktopServices::setUrlHandler(u"http"_s, &browser, "open");
    QTest::mouseClick(&row.button(), Qt::LeftButton);
    auto* dialog = openWindow<SignInDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->findChild<QPushButton*>(u"driveSignInButton"_s)->isVisible());
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"driveSignInButton"_s), Qt::LeftButton);
    QTRY_COMPARE(row.check().verdict, Verdict::Fine);
    QDesktopServices::unsetUrlHandler(u"http"_s);
    QTRY_VERIFY(shell.sourcesAreWell());
}

void TestTroubles::filesThatFail() {
    Shell shell;
    shell.addClip();
    shell.home.google.setFault({{u"kind"_s, u"media"_s}}, {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
    QVERIFY(shell.sync());
    QTRY_VERIFY(!shell.desktop.window().live().overview().running && !shell.isWellButOld());
    QVERIFY(shell.desktop.tray().icon().name() != u"tray-idle"_s);
    QTRY_COMPARE(shell.problems(), 1);
    QCOMPARE(shell.notices.last().place, Place::Diagnostics);
    const DiagnosticsWindow* window = shell.diagnose();
    QVERIFY(window);
    CheckRow& row = shell.row(*window, u"downloads"_s);
    QCOMPARE(row.check().verdict, Verdict::Trouble);
    shell.home.google.setFaults({});
    QTest::mouseClick(&row.button(), Qt::LeftButton);
    QTRY_COMPARE(row.check().verdict, Verdict::Fine);
    QTRY_VERIFY(shell.sourcesAreWell());
}

void TestTroubles::aLostFolder() {
    Shell shell;
    shell.home.google.control(u"trash"_s, {{u"id"_s, shell.source.cameras.first().folderId}});
    QVERIFY(shell.sync());
    QTRY_VERIFY(shell.state() >= OverallState::Warning);
    const DiagnosticsWindow* window = shell.diagnose();
    QVERIFY(window);
    CheckRow& row = shell.row(*window, u"folders"_s);
    QCOMPARE(row.check().verdict, Verdict::Trouble);
    QTest::mouseClick(&row.button(), Qt::LeftButton);
    QTRY_VERIFY(openWindow<SourceEditor>());
    QVERIFY(openWindow<SourceEditor>()->windowTitle().contains(shell.source.name));
    openWindow<SourceEditor>()->reject();
}

void TestTroubles::aFullDisk() {
    Shell shell;
    DiskGuard& disk = shell.home.program().disk;
    shell.addClip();
    disk.setKeepFree(qint64(1) << 60);
    QVERIFY(shell.sync());
    QPushButton* button = shell.remedyButton();
    QVERIFY(button);
    QCOMPARE(button->text().remove(u'&'), u"Free space…"_s);
    Program& program = shell.home.program();
    const DownloadedFile newest = onWorker([&] {
        auto connection = program.database.connect();
        FileStore files(**connection);
        const DownloadedFile first = files.list({.limit = 1})->first();
        return files.markProcessed({first.id}, u"done"_s, program.clock.now()) ? first : DownloadedFile{};
    });
    QVERIFY(newest.id > 0);
    QTRY_VERIFY(program.clock.now() > newest.downloadTimestamp.addSecs(1)); // Times are kept in whole seconds.
    QTest::mouseClick(button, Qt::LeftButton);
    auto* dialog = openWindow<CleanUpDialog>();
    QVERIFY(dialog);
    disk.setKeepFree(0); // What is removed is small: this makes the room.
    auto* days = dialog->findChild<QSpinBox*>(u"days"_s);
    auto* remove = dialog->findChild<QPushButton*>(u"remove"_s);
    days->setValue(0);
    QTRY_VERIFY(remove->isEnabled());
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_VERIFY(shell.sourcesAreWell()); // It goes on by itself.
}

void TestTroubles::aDestinationThatWentAway() {
    Shell shell;
    const QString away = shell.source.destination + u".away"_s;
    QVERIFY(QDir().rename(shell.source.destination, away));
    QVERIFY(shell.sync());
    QPushButton* button = shell.remedyButton();
    QVERIFY(button);
    QCOMPARE(button->text().remove(u'&'), u"Choose a folder…"_s);
    QCOMPARE(shell.desktop.tray().icon().name(), u"tray-error"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(openWindow<SourceEditor>());
    QVERIFY(openWindow<SourceEditor>()->windowTitle().contains(shell.source.name));
    openWindow<SourceEditor>()->reject();

    QVERIFY(QDir().rename(away, shell.source.destination)); // Its disk is connected again.
    QVERIFY(shell.sync());
    QTRY_VERIFY(shell.sourcesAreWell());
    QTRY_VERIFY(!shell.offersRemedy());
}

/// The guide calls it permission_denied, as it calls a disk that may not be written to.
void TestTroubles::aProjectWithoutTheDriveApi() {
    Shell shell;
    shell.home.google.setFault({}, {{u"status"_s, 403}, {u"reason"_s, u"accessNotConfigured"_s}});
    QVERIFY(shell.sync());
    QPushButton* button = shell.remedyButton();
    QVERIFY(button);
    QCOMPARE(button->text().remove(u'&'), u"Try again"_s); // Another folder would not help.
    shell.home.google.setFaults({});
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(shell.sourcesAreWell());
    QTRY_VERIFY(!shell.offersRemedy());
}

void TestTroubles::pausedSources() {
    Shell shell;
    QVERIFY(onWorker([&] { return shell.home.program().sourceSetup.edit(shell.source.id, {.enabled = false}); }));
    shell.desktop.window().live().reader.refresh();
    QTRY_COMPARE(shell.desktop.tray().icon().name(), u"tray-paused"_s);
    const DiagnosticsWindow* window = shell.diagnose();
    QVERIFY(window);
    CheckRow& row = shell.row(*window, u"schedule"_s);
    QCOMPARE(row.check().remedy, Remedy::Resume);
    QTest::mouseClick(&row.button(), Qt::LeftButton);
    QTRY_COMPARE(row.check().verdict, Verdict::Fine);
    QTRY_VERIFY(shell.sourcesAreWell());
    QTRY_VERIFY(shell.desktop.scheduler().nextRun(shell.source.id).isValid());
}

void TestTroubles::theWholeWindowByButtons() {
    Shell shell;
    const DiagnosticsWindow* window = shell.diagnose();
    QVERIFY(window);
    auto* again = window->findChild<QPushButton*>(u"testAgain"_s);
    QVERIFY(again->isEnabled());
    shell.home.google.stop();
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(window->isTesting());
    QTRY_VERIFY(!window->isTesting());
    QCOMPARE(shell.row(*window, u"connection"_s).check().verdict, Verdict::Trouble);
    QTest::mouseClick(&shell.row(*window, u"connection"_s).button(), Qt::LeftButton); // Test again, too.
    QVERIFY(window->isTesting());

    QTest::mouseClick(window->findChild<QPushButton*>(u"supportArchive"_s), Qt::LeftButton);
    auto* archive = openWindow<SupportArchiveDialog>();
    QVERIFY(archive);
    auto* save = archive->findChild<QPushButton*>(u"saveArchive"_s);
    QTRY_VERIFY(save->isEnabled());
    const QString text = archive->findChild<QPlainTextEdit*>(u"archiveText"_s)->toPlainText();
    QVERIFY(text.contains(u"connection: TROUBLE"_s));
    QTest::mouseClick(save, Qt::LeftButton);
    auto* where = archive->findChild<QFileDialog*>();
    QVERIFY(where);
    const QTemporaryDir folder;
    emit where->fileSelected(folder.filePath(u"archive.txt"_s));
    where->close();
    QFile file(folder.filePath(u"archive.txt"_s));
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray saved = file.readAll();
    QCOMPARE(QString::fromUtf8(saved), text); // What was shown, and nothing else.
}

void TestTroubles::freesSpace() {
    Shell shell;
    Program& program = shell.home.program();
    const auto files = onWorker([&] {
        auto connection = program.database.connect();
        return FileStore(**connection).list({.limit = 1000});
    });
    QVERIFY(files && files->size() > 1);
    const DownloadedFile& first = files->first();
    QVERIFY(onWorker([&] {
        auto connection = program.database.connect();
        return FileStore(**connection).markProcessed({first.id}, u"done"_s, program.clock.now());
    }));
    QTRY_VERIFY(program.clock.now() > first.downloadTimestamp.addSecs(1)); // Times are kept in whole seconds.
    QThreadPool background;
    CleanUpDialog dialog(CleanUp(program.database, program.clock, program.footage), 0, background);
    const QSignalSpy cleaned(&dialog, &CleanUpDialog::cleaned);
    dialog.open();
    auto* remove = dialog.findChild<QPushButton*>(u"remove"_s);
    QTest::qWait(0);
    QVERIFY(!remove->isEnabled()); // It is younger than a week.
    dialog.findChild<QSpinBox*>(u"days"_s)->setValue(0);
    QTRY_VERIFY(remove->isEnabled());
    QVERIFY(QFile::exists(first.localFilePath)); // A look only.
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_COMPARE(cleaned.count(), 1);
    QVERIFY(!QFile::exists(first.localFilePath));
    QVERIFY(QFile::exists(files->last().localFilePath)); // Not processed, so not touched.
}

QTEST_MAIN(TestTroubles)
#include "test_troubles.moc"
