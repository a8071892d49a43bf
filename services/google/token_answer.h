// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "form_post.h"
#include "secret.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace vtrack {

/// The answer of Google's token endpoint (RFC 6749, 5.1).
struct TokenAnswer {
    Secret accessToken;
    Secret refreshToken; ///< Empty when the answer had none: keep the one we have.
    Secret idToken;
    QDateTime expiresAt;
    QStringList scopes; ///< Empty when the answer did not say.
};

/// In bytes; Google's are 2 KiB.
constexpr qint64 largestTokenAnswer = 256 * 1024;

/// A POST to the token endpoint, or to the one that revokes tokens.
[[nodiscard]] HttpRequest tokenPost(const QUrl& address, const FormFields& fields);

/// Reads the endpoint's answer, for a code and for a refresh alike. Only `invalid_grant` is final for the sign-in
/// (AuthExpired). Words that blame the client file or an administrator's rules are setupRefusal(). Any other 4xx with
/// an `error` word is SetupNeeded and transient: an unknown error may be temporary; if not, it is a setup problem. 5xx,
/// 429, HTML and anything unreadable are NetworkError, which never means "signed out".
[[nodiscard]] Result<TokenAnswer> parseTokenAnswer(int status, const QByteArray& body, const QDateTime& now);

/// What an OAuth `error` word means that comes from the token endpoint or with the browser: SetupNeeded with a sentence
/// for the person who can fix it (Action::ImportClientFile or "ask_administrator"); nothing for other words.
[[nodiscard]] std::optional<Error> setupRefusal(const QString& word, const QString& detail);

} // namespace vtrack
