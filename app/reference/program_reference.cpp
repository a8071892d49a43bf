// SPDX-License-Identifier: GPL-3.0-or-later
#include "program_reference.h"

#include "command_line.h"
#include "flags.h"
#include "program_options.h"

using namespace Qt::StringLiterals;

namespace vtrack::reference {

namespace {

const QString window = u"vtrack-cloud-sync"_s;
const QString terminal = u"vtrack-syncctl"_s;
const QString sample = u"vtrack-sandbox-drive"_s;

/// What QCommandLineParser adds by itself.
QList<QCommandLineOption> withHelpAndVersion(const QList<QCommandLineOption>& options) {
    return options + QList{QCommandLineOption({u"h"_s, u"help"_s}, u"Show this help."_s),
                           QCommandLineOption({u"v"_s, u"version"_s}, u"Show the version."_s)};
}

QList<CommandReference> commands() {
    QList<CommandReference> all;
    for (const Command* command : allCommands())
        all += {.name = QString::fromUtf8(command->name),
                .words = QString::fromUtf8(command->words),
                .summary = QString::fromUtf8(command->summary),
                .options = command->options()};
    return all;
}

} // namespace

QList<ProgramReference> programs() {
    return {
        {.name = window,
         .summary = u"bring camera clips from Google Drive to this computer"_s,
         .description =
             u"Opens the window, and a tray icon that tells at a glance whether all is well. The first start "
             u"leads through the setup: the Google client file, the sign-in, the cameras and the schedule. "
             u"From then on new clips arrive on the disk, complete and checked. A second start brings the "
             u"window of the running program to the front."_s,
         .options = withHelpAndVersion(windowOptions()),
         .commands = {},
         .alsoSee = {terminal, sample}},
        {.name = terminal,
         .summary = u"bring camera clips from Google Drive to this computer, on the terminal"_s,
         .description =
             u"Does on the terminal what vtrack-cloud-sync does in a window, with the same data. Results go to "
             u"standard output, progress and errors to standard error."_s,
         .options = withHelpAndVersion(everyCommandsOptions()),
         .commands = commands(),
         .alsoSee = {window, sample}},
        {.name = sample,
         .summary = u"a sample Google, for trying and testing V_Track Cloud Sync"_s,
         .description =
             u"Accounts, sign-in and Google Drive as far as V_Track Cloud Sync uses them, for this computer only: it "
             u"listens on 127.0.0.1. When it is ready it prints one line of JSON with its port, its address "
             u"and its client file. vtrack-cloud-sync and vtrack-syncctl start it themselves when they are "
             u"given --sample."_s,
         .options = withHelpAndVersion(sandbox::flags()),
         .commands = {},
         .alsoSee = {window, terminal}},
    };
}

OptionValue valueOf(const QCommandLineOption& option) {
    const QString name = option.valueName();
    if (name.isEmpty())
        return {};
    if (name.contains(u'|')) {
        QStringList choices = name.split(u'|');
        const bool alsoFile = choices.removeAll(u"FILE"_s) > 0;
        return {.kind = OptionValue::Kind::Choice, .name = name, .choices = choices, .alsoFile = alsoFile};
    }
    const QString kind = name.toLower();
    return {.kind = kind == u"folder" ? OptionValue::Kind::Folder
                    : kind == u"file" ? OptionValue::Kind::File
                                      : OptionValue::Kind::Other,
            .name = name,
            .choices = {}};
}

QStringList dashed(const QCommandLineOption& option) {
    QStringList names;
    for (const QString& name : option.names())
        names += (name.size() == 1 ? u"-"_s : u"--"_s) + name;
    return names;
}

bool takesFiles(const CommandReference& command) {
    return command.words.contains(u"FILE"_s);
}

} // namespace vtrack::reference
