// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client_secrets.h"
#include "google_endpoints.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace vtrack {

/// Where tokens came from: they are sent nowhere else. All hosts of Google are one. Plain data.
struct TokenOrigin {
    QString signIn; ///< The host with the token endpoint.
    QString api;    ///< The host with Drive.

    /// Whether an address is on the host with Drive. The sample Drive is on this computer, at any port.
    [[nodiscard]] bool has(const QUrl& address) const;

    friend bool operator==(const TokenOrigin&, const TokenOrigin&) = default;
};

/// The origin of what is asked for with these.
[[nodiscard]] TokenOrigin tokenOrigin(const ClientSecrets& client, const GoogleEndpoints& endpoints);

[[nodiscard]] QJsonObject toJson(const TokenOrigin& origin);
/// What earlier versions stored has no origin and counts as Google's.
[[nodiscard]] TokenOrigin tokenOriginFrom(const QJsonObject& json);

} // namespace vtrack
