// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace vtrack {

/// Paints a row of the dashboard's lists: an icon, the text, a quiet second line (DetailRole) and, where the row has
/// ProgressRole, a progress bar.
class TwoLineDelegate final : public QStyledItemDelegate {
public:
    /// @param detailLines how many lines the text below the name may take; what is longer ends with an ellipsis.
    explicit TwoLineDelegate(int detailLines, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_detailLines(detailLines) {}

    /// The lines as they are drawn, in a row of that width.
    [[nodiscard]] QStringList detailLines(const QString& text, const QFont& font, int rowWidth) const;
    /// The least width of a row in which nothing of the text is cut.
    [[nodiscard]] int rowWidthFor(const QString& text, const QFont& font) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_detailLines;
};

} // namespace vtrack
