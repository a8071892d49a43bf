// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace vtrack {

/// What a command works with. Commands run on a worker thread and may block; the main thread keeps its event loop.
struct CommandContext {
    Program& program;
    const QCommandLineParser& arguments;
    /// Words after the command's name.
    QStringList words;
    /// Requested by Ctrl+C.
    std::stop_token stop;
    /// Whether --json was given, for commands that print while they run.
    bool json = false;
};

/// What a command prints on stdout.
struct CommandOutput {
    QJsonValue json; ///< With --json: an object or an array; null for nothing.
    QString text;    ///< Otherwise.
    /// Set if something failed although there is a result: printed on stderr; the exit code is that of its kind.
    std::optional<Error> error = {};
};

/// One command of vtrack-syncctl.
struct Command {
    const char* name;
    const char* words; ///< Its words, as shown in the help.
    const char* summary;
    QList<QCommandLineOption> (*options)(); ///< Its own flags, in the current language.
    Result<CommandOutput> (*run)(CommandContext&);
    /// Whether it may run while another program holds the data folder (reasons: README).
    DataFolder::Use use = DataFolder::Use::Holder;
};

/// For commands that may run while another program holds the data folder.
inline constexpr auto beside = DataFolder::Use::Beside;

// One list for each file of commands.
[[nodiscard]] std::span<const Command> accountCommands();
[[nodiscard]] std::span<const Command> folderCommands();
[[nodiscard]] std::span<const Command> sourceCommands();
[[nodiscard]] std::span<const Command> cameraCommands();
[[nodiscard]] std::span<const Command> syncCommands();
[[nodiscard]] std::span<const Command> fileCommands();
[[nodiscard]] std::span<const Command> evidenceCommands();
[[nodiscard]] std::span<const Command> waitingCommands();
[[nodiscard]] std::span<const Command> footageCommands();
[[nodiscard]] std::span<const Command> reportCommands();
[[nodiscard]] std::span<const Command> diagnosisCommands();
[[nodiscard]] std::span<const Command> alarmCommands();
[[nodiscard]] std::span<const Command> settingsCommands();
[[nodiscard]] std::span<const Command> setupCommands();
[[nodiscard]] std::span<const Command> apiCommands();

/// All of them, in the order of the help. Man pages and completion are made from it (app/reference).
[[nodiscard]] std::vector<const Command*> allCommands();

/// Prints a sentence for the person on stderr. Safe from any thread.
void printSentence(const QString& sentence);

/// For commands without options of their own.
[[nodiscard]] inline QList<QCommandLineOption> noOptions() {
    return {};
}

/// The whole number in an option or word, or BadInput naming `what`.
[[nodiscard]] Result<qint64> wholeNumber(const QString& text, const QString& what);

/// BadInput with this sentence: the command was used wrongly.
[[nodiscard]] Error wrongUse(const QString& sentence);

} // namespace vtrack
