// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStyledItemDelegate>
#include <QThreadPool>

namespace vtrack {

/// Edits a time zone: this computer's first, then all others with their distance from UTC. Typing any part of a name
/// finds it ("tokyo", "+07").
class ZoneDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// @param now when the distances are to apply.
    ZoneDelegate(const QDateTime& now, QThreadPool& background, QObject* parent);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    struct Zone {
        QString name;
        QString text;
    };

    /// Reads a file for each zone. Blocks.
    [[nodiscard]] static QList<Zone> zonesAt(const QDateTime& now);

    QList<Zone> m_zones; ///< Their names alone until the distances are read.
};

} // namespace vtrack
