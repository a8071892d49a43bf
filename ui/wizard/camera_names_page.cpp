// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_names_page.h"

#include "icon.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Marks names that cannot be used, and names the editor for screen readers.
class NameDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override {
        QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
        editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
        return editor;
    }

    /// A path reads from left to right everywhere: alone, its first slash goes to the other end.
    QString displayText(const QVariant& value, const QLocale& locale) const override {
        constexpr QChar leftToRight(0x2066);
        constexpr QChar before(0x2069);
        return leftToRight + QStyledItemDelegate::displayText(value, locale) + before;
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool bad = index.column() == CameraChoiceModel::NameColumn &&
                         !index.data(CameraChoiceModel::ErrorRole).toString().isEmpty();
        if (!bad)
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(style::smallIcon, style::smallIcon);
        option->icon = icon(u"error"_s, toneColour(Tone::Error, option->palette));
        option->palette.setColor(QPalette::Text, toneColour(Tone::Error, option->palette));
    }
};

/// Offers all time zones, this computer's first.
class ZoneDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                          const QModelIndex& index) const override {
        auto* zones = new QComboBox(parent);
        zones->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
        zones->view()->setAccessibleName(zones->accessibleName());
        zones->addItem(CameraChoiceModel::zoneText({}), QString());
        for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
            zones->addItem(QString::fromUtf8(zone), QString::fromUtf8(zone));
        auto* self = const_cast<ZoneDelegate*>(this); // NOLINT(cppcoreguidelines-pro-type-const-cast): Qt's own way.
        connect(zones, &QComboBox::activated, self, [self, zones] {
            emit self->commitData(zones);
            emit self->closeEditor(zones);
        });
        return zones;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* zones = qobject_cast<QComboBox*>(editor);
        zones->setCurrentIndex(std::max(0, zones->findData(index.data(Qt::EditRole))));
        QMetaObject::invokeMethod(zones, &QComboBox::showPopup, Qt::QueuedConnection);
    }

    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        model->setData(index, qobject_cast<QComboBox*>(editor)->currentData());
    }
};

} // namespace

CameraNamesPage::CameraNamesPage(const SetupServices& services, const std::shared_ptr<SetupState>& state)
    : SetupPage(services, state, tr("Name your cameras"),
                tr("Next: choose how often to check, and where footage is saved."))
    , m_table(new QTableView(this)) {
    content()->addWidget(style::textLabel(
        tr("Each camera gets a folder of its own on this computer, under this name. The names made from the folders "
           "are usually right; press F2 or double-click one to change it. The same goes for the time zone of a camera "
           "whose "
           "clock is not set like this computer's.")));

    m_table->setObjectName(u"cameraTable"_s);
    m_table->setAccessibleName(tr("Cameras, their names and time zones"));
    m_table->setModel(&state->cameras);
    m_table->setItemDelegate(new NameDelegate(m_table));
    m_table->setItemDelegateForColumn(CameraChoiceModel::ZoneColumn, new ZoneDelegate(m_table));
    m_table->setTabKeyNavigation(false); // Tab leads out of the table, the arrow keys lead about in it.
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + style::gap + style::tight);
    m_table->horizontalHeader()->setSectionResizeMode(CameraChoiceModel::FolderColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(160);
    content()->addWidget(m_table, 1);
    content()->addWidget(status());

    connect(&state->cameras, &CameraChoiceModel::dataChanged, this, &CameraNamesPage::showFault);
    connect(&state->cameras, &CameraChoiceModel::modelReset, this, &CameraNamesPage::showFault);
}

void CameraNamesPage::initializePage() {
    m_table->resizeColumnToContents(CameraChoiceModel::NameColumn);
    const int wanted = m_table->columnWidth(CameraChoiceModel::NameColumn) + style::section;
    m_table->setColumnWidth(CameraChoiceModel::NameColumn, std::clamp(wanted, 180, 280));
    m_table->resizeColumnToContents(CameraChoiceModel::ZoneColumn);
    const int zone = m_table->columnWidth(CameraChoiceModel::ZoneColumn) + style::gap;
    m_table->setColumnWidth(CameraChoiceModel::ZoneColumn, std::clamp(zone, 150, 220));
    m_table->setCurrentIndex(state().cameras.index(0, CameraChoiceModel::NameColumn));
    m_table->setFocus();
}

void CameraNamesPage::save(SetupDraft& draft) const {
    draft.cameraNames = state().cameras.typedNames();
    draft.details = state().cameras.details();
}

void CameraNamesPage::restore(const SetupDraft& draft) {
    state().cameras.setNames(draft.cameraNames);
    state().cameras.setDetails(draft.details);
}

bool CameraNamesPage::isFilledIn() const {
    return state().cameras.rowCount() > 0 && state().cameras.firstBadRow() < 0;
}

void CameraNamesPage::showFault() {
    const int row = state().cameras.firstBadRow();
    if (row < 0) {
        status()->clear();
    } else {
        const QModelIndex index = state().cameras.index(row, CameraChoiceModel::NameColumn);
        status()->setStatus(
            Tone::Error,
            tr("“%1”: %2").arg(index.data().toString(), index.data(CameraChoiceModel::ErrorRole).toString()));
    }
    emit completeChanged();
}

} // namespace vtrack
