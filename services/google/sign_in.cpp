// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_in.h"

#include "drive_error.h"
#include "loopback_reply_handler.h"
#include "proxy_gate.h"
#include "when_done.h"

#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QOAuth2AuthorizationCodeFlow>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logSignIn, "vtrack.google.signin")

namespace {

const QString driveReadonly = u"https://www.googleapis.com/auth/drive.readonly"_s;
const QString driveMetadata = u"https://www.googleapis.com/auth/drive.metadata.readonly"_s;
const QString driveFile = u"https://www.googleapis.com/auth/drive.file"_s;

/// 43 characters holding 256 random bits, url-safe.
QByteArray randomText() {
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// RFC 7636, 4.2.
QByteArray challengeFor(const QByteArray& verifier) {
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QUrl redirectFor(SignInMethod method, const ClientSecrets& client) {
    if (client.type == ClientSecrets::Type::Web)
        return client.redirectFor(method == SignInMethod::Gmail ? u"gmail-callback"_s : u"oauth/callback"_s);
    return QUrl(u"http://127.0.0.1:0/"_s);
}

void replace(QMultiMap<QString, QVariant>* parameters, const QString& name, const QVariant& value) {
    parameters->remove(name); // insert() alone would send the parameter twice where Qt sets it too.
    parameters->insert(name, value);
}

/// The scopes asked for that a person left unticked. Google calls email and profile by two names.
QStringList missingScopes(const QStringList& asked, const QStringList& granted) {
    QStringList missing;
    for (const QString& scope : asked) {
        const QString shortName = scope.section(u"/userinfo."_s, 1);
        if (!granted.contains(scope) && (shortName.isEmpty() || !granted.contains(shortName)))
            missing += scope;
    }
    return missing;
}

/// The permission as Google's page words it.
QString permissionName(const QString& scope) {
    if (scope == driveReadonly)
        return SignIn::tr("See and download all your Google Drive files");
    if (scope == driveMetadata)
        return SignIn::tr("See information about your Google Drive files");
    if (scope == driveFile)
        return SignIn::tr("See, edit, create and delete only the Google Drive files you use with this app");
    return SignIn::tr("See your e-mail address and name");
}

} // namespace

QStringList scopesFor(SignInMethod method, DriveScopes drive) {
    QStringList scopes{u"openid"_s, u"https://www.googleapis.com/auth/userinfo.email"_s,
                       u"https://www.googleapis.com/auth/userinfo.profile"_s};
    if (method == SignInMethod::Drive)
        scopes = (drive == DriveScopes::All ? QStringList{driveFile, driveReadonly, driveMetadata}
                                            : QStringList{driveReadonly}) +
                 scopes;
    return scopes;
}

SignIn::SignIn(SignInMethod method, QStringList scopes, ClientSecrets client, GoogleEndpoints endpoints,
               HttpClient& http, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_method(method)
    , m_scopes(std::move(scopes))
    , m_client(std::move(client))
    , m_endpoints(std::move(endpoints))
    , m_http(http)
    , m_clock(clock) {
    m_timeLimit.setSingleShot(true);
    connect(&m_timeLimit, &QTimer::timeout, this, &SignIn::onTimeLimit);
}

SignIn::~SignIn() = default;

Result<QUrl> SignIn::start(Limits limits) {
    m_state = randomText();
    m_verifier = randomText();
    m_handler = std::make_unique<LoopbackReplyHandler>(redirectFor(m_method, m_client), m_state);
    if (auto listening = m_handler->listen(); !listening)
        return std::unexpected(listening.error());
    connect(m_handler.get(), &LoopbackReplyHandler::refused, this, &SignIn::onRefused);
    connect(m_handler.get(), &LoopbackReplyHandler::tokenEndpointAnswered, this, &SignIn::onTokenAnswer);

    // Kept by callbackReceived for the token request, where Qt 6.4 would encode it twice.
    auto code = std::make_shared<QByteArray>();
    connect(m_handler.get(), &LoopbackReplyHandler::callbackReceived, this,
            [this, code, limits](const QVariantMap& values) {
                *code = QUrl::toPercentEncoding(values.value(u"code"_s).toString());
                m_personAnswered = true;
                m_timeLimit.start(limits.google);
            });

    m_flow = std::make_unique<QOAuth2AuthorizationCodeFlow>();
    auto* manager = new QNetworkAccessManager(m_flow.get());
    m_flow->setNetworkAccessManager(manager);
    m_flow->setAuthorizationUrl(m_client.authUri);
#if QT_VERSION >= QT_VERSION_CHECK(6, 9, 0)
    m_flow->setTokenUrl(m_client.tokenUri);
    QSet<QByteArray> tokens;
    for (const QString& scope : std::as_const(m_scopes))
        tokens.insert(scope.toUtf8());
    m_flow->setRequestedScopeTokens(tokens);
#else
    m_flow->setAccessTokenUrl(m_client.tokenUri);
    m_flow->setScope(m_scopes.join(u' '));
#endif
    m_flow->setClientIdentifier(m_client.clientId);
    m_flow->setClientIdentifierSharedKey(QString::fromUtf8(m_client.clientSecret.reveal()));
    m_flow->setState(QString::fromLatin1(m_state));
    m_flow->setReplyHandler(m_handler.get());
    m_flow->setModifyParametersFunction(
        [this, code](QAbstractOAuth::Stage stage, QMultiMap<QString, QVariant>* parameters) {
            if (stage == QAbstractOAuth::Stage::RequestingAuthorization) {
                replace(parameters, u"code_challenge"_s, QString::fromLatin1(challengeFor(m_verifier)));
                replace(parameters, u"code_challenge_method"_s, u"S256"_s);
                // Lasting permission is for Drive alone: Google keeps 100 of them for an account and a client.
                const bool lasting = m_method == SignInMethod::Drive;
                replace(parameters, u"access_type"_s, lasting ? u"offline"_s : u"online"_s);
                replace(parameters, u"prompt"_s, lasting ? u"consent"_s : u"select_account"_s);
                if (!m_loginHint.isEmpty())
                    replace(parameters, u"login_hint"_s, m_loginHint);
            } else if (stage == QAbstractOAuth::Stage::RequestingAccessToken) {
                replace(parameters, u"code_verifier"_s, QString::fromLatin1(m_verifier));
                replace(parameters, u"code"_s, *code);
            }
        });
    QUrl address;
    connect(m_flow.get(), &QAbstractOAuth::authorizeWithBrowser, this, [&address](const QUrl& url) { address = url; });
    m_flow->grant(); // Emits authorizeWithBrowser before it returns.
    m_flow->disconnect(this);
    if (!address.isValid())
        return failure(ErrorKind::Internal, tr("The sign-in could not be started. Try again."));
    m_timeLimit.start(limits.person);
    // Qt's flow sends its request by itself: a proxy that lets nobody through is found out before.
    askProxy(m_client.tokenUri, this, [this](const Result<void>& passed) {
        if (!passed)
            QMetaObject::invokeMethod(
                this, [this, error = passed.error()] { finish(std::unexpected(error)); }, Qt::QueuedConnection);
    });
    return address;
}

void SignIn::cancel() {
    finish(failure(ErrorKind::Cancelled, tr("The sign-in was cancelled. Nothing has changed.")));
}

QString SignIn::redirectUri() const {
    return m_handler ? m_handler->callback() : QString();
}

void SignIn::finish(const Result<SignInGrant>& outcome) {
    if (std::exchange(m_finished, true))
        return;
    m_timeLimit.stop();
    if (m_handler)
        m_handler->close();
    if (outcome) {
        emit granted(*outcome);
    } else {
        qCInfo(logSignIn) << "sign-in ended:" << errorType(outcome.error().kind) << outcome.error().detail;
        emit failed(outcome.error());
    }
}

void SignIn::onTimeLimit() {
    if (m_personAnswered)
        finish(failure(ErrorKind::NetworkError,
                       tr("Google's sign-in service did not answer in time. Nothing has changed; check the internet "
                          "connection, then sign in again.")));
    else
        finish(failure(ErrorKind::AuthExpired,
                       tr("The sign-in was not completed in the browser in time. Nothing has changed; try again when "
                          "you are ready.")));
}

void SignIn::onRefused(const QString& error) {
    if (error == u"access_denied"_s)
        finish(failure(ErrorKind::AuthExpired,
                       tr("Permission was not given on Google's page. Nothing has changed; sign in again and choose "
                          "“Allow” to let V_Track read your footage."),
                       error));
    else if (const auto setup = setupRefusal(error, error))
        finish(std::unexpected(*setup));
    else
        finish(failure(ErrorKind::SetupNeeded,
                       tr("Google refused the sign-in because of the client file. Ask your administrator to check it."),
                       error));
}

void SignIn::onTokenAnswer(int status, const QByteArray& body) {
    if (m_finished)
        return;
    if (status == 0)
        return finish(
            failure(ErrorKind::NetworkError,
                    tr("Google's sign-in service could not be reached. Check the internet connection, then sign "
                       "in again.")));
    const auto tokens = parseTokenAnswer(status, body, m_clock.now());
    if (!tokens)
        return finish(std::unexpected(tokens.error()));
    identify(*tokens);
}

void SignIn::identify(const TokenAnswer& tokens) {
    if (!tokens.idToken.isEmpty())
        return complete(tokens, identityFromIdToken(tokens.idToken.reveal(), m_client, m_clock.now()));
    whenDone(m_http.send({.url = m_endpoints.userinfo(), .bearer = tokens.accessToken}), this,
             [this, tokens](const Result<HttpResponse>& response) {
                 if (!response)
                     return complete(tokens, std::unexpected(response.error()));
                 if (response->status != 200)
                     return complete(tokens,
                                     std::unexpected(driveError(response->status, response->body, response->headers)));
                 complete(tokens, identityFromUserinfo(response->body));
             });
}

void SignIn::complete(TokenAnswer tokens, const Result<Identity>& identity) {
    if (!identity)
        return finish(std::unexpected(identity.error()));
    const QStringList granted = tokens.scopes.isEmpty() ? m_scopes : tokens.scopes;
    const QStringList missing = missingScopes(m_scopes, granted);
    if (!missing.isEmpty()) {
        QStringList names;
        for (const QString& scope : missing)
            names += tr("“%1”").arg(permissionName(scope));
        names.removeDuplicates();
        return finish(
            failure(ErrorKind::PermissionDenied,
                    missing.contains(driveReadonly)
                        ? tr("On Google's page this box was not ticked: %1. Without it no footage can be fetched. Sign "
                             "in again and tick it.")
                              .arg(names.join(u", "_s))
                        : tr("On Google's page this was not allowed: %1. Sign in again and tick every box.")
                              .arg(names.join(u", "_s)),
                    u"missing scopes: "_s + missing.join(u' ')));
    }
    finish(SignInGrant{.method = m_method,
                       .clientId = m_client.clientId,
                       .identity = *identity,
                       .tokens = std::move(tokens),
                       .scopes = granted});
}

} // namespace vtrack
