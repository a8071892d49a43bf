// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sign_in.h"
#include "sign_in_services.h"

#include <QObject>

#include <optional>

namespace vtrack {

/// One sign-in from the button to the stored credentials, as signals for a page. The next start() begins anew.
///
///   start() -> waitingForBrowser -> granted -> keeping -> succeeded
///                    \_______________\___________\_____> failed
class SignInAttempt : public QObject {
    Q_OBJECT

public:
    SignInAttempt(const SignInServices& services, SignInMethod method, QObject* parent = nullptr);

    /// Who is offered first on Google's page: the person who signed in, for the Drive step.
    void setLoginHint(const QString& email) { m_loginHint = email; }

    void start();
    void cancel();
    /// Opens the address once more, for a browser window that was closed.
    void openBrowser();

    /// The address for the browser; empty unless it is waited for.
    [[nodiscard]] QUrl address() const { return m_address; }

    /// Goes on on a computer without a keyring, with what the person chose for the key.
    void goOnWithoutKeyring(WithoutKeyring choice);
    /// Goes on with the other account that was chosen on Google's page.
    void acceptOtherPerson();
    /// Stores once more what Google granted, after a keyring was locked or silent. @return false when there is nothing.
    bool keepAgain();

signals:
    /// @param opened whether the desktop took the address.
    void waitingForBrowser(bool opened);
    /// Google said yes; the credentials are being stored.
    void keeping();
    void succeeded(const vtrack::UserProfile& profile);
    void failed(const vtrack::Error& error);

private:
    void keep(const SignInGrant& grant, Account::OtherPerson other = Account::OtherPerson::Refuse);
    void fail(const Error& error);

    SignInServices m_services;
    SignInMethod m_method;
    QString m_loginHint;
    SignIn* m_signIn = nullptr;
    QUrl m_address;
    std::optional<SignInGrant> m_grant; ///< What Google granted and we could not keep yet.
};

} // namespace vtrack
