// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "answer_watch.h"
#include "client_secrets.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <stop_token>

namespace vtrack {

/// Returns a valid access token. It is refreshed two minutes before it expires, by one thread at a time; the others
/// wait and use the result. Requires a valid session token of the signed-in person, which is verified (and renewed in
/// time) here. Blocks; call on workers, from any number of them.
///
///   in memory and good -> handed out
///   else what is stored is read again (another program may have signed in or refreshed)
///     -> good: handed out;  refused less than an hour ago: AuthExpired;  else the refresh token is tried
///          -> accepted: stored, Drive counts as connected (again);  invalid_grant: Account::endDrive(), for an hour
///
/// A service account has no refresh token: each access token is asked for by its key.
class AccessTokens {
public:
    /// @param clientFile the imported Google client file; read at each refresh, so that a replaced one counts at once.
    /// @param endpoints where the tokens are used: those that came from elsewhere are not.
    AccessTokens(Account& account, HttpClient& http, const Clock& clock, QString clientFile, GoogleEndpoints endpoints);

    /// Errors: AuthExpired (sign in again) when Google refuses the refresh token, there is none, another client file
    /// was imported since, it came from another Google (TokenOrigin), or the session ended; BadInput without a client
    /// file; SetupNeeded when Google does not accept the client file, an administrator forbids it, or Google refuses
    /// three times in a row with a word that nobody knows; NetworkError when Google could not be asked;
    /// KeyringUnavailable; Cancelled. A refused refresh token is tried again each hour, since Google takes some
    /// refusals back, and at once when somebody signed in, by whatever program.
    /// @param answers learns of the request for a token, if there is one; nullptr for nobody.
    [[nodiscard]] Result<Secret> valid(const std::stop_token& stop = {}, AnswerWatch* answers = nullptr);

    /// Drive answered 401 to this token.
    /// @return whether to request another one: not within half a minute of the last, because a refused new token means
    /// a temporary fault at Google.
    [[nodiscard]] bool reject(const Secret& token);

    /// Discards the tokens in memory, for another person or a sign-out.
    void forget();

    /// A number that changes with each sign-in and sign-out of this process. What Drive answered under another number
    /// may be another account's.
    [[nodiscard]] int grant() const { return m_grant; }

    /// Revokes the tokens of both sign-ins at Google; tokens that are already invalid count as revoked. Before
    /// Account::signOut(). Errors: BadInput without a client file; NetworkError with Google's word in the detail; those
    /// of the keyring and the files when the tokens cannot be read.
    [[nodiscard]] Result<void> revoke();

    /// A sign-in that is stored.
    struct Kept {
        Account::SignedIn signedIn;
        std::optional<Error> notRevoked; ///< Why Google may still accept the tokens of the previous person.
    };

    /// Stores the result of a sign-in (Account::accept()) and uses it from the next request on. If it replaces another
    /// person, that person's tokens are revoked afterwards, so that a grant that cannot be stored ends nothing. Errors:
    /// those of accept(); nothing has changed then. Where a person is to confirm another account, the sentence says how
    /// many of the chosen folders that account cannot see. A grant that is not stored is not revoked: Google then ends
    /// every grant of that person for this client file, on all computers.
    [[nodiscard]] Result<Kept> keep(const SignInGrant& grant, Account::OtherPerson other);

    /// The sign-in of a service account, for keep(): asks Google for a first token, so that only a key which works is
    /// kept. Errors: those of requestToken().
    [[nodiscard]] Result<SignInGrant> grantOf(const ServiceAccount& account, const std::stop_token& stop = {}) const;

private:
    /// The tokens of a person, for revoking.
    struct Stored {
        QUrl revokeUri;
        QList<Secret> tokens;
        Result<void> unread; ///< Why some are missing.
    };

    [[nodiscard]] Stored storedTokens() const;
    [[nodiscard]] Error withView(Error error, const SignInGrant& grant, const QString& before);
    [[nodiscard]] Result<void> revoke(const Stored& stored);
    [[nodiscard]] Result<void> checkSession();
    /// The client file, or what stands for it with a service account, if these tokens may be sent where it leads.
    [[nodiscard]] Result<ClientSecrets> clientFor(const DriveCredentials& credentials) const;
    [[nodiscard]] bool usable() const;
    /// @return whether the tokens are still the stored ones: another sign-in may have replaced them meanwhile.
    [[nodiscard]] Result<bool> refresh(const std::stop_token& stop, AnswerWatch* answers);
    [[nodiscard]] Result<TokenAnswer> newTokens(const ClientSecrets& client, const std::stop_token& stop,
                                                AnswerWatch* answers) const;
    [[nodiscard]] Error afterRefusal(Error error, const DriveCredentials& refused);
    [[nodiscard]] Result<void> revoke(const QUrl& address, const Secret& token);

    Account& m_account;
    HttpClient& m_http;
    const Clock& m_clock;
    QString m_clientFile;
    GoogleEndpoints m_endpoints;
    std::atomic<int> m_grant = 0;
    std::mutex m_mutex; // Held while refreshing, so that there is one refresh for all threads.
    DriveCredentials m_credentials;
    Secret m_rejected;                                    ///< The access token that Drive refused last.
    std::optional<std::chrono::milliseconds> m_refreshed; ///< When the last one was fetched, by the monotonic clock.
    int m_unknownRefusals = 0;                            ///< In a row.
    QDateTime m_sessionGoodUntil;                         ///< When to verify the session again.
};

} // namespace vtrack
