// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zone_search.h"

#include <QStyledItemDelegate>
#include <QThreadPool>

namespace vtrack {

/// Edits the time zone of a CameraNamesModel: this computer's first, then all others with their distance from UTC and
/// their country. What is typed finds them (ZoneQuery). What stands for no zone stays in the cell, marked, with why.
class ZoneDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// @param now when the distances are to apply.
    ZoneDelegate(const QDateTime& now, QThreadPool& background, QObject* parent);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    QList<ZoneChoice> m_zones; ///< Their ids alone until the rest is read.
};

} // namespace vtrack
