// SPDX-License-Identifier: GPL-3.0-or-later
#include "clean_up.h"
#include "command.h"
#include "diagnosis.h"
#include "size_text.h"
#include "text_table.h"
#include "watch_command.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ServiceCommands)
};

// --- cleanup ---

void addCleanUpOptions(QCommandLineParser& parser) {
    parser.addOptions(
        {{u"days"_s, Texts::tr("Keep what was downloaded in the last <n> days (default 7)."), u"n"_s, u"7"_s},
         {u"dry-run"_s, Texts::tr("Only tell what would be removed.")}});
}

Result<CommandOutput> cleanUp(CommandContext& context) {
    const auto days = wholeNumber(context.arguments.value(u"days"_s), u"--days"_s);
    if (!days)
        return std::unexpected(days.error());
    const CleanUp cleaning(context.program.database, context.program.clock);
    const int count = static_cast<int>(std::clamp<qint64>(*days, -1, 36500));
    const bool dry = context.arguments.isSet(u"dry-run"_s);
    const auto report = dry ? cleaning.preview(count) : cleaning.run(count, context.stop);
    if (!report)
        return std::unexpected(report.error());
    CommandOutput output{
        .json = QJsonObject{{u"success"_s, report->kept.isEmpty()},
                            {u"files"_s, report->files},
                            {u"bytes"_s, report->bytes}},
        .text =
            (dry ? Texts::tr("%n processed file(s), %1, would be removed.", nullptr, static_cast<int>(report->files))
                 : Texts::tr("%n processed file(s), %1, were removed.", nullptr, static_cast<int>(report->files)))
                .arg(sizeText(report->bytes))};
    if (!report->kept.isEmpty())
        output.error = Error{.kind = ErrorKind::PermissionDenied,
                             .sentence = Texts::tr("%n file(s) could not be removed, “%1” for example.", nullptr,
                                                   static_cast<int>(report->kept.size()))
                                             .arg(printable(report->kept.first()))};
    return output;
}

// --- diagnose ---

/// What to type; empty where no command helps.
QString commandFor(const Check& check) {
    using enum Check::Remedy;
    const QString source = check.sourceId > 0 ? QString::number(check.sourceId) : u"ID"_s;
    switch (check.remedy) {
    case None:
        return {};
    case ImportClientFile:
        return u"vtrack-syncctl whoami --client-file FILE"_s;
    case SignIn:
        return u"vtrack-syncctl sign-in && vtrack-syncctl sign-in --drive"_s;
    case TestAgain:
        return u"vtrack-syncctl diagnose"_s;
    case ChooseFolders:
        return u"vtrack-syncctl set-source %1 --folder FOLDER"_s.arg(source);
    case Resume:
        return u"vtrack-syncctl set-source %1 --enabled yes"_s.arg(source);
    case RestartSchedule:
        return u"vtrack-syncctl watch"_s;
    case TryDownloads:
        return u"vtrack-syncctl sync"_s;
    case FreeSpace:
        return u"vtrack-syncctl cleanup --dry-run"_s;
    case ChooseDestination:
        return u"vtrack-syncctl set-source %1 --dest FOLDER"_s.arg(source);
    }
    return {};
}

Result<CommandOutput> diagnosis(CommandContext& context) {
    QJsonArray json;
    QList<QStringList> rows;
    const auto take = [&](const Check& check) {
        const QString command = commandFor(check);
        const QString verdict = check.ok() ? Texts::tr("fine") : printable(check.cause);
        rows +=
            {Diagnosis::title(check.id), verdict, command.isEmpty() ? check.fix : u"%1 [%2]"_s.arg(check.fix, command)};
        if (check.verdict == Check::Verdict::Skipped)
            return;
        json += QJsonObject{{u"check"_s, check.id},
                            {u"ok"_s, check.ok()},
                            {u"cause"_s, check.ok() ? QJsonValue() : QJsonValue(check.cause)},
                            {u"fix"_s, check.ok() ? QJsonValue() : QJsonValue(check.fix)},
                            {u"command"_s, command.isEmpty() ? QJsonValue() : QJsonValue(command)}};
    };
    context.program.diagnosis.run(take, context.stop);
    return CommandOutput{.json = json,
                         .text = textTable({Texts::tr("Check"), Texts::tr("Result"), Texts::tr("What to do")}, rows)};
}

// --- support-archive ---

Result<CommandOutput> supportArchive(CommandContext& context) {
    if (context.words.size() != 1)
        return std::unexpected(wrongUse(Texts::tr("Name the file that is to be written.")));
    const QString file = QDir::current().absoluteFilePath(context.words.first());
    const QString text = context.program.supportArchive.compose(context.stop);
    if (const auto saved = saveSupportArchive(text, file); !saved)
        return std::unexpected(saved.error());
    return CommandOutput{
        .json = QJsonObject{{u"success"_s, true}, {u"file"_s, file}, {u"bytes"_s, text.toUtf8().size()}},
        .text = Texts::tr("Saved as “%1”. Read it before you send it to anybody.").arg(printable(file))};
}

} // namespace

std::span<const Command> serviceCommands() {
    static constexpr std::array commands{
        Command{"watch", "", QT_TRANSLATE_NOOP("Command", "Sync by the schedule until interrupted."), noOptions, watch},
        Command{"cleanup", "[--days N] [--dry-run]",
                QT_TRANSLATE_NOOP("Command", "Remove old footage that was processed."), addCleanUpOptions, cleanUp},
        Command{"diagnose", "", QT_TRANSLATE_NOOP("Command", "Find out what is wrong and what to do."), noOptions,
                diagnosis},
        Command{"support-archive", "FILE",
                QT_TRANSLATE_NOOP("Command", "Collect what helps those who help you, without secrets."), noOptions,
                supportArchive},
    };
    return commands;
}

} // namespace vtrack
