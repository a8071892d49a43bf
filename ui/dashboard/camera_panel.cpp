// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_panel.h"

#include "icon.h"
#include "item_roles.h"
#include "list_panel.h"
#include "style.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace vtrack {

namespace {

/// Puts the icon named by the model before the text.
class IconDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Columns as wide as their texts would run into each other.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return QStyledItemDelegate::sizeHint(option, index).grownBy({0, 0, style::block, 0});
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const QString name = index.data(IconNameRole).toString();
        if (name.isEmpty())
            return;
        option->icon = icon(name);
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
};

} // namespace

CameraPanel::CameraPanel(CameraModel& model)
    : m_model(model)
    , m_heading(style::headingLabel({})) {
    auto* table = new QTableView;
    table->setModel(&model);
    table->setItemDelegate(new IconDelegate(table));
    table->setAccessibleName(tr("Cameras"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + style::block);
    QHeaderView* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(CameraModel::LastFile, QHeaderView::Stretch);
    addEmptyText(*table)->setText(tr("This source has no cameras."));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::gap);
    layout->addWidget(m_heading);
    layout->addWidget(table, 1);
}

void CameraPanel::showSource(qint64 sourceId, const QString& name) {
    m_heading->setText(name.isEmpty() ? tr("Cameras") : tr("Cameras of %1").arg(name));
    m_model.showSource(sourceId);
}

} // namespace vtrack
