// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http_message.h"

namespace vtrack::sandbox {

/// The bytes as a gzip file (RFC 1952).
[[nodiscard]] QByteArray gzipped(const QByteArray& bytes);

/// Compresses a JSON body for who asks for it as Google wants: `Accept-Encoding: gzip`, and "gzip" in `User-Agent`.
void compressFor(const http::Request& request, http::Response& response);

} // namespace vtrack::sandbox
