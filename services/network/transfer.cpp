// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer.h"

#include "network_reply.h"
#include "network_request.h"
#include "proxy_gate.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QThreadStorage>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// A TLS record has 16 KiB: writing each one separately costs more than waiting for the next.
constexpr std::chrono::milliseconds longestCollecting{20};
constexpr std::chrono::seconds longestErrorBody{30};

QNetworkAccessManager& managerOfThisThread() {
    static QThreadStorage<QNetworkAccessManager*> managers;
    if (!managers.hasLocalData())
        managers.setLocalData(new QNetworkAccessManager);
    return *managers.localData();
}

} // namespace

Transfer::Transfer(const HttpRequest& request, std::chrono::milliseconds stallLimit, std::stop_token stop)
    : m_stop(std::move(stop)) {
    m_stalled.setSingleShot(true);
    m_stalled.setInterval(stallLimit);
    m_collecting.setSingleShot(true);
    m_collecting.setInterval(longestCollecting);
    if (auto passed = passProxy(request.url); !passed)
        m_refused = passed.error();
    else
        start(request);
}

Result<void> Transfer::passProxy(const QUrl& url) {
    QObject untilHere;
    std::optional<Result<void>> passed;
    askProxy(url, &untilHere, [this, &passed](const Result<void>& outcome) {
        passed = outcome;
        look();
    });
    if (auto waited = waitFor([&passed] { return passed.has_value(); }); !waited)
        return waited;
    return *passed;
}

void Transfer::start(const HttpRequest& request) {
    m_reply.reset(startRequest(managerOfThisThread(), request, Purpose::Media));
    // Qt ignores the limit if it is set before the request has started. The start is queued on this thread, so setting
    // the limit is queued right after it, before the first byte of the answer; and again when Qt resends the request.
    QNetworkReply* reply = m_reply.get();
    const auto limit = [reply] {
        reply->setReadBufferSize(readAhead);
    };
    QMetaObject::invokeMethod(reply, limit, Qt::QueuedConnection);
    QObject::connect(reply, &QNetworkReply::requestSent, reply, limit);
    const auto lookAgain = [this] {
        look();
    };
    QObject::connect(reply, &QNetworkReply::metaDataChanged, &m_loop, lookAgain);
    QObject::connect(reply, &QNetworkReply::readyRead, &m_loop, lookAgain);
    QObject::connect(reply, &QNetworkReply::finished, &m_loop, lookAgain);
    QObject::connect(&m_collecting, &QTimer::timeout, &m_loop, [this] {
        m_collected = true;
        look();
    });
    QObject::connect(&m_stalled, &QTimer::timeout, &m_loop, &QEventLoop::quit);
}

Transfer::~Transfer() {
    if (!m_reply)
        return;
    m_reply->disconnect(&m_loop);
    m_reply->abort();
}

void Transfer::look() {
    if (m_loop.isRunning() && m_ready())
        m_loop.quit();
}

Result<void> Transfer::waitFor(const std::function<bool()>& ready) {
    if (!ready() && !m_stop.stop_requested()) {
        m_ready = ready;
        const std::stop_callback wake(
            m_stop, [this] { QMetaObject::invokeMethod(&m_loop, &QEventLoop::quit, Qt::QueuedConnection); });
        m_stalled.start();
        m_loop.exec();
        m_stalled.stop();
    }
    if (m_stop.stop_requested())
        return failure(ErrorKind::Cancelled, QCoreApplication::translate("Transfer", "Stopped."));
    if (!ready())
        return transientFailure(
            ErrorKind::NetworkError,
            QCoreApplication::translate(
                "Transfer",
                "The download stalled. The connection may be down; the next attempt resumes where it stopped."),
            u"no byte for %1 ms"_s.arg(m_stalled.interval()));
    return {};
}

Result<int> Transfer::status() {
    if (m_refused)
        return std::unexpected(*m_refused);
    if (auto waited = waitFor([this] { return statusOf(*m_reply) != 0 || m_reply->isFinished(); }); !waited)
        return std::unexpected(waited.error());
    if (statusOf(*m_reply) == 0)
        return std::unexpected(*endError(*m_reply, 0));
    return statusOf(*m_reply);
}

HttpHeaders Transfer::headers() const {
    return m_reply ? headersOf(*m_reply) : HttpHeaders();
}

Result<QByteArray> Transfer::read() {
    if (m_refused)
        return std::unexpected(*m_refused);
    m_collected = false;
    const auto ready = [this] {
        const qint64 waiting = m_reply->bytesAvailable();
        if (waiting > 0 && waiting < chunkSize && !m_collected && !m_collecting.isActive())
            m_collecting.start();
        return waiting >= chunkSize || m_reply->isFinished() || (waiting > 0 && m_collected);
    };
    if (auto waited = waitFor(ready); !waited)
        return std::unexpected(waited.error());
    m_collecting.stop();
    // Not more than available: QIODevice::read() allocates the requested size.
    QByteArray chunk = m_reply->read(std::min(m_reply->bytesAvailable(), chunkSize));
    m_received += chunk.size();
    if (chunk.isEmpty()) {
        if (auto error = endError(*m_reply, m_received))
            return std::unexpected(*std::move(error));
    }
    return chunk;
}

Result<QByteArray> Transfer::readAll(qint64 largest) {
    QByteArray all;
    const QDeadlineTimer limit(longestErrorBody);
    while (all.size() < largest && !limit.hasExpired()) {
        const auto chunk = read();
        if (!chunk)
            return chunk;
        if (chunk->isEmpty())
            break;
        all += *chunk;
    }
    all.truncate(largest);
    return all;
}

} // namespace vtrack
