// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "world.h"

#include <QJsonObject>

#include <memory>
#include <openssl/evp.h>
#include <optional>

namespace vtrack::sandbox {

/// An RSA key that signs tokens, made when it is first needed: that takes a noticeable moment.
class SigningKey {
public:
    explicit SigningKey(const World& world);

    /// A JWT with these claims, RS256.
    [[nodiscard]] QByteArray sign(const QJsonObject& claims) const;

    /// The public key in a certificate (PEM), by its id: `{"ID": "-----BEGIN CERTIFICATE-----…"}`.
    [[nodiscard]] QJsonObject certificates() const;

    /// The claims of a JWT that was signed with this key (RS256); nothing for any other.
    [[nodiscard]] std::optional<QJsonObject> claims(const QByteArray& token) const;

    /// The key itself, in PEM form.
    [[nodiscard]] QByteArray pem() const;
    /// Another key in its place: one that pem() gave. @return false where it is none.
    bool setPem(const QByteArray& pem);

    [[nodiscard]] const QString& id() const { return m_id; }

    void setId(const QString& id) { m_id = id; }

    /// The public key as a JWK set.
    [[nodiscard]] QJsonObject publicKeys() const;

private:
    [[nodiscard]] EVP_PKEY* key() const;

    mutable std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key;
    QString m_id;
};

} // namespace vtrack::sandbox
