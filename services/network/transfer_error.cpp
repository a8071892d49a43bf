// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer_error.h"

#include "proxy_error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Transfer)
};

Error networkError(const QUrl& url, const QString& sentence, const QString& detail) {
    return {.kind = ErrorKind::NetworkError,
            .sentence = sentence.arg(url.host(QUrl::FullyEncoded)),
            .detail = url.host(QUrl::FullyEncoded) + u": "_s + detail,
            .transient = true};
}

/// The proxy's status in answer to CONNECT; 0 for none.
long proxyStatus(const TransferEnd& end) {
    long status = 0;
    curl_easy_getinfo(end.easy, CURLINFO_HTTP_CONNECTCODE, &status);
    return status;
}

bool isOfTheCertificate(CURLcode code) {
    return code == CURLE_SSL_CONNECT_ERROR || code == CURLE_PEER_FAILED_VERIFICATION ||
           code == CURLE_SSL_CACERT_BADFILE;
}

} // namespace

std::optional<Error> proxyTrouble(const TransferEnd& end) {
    if (!end.proxy || end.wasSent)
        return std::nullopt;
    const QString proxy = end.proxy->hostName();
    if (wantsLogon(end))
        return proxyWantsLogon(proxy, !end.proxy->user().isEmpty());
    if (end.code == CURLE_PROXY) // A Socks proxy's refusal.
        return proxyRefuses(proxy, end.url.host(QUrl::FullyEncoded), end.detail);
    const bool tunnels = end.url.scheme() != u"http"_s && end.proxy->type() == QNetworkProxy::HttpProxy;
    if (!tunnels) {
        const bool isNotThere = end.code == CURLE_COULDNT_RESOLVE_PROXY || end.code == CURLE_COULDNT_CONNECT;
        return isNotThere ? std::optional(proxyUnreachable(proxy, end.detail)) : std::nullopt;
    }
    if (proxyStatus(end) / 100 == 2)
        return std::nullopt;
    if (end.statusLine.isEmpty())
        return proxyUnreachable(proxy, end.detail);
    return proxyRefuses(proxy, end.url.host(QUrl::FullyEncoded), proxysWords(end.statusLine));
}

Error transferError(const TransferEnd& end) {
    if (auto trouble = proxyTrouble(end))
        return *std::move(trouble);
    const QString detail = u"network error %1: %2"_s.arg(end.code).arg(end.detail);
    if (isOfTheCertificate(end.code))
        return networkError(end.url,
                            Texts::tr("The secure connection to “%1” failed. Check the date and time of this computer; "
                                      "in a company network, ask the administrator whether a certificate must be "
                                      "installed."),
                            detail);
    long status = 0;
    curl_easy_getinfo(end.easy, CURLINFO_RESPONSE_CODE, &status);
    if (status != 0)
        return networkError(end.url,
                            Texts::tr("The connection to “%1” was cut off. Nothing is lost: the program retries "
                                      "automatically."),
                            detail);
    return unreachable(end.url, detail);
}

bool wantsLogon(const TransferEnd& end) {
    return end.proxy && proxyStatus(end) == 407;
}

Error unreachable(const QUrl& url, const QString& detail) {
    return networkError(url,
                        Texts::tr("“%1” could not be reached. Check the internet connection of this computer. Nothing "
                                  "is lost: the program tries again by itself."),
                        detail);
}

Error answersTooSlowly(const QUrl& url) {
    return networkError(url,
                        Texts::tr("“%1” was reached, but answers too slowly. Nothing is lost: the program tries again "
                                  "by itself."),
                        u"answers too slowly"_s);
}

Error answerTooLarge(const QUrl& url) {
    return networkError(url,
                        Texts::tr("“%1” gave an answer that is far too large to be one of Google's. Something between "
                                  "this computer and Google may answer in its place; the program tries again by "
                                  "itself."),
                        u"answer too large"_s);
}

} // namespace vtrack
