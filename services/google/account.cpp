// SPDX-License-Identifier: GPL-3.0-or-later
#include "account.h"

#include "account_activity.h"
#include "account_error.h"
#include "credential_file.h"
#include "photo_format.h"
#include "previous_account.h"
#include "safe_address.h"
#include "source_store.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logAccount, "vtrack.google.account")

namespace {

const QString sessionFile = u"session.json"_s;
const QString sessionKey = u"session"_s;
constexpr qsizetype largestPhoto = 1024 * 1024;

SignInBy signedInBy(const SignInGrant& grant) {
    return grant.serviceAccount ? SignInBy::ServiceAccount : SignInBy::Person;
}

} // namespace

Account::Account(const DataFolder& folder, const Database& database, KeyVault& vault, HttpClient& http,
                 const Clock& clock)
    : m_database(database)
    , m_vault(vault)
    , m_files(folder.tokens(), vault, clock)
    , m_http(http)
    , m_clock(clock) {}

Result<Secret> Account::sessionSecret(int version, const QString& email) const {
    return m_vault.obtain(keyName(sessionKey, version), email).result();
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

Result<Account::StoredSession> Account::storedSession() const {
    if (!m_files.exists(sessionFile))
        return std::unexpected(gmailFirst());
    const auto json = m_files.read(sessionFile);
    if (!json)
        return std::unexpected(json.error());
    return StoredSession{.token = Secret(json->value(u"session_token"_s).toString().toUtf8()),
                         .secretVersion = std::max(1, json->value(u"secret_version"_s).toInt(1)),
                         .gmailToken = Secret(json->value(u"gmail_token"_s).toString().toUtf8()),
                         .gmailOrigin = tokenOriginFrom(json->value(u"gmail_origin"_s).toObject())};
}

Result<VerifiedSession> Account::verifiedSession() const {
    const auto stored = storedSession();
    if (!stored)
        return std::unexpected(stored.error());
    const auto secret = sessionSecret(stored->secretVersion, m_files.account(sessionFile));
    if (!secret)
        return std::unexpected(secret.error());
    return verifySessionToken(stored->token, *secret, m_clock);
}

Result<Secret> Account::renewSession(const SessionClaims& claims, const StoredSession& kept) {
    const auto secret = sessionSecret(kept.secretVersion, claims.userEmail);
    if (!secret)
        return secret;
    auto token = issueSessionToken(claims, *secret, m_clock);
    if (!token)
        return token;
    const QJsonObject content{{u"session_token"_s, QString::fromUtf8(token->reveal())},
                              {u"secret_version"_s, kept.secretVersion},
                              {u"gmail_token"_s, QString::fromUtf8(kept.gmailToken.reveal())},
                              {u"gmail_origin"_s, toJson(kept.gmailOrigin)}};
    if (auto written = m_files.write(sessionFile, claims.userEmail, content); !written)
        return std::unexpected(written.error());
    return token;
}

Result<VerifiedSession> Account::session() {
    const std::scoped_lock lock(m_mutex);
    auto verified = verifiedSession();
    if (verified && verified->issued.secsTo(m_clock.now()) > verified->issued.secsTo(verified->expires) / 2) {
        const auto stored = storedSession();
        const auto renewed = stored ? renewSession(verified->claims, *stored) : std::unexpected(stored.error());
        if (!renewed)
            return std::unexpected(renewed.error());
        return verifiedSession();
    }
    return verified;
}

Result<VerifiedSession> Account::verify(const Secret& token) const {
    const std::scoped_lock lock(m_mutex);
    const auto stored = storedSession();
    const auto person = currentProfile();
    if (!stored || !person)
        return std::unexpected(stored ? person.error() : stored.error());
    const auto secret = sessionSecret(stored->secretVersion, m_files.account(sessionFile));
    if (!secret)
        return std::unexpected(secret.error());
    const auto verified = verifySessionToken(token, *secret, m_clock);
    if (verified && (!*person || (*person)->email != verified->claims.userEmail))
        return std::unexpected(gmailFirst());
    return verified;
}

Result<Account::State> Account::state() const {
    const std::scoped_lock lock(m_mutex);
    State state;
    auto profile = currentProfile();
    if (!profile)
        return std::unexpected(profile.error());
    state.profile = std::move(*profile);
    const auto session = verifiedSession();
    // A locked keyring does not mean "signed out": report the keyring instead.
    if (!session && session.error().kind != ErrorKind::AuthExpired)
        return std::unexpected(session.error());
    state.gmailAuthenticated = state.profile && session;
    if (!session && m_files.exists(sessionFile))
        state.ended = endedBecause(session.error());
    state.driveConnected = state.gmailAuthenticated && state.profile->driveConnectedAt.isValid() &&
                           m_files.exists(credentialFileName(state.profile->email));
    return state;
}

Result<Account::SignedIn> Account::accept(const SignInGrant& grant, OtherPerson other) {
    const bool mayBeNew = grant.method == SignInMethod::Gmail || other == OtherPerson::Accept;
    const QByteArray photo = mayBeNew ? fetchPhoto(grant) : QByteArray(); // Nobody waits for it.
    const std::scoped_lock lock(m_mutex);
    if (grant.method == SignInMethod::Drive && !grant.serviceAccount)
        return acceptDrive(grant, other, photo);
    const auto before = currentProfile();
    if (!before)
        return std::unexpected(before.error());
    if (*before && (*before)->sub != grant.identity.sub && other == OtherPerson::Refuse) {
        const bool isConnected = m_files.exists(credentialFileName((*before)->email));
        return std::unexpected(isConnected ? otherFirst((*before)->email, grant.identity.email)
                                           : otherInstead((*before)->email, grant.identity.email));
    }
    if (other == OtherPerson::Refuse) {
        if (auto same = samePersonAsBeforeSignOut(m_database, grant.identity); !same)
            return std::unexpected(same.error());
    }
    auto signedIn = acceptGmail(grant, photo);
    return signedIn && grant.serviceAccount ? connectDrive(grant, grant.identity.email) : signedIn;
}

Result<Account::SignedIn> Account::acceptGmail(const SignInGrant& grant, const QByteArray& photo) {
    const Identity& who = grant.identity;
    const auto before = currentProfile();
    if (!before)
        return std::unexpected(before.error());
    SignedIn signedIn{
        .method = SignInMethod::Gmail,
        .profile = {.email = who.email, .sub = who.sub, .name = who.name, .photoUrl = who.photoUrl, .photo = photo},
        .sessionToken = {}};
    const Secret& lasting = grant.tokens.refreshToken;
    auto session = renewSession({.userEmail = who.email, .userName = who.name, .photoUrl = who.photoUrl},
                                {.token = {},
                                 .secretVersion = storedSession().value_or(StoredSession{}).secretVersion,
                                 .gmailToken = lasting.isEmpty() ? grant.tokens.accessToken : lasting,
                                 .gmailOrigin = grant.origin});
    if (!session)
        return std::unexpected(session.error());
    signedIn.sessionToken = *session;
    const bool replaces = *before && (*before)->sub != who.sub;
    if (replaces) {
        if (auto ended = signOut(**before); !ended)
            return std::unexpected(ended.error());
    }
    const auto saved =
        withProfiles([&](ProfileStore& profiles) { return profiles.save(signedIn.profile, m_clock.now()); });
    if (!saved)
        return std::unexpected(saved.error());
    qCInfo(logAccount) << "signed in";
    noteAccount(m_database, replaces ? AccountEvent::OtherAccount : AccountEvent::SignedIn, m_clock.now(),
                signedInBy(grant));
    return signedIn;
}

Result<Account::SignedIn> Account::acceptDrive(const SignInGrant& grant, OtherPerson other, const QByteArray& photo) {
    if (const auto verified = session(); !verified)
        return std::unexpected(verified.error());
    const auto before = currentProfile();
    if (!before)
        return std::unexpected(before.error());
    if (!*before)
        return std::unexpected(gmailFirst());
    const bool samePerson = (*before)->sub == grant.identity.sub;
    if (!samePerson && other == OtherPerson::Refuse) {
        const bool isConnected = m_files.exists(credentialFileName((*before)->email)) &&
                                 (*before)->email.compare(grant.identity.email, Qt::CaseInsensitive) != 0;
        return std::unexpected(isConnected ? otherFirst((*before)->email, grant.identity.email)
                                           : otherPerson((*before)->email, grant.identity.email));
    }
    if (grant.tokens.refreshToken.isEmpty())
        return std::unexpected(notLasting());
    if (!samePerson) {
        // The Drive grant proves the identity just as the first sign-in does.
        if (auto accepted = acceptGmail(grant, photo); !accepted)
            return accepted;
    }
    return connectDrive(grant, samePerson ? (*before)->email : grant.identity.email);
}

Result<Account::SignedIn> Account::connectDrive(const SignInGrant& grant, const QString& email) {
    const DriveCredentials credentials{.clientId = grant.clientId,
                                       .accessToken = grant.tokens.accessToken,
                                       .refreshToken = grant.tokens.refreshToken,
                                       .expiresAt = grant.tokens.expiresAt,
                                       .scopes = grant.scopes,
                                       .origin = grant.origin,
                                       .serviceAccount = grant.serviceAccount};
    if (auto written = m_files.write(credentialFileName(email), email, toJson(credentials)); !written)
        return std::unexpected(written.error());
    const auto saved = withProfiles([&](ProfileStore& profiles) {
        return profiles.setDriveConnected(grant.identity.sub, m_clock.now(), m_clock.now());
    });
    if (!saved)
        return std::unexpected(saved.error());
    qCInfo(logAccount) << "Drive connected, scopes:" << grant.scopes.join(u' ');
    noteAccount(m_database, AccountEvent::DriveConnected, m_clock.now(), signedInBy(grant));
    const auto profile = currentProfile();
    const auto token = storedSession();
    if (!profile || !token)
        return std::unexpected(profile ? token.error() : profile.error());
    return SignedIn{
        .method = SignInMethod::Drive, .profile = profile->value_or(UserProfile{}), .sessionToken = token->token};
}

Result<QStringList> Account::chosenFolders() const {
    const auto connection = m_database.connect();
    return connection ? SourceStore(**connection).chosenFolders() : std::unexpected(connection.error());
}

Result<QString> Account::credentialPath() const {
    const std::scoped_lock lock(m_mutex);
    const auto profile = currentProfile();
    if (!profile)
        return std::unexpected(profile.error());
    if (!*profile)
        return std::unexpected(gmailFirst());
    return u"tokens/"_s + credentialFileName((*profile)->email);
}

Result<DriveCredentials> Account::credentials() const {
    const std::scoped_lock lock(m_mutex);
    const auto profile = currentProfile();
    if (!profile)
        return std::unexpected(profile.error());
    if (!*profile || !m_files.exists(credentialFileName((*profile)->email)))
        return std::unexpected(notConnected());
    const auto json = m_files.read(credentialFileName((*profile)->email));
    if (!json)
        return std::unexpected(json.error());
    return driveCredentialsFrom(*json);
}

Result<bool> Account::areStored(const DriveCredentials& asked) const {
    const auto stored = credentials();
    if (!stored && stored.error().action == Action::ConnectDrive)
        return false; // Signed out meanwhile.
    if (!stored)
        return std::unexpected(stored.error());
    return stored->isSameSignIn(asked);
}

Result<bool> Account::storeRefreshed(const DriveCredentials& before, const DriveCredentials& refreshed) {
    const std::scoped_lock lock(m_mutex);
    const auto profile = currentProfile();
    if (!profile)
        return std::unexpected(profile.error());
    const auto current = areStored(before);
    if (!*profile || !current || !*current)
        return current;
    const QString email = (*profile)->email;
    if (auto written = m_files.write(credentialFileName(email), email, toJson(refreshed)); !written)
        return std::unexpected(written.error());
    if (!before.refusedAt.isValid())
        return true;
    qCInfo(logAccount) << "Google accepts the sign-in to Drive again";
    const auto connected = withProfiles([&](ProfileStore& profiles) {
        return profiles.setDriveConnected((*profile)->sub, m_clock.now(), m_clock.now());
    });
    if (!connected)
        return std::unexpected(connected.error());
    return true;
}

Result<void> Account::endDrive(const DriveCredentials& refused) {
    const std::scoped_lock lock(m_mutex);
    const auto profile = currentProfile();
    if (!profile)
        return std::unexpected(profile.error());
    const auto current = areStored(refused);
    if (!current)
        return std::unexpected(current.error());
    if (!*profile || !*current)
        return {};
    qCWarning(logAccount) << "Google no longer accepts the sign-in to Drive";
    DriveCredentials kept = refused;
    kept.refusedAt = m_clock.now();
    const QString email = (*profile)->email;
    if (auto written = m_files.write(credentialFileName(email), email, toJson(kept)); !written)
        qCWarning(logAccount) << "the refusal could not be noted:" << written.error().detail;
    return withProfiles(
        [&](ProfileStore& profiles) { return profiles.setDriveConnected((*profile)->sub, {}, m_clock.now()); });
}

Result<Secret> Account::gmailToken(const TokenOrigin& from) const {
    const std::scoped_lock lock(m_mutex);
    const auto stored = storedSession();
    if (!stored)
        return std::unexpected(stored.error());
    return stored->gmailOrigin == from ? stored->gmailToken : Secret();
}

Result<void> Account::replaceKeys() {
    const std::scoped_lock lock(m_mutex);
    if (auto replaced = m_files.replaceKey(); !replaced)
        return replaced;
    const auto verified = verifiedSession();
    const auto stored = storedSession();
    if (!verified || !stored)
        return {}; // Not signed in: the next sign-in creates its own token.
    StoredSession renewed = *stored;
    ++renewed.secretVersion;
    if (auto token = renewSession(verified->claims, renewed); !token)
        return std::unexpected(token.error());
    qCInfo(logAccount) << "keys replaced";
    return m_vault.remove(keyName(sessionKey, stored->secretVersion)).result();
}

Result<void> Account::signOut(Profile profile) {
    const std::scoped_lock lock(m_mutex);
    const auto person = currentProfile();
    if (!person)
        return std::unexpected(person.error());
    if (auto removed = m_files.remove(sessionFile); !removed)
        return removed;
    if (!*person)
        return {};
    auto done = signOut(**person);
    if (done && profile == Profile::Forget)
        done = withProfiles([&](ProfileStore& profiles) { return profiles.forget((*person)->sub); });
    if (done)
        noteAccount(m_database, AccountEvent::SignedOut, m_clock.now());
    return done;
}

Result<void> Account::signOut(const UserProfile& person) {
    qCInfo(logAccount) << "signed out";
    if (auto removed = m_files.remove(credentialFileName(person.email)); !removed)
        return removed;
    return withProfiles([&](ProfileStore& profiles) { return profiles.signOut(person.sub, m_clock.now()); });
}

QByteArray Account::fetchPhoto(const SignInGrant& grant) {
    const QUrl url(grant.identity.photoUrl, QUrl::StrictMode);
    // Only a Google that is on this computer may send us to this computer.
    if (!isSafeAddress(url) || (isLoopback(url) && !grant.origin.has(url)))
        return {};
    // A sign-in works without a photo.
    const auto response = m_http
                              .send({.url = url,
                                     .timeout = std::chrono::seconds(5),
                                     .longest = std::chrono::seconds(20),
                                     .largest = largestPhoto})
                              .result();
    const bool isPhoto = response && response->status == 200 && !photoFormat(response->body).isEmpty();
    return isPhoto && response->body.size() <= largestPhoto ? response->body : QByteArray();
}

} // namespace vtrack
