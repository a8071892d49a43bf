// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_client.h"

#include <QNetworkAccessManager>
#include <QPromise>

#include <array>

namespace vtrack {

/// The part of HttpClient that lives on the network thread. All calls on that thread.
class NetworkWorker : public QObject {
    Q_OBJECT

public:
    /// Fulfils the promise with the complete answer, or with the error.
    void send(const HttpRequest& request, std::shared_ptr<QPromise<Result<HttpResponse>>> promise,
              std::stop_token stop);

signals:
    /// Bytes arrived for any request.
    void progressed();

private:
    struct Manager {
        QNetworkAccessManager* network = nullptr;
        int underWay = 0;
    };

    [[nodiscard]] Manager& freeManager();

    std::array<Manager, 2> m_managers; ///< Together, twelve connections to a host.
};

} // namespace vtrack
