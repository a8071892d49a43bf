// SPDX-License-Identifier: GPL-3.0-or-later
// zshcompsys(1), _arguments: `--name=[what it does]:value:action`.
#include "texts.h"

using namespace Qt::StringLiterals;

namespace vtrack::reference {

namespace {

QString quoted(QString text) {
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

/// The text with the special characters of _arguments and _describe escaped.
QString plain(QString text) {
    for (const QChar special : u"\\[]:"_s)
        text.replace(special, u'\\' + QString(special));
    return text;
}

QString action(const OptionValue& value) {
    switch (value.kind) {
    case OptionValue::Kind::Folder:
        return u"_files -/"_s;
    case OptionValue::Kind::File:
        return u"_files"_s;
    case OptionValue::Kind::Choice:
        return value.alsoFile ? u"_alternative 'words:word:(%1)' 'files:file:_files'"_s.arg(value.choices.join(u' '))
                              : u'(' + value.choices.join(u' ') + u')';
    default:
        return u" "_s;
    }
}

QString specs(const QList<QCommandLineOption>& options, const QString& indent) {
    QString text;
    for (const QCommandLineOption& option : options) {
        const OptionValue value = valueOf(option);
        for (const QString& name : dashed(option)) {
            QString spec = u"*"_s + name; // Some options may be repeated.
            if (value.kind != OptionValue::Kind::None)
                spec += u"=[%1]:%2:%3"_s.arg(plain(option.description()), plain(value.name), action(value));
            else
                spec += u"[%1]"_s.arg(plain(option.description()));
            text += indent + quoted(spec) + u'\n';
        }
    }
    return text;
}

QString commandBranch(const CommandReference& command) {
    QString text = u"        %1)\n          _arguments $every \\\n"_s.arg(command.name);
    for (const QString& line : specs(command.options, u"            "_s).split(u'\n', Qt::SkipEmptyParts))
        text += line + u" \\\n"_s;
    return text + (takesFiles(command) ? u"            '*:file:_files'\n"_s : u"            '*: : '\n"_s) +
           u"          ;;\n"_s;
}

QString withCommands(const ProgramReference& program) {
    QString names;
    QString branches;
    for (const CommandReference& command : program.commands) {
        names += u"        "_s + quoted(plain(command.name) + u':' + plain(command.summary)) + u'\n';
        branches += commandBranch(command);
    }
    return u"  _arguments -C $every '1: :->command' '*:: :->words'\n"
           "  case $state in\n"
           "    command)\n"
           "      local -a commands=(\n"_s +
           names +
           u"      )\n"
           "      _describe -t commands command commands\n"
           "      ;;\n"
           "    words)\n"
           "      case $words[1] in\n"_s +
           branches +
           u"      esac\n"
           "      ;;\n"
           "  esac\n"_s;
}

} // namespace

QString zshCompletion(const ProgramReference& program) {
    const QString function = u'_' + program.name;
    QString text = u"#compdef %1\n# zsh completion, made from the program's own flags and commands.\n%2() {\n"
                   "  local curcontext=$curcontext state line\n  typeset -A opt_args\n  local -a every=(\n"_s.arg(
                       program.name, function);
    text += specs(program.options, u"    "_s) + u"  )\n"_s;
    text += program.commands.isEmpty() ? u"  _arguments $every\n"_s : withCommands(program);
    return text + u"}\n%1 \"$@\"\n"_s.arg(function);
}

} // namespace vtrack::reference
