// SPDX-License-Identifier: GPL-3.0-or-later
#include "program_options.h"

#include "authorization_flow.h"
#include "data_folder.h"
#include "language.h"
#include "terminal.h"
#include "version.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString minimizedFlag = u"minimized"_s;
const QString quitFlag = u"quit"_s;

} // namespace

QStringList autostartCommand(const ProgramOptions& options) {
    return QStringList{QCoreApplication::applicationFilePath(), u"--"_s + minimizedFlag} + restartArguments(options);
}

QStringList restartArguments(const ProgramOptions& options) {
    QStringList arguments;
    if (!options.dataDir.isEmpty())
        arguments += {u"--data-dir"_s, DataFolder::resolved(options.dataDir)};
    if (!options.googleApi.isEmpty()) {
        arguments += {u"--google-api"_s, options.googleApi};
        if (options.allowOtherGoogle)
            arguments += u"--allow-other-google"_s;
    }
    if (options.sample)
        arguments += u"--sample"_s;
    return arguments;
}

QList<QCommandLineOption> sharedOptions() {
    const auto words = [](const char* text) {
        return QCoreApplication::translate("ProgramOptions", text);
    };
    return {
        {u"data-dir"_s, words(QT_TRANSLATE_NOOP("ProgramOptions", "Keep settings, database and sign-in in <folder>.")),
         u"folder"_s},
        {u"client-file"_s, words(QT_TRANSLATE_NOOP("ProgramOptions", "Import the Google client <file> (JSON).")),
         u"file"_s},
        {u"allow-other-google"_s,
         words(QT_TRANSLATE_NOOP("ProgramOptions",
                                 "With --client-file or --google-api: go to other hosts than Google's."))},
        {u"google-api"_s,
         words(QT_TRANSLATE_NOOP("ProgramOptions", "Use <url> in place of https://www.googleapis.com.")), u"url"_s},
        {u"sample"_s,
         words(QT_TRANSLATE_NOOP("ProgramOptions", "Try the program with a sample Drive on this computer."))},
        {u"verbose"_s, words(QT_TRANSLATE_NOOP("ProgramOptions", "Log more, and show the log."))},
    };
}

QList<QCommandLineOption> windowOptions() {
    const auto words = [](const char* text) {
        return QCoreApplication::translate("ProgramOptions", text);
    };
    return sharedOptions() +
           QList<QCommandLineOption>{
               {minimizedFlag, words(QT_TRANSLATE_NOOP("ProgramOptions", "Start without showing the window."))},
               {quitFlag, words(QT_TRANSLATE_NOOP(
                              "ProgramOptions",
                              "Quit the program that is running with this data folder, and wait until it has ended."))},
           };
}

void answerOnTerminal(int argc, char** argv, void (*addOptions)(QCommandLineParser&)) {
    const QStringList asking{u"--help"_s, u"-h"_s, u"-?"_s, u"--help-all"_s, u"--version"_s, u"-v"_s};
    if (std::none_of(argv, argv + argc,
                     [&](const char* word) { return asking.contains(QString::fromLocal8Bit(word)); }))
        return;
    const QCoreApplication terminal(argc, argv);
    Language language;
    language.use({});
    QCommandLineParser parser;
    addOptions(parser);
    parser.parse(QCoreApplication::arguments()); // Qt's own flags are among them; unknown flags are reported later.
    answerQuestions(parser);
}

void answerQuestions(const QCommandLineParser& parser) {
    // Not by showVersion() and showHelp(), which on Windows open a message box where there is no console.
    if (parser.isSet(u"version"_s))
        printResult(QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n');
    else if (parser.isSet(u"help"_s))
        printResult(parser.helpText());
    else
        return;
    std::exit(0);
}

ProgramOptions programOptions(const QCommandLineParser& parser) {
    return {.dataDir = parser.value(u"data-dir"_s),
            .clientFile = parser.value(u"client-file"_s),
            .googleApi = parser.value(u"google-api"_s),
            .allowOtherGoogle = parser.isSet(u"allow-other-google"_s),
            .sample = parser.isSet(u"sample"_s),
            .verbose = parser.isSet(u"verbose"_s),
            .minimized = parser.optionNames().contains(minimizedFlag),
            .quit = parser.optionNames().contains(quitFlag)};
}

QString dataFolderOf(const ProgramOptions& options) {
    const QString folder = DataFolder::resolved(options.dataDir);
    return options.sample && options.dataDir.isEmpty() ? folder + u"-sample"_s : folder;
}

void nameApplication() {
    QCoreApplication::setApplicationName(u"vtrack-cloud-sync"_s);
    QCoreApplication::setApplicationVersion(u"%1 (Qt %2; sign-in: %3)"_s.arg(
        ownVersion(), QString::fromLatin1(qVersion()), AuthorizationFlow::implementation()));
}

} // namespace vtrack
