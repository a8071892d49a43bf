// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_dumps.h"
#include "desktop_program.h"
#include "end_process.h"
#include "exit_codes.h"
#include "exit_deadline.h"
#include "icon.h"
#include "language.h"
#include "message_box.h"
#include "program_options.h"
#include "running_instance.h"
#include "terminal.h"
#include "window_system.h"

#include <QApplication>
#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

/// Shows why the program cannot start, and exits with the code of the kind when the dialog is closed.
int explain(const Error& error) {
    QMessageBox* box =
        messageBox(QMessageBox::Critical, u"V_Track Cloud Sync"_s, error.sentence, {}, QMessageBox::Ok, nullptr);
    const int code = exitCode(error.kind);
    QObject::connect(box, &QMessageBox::finished, qApp, [code] { QApplication::exit(code); });
    box->show();
    return QApplication::exec();
}

/// Whether the running program listens, or does within half a minute: when somebody logs in, two entries may start the
/// program at the same time.
bool listensSoon(const QString& dataFolder) {
    constexpr int mostLooks = 60;
    int looks = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, qApp, [&] {
        if (const bool found = RunningInstance::isListening(dataFolder); found || ++looks == mostLooks)
            QApplication::exit(found ? 1 : 0);
    });
    timer.start(500ms);
    return QApplication::exec() == 1;
}

void addOptions(QCommandLineParser& parser) {
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(windowOptions());
}

int run(int argc, char** argv) {
    keepNoCoreDumps();
    nameApplication();
    answerOnTerminal(argc, argv, addOptions);
    prepareWindowSystem();
    QApplication app(argc, argv);
    QApplication::setApplicationDisplayName(u"V_Track Cloud Sync"_s);
    QApplication::setWindowIcon(icon(u"app"_s));
    QApplication::setDesktopFileName(u"vtrack-cloud-sync"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    Language language;
    language.use({});
    ExitDeadline end;

    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QApplication::arguments()) || !parser.positionalArguments().isEmpty()) {
        printMessage(parser.errorText() + u'\n' + parser.helpText());
        return exitCode(ErrorKind::BadInput);
    }

    const ProgramOptions options = programOptions(parser);
    if (options.quit)
        return RunningInstance::end(dataFolderOf(options)) ? 0 : exitCode(ErrorKind::InstanceRunning);
    letOthersComeToFront();
    const auto program = Program::create(options, SampleDrive::Consent::Page);
    if (!program) {
        const bool isRunning = program.error().kind == ErrorKind::InstanceRunning;
        const QString folder = dataFolderOf(options);
        const auto answers = [&] { // What starts in the background brings nothing to the front.
            return options.minimized ? listensSoon(folder) : RunningInstance::notify(folder);
        };
        return isRunning && answers() ? 0 : explain(program.error());
    }
    language.use((*program)->settings.get(setting::language));
    const RunningInstance door((*program)->folder.path(), restartArguments(options));
    DesktopProgram desktop(**program, language,
                           options.minimized ? DesktopProgram::Start::Minimized : DesktopProgram::Start::Window);
    QObject::connect(&door, &RunningInstance::startedAgain, &desktop, &DesktopProgram::bringToFront);
    QObject::connect(&door, &RunningInstance::endRequested, &desktop, &DesktopProgram::quit);
    const int code = QApplication::exec();
    end.begin(timeToEnd, code);
    return code;
}

} // namespace

int main(int argc, char** argv) {
    endProcess(run(argc, argv));
}
