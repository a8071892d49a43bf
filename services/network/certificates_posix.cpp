// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificates.h"

namespace vtrack {

/// Of the system's folder of certificates, only the one that is needed is read. Its file has them all, and reading it
/// would cost each new connection many times the CPU time of its handshake.
void trustCertificates(CURL* easy) {
    const bool hasFolder = curl_version_info(CURLVERSION_NOW)->capath != nullptr;
    if (!extraCertificates().isEmpty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, extraCertificates().constData());
    else if (hasFolder)
        curl_easy_setopt(easy, CURLOPT_CAINFO, nullptr);
}

} // namespace vtrack
