// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "mail_message.h"
#include "secret.h"

#include <stop_token>

namespace vtrack {

/// How the connection to the mail server is encrypted. There is no mail without.
enum class MailSecurity {
    StartTls, ///< After STARTTLS, which the server must offer.
    Tls,      ///< From the first byte.
};

/// A mail server. Plain data.
struct MailServer {
    QString host = {};
    int port = 587;
    MailSecurity security = MailSecurity::StartTls;
    QString user = {}; ///< Empty: no logon.
    bool operator==(const MailServer&) const = default;
};

/// Gives the message to the server, in an encrypted connection to a server whose certificate is trusted (see
/// HttpClient), through the proxy of the settings (proxyForMail()). Blocks for at most two minutes: on a worker, while
/// an HttpClient lives. Errors, none of which holds a secret: NetworkError (transient) when it is not reached or breaks
/// off, when it is not trusted or does not encrypt, BadInput when it refuses the user name or password,
/// PermissionDenied when it refuses the message (transient if it says so), which names the recipient if it is for that;
/// those of proxies; Cancelled.
[[nodiscard]] Result<void> sendMail(const MailServer& server, const Secret& password, const MailMessage& message,
                                    const std::stop_token& stop = {});

} // namespace vtrack
