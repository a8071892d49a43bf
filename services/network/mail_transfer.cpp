// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail_transfer.h"

#include "proxy.h"
#include "proxy_logon.h"
#include "request_options.h"
#include "transfer_error.h"
#include "trusted_certificates.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>
#include <chrono>
#include <curl/curl.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MailTransfer)
};

constexpr std::chrono::seconds longestConnecting{30};
constexpr std::chrono::seconds longestSending{120};

struct FreeHandle {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};

struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

struct Upload {
    QByteArray bytes;
    qsizetype sent = 0;
};

size_t onRead(char* to, size_t one, size_t count, void* data) {
    auto& upload = *static_cast<Upload*>(data);
    const qsizetype size = std::min(qsizetype(one * count), upload.bytes.size() - upload.sent);
    std::copy_n(upload.bytes.constData() + upload.sent, size, to);
    upload.sent += size;
    return size_t(size);
}

/// Keeps what a proxy says; the mail server's lines, which come here, too, do not begin so.
size_t onHeader(char* from, size_t one, size_t count, void* data) {
    const QByteArray line = QByteArray(from, qsizetype(one * count)).trimmed();
    if (line.startsWith("HTTP/"))
        *static_cast<QByteArray*>(data) = line;
    return one * count;
}

/// What the server says goes nowhere.
size_t onAnswer(char* /*from*/, size_t one, size_t count, void* /*data*/) {
    return one * count;
}

int onProgress(void* data, curl_off_t /*total*/, curl_off_t /*now*/, curl_off_t /*upTotal*/, curl_off_t /*upNow*/) {
    return static_cast<const std::stop_token*>(data)->stop_requested() ? 1 : 0;
}

QUrl addressOf(const MailServer& server) {
    QUrl url;
    url.setScheme(server.security == MailSecurity::Tls ? u"smtps"_s : u"smtp"_s);
    url.setHost(server.host);
    url.setPort(server.port);
    return url;
}

/// The last answer's number; 0 for none.
long answerOf(CURL* easy) {
    long answer = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &answer);
    return answer;
}

Error mailError(const MailServer& server, const QString& to, CURL* easy, CURLcode code, const QString& said) {
    const QString host = forPeople(server.host);
    const long answer = answerOf(easy);
    // libcurl's words hold the server's at most, never what was sent.
    const QString detail =
        u"mail to %1: error %2, answer %3: "_s.arg(server.host, QString::number(code), QString::number(answer)) +
        forPeople(said);
    const auto error = [&](ErrorKind kind, const QString& sentence, bool transient) {
        return Error{.kind = kind, .sentence = sentence, .detail = detail, .transient = transient};
    };
    switch (code) {
    case CURLE_ABORTED_BY_CALLBACK:
        return {.kind = ErrorKind::Cancelled, .sentence = QCoreApplication::translate("Transfer", "Stopped.")};
    case CURLE_LOGIN_DENIED:
        return error(ErrorKind::BadInput,
                     Texts::tr("The mail server “%1” refuses the user name or password, so no alarm is e-mailed. Enter "
                               "them again in the settings, under “Alarms”.")
                         .arg(host),
                     false);
    case CURLE_USE_SSL_FAILED:
        return error(ErrorKind::NetworkError,
                     Texts::tr("The mail server “%1” offers no encryption here, so nothing was sent. Choose another "
                               "port or encryption in the settings, under “Alarms”.")
                         .arg(host),
                     true);
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return error(ErrorKind::NetworkError,
                     Texts::tr("The secure connection to the mail server “%1” failed, so nothing was sent. Check its "
                               "name, port and encryption in the settings, under “Alarms”, and the clock of this "
                               "computer; a company's own server may need its certificate installed here.")
                         .arg(host),
                     true);
    default:
        break;
    }
    if (answer >= 400 && said.startsWith(u"RCPT"_s)) // libcurl's word for the command that was refused.
        return error(ErrorKind::PermissionDenied,
                     Texts::tr("The mail server “%1” takes no mail for “%2” (answer %3). Check this address in the "
                               "settings, under “Alarms”; the others get their mail.")
                         .arg(host, to, QString::number(answer)),
                     answer < 500);
    if (answer >= 400)
        return error(ErrorKind::PermissionDenied,
                     Texts::tr("The mail server “%1” does not take the message (answer %2). Check the addresses in the "
                               "settings, under “Alarms”, or ask whoever runs the mail server.")
                         .arg(host, QString::number(answer)),
                     answer < 500);
    return error(ErrorKind::NetworkError,
                 Texts::tr("The mail server “%1” could not be reached. Nothing is lost: the program tries again by "
                           "itself.")
                     .arg(host),
                 true);
}

void setServer(CURL* easy, const MailServer& server, const Secret& password) {
    curl_easy_setopt(easy, CURLOPT_URL, addressOf(server).toEncoded().constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(easy, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    trustCertificates(easy);
    if (server.user.isEmpty())
        return;
    curl_easy_setopt(easy, CURLOPT_USERNAME, server.user.toUtf8().constData());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, password.reveal().constData());
}

} // namespace

Result<void> sendMail(const MailServer& server, const Secret& password, const MailMessage& message,
                      const std::stop_token& stop) {
    using std::chrono::milliseconds;
    const QUrl url = addressOf(server);
    ProxyLogon logon(proxyForMail(url));
    if (auto begun = logon.begin(stop); !begun)
        return begun;
    const std::unique_ptr<CURL, FreeHandle> handle(curl_easy_init());
    CURL* easy = handle.get();
    Upload upload{.bytes = mailBytes(message)};
    std::array<char, CURL_ERROR_SIZE> said{};
    QByteArray proxysLine;
    const std::unique_ptr<curl_slist, FreeList> recipients(
        curl_slist_append(nullptr, message.to.toLatin1().constData()));
    setServer(easy, server, password);
    setProxy(easy, logon.proxy());
    curl_easy_setopt(easy, CURLOPT_HTTPPROXYTUNNEL, 1L);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &proxysLine);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(milliseconds(longestConnecting).count()));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(milliseconds(longestSending).count()));
    curl_easy_setopt(easy, CURLOPT_MAIL_FROM, message.from.toLatin1().constData());
    curl_easy_setopt(easy, CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(easy, CURLOPT_READFUNCTION, &onRead);
    curl_easy_setopt(easy, CURLOPT_READDATA, &upload);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &onAnswer);
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, &onProgress);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, &stop);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, said.data());
    const CURLcode code = curl_easy_perform(easy);
    const TransferEnd end{.easy = easy,
                          .code = code,
                          .url = url,
                          .proxy = logon.proxy(),
                          .wasSent = answerOf(easy) != 0,
                          .statusLine = proxysLine,
                          .detail = QString::fromUtf8(said.data())};
    if (end.wasSent)
        logon.accepted();
    if (code == CURLE_OK)
        return {};
    const auto trouble = code == CURLE_ABORTED_BY_CALLBACK ? std::nullopt : proxyTrouble(end);
    if (trouble && wantsLogon(end))
        logon.refused(*trouble);
    return std::unexpected(trouble ? *trouble : mailError(server, message.to, easy, code, end.detail));
}

} // namespace vtrack
