// SPDX-License-Identifier: GPL-3.0-or-later
#include "media_download.h"

#include "network_reply.h"

#include <algorithm>
#include <chrono>

namespace vtrack {

namespace {

constexpr std::chrono::milliseconds longestCollecting{20};

} // namespace

MediaDownload::MediaDownload(QNetworkReply* reply, std::shared_ptr<TransferPipe> pipe, QObject* parent)
    : QObject(parent)
    , m_reply(reply)
    , m_pipe(std::move(pipe)) {
    m_reply->setParent(this);
    const auto onThisThread = [this](auto method) {
        return [this, method] {
            QMetaObject::invokeMethod(this, method, Qt::QueuedConnection);
        };
    };
    m_pipe->attach(onThisThread([this] { pump(); }), onThisThread([this] { m_reply->abort(); }));
    // Qt forgets the limit when it comes before the request is under way. Its start is queued on this thread: queued,
    // too, the limit comes right behind it, before a byte of the answer; and once more when Qt sends again by itself.
    const auto limit = [this] {
        m_reply->setReadBufferSize(TransferPipe::capacity);
    };
    QMetaObject::invokeMethod(this, limit, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::requestSent, this, limit);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &MediaDownload::openPipe);
    connect(m_reply, &QNetworkReply::readyRead, this, &MediaDownload::collect);
    m_collecting.setSingleShot(true);
    m_collecting.setInterval(longestCollecting);
    connect(&m_collecting, &QTimer::timeout, this, &MediaDownload::pump);
    connect(m_reply, &QNetworkReply::finished, this, &MediaDownload::pump);
}

MediaDownload::~MediaDownload() {
    if (!m_done)
        m_pipe->finish(Error{.kind = ErrorKind::Cancelled, .sentence = {}});
}

void MediaDownload::openPipe() {
    if (m_opened || statusOf(*m_reply) == 0)
        return;
    m_opened = true;
    m_pipe->open(statusOf(*m_reply), headersOf(*m_reply));
}

/// A TLS record brings 16 KiB: to wake the worker for each costs more than to write it.
void MediaDownload::collect() {
    if (m_reply->bytesAvailable() >= TransferPipe::chunkSize)
        pump();
    else if (!m_collecting.isActive())
        m_collecting.start();
}

void MediaDownload::pump() {
    m_collecting.stop();
    openPipe();
    // An aborted reply is closed and goes on to tell of bytes that it no longer gives.
    const auto waiting = [this] {
        return m_reply->isOpen() ? m_reply->bytesAvailable() : 0;
    };
    // No more than there is: read() keeps the memory of all it was asked for.
    while (waiting() > 0 && m_pipe->hasRoom()) {
        QByteArray chunk = m_reply->read(std::min(waiting(), TransferPipe::chunkSize));
        m_received += chunk.size();
        m_pipe->push(std::move(chunk));
    }
    if (m_done || !m_reply->isFinished() || waiting() > 0)
        return;
    m_done = true;
    m_pipe->finish(endError(*m_reply, m_received));
    deleteLater();
}

} // namespace vtrack
