// SPDX-License-Identifier: GPL-3.0-or-later
#include "request_options.h"

#include "safe_address.h"
#include "trusted_certificates.h"
#include "version.h"

namespace vtrack {

namespace {

constexpr std::chrono::seconds longestConnecting{30};
constexpr std::chrono::minutes longestIdle{1};

/// libcurl copies each text.
void set(CURL* easy, CURLoption option, const QString& text) {
    curl_easy_setopt(easy, option, text.toUtf8().constData());
}

/// Without a name, only this computer's own logon is possible (Kerberos, or that of Windows).
void setLogon(CURL* easy, const QNetworkProxy& proxy) {
    const int has = curl_version_info(CURLVERSION_NOW)->features;
    const bool own = proxy.user().isEmpty();
    if (own && (has & (CURL_VERSION_GSSAPI | CURL_VERSION_SSPI)) == 0)
        return;
    set(easy, CURLOPT_PROXYUSERNAME, proxy.user());
    set(easy, CURLOPT_PROXYPASSWORD, proxy.password());
    const auto ownSchemes = CURLAUTH_NEGOTIATE | ((has & CURL_VERSION_SSPI) != 0 ? CURLAUTH_NTLM : 0UL);
    curl_easy_setopt(easy, CURLOPT_PROXYAUTH, own ? ownSchemes : CURLAUTH_ANY);
}

HeaderLines headerLines(const HttpRequest& request) {
    curl_slist* lines = nullptr;
    const auto add = [&lines](const QByteArray& line) {
        lines = curl_slist_append(lines, line.constData());
    };
    if (!request.bearer.isEmpty())
        add("Authorization: Bearer " + request.bearer.reveal());
    if (!request.contentType.isEmpty())
        add("Content-Type: " + request.contentType);
    for (const QByteArray& line : request.headerLines)
        add(line);
    if (request.rangeStart)
        add("Range: bytes=" + QByteArray::number(*request.rangeStart) + '-');
    add("Expect:"); // No waiting for "100 Continue".
    add("Accept:");
    return HeaderLines(lines);
}

void setMethod(CURL* easy, const HttpRequest& request) {
    if (request.verb == "GET")
        return;
    if (request.verb == "HEAD") {
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
        return;
    }
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.constData());
    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request.verb.constData());
}

} // namespace

void setProxy(CURL* easy, const std::optional<QNetworkProxy>& proxy) {
    curl_easy_setopt(easy, CURLOPT_NOPROXY, ""); // Qt has decided; the environment has no say.
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    if (!proxy)
        return;
    const bool socks = proxy->type() == QNetworkProxy::Socks5Proxy;
    set(easy, CURLOPT_PROXY, proxy->hostName());
    curl_easy_setopt(easy, CURLOPT_PROXYPORT, static_cast<long>(proxy->port()));
    curl_easy_setopt(easy, CURLOPT_PROXYTYPE, socks ? CURLPROXY_SOCKS5_HOSTNAME : CURLPROXY_HTTP);
    setLogon(easy, *proxy);
}

HeaderLines setOptions(CURL* easy, const HttpRequest& request, Purpose purpose,
                       const std::optional<QNetworkProxy>& proxy) {
    using std::chrono::milliseconds;
    curl_easy_reset(easy); // Keeps the connections.
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L); // A stop does not wait for the name server.
    curl_easy_setopt(easy, CURLOPT_URL, request.url.toEncoded().constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, isLoopback(request.url) ? "http,https" : "https");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS,
                     static_cast<long>(std::min<milliseconds>(longestConnecting, request.timeout).count()));
    curl_easy_setopt(easy, CURLOPT_MAXAGE_CONN, static_cast<long>(std::chrono::seconds(longestIdle).count()));
    // Google compresses JSON only for agents that say "gzip" (Drive, "Improve performance").
    set(easy, CURLOPT_USERAGENT, QStringLiteral("V_Track-Cloud-Sync/%1 (gzip)").arg(ownVersion()));
    const bool canUnpack = (curl_version_info(CURLVERSION_NOW)->features & CURL_VERSION_LIBZ) != 0;
    if (purpose == Purpose::Answer && canUnpack)
        curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip");
    trustCertificates(easy);
    setProxy(easy, proxy);
    setMethod(easy, request);
    auto lines = headerLines(request);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, lines.get());
    return lines;
}

} // namespace vtrack
