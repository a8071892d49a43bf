// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sign_in_attempt.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace vtrack {

class ClockStatus;
class PersonLabel;
class StatusLabel;

/// One of the two sign-ins: the way to the browser and back, each way out of a failure, and who is signed in. Wizard
/// and dialog show the same panel.
class SignInPanel final : public QWidget {
    Q_OBJECT

public:
    /// @param status the line that says how it stands; the panel places it.
    SignInPanel(const SignInServices& services, SignInMethod method, StatusLabel* status, QWidget* parent = nullptr);

    /// Looks up whether this sign-in is still there, and asks for it only when it is not.
    void checkAccount();
    /// Asks for the sign-in, whether or not there is one, and again after each attempt that was stopped; this person is
    /// offered first on Google's page.
    void ask(const QString& email);

    /// This other person was asked for by name, and is accepted without a question.
    void expect(const QString& email) { m_attempt.expect(email); }

    /// Signs in with this key and without a browser; nothing: with a person in the browser.
    void useKey(const std::optional<ServiceAccount>& account);

    /// Also lets an administrator choose the key file of a service account.
    void offerKeyFile() { m_offersKey = true; }

    /// Opens the browser.
    void start();
    void cancel();

    /// Whether the browser or the storing is waited for.
    [[nodiscard]] bool isUnderWay() const { return m_step == Step::Waiting || m_step == Step::Storing; }

    /// Whether it is still being looked up who is signed in.
    [[nodiscard]] bool isChecking() const { return m_step == Step::Checking; }

    /// Whether somebody is signed in.
    [[nodiscard]] bool isDone() const { return m_step == Step::Done; }

signals:
    /// It was found that this person is signed in; no sign-in was needed.
    void known(const vtrack::UserProfile& profile);
    /// Nobody is signed in any more, but this person was.
    void remembered(const vtrack::UserProfile& profile);
    /// Somebody signed in just now, perhaps another person than before.
    void signedIn(const vtrack::UserProfile& profile);
    void stepChanged();

private:
    enum class Step { Checking, Asking, Waiting, Storing, Done };

    void build();
    void connectButtons();
    void show(Step step);
    void look();
    void tryKeyringAgain();
    void showPerson(const UserProfile& profile);
    void askAgain();
    void chooseKey();
    void comeBack();
    void onFailed(const Error& error);
    void tellNotRevoked(const Error& error);
    void onWaiting(bool opened);
    [[nodiscard]] QString unstoredSentence(const Error& error) const;
    /// Offers these remedies instead of another sign-in.
    void offer(const QList<QPushButton*>& buttons);

    [[nodiscard]] bool isGmail() const { return m_method == SignInMethod::Gmail; }

    SignInServices m_services;
    SignInMethod m_method;
    SignInAttempt m_attempt;
    Step m_step = Step::Checking;
    bool m_offersKey = false;
    bool m_asksAnyway = false;   ///< Even if somebody is signed in.
    QTimer m_keyringTimer;       ///< Until the next try, while the keyring does not answer.
    bool m_triesQuietly = false; ///< The keyring is tried again, and what is shown stays.
    StatusLabel* m_status;
    QPushButton* m_signIn;
    QPushButton* m_chooseKey;
    QPushButton* m_openAgain;
    QPushButton* m_copy;
    QPushButton* m_cancel;
    QPushButton* m_keyFile;
    QPushButton* m_memoryOnly;
    QPushButton* m_tryAgain;
    QPushButton* m_useOther;
    QPushButton* m_another;
    PersonLabel* m_person;
    ClockStatus* m_clock; ///< Google may refuse a sign-in because of a wrong clock.
};

} // namespace vtrack
