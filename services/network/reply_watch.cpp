// SPDX-License-Identifier: GPL-3.0-or-later
#include "reply_watch.h"

#include "network_reply.h"
#include "proxy_gate.h"

#include <QNetworkReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr std::chrono::seconds soonThrough{3};

} // namespace

ReplyWatch::ReplyWatch(QNetworkReply& reply, const HttpRequest& request, Purpose purpose)
    : QObject(&reply)
    , m_reply(reply) {
    for (QTimer* timer : {&m_stall, &m_longest, &m_through})
        timer->setSingleShot(true);
    const auto sent = [this] {
        m_sent = true;
        m_through.stop();
    };
    connect(&reply, &QNetworkReply::requestSent, this, sent);
    connect(&reply, &QNetworkReply::uploadProgress, this, sent); // Of a POST.
    connect(&reply, &QNetworkReply::metaDataChanged, this, sent);
    connect(&reply, &QNetworkReply::finished, this, [this] {
        m_stall.stop();
        m_longest.stop();
        m_through.stop();
    });
    connect(&m_through, &QTimer::timeout, this, &ReplyWatch::askProxyWhenNotThrough);
    m_through.start(soonThrough);
    if (purpose == Purpose::Media)
        return; // Its reader has a separate limit, and reads slowly if the disk is slow.
    m_stall.setInterval(request.timeout);
    connect(&reply, &QNetworkReply::requestSent, this, &ReplyWatch::progress);
    connect(&reply, &QNetworkReply::metaDataChanged, this, &ReplyWatch::progress);
    connect(&reply, &QNetworkReply::uploadProgress, this, &ReplyWatch::progress);
    connect(&reply, &QNetworkReply::readyRead, this, [this, largest = request.largest] {
        progress();
        if (m_reply.bytesAvailable() > largest)
            end(answerTooLarge(m_reply));
    });
    connect(&m_stall, &QTimer::timeout, this, &ReplyWatch::onStall);
    connect(&m_longest, &QTimer::timeout, this, &ReplyWatch::onStall);
    m_stall.start();
    m_longest.start(request.longest);
}

std::optional<Error> ReplyWatch::endedBecause(const QNetworkReply& reply) {
    const auto* watch = reply.findChild<ReplyWatch*>(QString(), Qt::FindDirectChildrenOnly);
    return watch ? watch->m_why : std::nullopt;
}

void ReplyWatch::othersProgressed() {
    if (!m_sent && m_stall.isActive())
        m_stall.start();
}

void ReplyWatch::progress() {
    if (m_stall.isActive())
        m_stall.start();
    emit progressed();
}

void ReplyWatch::onStall() {
    end(m_sent ? answersTooSlowly(m_reply) : unreachable(m_reply));
}

void ReplyWatch::askProxyWhenNotThrough() {
    askProxyAgain(m_reply.url(), this, [this](const Result<void>& passed) {
        if (!passed && !m_sent && !m_reply.isFinished())
            end(passed.error());
    });
}

void ReplyWatch::end(const Error& why) {
    if (m_why)
        return;
    m_why = why;
    if (!m_reply.isFinished()) // An answer that is too large may have come in one piece.
        m_reply.abort();
}

} // namespace vtrack
