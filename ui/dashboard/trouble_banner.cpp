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
    connect(m_button, &QPushButton::clicked, this,
            [this] { emit remedyRequested(m_overview.remedy, m_overview.troubledSource); });
}

void TroubleBanner::show(const Overview& overview) {
    m_overview = overview;
    m_sentence->setText(overview.trouble);
    switch (overview.remedy) {
    case Remedy::SignIn:
        offer(u"sign-in"_s, tr("&Sign in again…"));
        break;
    case Remedy::None: // Nobody sees it.
    case Remedy::TryAgain:
        offer(u"refresh"_s, tr("T&ry again"));
        break;
    case Remedy::FreeSpace:
        offer(u"disk"_s, tr("Fr&ee space…"));
        break;
    case Remedy::ChooseDestination:
        offer(u"open-folder"_s, tr("Ch&oose a folder…"));
        break;
    }
    m_button->setEnabled(overview.remedy != Remedy::TryAgain || overview.state != OverallState::Syncing);
    setHidden(overview.trouble.isEmpty());
}

void TroubleBanner::offer(const QString& iconName, const QString& text) {
    m_button->setIcon(icon(iconName));
    m_button->setText(text);
}

} // namespace vtrack
