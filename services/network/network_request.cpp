// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_request.h"

#include "network_reply.h"
#include "reply_watch.h"
#include "version.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logNetwork, "vtrack.network")

QNetworkReply* startRequest(QNetworkAccessManager& manager, const HttpRequest& request, Purpose purpose) {
    const bool media = purpose == Purpose::Media;
    QNetworkRequest r(request.url);
    r.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    r.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    r.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    r.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // HTTP/2 ignores the read buffer's limit, and a slow disk would fill the memory.
    r.setAttribute(QNetworkRequest::Http2AllowedAttribute, !media);
    // Google compresses JSON only for agents that say "gzip" (Drive, "Improve performance"); Qt asks and decodes.
    r.setHeader(QNetworkRequest::UserAgentHeader, u"V_Track-Cloud-Sync/%1 (gzip)"_s.arg(ownVersion()));
    if (media)
        r.setRawHeader("Accept-Encoding", "identity");
    if (!request.bearer.isEmpty())
        r.setRawHeader("Authorization", "Bearer " + request.bearer.reveal());
    if (!request.contentType.isEmpty())
        r.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    if (request.rangeStart)
        r.setRawHeader("Range", "bytes=" + QByteArray::number(*request.rangeStart) + "-");
    // Qt emits requestSent only for requests without a body.
    QNetworkReply* reply =
        request.verb == "GET" ? manager.get(r) : manager.sendCustomRequest(r, request.verb, request.body);
    new ReplyWatch(*reply, request, purpose); // Belongs to the reply.
    // Never the query or the body, where secrets may be.
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, verb = request.verb] {
        qCDebug(logNetwork).nospace().noquote()
            << verb.constData() << ' ' << reply->url().host() << reply->url().path() << " -> " << statusOf(*reply)
            << " error " << static_cast<int>(reply->error());
    });
    return reply;
}

} // namespace vtrack
