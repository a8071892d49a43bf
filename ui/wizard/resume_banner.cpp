// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume_banner.h"

#include "style.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace vtrack {

ResumeBanner::ResumeBanner(QWidget* parent)
    : QFrame(parent) {
    setFrameShape(QFrame::StyledPanel);
    auto* sentence = new StatusLabel(this);
    sentence->setObjectName(u"resumeSentence"_s);
    sentence->setStatus(Tone::Info, tr("Your setup was not finished. It continues where you left it."));
    auto* startOver = new QPushButton(tr("Start &over"), this);
    startOver->setObjectName(u"startOverButton"_s);
    startOver->setToolTip(tr("Clears what you entered in this setup. You stay signed in; sources and footage stay."));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(style::block, style::gap, style::gap, style::gap);
    row->setSpacing(style::block);
    row->addWidget(sentence, 1, Qt::AlignVCenter);
    row->addWidget(startOver);
    connect(startOver, &QPushButton::clicked, this, &ResumeBanner::startOverRequested);
}

} // namespace vtrack
