// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_notice_store.h"
#include "command.h"
#include "hidden_line.h"
#include "text_table.h"
#include "visible_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AlarmCommands)
};

QList<QCommandLineOption> alarmOptions() {
    return {{u"test"_s, Texts::tr("Send a test by each way that is set up.")},
            {u"set-password"_s,
             Texts::tr("Read the mail server's password from standard input; an empty line removes it.")},
            {u"set-webhook"_s, Texts::tr("Read two lines from standard input: the webhook's address, and the key that "
                                         "signs (may be empty for Telegram, Slack and Teams). An empty address removes "
                                         "the webhook.")}};
}

/// Settings belong to the main thread.
AlarmChoices choicesOf(Program& program) {
    AlarmChoices choices;
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&] { choices = program.settings.alarms(); }, Qt::BlockingQueuedConnection);
    return choices;
}

Secret asked(const QString& question) {
    printSentence(question);
    return readHiddenLine();
}

/// What failed with the former password or address does not count any more.
Result<void> startAfresh(Program& program, QStringView channel) {
    const auto connection = program.database.connect();
    return connection ? AlarmNoticeStore(**connection).startAfresh(channel)
                      : Result<void>(std::unexpected(connection.error()));
}

Result<void> setPassword(Program& program) {
    const AlarmChoices choices = choicesOf(program);
    if (choices.server.host.isEmpty() || choices.server.user.isEmpty())
        return std::unexpected(wrongUse(
            Texts::tr("The password belongs to a mail server and a user name. Set these first: vtrack-syncctl settings "
                      "alarms/mail_host=HOST alarms/mail_user=NAME")));
    const Secret password = asked(
        Texts::tr("Password of “%1” at “%2”:").arg(forPeople(choices.server.user), forPeople(choices.server.host)));
    if (auto stored = program.alarmSecrets.setMailPassword(choices.server, password); !stored)
        return stored;
    return startAfresh(program, mailChannel);
}

Result<void> setWebhook(Program& program) {
    Webhook webhook{.address = asked(Texts::tr("Address of the webhook:")), .signingKey = {}};
    if (!webhook.address.isEmpty())
        webhook.signingKey = asked(Texts::tr("Key that signs:"));
    if (auto stored = program.alarmSecrets.setWebhook(webhook); !stored)
        return stored;
    return startAfresh(program, webhookChannel);
}

QJsonValue timeOrNull(const QDateTime& time) {
    return time.isValid() ? QJsonValue(toIsoUtc(time)) : QJsonValue();
}

QString timeText(const QDateTime& time) {
    return time.isValid() ? toIsoUtc(time) : QString();
}

/// Those in use, and E-mail and Webhook also where they are not.
QStringList allChannels(const QStringList& inUse) {
    QStringList all = inUse;
    if (std::ranges::all_of(all, [](const QString& channel) { return recipientOf(channel).isEmpty(); }))
        all.prepend(mailChannel.toString());
    if (!all.contains(webhookChannel))
        all += webhookChannel.toString();
    return all;
}

/// Which channel it is, in JSON.
QJsonObject jsonOf(const QString& channel) {
    const QString recipient = recipientOf(channel);
    if (recipient.isEmpty())
        return {{u"channel"_s, channel}};
    return {{u"channel"_s, mailChannel.toString()}, {u"to"_s, recipient}};
}

/// One line of the table for each channel.
Result<CommandOutput> status(Program& program) {
    const QStringList used = program.alarmSender.channels(choicesOf(program));
    const auto connection = program.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    AlarmNoticeStore store(**connection);
    QJsonArray json;
    QList<QStringList> rows;
    for (const QString& channel : allChannels(used)) {
        const auto state = store.state(channel);
        const auto notices = store.of(channel);
        if (!state || !notices)
            return std::unexpected(state ? notices.error() : state.error());
        const bool inUse = used.contains(channel);
        const auto waiting =
            std::ranges::count_if(*notices, [](const AlarmNotice& one) { return !one.isTold() || one.isOver(); });
        QJsonObject one = jsonOf(channel);
        one[u"in_use"_s] = inUse;
        one[u"waiting"_s] = qint64(inUse ? waiting : 0);
        one[u"sent_at"_s] = timeOrNull(state->sentAt);
        one[u"failing_since"_s] = timeOrNull(state->failingSince);
        one[u"next_try"_s] = timeOrNull(state->nextTry);
        one[u"error"_s] = state->lastError.isEmpty() ? QJsonValue() : QJsonValue(state->lastError);
        json += one;
        QString verdict = Texts::tr("not set up");
        if (inUse)
            verdict = state->lastError.isEmpty() ? Texts::tr("fine") : visibleText(state->lastError);
        rows += {fullChannelTitle(channel), verdict, QString::number(inUse ? waiting : 0), timeText(state->sentAt)};
    }
    return CommandOutput{
        .json = QJsonObject{{u"channels"_s, json}},
        .text = textTable({Texts::tr("Way"), Texts::tr("State"), Texts::tr("Waiting"), Texts::tr("Last sent")}, rows)};
}

Result<CommandOutput> sendTests(CommandContext& context) {
    Program& program = context.program;
    const AlarmChoices choices = choicesOf(program);
    CommandOutput output;
    QJsonArray json;
    QStringList lines;
    QStringList failures;
    for (const QString& channel : program.alarmSender.channels(choices)) {
        auto sent = program.alarmSender.send(channel, testMessage(program.clock.now()), choices, context.stop);
        if (sent)
            sent = startAfresh(program, channel);
        else
            output.error = sent.error();
        const QString result = sent ? Texts::tr("The test was sent.") : sent.error().sentence;
        QJsonObject one = jsonOf(channel);
        one[u"ok"_s] = sent.has_value();
        one[u"message"_s] = result;
        json += one;
        (sent ? lines : failures) += fullChannelTitle(channel) + u": "_s + result;
    }
    if (output.error)
        output.error->sentence = failures.join(u'\n');
    if (json.isEmpty())
        return std::unexpected(
            wrongUse(Texts::tr("No way for alarms is set up. For e-mail: vtrack-syncctl settings alarms/mail_host=HOST "
                               "alarms/mail_to=ADDRESS; for a webhook: vtrack-syncctl alarms --set-webhook")));
    output.json = QJsonObject{{u"channels"_s, json}};
    output.text = lines.join(u'\n');
    return output;
}

Result<CommandOutput> alarms(CommandContext& context) {
    Result<void> stored;
    if (context.arguments.isSet(u"set-password"_s))
        stored = setPassword(context.program);
    if (stored && context.arguments.isSet(u"set-webhook"_s))
        stored = setWebhook(context.program);
    if (!stored)
        return std::unexpected(stored.error());
    return context.arguments.isSet(u"test"_s) ? sendTests(context) : status(context.program);
}

} // namespace

std::span<const Command> alarmCommands() {
    static constexpr std::array commands{
        Command{"alarms", "[--set-password] [--set-webhook] [--test]",
                QT_TRANSLATE_NOOP("Command", "Show, test or set up the ways by which alarms leave this computer."),
                alarmOptions, alarms, beside},
    };
    return commands;
}

} // namespace vtrack
