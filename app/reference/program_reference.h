// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QList>
#include <QString>

namespace vtrack::reference {

/// A command of vtrack-syncctl's table.
struct CommandReference {
    QString name;
    QString words; ///< As in the help: `SOURCE... [--undo]`.
    QString summary;
    QList<QCommandLineOption> options; ///< Its own.
};

/// The command line of a program.
struct ProgramReference {
    QString name;
    QString summary;                   ///< A few words, for the man page's first line.
    QString description;               ///< A paragraph.
    QList<QCommandLineOption> options; ///< Those of every command, --help and --version included.
    QList<CommandReference> commands;  ///< Empty for a program without.
    QStringList alsoSee;               ///< Names of the other programs.
};

/// All programs, from the flags and commands that they themselves use.
[[nodiscard]] QList<ProgramReference> programs();

/// What an option takes, as far as a shell can complete it.
struct OptionValue {
    enum class Kind { None, Folder, File, Choice, Other };
    Kind kind = Kind::None;
    QString name;          ///< As in the help.
    QStringList choices;   ///< For Choice.
    bool alsoFile = false; ///< A choice that may be a file as well.
};

/// Derived from the name of the value: `folder`, `file`, or words separated by bars.
[[nodiscard]] OptionValue valueOf(const QCommandLineOption& option);

/// `-h` and `--help` for the names h and help.
[[nodiscard]] QStringList dashed(const QCommandLineOption& option);

/// Whether a command's words have files among them.
[[nodiscard]] bool takesFiles(const CommandReference& command);

} // namespace vtrack::reference
