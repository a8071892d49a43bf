// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_reply.h"

#include <QCoreApplication>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace vtrack {

int statusOf(const QNetworkReply& reply) {
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

HttpHeaders headersOf(const QNetworkReply& reply) {
    HttpHeaders headers;
    for (const auto& [name, value] : reply.rawHeaderPairs())
        headers.insert(name.toLower(), value);
    return headers;
}

bool endedWell(const QNetworkReply& reply) {
    // Qt's error codes from here on are HTTP statuses of 400 and above.
    return reply.error() == QNetworkReply::NoError || reply.error() >= QNetworkReply::ContentAccessDenied;
}

Error networkError(const QNetworkReply& reply) {
    const char* sentence =
        QT_TRANSLATE_NOOP("NetworkReply", "“%1” could not be reached. Check the internet connection of this computer. "
                                          "Nothing is lost: the program tries again by itself.");
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        sentence = QT_TRANSLATE_NOOP(
            "NetworkReply", "The secure connection to “%1” failed. Check the date and time of this computer; in a "
                            "company network, ask the administrator whether a certificate must be installed.");
    return {.kind = ErrorKind::NetworkError,
            .sentence = QCoreApplication::translate("NetworkReply", sentence).arg(reply.url().host()),
            .detail = u"%1: network error %2"_s.arg(reply.url().host()).arg(static_cast<int>(reply.error())),
            .transient = true};
}

} // namespace vtrack
