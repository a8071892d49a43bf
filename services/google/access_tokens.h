// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "client_secrets.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <stop_token>

namespace vtrack {

/// Hands out an access token that is valid now. Refreshed two minutes before it ends, by one thread at a time: the
/// others wait for that one and take its result. Only while the session token of the signed-in person is valid, which
/// is verified (and renewed in time) here. Blocks; call on workers, from any number of them.
///
///   in memory and good -> handed out
///   else what is stored is read again (another program may have signed in or refreshed)
///     -> good: handed out;  refused less than an hour ago: AuthExpired;  else the refresh token is tried
///          -> accepted: stored, Drive counts as connected (again);  invalid_grant: Account::endDrive(), for an hour
class AccessTokens {
public:
    /// @param clientFile the imported Google client file; read at each refresh, so that a replaced one counts at once.
    AccessTokens(Account& account, HttpClient& http, const Clock& clock, QString clientFile);

    /// Errors: AuthExpired (sign in again) when Google refuses the refresh token, there is none, another client file
    /// was imported since, or the session ended; BadInput without a client file; SetupNeeded when Google does not
    /// accept the client file, an administrator forbids it, or Google refuses three times in a row with a word that
    /// nobody knows; NetworkError when Google could not be asked; KeyringUnavailable; Cancelled. A refused refresh
    /// token is tried again each hour, since Google takes some refusals back, and at once when somebody signed in, by
    /// whatever program.
    [[nodiscard]] Result<Secret> valid(const std::stop_token& stop = {});

    /// Drive answered 401 to this token.
    /// @return whether another one is worth asking for: not within half a minute of the last, because a new token that
    /// is refused, too, is Google's trouble for the moment.
    [[nodiscard]] bool reject(const Secret& token);

    /// Forgets what is in memory, for another person or a sign-out.
    void forget();

    /// Tells Google that the tokens of both sign-ins are no longer wanted; those that are dead already count as
    /// revoked. Before Account::signOut(). Errors: BadInput without a client file; NetworkError with Google's word in
    /// the detail.
    [[nodiscard]] Result<void> revoke();

private:
    [[nodiscard]] Result<void> checkSession();
    [[nodiscard]] bool usable() const;
    [[nodiscard]] Result<void> refresh(const std::stop_token& stop);
    [[nodiscard]] Error afterRefusal(Error error);
    [[nodiscard]] Result<void> revoke(const QUrl& address, const Secret& token);

    Account& m_account;
    HttpClient& m_http;
    const Clock& m_clock;
    QString m_clientFile;
    std::mutex m_mutex; // Held while refreshing: that is what makes it one refresh for everybody.
    Account::Credentials m_credentials;
    Secret m_rejected;                                    ///< The access token that Drive refused last.
    std::optional<std::chrono::milliseconds> m_refreshed; ///< When the last one was fetched, by the monotonic clock.
    int m_unknownRefusals = 0;                            ///< In a row.
    QDateTime m_sessionGoodUntil;                         ///< When to verify the session again.
};

} // namespace vtrack
