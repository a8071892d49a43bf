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

namespace {

Error unreachable(const QNetworkReply& reply) {
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

Error cut(const QNetworkReply& reply, qint64 received, qint64 promised) {
    return {.kind = ErrorKind::NetworkError,
            .sentence = QCoreApplication::translate("NetworkReply",
                                                    "The connection to “%1” was cut before everything had come. "
                                                    "Nothing is lost: the program tries again by itself.")
                            .arg(reply.url().host()),
            .detail = u"%1: %2 of %3 bytes"_s.arg(reply.url().host()).arg(received).arg(promised),
            .transient = true};
}

} // namespace

std::optional<Error> endError(const QNetworkReply& reply, qint64 received) {
    // A reply that carries 403 has a Qt error too, but it came whole: the codes from here on are HTTP statuses.
    if (reply.error() != QNetworkReply::NoError && reply.error() < QNetworkReply::ContentAccessDenied)
        return unreachable(reply);
    // Qt 6.4 takes a cut for a good end when the cut comes between two reads. (It drops the header when it unpacks.)
    const QVariant promised = reply.header(QNetworkRequest::ContentLengthHeader);
    if (promised.isValid() && received < promised.toLongLong())
        return cut(reply, received, promised.toLongLong());
    if (statusOf(reply) == 0)
        return unreachable(reply);
    return std::nullopt;
}

} // namespace vtrack
