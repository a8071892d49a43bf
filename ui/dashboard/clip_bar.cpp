// SPDX-License-Identifier: GPL-3.0-or-later
#include "clip_bar.h"

#include "display_text.h"
#include "style.h"
#include "visible_text.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

ClipBar::ClipBar()
    : m_actions(this) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::tight);
    m_earlier = addStep(FootageStore::Side::Before, tr("Earlier clip"), tr("Go to the clip before (Ctrl+Left)"));
    for (QAction* action : {&m_actions.play, &m_actions.show, &m_actions.openInDrive})
        addButton(*action);
    m_later = addStep(FootageStore::Side::After, tr("Later clip"), tr("Go to the clip after (Ctrl+Right)"));
    setClip({}, false);
}

void ClipBar::setClip(const std::optional<ClipFile>& clip, bool isPlaced) {
    m_actions.setClip(clip);
    for (QToolButton* button : {m_earlier, m_later})
        button->setEnabled(isPlaced);
}

/// Earlier points to where the text begins.
QToolButton* ClipBar::addStep(FootageStore::Side side, const QString& text, const QString& hint) {
    auto* button = new QToolButton;
    button->setArrowType((side == FootageStore::Side::Before) != isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow);
    button->setAccessibleName(visibleText(text));
    button->setToolTip(toolTipText(hint));
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, side] { emit stepped(side); });
    layout()->addWidget(button);
    return button;
}

void ClipBar::addButton(QAction& action) {
    auto* button = new QToolButton;
    button->setDefaultAction(&action);
    button->setAccessibleName(visibleText(action.iconText()));
    button->setFocusPolicy(Qt::StrongFocus);
    connect(&action, &QAction::changed, button, [&action, button] { button->setVisible(action.isVisible()); });
    layout()->addWidget(button);
}

} // namespace vtrack
