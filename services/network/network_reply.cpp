// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_reply.h"

#include "proxy_gate.h"
#include "proxy_probe.h"
#include "reply_watch.h"

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

Error networkError(const QNetworkReply& reply, const char* sentence, const QString& detail) {
    const QString host = reply.url().host();
    return {.kind = ErrorKind::NetworkError,
            .sentence = QCoreApplication::translate("NetworkReply", sentence).arg(host),
            .detail = host + u": "_s + detail,
            .transient = true};
}

/// What the proxy on the way did, when Qt's error is of that sort.
std::optional<Error> proxyTrouble(const QNetworkReply& reply) {
    const auto asked = proxyFor(reply.url());
    if (!asked)
        return std::nullopt;
    const QString proxy = asked->hostName();
    switch (reply.error()) {
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return proxyWantsLogon(proxy, !asked->user().isEmpty());
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        return proxyUnreachable(proxy, reply.errorString());
    case QNetworkReply::ConnectionRefusedError: // Qt's names for what a proxy answers to CONNECT.
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::UnknownProxyError:
        return proxyRefuses(proxy, reply.url().host(), reply.errorString());
    default:
        return std::nullopt;
    }
}

Error cut(const QNetworkReply& reply, qint64 received, qint64 promised) {
    return networkError(
        reply,
        QT_TRANSLATE_NOOP("NetworkReply",
                          "The connection to “%1” was cut off. Nothing is lost: the program retries automatically."),
        u"%1 of %2 bytes"_s.arg(received).arg(promised));
}

} // namespace

Error unreachable(const QNetworkReply& reply) {
    if (auto trouble = proxyTrouble(reply))
        return *std::move(trouble);
    const char* sentence =
        QT_TRANSLATE_NOOP("NetworkReply", "“%1” could not be reached. Check the internet connection of this computer. "
                                          "Nothing is lost: the program tries again by itself.");
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        sentence = QT_TRANSLATE_NOOP(
            "NetworkReply", "The secure connection to “%1” failed. Check the date and time of this computer; in a "
                            "company network, ask the administrator whether a certificate must be installed.");
    return networkError(reply, sentence, u"network error %1"_s.arg(static_cast<int>(reply.error())));
}

Error answersTooSlowly(const QNetworkReply& reply) {
    return networkError(
        reply,
        QT_TRANSLATE_NOOP("NetworkReply",
                          "“%1” was reached, but answers too slowly. Nothing is lost: the program tries "
                          "again by itself."),
        u"answers too slowly"_s);
}

Error answerTooLarge(const QNetworkReply& reply) {
    return networkError(reply,
                        QT_TRANSLATE_NOOP("NetworkReply",
                                          "“%1” gave an answer that is far too large to be one of Google's. Something "
                                          "between this computer and Google may answer in its place; the program tries "
                                          "again by itself."),
                        u"answer too large"_s);
}

std::optional<Error> endError(const QNetworkReply& reply, qint64 received) {
    if (auto why = ReplyWatch::endedBecause(reply))
        return why;
    // A redirect that is not followed is complete; use its status.
    const bool redirected =
        reply.error() == QNetworkReply::InsecureRedirectError || reply.error() == QNetworkReply::TooManyRedirectsError;
    if (redirected && statusOf(reply) != 0)
        return std::nullopt;
    // A reply that carries 403 has a Qt error too, but it came whole: the codes from here on are HTTP statuses.
    if (reply.error() != QNetworkReply::NoError && reply.error() < QNetworkReply::ContentAccessDenied)
        return unreachable(reply);
    // Qt 6.4 reports success if the connection is cut between two reads. (The header is missing if Qt decompressed the
    // answer.)
    const QVariant promised = reply.header(QNetworkRequest::ContentLengthHeader);
    if (promised.isValid() && received < promised.toLongLong())
        return cut(reply, received, promised.toLongLong());
    if (statusOf(reply) == 0)
        return unreachable(reply);
    return std::nullopt;
}

} // namespace vtrack
