// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sign_in.h"
#include "sign_in_services.h"

#include <QObject>

#include <optional>

namespace vtrack {

/// One sign-in from the button to the stored credentials, as signals for a page. Another start() begins a new attempt.
///
///   start() -> waitingForBrowser or askingGoogle -> granted -> keeping -> succeeded
///                    \___________________________\_________\_________> failed
class SignInAttempt : public QObject {
    Q_OBJECT

public:
    SignInAttempt(const SignInServices& services, SignInMethod method, QObject* parent = nullptr);

    /// The account that Google's page offers first: for the Drive step, the signed-in one.
    void setLoginHint(const QString& email) { m_loginHint = email; }

    /// The other person whom somebody asked for beforehand: accepted without a question.
    void expect(const QString& email) { m_expected = email; }

    /// Signs in with this key and without a browser; nothing: with a person in the browser.
    void useKey(const std::optional<ServiceAccount>& account) { m_serviceAccount = account; }

    void start();
    void cancel();
    /// Opens the address again, in case the browser window was closed.
    void openBrowser();

    /// The address for the browser; empty unless it is waited for.
    [[nodiscard]] QUrl address() const { return m_address; }

    /// The address of the person who was chosen on Google's page, while that is not stored; else empty.
    [[nodiscard]] QString chosenAccount() const;

    /// Continues on a computer without a keyring, with the person's choice for the key.
    void goOnWithoutKeyring(WithoutKeyring choice);
    /// Continues with the other account that was chosen on Google's page.
    void acceptOtherPerson();
    /// Stores the grant again, after the keyring was locked or not responding; emits keeping(). While it is being
    /// stored, nothing begins anew. @return false if there is none.
    bool keepAgain();

    /// Whether Google granted access and that is not stored yet.
    [[nodiscard]] bool hasGrant() const { return m_grant.has_value(); }

signals:
    /// @param opened whether the desktop opened the address.
    void waitingForBrowser(bool opened);
    /// Google is asked with the key of a service account.
    void askingGoogle();
    /// Google granted access; the credentials are being stored.
    void keeping();
    /// Before succeeded(): Google could not be told that the previous person no longer gives access.
    void notRevoked(const vtrack::Error& error);
    void succeeded(const vtrack::UserProfile& profile);
    void failed(const vtrack::Error& error);

private:
    void startWithKey();
    [[nodiscard]] Account::OtherPerson otherFor(const SignInGrant& grant) const;
    void keep(const SignInGrant& grant, Account::OtherPerson other);
    void fail(const Error& error);

    SignInServices m_services;
    SignInMethod m_method;
    QString m_loginHint;
    QString m_expected; ///< May replace the person who is signed in.
    std::optional<ServiceAccount> m_serviceAccount;
    int m_keyAttempt = 0; ///< Only the latest one's answer is used.
    SignIn* m_signIn = nullptr;
    QUrl m_address;
    std::optional<SignInGrant> m_grant;                          ///< The grant that is not stored yet.
    Account::OtherPerson m_other = Account::OtherPerson::Refuse; ///< What was chosen for that grant.
    bool m_isKeeping = false;
};

} // namespace vtrack
