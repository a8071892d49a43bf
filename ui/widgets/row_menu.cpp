// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_menu.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Opens the menu for the row at that place of the viewport, or else for the current row and there.
void openRowMenu(QAbstractItemView& view, const QPoint& at) {
    if (const QModelIndex under = view.indexAt(at); under.isValid())
        view.setCurrentIndex(under);
    const QModelIndex current = view.currentIndex();
    if (!current.isValid())
        return;
    view.scrollTo(current); // By the keyboard, it may be opened for a row that is out of sight.
    const QRect row = view.visualRect(current);
    auto* menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"rowMenu"_s);
    menu->addActions(view.actions());
    QObject::connect(view.selectionModel(), &QItemSelectionModel::currentChanged, menu, &QWidget::close);
    QObject::connect(view.model(), &QAbstractItemModel::modelReset, menu, &QWidget::close);
    menu->popup(view.viewport()->mapToGlobal(row.contains(at) ? at : row.center()));
}

} // namespace

void useRowMenu(QAbstractItemView& view) {
    if (view.contextMenuPolicy() == Qt::CustomContextMenu)
        return; // Several rooms add actions to one list.
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(&view, &QWidget::customContextMenuRequested, &view,
                     [&view](const QPoint& at) { openRowMenu(view, at); });
}

} // namespace vtrack
