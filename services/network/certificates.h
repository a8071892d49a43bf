// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <curl/curl.h>

namespace vtrack {

/// The file named by SSL_CERT_FILE, whose certificates are trusted in addition to the system's; empty for none. A file
/// without a certificate is logged and ignored. Read once. Any thread.
[[nodiscard]] const QByteArray& extraCertificates();

/// Trusts the system's certificates and extraCertificates() for the requests of this handle.
void trustCertificates(CURL* easy);

} // namespace vtrack
