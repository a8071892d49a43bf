// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail_transfer.h"
#include "peak_hours.h"

#include <QTime>

namespace vtrack {

/// The form of what a webhook gets.
enum class WebhookFormat {
    Json, ///< Ours, signed.
    Telegram,
    Slack,
    Teams,
};

/// Which alarms leave the computer.
enum class AlarmsSent {
    All,
    Errors, ///< Red ones, which have lasted for long.
};

/// Where alarms go, and when. The secrets are separate: see AlarmSecrets. Plain data.
struct AlarmChoices {
    MailServer server = {};
    QString from = {};
    QStringList to = {};
    WebhookFormat format = WebhookFormat::Json;
    QString telegramChat = {};
    AlarmsSent sent = AlarmsSent::All;
    QTime reportAt = {};  ///< When the daily report is sent by mail, by the computer's clock; invalid: never.
    PeakHours quiet = {}; ///< In these hours of the computer's clock, nothing is sent.

    /// Who gets mail; nobody without a server.
    [[nodiscard]] QStringList recipients() const { return server.host.isEmpty() ? QStringList() : to; }

    bool operator==(const AlarmChoices&) const = default;
};

} // namespace vtrack
