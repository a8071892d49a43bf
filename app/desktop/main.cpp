// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop_program.h"
#include "icon.h"
#include "program_options.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace vtrack;

namespace {

/// Our texts and Qt's own in the system's language, where there are any.
void loadTranslations(QApplication& app) {
    const auto load = [&app](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&app);
        if (translator->load(QLocale(), name, u"_"_s, folder))
            QApplication::installTranslator(translator);
    };
    load(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(u"vtrack"_s, u":/i18n"_s);
}

/// Says why the program cannot start, and ends it with the kind's code when the person has read it.
int explain(const Error& error) {
    QMessageBox box(QMessageBox::Critical, u"V_Track Cloud Sync"_s, error.sentence);
    const int code = exitCode(error.kind);
    QObject::connect(&box, &QMessageBox::finished, &box, [code] { QApplication::exit(code); });
    box.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[]) {
    nameApplication();
    QApplication app(argc, argv);
    QApplication::setApplicationDisplayName(u"V_Track Cloud Sync"_s);
    QApplication::setWindowIcon(icon(u"app"_s));
    QApplication::setDesktopFileName(u"vtrack-cloud-sync"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    loadTranslations(app);

    QCommandLineParser parser;
    addProgramOptions(parser);
    if (!parser.parse(QApplication::arguments()) || !parser.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "%s\n%s", qUtf8Printable(parser.errorText()), qUtf8Printable(parser.helpText()));
        return exitCode(ErrorKind::BadInput);
    }
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();

    const auto program = Program::create(programOptions(parser), SampleDrive::Consent::Page);
    if (!program)
        return explain(program.error());
    const DesktopProgram desktop(**program);
    return QApplication::exec();
}
