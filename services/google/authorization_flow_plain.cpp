// SPDX-License-Identifier: GPL-3.0-or-later
// Without Qt NetworkAuth.
#include "authorization_flow.h"
#include "token_answer.h"
#include "when_done.h"

#include <QObject>

#include <stop_token>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

class AuthorizationFlow::Engine : public QObject {
public:
    Engine(AuthorizationRequest wanted, HttpClient& client)
        : request(std::move(wanted))
        , http(client) {}

    ~Engine() override { stop.request_stop(); }

    AuthorizationRequest request;
    HttpClient& http;
    std::stop_source stop;
    bool exchanged = false;
};

AuthorizationFlow::AuthorizationFlow(AuthorizationRequest request, HttpClient& http)
    : m_engine(std::make_unique<Engine>(std::move(request), http)) {}

AuthorizationFlow::~AuthorizationFlow() = default;

QUrl AuthorizationFlow::address() {
    QUrl address = m_engine->request.client.authUri;
    address.setQuery(QString::fromLatin1(formEncoded(m_engine->request.addressFields())), QUrl::StrictMode);
    return address;
}

void AuthorizationFlow::exchange(const QString& code, Answer then) {
    if (std::exchange(m_engine->exchanged, true))
        return;
    HttpRequest request = tokenPost(m_engine->request.client.tokenUri, m_engine->request.exchangeFields(code));
    whenDone(m_engine->http.send(std::move(request), m_engine->stop.get_token()), m_engine.get(), std::move(then));
}

QString AuthorizationFlow::implementation() {
    return u"built in"_s;
}

} // namespace vtrack
