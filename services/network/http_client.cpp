// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_client.h"

#include "event_loops.h"
#include "network_worker.h"

#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

void trustExtraCertificates() {
    const QString file = qEnvironmentVariable("SSL_CERT_FILE");
    if (file.isEmpty())
        return;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (configuration.addCaCertificates(file))
        QSslConfiguration::setDefaultConfiguration(configuration);
    else
        qCWarning(logNetwork) << "SSL_CERT_FILE holds no certificate that can be read:" << file;
}

} // namespace

HttpClient::HttpClient() {
    leaveGlibToMainThread(); // Before a QNetworkAccessManager starts its thread, too.
    trustExtraCertificates();
    for (Lane* lane : {&m_answers, &m_downloads[0], &m_downloads[1]}) {
        lane->worker = new NetworkWorker;
        lane->worker->moveToThread(&lane->thread);
        lane->thread.setObjectName(u"network"_s);
        QObject::connect(&lane->thread, &QThread::finished, lane->worker, &QObject::deleteLater);
        lane->thread.start();
    }
}

HttpClient::~HttpClient() {
    for (Lane* lane : {&m_answers, &m_downloads[0], &m_downloads[1]}) {
        lane->thread.quit();
        lane->thread.wait();
    }
}

QFuture<Result<HttpResponse>> HttpClient::send(HttpRequest request, std::stop_token stop) {
    auto promise = std::make_shared<QPromise<Result<HttpResponse>>>();
    promise->start();
    QFuture<Result<HttpResponse>> future = promise->future();
    QMetaObject::invokeMethod(m_answers.worker, [worker = m_answers.worker, request = std::move(request), promise,
                                                 stop = std::move(stop)]() mutable {
        worker->send(request, std::move(promise), std::move(stop));
    });
    return future;
}

std::unique_ptr<Transfer> HttpClient::fetch(HttpRequest request, std::chrono::milliseconds stallLimit,
                                            std::stop_token stop) {
    auto pipe = std::make_shared<TransferPipe>();
    NetworkWorker* worker = m_downloads[m_turn++ % m_downloads.size()].worker;
    QMetaObject::invokeMethod(worker, [worker, request = std::move(request), pipe] { worker->fetch(request, pipe); });
    return std::make_unique<Transfer>(std::move(pipe), stallLimit, std::move(stop));
}

} // namespace vtrack
