// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authorization.h"
#include "control.h"
#include "token_endpoint.h"

namespace vtrack::sandbox {

/// Accounts, tokens, identity, Drive and the levers: everything of the sample Google but its sockets. Use from one
/// thread.
class Google {
public:
    Google(Client client, Authorization::Consent consent, World world);
    Google(const Google&) = delete;
    Google& operator=(const Google&) = delete;

    /// What is in the Drive; once, before the first request. Errors: a sentence for who wrote the seed.
    [[nodiscard]] Result<void> plant(const QJsonObject& seed);

    /// The address under which this server is reached.
    void setApi(const QString& api) {
        m_api = api;
        m_tokenEndpoint.setApi(api);
    }

    /// Added to every answer of Google's own addresses.
    void setLatency(int milliseconds) { m_pace.setLatency(milliseconds); }

    /// Answers at once, or later in this thread when checksums are computed in another.
    void answer(const http::Request& request, const http::Reply& reply);

    [[nodiscard]] const Client& client() const { return m_client; }

    [[nodiscard]] const DriveTree& tree() const { return m_tree; }

    [[nodiscard]] SampleServiceAccount& serviceAccount() { return m_tokenEndpoint.serviceAccount(); }

    [[nodiscard]] TokenStore& tokens() { return m_tokens; }

    [[nodiscard]] Faults& faults() { return m_faults; }

    /// A connection was secured with TLS.
    void countHandshake() { m_counters.add(QStringLiteral("handshakes")); }

    [[nodiscard]] Control& control() { return m_control; }

private:
    void route(const http::Request& request, const http::Reply& reply);
    [[nodiscard]] http::Response discovery(const http::Request& request) const;
    [[nodiscard]] http::Response picture(const QString& path) const;

    World m_world;
    QString m_api;
    DriveTree m_tree;
    Client m_client;
    TokenStore m_tokens;
    Hashes m_hashes;
    Counters m_counters;
    Faults m_faults;
    Pace m_pace;
    Authorization m_authorization;
    TokenEndpoint m_tokenEndpoint;
    DriveService m_drive;
    Control m_control;
};

/// The counter and the fault `kind` a request belongs to; empty for the control addresses.
[[nodiscard]] QString requestKind(const http::Request& request);

} // namespace vtrack::sandbox
