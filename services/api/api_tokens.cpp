// SPDX-License-Identifier: GPL-3.0-or-later
#include "api_tokens.h"

#include "fernet.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString keyFile = u"api.json"_s;
const QString signingKeyField = u"signing_key"_s;
const QString nobody = u"api@localhost"_s; ///< The guide's claim `user_email` while nobody is signed in.

} // namespace

ApiTokens::ApiTokens(const DataFolder& folder, KeyVault& vault, Account& account, const Clock& clock)
    : m_files(folder.tokens(), vault, clock)
    , m_account(account)
    , m_clock(clock) {}

Result<Secret> ApiTokens::signingKey() const {
    const auto content = m_files.read(keyFile);
    if (!content)
        return std::unexpected(content.error());
    return Secret(content->value(signingKeyField).toString().toLatin1());
}

Result<ApiTokens::Issued> ApiTokens::issue(std::chrono::days life) {
    const auto state = m_account.state();
    const QString email = state && state->profile ? state->profile->email : QString();
    if (!m_files.exists(keyFile)) {
        const Secret fresh = generateFernetKey(); // 32 random bytes, as HS256 wants.
        const QJsonObject content{{signingKeyField, QString::fromLatin1(fresh.reveal())}};
        if (auto written = m_files.write(keyFile, email, content); !written)
            return std::unexpected(written.error());
    }
    const auto key = signingKey();
    if (!key)
        return std::unexpected(key.error());
    auto token = issueSessionToken(
        {.userEmail = email.isEmpty() ? nobody : email, .userName = u"API"_s, .photoUrl = {}}, *key, m_clock, life);
    if (!token)
        return std::unexpected(token.error());
    return Issued{.token = *token, .expires = m_clock.now().addDays(life.count())};
}

Result<void> ApiTokens::endAll() {
    return m_files.remove(keyFile);
}

Result<void> ApiTokens::verify(const Secret& token) const {
    if (m_files.exists(keyFile)) {
        const auto key = signingKey();
        if (key && verifySessionToken(token, *key, m_clock))
            return {};
        if (!key && key.error().kind == ErrorKind::KeyringUnavailable)
            return std::unexpected(key.error());
    }
    if (const auto session = m_account.verify(token); !session)
        return std::unexpected(session.error());
    return {};
}

} // namespace vtrack
