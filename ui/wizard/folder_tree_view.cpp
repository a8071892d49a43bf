// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_tree_view.h"

#include "folder_tree_model.h"
#include "icon.h"
#include "style.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Gives rows the icon of their kind and enough room.
class FolderDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(style::smallIcon, style::smallIcon);
        option->textElideMode = Qt::ElideRight;
        switch (index.data(FolderTreeModel::KindRole).toInt()) {
        case FolderTreeModel::ErrorRow:
            option->icon = icon(u"error"_s, toneColour(Tone::Error, option->palette));
            option->palette.setColor(QPalette::Text, toneColour(Tone::Error, option->palette));
            break;
        case FolderTreeModel::LoadingRow:
            option->icon = icon(u"clock"_s, secondaryColour(option->palette));
            option->palette.setColor(QPalette::Text, secondaryColour(option->palette));
            break;
        case FolderTreeModel::MoreRow:
            option->icon = icon(u"add"_s);
            break;
        default: {
            static const std::array names{u"project"_s, u"area"_s, u"location"_s, u"camera"_s};
            const int depth = index.data(FolderTreeModel::DepthRole).toInt();
            option->icon = icon(names.at(size_t(std::clamp(depth, 1, int(names.size())) - 1)));
        }
        }
    }

public:
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        if (!index.data(Qt::CheckStateRole).isValid())
            return;
        // Some styles draw the box so faintly that an empty one vanishes in a dark palette.
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QRect box =
            option.widget->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, option.widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(selected ? option.palette.color(QPalette::HighlightedText) : secondaryColour(option.palette));
        painter->drawRect(box.adjusted(0, 0, -1, -1));
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(std::max(size.height(), option.fontMetrics.height() + style::gap));
        return size;
    }
};

} // namespace

FolderTreeView::FolderTreeView(QWidget* parent)
    : QTreeView(parent) {
    setItemDelegate(new FolderDelegate(this));
    setHeaderHidden(true);
    setUniformRowHeights(true); // 100,000 rows must not be measured one by one.
    setExpandsOnDoubleClick(true);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QTreeView::clicked, this, &FolderTreeView::act);
}

void FolderTreeView::act(const QModelIndex& index) {
    if (auto* folders = qobject_cast<FolderTreeModel*>(model()))
        folders->act(index);
}

void FolderTreeView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool note = index.isValid() && index.data(FolderTreeModel::KindRole).toInt() != FolderTreeModel::FolderRow;
    if (note && (enter || event->key() == Qt::Key_Space)) {
        act(index);
        return;
    }
    if (enter && index.isValid() && model()->hasChildren(index)) {
        setExpanded(index, !isExpanded(index));
        return; // Not on to the wizard's default button.
    }
    QTreeView::keyPressEvent(event);
}

} // namespace vtrack
