// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_worker.h"

#include "network_reply.h"
#include "network_request.h"
#include "proxy_gate.h"
#include "reply_watch.h"

#include <QCoreApplication>
#include <QNetworkReply>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// To one host over HTTP/1.1; further requests are queued by QNetworkAccessManager (its documentation).
constexpr int connectionsOfAManager = 6;

using Promise = std::shared_ptr<QPromise<Result<HttpResponse>>>;

/// One request, from the proxy check to the promise. Deletes itself at the end.
class Exchange : public QObject {
public:
    Exchange(QNetworkAccessManager& manager, HttpRequest request, Promise promise, std::stop_token stop,
             NetworkWorker* worker)
        : QObject(worker)
        , m_manager(manager)
        , m_worker(*worker)
        , m_request(std::move(request))
        , m_promise(std::move(promise))
        , m_stop(std::move(stop)) {}

    void start() {
        // On this thread, regardless of where the stop is requested; its destructor waits for a running call.
        m_onStop.emplace(m_stop, [this] {
            QMetaObject::invokeMethod(
                this,
                [this] { end(failure(ErrorKind::Cancelled, QCoreApplication::translate("Transfer", "Stopped."))); },
                Qt::QueuedConnection);
        });
        askProxy(m_request.url, this, [this](const Result<void>& passed) {
            if (passed)
                ask();
            else
                end(std::unexpected(passed.error()));
        });
    }

private:
    void ask() {
        m_reply = startRequest(m_manager, m_request, Purpose::Answer);
        m_reply->setParent(this);
        auto* watch = m_reply->findChild<ReplyWatch*>();
        connect(watch, &ReplyWatch::progressed, &m_worker, &NetworkWorker::progressed);
        connect(&m_worker, &NetworkWorker::progressed, watch, &ReplyWatch::othersProgressed);
        connect(m_reply, &QNetworkReply::finished, this, [this] {
            QByteArray body = m_reply->readAll();
            if (auto error = endError(*m_reply, body.size()))
                end(std::unexpected(*std::move(error)));
            else
                end(HttpResponse{statusOf(*m_reply), std::move(body), headersOf(*m_reply)});
        });
    }

    void end(Result<HttpResponse> outcome) {
        if (std::exchange(m_ended, true))
            return;
        m_onStop.reset();
        if (m_reply) {
            m_reply->disconnect(this);
            m_reply->abort();
        }
        m_promise->addResult(std::move(outcome));
        m_promise->finish();
        deleteLater();
    }

    QNetworkAccessManager& m_manager;
    NetworkWorker& m_worker;
    HttpRequest m_request;
    Promise m_promise;
    std::stop_token m_stop;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
    QNetworkReply* m_reply = nullptr;
    bool m_ended = false;
};

} // namespace

void NetworkWorker::send(const HttpRequest& request, std::shared_ptr<QPromise<Result<HttpResponse>>> promise,
                         std::stop_token stop) {
    Manager& manager = freeManager();
    ++manager.underWay;
    auto* exchange = new Exchange(*manager.network, request, std::move(promise), std::move(stop), this);
    connect(exchange, &QObject::destroyed, this, [&manager] { --manager.underWay; });
    exchange->start();
}

/// The first manager while it has a free connection; the second one's are opened when needed.
NetworkWorker::Manager& NetworkWorker::freeManager() {
    auto& first = m_managers.front();
    auto& manager =
        first.underWay < connectionsOfAManager ? first : *std::ranges::min_element(m_managers, {}, &Manager::underWay);
    if (!manager.network)
        manager.network = new QNetworkAccessManager(this); // Created here, so that it belongs to the network thread.
    return manager;
}

} // namespace vtrack
