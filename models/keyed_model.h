// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display_text.h"

#include <QAbstractTableModel>
#include <QList>
#include <QSet>

#include <utility>

namespace vtrack {

/// A model over plain rows with a `key` each. An update is applied as the few removals, moves, insertions and changes
/// that lead to the new rows, so that selection and scroll position stay. Neighbours come and go together: what a view
/// does once for all its rows, it does not do for each of 400. GUI thread.
///
/// `Row` is comparable by == and has a hashable member `key`, unique in the list.
template <typename Row> class KeyedModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;
    using Key = decltype(Row::key);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }

    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }

    [[nodiscard]] const Row& row(const QModelIndex& index) const { return m_rows.at(index.row()); }

    /// The first cell of the row with that key; invalid when there is none.
    [[nodiscard]] QModelIndex indexOf(const Key& key) const {
        const qsizetype found = find(key, 0);
        return found < 0 ? QModelIndex() : index(static_cast<int>(found), 0);
    }

    /// value(), made safe to show (display_text.h).
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const final {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        return safeToShow(value(index, role), role);
    }

    void setRows(QList<Row> rows) {
        removeAllBut(rows);
        QSet<Key> present = keysOf(m_rows); // And not placed yet.
        for (qsizetype i = 0; i < rows.size();) {
            qsizetype end = i;
            while (end < rows.size() && !present.contains(rows[end].key))
                ++end;
            if (end > i) {
                tellChanges();
                beginInsertRows({}, static_cast<int>(i), static_cast<int>(end - 1));
                for (; i < end; ++i)
                    m_rows.insert(i, std::move(rows[i]));
                endInsertRows();
            } else {
                present.remove(rows[i].key);
                place(i, std::move(rows[i]));
                ++i;
            }
        }
        tellChanges();
    }

protected:
    /// The content of a valid index, with names as they are.
    [[nodiscard]] virtual QVariant value(const QModelIndex& index, int role) const = 0;

    /// Notifies the views that these roles have changed for all rows, for example because time has passed.
    void touchAll(const QList<int>& roles) {
        if (!m_rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), roles);
    }

private:
    [[nodiscard]] qsizetype find(const Key& key, qsizetype from) const {
        for (qsizetype i = from; i < m_rows.size(); ++i) {
            if (m_rows[i].key == key)
                return i;
        }
        return -1;
    }

    [[nodiscard]] static QSet<Key> keysOf(const QList<Row>& rows) {
        QSet<Key> keys;
        for (const Row& row : rows)
            keys.insert(row.key);
        return keys;
    }

    void removeAllBut(const QList<Row>& rows) {
        const QSet<Key> wanted = keysOf(rows);
        for (qsizetype end = m_rows.size(); end > 0;) {
            qsizetype first = end;
            while (first > 0 && !wanted.contains(m_rows[first - 1].key))
                --first;
            if (first == end) {
                --end;
                continue;
            }
            beginRemoveRows({}, static_cast<int>(first), static_cast<int>(end - 1));
            m_rows.remove(first, end - first);
            endRemoveRows();
            end = first;
        }
    }

    /// Makes `row`, which is there, the one at `target`; all before it are in place.
    void place(qsizetype target, Row row) {
        const auto to = static_cast<int>(target);
        const auto from = static_cast<int>(find(row.key, target));
        if (from != to) {
            tellChanges();
            beginMoveRows({}, from, from, {}, to);
            m_rows.move(from, to);
            endMoveRows();
        }
        if (m_rows[to] == row)
            return;
        m_rows[to] = std::move(row);
        if (m_changedEnd != to)
            tellChanges();
        if (m_changedEnd < 0)
            m_changedFrom = to;
        m_changedEnd = to + 1;
    }

    /// Of neighbours that changed, at once.
    void tellChanges() {
        if (const int end = std::exchange(m_changedEnd, -1); end >= 0)
            emit dataChanged(index(m_changedFrom, 0), index(end - 1, columnCount() - 1));
    }

    QList<Row> m_rows;
    int m_changedFrom = 0;
    int m_changedEnd = -1; ///< Of the rows that changed and were not told yet; -1: none.
};

} // namespace vtrack
