// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer.h"

#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

void TransferPipe::attach(std::function<void()> resume, std::function<void()> abort) {
    const std::scoped_lock lock(m_mutex);
    m_resume = std::move(resume);
    m_abort = std::move(abort);
    if (m_abandoned)
        m_abort();
}

void TransferPipe::open(int status, HttpHeaders headers) {
    {
        const std::scoped_lock lock(m_mutex);
        m_opened = true;
        m_status = status;
        m_headers = std::move(headers);
    }
    m_changed.notify_all();
}

bool TransferPipe::hasRoom() {
    const std::scoped_lock lock(m_mutex);
    m_full = m_queued >= capacity;
    return !m_full;
}

void TransferPipe::push(QByteArray chunk) {
    {
        const std::scoped_lock lock(m_mutex);
        m_queued += chunk.size();
        m_chunks.push_back(std::move(chunk));
    }
    m_changed.notify_all();
}

void TransferPipe::finish(std::optional<Error> error) {
    {
        const std::scoped_lock lock(m_mutex);
        m_finished = true;
        m_error = std::move(error);
        m_resume = nullptr;
        m_abort = nullptr;
    }
    m_changed.notify_all();
}

Transfer::Transfer(std::shared_ptr<TransferPipe> pipe, std::chrono::milliseconds stallLimit, std::stop_token stop)
    : m_pipe(std::move(pipe))
    , m_stallLimit(stallLimit)
    , m_stop(std::move(stop)) {}

Transfer::~Transfer() {
    const std::scoped_lock lock(m_pipe->m_mutex);
    m_pipe->m_abandoned = true;
    m_pipe->m_chunks.clear();
    if (m_pipe->m_abort)
        m_pipe->m_abort();
}

Result<void> Transfer::waitFor(std::unique_lock<std::mutex>& lock, const std::function<bool()>& ready) {
    const bool happened = m_pipe->m_changed.wait_for(lock, m_stop, m_stallLimit, ready);
    if (m_stop.stop_requested())
        return failure(ErrorKind::Cancelled, QCoreApplication::translate("Transfer", "Stopped."));
    if (!happened)
        return transientFailure(ErrorKind::NetworkError,
                                QCoreApplication::translate(
                                    "Transfer", "The download stood still for too long. The connection may be down; "
                                                "the program goes on where it stopped when it tries again."),
                                u"no byte for %1 ms"_s.arg(m_stallLimit.count()));
    return {};
}

Result<int> Transfer::status() {
    std::unique_lock lock(m_pipe->m_mutex);
    if (auto waited = waitFor(lock, [this] { return m_pipe->m_opened || m_pipe->m_finished; }); !waited)
        return std::unexpected(waited.error());
    if (!m_pipe->m_opened && m_pipe->m_error)
        return std::unexpected(*m_pipe->m_error);
    return m_pipe->m_status;
}

QByteArray Transfer::header(const QByteArray& name) const {
    return m_pipe->m_headers.value(name);
}

const HttpHeaders& Transfer::headers() const {
    return m_pipe->m_headers;
}

Result<QByteArray> Transfer::read() {
    std::unique_lock lock(m_pipe->m_mutex);
    if (auto waited = waitFor(lock, [this] { return !m_pipe->m_chunks.empty() || m_pipe->m_finished; }); !waited)
        return std::unexpected(waited.error());
    if (m_pipe->m_chunks.empty()) {
        if (m_pipe->m_error)
            return std::unexpected(*m_pipe->m_error);
        return QByteArray();
    }
    QByteArray chunk = std::move(m_pipe->m_chunks.front());
    m_pipe->m_chunks.pop_front();
    m_pipe->m_queued -= chunk.size();
    // Wake the sender at half full, so that the two sides do not take turns chunk by chunk.
    if (m_pipe->m_full && m_pipe->m_queued <= TransferPipe::capacity / 2 && m_pipe->m_resume) {
        m_pipe->m_full = false;
        m_pipe->m_resume();
    }
    return chunk;
}

Result<QByteArray> Transfer::readAll(qint64 largest) {
    QByteArray all;
    while (all.size() < largest) {
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
