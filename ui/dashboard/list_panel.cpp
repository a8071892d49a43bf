// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_panel.h"

#include "style.h"
#include "two_line_delegate.h"
#include "visible_text.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

ListPanel::ListPanel(const QString& heading, QAbstractItemModel& model, bool showHeading)
    : m_top(new QHBoxLayout)
    , m_view(new QListView)
    , m_empty(nullptr)
    , m_note(style::hintLabel({})) {
    m_view->setModel(&model);
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setAccessibleName(visibleText(heading));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setUniformItemSizes(true);
    m_empty = addEmptyText(*m_view);
    m_note->setObjectName(u"note"_s);
    m_note->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::gap);
    if (showHeading)
        m_top->addWidget(style::headingLabel(heading), 1);
    layout->addLayout(m_top);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note);
}

void ListPanel::addToHeading(QWidget* widget) {
    m_top->addWidget(widget, 0, Qt::AlignBottom);
}

void ListPanel::setEmptyText(const QString& text) {
    if (m_empty->text() != text)
        style::setText(*m_empty, text);
}

void ListPanel::setNote(const QString& text) {
    if (m_note->text() == text)
        return;
    style::setText(*m_note, text);
    m_note->setHidden(text.isEmpty());
}

QLabel* addEmptyText(QAbstractItemView& view) {
    return addEmptyText(view, *view.model());
}

QLabel* addEmptyText(QAbstractScrollArea& view, const QAbstractItemModel& model) {
    auto* label = style::hintLabel({});
    label->setAlignment(Qt::AlignCenter);
    label->setForegroundRole(QPalette::WindowText); // Not the view's: a hint is paler.
    label->setMargin(style::block);
    auto* layout = new QVBoxLayout(view.viewport());
    layout->addWidget(label);
    const auto refresh = [label, &model] {
        label->setVisible(model.rowCount() == 0);
    };
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, label, refresh);
    QObject::connect(&model, &QAbstractItemModel::rowsRemoved, label, refresh);
    refresh();
    return label;
}

} // namespace vtrack
