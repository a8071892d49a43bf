// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_notice_store.h"
#include "clip_actions.h"
#include "desk.h"
#include "display_text.h"
#include "drive_seed.h"
#include "file_actions.h"
#include "icon.h"
#include "item_roles.h"
#include "language.h"
#include "manual_clock.h"
#include "opened_paths.h"
#include "program_mark.h"
#include "retry_actions.h"
#include "sign_in_dialog.h"
#include "status_header.h"
#include "style.h"
#include "timeline_panel.h"
#include "tray_icon.h"
#include "two_line_delegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace vtrack;
using namespace vtrack::test;
using namespace std::chrono_literals;

namespace {

constexpr int clipsOfFirst = 3;
constexpr int clipsOfSecond = 2;

/// Two cameras at a packing table with a few clips each.
/// Their clips are of January 2025: all is here, but nobody can say that they work.
const QString sentNothingNew = u"Nothing new has come from any of the 2 cameras since "_s;

QJsonObject twoCameras() {
    const auto clips = [](int count, int seed) {
        return QJsonArray{QJsonObject{{u"generate"_s, QJsonObject{{u"count"_s, count},
                                                                  {u"clips"_s, true},
                                                                  {u"size"_s, 1'200'000},
                                                                  {u"seed"_s, seed},
                                                                  {u"start"_s, u"2025-01-15T10:30:00Z"_s}}}}};
    };
    const QJsonArray cameras{folder(u"Cam1"_s, clips(clipsOfFirst, 1)), folder(u"Cam2"_s, clips(clipsOfSecond, 2))};
    return {{u"files"_s, QJsonArray{folder(u"Project"_s, {folder(u"Area"_s, {folder(u"Table"_s, cameras)})})}}};
}

QStringList cameraFolders(const SandboxDrive& google) {
    QStringList ids;
    for (const QJsonValue& file : google.files()) {
        const QString parent = file[u"parent"].toString();
        if (!ids.contains(parent))
            ids.append(parent);
    }
    return ids;
}

/// Drive answers only so fast, so that a download can be watched.
void trickle(const SandboxDrive& google, int bytesPerSecond) {
    google.setFault({{u"kind"_s, u"media"_s}}, {{u"trickle"_s, bytesPerSecond}});
}

QStringList texts(const QAbstractItemModel& model, int column = 0, int role = Qt::DisplayRole) {
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row, column).data(role).toString();
    return all;
}

/// The timeline shows the day on which the clips were recorded.
void showTheDay(Desk& desk) {
    desk.window->findChild<TimelinePanel*>()->setRange(
        TimelineRange(TimelineRange::Scale::Day, QDate(2025, 1, 15), QTimeZone::systemTimeZone()));
}

/// The states of the footage in the timeline.
QSet<FootageState> statesOf(const Desk& desk) {
    QSet<FootageState> states;
    for (const CoverageRow& row : desk.window->live().coverage.rows()) {
        for (const Stretch& stretch : row.stretches)
            states.insert(stretch.footage);
    }
    return states;
}

} // namespace

class TestDashboardWindow : public QObject {
    Q_OBJECT

private slots:
    void asksForCamerasWhenThereAreNone();
    void showsWhatASyncBrought();
    void opensNothingButVideos();
    void looksAtTheDiskElsewhere();
    void saysWhatNoProgramOpens();
    void menusEndWithTheirRow();
    void showsDownloadsWhileTheyRun();
    void asksToSignInAgain();
    void doesWithoutAFileThatCannotBeFetched();
    void aCameraWhoseFolderIsGoneIsNotWell();
    void theButtonLeadsToOneAfterTheOther();
    void saysThatDriveDoesNotAnswer();
    void nothingOfASourceIsCut();
    void saysThatAlarmsAreNotSent();
    void pausesAndResumes();
    void pausesForAnHourFromTheHeader();
    void staysReachableWithoutATray();
    void remembersItsPlace();
    void hasAnIconForEveryState_data();
    void hasAnIconForEveryState();
    void tellsTheTray();
    void picturesAreNotAlike();

private:
    const QTemporaryDir m_shown; ///< Stays until the Explorer was started for all that is in it.
};

void TestDashboardWindow::asksForCamerasWhenThereAreNone() {
    Desk desk;
    desk.window->show();
    QTRY_COMPARE(desk.label(u"state"_s), u"No cameras are set up yet."_s);
    QSignalSpy asked(desk.window.get(), &DashboardWindow::addSourceRequested);
    QPushButton* visible = nullptr;
    for (QPushButton* button : desk.window->findChildren<QPushButton*>()) {
        if (button->isVisible())
            visible = button;
    }
    QVERIFY(visible != nullptr);
    QTest::mouseClick(visible, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    // So does the header, where a person looks after the setup was cancelled.
    auto* setup = desk.window->findChild<QPushButton*>(u"setupButton"_s);
    QVERIFY(setup && setup->isVisible());
    QTest::mouseClick(setup, Qt::LeftButton);
    QCOMPARE(asked.count(), 2);
    QVERIFY(!desk.view(u"Sources"_s)->isVisible());
    QVERIFY(!desk.window->actions().syncNow.isEnabled());
}

void TestDashboardWindow::showsWhatASyncBrought() {
    const SandboxDrive google({u"--consent"_s, u"page"_s}, twoCameras());
    Desk desk(&google);
    desk.window->show();
    const qint64 source = desk.addSource(cameraFolders(google));
    QVERIFY(source != 0);
    desk.scheduler->schedule(source, 10min, 0ms);
    const QAbstractItemModel& cameras = *desk.view(u"Cameras"_s)->model();
    QTRY_COMPARE(texts(cameras, CameraModel::Files),
                 QStringList({QString::number(clipsOfFirst), QString::number(clipsOfSecond)}));
    QTRY_VERIFY(desk.label(u"state"_s).startsWith(sentNothingNew));
    QTRY_VERIFY(desk.label(u"next"_s).startsWith(u"Next check in "_s));
    QCOMPARE(texts(cameras), QStringList({u"Cloud_Cam1"_s, u"Cloud_Cam2"_s}));
    QCOMPARE(texts(cameras, CameraModel::LastFile).first(), u"video_20250115_103200.mp4"_s);
    QCOMPARE(texts(cameras, CameraModel::Size).first(), sizeText(clipsOfFirst * 1'200'000));

    const QAbstractItemModel& sources = *desk.view(u"Sources"_s)->model();
    QCOMPARE(texts(sources), QStringList{u"Packing hall"_s});
    QVERIFY(texts(sources, 0, DetailRole).first().startsWith(u"Checked just now · next in "_s));
    QCOMPARE(desk.view(u"Sources"_s)->currentIndex().row(), 0);

    const QAbstractItemModel& files = *desk.view(u"Recent files"_s)->model();
    QCOMPARE(files.rowCount(), clipsOfFirst + clipsOfSecond);
    for (const QString& path : texts(files, 0, PathRole))
        QVERIFY2(QFileInfo::exists(path), qUtf8Printable(path));
    const QStringList told = texts(*desk.view(u"Activity"_s)->model());
    QCOMPARE(told.size(), 4); // The newest first; the sign-in and Drive came before.
    QCOMPARE(told[1], u"The source “Packing hall” was added, with 2 camera(s)."_s);

    // Each list leads to the disk.
    const OpenedPaths opened;
    for (const QString& list : {u"Recent files"_s, u"Sources"_s}) {
        QAbstractItemView* view = desk.view(list);
        view->setCurrentIndex(view->model()->index(0, 0));
        for (QAction* action : view->actions()) {
            if (action->text().startsWith(u"&Open"_s) || action->text() == u"&Show in folder"_s)
                action->trigger();
        }
    }
    const QString newest = texts(files, 0, PathRole).first();
    QStringList expected{newest, desk.folder.filePath(u"videos"_s) + u"/source_1"_s};
#ifndef Q_OS_WIN // There the Explorer was started, with the file selected.
    expected += QFileInfo(newest).path();
#endif
    expected.sort();
    const auto sorted = [&] {
        QStringList paths = opened.paths;
        paths.sort();
        return paths;
    };
    QTRY_COMPARE(sorted(), expected);

    // The timeline of that day: what the names say, and until when Drive was looked through.
    showTheDay(desk);
    QTRY_COMPARE(statesOf(desk), QSet<FootageState>({FootageState::OnDisk, FootageState::Unknown}));
    QVERIFY(desk.window->live().sources.rows().first().lastLook.isValid());
}

void TestDashboardWindow::opensNothingButVideos() {
    const OpenedPaths opened;
    for (const QString& name : {u"clip.mp4"_s, u"clip.mp4.exe"_s, u"run.desktop"_s, u"page.html"_s, u"noending"_s}) {
        QFile file(m_shown.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        openFile(file.fileName());
    }
#ifdef Q_OS_WIN // The Explorer shows the others.
    QTRY_COMPARE(opened.paths.size(), 1);
#else
    QTRY_COMPARE(opened.paths.size(), 5);
#endif
    QVERIFY(opened.paths.contains(m_shown.filePath(u"clip.mp4"_s)));
    for (const QString& path : opened.paths)
        QVERIFY2(path.endsWith(u".mp4"_s) || QFileInfo(path).isDir(), qPrintable(path));
}

/// Of a clip that is gone, what is left of its folders opens; not in the call itself, since a network drive may not
/// answer.
void TestDashboardWindow::looksAtTheDiskElsewhere() {
    const QTemporaryDir folder;
    const OpenedPaths opened;
    openFile(folder.filePath(u"away/camera/clip.mp4"_s));
    QVERIFY(opened.paths.isEmpty());
    QTRY_COMPARE(opened.paths, QStringList{folder.path()});
    QString last;
    const auto told = [&last] {
        for (QWidget* window : QApplication::topLevelWidgets()) {
            auto* box = qobject_cast<QMessageBox*>(window);
            if (box == nullptr || !box->isVisible())
                continue;
            last = box->text();
            box->close();
        }
        return last;
    };
    QTRY_VERIFY(told().startsWith(u"“clip.mp4” is not where it was downloaded to"_s));
    showInFolder(folder.filePath(u"clip.mp4"_s));
    QCOMPARE(opened.paths.size(), 1);
    QTRY_COMPARE(opened.paths, QStringList({folder.path(), folder.path()}));
}

/// No player, no file manager, no browser: the person is told where it is, and can copy that.
void TestDashboardWindow::saysWhatNoProgramOpens() {
    const OpenedPaths noFiles(u"file"_s, OpenedPaths::Program::Missing);
    const OpenedPaths noPages(u"https"_s, OpenedPaths::Program::Missing);
    QString last;
    const auto copied = [&last] {
        for (QWidget* window : QApplication::topLevelWidgets()) {
            auto* box = qobject_cast<QMessageBox*>(window);
            if (box == nullptr || !box->isVisible() ||
                !box->text().startsWith(u"No program could open this. It is here: "_s))
                continue;
            box->findChild<QPushButton*>(u"copyPlace"_s)->click();
            last = QGuiApplication::clipboard()->text();
        }
        return last;
    };
    const QTemporaryDir folder;
    QFile clip(folder.filePath(u"clip.mp4"_s));
    QVERIFY(clip.open(QIODevice::WriteOnly));
    clip.close();
    openFile(clip.fileName());
    QTRY_COMPARE(copied(), QDir::toNativeSeparators(clip.fileName()));
    openFolder(folder.path());
    QTRY_COMPARE(copied(), QDir::toNativeSeparators(folder.path()));
    ClipActions actions(nullptr);
    actions.setClip(ClipFile{.path = clip.fileName(), .driveId = u"abc-1"_s});
    actions.openInDrive.trigger();
    QCOMPARE(copied(), u"https://drive.google.com/file/d/abc-1/view"_s);
}

/// A file that is retried arrives while its menu is open: the one below it cannot be dismissed in its place.
void TestDashboardWindow::menusEndWithTheirRow() {
    const Desk desk;
    desk.window->show();
    QTRY_COMPARE(desk.label(u"state"_s), u"No cameras are set up yet."_s);
    for (const QAbstractItemView* list : desk.window->findChildren<QAbstractItemView*>())
        QVERIFY2(list->contextMenuPolicy() != Qt::ActionsContextMenu, qPrintable(list->accessibleName()));
    const RetryRow first{.key = u"1/a"_s, .sourceId = 1, .fileId = u"a"_s, .name = u"a.mp4"_s};
    const RetryRow second{.key = u"1/b"_s, .sourceId = 1, .fileId = u"b"_s, .name = u"b.mp4"_s};
    RetryModel& files = desk.window->live().retrying;
    files.setRows({first, second});
    QAbstractItemView* view = desk.view(u"Retrying"_s);
    view->setCurrentIndex(files.index(0, 0));
    const QSignalSpy dismissed(&desk.window->retryActions().dismiss, &QAction::triggered);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(view, &asked);
    const QPointer<QMenu> menu = view->findChild<QMenu*>(u"rowMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QVERIFY(menu->actions() == view->actions());
    files.setRows({second});
    QCOMPARE(view->currentIndex().data(IdRole).toString(), second.key);
    QVERIFY(!menu->isVisible());
    QCOMPARE(dismissed.count(), 0);
    QTRY_VERIFY(!menu);
}

void TestDashboardWindow::showsDownloadsWhileTheyRun() {
    const SandboxDrive google({u"--consent"_s, u"page"_s}, twoCameras());
    Desk desk(&google);
    desk.window->show();
    const qint64 source = desk.addSource(cameraFolders(google));
    QVERIFY(source != 0);
    trickle(google, 4'000); // Each clip takes minutes.
    desk.scheduler->schedule(source, 10min, 0ms);
    const QAbstractItemModel& downloads = *desk.view(u"Downloads"_s)->model();
    const int atOnce = desk.program->settings.get(setting::parallelDownloads);
    QTRY_COMPARE(downloads.rowCount(), atOnce);
    QTRY_COMPARE(desk.label(u"state"_s).section(u',', 0, 0), u"Downloading: 0 of 5 clips"_s);
    QVERIFY(desk.label(u"state"_s).contains(u" of 6.0 MB"_s));
    auto* bar = desk.window->findChild<QProgressBar*>();
    QTRY_VERIFY(bar->isVisible() && bar->value() > 0 && bar->value() < 1000);
    QVERIFY(texts(*desk.view(u"Sources"_s)->model(), 0, DetailRole).first().startsWith(u"0 of 5 clips, "_s));
    const TrayIcon tray(*desk.scheduler, desk.window->live(), desk.window->actions());
    QVERIFY2(tray.toolTip().contains(u"0 of 5 clips, "_s), qPrintable(tray.toolTip()));
    QTRY_VERIFY(downloads.index(0, 0).data(ProgressRole).toInt() > 0);
    QTRY_VERIFY(downloads.index(0, 0).data(DetailRole).toString().contains(u"/s · "_s));
    QVERIFY(texts(downloads).first().startsWith(u"Cloud_Cam"_s));
    QCOMPARE(desk.view(u"Downloads"_s)->parent()->findChild<QLabel*>(u"note"_s)->text(), u"2 more in the queue."_s);
    showTheDay(desk);
    QTRY_COMPARE(statesOf(desk), QSet<FootageState>({FootageState::InDrive, FootageState::Unknown}));
    QVERIFY(!desk.window->grab().isNull()); // The delegate paints rows with progress.

    // The end of the program stops all of it within moments: all exits have ten seconds (ExitDeadline).
    QElapsedTimer timer;
    timer.start();
    desk.window.reset();
    desk.watcher.reset();
    desk.sync.reset();
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void TestDashboardWindow::doesWithoutAFileThatCannotBeFetched() {
    const SandboxDrive google({u"--consent"_s, u"page"_s}, twoCameras());
    Desk desk(&google);
    desk.window->show();
    const qint64 source = desk.addSource(cameraFolders(google));
    QVERIFY(source != 0);
    const QString bad = google.file(u"Project/Area/Table/Cam2/video_20250115_103000.mp4"_s)[u"id"_s].toString();
    QVERIFY(!bad.isEmpty());
    google.setFault({{u"kind"_s, u"media"_s}, {u"fileId"_s, bad}},
                    {{u"status"_s, 403}, {u"reason"_s, u"cannotDownloadFile"_s}});
    desk.scheduler->schedule(source, 10min, 0ms);
    QAbstractItemView* retrying = desk.view(u"Retrying"_s);
    QTRY_COMPARE(retrying->model()->rowCount(), 1);
    const auto* tabs = desk.window->findChild<QTabWidget*>(u"history"_s);
    QTRY_COMPARE(tabs->tabText(3), u"Retr&y (1)"_s);
    QAction& dismiss = desk.window->retryActions().dismiss;
    QVERIFY(!dismiss.isEnabled());
    retrying->setCurrentIndex(retrying->model()->index(0, 0));
    QCOMPARE(dismiss.text(), u"&Dismiss this file"_s);
    dismiss.trigger();
    QTRY_COMPARE(dismiss.text(), u"&Fetch this file"_s);
    QTRY_COMPARE(tabs->tabText(3), u"Retr&y"_s);
    QVERIFY(texts(*retrying->model(), 0, DetailRole).first().startsWith(u"Dismissed"_s));
    google.setFaults({});
    dismiss.trigger();
    QTRY_COMPARE(retrying->model()->rowCount(), 0);
    QTRY_COMPARE(desk.window->live().sources.rows().first().files, clipsOfFirst + clipsOfSecond);
}

void TestDashboardWindow::asksToSignInAgain() {
    const SandboxDrive google({u"--consent"_s, u"page"_s}, twoCameras());
    Desk desk(&google);
    desk.window->show();
    const qint64 source = desk.addSource(cameraFolders(google));
    QVERIFY(source != 0);
    auto* button = desk.window->findChild<QPushButton*>(u"remedyButton"_s);
    QVERIFY(!button->isVisible());
    google.control(u"tokens/revoke"_s);
    desk.scheduler->schedule(source, 10min, 0ms);
    QTRY_VERIFY(button->isVisible());
    const QString account = desk.window->live().account();
    QVERIFY(account.contains(u'@'));
    QTRY_COMPARE(desk.label(u"state"_s), u"Sign in again as %1: no new footage is downloaded."_s.arg(account));
    QCOMPARE(button->text().remove(u'&'), u"Sign in again…"_s);
    const QSignalSpy asked(desk.window.get(), &DashboardWindow::remedyRequested);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<Remedy>(), Remedy::SignIn);

    // Signed in again with one button, and one good run: the banner is gone.
    Browser browser;
    QDesktopServices::setUrlHandler(u"http"_s, &browser, "open");
    SignInDialog dialog(signInServices(*desk.program, desk.background), u"Google ended the access."_s,
                        SignInDialog::Person::Same);
    const QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.show();
    auto* connectDrive = dialog.findChild<QPushButton*>(u"driveSignInButton"_s);
    QTRY_VERIFY(connectDrive->isVisible());
    QVERIFY(dialog.findChild<QLabel*>(u"whichAccount"_s)->text().contains(account));
    QTest::mouseClick(connectDrive, Qt::LeftButton);
    QTRY_COMPARE(accepted.count(), 1);
    QDesktopServices::unsetUrlHandler(u"http"_s);
    QTRY_VERIFY(desk.window->actions().syncNow.isEnabled());
    desk.window->actions().syncNow.trigger();
    QTRY_VERIFY(!button->isVisible());
    QTRY_VERIFY(desk.label(u"state"_s).startsWith(sentNothingNew));
}

void TestDashboardWindow::aCameraWhoseFolderIsGoneIsNotWell() {
    const SandboxDrive google({u"--consent"_s, u"page"_s}, twoCameras());
    Desk desk(&google);
    desk.window->show();
    const QStringList folders = cameraFolders(google);
    const qint64 source = desk.addSource(folders);
    QVERIFY(source != 0);
    desk.scheduler->schedule(source, 10min, 0ms);
    QTRY_VERIFY(desk.label(u"state"_s).startsWith(sentNothingNew));
    auto* show = desk.window->findChild<QPushButton*>(u"camerasButton"_s);
    QVERIFY(show->isVisible());

    google.control(u"trash"_s, {{u"id"_s, folders.last()}, {u"trashed"_s, true}});
    QTRY_VERIFY(desk.window->actions().syncNow.isEnabled());
    desk.window->actions().syncNow.trigger();
    const QString sentence = u"All 2 cameras need you. Worst: Cloud_Cam2, folder gone from Drive since "_s;
    QTRY_VERIFY(desk.label(u"state"_s).startsWith(sentence));
    QVERIFY2(desk.label(u"next"_s).startsWith(u"Also Cloud_Cam1: "_s), qPrintable(desk.label(u"next"_s)));
    const CoverageModel& timeline = desk.window->live().coverage;
    QTRY_COMPARE(timeline.rowCount(), 2);
    QTRY_COMPARE(texts(timeline, 0, IconNameRole).last(), u"tray-error"_s); // The timeline is read by itself.
    QVERIFY(texts(timeline, 0, DetailRole).last().startsWith(u"Folder gone from Drive since "_s));
    QCOMPARE(texts(*desk.view(u"Cameras"_s)->model(), 0, IconNameRole).last(), u"tray-error"_s);
    QVERIFY(texts(timeline, 0, IconNameRole).first() != u"tray-error"_s);

    // The button leads to that camera, the box shows all of them again.
    QVERIFY(show->isVisible());
    QTest::mouseClick(show, Qt::LeftButton);
    QVERIFY(texts(timeline).contains(u"Cloud_Cam2"_s));
    const TimelineView& view = desk.window->findChild<TimelinePanel*>()->view();
    QCOMPARE(timeline.rows().at(view.selected().row).camera.name, u"Cloud_Cam2"_s);
    desk.window->findChild<QAbstractButton*>(u"onlyNeedy"_s)->click();
    QCOMPARE(timeline.rowCount(), 2);
}

/// Where all cameras need somebody, the filter hides nobody: each click selects one of them.
void TestDashboardWindow::theButtonLeadsToOneAfterTheOther() {
    const SandboxDrive google({u"--consent"_s, u"page"_s}, twoCameras());
    Desk desk(&google);
    desk.window->show();
    const qint64 source = desk.addSource(cameraFolders(google));
    QVERIFY(source != 0);
    desk.scheduler->schedule(source, 10min, 0ms);
    QTRY_VERIFY(desk.label(u"state"_s).startsWith(sentNothingNew));
    const CoverageModel& timeline = desk.window->live().coverage;
    auto* panel = desk.window->findChild<TimelinePanel*>();
    QTRY_COMPARE(timeline.timeSpan(), panel->range().days());
    QTRY_COMPARE(timeline.rowCount(), 2);
    desk.window->findChild<QAbstractButton*>(u"onlyGaps"_s)->click(); // It may hide those that are meant.
    auto* show = desk.window->findChild<QPushButton*>(u"camerasButton"_s);
    const auto click = [&] {
        QTest::mouseClick(show, Qt::LeftButton);
        const int row = panel->view().selected().row;
        return row < 0 ? u"none"_s : timeline.rows().at(row).camera.name;
    };
    const qint64 worst = desk.window->live().overview().worstCamera;
    const QString first = click();
    QCOMPARE(timeline.rowCount(), 2);
    QCOMPARE(timeline.rows().at(panel->view().selected().row).key, worst);
    const QString second = click();
    QCOMPARE(QSet<QString>({first, second}), QSet<QString>({u"Cloud_Cam1"_s, u"Cloud_Cam2"_s}));
    QCOMPARE(click(), first);
}

/// A network that hangs: the window says since when, and not for minutes that a check is on.
void TestDashboardWindow::saysThatDriveDoesNotAnswer() {
    const SandboxDrive google({u"--consent"_s, u"page"_s}, twoCameras());
    Desk desk(&google);
    const qint64 source = desk.addSource(cameraFolders(google));
    QVERIFY(source != 0);
    ManualClock clock(desk.program->clock.now());
    QThreadPool pool;
    DashboardModels live(desk.program->database, desk.program->board, *desk.scheduler, *desk.watcher, clock, pool);
    QTRY_COMPARE(live.sources.rowCount(), 1);
    google.setFault({}, {{u"hang"_s, true}});
    desk.scheduler->schedule(source, 10min, 0ms);
    const AnswerWatch& answers = desk.program->board.answers;
    QTRY_VERIFY(answers.unansweredSince().isValid());
    const QDateTime since = answers.unansweredSince();
    clock.set(since.addSecs(14));
    live.update();
    QCOMPARE(live.overview().sentence, u"Checking Drive for new footage…"_s);
    clock.set(since.addSecs(15));
    live.update();
    QCOMPARE(live.overview().sentence, u"Drive has not answered since %1."_s.arg(momentText(since, clock.now())));
    QCOMPARE(live.overview().underWay, live.overview().sentence);
    QCOMPARE(live.overview().state, OverallState::Offline);
    google.setFaults({});
    QTRY_VERIFY(!answers.unansweredSince().isValid());
    QTRY_VERIFY(!desk.scheduler->isAnyRunning());
}

void TestDashboardWindow::pausesAndResumes() {
    const SandboxDrive google({u"--consent"_s, u"page"_s}, twoCameras());
    Desk desk(&google);
    desk.window->show();
    const qint64 source = desk.addSource(cameraFolders(google));
    QVERIFY(source != 0);
    trickle(google, 4'000); // Each clip takes minutes.
    desk.scheduler->schedule(source, 10min, 0ms);
    QTRY_VERIFY(desk.view(u"Downloads"_s)->model()->rowCount() > 0);
    QAction& pause = desk.window->actions().pause;
    QTRY_VERIFY(pause.isEnabled());
    QCOMPARE(pause.text().remove(u'&'), u"Pause"_s);
    pause.trigger();
    QCOMPARE(desk.label(u"state"_s), u"Paused. No new footage is fetched."_s);
    QCOMPARE(pause.text().remove(u'&'), u"Resume"_s);
    QVERIFY(!desk.window->actions().syncNow.isEnabled());
    QTRY_COMPARE(desk.view(u"Downloads"_s)->model()->rowCount(), 0);
    QTRY_VERIFY(!desk.scheduler->isAnyRunning());
    // There is something to download, though nothing is downloaded.
    const auto* empty = desk.view(u"Downloads"_s)->viewport()->findChild<QLabel*>();
    QVERIFY(empty != nullptr);
    QTRY_COMPARE(empty->text(), u"5 clip(s) wait in Drive."_s);

    google.setFaults({});
    pause.trigger();
    QTRY_VERIFY(desk.label(u"state"_s).startsWith(sentNothingNew));
    QTRY_COMPARE(desk.view(u"Recent files"_s)->model()->rowCount(), clipsOfFirst + clipsOfSecond);
    QTRY_COMPARE(empty->text(), u"Nothing to download now."_s);
}

/// The button in the header offers for how long, and is then the way back.
void TestDashboardWindow::pausesForAnHourFromTheHeader() {
    const SandboxDrive google({u"--consent"_s, u"page"_s}, twoCameras());
    Desk desk(&google);
    desk.window->show();
    QVERIFY(desk.addSource(cameraFolders(google)) != 0);
    QTRY_VERIFY(desk.window->actions().pauseForAnHour.isEnabled());
    QPushButton* button = nullptr;
    for (QPushButton* each : desk.window->findChild<StatusHeader*>()->findChildren<QPushButton*>()) {
        if (each->menu() != nullptr)
            button = each;
    }
    QVERIFY(button != nullptr && button->isVisible());
    const QDateTime before = desk.program->clock.now();
    button->menu()->actions().first()->trigger();
    QVERIFY(desk.scheduler->isPaused());
    const auto until = desk.program->settings.get(setting::pausedUntil);
    QVERIFY(until.has_value());
    const qint64 seconds = before.secsTo(*until);
    QVERIFY2(seconds >= 3599 && seconds < 3700, qPrintable(QString::number(seconds)));
    QTRY_VERIFY(button->menu() == nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!desk.scheduler->isPaused());
    QVERIFY(!desk.program->settings.get(setting::pausedUntil).has_value());
    QTRY_VERIFY(button->menu() != nullptr);
}

void TestDashboardWindow::staysReachableWithoutATray() {
    QVERIFY(!TrayIcon::isAvailable());
    const Desk desk;
    desk.window->show();
    desk.window->close(); // Says so the first time, and only then.
    auto* note = desk.window->findChild<QMessageBox*>(u"minimisesNote"_s);
    QVERIFY(note != nullptr);
    QTest::keyClick(note, Qt::Key_Return);
    QVERIFY(desk.window->isVisible());
    QVERIFY(desk.window->isMinimized());
    desk.window->bringToFront();
    QVERIFY(!desk.window->isMinimized());
    QTRY_VERIFY(desk.window->findChild<QMessageBox*>() == nullptr);
    desk.window->close();
    QVERIFY(desk.window->isMinimized());
    QVERIFY(desk.window->findChild<QMessageBox*>() == nullptr);
}

void TestDashboardWindow::remembersItsPlace() {
    Desk desk;
    const QSize size(desk.window->minimumWidth(), 700); // The test's screen is small, and Qt 6.8 heeds that.
    desk.window->resize(size);
    desk.window.reset();
    desk.window = std::make_unique<DashboardWindow>(desk.dashboard());
    QCOMPARE(desk.window->size(), size);
}

void TestDashboardWindow::hasAnIconForEveryState_data() {
    QTest::addColumn<OverallState>("state");
    QTest::addColumn<QString>("name");
    QTest::newRow("idle") << OverallState::Idle << u"tray-idle"_s;
    QTest::newRow("syncing") << OverallState::Syncing << u"tray-syncing"_s;
    QTest::newRow("paused") << OverallState::Paused << u"tray-paused"_s;
    QTest::newRow("warning") << OverallState::Warning << u"tray-warning"_s;
    QTest::newRow("error") << OverallState::Error << u"tray-error"_s;
    QTest::newRow("offline") << OverallState::Offline << u"tray-offline"_s;
}

/// In both languages, on the screen of a small laptop: what a source says most of the time. What is longer is on one
/// line, too, and whole in the tool tip.
void TestDashboardWindow::nothingOfASourceIsCut() {
    for (const QString& code : {u"en"_s, u"vi"_s}) {
        Language language;
        language.use(code);
        const SandboxDrive google({u"--consent"_s, u"page"_s}, twoCameras());
        Desk desk(&google);
        desk.window->resize(1366, 768);
        desk.window->show();
        QVERIFY(desk.addSource(cameraFolders(google)) != 0);
        const QAbstractItemModel* sources = &desk.window->live().sources;
        const QList<QListView*> views = desk.window->findChildren<QListView*>();
        const auto found = std::ranges::find(views, sources, [](const QListView* one) { return one->model(); });
        QVERIFY(found != views.end());
        const QListView& view = **found;
        QTRY_COMPARE(view.model()->rowCount(), 1);
        const QString shown = view.model()->index(0, 0).data(DetailRole).toString();
        for (const QString& text : {shown, SourceModel::longestPlan()})
            QCOMPARE(TwoLineDelegate::detailLine(text, view.font(), view.viewport()->width()), text);
        QVERIFY(view.sizeHintForRow(0) < 3 * view.fontMetrics().height() + style::block);
        const QString hint = view.model()->index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(hint.contains(shown.toHtmlEscaped()), qPrintable(hint));
    }
}

/// As the channel's own object notes it, until a message is taken again.

void TestDashboardWindow::saysThatAlarmsAreNotSent() {
    const SandboxDrive google({u"--consent"_s, u"page"_s}, twoCameras());
    Desk desk(&google);
    desk.window->show();
    QVERIFY(desk.addSource(cameraFolders(google)) != 0);
    const auto* button = desk.window->findChild<QPushButton*>(u"alarmsButton"_s);
    QTRY_COMPARE(desk.label(u"state"_s), u"Waiting for the first check."_s);
    QVERIFY(!button->isVisible());
    const TrayIcon tray(*desk.scheduler, desk.window->live(), desk.window->actions());
    const auto connection = desk.program->database.connect().value();
    AlarmNoticeStore channels(*connection);
    const QDateTime now = desk.program->clock.now();
    QVERIFY(channels.failed(webhookChannel, u"The webhook cannot be reached."_s, now, now.addSecs(60)));
    QVERIFY(channels.failureTold(webhookChannel));
    desk.window->live().reader.refresh();
    QTRY_VERIFY(desk.label(u"state"_s).startsWith(u"Alarms have not been sent since "_s));
    QVERIFY(desk.label(u"next"_s).startsWith(u"The webhook cannot be reached."_s));
    QCOMPARE(tray.icon().name(), u"tray-warning"_s);
    QSignalSpy asked(desk.window.get(), &DashboardWindow::alarmSettingsRequested);
    QVERIFY(button->isVisible());
    QTest::mouseClick(desk.window->findChild<QPushButton*>(u"alarmsButton"_s), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QVERIFY(channels.sent(webhookChannel, {}, now));
    desk.window->live().reader.refresh();
    QTRY_COMPARE(desk.label(u"state"_s), u"Waiting for the first check."_s);
    QVERIFY(!button->isVisible());
}

void TestDashboardWindow::hasAnIconForEveryState() {
    QFETCH(const OverallState, state);
    QFETCH(const QString, name);
    QCOMPARE(stateIconName(state), name);
    QVERIFY(!icon(name).isNull());
    QVERIFY(!icon(name).pixmap(22).isNull());
}

void TestDashboardWindow::tellsTheTray() {
    Desk desk;
    const TrayIcon tray(*desk.scheduler, desk.window->live(), desk.window->actions());
    QTRY_COMPARE(tray.toolTip(), u"V_Track Cloud Sync\nNo cameras are set up yet."_s);
    QCOMPARE(tray.icon().name(), u"tray-warning"_s);
    QStringList entries;
    for (const QAction* action : tray.menu().actions()) {
        if (!action->isSeparator() && action->isVisible())
            entries += action->text().remove(u'&');
    }
    QCOMPARE(entries, QStringList({u"Open the window"_s, u"Sync now"_s, u"Pause"_s, u"Recent files"_s,
                                   u"Diagnostics…"_s, u"Settings…"_s, u"Quit"_s}));
    // The window has the same words for the same things.
    QStringList words{desk.window->actions().syncNow.text(), desk.window->actions().pause.text(),
                      desk.window->findChild<QTabWidget*>(u"history"_s)->tabText(1)};
    for (const QAction* action : desk.window->findChild<StatusHeader*>()->actions())
        words += action->text();
    words.replaceInStrings(u"&"_s, QString());
    for (const QString& entry : entries.mid(1))
        QVERIFY2(words.contains(entry), qPrintable(entry));
    // The sample Drive's may be beside it: another shape, and another name, also on its window.
    const TrayIcon sample(*desk.scheduler, desk.window->live(), desk.window->actions(), true);
    QTRY_COMPARE(sample.icon().name(), u"sample-tray-warning"_s);
    QCOMPARE(sample.toolTip(), u"Sample Drive – V_Track Cloud Sync\nNo cameras are set up yet."_s);
    const auto shape = [](const QIcon& icon, int side) { // Without its colours.
        return icon.pixmap(side, side).toImage().convertToFormat(QImage::Format_Grayscale8);
    };
    DashboardServices services = desk.dashboard();
    services.sample = true;
    const DashboardWindow sampleWindow(services);
    QVERIFY(sampleWindow.windowTitle() != desk.window->windowTitle());
    for (const int side : {16, 22, 48}) {
        QVERIFY(shape(sample.icon(), side) != shape(tray.icon(), side));
        QVERIFY(shape(sampleWindow.windowIcon(), side) != shape(desk.window->windowIcon(), side));
        QVERIFY(shape(tray.icon(), side) != shape(icon(u"tray-warning"_s), side)); // With the program's mark.
        QVERIFY(shape(trayMark(u"tray-error"_s, false), side) != shape(trayMark(u"tray-idle"_s, false), side));
    }
    Overview wordy;
    wordy.sentence = QString(300, u'x');
    QVERIFY(trayToolTip(wordy).size() < 128);
    QVERIFY(trayToolTip(wordy).endsWith(u'…'));
    wordy.sentence = u"2 of 4 cameras need you. Worst: Table 2, silent since 11:28. "_s + QString(100, u'x') + u'.';
    QVERIFY2(trayToolTip(wordy).endsWith(u"since 11:28."), qPrintable(trayToolTip(wordy)));
}

/// Of the buttons that have nothing but a picture.
void TestDashboardWindow::picturesAreNotAlike() {
    const Desk desk;
    QStringList names;
    for (const auto* button : desk.window->findChildren<QToolButton*>()) {
        const bool isOfAField = qobject_cast<QLineEdit*>(button->parent()) != nullptr;
        if (button->toolButtonStyle() == Qt::ToolButtonIconOnly && !isOfAField && !button->icon().name().isEmpty())
            names += button->icon().name();
    }
    QVERIFY(names.contains(u"menu"_s) && names.contains(u"more"_s));
    QVERIFY2(names.removeDuplicates() == 0, qPrintable(names.join(u' ')));
    for (const QString& name : std::as_const(names))
        QVERIFY2(!icon(name).isNull(), qPrintable(name));
}

QTEST_MAIN(TestDashboardWindow)
#include "test_dashboard_window.moc"
