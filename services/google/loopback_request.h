// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>

namespace vtrack {

/// What Google let the browser bring: one of the two.
struct BroughtAnswer {
    QString code;  ///< The authorization code, decoded; empty when the person or Google refused.
    QString error; ///< Then the OAuth `error` word, at most 60 characters; may be empty.
};

/// Reads a request that came to the redirect address (RFC 8252, 7.3): GET, on this exact path, with the right `state`.
/// Otherwise the HTTP status with which it is refused.
/// @param head the request up to the empty line, hostile.
/// @param path of the redirect address.
[[nodiscard]] std::expected<BroughtAnswer, QByteArray> answerInRequest(const QByteArray& head, const QString& path,
                                                                       const QByteArray& state);

} // namespace vtrack
