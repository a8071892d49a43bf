// SPDX-License-Identifier: GPL-3.0-or-later
#include "texts.h"

using namespace Qt::StringLiterals;

namespace vtrack::reference {

namespace {

QStringList allNames(const QList<QCommandLineOption>& options) {
    QStringList names;
    for (const QCommandLineOption& option : options)
        names += dashed(option);
    return names;
}

/// Fills `candidates` and `kind` for an option that needs a value.
QString valueBranch(const QCommandLineOption& option) {
    const OptionValue value = valueOf(option);
    QString action;
    switch (value.kind) {
    case OptionValue::Kind::None:
        return {};
    case OptionValue::Kind::Folder:
        action = u"kind=folder"_s;
        break;
    case OptionValue::Kind::File:
        action = u"kind=file"_s;
        break;
    case OptionValue::Kind::Choice:
        action = u"candidates=\"%1\" kind=%2"_s.arg(value.choices.join(u' '), value.alsoFile ? u"file"_s : u"word"_s);
        break;
    case OptionValue::Kind::Other:
        action = u"kind=nothing"_s;
        break;
    }
    return u"      %1) %2 ;;\n"_s.arg(dashed(option).join(u'|'), action);
}

QString valueBranches(const QList<QCommandLineOption>& options) {
    QString text;
    for (const QCommandLineOption& option : options)
        text += valueBranch(option);
    return text;
}

QString commandBranch(const CommandReference& command) {
    QString text = u"    %1)\n      candidates+=\" %2\"\n"_s.arg(command.name, allNames(command.options).join(u' '));
    if (takesFiles(command))
        text += u"      kind=file\n"_s;
    if (const QString values = valueBranches(command.options); !values.isEmpty())
        text += u"      case $previous in\n"_s + values + u"      esac\n"_s;
    return text + u"      ;;\n"_s;
}

/// Options that take the next word, so that it is not taken for the command.
QStringList withValue(const ProgramReference& program) {
    QStringList names;
    const auto collect = [&](const QList<QCommandLineOption>& options) {
        for (const QCommandLineOption& option : options) {
            if (!option.valueName().isEmpty())
                names += dashed(option);
        }
    };
    collect(program.options);
    for (const CommandReference& command : program.commands)
        collect(command.options);
    names.removeDuplicates();
    return names;
}

QString commandSearch(const ProgramReference& program) {
    return u"  for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "    case ${COMP_WORDS[i]} in\n"
           "      %1) [[ ${COMP_WORDS[i + 1]} == = ]] && i=$((i + 2)) || i=$((i + 1)) ;;\n"
           "      -*) ;;\n"
           "      *) command=${COMP_WORDS[i]}; break ;;\n"
           "    esac\n"
           "  done\n"_s.arg(withValue(program).join(u'|'));
}

QString commandBranches(const ProgramReference& program) {
    QStringList names;
    QString branches;
    for (const CommandReference& command : program.commands) {
        names += command.name;
        branches += commandBranch(command);
    }
    return u"  case $command in\n    \"\") candidates+=\" %1\" ;;\n"_s.arg(names.join(u' ')) + branches + u"  esac\n"_s;
}

} // namespace

QString bashCompletion(const ProgramReference& program) {
    const bool commands = !program.commands.isEmpty();
    const QString function = u'_' + QString(program.name).replace(u'-', u'_');
    QString text =
        u"# bash completion for %1, made from its own flags and commands.\n%2() {\n"_s.arg(program.name, function);
    text +=
        u"  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} kind=word candidates\n"_s;
    if (commands)
        text += u"  local command=\"\" i\n"_s;
    text += u"  COMPREPLY=()\n"
            "  # bash gives --option=value as three words.\n"
            "  [[ $current == = ]] && current=\"\"\n"
            "  [[ $previous == = ]] && previous=${COMP_WORDS[COMP_CWORD - 2]}\n"_s;
    text += u"  candidates=\"%1\"\n"_s.arg(allNames(program.options).join(u' '));
    if (commands)
        text += commandSearch(program) + commandBranches(program);
    text += u"  case $previous in\n"_s + valueBranches(program.options) + u"  esac\n"_s;
    text += u"  case $kind in\n"
            "    folder) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$current\"); return ;;\n"
            "    file) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$current\") ;;\n"
            "    nothing) return ;;\n"
            "  esac\n"
            "  mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -W \"$candidates\" -- \"$current\")\n"_s;
    return text + u"}\ncomplete -F %1 %2\n"_s.arg(function, program.name);
}

} // namespace vtrack::reference
