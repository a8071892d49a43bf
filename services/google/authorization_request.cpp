// SPDX-License-Identifier: GPL-3.0-or-later
#include "authorization_request.h"

#include "base64.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUrlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

FormFields AuthorizationRequest::addressFields() const {
    FormFields fields;
    for (const auto& [name, value] : QUrlQuery(client.authUri).queryItems(QUrl::FullyDecoded))
        fields.emplaceBack(name.toUtf8(), value.toUtf8());
    fields += FormFields{{"response_type", "code"},
                         {"client_id", client.clientId.toUtf8()},
                         {"redirect_uri", redirectUri.toUtf8()},
                         {"scope", scopes.join(u' ').toUtf8()},
                         {"state", state},
                         {"nonce", nonce},
                         {"code_challenge", pkceChallenge(verifier)},
                         {"code_challenge_method", "S256"},
                         // Google keeps 100 lasting permissions for an account and a client.
                         {"access_type", lasting ? "offline" : "online"},
                         {"prompt", lasting ? "consent" : "select_account"}};
    if (!domain.isEmpty())
        fields.emplaceBack("hd", domain.toUtf8());
    if (!loginHint.isEmpty())
        fields.emplaceBack("login_hint", loginHint.toUtf8());
    return fields;
}

FormFields AuthorizationRequest::exchangeFields(const QString& code) const {
    return {{"grant_type", "authorization_code"},
            {"code", code.toUtf8()},
            {"redirect_uri", redirectUri.toUtf8()},
            {"client_id", client.clientId.toUtf8()},
            {"client_secret", client.clientSecret.reveal()},
            {"code_verifier", verifier}};
}

QByteArray unguessableText() {
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words).toBase64(base64Url);
}

QByteArray pkceChallenge(const QByteArray& verifier) {
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(base64Url);
}

} // namespace vtrack
