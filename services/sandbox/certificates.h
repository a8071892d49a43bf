// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslConfiguration>

namespace vtrack::sandbox {

/// A certificate authority of our own, made at start, and the certificate it gave to Google's host names.
struct Certificates {
    QByteArray authorityPem;
    QSslConfiguration server;
};

/// For www.googleapis.com, oauth2.googleapis.com, accounts.google.com, *.googleapis.com, localhost and 127.0.0.1; valid
/// for 30 days.
[[nodiscard]] Certificates makeCertificates();

} // namespace vtrack::sandbox
