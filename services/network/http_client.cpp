// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_client.h"

#include "event_loops.h"
#include "network_request.h"
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

HttpClient::HttpClient()
    : m_worker(new NetworkWorker) {
    leaveGlibToMainThread(); // Before a QNetworkAccessManager starts its thread, too.
    trustExtraCertificates();
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(u"network"_s);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

HttpClient::~HttpClient() {
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<HttpResponse>> HttpClient::send(HttpRequest request, std::stop_token stop) {
    auto promise = std::make_shared<QPromise<Result<HttpResponse>>>();
    promise->start();
    QFuture<Result<HttpResponse>> future = promise->future();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, request = std::move(request), promise, stop = std::move(stop)]() mutable {
            worker->send(request, std::move(promise), std::move(stop));
        });
    return future;
}

} // namespace vtrack
