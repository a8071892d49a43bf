// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "pending_store.h"
#include "size_text.h"
#include "text_table.h"
#include "visible_text.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WaitingCommands)
};

constexpr int mostFiles = 100'000;

QJsonValue orNull(const QString& text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject toJson(const PendingFile& file) {
    return {{u"source_id"_s, file.sourceId},
            {u"drive_file_id"_s, file.drive.id},
            {u"name"_s, file.drive.name},
            {u"size"_s, file.drive.size},
            {u"attempts"_s, file.attempts},
            {u"message"_s, orNull(file.message)},
            {u"next_try"_s, orNull(toIsoUtc(file.nextTry))},
            {u"dismissed_at"_s, orNull(toIsoUtc(file.dismissedAt))}};
}

/// Files that could not be fetched so far, and those that a person dismissed.
Result<CommandOutput> waiting(CommandContext& context) {
    auto connection = context.program.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto files = PendingStore(**connection).retrying(0, mostFiles);
    if (!files)
        return std::unexpected(files.error());
    QJsonArray json;
    QList<QStringList> rows;
    for (const PendingFile& file : *files) {
        json += toJson(file);
        rows += {QString::number(file.sourceId),
                 file.drive.id,
                 visibleText(file.drive.name),
                 sizeText(file.drive.size),
                 file.dismissedAt.isValid() ? Texts::tr("dismissed") : toIsoUtc(file.nextTry),
                 visibleText(file.message)};
    }
    return CommandOutput{.json = json,
                         .text = textTable({Texts::tr("Source"), Texts::tr("Drive id"), Texts::tr("Name"),
                                            Texts::tr("Size"), Texts::tr("Next try"), Texts::tr("Reason")},
                                           rows)};
}

QList<QCommandLineOption> dismissOptions() {
    return {{u"undo"_s, Texts::tr("Fetch these files again.")}};
}

Result<CommandOutput> dismiss(CommandContext& context) {
    if (context.words.size() < 2)
        return std::unexpected(
            wrongUse(Texts::tr("Give a source and the Drive ids of files, as “waiting” lists them.")));
    const auto source = wholeNumber(context.words.first(), Texts::tr("a source's number"));
    if (!source)
        return std::unexpected(source.error());
    auto connection = context.program.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const bool undo = context.arguments.isSet(u"undo"_s);
    const QStringList files = context.words.mid(1);
    const auto done = (*connection)->transaction([&]() -> Result<void> {
        for (const QString& file : files) {
            const auto set = PendingStore(**connection).setDismissed(*source, file, !undo, context.program.clock.now());
            if (!set)
                return set;
        }
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    const auto count = static_cast<int>(files.size());
    return CommandOutput{.json = QJsonObject{{u"success"_s, true}, {u"files"_s, count}},
                         .text = undo ? Texts::tr("%n file(s) are fetched with the next check.", nullptr, count)
                                      : Texts::tr("%n file(s) are dismissed.", nullptr, count)};
}

} // namespace

std::span<const Command> waitingCommands() {
    static constexpr std::array commands{
        Command{"waiting", "", QT_TRANSLATE_NOOP("Command", "List files that could not be fetched so far."), noOptions,
                waiting, beside},
        Command{"dismiss", "SOURCE DRIVE_ID... [--undo]",
                QT_TRANSLATE_NOOP("Command", "Dismiss files that can never be fetched."), dismissOptions, dismiss,
                beside},
    };
    return commands;
}

} // namespace vtrack
