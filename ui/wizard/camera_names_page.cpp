// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_names_page.h"

#include "fault_mark.h"
#include "icon.h"
#include "zone_delegate.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

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
        markFault(*option, index);
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
    m_table->setItemDelegateForColumn(
        CameraNamesModel::ZoneColumn,
        new ZoneDelegate(services.signIn.clock.now(), services.signIn.background, m_table));
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
    m_table->horizontalHeader()->setSectionResizeMode(CameraNamesModel::FolderColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(160);
    content()->addWidget(m_table, 1);
    auto* sameZone = new QPushButton(icon(u"clock"_s), tr("Give all cameras the selected one's time zone"), this);
    sameZone->setObjectName(u"sameZone"_s);
    sameZone->setToolTip(tr("For cameras that are all in one place"));
    content()->addWidget(sameZone, 0, Qt::AlignRight);
    connect(sameZone, &QPushButton::clicked, this, &CameraNamesPage::useZoneForAll);
    content()->addWidget(status());

    connect(&state->cameras, &CameraNamesModel::dataChanged, this, &CameraNamesPage::showFault);
    connect(&state->cameras, &CameraNamesModel::dataChanged, this, &CameraNamesPage::fitZones);
    connect(&state->cameras, &CameraNamesModel::modelReset, this, &CameraNamesPage::showFault);
}

void CameraNamesPage::initializePage() {
    m_table->resizeColumnToContents(CameraNamesModel::NameColumn);
    const int wanted = m_table->columnWidth(CameraNamesModel::NameColumn) + style::section;
    m_table->setColumnWidth(CameraNamesModel::NameColumn, std::clamp(wanted, 180, 280));
    fitZones();
    m_table->setCurrentIndex(state().cameras.index(0, CameraNamesModel::NameColumn));
    beginAt(*m_table);
}

/// The longest that is chosen is shown whole, within reason.
void CameraNamesPage::fitZones() {
    const int before = m_table->columnWidth(CameraNamesModel::ZoneColumn);
    m_table->resizeColumnToContents(CameraNamesModel::ZoneColumn);
    const int wanted = std::clamp(m_table->columnWidth(CameraNamesModel::ZoneColumn) + style::gap, 150, 300);
    m_table->setColumnWidth(CameraNamesModel::ZoneColumn, std::max(before, wanted));
}

void CameraNamesPage::save(SetupDraft& draft) const {
    draft.cameraNames = state().cameras.typedNames();
    draft.details = state().cameras.details();
}

void CameraNamesPage::restore(const SetupDraft& draft) {
    state().cameras.setNames(draft.cameraNames);
    state().cameras.setDetails(draft.details);
}

void CameraNamesPage::useZoneForAll() {
    CameraNamesModel& cameras = state().cameras;
    const int current = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : 0;
    const QModelIndex zone = cameras.index(current, CameraNamesModel::ZoneColumn);
    if (zone.data(CameraNamesModel::ErrorRole).toString().isEmpty())
        cameras.setZones(zone.data(Qt::EditRole).toString());
    else
        m_table->setCurrentIndex(zone); // It is to be corrected first.
}

bool CameraNamesPage::isFilledIn() const {
    return state().cameras.rowCount() > 0 && state().cameras.firstBadRow() < 0;
}

void CameraNamesPage::showMissing() {
    showFault();
    m_table->setCurrentIndex(firstFault());
    m_table->setFocus();
}

QModelIndex CameraNamesPage::firstFault() const {
    const CameraNamesModel& cameras = state().cameras;
    const int row = cameras.firstBadRow();
    if (row < 0)
        return {};
    const QModelIndex name = cameras.index(row, CameraNamesModel::NameColumn);
    return name.data(CameraNamesModel::ErrorRole).toString().isEmpty()
               ? name.siblingAtColumn(CameraNamesModel::ZoneColumn)
               : name;
}

void CameraNamesPage::showFault() {
    const QModelIndex index = firstFault();
    if (!index.isValid()) {
        status()->clear();
    } else {
        status()->setStatus(
            Tone::Error,
            tr("“%1”: %2").arg(index.data().toString(), index.data(CameraNamesModel::ErrorRole).toString()));
    }
    emit completeChanged();
}

} // namespace vtrack
