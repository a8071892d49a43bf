// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_panel.h"

#include "icon.h"
#include "item_roles.h"
#include "list_panel.h"
#include "style.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Puts the icon named by the model before the text.
class IconDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Without extra space, neighbouring texts would touch.
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
    , m_heading(style::headingLabel({}))
    , m_table(new QTableView)
    , m_note(style::hintLabel({})) {
    m_table->setModel(&model);
    m_table->setItemDelegate(new IconDelegate(m_table));
    m_table->setAccessibleName(tr("Cameras"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + style::block);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    fitColumns();
    connect(&model, &QAbstractItemModel::dataChanged, this, &CameraPanel::fitColumns);
    addEmptyText(*m_table)->setText(tr("This source has no cameras."));
    m_note->setObjectName(u"leftOut"_s);
    connect(&model, &QAbstractItemModel::dataChanged, this, &CameraPanel::followNote);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &CameraPanel::followNote);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &CameraPanel::followNote);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CameraPanel::followNote);
    followNote();
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &CameraPanel::showMenu);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, style::gap, 0, 0);
    layout->setSpacing(style::gap);
    layout->addWidget(m_heading);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
}

void CameraPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    fitColumns();
}

/// A header measures its columns when rows come and go, but not when their texts change or the table is shown.
void CameraPanel::fitColumns() {
    m_table->horizontalHeader()->setSectionResizeMode(CameraModel::LastFile, QHeaderView::Stretch);
}

void CameraPanel::followNote() {
    QStringList notes{m_model.leftOutNote(m_table->currentIndex()), m_model.leftInDriveNote()};
    notes.removeAll(QString());
    const QString note = notes.join(u' ');
    if (m_note->text() != note)
        style::setText(*m_note, note);
    m_note->setHidden(note.isEmpty());
}

/// For the row there, or by the keyboard the current one. A camera that is no longer configured has none.
void CameraPanel::showMenu(const QPoint& at) {
    const QModelIndex index = m_table->indexAt(at).isValid() ? m_table->indexAt(at) : m_table->currentIndex();
    if (!index.isValid() || m_model.row(index).id == 0)
        return;
    auto* menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"cameraMenu"_s);
    emit menuMade(*menu, m_model.row(index).id);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void CameraPanel::showSource(qint64 sourceId, const QString& name) {
    style::setText(*m_heading, name.isEmpty() ? tr("Cameras") : tr("Cameras of %1").arg(name));
    m_model.showSource(sourceId);
}

} // namespace vtrack
