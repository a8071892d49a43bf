// SPDX-License-Identifier: GPL-3.0-or-later
#include "zone_delegate.h"

#include "camera_names_model.h"
#include "visible_text.h"
#include "when_done.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QTimeZone>
#include <QtConcurrentRun>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QString distanceText(int seconds) {
    const int minutes = std::abs(seconds) / 60;
    return u"UTC%1%2:%3"_s.arg(QChar(seconds < 0 ? u'−' : u'+'))
        .arg(minutes / 60, 2, 10, QChar(u'0'))
        .arg(minutes % 60, 2, 10, QChar(u'0'));
}

/// The entry that what was typed stands for, or -1.
int meant(const QComboBox& zones) {
    const QString typed = zones.currentText().trimmed();
    const int exact = zones.findText(typed, Qt::MatchFixedString);
    return exact >= 0 || typed.isEmpty() ? exact : zones.findText(typed, Qt::MatchContains);
}

} // namespace

ZoneDelegate::ZoneDelegate(const QDateTime& now, QThreadPool& background, QObject* parent)
    : QStyledItemDelegate(parent) {
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        m_zones += Zone{QString::fromUtf8(id), QString::fromUtf8(id)};
    whenDone(QtConcurrent::run(&background, [now] { return zonesAt(now); }), this,
             [this](const QList<Zone>& zones) { m_zones = zones; });
}

QList<ZoneDelegate::Zone> ZoneDelegate::zonesAt(const QDateTime& now) {
    QList<Zone> zones;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromUtf8(id);
        zones += Zone{name, u"%1 (%2)"_s.arg(name, distanceText(QTimeZone(id).offsetFromUtc(now)))};
    }
    return zones;
}

QWidget* ZoneDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                    const QModelIndex& index) const {
    auto* zones = new QComboBox(parent);
    zones->setEditable(true);
    zones->setInsertPolicy(QComboBox::NoInsert);
    zones->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    zones->view()->setAccessibleName(zones->accessibleName());
    zones->lineEdit()->setAccessibleName(zones->accessibleName());
    zones->addItem(CameraNamesModel::zoneText({}), QString());
    for (const Zone& zone : m_zones)
        zones->addItem(visibleText(zone.text), zone.name);
    zones->completer()->setFilterMode(Qt::MatchContains);
    zones->completer()->setCompletionMode(QCompleter::PopupCompletion);
    auto* self = const_cast<ZoneDelegate*>(this); // NOLINT(cppcoreguidelines-pro-type-const-cast): Qt's own way.
    connect(zones, &QComboBox::activated, self, [self, zones] {
        emit self->commitData(zones);
        emit self->closeEditor(zones);
    });
    return zones;
}

void ZoneDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* zones = qobject_cast<QComboBox*>(editor);
    zones->setCurrentIndex(std::max(0, zones->findData(index.data(Qt::EditRole))));
    zones->lineEdit()->selectAll(); // So that typing begins a search.
}

void ZoneDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    const auto* zones = qobject_cast<QComboBox*>(editor);
    if (const int chosen = meant(*zones); chosen >= 0) // Else the zone stays as it is.
        model->setData(index, zones->itemData(chosen));
}

} // namespace vtrack
