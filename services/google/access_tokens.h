// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "client_secrets.h"

#include <mutex>
#include <stop_token>

namespace vtrack {

/// Hands out an access token that is valid now. Refreshed two minutes before it ends, by one thread at a time: the
/// others wait for that one and take its result. Only while the session token of the signed-in person is valid, which
/// is verified (and renewed in time) here. Blocks; call on workers, from any number of them.
class AccessTokens {
public:
    /// @param clientFile the imported Google client file; read at each refresh, so that a replaced one counts at once.
    AccessTokens(Account& account, HttpClient& http, const Clock& clock, QString clientFile);

    /// Errors: AuthExpired (sign in again) when Google refuses the refresh token, there is none, another client file
    /// was imported since, or the session ended; BadInput when Google does not accept the client file; NetworkError
    /// when Google could not be asked; KeyringUnavailable; Cancelled. A refused refresh token is remembered (see
    /// Account::endDrive()): Google is not asked with it again.
    [[nodiscard]] Result<Secret> valid(const std::stop_token& stop = {});

    /// Drive answered 401 to this token: the next valid() fetches another one.
    void reject(const Secret& token);

    /// Forgets what is in memory, for another person or a sign-out.
    void forget();

    /// Tells Google that the refresh token is no longer wanted. Before Account::signOut().
    [[nodiscard]] Result<void> revoke();

private:
    [[nodiscard]] Result<void> checkSession();
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> readAgain();
    [[nodiscard]] Result<void> refresh(const std::stop_token& stop);

    Account& m_account;
    HttpClient& m_http;
    const Clock& m_clock;
    QString m_clientFile;
    std::mutex m_mutex; // Held while refreshing: that is what makes it one refresh for everybody.
    Account::Credentials m_credentials;
    QDateTime m_sessionGoodUntil; ///< When to verify the session again.
};

} // namespace vtrack
