// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace vtrack {

/// What is signed of a JWT: header and claims, each as JSON in base64url (RFC 7519, section 7.1). Adds "typ" to the
/// header.
[[nodiscard]] QByteArray jwtContent(QJsonObject header, const QJsonObject& claims);

/// The JWT, from its content and the bytes of the signature.
[[nodiscard]] QByteArray signedJwt(const QByteArray& content, const QByteArray& signature);

} // namespace vtrack
