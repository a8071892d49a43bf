// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_worker.h"

#include "media_download.h"
#include "network_reply.h"

#include <QCoreApplication>
#include <QNetworkReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logNetwork, "vtrack.network")

namespace {

constexpr qint64 largestAnswer = 64 * 1024 * 1024;

using StopCallback = std::stop_callback<std::function<void()>>;

/// Aborts the reply on its own thread when a stop is requested on another. Lives until `finished`, on the network
/// thread; its destructor waits for a callback that is running.
std::shared_ptr<StopCallback> abortOnStop(QNetworkReply* reply, const std::stop_token& stop) {
    return std::make_shared<StopCallback>(
        stop, [reply] { QMetaObject::invokeMethod(reply, [reply] { reply->abort(); }, Qt::QueuedConnection); });
}

} // namespace

QNetworkReply* NetworkWorker::start(const HttpRequest& request, Purpose purpose) {
    if (!m_manager)
        m_manager = new QNetworkAccessManager(this); // Here, so that it belongs to the network thread.
    const bool media = purpose == Purpose::Media;
    QNetworkRequest r(request.url);
    r.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    r.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    r.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    r.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // HTTP/2 ignores the read buffer's limit, and a slow disk would fill the memory.
    r.setAttribute(QNetworkRequest::Http2AllowedAttribute, !media);
    // Google compresses JSON only for agents that say "gzip" (Drive, "Improve performance"); Qt asks and decodes.
    r.setHeader(QNetworkRequest::UserAgentHeader, u"V_Track-Cloud-Sync/" VTRACK_VERSION " (gzip)"_s);
    if (media)
        r.setRawHeader("Accept-Encoding", "identity");
    else
        r.setTransferTimeout(static_cast<int>(request.timeout.count()));
    if (!request.bearer.isEmpty())
        r.setRawHeader("Authorization", "Bearer " + request.bearer.reveal());
    if (!request.contentType.isEmpty())
        r.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    if (request.rangeStart)
        r.setRawHeader("Range", "bytes=" + QByteArray::number(*request.rangeStart) + "-");
    QNetworkReply* reply = m_manager->sendCustomRequest(r, request.verb, request.body);
    // Never the query or the body, where secrets may be.
    connect(reply, &QNetworkReply::finished, reply, [reply, verb = request.verb] {
        qCDebug(logNetwork).nospace().noquote()
            << verb.constData() << ' ' << reply->url().host() << reply->url().path() << " -> " << statusOf(*reply)
            << " error " << static_cast<int>(reply->error());
    });
    return reply;
}

void NetworkWorker::send(const HttpRequest& request, std::shared_ptr<QPromise<Result<HttpResponse>>> promise,
                         std::stop_token stop) {
    QNetworkReply* reply = start(request, Purpose::Answer);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
        if (received > largestAnswer)
            reply->abort();
    });
    auto aborter = abortOnStop(reply, stop);
    connect(reply, &QNetworkReply::finished, this,
            [reply, promise = std::move(promise), aborter = std::move(aborter), stop = std::move(stop)]() mutable {
                aborter.reset();
                QByteArray body = reply->readAll();
                if (stop.stop_requested())
                    promise->addResult(
                        failure(ErrorKind::Cancelled, QCoreApplication::translate("Transfer", "Stopped.")));
                else if (auto error = endError(*reply, body.size()))
                    promise->addResult(std::unexpected(*std::move(error)));
                else
                    promise->addResult(HttpResponse{statusOf(*reply), std::move(body), headersOf(*reply)});
                promise->finish();
                reply->deleteLater();
            });
}

void NetworkWorker::fetch(const HttpRequest& request, std::shared_ptr<TransferPipe> pipe) {
    new MediaDownload(start(request, Purpose::Media), std::move(pipe), this);
}

} // namespace vtrack
