// SPDX-License-Identifier: GPL-3.0-or-later
// vtrack-syncctl: the program on the command line. Results go to stdout; questions, progress and errors go to stderr.
#include "command.h"
#include "command_line.h"
#include "core_dumps.h"
#include "end_process.h"
#include "error_kinds.h"
#include "exit_codes.h"
#include "exit_deadline.h"
#include "interrupt.h"
#include "language.h"
#include "terminal.h"
#include "when_done.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QtConcurrentRun>

#include <algorithm>
#include <memory>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

void printJson(const QJsonValue& value) {
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    printJsonResult(QString::fromUtf8(document.toJson(QJsonDocument::Indented)));
}

void printText(const QString& text) {
    if (!text.isEmpty())
        printResult(text.endsWith(u'\n') ? text : text + u'\n');
}

int printFailure(const Error& error, bool json) {
    if (json)
        printJson(errorJson(error));
    else
        printSentence(error.sentence);
    return exitCode(error.kind);
}

int printOutput(const CommandOutput& output, bool json) {
    if (!json)
        printText(output.text);
    else if (!output.json.isNull())
        printJson(output.json);
    if (!output.error)
        return 0;
    if (!json)
        printSentence(output.error->sentence);
    return exitCode(output.error->kind);
}

/// Only a sheet of evidence is drawn, which needs fonts but no screen.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
    if (std::none_of(argv, argv + argc, [](const char* word) { return std::string_view(word) == "evidence"; }))
        return std::make_unique<QCoreApplication>(argc, argv);
#ifndef Q_OS_WIN
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    return std::make_unique<QGuiApplication>(argc, argv);
}

int run(int argc, char** argv) {
    keepNoCoreDumps();
    const auto application = makeApplication(argc, argv);
    nameApplication();
    Language language;
    language.use({});
    ExitDeadline end;
    std::stop_source stop;
    onInterrupt([&] {
        stop.request_stop();
        end.begin(timeToEnd, exitCode(ErrorKind::Cancelled));
    });
    CommandLine commandLine;
    const auto parsed = commandLine.parse(QCoreApplication::arguments());
    answerQuestions(commandLine.arguments());
    if (!parsed)
        return printFailure(parsed.error(), commandLine.json());
    const auto program =
        Program::create(commandLine.programOptions(), SampleDrive::Consent::Auto, commandLine.command().use);
    if (!program)
        return printFailure(program.error(), commandLine.json());
    language.use((*program)->settings.get(setting::language));

    CommandContext context{.program = **program,
                           .arguments = commandLine.arguments(),
                           .words = commandLine.words(),
                           .stop = stop.get_token(),
                           .json = commandLine.json()};
    int code = 0;
    // On a worker, because commands block and the main thread must not: sign-in and keyring need its event loop.
    const auto start = [&] {
        whenDone(QtConcurrent::run([&] {
                     context.program.useStoredProxy(context.program.settings.proxy());
                     return commandLine.command().run(context);
                 }),
                 application.get(), [&](const Result<CommandOutput>& output) {
                     code = output ? printOutput(*output, commandLine.json())
                                   : printFailure(output.error(), commandLine.json());
                     QCoreApplication::quit();
                 });
    };
    QMetaObject::invokeMethod(application.get(), start,
                              Qt::QueuedConnection); // quit() has no effect before the loop runs.
    QCoreApplication::exec();
    return code;
}

} // namespace

int main(int argc, char** argv) {
    endProcess(run(argc, argv));
}
