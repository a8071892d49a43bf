// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authorization.h"
#include "certificates.h"
#include "control.h"
#include "http_server.h"
#include "token_endpoint.h"

#include <QTimer>

namespace vtrack::sandbox {

/// How the sample Google is to be.
struct Options {
    quint16 port = 0;
    std::optional<quint16> tlsPort;
    QString seed = QStringLiteral("demo");
    QString clientFile;
    Client::Type clientType = Client::Type::Installed;
    Authorization::Consent consent = Authorization::Consent::Page;
    QString caFile;
    QString faultsFile;
    int latencyMs = 0;
    int newClipEverySeconds = 0;
};

/// The sample Google: accounts, tokens and Drive in one process, on 127.0.0.1 only. Everything runs in one thread,
/// except the computing of checksums.
class SampleGoogle final : public QObject {
    Q_OBJECT

public:
    explicit SampleGoogle(Options options);

    /// Plants the seed, writes the files it was asked for and listens.
    /// @return what the program prints when it is ready. Errors: a sentence for the one who started it.
    [[nodiscard]] Result<QJsonObject> start();

private:
    void answer(const HttpRequest& request, const Reply& reply);
    void route(const HttpRequest& request, const Reply& reply);
    [[nodiscard]] HttpResponse picture(const QString& path) const;
    [[nodiscard]] Result<void> writeFiles(const QString& api) const;

    Options m_options;
    DriveTree m_tree;
    Client m_client;
    TokenStore m_tokens;
    Hashes m_hashes;
    Counters m_counters;
    Faults m_faults;
    Authorization m_authorization;
    TokenEndpoint m_tokenEndpoint;
    DriveService m_drive;
    Control m_control;
    Certificates m_certificates;
    HttpServer m_plain;
    HttpServer m_tls;
    QTimer m_newClips;
};

/// The counter and the fault `kind` a request belongs to; empty for the control addresses.
[[nodiscard]] QString requestKind(const HttpRequest& request);

} // namespace vtrack::sandbox
