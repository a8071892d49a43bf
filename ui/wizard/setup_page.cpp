// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup_page.h"

#include "visible_text.h"
#include "when_done.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QWizard>

using namespace Qt::StringLiterals;

namespace vtrack {

SetupPage::SetupPage(const SetupServices& services, std::shared_ptr<SetupState> state, const QString& title,
                     const QString& next)
    : m_services(services)
    , m_state(std::move(state))
    , m_content(new QVBoxLayout)
    , m_scroll(new QScrollArea(this))
    , m_status(new StatusLabel(this)) {
    setTitle(visibleText(title));
    m_status->setObjectName(u"status"_s);
    m_content->setSpacing(style::block);
    auto* foot = style::hintLabel(next, this);
    foot->setObjectName(u"next"_s);
    foot->setHidden(m_state->edited.has_value()); // Tabs have no order.
    auto* inside = new QWidget;
    auto* page = new QVBoxLayout(inside);
    page->setContentsMargins(style::gap, style::gap, style::block, style::gap);
    page->setSpacing(style::block);
    page->addLayout(m_content, 1);
    page->addWidget(foot);
    // On a small screen the page scrolls, and the buttons below it stay.
    m_scroll->setAccessibleName(visibleText(title));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scroll);
}

bool SetupPage::validatePage() {
    if (m_busy)
        return false;
    if (m_mayLeave)
        return true;
    return !tryIt([this] { goOn(); });
}

void SetupPage::check(const std::function<void()>& then) {
    if (!tryIt(then))
        then();
}

bool SetupPage::tryIt(const std::function<void()>& then) {
    const auto trial = leave();
    if (!trial)
        return false;
    m_status->setStatus(Tone::Busy, trial->sentence);
    setBusy(true);
    showStatus();
    whenDone(trial->outcome, this, [this, field = trial->field, then](const Result<std::function<void()>>& outcome) {
        onTried(outcome, field, then);
    });
    return true;
}

void SetupPage::onTried(const Result<std::function<void()>>& outcome, QWidget* field,
                        const std::function<void()>& then) {
    m_status->clear();
    if (!outcome)
        m_status->setStatus(Tone::Error, outcome.error().sentence);
    setBusy(false);
    if (!outcome) {
        if (field)
            field->setFocus();
        return showStatus();
    }
    (*outcome)();
    then();
}

/// The page may be scrolled away from it. The label has its place once the page is laid out.
void SetupPage::showStatus() {
    QMetaObject::invokeMethod(this, [this] { m_scroll->ensureWidgetVisible(m_status); }, Qt::QueuedConnection);
}

void SetupPage::goOn() {
    if (wizard()->currentPage() != this)
        return; // The person went back meanwhile.
    m_mayLeave = true;
    if (isFinalPage())
        wizard()->accept();
    else
        wizard()->next();
    m_mayLeave = false;
}

void SetupPage::setBusy(bool busy) {
    m_busy = busy;
    emit completeChanged();
    emit busyChanged(busy);
}

void SetupPage::beginAt(QWidget& field) const {
    if (wizard())
        field.setFocus();
}

void SetupPage::focusNext() {
    QAbstractButton* next =
        wizard() ? wizard()->button(isFinalPage() ? QWizard::FinishButton : QWizard::NextButton) : nullptr;
    if (next && next->isEnabled() && wizard()->currentPage() == this)
        next->setFocus();
}

} // namespace vtrack
