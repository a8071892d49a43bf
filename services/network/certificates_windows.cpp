// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificates.h"

namespace vtrack {

void trustCertificates(CURL* easy) {
    curl_easy_setopt(easy, CURLOPT_SSL_OPTIONS, static_cast<long>(CURLSSLOPT_NATIVE_CA));
    if (!extraCertificates().isEmpty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, extraCertificates().constData());
}

} // namespace vtrack
