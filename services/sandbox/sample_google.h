// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certificates.h"
#include "google.h"
#include "http_server.h"

#include <QTimer>

namespace vtrack::sandbox {

/// How the sample Google is to be.
struct Options {
    quint16 port = 0;
    std::optional<quint16> tlsPort;
    QString seed = QStringLiteral("demo");
    QString clientFile;
    QString serviceAccountFile;
    Client::Type clientType = Client::Type::Installed;
    Authorization::Consent consent = Authorization::Consent::Page;
    QString caFile;
    QString faultsFile;
    int latencyMs = 0;
    int newClipEverySeconds = 0;
};

/// The sample Google behind sockets, on 127.0.0.1 only. Everything runs in one thread,
/// except the computing of checksums.
class SampleGoogle final : public QObject {
    Q_OBJECT

public:
    explicit SampleGoogle(Options options);

    /// Plants the seed, writes the files it was asked for and listens.
    /// @return what the program prints when it is ready. Errors: a sentence for the one who started it.
    [[nodiscard]] Result<QJsonObject> start();

private:
    [[nodiscard]] Result<void> writeFiles(const QString& api);

    Options m_options;
    Google m_google;
    Certificates m_certificates;
    http::Server m_plain;
    http::Server m_tls;
    QTimer m_newClips;
};

} // namespace vtrack::sandbox
