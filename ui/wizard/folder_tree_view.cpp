// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_tree_view.h"

#include "folder_tree_model.h"
#include "icon.h"
#include "style.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QString folderIcon(const QModelIndex& index) {
    static const std::array names{u"project"_s, u"area"_s, u"location"_s, u"camera"_s};
    if (index.data(FolderTreeModel::ShortcutRole).toBool())
        return u"shortcut"_s;
    const int depth = index.data(FolderTreeModel::DepthRole).toInt();
    if (depth == 0)
        return index.data(FolderTreeModel::PathRole).toString() == u"/" ? u"cloud"_s : u"shared-drive"_s;
    return depth <= int(names.size()) ? names.at(size_t(depth) - 1) : u"folder"_s;
}

/// Gives rows the icon of their kind and enough room, and the boxes above cameras what a click on them does.
class FolderDelegate final : public QStyledItemDelegate {
public:
    FolderDelegate(FolderTreeModel& folders, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_folders(folders) {}

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
        default:
            option->icon = icon(folderIcon(index));
        }
    }

    /// Qt's own code ticks cameras only. A press is taken, too, so that a double click on a box opens no folder.
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override {
        if (!m_folders.canToggleAll(index) || !isOnBox(*event, option, index))
            return QStyledItemDelegate::editorEvent(event, model, option, index);
        if (event->type() == QEvent::MouseButtonRelease)
            m_folders.toggleAll(index);
        return true;
    }

public:
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(selected ? selectedTextColour(option) : secondaryColour(option.palette));
        QStringList remarks{index.data(FolderTreeModel::LevelRole).toString(),
                            index.data(FolderTreeModel::RemarkRole).toString()};
        remarks.removeAll(QString());
        paintRemark(painter, item, remarks.join(u" · "_s));
        // Some styles draw the box so faintly that an empty one vanishes in a dark palette.
        if (index.data(Qt::CheckStateRole).isValid())
            painter->drawRect(part(QStyle::SE_ItemViewItemCheckIndicator, item).adjusted(0, 0, -1, -1));
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(std::max(size.height(), option.fontMetrics.height() + style::gap));
        return size;
    }

private:
    static QRect part(QStyle::SubElement element, const QStyleOptionViewItem& item) {
        return item.widget->style()->subElementRect(element, &item, item.widget);
    }

    [[nodiscard]] bool isOnBox(const QEvent& event, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
        const bool isButton = event.type() == QEvent::MouseButtonPress || event.type() == QEvent::MouseButtonRelease ||
                              event.type() == QEvent::MouseButtonDblClick;
        if (!isButton || !index.data(Qt::CheckStateRole).isValid())
            return false;
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const auto& mouse = static_cast<const QMouseEvent&>(event);
        return mouse.button() == Qt::LeftButton &&
               part(QStyle::SE_ItemViewItemCheckIndicator, item).contains(mouse.position().toPoint());
    }

    /// After the name, if there is room.
    static void paintRemark(QPainter* painter, const QStyleOptionViewItem& item, const QString& remark) {
        QRect room = part(QStyle::SE_ItemViewItemText, item);
        const int name = item.fontMetrics.horizontalAdvance(item.text) + 2 * style::gap;
        if (remark.isEmpty() || name >= room.width())
            return;
        if (item.direction == Qt::RightToLeft)
            room.setRight(room.right() - name);
        else
            room.setLeft(room.left() + name);
        const QString text = item.fontMetrics.elidedText(remark, Qt::ElideRight, room.width());
        painter->setFont(item.font);
        painter->setLayoutDirection(Qt::LayoutDirectionAuto); // The remark begins with a number, which has none.
        painter->drawText(room, int(QStyle::visualAlignment(item.direction, Qt::AlignLeft | Qt::AlignVCenter)), text);
    }

    FolderTreeModel& m_folders;
};

} // namespace

FolderTreeView::FolderTreeView(FolderTreeModel& folders, QWidget* parent)
    : QTreeView(parent)
    , m_folders(folders)
    , m_toggleAll(new QAction(icon(u"camera"_s), {}, this)) {
    setItemDelegate(new FolderDelegate(folders, this));
    setHeaderHidden(true);
    setUniformRowHeights(true); // Do not measure 100,000 rows one by one.
    setExpandsOnDoubleClick(true);
    setTextElideMode(Qt::ElideRight);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addAction(m_toggleAll);
    m_toggleAll->setToolTip(tr("All cameras in the selected folder and in the folders below it (space bar)"));
    setModel(&folders);
    m_atRest.setSingleShot(true);
    m_atRest.setInterval(std::chrono::milliseconds(400));

    connect(m_toggleAll, &QAction::triggered, this, [this] { m_folders.toggleAll(currentIndex()); });
    connect(this, &QTreeView::clicked, this, &FolderTreeView::act);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        m_open += index.data(FolderTreeModel::IdRole).toString();
        m_atRest.start();
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        m_open -= index.data(FolderTreeModel::IdRole).toString();
        m_atRest.start();
    });
    connect(&folders, &FolderTreeModel::rowsInserted, this, &FolderTreeView::onRowsInserted);
    connect(&folders, &FolderTreeModel::modelReset, this, &FolderTreeView::onReset);
    connect(&folders, &FolderTreeModel::dataChanged, this, [this] {
        refresh();
        m_atRest.start(); // Where cameras were ticked, it is counted how many there are.
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { m_atRest.start(); });
    connect(&m_atRest, &QTimer::timeout, this, &FolderTreeView::lookAtRowsInView);
    refresh();
}

void FolderTreeView::act(const QModelIndex& index) {
    m_folders.act(index);
}

void FolderTreeView::refresh() {
    const QModelIndex current = currentIndex();
    const bool canToggle = m_folders.canToggleAll(current);
    const bool unticks = canToggle && current.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_toggleAll->setEnabled(canToggle);
    m_toggleAll->setText(unticks ? tr("Untick all cameras in this fo&lder") : tr("Tick all cameras in this fo&lder"));
}

void FolderTreeView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeView::currentChanged(current, previous);
    if (current.isValid())
        m_current = current.data(FolderTreeModel::IdRole).toString();
    refresh();
}

void FolderTreeView::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    m_atRest.start();
}

void FolderTreeView::onRowsInserted(const QModelIndex& parent, int first, int last) {
    m_atRest.start();
    for (int row = first; row <= last && !m_open.isEmpty(); ++row) {
        const QModelIndex index = m_folders.index(row, 0, parent);
        const bool folder = index.data(FolderTreeModel::KindRole).toInt() == FolderTreeModel::FolderRow;
        if (folder && m_open.contains(index.data(FolderTreeModel::IdRole).toString()))
            expand(index);
    }
    const QModelIndex top = m_folders.index(0, 0);
    const bool drive = top.data(FolderTreeModel::KindRole).toInt() == FolderTreeModel::FolderRow;
    if (!parent.isValid() && drive && m_open.isEmpty())
        expand(top); // My Drive is where most people's cameras are.
    if (!currentIndex().isValid())
        setCurrentIndex(top);
}

void FolderTreeView::onReset() {
    const QString current = m_current; // Opening rows moves it.
    const QSet<QString> open = m_open;
    for (const QString& id : open) {
        const QModelIndex index = m_folders.indexOf(id);
        if (index.isValid())
            expand(index);
    }
    for (const QModelIndex& index : m_folders.filteredParents())
        expand(index);
    if (!m_folders.filter().isEmpty())
        m_open = open; // Folders that were expanded by the filter are collapsed with it.
    const QModelIndex index = m_folders.indexOf(current);
    setCurrentIndex(index.isValid() ? index : m_folders.index(0, 0));
    m_current = current;
    refresh();
}

void FolderTreeView::lookAtRowsInView() {
    if (!isVisible())
        return;
    QModelIndexList rows;
    for (QModelIndex row = indexAt(QPoint(0, 0)); row.isValid(); row = indexBelow(row)) {
        if (visualRect(row).top() > viewport()->height())
            break;
        rows += row;
    }
    m_folders.lookInto(rows);
}

void FolderTreeView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool note = index.isValid() && index.data(FolderTreeModel::KindRole).toInt() != FolderTreeModel::FolderRow;
    if (note && (enter || event->key() == Qt::Key_Space)) {
        act(index);
        return;
    }
    if (event->key() == Qt::Key_Space && m_toggleAll->isEnabled()) {
        m_toggleAll->trigger();
        return;
    }
    if (enter && index.isValid() && model()->hasChildren(index)) {
        setExpanded(index, !isExpanded(index));
        return; // Do not pass the key on to the wizard's default button.
    }
    QTreeView::keyPressEvent(event);
}

} // namespace vtrack
