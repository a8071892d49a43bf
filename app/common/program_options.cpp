// SPDX-License-Identifier: GPL-3.0-or-later
#include "program_options.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

void addProgramOptions(QCommandLineParser& parser) {
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("ProgramOptions", text);
    };
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"data-dir"_s, tr(QT_TRANSLATE_NOOP("ProgramOptions", "Keep settings, database and sign-in in <folder>.")),
         u"folder"_s},
        {u"client-file"_s, tr(QT_TRANSLATE_NOOP("ProgramOptions", "Import the Google client <file> (JSON).")),
         u"file"_s},
        {u"google-api"_s, tr(QT_TRANSLATE_NOOP("ProgramOptions", "Use <url> in place of https://www.googleapis.com.")),
         u"url"_s},
        {u"sample"_s, tr(QT_TRANSLATE_NOOP("ProgramOptions", "Try the program with a sample Drive on this computer."))},
        {u"verbose"_s, tr(QT_TRANSLATE_NOOP("ProgramOptions", "Log more, and show the log."))},
    });
}

ProgramOptions programOptions(const QCommandLineParser& parser) {
    return {.dataDir = parser.value(u"data-dir"_s),
            .clientFile = parser.value(u"client-file"_s),
            .googleApi = parser.value(u"google-api"_s),
            .sample = parser.isSet(u"sample"_s),
            .verbose = parser.isSet(u"verbose"_s)};
}

void nameApplication() {
    QCoreApplication::setApplicationName(u"vtrack-cloud-sync"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(VTRACK_VERSION));
}

} // namespace vtrack
