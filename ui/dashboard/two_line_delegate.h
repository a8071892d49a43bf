// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace vtrack {

/// Paints a row of the dashboard's lists: an icon, the text, a quiet second line (DetailRole) and, where the row has
/// ProgressRole, a progress bar. A text that is too long ends with an ellipsis: the model has it whole in its tool tip.
class TwoLineDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The line below the name as it is drawn, in a row of that width.
    [[nodiscard]] static QString detailLine(const QString& text, const QFont& font, int rowWidth);
    /// The least width of a row in which nothing of the text is cut.
    [[nodiscard]] static int rowWidthFor(const QString& text, const QFont& font);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace vtrack
