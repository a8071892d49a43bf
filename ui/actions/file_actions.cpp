// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_actions.h"

#include "evidence_dialog.h"
#include "footage_endings.h"
#include "icon.h"
#include "item_roles.h"
#include "message_box.h"
#include "open_outside.h"
#include "row_menu.h"
#include "select_in_folder.h"
#include "visible_text.h"
#include "when_done.h"

#include <QAction>
#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QThreadPool>
#include <QUrl>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileActions)
};

QString currentPath(const QListView& view) {
    return view.currentIndex().data(PathRole).toString();
}

/// Calls `look` on a worker, and then `open` with its result on the GUI thread. Nothing else uses the global pool, so a
/// drive that does not answer holds up only what is opened after it.
template <typename Look, typename Open> void afterLook(Look look, Open open) {
    whenDone(QtConcurrent::run(QThreadPool::globalInstance(), std::move(look)), qApp, std::move(open));
}

/// This folder, or its nearest existing parent. Blocks.
QString existingFolder(QString folder) {
    while (!QFileInfo(folder).isDir() && !QDir(folder).isRoot())
        folder = QFileInfo(folder).path();
    return folder;
}

/// Above the window that is in use.
void tell(const QString& sentence) {
    messageBox(QMessageBox::Warning, Texts::tr("Footage"), sentence, {}, QMessageBox::Ok, QApplication::activeWindow())
        ->show();
}

void openPath(const QString& path) {
    openOutside(QUrl::fromLocalFile(path), QApplication::activeWindow());
}

/// Adds actions to the context menu that can be used while a row is current.
void addRowActions(QListView& view, const QList<QAction*>& actions) {
    view.addActions(actions);
    useRowMenu(view);
    const auto refresh = [actions, &view] {
        for (QAction* action : actions)
            action->setEnabled(view.currentIndex().isValid());
    };
    QObject::connect(view.selectionModel(), &QItemSelectionModel::currentChanged, &view, refresh);
    refresh();
}

} // namespace

void openFile(const QString& path) {
    enum class Found { Clip, Other, Nothing };
    const auto look = [path] {
        if (!QFileInfo::exists(path))
            return Found::Nothing;
        return isVideoEnding(endingOf(path)) && QFileInfo(path).isFile() ? Found::Clip : Found::Other;
    };
    afterLook(look, [path](Found found) {
        if (found == Found::Clip)
            return openPath(path);
        showInFolder(path);
        if (found == Found::Nothing)
            tell(Texts::tr("“%1” is not where it was downloaded to: it was moved or deleted, or its disk is not "
                           "connected. What is lost is noticed by the daily comparison, and fetched again while it "
                           "is in Drive.")
                     .arg(forPeople(QFileInfo(path).fileName())));
    });
}

void showInFolder(const QString& path) {
    const auto select = [path]() -> QString {
        if (QFileInfo::exists(path) && selectInFolder(path))
            return {};
        return existingFolder(QFileInfo(path).path());
    };
    afterLook(select, [](const QString& otherwise) {
        if (!otherwise.isEmpty())
            openPath(otherwise);
    });
}

void openFolder(const QString& folder) {
    afterLook([folder] { return existingFolder(folder); }, openPath);
}

void addFileActions(QListView& view, std::function<void(const QString&)> exportEvidence) {
    auto* openIt = new QAction(icon(u"play"_s), Texts::tr("&Open"), &view);
    auto* showIt = new QAction(icon(u"open-folder"_s), Texts::tr("&Show in folder"), &view);
    QObject::connect(openIt, &QAction::triggered, &view, [&view] { openFile(currentPath(view)); });
    QObject::connect(showIt, &QAction::triggered, &view, [&view] { showInFolder(currentPath(view)); });
    auto* exportIt = new QAction(icon(u"shortcut"_s), evidenceText(), &view);
    QObject::connect(exportIt, &QAction::triggered, &view,
                     [&view, exportEvidence = std::move(exportEvidence)] { exportEvidence(currentPath(view)); });
    QObject::connect(&view, &QListView::activated, &view, [&view] { openFile(currentPath(view)); });
    addRowActions(view, {openIt, showIt, exportIt});
}

void addFolderAction(QListView& view) {
    auto* openIt = new QAction(icon(u"open-folder"_s), Texts::tr("&Open folder"), &view);
    QObject::connect(openIt, &QAction::triggered, &view, [&view] { openFolder(currentPath(view)); });
    addRowActions(view, {openIt});
}

} // namespace vtrack
