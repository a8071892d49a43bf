// SPDX-License-Identifier: GPL-3.0-or-later
#include "check_row.h"

#include "remedy_text.h"
#include "style.h"
#include "visible_text.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace vtrack {

CheckRow::CheckRow(const QString& id)
    : m_check{.id = id}
    , m_status(new StatusLabel)
    , m_fix(style::hintLabel({}))
    , m_button(new QPushButton) {
    setObjectName(id);
    auto* title = style::textLabel(Diagnosis::title(id));
    title->setFont(style::scaledFont(1, QFont::DemiBold));
    m_button->setObjectName(u"remedy"_s);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, style::gap, 0, style::gap);
    layout->setHorizontalSpacing(style::block);
    layout->setVerticalSpacing(style::tight);
    layout->addWidget(title, 0, 0, Qt::AlignTop);
    layout->addWidget(m_status, 0, 1, Qt::AlignTop);
    layout->addWidget(m_fix, 1, 1);
    layout->addWidget(m_button, 0, 2, 2, 1, Qt::AlignTop);
    layout->setColumnMinimumWidth(0, 160);
    layout->setColumnStretch(1, 1);
    connect(m_button, &QPushButton::clicked, this, [this] { emit remedyRequested(m_check); });
    showWaiting();
}

void CheckRow::showWaiting() {
    set(Tone::Info, tr("Waiting."), {});
    m_button->hide();
}

void CheckRow::showRunning() {
    set(Tone::Busy, tr("Testing…"), {});
    m_button->hide();
}

void CheckRow::show(const Check& check) {
    m_check = check;
    switch (check.verdict) {
    case Check::Verdict::Fine:
        set(Tone::Success, check.value.isEmpty() ? tr("Fine.") : check.value, check.remark);
        break;
    case Check::Verdict::Skipped:
        set(Tone::Info, check.cause, {});
        break;
    case Check::Verdict::Trouble:
        set(Tone::Error, check.cause, check.fix);
        break;
    }
    const QString remedy = remedyText(check.remedy).remove(u'&'); // Ten rows would share the keys.
    m_button->setText(visibleText(remedy));
    m_button->setAccessibleName(visibleText(
        tr("%1: %2", "what is checked, then what the button does").arg(Diagnosis::title(check.id), remedy)));
    m_button->setHidden(check.remedy == Remedy::None);
}

void CheckRow::set(Tone tone, const QString& sentence, const QString& fix) {
    m_status->setStatus(tone, sentence);
    style::setText(*m_fix, fix);
    m_fix->setHidden(fix.isEmpty());
}

} // namespace vtrack
