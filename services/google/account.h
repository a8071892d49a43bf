// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "data_folder.h"
#include "database.h"
#include "drive_credentials.h"
#include "http_client.h"
#include "key_vault.h"
#include "profile_store.h"
#include "secret_files.h"
#include "session_token.h"
#include "sign_in.h"

#include <functional>
#include <mutex>
#include <optional>

namespace vtrack {

/// The person who is signed in on this computer, and their credentials: the profile in the database, the session token
/// and Google's tokens in encrypted files under `tokens/`. Every call blocks on disk, database, keyring or network:
/// never on the GUI thread. Safe from any worker: one call at a time, the others wait.
class Account {
public:
    /// The state of the account.
    struct State {
        std::optional<UserProfile> profile; ///< Nothing while not signed in.
        bool gmailAuthenticated = false;    ///< A valid session token is there.
        bool driveConnected = false;
        /// Why an earlier sign-in no longer counts: its key is gone (a new keyring), or the session ended. Nothing if
        /// there was no sign-in, or the person is signed in.
        std::optional<Error> ended = {};
    };

    /// The result of a sign-in.
    struct SignedIn {
        SignInMethod method = SignInMethod::Gmail;
        UserProfile profile;
        Secret sessionToken;
    };

    Account(const DataFolder& folder, const Database& database, KeyVault& vault, HttpClient& http, const Clock& clock);

    [[nodiscard]] Result<State> state() const;

    /// How to handle a Drive grant of another person than the one who is signed in.
    enum class OtherPerson {
        Refuse,
        Accept, ///< The other person becomes the signed-in one. Only after confirmation.
    };

    /// Stores the result of a sign-in. A Drive grant needs a Gmail session of the same person (compared by `sub`):
    /// otherwise AuthExpired with action_required "complete_gmail_auth_first", or BadInput with "confirm_other_account"
    /// for somebody else, in either step. A service account needs no session: it is both steps at once. Nothing is kept
    /// then. Somebody else than the person who signed out last is refused in the same way while cameras are chosen.
    /// A person who was signed in before is signed out on this computer. The program calls AccessTokens::keep().
    [[nodiscard]] Result<SignedIn> accept(const SignInGrant& grant, OtherPerson other = OtherPerson::Refuse);

    /// The guide's prerequisite for Drive: AuthExpired with action_required "complete_gmail_auth_first" unless a valid
    /// session token is there. The token is renewed here when more than half of its life is over.
    [[nodiscard]] Result<VerifiedSession> session();

    /// The claims of a session token that a program brings: one that was issued for the person who is signed in.
    /// Otherwise AuthExpired.
    [[nodiscard]] Result<VerifiedSession> verify(const Secret& token) const;

    /// What is stored, also when Google refused it since (`refusedAt`): it may be accepted again.
    [[nodiscard]] Result<DriveCredentials> credentials() const;
    /// Google refreshed the tokens of `before`: replaces them and, after endDrive(), counts Drive as connected again.
    /// Nothing is written when another sign-in has replaced `before` since the question to Google.
    /// @return whether they were replaced.
    [[nodiscard]] Result<bool> storeRefreshed(const DriveCredentials& before, const DriveCredentials& refreshed);

    /// Google refused the refresh token: Drive counts as not connected until the next sign-in, also after a restart.
    /// The tokens are kept with the time, so that AccessTokens can retry them each hour. Nothing is written when
    /// another sign-in has replaced `refused` since the question to Google.
    [[nodiscard]] Result<void> endDrive(const DriveCredentials& refused);

    /// What Google gave with the Gmail sign-in, kept for revoking only; empty for sign-ins of former versions, and if
    /// it came from elsewhere.
    [[nodiscard]] Result<Secret> gmailToken(const TokenOrigin& from) const;

    /// Replaces the keys of the encrypted files and of the session token; nobody has to sign in again.
    [[nodiscard]] Result<void> replaceKeys();

    /// What happens to a person's name, address and photo at a sign-out.
    enum class Profile { Keep, Forget };

    /// Removes session and credentials of this computer. All footage stays.
    [[nodiscard]] Result<void> signOut(Profile profile = Profile::Keep);

    /// SourceStore::chosenFolders().
    [[nodiscard]] Result<QStringList> chosenFolders() const;

    /// The credential file relative to the data folder (`video_sources.config`, oauth_token_path).
    [[nodiscard]] Result<QString> credentialPath() const;

private:
    /// The session token with the version of the secret that signed it.
    struct StoredSession {
        Secret token;
        int secretVersion = 1;
        Secret gmailToken = {};
        TokenOrigin gmailOrigin = {};
    };

    [[nodiscard]] Result<Secret> sessionSecret(int version, const QString& email) const;
    [[nodiscard]] Result<std::optional<UserProfile>> currentProfile() const;
    [[nodiscard]] Result<void> withProfiles(const std::function<Result<void>(ProfileStore&)>& work) const;
    [[nodiscard]] Result<SignedIn> acceptGmail(const SignInGrant& grant, const QByteArray& photo);
    [[nodiscard]] Result<SignedIn> acceptDrive(const SignInGrant& grant, OtherPerson other, const QByteArray& photo);
    /// The grant's tokens become those of the person who is signed in.
    [[nodiscard]] Result<SignedIn> connectDrive(const SignInGrant& grant, const QString& email);
    /// Whether these are still the stored ones.
    [[nodiscard]] Result<bool> areStored(const DriveCredentials& asked) const;
    /// @param kept all but its token is kept.
    [[nodiscard]] Result<Secret> renewSession(const SessionClaims& claims, const StoredSession& kept);
    [[nodiscard]] Result<StoredSession> storedSession() const;
    [[nodiscard]] Result<VerifiedSession> verifiedSession() const;
    [[nodiscard]] Result<void> signOut(const UserProfile& person);
    [[nodiscard]] QByteArray fetchPhoto(const SignInGrant& grant);

    const Database& m_database;
    KeyVault& m_vault;
    SecretFiles m_files;
    HttpClient& m_http;
    const Clock& m_clock;
    mutable std::recursive_mutex m_mutex; ///< What is read, compared and written belongs together.
};

} // namespace vtrack
