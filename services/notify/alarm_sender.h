// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_message.h"
#include "alarm_secrets.h"
#include "http_client.h"

namespace vtrack {

/// Sends one message on one channel, once. Blocks on keyring and network, at most some two minutes: on a worker. One of
/// several workers at a time.
class AlarmSender {
public:
    AlarmSender(HttpClient& http, const AlarmSecrets& secrets, const Clock& clock);

    /// Those that a person has set up. Any thread.
    [[nodiscard]] QStringList channels(const AlarmChoices& choices) const;

    /// Errors: those of sendMail(), AlarmSecrets and HttpClient; PermissionDenied when the webhook refuses (transient
    /// if it says so); BadInput for a channel that is not set up completely. None holds a secret.
    [[nodiscard]] Result<void> send(QStringView channel, const AlarmMessage& message, const AlarmChoices& choices,
                                    const std::stop_token& stop = {}) const;

private:
    [[nodiscard]] Result<void> mail(const QString& to, const AlarmMessage& message, const AlarmChoices& choices,
                                    const std::stop_token& stop) const;
    [[nodiscard]] Result<void> post(const AlarmMessage& message, const AlarmChoices& choices,
                                    const std::stop_token& stop) const;

    HttpClient& m_http;
    const AlarmSecrets& m_secrets;
    const Clock& m_clock;
};

/// The channel in a sentence: "E-mail" or "Webhook".
[[nodiscard]] QString channelTitle(QStringView channel);
/// The same with the recipient.
[[nodiscard]] QString fullChannelTitle(QStringView channel);

} // namespace vtrack
