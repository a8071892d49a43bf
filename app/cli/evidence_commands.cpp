// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "evidence_export.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QDir>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EvidenceCommands)
};

QList<QCommandLineOption> evidenceOptions() {
    return {{u"output"_s, Texts::tr("The folder in which the new folder is made; otherwise the current one."),
             u"folder"_s, u"."_s}};
}

Result<CommandOutput> exportEvidence(CommandContext& context) {
    if (context.words.isEmpty())
        return std::unexpected(
            wrongUse(Texts::tr("Give the ids of the clips, as “files” lists them, or their paths.")));
    const EvidenceExport& evidence = context.program.evidence;
    const auto files = evidence.find(context.words);
    if (!files)
        return std::unexpected(files.error());
    EvidenceProgress progress;
    const QString folder = QDir::current().absoluteFilePath(context.arguments.value(u"output"_s));
    const auto made = evidence.run(*files, QDir::cleanPath(folder), progress, context.stop);
    if (!made)
        return std::unexpected(made.error());
    QJsonArray clips;
    for (const EvidenceClip& clip : made->evidence.clips)
        clips += QJsonObject{{u"id"_s, clip.file.id}, {u"file"_s, clip.copyName}, {u"sha256"_s, clip.sha256}};
    return CommandOutput{.json = QJsonObject{{u"success"_s, true}, {u"folder"_s, made->path}, {u"clips"_s, clips}},
                         .text =
                             Texts::tr("%n clip(s) were exported to “%1”. Anybody can check them there with: %2",
                                       nullptr, static_cast<int>(clips.size()))
                                 .arg(visibleText(QDir::toNativeSeparators(made->path)), u"sha256sum -c SHA256SUMS"_s)};
}

} // namespace

std::span<const Command> evidenceCommands() {
    static constexpr std::array commands{
        Command{"evidence", "FILE... [--output FOLDER]",
                QT_TRANSLATE_NOOP("Command", "Export clips as evidence: checked copies with a sheet and checksums."),
                evidenceOptions, exportEvidence, beside},
    };
    return commands;
}

} // namespace vtrack
