// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_streams.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vtrack {

namespace {

constexpr qsizetype mostClients = 8;
constexpr qsizetype mostWaiting = 256 * 1024; // Of events are some 300 bytes.
constexpr auto longestStream = 1h;

} // namespace

EventStreams::EventStreams(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock) {
    connect(&m_heartbeat, &QTimer::timeout, this, &EventStreams::keepAlive);
    m_heartbeat.start(15s);
}

EventStreams::~EventStreams() {
    for (const Client& client : m_clients) {
        if (const auto body = client.body.lock())
            body->end();
    }
}

http::Response EventStreams::open() {
    m_clients.removeIf([](const Client& client) { return client.body.expired(); });
    if (m_clients.size() >= mostClients)
        return errorAnswer({.kind = ErrorKind::RateLimited, .sentence = u"Too many clients listen to events."_s});
    auto body = std::make_shared<http::LiveBody>(mostWaiting);
    body->push("retry: 3000\n\n");
    m_clients += Client{.body = body, .since = m_clock.monotonic()};
    return {.contentType = "text/event-stream"_ba, .live = std::move(body)};
}

void EventStreams::publish(const QJsonObject& event) {
    send("id: " + QByteArray::number(++m_lastId) + "\nevent: " + event[u"event"].toString().toUtf8() +
         "\ndata: " + QJsonDocument(event).toJson(QJsonDocument::Compact) + "\n\n");
}

void EventStreams::keepAlive() {
    for (const Client& client : m_clients) {
        const auto body = client.body.lock();
        if (body && m_clock.monotonic() - client.since > longestStream)
            body->end();
    }
    send(":\n\n");
}

void EventStreams::send(const QByteArray& bytes) {
    m_clients.removeIf([&bytes](const Client& client) {
        const auto body = client.body.lock();
        if (!body || body->hasEnded())
            return true;
        body->push(bytes);
        return false;
    });
}

} // namespace vtrack
