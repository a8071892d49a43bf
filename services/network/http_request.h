// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "secret.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace vtrack {

/// Response headers by lower-case name.
using HttpHeaders = QHash<QByteArray, QByteArray>;

/// One HTTP request. Plain data.
struct HttpRequest {
    QByteArray verb = "GET";
    QUrl url = {};
    QByteArray body = {};
    QByteArray contentType = {};
    /// Sent as `Authorization: Bearer`; empty for none.
    Secret bearer = {};
    /// Further header lines, "Name: value", without line ends.
    QList<QByteArray> headerLines = {};
    /// Whether the path of the address is a secret, so that no log has it.
    bool hasSecretPath = false;
    /// First byte wanted (`Range: bytes=N-`); nothing for the whole.
    std::optional<qint64> rangeStart = {};
    /// Longest time without a byte from the other side. Drive takes half a minute for some lists.
    std::chrono::milliseconds timeout = std::chrono::seconds(90);
    /// Longest time for a complete small answer, so that a very slow answer cannot block forever. Whoever retries needs
    /// no more than twice that.
    std::chrono::milliseconds longest = std::chrono::seconds(90);
    /// Maximum size of a small answer in bytes; a longer one is refused. Pages of Drive have two or three MB at most.
    qint64 largest = 16LL * 1024 * 1024;
};

} // namespace vtrack
