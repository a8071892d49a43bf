// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup_draft.h"
#include "setup_services.h"
#include "setup_state.h"
#include "style.h"

#include <QVBoxLayout>
#include <QWizardPage>

#include <memory>

namespace vtrack {

/// A page of the wizard. Checks that take time do not block: "Next" starts check(), the page shows that it is busy, and
/// finishCheck() or failCheck() ends it.
///
///   Next -> validatePage() -> check() ... finishCheck() -> the next page (or, on the last one, the end)
///                                     \.. failCheck()   -> stays here and says why
class SetupPage : public QWizardPage {
    Q_OBJECT

public:
    /// @param next what comes after this page, in one short sentence that stands at the foot of it.
    SetupPage(const SetupServices& services, std::shared_ptr<SetupState> state, const QString& title,
              const QString& next);

    [[nodiscard]] bool isComplete() const final { return !m_busy && isFilledIn(); }

    [[nodiscard]] bool validatePage() final;

    /// Whether a check is under way.
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Whether the page knows how things stand; completeChanged() tells when it does.
    [[nodiscard]] bool isAtRest() const { return !m_busy && !isLooking(); }

    /// Whether the person is told of a fault.
    [[nodiscard]] bool isInTrouble() const { return !m_status->text().isEmpty() && m_status->tone() == Tone::Error; }

    /// Adds what was typed and chosen here.
    virtual void save(SetupDraft& /*draft*/) const {}

    /// Takes up what was typed and chosen here before. To be called before the page is shown.
    virtual void restore(const SetupDraft& /*draft*/) {}

    /// Puts the widget above everything else.
    void putFirst(QWidget* widget) { m_content->insertWidget(0, widget); }

signals:
    void busyChanged(bool busy);

protected:
    /// Whether "Next" makes sense.
    [[nodiscard]] virtual bool isFilledIn() const { return true; }

    /// Whether it is still finding out by itself how things stand.
    [[nodiscard]] virtual bool isLooking() const { return false; }

    /// Starts what has to be checked when the page is left; the default has nothing to check.
    virtual void check() { finishCheck(); }

    /// Shows a busy sentence until finishCheck() or failCheck().
    void setBusy(const QString& sentence);
    void finishCheck();
    void failCheck(const QString& sentence);
    /// Puts the keyboard on "Next", when it can be used.
    void focusNext();

    [[nodiscard]] const SetupServices& services() const { return m_services; }

    [[nodiscard]] SetupState& state() const { return *m_state; }

    /// Where the page's content goes.
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }

    /// The page's sentence about how it stands; the page places it.
    [[nodiscard]] StatusLabel* status() const { return m_status; }

private:
    void endBusy();

    SetupServices m_services;
    std::shared_ptr<SetupState> m_state;
    QVBoxLayout* m_content;
    StatusLabel* m_status;
    bool m_busy = false;
    bool m_checked = false;
};

} // namespace vtrack
