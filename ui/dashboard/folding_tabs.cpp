// SPDX-License-Identifier: GPL-3.0-or-later
#include "folding_tabs.h"

#include "display_text.h"
#include "visible_text.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QTabBar>

namespace vtrack {

FoldingTabs::FoldingTabs(QWidget* parent)
    : QTabWidget(parent)
    , m_arrow(new QToolButton) {
    setDocumentMode(true);
    m_arrow->setAutoRaise(true);
    m_arrow->setFocusPolicy(Qt::StrongFocus);
    setCornerWidget(m_arrow);
    connect(m_arrow, &QToolButton::clicked, this, [this] { setFolded(!m_folded); });
    connect(tabBar(), &QTabBar::tabBarClicked, this, [this](int tab) {
        if (tab >= 0)
            setFolded(!m_folded && tab == currentIndex());
    });
    tabBar()->installEventFilter(this);
    apply();
}

void FoldingTabs::setFolded(bool folded) {
    if (m_folded == folded)
        return;
    m_folded = folded;
    apply();
    emit foldedChanged(folded);
}

void FoldingTabs::apply() {
    const QString hint = m_folded ? tr("Show the lists") : tr("Hide the lists");
    m_arrow->setArrowType(m_folded ? Qt::UpArrow : Qt::DownArrow);
    m_arrow->setAccessibleName(visibleText(hint));
    m_arrow->setToolTip(toolTipText(hint));
    if (auto* pages = findChild<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly))
        pages->setVisible(!m_folded);
    const int tabs = tabBar()->sizeHint().height();
    setMinimumHeight(m_folded ? tabs : 0);
    setMaximumHeight(m_folded ? tabs : QWIDGETSIZE_MAX);
}

void FoldingTabs::showEvent(QShowEvent* event) {
    QTabWidget::showEvent(event);
    apply();
}

void FoldingTabs::changeEvent(QEvent* event) {
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        apply();
}

/// The keys: a tab's own letter opens it; Return and the space bar open and fold.
bool FoldingTabs::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Shortcut)
        setFolded(false);
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            setFolded(!m_folded);
            return true;
        }
    }
    return QTabWidget::eventFilter(watched, event);
}

} // namespace vtrack
