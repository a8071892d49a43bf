// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "reconciliation.h"
#include "size_text.h"
#include "visible_text.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FootageCommands)
};

// --- cleanup ---

QList<QCommandLineOption> cleanUpOptions() {
    return {{u"days"_s, Texts::tr("Keep what was downloaded in the last <n> days (default 7)."), u"n"_s, u"7"_s},
            {u"dry-run"_s, Texts::tr("Only show what would be removed.")}};
}

Result<CommandOutput> cleanUp(CommandContext& context) {
    const auto days = wholeNumber(context.arguments.value(u"days"_s), u"--days"_s);
    if (!days)
        return std::unexpected(days.error());
    const CleanUp cleaning = context.program.cleanUp();
    const int count = static_cast<int>(std::clamp<qint64>(*days, -1, 36500));
    const bool dry = context.arguments.isSet(u"dry-run"_s);
    const auto report = dry ? cleaning.preview(count) : cleaning.run(count, context.stop);
    if (!report)
        return std::unexpected(report.error());
    const QStringList left = report->left();
    CommandOutput output{
        .json = QJsonObject{{u"success"_s, left.isEmpty()}, {u"files"_s, report->files}, {u"bytes"_s, report->bytes}},
        .text =
            (dry ? Texts::tr("%n processed file(s), %1, would be removed.", nullptr, static_cast<int>(report->files))
                 : Texts::tr("%n processed file(s), %1, were removed.", nullptr, static_cast<int>(report->files)))
                .arg(sizeText(report->bytes))};
    if (!left.isEmpty())
        output.error = Error{.kind = ErrorKind::PermissionDenied,
                             .sentence = Texts::tr("%n file(s) could not be removed, “%1” for example.", nullptr,
                                                   static_cast<int>(left.size()))
                                             .arg(visibleText(left.first()))};
    return output;
}

// --- confirm-missing ---

/// Confirms that files which are missing on the disk are really gone (Reconciliation).
Result<CommandOutput> confirmMissing(CommandContext& context) {
    if (context.words.size() != 1)
        return std::unexpected(wrongUse(Texts::tr("Give the id of one source; “sources” lists them.")));
    const auto id = wholeNumber(context.words[0], Texts::tr("A source's id"));
    if (!id)
        return std::unexpected(id.error());
    const Program& program = context.program;
    const auto report =
        Reconciliation(program.database, program.clock, program.footage).confirmMissing(*id, context.stop);
    if (!report)
        return std::unexpected(report.error());
    return CommandOutput{.json = QJsonObject{{u"success"_s, true},
                                             {u"fetched_again"_s, report->toFetchAgain},
                                             {u"cleaned_up"_s, report->cleanedUp}},
                         .text = Texts::tr("%1 missing files are fetched again; %2 that were processed count as "
                                           "cleaned up.")
                                     .arg(report->toFetchAgain)
                                     .arg(report->cleanedUp)};
}

} // namespace

std::span<const Command> footageCommands() {
    static constexpr std::array commands{
        Command{"cleanup", "[--days N] [--dry-run]",
                QT_TRANSLATE_NOOP("Command", "Remove old footage that was processed."), cleanUpOptions, cleanUp,
                beside},
        Command{"confirm-missing", "SOURCE",
                QT_TRANSLATE_NOOP("Command", "Confirm that missing files are really gone."), noOptions, confirmMissing,
                beside},
    };
    return commands;
}

} // namespace vtrack
