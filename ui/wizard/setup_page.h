// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup_state.h"
#include "style.h"
#include "ui_services.h"

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
    SetupPage(const UiServices& services, std::shared_ptr<SetupState> state, const QString& title);

    [[nodiscard]] bool isComplete() const final { return !m_busy && isFilledIn(); }

    [[nodiscard]] bool validatePage() final;

    /// Whether a check is under way.
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void busyChanged(bool busy);

protected:
    /// Whether "Next" makes sense.
    [[nodiscard]] virtual bool isFilledIn() const { return true; }

    /// Starts what has to be checked when the page is left; the default has nothing to check.
    virtual void check() { finishCheck(); }

    /// Shows a busy sentence until finishCheck() or failCheck().
    void setBusy(const QString& sentence);
    void finishCheck();
    void failCheck(const QString& sentence);
    /// Puts the keyboard on "Next", when it can be used.
    void focusNext();

    [[nodiscard]] const UiServices& services() const { return m_services; }

    [[nodiscard]] SetupState& state() const { return *m_state; }

    /// Where the page's content goes.
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }

    /// The page's sentence about how it stands; the page places it.
    [[nodiscard]] StatusLabel* status() const { return m_status; }

private:
    void endBusy();

    UiServices m_services;
    std::shared_ptr<SetupState> m_state;
    QVBoxLayout* m_content;
    StatusLabel* m_status;
    bool m_busy = false;
    bool m_checked = false;
};

} // namespace vtrack
