// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "secret.h"

#include <QByteArray>

namespace vtrack {

/// The signature of a JWT (RS256: RFC 7518, 3.3).
/// @param privateKey in PEM form, not encrypted: RSA of at least 2,048 bits, which the RFC demands, and at most 8,192.
/// BadInput for anything else. Any thread but the GUI's: a signature takes milliseconds.
[[nodiscard]] Result<QByteArray> signRs256(const QByteArray& content, const Secret& privateKey);

} // namespace vtrack
