// SPDX-License-Identifier: GPL-3.0-or-later
#include "collapsible.h"

#include "style.h"
#include "visible_text.h"

#include <QVBoxLayout>

namespace vtrack {

Collapsible::Collapsible(const QString& heading, QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_button(new QToolButton(this)) {
    m_button->setText(visibleText(heading));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setArrowType(Qt::RightArrow);
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::gap);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(content);
    content->setVisible(false);
    connect(m_button, &QToolButton::toggled, this, [this, content](bool open) {
        m_button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        content->setVisible(open);
    });
}

} // namespace vtrack
