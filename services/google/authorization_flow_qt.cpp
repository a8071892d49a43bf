// SPDX-License-Identifier: GPL-3.0-or-later
// With Qt NetworkAuth, 6.4 to 6.8 and later. These differ in PKCE (6.8 has its own), in how they encode a parameter,
// and in what they keep of an address: so every parameter is ours, and only the flow is Qt's.
#include "authorization_flow.h"
#include "network_reply.h"
#include "reply_watch.h"
#include "token_answer.h"

#include <QAbstractOAuthReplyHandler>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QOAuth2AuthorizationCodeFlow>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Limits the size of the answer, and follows no redirect to another host, which would receive code and secret.
class TokenEndpointAccess final : public QNetworkAccessManager {
protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& original, QIODevice* body) override {
        QNetworkRequest request = original;
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
        QNetworkReply* reply = QNetworkAccessManager::createRequest(operation, request, body);
        new ReplyWatch(*reply, {.largest = largestTokenAnswer}, Purpose::Answer); // Belongs to the reply.
        return reply;
    }
};

/// Qt's flow reads the answer and only logs a refusal, so it is taken here, raw.
class RawAnswer final : public QAbstractOAuthReplyHandler {
public:
    explicit RawAnswer(QString redirectUri)
        : m_redirectUri(std::move(redirectUri)) {}

    AuthorizationFlow::Answer then;

    [[nodiscard]] QString callback() const override { return m_redirectUri; }

    void networkReplyFinished(QNetworkReply* reply) override {
        QByteArray body = reply->readAll();
        if (auto error = endError(*reply, body.size()))
            then(std::unexpected(*std::move(error)));
        else
            then(HttpResponse{statusOf(*reply), std::move(body), headersOf(*reply)});
    }

private:
    QString m_redirectUri;
};

/// Percent-encoded, since Qt puts what it is given into address and form as it is.
QMultiMap<QString, QVariant> parametersOf(const FormFields& fields) {
    QMultiMap<QString, QVariant> parameters;
    for (const auto& [name, value] : fields)
        parameters.insert(QString::fromUtf8(name.toPercentEncoding()), QString::fromLatin1(value.toPercentEncoding()));
    return parameters;
}

} // namespace

class AuthorizationFlow::Engine {
public:
    explicit Engine(AuthorizationRequest wanted)
        : request(std::move(wanted))
        , handler(request.redirectUri) {
        oauth.setNetworkAccessManager(&access);
        oauth.setReplyHandler(&handler);
        oauth.setAuthorizationUrl(request.client.authUri);
        oauth.setClientIdentifier(request.client.clientId);
        oauth.setState(QString::fromLatin1(request.state));
#if QT_VERSION >= QT_VERSION_CHECK(6, 9, 0)
        oauth.setTokenUrl(request.client.tokenUri);
#else
        oauth.setAccessTokenUrl(request.client.tokenUri);
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        oauth.setPkceMethod(QOAuth2AuthorizationCodeFlow::PkceMethod::None); // Ours is used with every Qt.
#endif
        oauth.setModifyParametersFunction(
            [this](QAbstractOAuth::Stage stage, QMultiMap<QString, QVariant>* parameters) {
                if (stage == QAbstractOAuth::Stage::RequestingAuthorization)
                    *parameters = parametersOf(request.addressFields());
                else if (stage == QAbstractOAuth::Stage::RequestingAccessToken)
                    *parameters = parametersOf(request.exchangeFields(code));
            });
    }

    AuthorizationRequest request;
    QString code;
    bool exchanged = false;
    TokenEndpointAccess access;
    RawAnswer handler;
    QOAuth2AuthorizationCodeFlow oauth;
};

AuthorizationFlow::AuthorizationFlow(AuthorizationRequest request, HttpClient& /*http*/)
    : m_engine(std::make_unique<Engine>(std::move(request))) {}

AuthorizationFlow::~AuthorizationFlow() = default;

QUrl AuthorizationFlow::address() {
    QUrl address;
    const auto noted = QObject::connect(&m_engine->oauth, &QAbstractOAuth::authorizeWithBrowser, &m_engine->oauth,
                                        [&address](const QUrl& url) { address = url; });
    m_engine->oauth.grant(); // Emits authorizeWithBrowser before it returns.
    QObject::disconnect(noted);
    return address;
}

void AuthorizationFlow::exchange(const QString& code, Answer then) {
    if (std::exchange(m_engine->exchanged, true))
        return;
    m_engine->code = code;
    m_engine->handler.then = std::move(then);
    emit m_engine->handler.callbackReceived(
        {{u"code"_s, code}, {u"state"_s, QString::fromLatin1(m_engine->request.state)}});
}

QString AuthorizationFlow::implementation() {
    return u"Qt NetworkAuth "_s + QString::fromLatin1(qVersion());
}

} // namespace vtrack
