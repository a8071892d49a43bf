// SPDX-License-Identifier: GPL-3.0-or-later
#include "webhook_body.h"

#include "clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QString eventWord(AlarmMessage::Event event) {
    switch (event) {
    case AlarmMessage::Event::Alarm:
        return u"alarm"_s;
    case AlarmMessage::Event::Over:
        return u"over"_s;
    case AlarmMessage::Event::AllWell:
        return u"all_well"_s;
    case AlarmMessage::Event::Test:
        return u"test"_s;
    }
    return {};
}

QJsonObject own(const AlarmMessage& message) {
    QJsonArray alarms;
    for (const AlarmNotice& notice : message.notices)
        alarms +=
            QJsonObject{{u"kind"_s, notice.alarm.kind},
                        {u"source_id"_s, notice.alarm.sourceId},
                        {u"camera_id"_s, notice.alarm.cameraId == 0 ? QJsonValue() : QJsonValue(notice.alarm.cameraId)},
                        {u"severity"_s, severityWord(notice.alarm.severity)},
                        {u"since"_s, toIsoUtc(notice.alarm.since)},
                        {u"over"_s, notice.isOver() ? QJsonValue(toIsoUtc(notice.overAt)) : QJsonValue()},
                        {u"message"_s, notice.isOver() ? notice.overSentence : notice.alarm.sentence}};
    return {{u"version"_s, 1},
            {u"id"_s, QString::fromLatin1(message.id)},
            {u"event"_s, eventWord(message.event)},
            {u"time"_s, toIsoUtc(message.date)},
            {u"computer"_s, QSysInfo::machineHostName()},
            {u"title"_s, message.title},
            {u"text"_s, message.text},
            {u"alarms"_s, alarms}};
}

/// Without parse_mode: plain text.
QJsonObject telegram(const AlarmMessage& message, const QString& chat) {
    constexpr qsizetype longest = 4000; // Telegram, "sendMessage": 4096.
    return {{u"chat_id"_s, chat},
            {u"text"_s, (message.title + u"\n\n"_s + message.text).left(longest)},
            {u"disable_web_page_preview"_s, true}};
}

/// Slack, "Formatting text": these three signs begin all that is no plain text.
QJsonObject slack(const AlarmMessage& message) {
    constexpr qsizetype longest = 10'000;
    QString text = (message.title + u"\n\n"_s + message.text).left(longest);
    text.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
    return {{u"text"_s, text}, {u"mrkdwn"_s, false}, {u"unfurl_links"_s, false}};
}

/// An adaptive card, whose runs of text are plain, unlike its blocks of text.
QJsonObject teams(const AlarmMessage& message) {
    QJsonArray lines;
    const auto add = [&lines](const QString& line, const QString& weight) {
        const QJsonObject run{{u"type"_s, u"TextRun"_s}, {u"text"_s, line}, {u"weight"_s, weight}};
        lines += QJsonObject{{u"type"_s, u"RichTextBlock"_s}, {u"inlines"_s, QJsonArray{run}}};
    };
    add(message.title, u"Bolder"_s);
    for (const QString& line : message.text.split(u'\n', Qt::SkipEmptyParts))
        add(line, u"Default"_s);
    const QJsonObject card{{u"$schema"_s, u"http://adaptivecards.io/schemas/adaptive-card.json"_s},
                           {u"type"_s, u"AdaptiveCard"_s},
                           {u"version"_s, u"1.4"_s},
                           {u"body"_s, lines}};
    const QJsonObject attachment{{u"contentType"_s, u"application/vnd.microsoft.card.adaptive"_s},
                                 {u"content"_s, card}};
    return {{u"type"_s, u"message"_s}, {u"attachments"_s, QJsonArray{attachment}}};
}

QJsonObject bodyOf(const AlarmMessage& message, const AlarmChoices& choices) {
    switch (choices.format) {
    case WebhookFormat::Json:
        return own(message);
    case WebhookFormat::Telegram:
        return telegram(message, choices.telegramChat);
    case WebhookFormat::Slack:
        return slack(message);
    case WebhookFormat::Teams:
        return teams(message);
    }
    return {};
}

} // namespace

QByteArray webhookBody(const AlarmMessage& message, const AlarmChoices& choices) {
    return QJsonDocument(bodyOf(message, choices)).toJson(QJsonDocument::Compact);
}

QList<QByteArray> signatureLines(const QByteArray& body, const Secret& key, const QDateTime& now) {
    const QByteArray timestamp = QByteArray::number(now.toSecsSinceEpoch());
    const QByteArray signature =
        QMessageAuthenticationCode::hash(timestamp + '.' + body, key.reveal(), QCryptographicHash::Sha256);
    return {"X-VTrack-Timestamp: " + timestamp, "X-VTrack-Signature: v1=" + signature.toHex()};
}

} // namespace vtrack
