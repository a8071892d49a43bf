// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarm_message.h"
#include "secret.h"

namespace vtrack {

/// What the webhook gets, as JSON in the chosen format. Text from outside is never taken for markup there.
[[nodiscard]] QByteArray webhookBody(const AlarmMessage& message, const AlarmChoices& choices);

/// The header lines that prove where it comes from and when:
///   X-VTrack-Timestamp: seconds since 1970
///   X-VTrack-Signature: v1=HMAC-SHA-256(key, timestamp + "." + body), in hexadecimal digits
[[nodiscard]] QList<QByteArray> signatureLines(const QByteArray& body, const Secret& key, const QDateTime& now);

} // namespace vtrack
