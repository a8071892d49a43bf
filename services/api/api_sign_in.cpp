// SPDX-License-Identifier: GPL-3.0-or-later
#include "api_sign_in.h"

#include "authorization_request.h"
#include "error_kinds.h"
#include "settings_table.h"
#include "sign_in_json.h"
#include "when_done.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr size_t mostAttempts = 4;
constexpr qsizetype mostEnded = 32;

/// The guide has no word for what the opener gets when it fails; these follow GMAIL_AUTH_SUCCESS and OAUTH_SUCCESS.
QJsonObject failureMessage(SignInMethod method, const Error& error) {
    QJsonObject message = errorJson(error);
    message.insert(u"type"_s, method == SignInMethod::Gmail ? u"GMAIL_AUTH_ERROR"_s : u"OAUTH_ERROR"_s);
    return message;
}

/// JSON that can stand in a script: no `<` can end it.
QByteArray inScript(const QByteArray& json) {
    return QByteArray(json).replace('<', "\\u003c");
}

QByteArray quoted(const QByteArray& text) {
    const QByteArray list = QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

} // namespace

ApiSignIn::ApiSignIn(Services services, quint16 port, QThreadPool& pool, QObject* parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_port(port)
    , m_pool(pool) {}

QString ApiSignIn::callbackPath(SignInMethod method) {
    return method == SignInMethod::Gmail ? u"/api/cloud/gmail-callback"_s : u"/api/cloud/oauth/callback"_s;
}

void ApiSignIn::begin(SignInMethod method, const ApiCall& call, const http::Reply& reply) {
    if (method == SignInMethod::Gmail && call.body[u"action"] != u"initiate_auth"_s) {
        reply(errorAnswer(badRequest(u"“action” must be “initiate_auth”."_s)));
        return;
    }
    whenDone(QtConcurrent::run(&m_pool, [this, method] { return prepare(method); }), this,
             [this, method, origin = call.origin, reply](const Result<Prepared>& prepared) {
                 if (prepared)
                     start(method, origin, *prepared, reply);
                 else
                     reply(errorAnswer(prepared.error()));
             });
}

Result<ApiSignIn::Prepared> ApiSignIn::prepare(SignInMethod method) const {
    Prepared prepared;
    if (method == SignInMethod::Drive) {
        const auto session = m_services.account.session();
        if (!session)
            return std::unexpected(session.error());
        prepared.hint = session->claims.userEmail;
    }
    auto client = storedClientSecrets(m_services.clientFile);
    if (!client)
        return std::unexpected(client.error());
    prepared.client = std::move(*client);
    return prepared;
}

/// Google sends the browser only to an address of a web client's file.
Result<QUrl> ApiSignIn::redirect(SignInMethod method, const ClientSecrets& client) const {
    if (client.type == ClientSecrets::Type::Installed)
        return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port) + callbackPath(method));
    using enum SignInMethod;
    const auto other = method == Gmail ? Drive : Gmail;
    QStringList registered;
    for (const QString& path : {callbackPath(method), callbackPath(other)}) {
        for (const QUrl& address : client.redirectUris) {
            if (address.path() == path && address.port(80) == m_port)
                return address;
        }
    }
    for (const QUrl& address : client.redirectUris)
        registered += address.toString();
    return failure(ErrorKind::SetupNeeded,
                   tr("The client file lacks the address “%1”; it has only %2. Nothing has changed. Choose the port of "
                      "the client file for the interface, or ask the administrator to register the address with Google "
                      "and for the new client file.")
                       .arg(u"http://localhost:%1"_s.arg(m_port) + callbackPath(method), registered.join(u", "_s)));
}

void ApiSignIn::start(SignInMethod method, const QByteArray& origin, const Prepared& prepared,
                      const http::Reply& reply) {
    const auto address = redirect(method, prepared.client);
    if (!address) {
        reply(errorAnswer(address.error()));
        return;
    }
    const QStringList scopes = scopesFor(method, m_services.settings.get(setting::driveScopes));
    auto signIn = std::make_unique<SignIn>(method, scopes, prepared.client, m_services.endpoints, m_services.http,
                                           m_services.clock);
    SignIn* it = signIn.get();
    it->setLoginHint(prepared.hint);
    it->setDomain(m_services.settings.get(setting::accountDomain));
    connect(it, &SignIn::granted, this, [this, it](const SignInGrant& grant) { finish(it, grant); });
    connect(it, &SignIn::failed, this, [this, it](const Error& error) { finish(it, std::unexpected(error)); });
    const auto page = it->startAt(*address, {});
    if (!page) {
        reply(errorAnswer(page.error()));
        return;
    }
    if (m_attempts.size() >= mostAttempts) {
        const auto oldest = std::ranges::find_if(m_attempts, [](const Attempt& one) { return !one.page; });
        if (oldest == m_attempts.end()) {
            reply(errorAnswer({.kind = ErrorKind::RateLimited, .sentence = u"Too many sign-ins at once."_s}));
            return;
        }
        (void)end(oldest);
    }
    m_attempts.push_back({.signIn = std::move(signIn), .origin = origin, .path = address->path(), .page = {}});
    QJsonObject answer{{u"success"_s, true},
                       {u"auth_url"_s, page->toString(QUrl::FullyEncoded)},
                       {u"state"_s, it->state()},
                       {u"redirect_uri"_s, it->redirectUri()}};
    if (method == SignInMethod::Gmail) {
        answer.insert(u"auth_type"_s, u"gmail_only"_s);
        answer.insert(u"scopes"_s, QJsonArray::fromStringList(scopes));
    } else {
        answer.insert(u"message"_s, u"OAuth flow initiated - open popup window"_s);
    }
    reply(http::jsonResponse(answer));
}

void ApiSignIn::bring(SignInMethod method, const ApiCall& call, const http::Reply& reply) {
    const auto attempt = std::ranges::find_if(m_attempts, [&](const Attempt& one) {
        return one.path == callbackPath(method) && !one.page &&
               equalInConstantTime(call.state, one.signIn->state().toLatin1());
    });
    if (attempt == m_attempts.end()) {
        const auto ended =
            std::ranges::find_if(m_ended, [&](const Ended& one) { return equalInConstantTime(call.state, one.state); });
        const bool isOurs = ended != m_ended.end();
        reply(resultPage(failureMessage(isOurs ? ended->method : method, // The guide's sentence.
                                        badRequest(u"State mismatch - possible CSRF attack"_s)),
                         isOurs ? ended->origin : QByteArray()));
        return;
    }
    attempt->page = reply;
    const QString error = call.query.value(u"error"_s).left(60);
    const bool isGranted = !call.query.contains(u"error"_s);
    attempt->signIn->bring({.code = isGranted ? call.query.value(u"code"_s) : QString(), .error = error});
}

void ApiSignIn::finish(SignIn* signIn, const Result<SignInGrant>& outcome) {
    const auto attempt =
        std::ranges::find_if(m_attempts, [signIn](const Attempt& one) { return one.signIn.get() == signIn; });
    if (attempt == m_attempts.end())
        return;
    const SignInMethod method = signIn->method();
    const auto show = [this, reply = attempt->page, origin = attempt->origin](const QJsonObject& message) {
        if (reply)
            reply(resultPage(message, origin));
    };
    end(attempt).signIn.release()->deleteLater(); // It is just emitting.
    if (!outcome) {
        show(failureMessage(method, outcome.error()));
        return;
    }
    const auto keep = [&tokens = m_services.tokens, grant = *outcome] {
        return tokens.keep(grant, Account::OtherPerson::Refuse);
    };
    whenDone(QtConcurrent::run(&m_pool, keep), this, [this, method, show](const Result<AccessTokens::Kept>& kept) {
        if (!kept) {
            show(failureMessage(method, kept.error()));
            return;
        }
        emit signedIn();
        show(signInJson(kept->signedIn, true, m_port));
    });
}

ApiSignIn::Attempt ApiSignIn::end(std::list<Attempt>::iterator attempt) {
    Attempt ended = std::move(*attempt);
    m_attempts.erase(attempt);
    m_ended.append(
        {.state = ended.signIn->state().toLatin1(), .method = ended.signIn->method(), .origin = ended.origin});
    if (m_ended.size() > mostEnded)
        m_ended.removeFirst();
    return ended;
}

http::Response ApiSignIn::resultPage(const QJsonObject& message, const QByteArray& origin) const {
    const bool isGood = !message.contains(u"error"_s);
    const QString title = isGood ? tr("Thank you") : tr("You are not signed in");
    const QString text = isGood ? tr("You can close this page.") : message[u"error"].toString();
    const QByteArray nonce = unguessableText();
    const QByteArray target = origin.isEmpty() ? "http://127.0.0.1:" + QByteArray::number(m_port) : origin;
    const QByteArray page = "<!doctype html><html><head><meta charset=\"utf-8\"><title>" +
                            title.toHtmlEscaped().toUtf8() + "</title></head><body><h1>" +
                            title.toHtmlEscaped().toUtf8() + "</h1><p>" + text.toHtmlEscaped().toUtf8() +
                            "</p><script nonce=\"" + nonce + "\">if (window.opener) { window.opener.postMessage(" +
                            inScript(QJsonDocument(message).toJson(QJsonDocument::Compact)) + ", " +
                            inScript(quoted(target)) + "); window.close(); }</script></body></html>";
    return {.status = isGood ? 200 : 400,
            .contentType = "text/html; charset=utf-8"_ba,
            .headers = {{"Content-Security-Policy"_ba, "default-src 'none'; script-src 'nonce-" + nonce + "'"},
                        {"X-Frame-Options"_ba, "DENY"_ba}},
            .body = page};
}

} // namespace vtrack
