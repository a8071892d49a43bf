// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>

namespace vtrack {

/// The flags that the window and the command line share.
struct ProgramOptions {
    QString dataDir;     ///< Empty for the system's place.
    QString clientFile;  ///< A Google client file to import; empty for none.
    QString googleApi;   ///< Root in place of https://www.googleapis.com; empty for Google.
    bool sample = false; ///< Use the sample Drive, with a data folder of its own, in place of Google.
    bool verbose = false;
};

/// Makes the parser know the shared flags, --help and --version.
void addProgramOptions(QCommandLineParser& parser);
/// Their values after parsing.
[[nodiscard]] ProgramOptions programOptions(const QCommandLineParser& parser);

/// Names the application to Qt: where settings and data lie follows from it. Before the application object is used.
void nameApplication();

} // namespace vtrack
