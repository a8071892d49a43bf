// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_header.h"

#include "about_box.h"
#include "display_text.h"
#include "icon.h"
#include "style.h"
#include "sync_actions.h"
#include "update_line.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int iconSize = 40;

/// A push button for an action, because a tool button does not centre its text.
QPushButton* buttonFor(QAction& action) {
    auto* button = new QPushButton;
    const auto refresh = [&action, button] {
        button->setIcon(action.icon());
        button->setText(action.iconText());
        button->setToolTip(toolTipText(action.toolTip()));
        button->setEnabled(action.isEnabled());
    };
    button->addAction(&action); // For its keyboard shortcuts.
    QObject::connect(&action, &QAction::changed, button, refresh);
    QObject::connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    refresh();
    return button;
}

} // namespace

StatusHeader::StatusHeader(SyncActions& actions)
    : m_icon(style::plainLabel())
    , m_sentence(style::titleLabel({}))
    , m_detail(style::hintLabel({})) {
    m_icon->setFixedSize(iconSize, iconSize);
    m_sentence->setObjectName(u"state"_s);
    m_detail->setObjectName(u"next"_s);

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_sentence);
    words->addWidget(m_detail);
    words->addStretch();

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(style::gap);
    layout->addWidget(m_icon);
    layout->addSpacing(style::gap);
    layout->addLayout(words, 1);
    auto* add = new QAction(icon(u"add"_s), tr("&Add source…"), this);
    add->setToolTip(tr("Choose more camera folders in Google Drive"));
    connect(add, &QAction::triggered, this, &StatusHeader::addSourceRequested);
    for (QAction* action : {&actions.syncNow, &actions.pause, add})
        layout->addWidget(buttonFor(*action));
    layout->addWidget(menuButton());
}

void StatusHeader::show(const Overview& overview) {
    m_icon->setPixmap(icon(stateIconName(overview.state)).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_sentence->setText(overview.sentence);
    m_detail->setText(overview.detail);
    m_detail->setHidden(overview.detail.isEmpty());
}

void StatusHeader::showUpdate(const QString& version) {
    showUpdateLine(*m_update, version);
}

QToolButton* StatusHeader::menuButton() {
    auto* menu = new QMenu(this);
    menu->addAction(icon(u"search"_s), tr("&Diagnostics…"), QKeySequence(Qt::CTRL | Qt::Key_D), this,
                    &StatusHeader::diagnosticsRequested);
    menu->addAction(icon(u"settings"_s), tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this,
                    &StatusHeader::settingsRequested);
    m_update = addUpdateLine(*menu);
    menu->addAction(icon(u"app"_s), tr("&About…"), this, [this] { openAboutBox(window()); });
    menu->addSeparator();
    menu->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &StatusHeader::quitRequested);
    addActions(menu->actions()); // So that the keys work while the menu is closed.
    auto* button = new QToolButton;
    button->setText(tr("More"));
    button->setAccessibleName(tr("More"));
    button->setToolTip(tr("More"));
    button->setIcon(icon(u"settings"_s));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace vtrack
