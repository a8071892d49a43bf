// SPDX-License-Identifier: GPL-3.0-or-later
#include "zone_delegate.h"

#include "camera_names_model.h"
#include "fault_mark.h"
#include "style.h"
#include "visible_text.h"
#include "when_done.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// The zones of the list that what is typed may mean.
class FoundZones final : public QSortFilterProxyModel {
public:
    FoundZones(QList<ZoneChoice> zones, QObject* parent)
        : QSortFilterProxyModel(parent)
        , m_zones(std::move(zones)) {}

    void find(const QString& typed) {
        m_query = ZoneQuery(typed);
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& /*parent*/) const override {
        return m_query.finds(m_zones.at(row));
    }

private:
    QList<ZoneChoice> m_zones;
    ZoneQuery m_query{QString()};
};

/// What is wider than its field stays on the screen.
class FoundList final : public QListView {
public:
    using QListView::QListView;

protected:
    void showEvent(QShowEvent* event) override {
        QListView::showEvent(event);
        keepOnScreen();
    }

    void moveEvent(QMoveEvent* event) override {
        QListView::moveEvent(event);
        keepOnScreen();
    }

private:
    void keepOnScreen() {
        const QRect room = screen()->availableGeometry();
        move(std::clamp(x(), room.left(), std::max(room.left(), room.right() + 1 - width())), y());
    }
};

/// As wide as the widest entry, as far as the screen allows.
void widen(QAbstractItemView& list, const QComboBox& zones) {
    int widest = 0;
    for (int row = 0; row < zones.count(); ++row)
        widest = std::max(widest, list.fontMetrics().horizontalAdvance(zones.itemText(row)));
    widest += list.style()->pixelMetric(QStyle::PM_ScrollBarExtent) + style::section; // And what is around a text.
    list.setMinimumWidth(std::min(widest, zones.screen()->availableGeometry().width()));
}

QString refusal(const QString& typed, const QList<ZoneChoice>& zones) {
    const ZoneQuery query(typed);
    const auto found = std::ranges::count_if(zones, [&](const ZoneChoice& zone) { return query.finds(zone); });
    return found > 1
               ? ZoneDelegate::tr("%n time zones fit this: choose one in the list.", nullptr, int(found))
               : ZoneDelegate::tr("No time zone is found by this. Type a country, a large city or the distance from "
                                  "UTC, such as +7, and choose one in the list.");
}

} // namespace

ZoneDelegate::ZoneDelegate(const QDateTime& now, QThreadPool& background, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_zones(zoneChoices()) {
    whenDone(QtConcurrent::run(&background, [now] { return zoneChoicesAt(now); }), this,
             [this](const QList<ZoneChoice>& zones) { m_zones = zones; });
}

QWidget* ZoneDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                    const QModelIndex& index) const {
    auto* zones = new QComboBox(parent);
    zones->setEditable(true);
    zones->setInsertPolicy(QComboBox::NoInsert);
    for (const ZoneChoice& zone : m_zones)
        zones->addItem(visibleText(zone.text), zone.id);
    auto* found = new FoundZones(m_zones, zones);
    found->setSourceModel(zones->model());
    auto* completer = new QCompleter(found, zones);
    auto* list = new FoundList;
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    completer->setPopup(list);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // They are filtered already.
    completer->setMaxVisibleItems(12);
    zones->setCompleter(completer);
    for (QWidget* part : std::initializer_list<QWidget*>{zones, zones->view(), zones->lineEdit(), list})
        part->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    widen(*zones->view(), *zones);
    widen(*list, *zones);
    connect(zones->lineEdit(), &QLineEdit::textEdited, found, &FoundZones::find);
    auto* self = const_cast<ZoneDelegate*>(this); // NOLINT(cppcoreguidelines-pro-type-const-cast): Qt's own way.
    const auto take = [self, zones] {
        zones->disconnect(self); // Return may tell twice.
        zones->lineEdit()->disconnect(self);
        emit self->commitData(zones);
        emit self->closeEditor(zones);
    };
    connect(zones, &QComboBox::activated, self, take);
    connect(zones->lineEdit(), &QLineEdit::returnPressed, self, take); // While the list of what is found is open.
    return zones;
}

/// What was typed before and is no zone can be corrected. A zone that the list does not have, such as a former name of
/// one, is shown by its id.
void ZoneDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* zones = qobject_cast<QComboBox*>(editor);
    const QVariant present = index.data(Qt::EditRole);
    zones->setCurrentIndex(zones->findData(present));
    if (zones->currentIndex() < 0)
        style::setText(*zones->lineEdit(), present.toString());
    if (!index.data(CameraNamesModel::ErrorRole).toString().isEmpty())
        style::setText(*zones->lineEdit(), index.data().toString());
    zones->lineEdit()->selectAll(); // So that typing begins a search.
}

void ZoneDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    const QString typed = qobject_cast<QComboBox*>(editor)->currentText().trimmed();
    const QVariant present = index.data(Qt::EditRole);
    if (typed.isEmpty() || typed == present.toString()) // The zone stays as it is, and what was no zone goes.
        model->setData(index, present);
    else if (const auto meant = ZoneQuery(typed).meant(m_zones))
        model->setData(index, m_zones.at(*meant).id);
    else
        qobject_cast<CameraNamesModel*>(model)->refuseZone(index, typed, refusal(typed, m_zones));
}

void ZoneDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    markFault(*option, index);
}

} // namespace vtrack
