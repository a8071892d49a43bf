// SPDX-License-Identifier: GPL-3.0-or-later
#include "account.h"

#include "credential_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Account)
};

const QString credentialKey = u"credentials"_s;
const QString sessionKey = u"session"_s;
constexpr qsizetype largestPhoto = 1024 * 1024;

QJsonObject toJson(const Account::Credentials& credentials) {
    return {{u"access_token"_s, QString::fromUtf8(credentials.accessToken.reveal())},
            {u"refresh_token"_s, QString::fromUtf8(credentials.refreshToken.reveal())},
            {u"expires_at"_s, toIsoUtc(credentials.expiresAt)},
            {u"scopes"_s, QJsonArray::fromStringList(credentials.scopes)}};
}

Account::Credentials credentialsFrom(const QJsonObject& json) {
    Account::Credentials credentials;
    credentials.accessToken = Secret(json.value(u"access_token"_s).toString().toUtf8());
    credentials.refreshToken = Secret(json.value(u"refresh_token"_s).toString().toUtf8());
    credentials.expiresAt = fromIso(json.value(u"expires_at"_s).toString());
    for (const QJsonValue& scope : json.value(u"scopes"_s).toArray())
        credentials.scopes += scope.toString();
    return credentials;
}

Error notConnected() {
    return {.kind = ErrorKind::AuthExpired,
            .sentence = Texts::tr("Google Drive is not connected, so no footage can be fetched. Connect it first."),
            .actionRequired = u"connect_google_drive"_s};
}

} // namespace

Error gmailFirst() {
    return {.kind = ErrorKind::AuthExpired,
            .sentence = Texts::tr("Gmail authentication required before Drive access"),
            .actionRequired = u"complete_gmail_auth_first"_s};
}

Account::Account(const DataFolder& folder, const Database& database, KeyVault& vault, HttpClient& http,
                 const Clock& clock)
    : m_folder(folder)
    , m_database(database)
    , m_vault(vault)
    , m_http(http)
    , m_clock(clock) {}

QString Account::sessionFile() const {
    return m_folder.tokens() + u"/session.json"_s;
}

QString Account::credentialFile(const QString& email) const {
    return m_folder.tokens() + u'/' + credentialFileName(email);
}

Result<Secret> Account::key(const QString& name) const {
    return m_vault.obtain(name).result();
}

Result<void> Account::withProfiles(const std::function<Result<void>(ProfileStore&)>& work) const {
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    ProfileStore profiles(**connection);
    return work(profiles);
}

Result<std::optional<UserProfile>> Account::currentProfile() const {
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    return ProfileStore(**connection).current();
}

Result<Secret> Account::storedSession() const {
    if (!QFile::exists(sessionFile()))
        return std::unexpected(gmailFirst());
    const auto fileKey = key(credentialKey);
    if (!fileKey)
        return std::unexpected(fileKey.error());
    const auto json = readCredentialFile(sessionFile(), *fileKey);
    if (!json)
        return std::unexpected(json.error());
    return Secret(json->value(u"session_token"_s).toString().toUtf8());
}

Result<Secret> Account::renewSession(const SessionClaims& claims) {
    const auto secret = key(sessionKey);
    const auto fileKey = key(credentialKey);
    if (!secret || !fileKey)
        return std::unexpected(secret ? fileKey.error() : secret.error());
    auto token = issueSessionToken(claims, *secret, m_clock);
    if (!token)
        return token;
    const QJsonObject content{{u"session_token"_s, QString::fromUtf8(token->reveal())}};
    if (auto written = writeCredentialFile(sessionFile(), claims.userEmail, content, *fileKey, m_clock); !written)
        return std::unexpected(written.error());
    return token;
}

Result<VerifiedSession> Account::session() {
    const auto token = storedSession();
    if (!token)
        return std::unexpected(token.error());
    const auto secret = key(sessionKey);
    if (!secret)
        return std::unexpected(secret.error());
    auto verified = verifySessionToken(*token, *secret, m_clock);
    if (verified && verified->issued.secsTo(m_clock.now()) > verified->issued.secsTo(verified->expires) / 2) {
        if (auto renewed = renewSession(verified->claims); !renewed)
            return std::unexpected(renewed.error());
    }
    return verified;
}

Result<Account::State> Account::state() const {
    State state;
    auto profile = currentProfile();
    if (!profile)
        return std::unexpected(profile.error());
    state.profile = std::move(*profile);
    const auto token = storedSession();
    const auto secret = token ? key(sessionKey) : Result<Secret>(Secret());
    // A keyring that is locked does not mean "signed out": say what is the matter instead.
    for (const Error* error : {token ? nullptr : &token.error(), secret ? nullptr : &secret.error()}) {
        if (error && error->kind != ErrorKind::AuthExpired)
            return std::unexpected(*error);
    }
    state.gmailAuthenticated =
        state.profile && token && secret && verifySessionToken(*token, *secret, m_clock).has_value();
    state.driveConnected = state.gmailAuthenticated && state.profile->driveConnectedAt.isValid() &&
                           QFile::exists(credentialFile(state.profile->email));
    return state;
}

Result<Account::SignedIn> Account::accept(const SignInGrant& grant) {
    return grant.method == SignInMethod::Gmail ? acceptGmail(grant) : acceptDrive(grant);
}

Result<Account::SignedIn> Account::acceptGmail(const SignInGrant& grant) {
    const Identity& who = grant.identity;
    SignedIn signedIn{.method = SignInMethod::Gmail,
                      .profile = {.email = who.email,
                                  .sub = who.sub,
                                  .name = who.name,
                                  .photoUrl = who.photoUrl,
                                  .photo = fetchPhoto(who.photoUrl)},
                      .sessionToken = {}};
    auto session = renewSession({.userEmail = who.email, .userName = who.name, .photoUrl = who.photoUrl});
    if (!session)
        return std::unexpected(session.error());
    signedIn.sessionToken = *session;
    const auto saved =
        withProfiles([&](ProfileStore& profiles) { return profiles.save(signedIn.profile, m_clock.now()); });
    if (!saved)
        return std::unexpected(saved.error());
    return signedIn;
}

Result<Account::SignedIn> Account::acceptDrive(const SignInGrant& grant) {
    const auto verified = session();
    if (!verified)
        return std::unexpected(verified.error());
    const auto profile = currentProfile();
    if (!profile)
        return std::unexpected(profile.error());
    if (!*profile)
        return std::unexpected(gmailFirst());
    if ((*profile)->sub != grant.identity.sub)
        return failure(
            ErrorKind::BadInput,
            Texts::tr("You signed in as %1 first, but chose %2 for Google Drive. Connect Drive again and choose "
                      "%1, or sign out to use the other account.")
                .arg((*profile)->email, grant.identity.email));
    if (grant.tokens.refreshToken.isEmpty())
        return failure(
            ErrorKind::AuthExpired,
            Texts::tr("Google gave no lasting permission, so syncing would stop after an hour. Connect Google "
                      "Drive again."),
            u"no refresh_token in the answer"_s);
    const auto fileKey = key(credentialKey);
    if (!fileKey)
        return std::unexpected(fileKey.error());
    const Credentials credentials{.accessToken = grant.tokens.accessToken,
                                  .refreshToken = grant.tokens.refreshToken,
                                  .expiresAt = grant.tokens.expiresAt,
                                  .scopes = grant.scopes};
    const QString email = (*profile)->email;
    if (auto written = writeCredentialFile(credentialFile(email), email, toJson(credentials), *fileKey, m_clock);
        !written)
        return std::unexpected(written.error());
    const auto saved = withProfiles([&](ProfileStore& profiles) {
        return profiles.setDriveConnected(grant.identity.sub, m_clock.now(), m_clock.now());
    });
    if (!saved)
        return std::unexpected(saved.error());
    const auto token = storedSession();
    if (!token)
        return std::unexpected(token.error());
    return SignedIn{.method = SignInMethod::Drive, .profile = **profile, .sessionToken = *token};
}

Result<QString> Account::credentialPath() const {
    const auto profile = currentProfile();
    if (!profile)
        return std::unexpected(profile.error());
    if (!*profile)
        return std::unexpected(gmailFirst());
    return u"tokens/"_s + credentialFileName((*profile)->email);
}

Result<Account::Credentials> Account::credentials() const {
    const auto profile = currentProfile();
    if (!profile)
        return std::unexpected(profile.error());
    if (!*profile || !QFile::exists(credentialFile((*profile)->email)))
        return std::unexpected(notConnected());
    const auto fileKey = key(credentialKey);
    if (!fileKey)
        return std::unexpected(fileKey.error());
    const auto json = readCredentialFile(credentialFile((*profile)->email), *fileKey);
    if (!json)
        return std::unexpected(json.error());
    return credentialsFrom(*json);
}

Result<void> Account::storeCredentials(const Credentials& credentials) {
    const auto profile = currentProfile();
    if (!profile)
        return std::unexpected(profile.error());
    if (!*profile)
        return std::unexpected(notConnected());
    const auto fileKey = key(credentialKey);
    if (!fileKey)
        return std::unexpected(fileKey.error());
    const QString email = (*profile)->email;
    return writeCredentialFile(credentialFile(email), email, toJson(credentials), *fileKey, m_clock);
}

Result<void> Account::signOut() {
    const auto profile = currentProfile();
    if (!profile)
        return std::unexpected(profile.error());
    QFile::remove(sessionFile());
    if (!*profile)
        return {};
    QFile::remove(credentialFile((*profile)->email));
    return withProfiles([&](ProfileStore& profiles) { return profiles.signOut((*profile)->sub, m_clock.now()); });
}

QByteArray Account::fetchPhoto(const QString& address) {
    const QUrl url(address, QUrl::StrictMode);
    if (!isSafeAddress(url))
        return {};
    // A missing photo is no reason to refuse a sign-in.
    const auto response = m_http.send({.url = url, .timeout = std::chrono::seconds(5)}).result();
    const bool image =
        response && response->status == 200 && response->headers.value("content-type").startsWith("image/");
    return image && response->body.size() <= largestPhoto ? response->body : QByteArray();
}

} // namespace vtrack
