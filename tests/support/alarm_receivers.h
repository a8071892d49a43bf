// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QTemporaryDir>

namespace vtrack::test {

/// A real mail server and a real receiver of webhooks (alarm_receivers.py), with a certificate that this process
/// trusts. One for a test program, made before its first connection. It may stop and start again on the same ports.
class AlarmReceivers {
public:
    AlarmReceivers();
    ~AlarmReceivers();

    /// @param modes as in alarm_receivers.py.
    void start(const QStringList& modes = {});
    void stop();

    [[nodiscard]] int smtpPort() const { return m_smtp.number(); }

    /// Of an HTTP proxy that connects to the mail server, whatever host it is asked for: mail.example.test, too, is in
    /// the certificate.
    [[nodiscard]] int proxyPort() const { return m_proxyPort; }

    [[nodiscard]] QString hookAddress(const QString& path) const;

    /// Everything since the start.
    [[nodiscard]] QList<QJsonObject> events();
    /// Those that have this value: "mail", "post", "logon", "unencrypted", "connect".
    [[nodiscard]] QList<QJsonObject> with(const QString& name);

private:
    /// A port on which nobody listens but who may share it, so that it is still free after a stop.
    class HeldPort {
    public:
        HeldPort();
        ~HeldPort();
        HeldPort(const HeldPort&) = delete;
        HeldPort& operator=(const HeldPort&) = delete;

        [[nodiscard]] int number() const { return m_number; }

    private:
        int m_socket;
        int m_number = 0;
    };

    QTemporaryDir m_folder; ///< The certificate and its key.
    QProcess m_process;
    QByteArray m_out;
    HeldPort m_smtp;
    HeldPort m_hook;
    int m_proxyPort = 0;
};

} // namespace vtrack::test
