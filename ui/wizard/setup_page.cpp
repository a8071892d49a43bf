// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup_page.h"

#include <QAbstractButton>
#include <QWizard>

using namespace Qt::StringLiterals;

namespace vtrack {

SetupPage::SetupPage(const SetupServices& services, std::shared_ptr<SetupState> state, const QString& title,
                     const QString& next)
    : m_services(services)
    , m_state(std::move(state))
    , m_content(new QVBoxLayout)
    , m_status(new StatusLabel(this)) {
    setTitle(title);
    m_status->setObjectName(u"status"_s);
    m_content->setSpacing(style::block);
    auto* foot = style::hintLabel(next, this);
    foot->setObjectName(u"next"_s);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(style::gap, style::gap, style::block, style::gap);
    page->setSpacing(style::block);
    page->addLayout(m_content, 1);
    page->addWidget(foot);
}

bool SetupPage::validatePage() {
    if (!m_checked && !m_busy)
        check();
    // finishCheck() called at once has moved on already, or is about to.
    return std::exchange(m_checked, false);
}

void SetupPage::setBusy(const QString& sentence) {
    m_busy = true;
    m_status->setStatus(Tone::Busy, sentence);
    emit completeChanged();
    emit busyChanged(true);
}

void SetupPage::endBusy() {
    if (!std::exchange(m_busy, false))
        return;
    m_status->clear();
    emit completeChanged();
    emit busyChanged(false);
}

void SetupPage::finishCheck() {
    const bool wasBusy = m_busy;
    m_checked = true;
    endBusy();
    if (!wasBusy || wizard()->currentPage() != this)
        return; // Within validatePage(), which goes on by itself; or the person went back meanwhile.
    if (isFinalPage())
        wizard()->accept();
    else
        wizard()->next();
    m_checked = false;
}

void SetupPage::failCheck(const QString& sentence) {
    endBusy();
    m_status->setStatus(Tone::Error, sentence);
}

void SetupPage::focusNext() {
    QAbstractButton* next =
        wizard() ? wizard()->button(isFinalPage() ? QWizard::FinishButton : QWizard::NextButton) : nullptr;
    if (next && next->isEnabled() && wizard()->currentPage() == this)
        next->setFocus();
}

} // namespace vtrack
