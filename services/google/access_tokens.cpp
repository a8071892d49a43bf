// SPDX-License-Identifier: GPL-3.0-or-later
#include "access_tokens.h"

#include "account_view.h"
#include "bounded_json.h"
#include "token_answer.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logTokens, "vtrack.google.tokens")

namespace {

constexpr qint64 earlySeconds = 120;
constexpr qint64 sessionCheckSeconds = 3600;
constexpr qint64 lookAgainSeconds = 3600;
constexpr std::chrono::seconds renewedAtMostEvery{30};
constexpr int finalUnknownRefusal = 3;

/// Tokens belong to the client that got them: Google would refuse them for any other.
Error otherClient() {
    return {.kind = ErrorKind::AuthExpired,
            .sentence = QCoreApplication::translate(
                "AccessTokens", "The Google client file of this computer was replaced, so Google Drive has to be "
                                "connected once more. New footage waits safely in Drive until then."),
            .action = Action::ConnectDrive};
}

Error elsewhere(const DriveCredentials& credentials, const TokenOrigin& here) {
    return {.kind = ErrorKind::AuthExpired,
            .sentence = QCoreApplication::translate(
                "AccessTokens",
                "Google Drive was connected at another address than the one that this program now works "
                "with. Nothing was sent there. Connect Google Drive once more, or go back to the address "
                "and the previous client file."),
            .detail = u"tokens of %1 %2, asked at %3 %4"_s.arg(credentials.origin.signIn, credentials.origin.api,
                                                               here.signIn, here.api),
            .action = Action::ConnectDrive};
}

/// Only an administrator can end what a key allows.
Error keyIsNotRevoked(const ServiceAccount& account) {
    return {.kind = ErrorKind::SetupNeeded,
            .sentence = QCoreApplication::translate(
                            "AccessTokens", "Google still accepts the key of the service account %1. Delete it in the "
                                            "Google Cloud console if no computer needs it any more.")
                            .arg(forPeople(account.email)),
            .action = Action::AskAdministrator};
}

Error signInEnded(const DriveCredentials& credentials) {
    const QString detail = u"refused at %1"_s.arg(toIsoUtc(credentials.refusedAt));
    if (credentials.serviceAccount)
        return keyRefused(*credentials.serviceAccount, detail);
    return {.kind = ErrorKind::AuthExpired,
            .sentence = QCoreApplication::translate(
                "TokenAnswer", "Google no longer accepts this sign-in. New footage waits safely in Drive until you "
                               "sign in again."),
            .detail = detail,
            .action = Action::SignInAgain};
}

} // namespace

AccessTokens::AccessTokens(Account& account, HttpClient& http, const Clock& clock, QString clientFile,
                           GoogleEndpoints endpoints)
    : m_account(account)
    , m_http(http)
    , m_clock(clock)
    , m_clientFile(std::move(clientFile))
    , m_endpoints(std::move(endpoints)) {}

Result<Secret> AccessTokens::valid(const std::stop_token& stop, AnswerWatch* answers) {
    const std::scoped_lock lock(m_mutex);
    if (auto checked = checkSession(); !checked)
        return std::unexpected(checked.error());
    if (usable())
        return m_credentials.accessToken;
    auto stored = m_account.credentials();
    if (!stored) {
        m_credentials = {};
        return std::unexpected(stored.error());
    }
    if (const auto client = clientFor(*stored); !client) {
        m_credentials = {};
        return std::unexpected(client.error());
    }
    m_credentials = std::move(*stored);
    if (usable())
        return m_credentials.accessToken;
    const qint64 sinceRefusal = m_credentials.refusedAt.secsTo(m_clock.now());
    if (m_credentials.refusedAt.isValid() && sinceRefusal >= 0 && sinceRefusal < lookAgainSeconds)
        return std::unexpected(signInEnded(m_credentials));
    const auto current = refresh(stop, answers);
    if (current && *current)
        return m_credentials.accessToken;
    m_credentials = {};
    if (!current)
        return std::unexpected(current.error());
    // Somebody signed in meanwhile: these are new tokens, which need no refresh.
    auto replaced = m_account.credentials();
    if (!replaced)
        return std::unexpected(replaced.error());
    m_refreshed.reset();
    m_credentials = std::move(*replaced);
    return m_credentials.accessToken;
}

bool AccessTokens::usable() const {
    return !m_credentials.accessToken.isEmpty() && !(m_credentials.accessToken == m_rejected) &&
           !m_credentials.refusedAt.isValid() && m_clock.now().secsTo(m_credentials.expiresAt) >= earlySeconds;
}

bool AccessTokens::reject(const Secret& token) {
    const std::scoped_lock lock(m_mutex);
    if (!(m_credentials.accessToken == token))
        return true; // Another thread has fetched a new one meanwhile.
    if (m_refreshed && m_clock.monotonic() - *m_refreshed < renewedAtMostEvery)
        return false;
    m_rejected = token;
    return true;
}

void AccessTokens::forget() {
    const std::scoped_lock lock(m_mutex);
    ++m_grant;
    m_credentials = {};
    m_sessionGoodUntil = {};
    m_refreshed.reset();
    m_unknownRefusals = 0;
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

Result<ClientSecrets> AccessTokens::clientFor(const DriveCredentials& credentials) const {
    const auto& account = credentials.serviceAccount;
    auto client = account ? Result<ClientSecrets>(clientOf(*account)) : storedClientSecrets(m_clientFile);
    if (!client)
        return client;
    if (const TokenOrigin here = tokenOrigin(*client, m_endpoints); credentials.origin != here)
        return std::unexpected(elsewhere(credentials, here));
    return client;
}

Result<bool> AccessTokens::refresh(const std::stop_token& stop, AnswerWatch* answers) {
    const auto client = clientFor(m_credentials);
    if (!client)
        return std::unexpected(client.error());
    if (m_credentials.clientId != client->clientId)
        return std::unexpected(otherClient());
    auto answer = newTokens(*client, stop, answers);
    if (!answer)
        return std::unexpected(afterRefusal(answer.error(), m_credentials));
    const DriveCredentials before = m_credentials;
    m_unknownRefusals = 0;
    m_refreshed = m_clock.monotonic();
    m_credentials.refusedAt = {};
    m_credentials.accessToken = answer->accessToken;
    m_credentials.expiresAt = answer->expiresAt;
    if (!answer->refreshToken.isEmpty())
        m_credentials.refreshToken = answer->refreshToken;
    qCDebug(logTokens) << "refreshed, valid until" << toIsoUtc(m_credentials.expiresAt);
    return m_account.storeRefreshed(before, m_credentials);
}

Result<TokenAnswer> AccessTokens::newTokens(const ClientSecrets& client, const std::stop_token& stop,
                                            AnswerWatch* answers) const {
    if (m_credentials.serviceAccount)
        return watchedBy(answers, m_clock,
                         [&] { return requestToken(*m_credentials.serviceAccount, m_http, m_clock.now(), stop); });
    const FormFields fields{{"grant_type", "refresh_token"},
                            {"refresh_token", m_credentials.refreshToken.reveal()},
                            {"client_id", client.clientId.toUtf8()},
                            {"client_secret", client.clientSecret.reveal()}};
    const auto response =
        watchedBy(answers, m_clock, [&] { return m_http.send(tokenPost(client.tokenUri, fields), stop).result(); });
    if (!response)
        return std::unexpected(response.error());
    return parseTokenAnswer(response->status, response->body, m_clock.now());
}

/// Only `invalid_grant` ends the sign-in. An unknown error may be temporary; it counts only if it is repeated.
Error AccessTokens::afterRefusal(Error error, const DriveCredentials& refused) {
    if (error.kind == ErrorKind::AuthExpired) {
        if (auto ended = m_account.endDrive(refused); !ended)
            qCWarning(logTokens) << "the end of the sign-in could not be recorded:" << ended.error().detail;
    }
    const bool unknown = error.kind == ErrorKind::SetupNeeded && error.transient;
    m_unknownRefusals = unknown ? m_unknownRefusals + 1 : 0;
    if (unknown && m_unknownRefusals < finalUnknownRefusal)
        error.kind = ErrorKind::NetworkError;
    else if (unknown)
        error.transient = false;
    return error;
}

Result<void> AccessTokens::revoke() {
    const std::scoped_lock lock(m_mutex);
    return revoke(storedTokens());
}

Result<AccessTokens::Kept> AccessTokens::keep(const SignInGrant& grant, Account::OtherPerson other) {
    const auto before = m_account.state(); // What cannot be read is healed by signing in.
    const bool replaces = before && before->profile && before->profile->sub != grant.identity.sub;
    const Stored replaced = replaces ? storedTokens() : Stored();
    auto signedIn = m_account.accept(grant, other);
    if (!signedIn)
        return std::unexpected(withView(signedIn.error(), grant, replaces ? before->profile->email : QString()));
    forget(); // The next request uses the new grant.
    Kept kept{.signedIn = *std::move(signedIn), .notRevoked = {}};
    if (const auto revoked = revoke(replaced); !revoked)
        kept.notRevoked = revoked.error();
    return kept;
}

Result<SignInGrant> AccessTokens::grantOf(const ServiceAccount& account, const std::stop_token& stop) const {
    auto tokens = requestToken(account, m_http, m_clock.now(), stop);
    if (!tokens)
        return std::unexpected(tokens.error());
    const ClientSecrets client = clientOf(account);
    return SignInGrant{.method = SignInMethod::Drive,
                       .clientId = client.clientId,
                       .identity = identityOf(account),
                       .tokens = *std::move(tokens),
                       .scopes = {driveReadonly},
                       .origin = tokenOrigin(client, m_endpoints),
                       .serviceAccount = account};
}

/// Where a person is to decide on another account, with what it would see. Only Drive's grant may look.
Error AccessTokens::withView(Error error, const SignInGrant& grant, const QString& before) {
    if (error.action != Action::ConfirmOtherAccount || grant.method != SignInMethod::Drive)
        return error;
    const auto folders = m_account.chosenFolders();
    const QString view =
        folders ? accountViewText(grant, before, *folders, m_http, m_endpoints) : folders.error().sentence;
    if (!view.isEmpty())
        error.sentence += u' ' + view;
    return error;
}

AccessTokens::Stored AccessTokens::storedTokens() const {
    const auto drive = m_account.credentials();
    if (drive && drive->serviceAccount)
        return {.revokeUri = {}, .tokens = {}, .unread = std::unexpected(keyIsNotRevoked(*drive->serviceAccount))};
    const auto client = storedClientSecrets(m_clientFile);
    if (!client)
        return {.revokeUri = {}, .tokens = {}, .unread = std::unexpected(client.error())};
    Stored stored{.revokeUri = client->revokeUri(), .tokens = {}, .unread = {}};
    // The first error counts, and stops nothing. Where there was no sign-in there is nothing to revoke; tokens that
    // cannot be read are another matter.
    const auto add = [&stored](const Result<Secret>& token, Action nothingStored) {
        if (token && !token->isEmpty())
            stored.tokens += *token;
        else if (!token && token.error().action != nothingStored && stored.unread)
            stored.unread = std::unexpected(token.error());
    };
    const TokenOrigin here = tokenOrigin(*client, m_endpoints);
    if (drive && drive->origin != here)
        stored.unread = std::unexpected(elsewhere(*drive, here));
    else
        add(drive ? Result<Secret>(drive->refreshToken) : std::unexpected(drive.error()), Action::ConnectDrive);
    add(m_account.gmailToken(here), Action::CompleteGmailAuthFirst);
    return stored;
}

Result<void> AccessTokens::revoke(const Stored& stored) {
    Result<void> outcome = stored.unread;
    for (const Secret& token : stored.tokens) {
        const auto revoked = revoke(stored.revokeUri, token);
        if (!revoked && outcome)
            outcome = revoked;
    }
    return outcome;
}

Result<void> AccessTokens::revoke(const QUrl& address, const Secret& token) {
    HttpRequest request = tokenPost(address, {{"token", token.reveal()}});
    request.longest = std::chrono::seconds(30); // A person waits for it, and nothing stops it.
    const auto response = m_http.send(std::move(request)).result();
    if (!response)
        return std::unexpected(response.error());
    const QJsonDocument json = jsonIn(response->body);
    // 400 invalid_token: it was dead already, which is what we want (Google, "Revoking a token").
    const QString word = json.object().value(u"error"_s).toString().left(60);
    if (json.isObject() && (response->status == 200 || (response->status == 400 && word == u"invalid_token"_s)))
        return {};
    return failure(ErrorKind::NetworkError,
                   QCoreApplication::translate("AccessTokens", "Google could not be told that this computer no longer "
                                                               "needs access. Remove it at myaccount.google.com."),
                   u"revoke: %1 %2"_s.arg(response->status).arg(word));
}

} // namespace vtrack
