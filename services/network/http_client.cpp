// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_client.h"

#include "transfer_error.h"

#include <QCoreApplication>
#include <QPromise>

#include <atomic>
#include <functional>

namespace vtrack {

namespace {

constexpr int requestsAtOnce = 12;
constexpr std::chrono::seconds betweenTidying{20};

/// A promise that is kept by whoever is first: the answer, or a stop.
class Exchange {
public:
    using Stop = std::stop_callback<std::function<void()>>;

    Exchange(const std::stop_token& stop, const std::stop_token& end)
        : m_onStop(stop, [this] { cancel(); })
        , m_onEnd(end, [this] { cancel(); }) {}

    [[nodiscard]] QFuture<Result<HttpResponse>> future() const { return m_promise.future(); }

    [[nodiscard]] std::stop_token stop() const { return m_cancelled.get_token(); }

    void finish(Result<HttpResponse> outcome) {
        if (m_isFinished.exchange(true))
            return;
        m_promise.addResult(std::move(outcome));
        m_promise.finish();
    }

private:
    void cancel() {
        m_cancelled.request_stop();
        finish(failure(ErrorKind::Cancelled, QCoreApplication::translate("Transfer", "Stopped.")));
    }

    static QPromise<Result<HttpResponse>> started() {
        QPromise<Result<HttpResponse>> promise;
        promise.start();
        return promise;
    }

    QPromise<Result<HttpResponse>> m_promise = started();
    std::atomic<bool> m_isFinished = false;
    std::stop_source m_cancelled;
    Stop m_onStop; // These are last: they may call at once.
    Stop m_onEnd;
};

} // namespace

HttpClient::HttpClient() {
    m_threads.setMaxThreadCount(requestsAtOnce);
    QObject::connect(&m_tidying, &QTimer::timeout, &m_tidying,
                     [this] { m_threads.start([this] { m_pool.closeIdle(); }); });
    m_tidying.setTimerType(Qt::VeryCoarseTimer);
    m_tidying.start(betweenTidying);
}

HttpClient::~HttpClient() {
    m_end.request_stop();
    m_threads.waitForDone();
}

Result<HttpResponse> HttpClient::ask(HttpRequest request, std::stop_token stop) {
    const QUrl url = request.url;
    const qint64 largest = request.largest;
    Transfer transfer(m_pool, std::move(request), Purpose::Answer, std::move(stop));
    const auto status = transfer.status();
    if (!status)
        return std::unexpected(status.error());
    QByteArray body;
    while (true) {
        const auto chunk = transfer.read();
        if (!chunk)
            return std::unexpected(chunk.error());
        if (chunk->isEmpty())
            break;
        body += *chunk;
        if (body.size() > largest)
            return std::unexpected(answerTooLarge(url));
    }
    if (transfer.isGarbled())
        body.clear(); // Whoever asked judges who answers so.
    return HttpResponse{*status, std::move(body), transfer.headers()};
}

QFuture<Result<HttpResponse>> HttpClient::send(HttpRequest request, std::stop_token stop) {
    const auto exchange = std::make_shared<Exchange>(stop, m_end.get_token());
    m_threads.start([this, exchange, request = std::move(request)] {
        if (!exchange->stop().stop_requested())
            exchange->finish(ask(request, exchange->stop()));
    });
    return exchange->future();
}

std::unique_ptr<Transfer> HttpClient::open(HttpRequest request, std::stop_token stop) {
    return std::make_unique<Transfer>(m_pool, std::move(request), Purpose::Media, std::move(stop));
}

} // namespace vtrack
