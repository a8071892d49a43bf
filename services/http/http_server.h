// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "http_connection.h"

#include <QSslConfiguration>

#include <memory>
#include <optional>

namespace vtrack::http {

/// An HTTP/1.1 server that can be reached from this computer only. With a certificate, a client that sends CONNECT, as
/// through a proxy, gets a TLS server in place of the host it named: so an unmodified program that knows only Google's
/// addresses can be pointed at the sample Google. One thread; it never blocks. Its destructor closes all connections;
/// replies that come later go nowhere.
class Server final : public QObject {
    Q_OBJECT

public:
    struct Options {
        QByteArray name = {}; ///< The header `Server`.
        Limits limits = {};
        std::optional<QSslConfiguration> tls = {};
        bool tlsAtOnce = false; ///< Without CONNECT.
    };

    explicit Server(Options options, QObject* parent = nullptr);
    ~Server() override;

    /// Where to listen. There is no way to be reached from another computer.
    enum class At {
        IPv4, ///< 127.0.0.1
        Both, ///< 127.0.0.1 and, where the computer has IPv6, ::1.
    };

    /// @param port 0: any that is free.
    /// Errors: BadInput when another program has the port.
    [[nodiscard]] Result<void> listen(At at, quint16 port);

    [[nodiscard]] bool isListening() const;
    [[nodiscard]] quint16 port() const;

    /// Lets every hanging or stalled answer go on.
    void releaseHeld();

signals:
    /// See Connection::requested().
    void requested(const vtrack::http::Request& request, const vtrack::http::Reply& reply);
    /// A TLS handshake ended well.
    void secured();

private:
    class Listener;

    void accept(qintptr descriptor);
    [[nodiscard]] bool makeRoom();

    Options m_options;
    std::unique_ptr<Listener> m_four;
    std::unique_ptr<Listener> m_six;
};

} // namespace vtrack::http
