// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_client.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QPromise>

class QNetworkReply;

namespace vtrack {

Q_DECLARE_LOGGING_CATEGORY(logNetwork)

/// The part of HttpClient that lives on the network thread. All calls on that thread.
class NetworkWorker : public QObject {
    Q_OBJECT

public:
    /// Fulfils the promise when the answer is whole, or with the reason why there is none.
    void send(const HttpRequest& request, std::shared_ptr<QPromise<Result<HttpResponse>>> promise,
              std::stop_token stop);
    /// Feeds the pipe until the end, which it always tells.
    void fetch(const HttpRequest& request, std::shared_ptr<TransferPipe> pipe);

private:
    enum class Purpose { Answer, Media };

    QNetworkReply* start(const HttpRequest& request, Purpose purpose);

    QNetworkAccessManager* m_manager = nullptr;
};

} // namespace vtrack
