// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace vtrack {

/// The flags of every command, without --help and --version.
[[nodiscard]] QList<QCommandLineOption> everyCommandsOptions();

/// The parsed command line: the command, and the flags before and after its name.
class CommandLine {
public:
    /// BadInput for an unknown command, flag or a missing one. answerQuestions() comes before the error.
    [[nodiscard]] Result<void> parse(const QStringList& arguments);

    [[nodiscard]] const Command& command() const { return *m_command; }

    [[nodiscard]] const QCommandLineParser& arguments() const { return m_parser; }

    /// Words after the command's name.
    [[nodiscard]] QStringList words() const { return m_parser.positionalArguments().mid(1); }

    [[nodiscard]] ProgramOptions programOptions() const { return vtrack::programOptions(m_parser); }

    /// Whether --json was typed; known even when the rest is wrong.
    [[nodiscard]] bool json() const { return m_json; }

private:
    [[nodiscard]] static QString overview();

    QCommandLineParser m_parser;
    const Command* m_command = nullptr;
    bool m_json = false;
};

} // namespace vtrack
