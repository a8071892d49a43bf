// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "data_folder.h"
#include "database.h"
#include "http_client.h"
#include "key_vault.h"
#include "profile_store.h"
#include "session_token.h"
#include "sign_in.h"

#include <optional>

namespace vtrack {

/// Who is signed in on this computer, and where their credentials lie: the profile in the database, the session token
/// and Google's tokens in encrypted files under `tokens/`. Every call blocks on disk, database, keyring or network:
/// never on the GUI thread. Safe from any worker, one call at a time for each account.
class Account {
public:
    /// Where the account stands.
    struct State {
        std::optional<UserProfile> profile; ///< Nothing while nobody is signed in.
        bool gmailAuthenticated = false;    ///< A valid session token is there.
        bool driveConnected = false;
    };

    /// Google's tokens for Drive, as stored.
    struct Credentials {
        Secret accessToken;
        Secret refreshToken;
        QDateTime expiresAt;
        QStringList scopes;
    };

    /// What a sign-in led to.
    struct SignedIn {
        SignInMethod method = SignInMethod::Gmail;
        UserProfile profile;
        Secret sessionToken;
    };

    Account(const DataFolder& folder, const Database& database, KeyVault& vault, HttpClient& http, const Clock& clock);

    [[nodiscard]] Result<State> state() const;

    /// Keeps what a sign-in brought. A Drive grant needs a Gmail session of the same person: otherwise AuthExpired with
    /// action_required "complete_gmail_auth_first", or BadInput for somebody else. Nothing is kept then.
    [[nodiscard]] Result<SignedIn> accept(const SignInGrant& grant);

    /// The guide's prerequisite for Drive: AuthExpired with action_required "complete_gmail_auth_first" unless a valid
    /// session token is there. The token is renewed here when more than half of its life is over.
    [[nodiscard]] Result<VerifiedSession> session();

    [[nodiscard]] Result<Credentials> credentials() const;
    /// Replaces the stored tokens after a refresh.
    [[nodiscard]] Result<void> storeCredentials(const Credentials& credentials);

    /// Removes session and credentials of this computer. The profile and all footage stay.
    [[nodiscard]] Result<void> signOut();

    /// The credential file relative to the data folder (`video_sources.config`, oauth_token_path).
    [[nodiscard]] Result<QString> credentialPath() const;

private:
    [[nodiscard]] Result<Secret> key(const QString& name) const;
    [[nodiscard]] Result<std::optional<UserProfile>> currentProfile() const;
    [[nodiscard]] Result<void> withProfiles(const std::function<Result<void>(ProfileStore&)>& work) const;
    [[nodiscard]] Result<SignedIn> acceptGmail(const SignInGrant& grant);
    [[nodiscard]] Result<SignedIn> acceptDrive(const SignInGrant& grant);
    [[nodiscard]] Result<Secret> renewSession(const SessionClaims& claims);
    [[nodiscard]] Result<Secret> storedSession() const;
    [[nodiscard]] QByteArray fetchPhoto(const QString& address);
    [[nodiscard]] QString sessionFile() const;
    [[nodiscard]] QString credentialFile(const QString& email) const;

    const DataFolder& m_folder;
    const Database& m_database;
    KeyVault& m_vault;
    HttpClient& m_http;
    const Clock& m_clock;
};

/// The guide's error for Drive without Gmail.
[[nodiscard]] Error gmailFirst();

} // namespace vtrack
