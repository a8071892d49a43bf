// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificates.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSslCertificate>

namespace vtrack {

Q_LOGGING_CATEGORY(logCertificates, "vtrack.network")

const QByteArray& extraCertificates() {
    static const QByteArray file = [] {
        const QString named = qEnvironmentVariable("SSL_CERT_FILE");
        if (named.isEmpty() || !QSslCertificate::fromPath(named).isEmpty())
            return QFile::encodeName(named);
        qCWarning(logCertificates) << "SSL_CERT_FILE holds no certificate that can be read:" << named;
        return QByteArray();
    }();
    return file;
}

} // namespace vtrack
