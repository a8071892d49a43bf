// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_actions.h"

#include "footage_endings.h"
#include "icon.h"
#include "item_roles.h"
#include "select_in_folder.h"

#include <QAction>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileActions)
};

QString currentPath(const QListView& view) {
    return view.currentIndex().data(PathRole).toString();
}

/// Opens the file manager at this folder, or its nearest existing parent.
void openFolder(QString folder) {
    while (!QFileInfo(folder).isDir() && !QDir(folder).isRoot())
        folder = QFileInfo(folder).path();
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

/// Adds actions to the context menu that can be used while a row is current.
void addRowActions(QListView& view, const QList<QAction*>& actions) {
    view.addActions(actions);
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto refresh = [actions, &view] {
        for (QAction* action : actions)
            action->setEnabled(view.currentIndex().isValid());
    };
    QObject::connect(view.selectionModel(), &QItemSelectionModel::currentChanged, &view, refresh);
    refresh();
}

} // namespace

void openFile(const QString& path) {
    if (isVideoEnding(endingOf(path)) && QFileInfo(path).isFile())
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    else
        showInFolder(path);
}

void showInFolder(const QString& path) {
    if (!selectInFolder(path))
        openFolder(QFileInfo(path).path());
}

void addFileActions(QListView& view) {
    auto* openIt = new QAction(icon(u"play"_s), Texts::tr("&Open"), &view);
    auto* showIt = new QAction(icon(u"open-folder"_s), Texts::tr("&Show in folder"), &view);
    QObject::connect(openIt, &QAction::triggered, &view, [&view] { openFile(currentPath(view)); });
    QObject::connect(showIt, &QAction::triggered, &view, [&view] { showInFolder(currentPath(view)); });
    QObject::connect(&view, &QListView::activated, &view, [&view] { openFile(currentPath(view)); });
    addRowActions(view, {openIt, showIt});
}

void addFolderAction(QListView& view) {
    auto* openIt = new QAction(icon(u"open-folder"_s), Texts::tr("&Open folder"), &view);
    QObject::connect(openIt, &QAction::triggered, &view, [&view] { openFolder(currentPath(view)); });
    addRowActions(view, {openIt});
}

} // namespace vtrack
