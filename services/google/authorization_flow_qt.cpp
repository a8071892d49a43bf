// SPDX-License-Identifier: GPL-3.0-or-later
// With Qt NetworkAuth, 6.4 to 6.8 and later. These differ in PKCE (6.8 has its own), in how they encode a parameter,
// and in what they keep of an address: so every parameter is ours, and only the flow is Qt's.
#include "authorization_flow.h"
#include "token_answer.h"
#include "when_done.h"

#include <QAbstractOAuthReplyHandler>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QOAuth2AuthorizationCodeFlow>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// The answer of HttpClient as Qt's flow expects it.
class TokenReply final : public QNetworkReply {
public:
    TokenReply(HttpClient& http, HttpRequest request, QObject* parent)
        : QNetworkReply(parent) {
        open(QIODevice::ReadOnly);
        whenDone(http.send(std::move(request), m_stop.get_token()), this, [this](const Result<HttpResponse>& outcome) {
            answer = outcome;
            setFinished(true);
            emit finished();
        });
    }

    ~TokenReply() override { m_stop.request_stop(); }

    Result<HttpResponse> answer;

    void abort() override { m_stop.request_stop(); }

protected:
    qint64 readData(char*, qint64) override { return -1; } // Nobody but RawAnswer reads it.

private:
    std::stop_source m_stop;
};

/// Qt's flow sends its request through the HttpClient, as all requests of the program.
class TokenEndpointAccess final : public QNetworkAccessManager {
public:
    explicit TokenEndpointAccess(HttpClient& http)
        : m_http(http) {}

protected:
    QNetworkReply* createRequest(Operation, const QNetworkRequest& original, QIODevice* body) override {
        HttpRequest request{.verb = "POST", .url = original.url(), .body = body ? body->readAll() : QByteArray()};
        request.contentType = original.header(QNetworkRequest::ContentTypeHeader).toByteArray();
        request.largest = largestTokenAnswer;
        return new TokenReply(m_http, std::move(request), this);
    }

private:
    HttpClient& m_http;
};

/// Qt's flow reads the answer and only logs a refusal, so it is taken here, raw.
class RawAnswer final : public QAbstractOAuthReplyHandler {
public:
    explicit RawAnswer(QString redirectUri)
        : m_redirectUri(std::move(redirectUri)) {}

    AuthorizationFlow::Answer then;

    [[nodiscard]] QString callback() const override { return m_redirectUri; }

    void networkReplyFinished(QNetworkReply* reply) override { then(static_cast<TokenReply*>(reply)->answer); }

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
    Engine(AuthorizationRequest wanted, HttpClient& http)
        : request(std::move(wanted))
        , access(http)
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

AuthorizationFlow::AuthorizationFlow(AuthorizationRequest request, HttpClient& http)
    : m_engine(std::make_unique<Engine>(std::move(request), http)) {}

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
