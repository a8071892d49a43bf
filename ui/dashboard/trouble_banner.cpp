// SPDX-License-Identifier: GPL-3.0-or-later
#include "trouble_banner.h"

#include "icon.h"
#include "style.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

TroubleBanner::TroubleBanner()
    : m_sentence(new QLabel)
    , m_button(new QPushButton) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setAccessibleName(tr("Trouble"));
    constexpr int iconSize = 24;
    auto* sign = new QLabel;
    sign->setPixmap(icon(u"tray-error"_s).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::block, style::gap, style::gap, style::gap);
    layout->setSpacing(style::block);
    layout->addWidget(sign, 0, Qt::AlignVCenter);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_button);
    hide();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_remedy == Remedy::SignIn)
            emit signInRequested();
        else
            emit tryAgainRequested();
    });
}

void TroubleBanner::show(const Overview& overview) {
    m_remedy = overview.remedy;
    m_sentence->setText(overview.trouble);
    m_button->setText(m_remedy == Remedy::SignIn ? tr("&Sign in again") : tr("&Try again"));
    m_button->setIcon(icon(m_remedy == Remedy::SignIn ? u"sign-in"_s : u"refresh"_s));
    m_button->setEnabled(m_remedy == Remedy::SignIn || overview.state != OverallState::Syncing);
    setHidden(overview.trouble.isEmpty());
}

} // namespace vtrack
