// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts.h"

using namespace Qt::StringLiterals;

namespace vtrack::reference {

namespace {

QString quoted(QString text) {
    return u'\'' + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

QString value(const OptionValue& value) {
    switch (value.kind) {
    case OptionValue::Kind::None:
        return {};
    case OptionValue::Kind::Folder:
        return u" -x -a '(__fish_complete_directories)'"_s;
    case OptionValue::Kind::File:
        return u" -r -F"_s;
    case OptionValue::Kind::Choice:
        return u" %1 -a %2"_s.arg(value.alsoFile ? u"-r -F"_s : u"-x"_s, quoted(value.choices.join(u' ')));
    case OptionValue::Kind::Other:
        return u" -x"_s;
    }
    return {};
}

QString options(const QString& begin, const QList<QCommandLineOption>& options) {
    QString text;
    for (const QCommandLineOption& option : options) {
        text += begin;
        for (const QString& name : option.names())
            text += (name.size() == 1 ? u" -s "_s : u" -l "_s) + name;
        text += value(valueOf(option)) + u" -d "_s + quoted(option.description()) + u'\n';
    }
    return text;
}

} // namespace

QString fishCompletion(const ProgramReference& program) {
    const QString begin = u"complete -c "_s + program.name;
    QString text = u"# fish completion for %1, made from its own flags and commands.\n"_s.arg(program.name) + begin +
                   u" -f\n"_s + options(begin, program.options);
    if (program.commands.isEmpty())
        return text;
    QStringList names;
    for (const CommandReference& command : program.commands)
        names += command.name;
    text += u"set -l commands "_s + names.join(u' ') + u'\n';
    for (const CommandReference& command : program.commands) {
        text += begin + u" -n \"not __fish_seen_subcommand_from $commands\" -a %1 -d %2\n"_s.arg(
                            command.name, quoted(command.summary));
        const QString when = begin + u" -n '__fish_seen_subcommand_from %1'"_s.arg(command.name);
        text += options(when, command.options);
        if (takesFiles(command))
            text += when + u" -F\n"_s;
    }
    return text;
}

} // namespace vtrack::reference
