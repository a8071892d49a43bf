// SPDX-License-Identifier: GPL-3.0-or-later
#include "trusted_certificates.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSslCertificate>

namespace vtrack {

Q_LOGGING_CATEGORY(logCertificates, "vtrack.network")

namespace {

/// Whether one can be read. The variable may name the system's own file, and reading its hundreds takes longer than
/// most programs need for all else.
bool holdsCertificate(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray block;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        block += line;
        if (!line.startsWith("-----END "))
            continue;
        if (!QSslCertificate(block, QSsl::Pem).isNull())
            return true;
        block.clear();
    }
    return false;
}

} // namespace

const QByteArray& extraCertificates() {
    static const QByteArray file = [] {
        const QString named = qEnvironmentVariable("SSL_CERT_FILE");
        if (named.isEmpty() || holdsCertificate(named))
            return QFile::encodeName(named);
        qCWarning(logCertificates) << "SSL_CERT_FILE holds no certificate that can be read:" << named;
        return QByteArray();
    }();
    return file;
}

} // namespace vtrack
