// SPDX-License-Identifier: GPL-3.0-or-later
#include "trouble_banner.h"

#include "icon.h"
#include "remedy_text.h"
#include "style.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

TroubleBanner::TroubleBanner()
    : m_sentence(style::plainLabel())
    , m_button(new QPushButton) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setAccessibleName(tr("Problem"));
    constexpr int iconSize = 24;
    auto* sign = style::plainLabel();
    sign->setPixmap(icon(u"tray-error"_s).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::block, style::gap, style::gap, style::gap);
    layout->setSpacing(style::block);
    layout->addWidget(sign, 0, Qt::AlignVCenter);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_button);
    offer(Remedy::TryDownloads);
    hide();
    connect(m_button, &QPushButton::clicked, this,
            [this] { emit remedyRequested(m_overview.remedy, m_overview.troubledSource); });
}

void TroubleBanner::show(const Overview& overview) {
    m_overview = overview;
    m_sentence->setText(overview.trouble);
    if (overview.remedy != Remedy::None)
        offer(overview.remedy);
    m_button->setEnabled(overview.remedy != Remedy::TryDownloads || overview.state != OverallState::Syncing);
    setHidden(overview.trouble.isEmpty());
}

void TroubleBanner::offer(Remedy remedy) {
    m_button->setIcon(icon(remedyIcon(remedy)));
    m_button->setText(remedyText(remedy));
}

} // namespace vtrack
