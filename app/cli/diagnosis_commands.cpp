// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "diagnosis.h"
#include "repair_report.h"
#include "text_table.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QDir>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DiagnosisCommands)
};

// --- diagnose ---

/// The command that helps; empty if none does.
QString commandFor(const Check& check) {
    using enum Remedy;
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
    case DecideOnCameras:
        return u"vtrack-syncctl new-cameras"_s;
    case ChooseDestination:
        return u"vtrack-syncctl set-source %1 --dest FOLDER"_s.arg(source);
    }
    return {};
}

Result<CommandOutput> diagnosis(CommandContext& context) {
    QJsonArray json;
    QList<QStringList> rows;
    int needingPerson = 0;
    const auto take = [&](const Check& check) {
        const QString command = commandFor(check);
        const QString verdict = check.ok() ? Texts::tr("fine") : visibleText(check.cause);
        const QString fix = check.ok() ? visibleText(check.remark) : check.fix;
        rows += {Diagnosis::title(check.id), verdict, command.isEmpty() ? fix : u"%1 [%2]"_s.arg(fix, command)};
        needingPerson += check.needsPerson() ? 1 : 0;
        if (check.verdict == Check::Verdict::Skipped)
            return;
        json += QJsonObject{{u"check"_s, check.id},
                            {u"ok"_s, check.ok()},
                            {u"needs_person"_s, check.needsPerson()},
                            {u"cause"_s, check.ok() ? QJsonValue() : QJsonValue(check.cause)},
                            {u"fix"_s, check.ok() ? QJsonValue() : QJsonValue(check.fix)},
                            {u"remark"_s, check.remark.isEmpty() ? QJsonValue() : QJsonValue(check.remark)},
                            {u"command"_s, command.isEmpty() ? QJsonValue() : QJsonValue(command)}};
    };
    context.program.diagnosis.run(take, context.stop);
    CommandOutput output{.json = json,
                         .text = textTable({Texts::tr("Test"), Texts::tr("Result"), Texts::tr("What to do")}, rows)};
    if (needingPerson > 0)
        output.error = Error{.kind = ErrorKind::DownloadFailed,
                             .sentence = Texts::tr("%n test(s) need a person.", nullptr, needingPerson)};
    return output;
}

// --- repair ---

QList<QCommandLineOption> repairOptions() {
    return {{u"acknowledge"_s, Texts::tr("Confirm that you have reviewed the last repair.")}};
}

/// The repair itself happens when the program starts; this command shows the report of the last one.
Result<CommandOutput> repair(CommandContext& context) {
    const QString path = context.program.database.path();
    const auto report = unreviewedRepair(path);
    if (!report)
        return CommandOutput{.json = QJsonObject{{u"success"_s, true}, {u"repair"_s, QJsonValue()}},
                             .text = Texts::tr("There is no repair report.")};
    const bool acknowledged = context.arguments.isSet(u"acknowledge"_s);
    if (acknowledged) {
        if (auto done = acknowledgeRepair(path); !done)
            return std::unexpected(done.error());
    }
    const QJsonObject json{{u"time"_s, toIsoUtc(report->time)},    {u"files_kept"_s, report->filesKept},
                           {u"files_known"_s, report->filesKnown}, {u"set_aside"_s, report->setAside},
                           {u"acknowledged"_s, acknowledged},      {u"message"_s, sentenceOf(*report)}};
    return CommandOutput{
        .json = QJsonObject{{u"success"_s, true}, {u"repair"_s, json}},
        .text = visibleText(sentenceOf(*report)) + u'\n' +
                (acknowledged ? Texts::tr("Acknowledged.") : Texts::tr("Check the sources, then use --acknowledge."))};
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
        .text = Texts::tr("Saved as “%1”. Read it before you send it to anybody.").arg(visibleText(file))};
}

} // namespace

std::span<const Command> diagnosisCommands() {
    static constexpr std::array commands{
        Command{"diagnose", "", QT_TRANSLATE_NOOP("Command", "Find problems and their remedies."), noOptions, diagnosis,
                beside},
        Command{"repair", "[--acknowledge]",
                QT_TRANSLATE_NOOP("Command", "Show the report of the last database repair."), repairOptions, repair,
                beside},
        Command{"support-archive", "FILE", QT_TRANSLATE_NOOP("Command", "Save a support archive without secrets."),
                noOptions, supportArchive, beside},
    };
    return commands;
}

} // namespace vtrack
