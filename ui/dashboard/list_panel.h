// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>

namespace vtrack {

/// A list of the dashboard with its heading above and, while it is empty, a sentence in its middle.
class ListPanel : public QWidget {
    Q_OBJECT

public:
    /// @param heading also the list's name for screen readers.
    /// @param showHeading false if a tab already shows it.
    explicit ListPanel(const QString& heading, QAbstractItemModel& model, bool showHeading = true);

    [[nodiscard]] QListView& view() { return *m_view; }

    /// The sentence shown while the list is empty.
    void setEmptyText(const QString& text);
    /// A widget at the end of the heading's line. Only where the heading is shown.
    void addToHeading(QWidget* widget);
    /// A remark below the list; hidden when empty.
    void setNote(const QString& text);

private:
    QHBoxLayout* m_top;
    QListView* m_view;
    QLabel* m_empty;
    QLabel* m_note;
};

/// Puts a centred sentence into the view, shown while its model is empty.
[[nodiscard]] QLabel* addEmptyText(QAbstractItemView& view);

/// The same for a view of that model, which outlives it.
[[nodiscard]] QLabel* addEmptyText(QAbstractScrollArea& view, const QAbstractItemModel& model);

} // namespace vtrack
