// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setup_page.h"
#include "sign_in_panel.h"

class QLabel;

namespace vtrack {

/// One of the two sign-ins: what is asked for and why, and the panel that does it.
class SignInPage final : public SetupPage {
    Q_OBJECT

public:
    SignInPage(const SetupServices& services, const std::shared_ptr<SetupState>& state, SignInMethod method);

    void initializePage() override;
    void cleanupPage() override;

    [[nodiscard]] bool isFilledIn() const override { return m_panel->isDone(); }

signals:
    /// A sign-in has succeeded, perhaps of another person than before.
    void signedIn();

protected:
    [[nodiscard]] bool isLooking() const override { return m_panel->isChecking(); }

private:
    void onPerson(const UserProfile& profile);

    [[nodiscard]] QString explanation() const;
    [[nodiscard]] QString hint() const;

    SignInMethod m_method;
    QLabel* m_explanation;
    QLabel* m_hint;
    SignInPanel* m_panel;
};

} // namespace vtrack
