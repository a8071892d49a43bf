// SPDX-License-Identifier: GPL-3.0-or-later
// The session token. The input is a token or, when it begins with "{", the claims of one that is signed here with the
// right key. Its lines are also who signs in.
// Covers: services/secrets/session_token.cpp
// Covers: services/secrets/base64.cpp
#include "fuzz.h"
#include "safe_name.h"
#include "session_token.h"

#include <QMessageAuthenticationCode>

namespace vtrack::fuzz {

namespace {

class StandingClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromSecsSinceEpoch(1'750'000'000, Qt::UTC); }

    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return {}; }
};

const Secret secret(QByteArray(32, 's'));
constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray tokenIn(const QByteArray& input) {
    if (!input.startsWith('{'))
        return input;
    const QByteArray content = QByteArray(R"({"alg":"HS256"})").toBase64(encoding) + '.' + input.toBase64(encoding);
    return content + '.' +
           QMessageAuthenticationCode::hash(content, secret.reveal(), QCryptographicHash::Sha256).toBase64(encoding);
}

/// Who signs in gets a token that lets them in.
void checkOwn(QByteArray lines) {
    const StandingClock clock;
    const auto text = [&] {
        return boundedName(QString::fromUtf8(takeLine(lines)));
    };
    const SessionClaims claims{.userEmail = text(), .userName = text(), .photoUrl = text()};
    const auto token = issueSessionToken(claims, secret, clock);
    if (!token)
        return holds(claims.userEmail.isEmpty());
    const auto session = verifySessionToken(*token, secret, clock);
    holds(session.has_value());
    holds(session->claims.userEmail == claims.userEmail && session->claims.userName == claims.userName &&
          session->claims.photoUrl == claims.photoUrl);
    holds(session->issued == clock.now() && session->expires > clock.now());
    holds(!verifySessionToken(*token, Secret(QByteArray(32, 'o')), clock));
}

} // namespace

void run(const QByteArray& input) {
    const StandingClock clock;
    const auto session = verifySessionToken(Secret(tokenIn(input)), secret, clock);
    if (session) {
        holds(!session->claims.userEmail.isEmpty() && session->issued.isValid() && session->expires > clock.now());
        holds(session->expires.date().year() <= 9999);
    } else {
        checkError(session.error());
        holds(session.error().kind == ErrorKind::AuthExpired);
    }
    checkOwn(input);
}

} // namespace vtrack::fuzz
