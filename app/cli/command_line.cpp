// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void addOptions(QCommandLineParser& parser, const Command* command) {
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(everyCommandsOptions());
    if (command)
        parser.addOptions(command->options());
}

/// The command whose own flags leave its name as the first word. Flags with values may precede the name, and which
/// flags take a value depends on the command. If several commands match, the one that accepts all flags is used.
const Command* commandIn(const QStringList& arguments) {
    const Command* named = nullptr;
    for (const Command* command : allCommands()) {
        QCommandLineParser parser;
        addOptions(parser, command);
        const bool understood = parser.parse(arguments);
        if (parser.positionalArguments().value(0) != QLatin1StringView(command->name))
            continue;
        if (understood)
            return command;
        named = named ? named : command;
    }
    return named;
}

} // namespace

QList<QCommandLineOption> everyCommandsOptions() {
    return sharedOptions() << QCommandLineOption(u"json"_s, Texts::tr("Print one JSON document."));
}

QString CommandLine::overview() {
    QString text = Texts::tr("Brings camera clips from Google Drive to this computer.") + u"\n\n"_s +
                   Texts::tr("Commands:") + u'\n';
    for (const Command* command : allCommands()) {
        const QString name = QLatin1StringView(command->name) + u' ' + QLatin1StringView(command->words);
        text += u"  %1 %2\n"_s.arg(name, -44).arg(QCoreApplication::translate("Command", command->summary));
    }
    return text;
}

Result<void> CommandLine::parse(const QStringList& arguments) {
    m_json = arguments.contains(u"--json"_s);
    m_command = commandIn(arguments);
    addOptions(m_parser, m_command);
    if (m_command) {
        m_parser.setApplicationDescription(QCoreApplication::translate("Command", m_command->summary));
        m_parser.addPositionalArgument(QLatin1StringView(m_command->name), {},
                                       QLatin1StringView(m_command->name) + u' ' + QLatin1StringView(m_command->words));
    } else {
        m_parser.setApplicationDescription(overview());
        m_parser.addPositionalArgument(u"command"_s, Texts::tr("What to do."));
    }
    const bool understood = m_parser.parse(arguments);
    if (understood)
        m_json = m_parser.isSet(u"json"_s); // Not where it is a value, or a word behind "--".
    if (m_command && !understood)
        return std::unexpected(wrongUse(m_parser.errorText()));
    const QStringList words = m_parser.positionalArguments();
    if (!m_command)
        return std::unexpected(wrongUse(words.isEmpty()
                                            ? Texts::tr("Give a command; --help lists the commands.")
                                            : Texts::tr("There is no command “%1”; --help lists them.").arg(words[0])));
    return {};
}

} // namespace vtrack
