// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>

namespace vtrack {

/// The flags that the window and the command line share.
struct ProgramOptions {
    QString dataDir;               ///< Empty for the system's default.
    QString clientFile;            ///< A Google client file to import; empty for none.
    QString googleApi;             ///< Root in place of https://www.googleapis.com; empty for Google.
    bool allowOtherGoogle = false; ///< Take a client file or API whose hosts are not Google's.
    bool sample = false;           ///< Use the sample Drive, with a data folder of its own, in place of Google.
    bool verbose = false;
    bool minimized = false; ///< Window program only: start without showing the window.
    bool quit = false;      ///< Window program only: end the running instance, and start none.
};

/// Answers --help and --version on the terminal, which need no window system, and ends the program then. For programs
/// with windows: call before the application object is made.
void answerOnTerminal(int argc, char** argv, void (*addOptions)(QCommandLineParser&));

/// Answers --help and --version, if one was given, and ends the program then.
void answerQuestions(const QCommandLineParser& parser);

/// The flags that the window and the command line share, without --help and --version.
[[nodiscard]] QList<QCommandLineOption> sharedOptions();
/// Those of the window program: the shared ones, --minimized and --quit.
[[nodiscard]] QList<QCommandLineOption> windowOptions();
/// Their values after parsing.
[[nodiscard]] ProgramOptions programOptions(const QCommandLineParser& parser);

/// The arguments that start the program again with the same data folder and Drive. Whoever starts it again gives them.
[[nodiscard]] QStringList restartArguments(const ProgramOptions& options);

/// The command line that starts the program again with the same data folder and Drive, without a window.
[[nodiscard]] QStringList autostartCommand(const ProgramOptions& options);

/// The data folder these flags lead to, absolute.
[[nodiscard]] QString dataFolderOf(const ProgramOptions& options);

/// Sets Qt's application name, which determines where settings and data are stored. Before the application object is
/// used.
void nameApplication();

} // namespace vtrack
