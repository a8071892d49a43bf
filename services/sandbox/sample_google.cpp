// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_google.h"

#include "atomic_file.h"
#include "seed.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

/// Who downloads ten gigabytes in a test, or stalls for minutes, is no attacker.
http::Server::Options serverOptions(const QSslConfiguration& tls, bool tlsAtOnce) {
    return {.name = "vtrack-sandbox-drive"_ba,
            .limits = {.head = 64LL * 1024,
                       .body = 64LL * 1024 * 1024,
                       .connections = 10'000,
                       .request = {},
                       .idle = {},
                       .standstill = {}},
            .tls = tls,
            .tlsAtOnce = tlsAtOnce};
}

} // namespace

SampleGoogle::SampleGoogle(Options options)
    : m_options(std::move(options))
    , m_google(loadOrMakeClient(m_options.clientFile, m_options.clientType, World{}), m_options.consent, World{})
    , m_certificates(makeCertificates())
    , m_plain(serverOptions(m_certificates.server, false))
    , m_tls(serverOptions(m_certificates.server, true)) {
    for (http::Server* server : {&m_plain, &m_tls}) {
        connect(server, &http::Server::requested, this,
                [this](const http::Request& request, const http::Reply& reply) { m_google.answer(request, reply); });
        connect(server, &http::Server::secured, this, [this] { m_google.countHandshake(); });
    }
    connect(&m_newClips, &QTimer::timeout, this, [this] { m_google.control().addNewClip(); });
    m_google.control().onRelease([this] {
        m_plain.releaseHeld();
        m_tls.releaseHeld();
    });
}

Result<QJsonObject> SampleGoogle::start() {
    m_google.setLatency(m_options.latencyMs);
    const Result<QJsonObject> seed = readSeed(m_options.seed);
    if (!seed)
        return std::unexpected(seed.error());
    if (const Result<void> planted = m_google.plant(*seed); !planted)
        return std::unexpected(planted.error());
    if (!m_options.faultsFile.isEmpty()) {
        const Result<QByteArray> text = readSmallFile(m_options.faultsFile);
        if (!text)
            return std::unexpected(text.error());
        const QJsonDocument document = QJsonDocument::fromJson(*text);
        const QJsonValue rules = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        if (const Result<void> set = m_google.faults().setRules(rules); !set)
            return std::unexpected(set.error());
    }
    if (const auto listening = m_plain.listen(http::Server::At::IPv4, m_options.port); !listening)
        return failure(ErrorKind::NetworkError, u"The port is taken by another program. Choose another with --port."_s,
                       listening.error().detail);
    if (m_options.tlsPort) {
        if (const auto listening = m_tls.listen(http::Server::At::IPv4, *m_options.tlsPort); !listening)
            return failure(ErrorKind::NetworkError,
                           u"The port is taken by another program. Choose another with --tls-port."_s,
                           listening.error().detail);
    }
    const QString api = u"http://127.0.0.1:%1"_s.arg(m_plain.port());
    m_google.setApi(api);
    if (const Result<void> written = writeFiles(api); !written)
        return std::unexpected(written.error());
    if (m_options.newClipEverySeconds > 0)
        m_newClips.start(m_options.newClipEverySeconds * 1000);
    QJsonObject ready{{u"port"_s, m_plain.port()}, {u"api"_s, api}};
    if (!m_options.clientFile.isEmpty())
        ready.insert(u"client_file"_s, m_options.clientFile);
    if (m_tls.isListening())
        ready.insert(u"tls_api"_s, u"https://127.0.0.1:%1"_s.arg(m_tls.port()));
    return ready;
}

Result<void> SampleGoogle::writeFiles(const QString& api) {
    if (!m_options.caFile.isEmpty()) {
        if (Result<void> written = writePrivateFile(m_options.caFile, m_certificates.authorityPem); !written)
            return written;
    }
    if (!m_options.serviceAccountFile.isEmpty()) {
        if (Result<void> written = m_google.serviceAccount().save(m_options.serviceAccountFile, api); !written)
            return written;
    }
    return m_options.clientFile.isEmpty() ? Result<void>() : saveClient(m_options.clientFile, m_google.client(), api);
}

} // namespace vtrack::sandbox
