// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QNetworkProxy>

#include <optional>
#include <stop_token>

namespace vtrack {

/// The logon of one request at the proxy on its way. A refused logon is not repeated for ten minutes (otherwise the
/// account might be locked) or until forgetLogons(). While no request has got through with a name and password, one
/// tries them and the others wait for what becomes of it. Any thread.
class ProxyLogon {
public:
    /// @param proxy nothing for none.
    explicit ProxyLogon(std::optional<QNetworkProxy> proxy)
        : m_proxy(std::move(proxy)) {}

    ~ProxyLogon();
    ProxyLogon(const ProxyLogon&) = delete;
    ProxyLogon& operator=(const ProxyLogon&) = delete;

    /// Call before anything is sent. Blocks while another request tries the same name and password. The error of a
    /// logon that was refused before, or of a proxy without a host; Cancelled.
    [[nodiscard]] Result<void> begin(const std::stop_token& stop);
    /// The proxy let the request through.
    void accepted();
    /// The proxy wants another logon.
    void refused(const Error& error);

    [[nodiscard]] const std::optional<QNetworkProxy>& proxy() const { return m_proxy; }

private:
    std::optional<QNetworkProxy> m_proxy;
    bool m_tries = false; ///< Others wait for this one.
};

/// Call when another proxy, name or password was chosen.
void forgetLogons();

} // namespace vtrack
