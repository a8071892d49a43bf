// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of the token endpoint. The first line of the input is the status, the rest the body.
// Covers: services/google/token_answer.cpp
#include "fuzz.h"
#include "token_answer.h"

#include <algorithm>

namespace vtrack::fuzz {

namespace {

/// A token travels in a header, which a line end would break (RFC 6749, A.12 and A.17).
bool isToken(const Secret& token) {
    return std::ranges::all_of(token.reveal(), [](char c) { return c >= 0x20 && c <= 0x7e; });
}

} // namespace

void run(const QByteArray& input) {
    const QDateTime now(QDate(2025, 6, 1), QTime(12, 0), Qt::UTC);
    QByteArray body = input;
    const int status = takeLine(body).toInt();
    const auto answer = parseTokenAnswer(status, body, now);
    if (!answer) {
        checkError(answer.error());
        // Only Google's own word ends a sign-in.
        holds(answer.error().kind != ErrorKind::AuthExpired || body.contains("invalid_grant") || body.contains("\\u"));
        return;
    }
    holds(status == 200 && !answer->accessToken.isEmpty());
    for (const Secret& token : {answer->accessToken, answer->refreshToken, answer->idToken})
        holds(isToken(token));
    holds(answer->expiresAt >= now && answer->expiresAt <= now.addDays(1));
    holds(!answer->scopes.contains(QString()));
}

} // namespace vtrack::fuzz
