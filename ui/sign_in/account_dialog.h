// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialog.h"
#include "session_token.h"
#include "sign_in_services.h"

class QCheckBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace vtrack {

class PersonLabel;
class StatusLabel;

/// Who is signed in on this computer, since when and until when, and what the program may do; sign in again, as
/// another person, or sign out.
class AccountDialog final : public Dialog {
    Q_OBJECT

public:
    explicit AccountDialog(const SignInServices& services, QWidget* parent = nullptr);

signals:
    /// A person wants to sign in. @param otherAccount as somebody else.
    void signInRequested(bool otherAccount);
    /// Nobody is signed in any more.
    void signedOut();

private:
    /// What is read in the background.
    struct Facts {
        Account::State state;
        std::optional<VerifiedSession> session;
        QStringList scopes; ///< Those that Google granted for Drive.
    };

    /// The same, as far as it could be read, and where the key is without which nothing of it can.
    struct Reading {
        Result<Facts> facts;
        Result<KeyVault::Place> key;
    };

    /// The result of a sign-out that succeeded on this computer.
    struct SignOutReport {
        std::optional<Error> notRevoked; ///< Google was not reached or refused.
    };

    [[nodiscard]] static Result<Facts> read(Account& account);
    void onRead(const Reading& reading);
    [[nodiscard]] QWidget* overviewPage();
    [[nodiscard]] QWidget* signOutPage();
    void refresh();
    void showFacts(const Facts& facts);
    void signOut();
    void onSignedOut(const Result<SignOutReport>& report);

    SignInServices m_services;
    QStackedWidget* m_pages;
    StatusLabel* m_status;
    PersonLabel* m_person;
    QLabel* m_signedIn;
    QLabel* m_drive;
    QLabel* m_permissions;
    QLabel* m_key;
    QFormLayout* m_facts;
    QPushButton* m_signInAgain;
    QPushButton* m_otherAccount;
    QPushButton* m_signOut;
    QLabel* m_question;
    QCheckBox* m_revoke;
    QCheckBox* m_forget;
    QPushButton* m_confirm;
    QPushButton* m_back;
};

/// Where the key of the sign-in is, in words that follow "Key of the sign-in:".
/// @param trouble why the account could not be read; nothing if it could.
[[nodiscard]] QString keyPlaceText(KeyVault::Place place, const std::optional<Error>& trouble);

} // namespace vtrack
