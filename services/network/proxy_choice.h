// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// Through which proxy Google is reached. The password is separate: see ProxyPassword.
struct ProxyChoice {
    enum class Kind {
        System, ///< The system's proxy, determined for each address.
        None,
        Http,
        Socks5,
    };

    Kind kind = Kind::System;
    QString host = {};
    int port = 8080; ///< 1 to 65535.
    QString user = {};

    [[nodiscard]] bool isOwn() const { return kind == Kind::Http || kind == Kind::Socks5; }

    bool operator==(const ProxyChoice&) const = default;
};

} // namespace vtrack
