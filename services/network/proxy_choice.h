// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// Through which proxy Google is reached. The password is no part of it: see ProxyPassword.
struct ProxyChoice {
    enum class Kind {
        System, ///< As the system says, anew for each address.
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
