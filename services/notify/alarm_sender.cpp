// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_sender.h"

#include "webhook_body.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AlarmSender)
};

constexpr std::chrono::seconds longestAnswering{20};
constexpr qint64 largestAnswer = 64LL * 1024;
constexpr int tooManyRequests = 429;

std::unexpected<Error> incomplete(const QString& sentence) {
    return failure(ErrorKind::BadInput, sentence);
}

/// Only the number: an answer may repeat the address, which is a secret.
Error refusal(const QUrl& url, const HttpResponse& answer) {
    const QString host = url.host(QUrl::FullyEncoded);
    Error error{.kind = ErrorKind::PermissionDenied,
                .sentence = Texts::tr("The webhook at “%1” does not take the message (answer %2). Check its address in "
                                      "the settings, under “Alarms”.")
                                .arg(host, QString::number(answer.status)),
                .detail = u"webhook at %1: status %2"_s.arg(host, QString::number(answer.status)),
                .transient = answer.status >= 500 || answer.status == tooManyRequests};
    const int seconds = answer.headers.value("retry-after").toInt();
    if (seconds > 0)
        error.retryAfter = std::chrono::seconds(seconds);
    return error;
}

} // namespace

QString channelTitle(QStringView channel) {
    return channel == webhookChannel ? Texts::tr("Webhook") : Texts::tr("E-mail");
}

QString fullChannelTitle(QStringView channel) {
    const QString recipient = recipientOf(channel);
    if (channel == reportChannelTo(recipient))
        return Texts::tr("Daily report to %1").arg(recipient);
    return recipient.isEmpty() ? channelTitle(channel) : Texts::tr("E-mail to %1").arg(recipient);
}

AlarmSender::AlarmSender(HttpClient& http, const AlarmSecrets& secrets, const Clock& clock)
    : m_http(http)
    , m_secrets(secrets)
    , m_clock(clock) {}

QStringList AlarmSender::channels(const AlarmChoices& choices) const {
    QStringList channels;
    for (const QString& address : choices.recipients())
        channels += mailChannelTo(address);
    if (m_secrets.hasWebhook())
        channels += webhookChannel.toString();
    return channels;
}

Result<void> AlarmSender::send(QStringView channel, const AlarmMessage& message, const AlarmChoices& choices,
                               const std::stop_token& stop) const {
    return channel == webhookChannel ? post(message, choices, stop)
                                     : mail(recipientOf(channel), message, choices, stop);
}

Result<void> AlarmSender::mail(const QString& to, const AlarmMessage& message, const AlarmChoices& choices,
                               const std::stop_token& stop) const {
    Secret password;
    if (!choices.server.user.isEmpty()) {
        auto stored = m_secrets.mailPassword(choices.server);
        if (!stored)
            return std::unexpected(stored.error());
        password = *std::move(stored);
    }
    return sendMail(choices.server, password,
                    {.from = choices.from,
                     .to = to,
                     .subject = message.title,
                     .text = message.text,
                     .html = message.html,
                     .id = message.id,
                     .date = message.date},
                    stop);
}

Result<void> AlarmSender::post(const AlarmMessage& message, const AlarmChoices& choices,
                               const std::stop_token& stop) const {
    const auto webhook = m_secrets.webhook();
    if (!webhook)
        return std::unexpected(webhook.error());
    if (webhook->address.isEmpty())
        return incomplete(Texts::tr("Enter the address of the webhook first."));
    if (choices.format == WebhookFormat::Json && webhook->signingKey.isEmpty())
        return incomplete(Texts::tr("The webhook has no key that signs, without which its receiver cannot tell who "
                                    "sends. Enter one in the settings, under “Alarms”."));
    if (choices.format == WebhookFormat::Telegram && choices.telegramChat.isEmpty())
        return incomplete(Texts::tr("Enter the chat in Telegram that gets the alarms first."));
    const QUrl url = webhook->url();
    HttpRequest request{.verb = "POST",
                        .url = url,
                        .body = webhookBody(message, choices),
                        .contentType = "application/json; charset=utf-8",
                        .hasSecretPath = true,
                        .timeout = longestAnswering,
                        .longest = longestAnswering,
                        .largest = largestAnswer};
    if (!webhook->signingKey.isEmpty())
        request.headerLines = signatureLines(request.body, webhook->signingKey, m_clock.now());
    const auto answer = m_http.ask(request, stop);
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->status / 100 != 2)
        return std::unexpected(refusal(url, *answer));
    return {};
}

} // namespace vtrack
