// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer.h"

#include "proxy.h"
#include "transfer_error.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logNetwork, "vtrack.network")

namespace {

/// A TLS record has 16 KiB: writing each one separately costs more than waiting for the next.
constexpr std::chrono::milliseconds longestCollecting{20};
constexpr std::chrono::seconds longestErrorBody{30};
constexpr qsizetype largestHead = 256 * 1024;

QString routeOf(const QUrl& url, const std::optional<QNetworkProxy>& proxy) {
    QString route = url.scheme() + u"://"_s + url.authority();
    if (proxy)
        route += u" %1@%2:%3"_s.arg(proxy->user(), proxy->hostName(), QString::number(proxy->port()));
    return route;
}

Error stopped() {
    return {.kind = ErrorKind::Cancelled, .sentence = QCoreApplication::translate("Transfer", "Stopped.")};
}

} // namespace

Transfer::Transfer(ConnectionPool& pool, HttpRequest request, Purpose purpose, std::stop_token stop)
    : m_pool(pool)
    , m_request(std::move(request))
    , m_purpose(purpose)
    , m_stop(std::move(stop))
    , m_logon(proxyFor(m_request.url))
    , m_longest(purpose == Purpose::Media ? QDeadlineTimer(QDeadlineTimer::Forever)
                                          : QDeadlineTimer(m_request.longest)) {
    if (auto begun = m_logon.begin(m_stop); !begun)
        m_refused = begun.error();
    else
        start();
}

void Transfer::start() {
    m_handle = m_pool.take(routeOf(m_request.url, m_logon.proxy()));
    CURL* easy = m_handle->easy;
    m_headerLines = setOptions(easy, m_request, m_purpose, m_logon.proxy());
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_said.data());
    curl_multi_add_handle(m_handle->multi, easy);
}

Transfer::~Transfer() {
    if (!m_handle)
        return;
    // Never the query or the body, where secrets may be.
    qCDebug(logNetwork).nospace().noquote()
        << m_request.verb.constData() << ' ' << m_request.url.host()
        << (m_request.hasSecretPath ? u"/[removed]"_s : m_request.url.path()) << " -> " << m_statusLine << " error "
        << static_cast<int>(m_end.value_or(CURLE_OK));
    curl_multi_remove_handle(m_handle->multi, m_handle->easy); // Closes the connection unless the answer was complete.
    curl_easy_reset(m_handle->easy);                           // Nothing of this request stays in it.
    m_pool.giveBack(std::move(m_handle));
}

size_t Transfer::onHeader(char* data, size_t, size_t size, void* self) {
    return static_cast<Transfer*>(self)->takeHeaderLine({data, static_cast<qsizetype>(size)}) ? size : 0;
}

/// Also called for the proxy's answer, which has a head of its own.
bool Transfer::takeHeaderLine(QByteArrayView line) {
    m_headSize += line.size();
    if (m_headSize > largestHead)
        return false;
    const QByteArrayView text = line.trimmed();
    if (m_statusLine.isEmpty() || text.startsWith("HTTP/")) {
        m_statusLine = text.toByteArray();
        m_headers.clear();
    } else if (const qsizetype colon = text.indexOf(':'); colon > 0) {
        m_headers.insert(text.first(colon).toByteArray().toLower(), text.sliced(colon + 1).trimmed().toByteArray());
    } else if (text.isEmpty()) {
        long status = 0; // Of the host only, not of the proxy.
        curl_easy_getinfo(m_handle->easy, CURLINFO_RESPONSE_CODE, &status);
        m_hasHead = status >= 200;
    }
    return true;
}

size_t Transfer::onBody(char* data, size_t, size_t size, void* self) {
    Transfer& transfer = *static_cast<Transfer*>(self);
    const auto count = static_cast<qsizetype>(size);
    if (!transfer.m_body.isEmpty() && transfer.m_body.size() + count > chunkSize) {
        transfer.m_isPaused = true;
        return CURL_WRITEFUNC_PAUSE;
    }
    if (transfer.m_body.isEmpty()) {
        curl_off_t whole = -1; // If the host says so.
        curl_easy_getinfo(transfer.m_handle->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &whole);
        transfer.m_body.reserve(whole < 0 ? chunkSize
                                          : std::clamp<qsizetype>(whole, count, std::max(count, chunkSize)));
    }
    transfer.m_body.append(data, count);
    return size;
}

Result<void> Transfer::runUntil(const std::function<bool()>& ready) {
    const std::stop_callback wake(m_stop, [this] { curl_multi_wakeup(m_handle->multi); });
    while (!m_stop.stop_requested()) {
        if (hasEnded() || ready())
            return {};
        receive();
        if (hasEnded() || ready())
            return {};
        if (auto slow = tooSlow())
            return std::unexpected(*std::move(slow));
        waitForMore(m_collecting ? std::min(*m_collecting, m_longest) : m_longest);
    }
    return std::unexpected(stopped());
}

void Transfer::receive() {
    if (std::exchange(m_isPaused, false))
        curl_easy_pause(m_handle->easy, CURLPAUSE_CONT);
    int running = 0;
    curl_multi_perform(m_handle->multi, &running);
    int more = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_handle->multi, &more)) {
        if (message->msg == CURLMSG_DONE)
            m_end = message->data.result;
    }
    if (m_hasHead)
        m_logon.accepted();
    notePosition();
}

/// A file must come at `leastSpeed`; an answer has a limit for the whole.
void Transfer::notePosition() {
    curl_off_t received = 0; // Before it is unpacked.
    curl_off_t sent = 0;
    curl_easy_getinfo(m_handle->easy, CURLINFO_SIZE_DOWNLOAD_T, &received);
    curl_easy_getinfo(m_handle->easy, CURLINFO_SIZE_UPLOAD_T, &sent);
    const qint64 position = received + sent + m_headSize + (wasSent() ? 1 : 0);
    const qint64 enough = m_purpose == Purpose::Media ? leastSpeed * m_request.timeout.count() / 1000 : 0;
    if (position <= m_position + enough && m_position >= 0)
        return;
    m_position = position;
    m_waited = {};
}

bool Transfer::wasSent() const {
    curl_off_t connected = 0;
    curl_easy_getinfo(m_handle->easy, CURLINFO_PRETRANSFER_TIME_T, &connected);
    return connected > 0;
}

void Transfer::waitForMore(QDeadlineTimer limit) {
    const auto left = std::max<std::chrono::nanoseconds>(m_request.timeout - m_waited, std::chrono::nanoseconds(0));
    limit = std::min(limit, QDeadlineTimer(left));
    const auto most = std::chrono::ceil<std::chrono::milliseconds>(limit.remainingTimeAsDuration());
    QElapsedTimer waited;
    waited.start();
    curl_multi_poll(m_handle->multi, nullptr, 0, static_cast<int>(std::min<qint64>(most.count(), INT_MAX)), nullptr);
    m_waited += std::chrono::nanoseconds(waited.nsecsElapsed());
}

std::optional<Error> Transfer::tooSlow() {
    if (m_waited < m_request.timeout && !m_longest.hasExpired())
        return std::nullopt;
    if (m_purpose == Purpose::Media)
        return Error{
            .kind = ErrorKind::NetworkError,
            .sentence = QCoreApplication::translate(
                "Transfer",
                "The download stalled. The connection may be down; the next attempt resumes where it stopped."),
            .detail = u"too few bytes in %1 ms"_s.arg(m_request.timeout.count()),
            .transient = true};
    return wasSent() ? answersTooSlowly(m_request.url) : errorOf(CURLE_OPERATION_TIMEDOUT);
}

Error Transfer::errorOf(CURLcode code) {
    const TransferEnd end{.easy = m_handle->easy,
                          .code = code,
                          .url = m_request.url,
                          .proxy = m_logon.proxy(),
                          .wasSent = wasSent(),
                          .statusLine = m_statusLine,
                          .detail = QString::fromUtf8(m_said.data())};
    if (m_headSize > largestHead)
        return answerTooLarge(m_request.url);
    Error error = transferError(end);
    if (wantsLogon(end))
        m_logon.refused(error);
    return error;
}

Result<int> Transfer::status() {
    if (m_refused)
        return std::unexpected(*m_refused);
    if (auto waited = runUntil([this] { return m_hasHead; }); !waited)
        return std::unexpected(waited.error());
    if (!m_hasHead)
        return std::unexpected(errorOf(*m_end));
    long status = 0;
    curl_easy_getinfo(m_handle->easy, CURLINFO_RESPONSE_CODE, &status);
    return static_cast<int>(status);
}

Result<QByteArray> Transfer::read() {
    if (m_refused)
        return std::unexpected(*m_refused);
    if (auto waited = runUntil([this] { return hasChunk(); }); !waited)
        return std::unexpected(waited.error());
    m_collecting.reset();
    if (m_body.isEmpty() && *m_end != CURLE_OK && !isGarbled())
        return std::unexpected(errorOf(*m_end));
    return std::exchange(m_body, {});
}

/// Or less than a chunk, after some waiting for more.
bool Transfer::hasChunk() {
    if (m_body.isEmpty())
        return false;
    if (m_isPaused || m_body.size() >= chunkSize)
        return true;
    if (!m_collecting)
        m_collecting.emplace(longestCollecting);
    return m_collecting->hasExpired();
}

Result<QByteArray> Transfer::readAll(qsizetype largest) {
    QByteArray all;
    const QDeadlineTimer limit(longestErrorBody);
    while (all.size() < largest && !limit.hasExpired()) {
        const auto chunk = read();
        if (!chunk)
            return chunk;
        if (chunk->isEmpty())
            break;
        all += *chunk;
    }
    all.truncate(largest);
    return all;
}

} // namespace vtrack
