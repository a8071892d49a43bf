// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "secret_files.h"

#include <chrono>

namespace vtrack {

/// The bearer tokens with which other programs use the API: the session token of the person who is signed in (guide,
/// "JWT Session Tokens"), or a token that `vtrack-syncctl api token` made, which does not end with a sign-in. Both are
/// JWTs with the guide's claims. The signing key of the second kind is in `tokens/api.json`, encrypted like Google's
/// tokens. Blocks on disk, database and keyring: on a worker. Safe from any of them.
class ApiTokens {
public:
    ApiTokens(const DataFolder& folder, KeyVault& vault, Account& account, const Clock& clock);

    struct Issued {
        Secret token;
        QDateTime expires;
    };

    /// Makes a token, and the signing key when there is none yet.
    [[nodiscard]] Result<Issued> issue(std::chrono::days life);

    /// Ends all tokens that issue() made, at once and in all programs: the next one has another key.
    [[nodiscard]] Result<void> endAll();

    /// Errors: AuthExpired for every token that is not good; those of the files and the keyring.
    [[nodiscard]] Result<void> verify(const Secret& token) const;

private:
    [[nodiscard]] Result<Secret> signingKey() const;

    SecretFiles m_files;
    Account& m_account;
    const Clock& m_clock;
};

} // namespace vtrack
