// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "file_store.h"
#include "size_text.h"
#include "text_table.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileCommands)
};

constexpr int pageSize = 1000;

QList<QCommandLineOption> filesOptions() {
    return {{u"source"_s, Texts::tr("Only of this source."), u"id"_s},
            {u"camera"_s, Texts::tr("Only of this camera."), u"name"_s},
            {u"unprocessed"_s, Texts::tr("Only files that are not processed yet.")}};
}

Result<CommandOutput> listFiles(CommandContext& context) {
    FileFilter filter{.camera = context.arguments.value(u"camera"_s),
                      .unprocessedOnly = context.arguments.isSet(u"unprocessed"_s),
                      .limit = pageSize};
    if (context.arguments.isSet(u"source"_s)) {
        const auto id = wholeNumber(context.arguments.value(u"source"_s), u"--source"_s);
        if (!id)
            return std::unexpected(id.error());
        filter.sourceId = *id;
    }
    auto connection = context.program.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    QJsonArray json;
    QList<QStringList> rows;
    while (!context.stop.stop_requested()) {
        const auto page = FileStore(**connection).list(filter);
        if (!page)
            return std::unexpected(page.error());
        for (const DownloadedFile& file : *page) {
            json += toJson(file);
            rows += {QString::number(file.id), file.cameraName, toIsoUtc(file.recordingStartTime),
                     sizeText(file.fileSizeBytes), file.localFilePath};
        }
        if (page->size() < pageSize)
            break;
        filter.beforeId = page->back().id;
    }
    return CommandOutput{
        .json = json,
        .text = textTable(
            {Texts::tr("Id"), Texts::tr("Camera"), Texts::tr("Recorded"), Texts::tr("Size"), Texts::tr("File")}, rows)};
}

QList<QCommandLineOption> markOptions() {
    return {{u"status"_s, Texts::tr("The result of the processing."), u"word"_s, u"completed"_s}};
}

/// `ID` or `ID:CHECKSUM`.
Result<ProcessedFile> processedFile(const QString& word) {
    const auto id = wholeNumber(word.section(u':', 0, 0), Texts::tr("a file's id"));
    if (!id)
        return std::unexpected(id.error());
    const QString checksum = word.section(u':', 1);
    if (word.contains(u':') && checksum.isEmpty())
        return std::unexpected(wrongUse(Texts::tr("“%1” has no checksum after the colon.").arg(word)));
    return ProcessedFile(*id, checksum);
}

QString reasonText(const MarkedFiles::NotMarked& file) {
    return (file.reason == MarkedFiles::Reason::Gone
                ? Texts::tr("File %1 is not marked: there is no such file (any more).")
                : Texts::tr("File %1 is not marked: its content was replaced meanwhile and waits to be processed."))
        .arg(file.id);
}

Result<CommandOutput> markProcessed(CommandContext& context) {
    if (context.words.isEmpty())
        return std::unexpected(wrongUse(Texts::tr("Give the ids of the files, as “files” lists them.")));
    QList<ProcessedFile> files;
    for (const QString& word : context.words) {
        const auto file = processedFile(word);
        if (!file)
            return std::unexpected(file.error());
        files += *file;
    }
    auto connection = context.program.database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto marked =
        FileStore(**connection).markProcessed(files, context.arguments.value(u"status"_s), context.program.clock.now());
    if (!marked)
        return std::unexpected(marked.error());
    QStringList reasons;
    for (const MarkedFiles::NotMarked& file : marked->notMarked)
        reasons += reasonText(file);
    CommandOutput output{.json = toJson(*marked),
                         .text =
                             Texts::tr("%n file(s) marked as processed.", nullptr, static_cast<int>(marked->files))};
    if (!reasons.isEmpty())
        output.error = Error{.kind = ErrorKind::DownloadFailed, .sentence = reasons.join(u'\n')};
    return output;
}

} // namespace

std::span<const Command> fileCommands() {
    static constexpr std::array commands{
        Command{"files", "[--source N] [--unprocessed]", QT_TRANSLATE_NOOP("Command", "List downloaded files."),
                filesOptions, listFiles, beside},
        Command{"mark-processed", "ID[:CHECKSUM]... [--status S]",
                QT_TRANSLATE_NOOP("Command", "Mark files as processed; with a checksum, only that content."),
                markOptions, markProcessed, beside},
    };
    return commands;
}

} // namespace vtrack
