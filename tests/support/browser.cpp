// SPDX-License-Identifier: GPL-3.0-or-later
#include "browser.h"

#include <QNetworkReply>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vtrack::test {

namespace {

/// The values of all inputs of that name on the page, only those marked `checked` when asked.
QStringList inputs(const QString& page, const QString& name, bool checkedOnly = false) {
    static const QRegularExpression input(uR"html(<input type="\w+" name="(\w+)" value="([^"]*)"( checked)?>)html"_s);
    QStringList values;
    for (const QRegularExpressionMatch& match : input.globalMatch(page)) {
        if (match.captured(1) == name && (!checkedOnly || match.hasCaptured(3)))
            values.append(match.captured(2));
    }
    return values;
}

} // namespace

void Browser::open(const QUrl& authorizationUrl) {
    get(authorizationUrl);
}

void Browser::get(const QUrl& url) {
    m_address = url;
    if (!stopsAt.isEmpty() && url.toString().startsWith(stopsAt)) {
        emit stopped();
        return;
    }
    QUrl target = url;
    if (target.host() == u"localhost") // Browsers know it themselves (RFC 6761, 6.3); a bare system may not.
        target.setHost(u"127.0.0.1"_s);
    QNetworkRequest request(target);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply* reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] { loaded(reply); });
}

void Browser::loaded(QNetworkReply* reply) {
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray location = reply->rawHeader("Location");
    if (status / 100 == 3 && !location.isEmpty()) {
        get(m_address.resolved(QUrl::fromEncoded(location)));
        return;
    }
    const QByteArray page = reply->readAll();
    if (page.contains("name=\"choice\""))
        answerConsent(page);
    else
        emit finished(status, page);
}

void Browser::answerConsent(const QByteArray& html) {
    const QString page = QString::fromUtf8(html);
    QByteArray form = "choice=" + QByteArray(choices.deny ? "deny" : "allow");
    const auto add = [&form](const QByteArray& name, const QString& value) {
        form += '&' + name + '=' + QUrl::toPercentEncoding(value);
    };
    add("request", inputs(page, u"request"_s).value(0));
    add("user", choices.email.isEmpty() ? inputs(page, u"user"_s, true).value(0) : choices.email);
    for (const QString& scope : inputs(page, u"scope"_s, true)) {
        if (!choices.untickedScopes.contains(scope))
            add("scope", scope);
    }
    m_address = m_address.resolved(QUrl(u"/o/oauth2/auth"_s));
    QNetworkRequest request(m_address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    QNetworkReply* reply = m_network.post(request, form);
    connect(reply, &QNetworkReply::finished, this, [this, reply] { loaded(reply); });
}

} // namespace vtrack::test
