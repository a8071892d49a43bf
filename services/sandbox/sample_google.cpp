// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_google.h"

#include "atomic_file.h"
#include "seed.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

SampleGoogle::SampleGoogle(Options options)
    : m_options(std::move(options))
    , m_google(loadOrMakeClient(m_options.clientFile, m_options.clientType, World{}), m_options.consent, World{})
    , m_certificates(makeCertificates())
    , m_plain(http::Server::Speaks::PlainAtFirst, m_certificates.server)
    , m_tls(http::Server::Speaks::TlsAtOnce, m_certificates.server) {
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
    if (!m_plain.listen(QHostAddress::LocalHost, m_options.port) ||
        (m_options.tlsPort && !m_tls.listen(QHostAddress::LocalHost, *m_options.tlsPort)))
        return failure(ErrorKind::NetworkError, u"The port is taken by another program. Choose another with --port."_s,
                       m_plain.errorString());
    const QString api = u"http://127.0.0.1:%1"_s.arg(m_plain.serverPort());
    m_google.setApi(api);
    if (const Result<void> written = writeFiles(api); !written)
        return std::unexpected(written.error());
    if (m_options.newClipEverySeconds > 0)
        m_newClips.start(m_options.newClipEverySeconds * 1000);
    QJsonObject ready{{u"port"_s, m_plain.serverPort()}, {u"api"_s, api}};
    if (!m_options.clientFile.isEmpty())
        ready.insert(u"client_file"_s, m_options.clientFile);
    if (m_tls.isListening())
        ready.insert(u"tls_api"_s, u"https://127.0.0.1:%1"_s.arg(m_tls.serverPort()));
    return ready;
}

Result<void> SampleGoogle::writeFiles(const QString& api) const {
    if (!m_options.caFile.isEmpty()) {
        if (Result<void> written = writePrivateFile(m_options.caFile, m_certificates.authorityPem); !written)
            return written;
    }
    return m_options.clientFile.isEmpty() ? Result<void>() : saveClient(m_options.clientFile, m_google.client(), api);
}

} // namespace vtrack::sandbox
