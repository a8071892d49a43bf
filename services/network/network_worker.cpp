// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_worker.h"

#include "network_reply.h"
#include "network_request.h"

#include <QCoreApplication>
#include <QNetworkReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

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

void NetworkWorker::send(const HttpRequest& request, std::shared_ptr<QPromise<Result<HttpResponse>>> promise,
                         std::stop_token stop) {
    if (!m_manager)
        m_manager = new QNetworkAccessManager(this); // Here, so that it belongs to the network thread.
    QNetworkReply* reply = startRequest(*m_manager, request, Purpose::Answer);
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

} // namespace vtrack
