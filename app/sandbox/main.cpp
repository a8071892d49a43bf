// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_dumps.h"
#include "exit_codes.h"
#include "flags.h"
#include "quit.h"
#include "sample_google.h"
#include "terminal.h"
#include "version.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;
using namespace vtrack;
using namespace vtrack::sandbox;

namespace {

constexpr int wrongUse = 2;

/// What the command line asks for. Errors: a sentence for the one who typed it.
struct CommandLine {
    Options options;
    qint64 parentProcess = 0;
};

/// A number between 0 and `largest` given for a flag; the flag's absence is `otherwise`.
Result<int> number(const QCommandLineParser& parser, const QString& flag, int otherwise, int largest) {
    if (!parser.isSet(flag))
        return otherwise;
    bool isNumber = false;
    const int value = parser.value(flag).toInt(&isNumber);
    if (!isNumber || value < 0 || value > largest)
        return failure(ErrorKind::BadInput, u"--%1 needs a number from 0 to %2."_s.arg(flag).arg(largest));
    return value;
}

/// Which of the words was given for a flag; the first one when it is absent.
Result<qsizetype> choice(const QCommandLineParser& parser, const QString& flag, const QStringList& words) {
    const qsizetype chosen = parser.isSet(flag) ? words.indexOf(parser.value(flag)) : 0;
    if (chosen < 0)
        return failure(ErrorKind::BadInput, u"--%1 needs one of: %2."_s.arg(flag, words.join(u", "_s)));
    return chosen;
}

void describeFlags(QCommandLineParser& parser) {
    parser.setApplicationDescription(u"The sample Google: accounts, sign-in and Drive on this computer only."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(flags());
}

Result<CommandLine> readCommandLine(const QCommandLineParser& parser) {
    constexpr int largestPort = std::numeric_limits<quint16>::max();
    constexpr int anyNumber = std::numeric_limits<int>::max();
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorKind::BadInput, u"\"%1\" is not a flag."_s.arg(parser.positionalArguments().first()));
    const auto port = number(parser, u"port"_s, 0, largestPort);
    const auto tlsPort = number(parser, u"tls-port"_s, 0, largestPort);
    const auto latency = number(parser, u"latency"_s, 0, anyNumber);
    const auto newClips = number(parser, u"new-clip-every"_s, 0, anyNumber / 1000);
    const auto parent = number(parser, u"parent-pid"_s, 0, anyNumber);
    const auto clientType = choice(parser, u"client-type"_s, {u"installed"_s, u"web"_s});
    const auto consent = choice(parser, u"consent"_s, {u"page"_s, u"auto"_s, u"deny"_s});
    for (const auto* value : {&port, &tlsPort, &latency, &newClips, &parent}) {
        if (!*value)
            return std::unexpected(value->error());
    }
    for (const auto* value : {&clientType, &consent}) {
        if (!*value)
            return std::unexpected(value->error());
    }
    using Consent = Authorization::Consent;
    CommandLine line;
    line.parentProcess = *parent;
    line.options.port = static_cast<quint16>(*port);
    if (parser.isSet(u"tls-port"_s))
        line.options.tlsPort = static_cast<quint16>(*tlsPort);
    line.options.seed = parser.value(u"seed"_s);
    line.options.clientFile = parser.value(u"client-file"_s);
    line.options.serviceAccountFile = parser.value(u"service-account-file"_s);
    line.options.clientType = *clientType == 0 ? Client::Type::Installed : Client::Type::Web;
    line.options.consent = *consent == 0 ? Consent::Page : *consent == 1 ? Consent::Auto : Consent::Deny;
    line.options.caFile = parser.value(u"ca-file"_s);
    line.options.faultsFile = parser.value(u"faults"_s);
    line.options.latencyMs = *latency;
    line.options.newClipEverySeconds = *newClips;
    return line;
}

int complain(const Error& error) {
    printMessage(u"vtrack-sandbox-drive: %1\n"_s.arg(error.sentence));
    return error.kind == ErrorKind::BadInput ? wrongUse : exitCode(error.kind);
}

} // namespace

int main(int argc, char* argv[]) {
    keepNoCoreDumps();
    qputenv("QT_NO_GLIB", "1"); // Qt's own event loop takes an eighth less CPU time for a download.
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"vtrack-sandbox-drive"_s);
    QCoreApplication::setApplicationVersion(ownVersion());
    QCommandLineParser parser;
    describeFlags(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain({.kind = ErrorKind::BadInput, .sentence = parser.errorText()});
    if (parser.isSet(u"help"_s)) {
        printResult(parser.helpText());
        return 0;
    }
    if (parser.isSet(u"version"_s)) {
        printResult(u"vtrack-sandbox-drive "_s + QCoreApplication::applicationVersion() + u'\n');
        return 0;
    }
    const Result<CommandLine> line = readCommandLine(parser);
    if (!line)
        return complain(line.error());

    quitOnRequest(&app);
    if (line->parentProcess > 0)
        quitWhenEnds(line->parentProcess, &app);
    SampleGoogle google(line->options);
    const Result<QJsonObject> ready = google.start();
    if (!ready)
        return complain(ready.error());
    printJsonResult(QString::fromUtf8(QJsonDocument(*ready).toJson(QJsonDocument::Compact)) + u'\n');
    return QCoreApplication::exec();
}
