// SPDX-License-Identifier: GPL-3.0-or-later
#include "access_tokens.h"

#include "token_answer.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logTokens, "vtrack.google.tokens")

namespace {

constexpr qint64 earlySeconds = 120;
constexpr qint64 sessionCheckSeconds = 3600;

/// `name=value&...` with everything but letters and digits percent-encoded; QUrlQuery would leave `+` raw.
QByteArray formBody(const QList<std::pair<QByteArray, QByteArray>>& fields) {
    QByteArray body;
    for (const auto& [name, value] : fields)
        body += (body.isEmpty() ? "" : "&") + name + '=' + value.toPercentEncoding();
    return body;
}

HttpRequest formPost(const QUrl& url, const QByteArray& body) {
    return {.verb = "POST", .url = url, .body = body, .contentType = "application/x-www-form-urlencoded"};
}

/// Tokens belong to the client that got them: Google would refuse them for any other.
Error otherClient() {
    return {.kind = ErrorKind::AuthExpired,
            .sentence = QCoreApplication::translate(
                "AccessTokens", "The Google client file of this computer was replaced, so Google Drive has to be "
                                "connected once more. New footage waits safely in Drive until then."),
            .actionRequired = u"connect_google_drive"_s};
}

} // namespace

AccessTokens::AccessTokens(Account& account, HttpClient& http, const Clock& clock, QString clientFile)
    : m_account(account)
    , m_http(http)
    , m_clock(clock)
    , m_clientFile(std::move(clientFile)) {}

Result<Secret> AccessTokens::valid(const std::stop_token& stop) {
    const std::scoped_lock lock(m_mutex);
    if (auto checked = checkSession(); !checked)
        return std::unexpected(checked.error());
    if (auto loaded = load(); !loaded)
        return std::unexpected(loaded.error());
    if (m_credentials.accessToken.isEmpty() || m_clock.now().secsTo(m_credentials.expiresAt) < earlySeconds) {
        if (auto refreshed = refresh(stop); !refreshed)
            return std::unexpected(refreshed.error());
    }
    return m_credentials.accessToken;
}

void AccessTokens::reject(const Secret& token) {
    const std::scoped_lock lock(m_mutex);
    if (m_credentials.accessToken == token)
        m_credentials.accessToken = Secret();
}

void AccessTokens::forget() {
    const std::scoped_lock lock(m_mutex);
    m_credentials = {};
    m_sessionGoodUntil = {};
}

Result<void> AccessTokens::checkSession() {
    if (m_sessionGoodUntil.isValid() && m_clock.now() < m_sessionGoodUntil)
        return {};
    const auto session = m_account.session();
    if (!session)
        return std::unexpected(session.error());
    m_sessionGoodUntil = std::min(session->expires, m_clock.now().addSecs(sessionCheckSeconds));
    return {};
}

Result<void> AccessTokens::load() {
    if (!m_credentials.refreshToken.isEmpty())
        return {};
    auto stored = m_account.credentials();
    if (!stored)
        return std::unexpected(stored.error());
    m_credentials = std::move(*stored);
    return {};
}

/// Another program may have signed in or out since the tokens were read: nothing older is written over that.
Result<void> AccessTokens::readAgain() {
    auto stored = m_account.credentials();
    if (!stored && stored.error().kind == ErrorKind::AuthExpired) {
        m_credentials = {};
        return std::unexpected(stored.error());
    }
    if (stored && stored->refreshToken != m_credentials.refreshToken)
        m_credentials = std::move(*stored);
    return {};
}

Result<void> AccessTokens::refresh(const std::stop_token& stop) {
    if (auto read = readAgain(); !read)
        return read;
    const auto client = storedClientSecrets(m_clientFile);
    if (!client)
        return std::unexpected(client.error());
    if (m_credentials.clientId != client->clientId)
        return std::unexpected(otherClient());
    const QByteArray body = formBody({{"grant_type", "refresh_token"},
                                      {"refresh_token", m_credentials.refreshToken.reveal()},
                                      {"client_id", client->clientId.toUtf8()},
                                      {"client_secret", client->clientSecret.reveal()}});
    const auto response = m_http.send(formPost(client->tokenUri, body), stop).result();
    if (!response)
        return std::unexpected(response.error());
    auto answer = parseTokenAnswer(response->status, response->body, m_clock.now());
    if (!answer) {
        if (answer.error().kind == ErrorKind::AuthExpired) {
            m_credentials = {};
            if (auto ended = m_account.endDrive(); !ended)
                qCWarning(logTokens) << "the end of the sign-in could not be recorded:" << ended.error().detail;
        }
        return std::unexpected(answer.error());
    }
    m_credentials.accessToken = answer->accessToken;
    m_credentials.expiresAt = answer->expiresAt;
    if (!answer->refreshToken.isEmpty())
        m_credentials.refreshToken = answer->refreshToken;
    qCDebug(logTokens) << "refreshed, valid until" << toIsoUtc(m_credentials.expiresAt);
    return m_account.storeCredentials(m_credentials);
}

Result<void> AccessTokens::revoke() {
    const std::scoped_lock lock(m_mutex);
    if (auto loaded = load(); !loaded)
        return loaded;
    const auto client = storedClientSecrets(m_clientFile);
    if (!client)
        return std::unexpected(client.error());
    const QByteArray body = formBody({{"token", m_credentials.refreshToken.reveal()}});
    const auto response = m_http.send(formPost(client->revokeUri(), body)).result();
    if (!response)
        return std::unexpected(response.error());
    // 400 says that the token was dead already, which is what we want (Google, "Revoking a token").
    if (response->status != 200 && response->status != 400)
        return failure(ErrorKind::NetworkError,
                       QCoreApplication::translate("AccessTokens",
                                                   "Google could not be told that this computer no longer "
                                                   "needs access. Remove it at myaccount.google.com."),
                       u"revoke: %1"_s.arg(response->status));
    return {};
}

} // namespace vtrack
