// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock_status.h"
#include "setup_page.h"
#include "sign_in_attempt.h"

class QPushButton;

namespace vtrack {

/// One of the two sign-ins: what is asked and why, the way to the browser and back, and who is signed in.
class SignInPage : public SetupPage {
    Q_OBJECT

public:
    SignInPage(const UiServices& services, const std::shared_ptr<SetupState>& state, SignInMethod method);

    void initializePage() override;
    void cleanupPage() override;

signals:
    /// Somebody signed in just now, perhaps another person than before.
    void signedIn();

protected:
    [[nodiscard]] bool isFilledIn() const override { return m_step == Step::Done; }

    [[nodiscard]] bool isLooking() const override { return m_step == Step::Looking; }

private:
    enum class Step { Looking, Asking, Waiting, Keeping, Done };

    void build();
    void look();
    void show(Step step);
    void showPerson(const UserProfile& profile);
    void onFailed(const Error& error);
    void onWaiting(bool opened);
    /// Offers these ways out of a failure in place of another sign-in.
    void offer(const QList<QPushButton*>& buttons);

    [[nodiscard]] bool isGmail() const { return m_method == SignInMethod::Gmail; }

    SignInMethod m_method;
    SignInAttempt m_attempt;
    Step m_step = Step::Looking;
    QPushButton* m_signIn;
    QPushButton* m_openAgain;
    QPushButton* m_copy;
    QPushButton* m_cancel;
    QPushButton* m_keyFile;
    QPushButton* m_memoryOnly;
    QPushButton* m_tryAgain;
    QPushButton* m_useOther;
    QPushButton* m_another;
    QWidget* m_person;
    QLabel* m_photo;
    QLabel* m_name;
    QLabel* m_email;
    ClockStatus* m_clock; ///< Google may refuse a sign-in by a wrong clock.
};

} // namespace vtrack
