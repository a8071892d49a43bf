// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of vtrack-syncctl: one argument each line of the input.
// Covers: app/cli/command_line.cpp
// Covers: app/common/program_options.cpp
#include "command_line.h"
#include "fuzz.h"

using namespace Qt::StringLiterals;

namespace vtrack::fuzz {

namespace {

const QString programName = u"vtrack-syncctl"_s;

/// The same command with the same flags and words, written in the plainest way.
QStringList written(const CommandLine& line) {
    QStringList arguments{programName, QLatin1StringView(line.command().name)};
    for (const QCommandLineOption& option : everyCommandsOptions() + line.command().options()) {
        const QString name = option.names().last();
        const QString flag = u"--"_s + name;
        if (!line.arguments().isSet(name))
            continue;
        if (option.valueName().isEmpty())
            arguments += flag;
        for (const QString& value : line.arguments().values(name))
            arguments += flag + u'=' + value;
    }
    return arguments + QStringList{u"--"_s} + line.words();
}

} // namespace

void run(const QByteArray& input) {
    constexpr qsizetype mostArguments = 20; // Each command is tried on all of them.
    const QStringList arguments = QStringList{programName} + QString::fromUtf8(input).split(u'\n');
    if (arguments.size() > mostArguments)
        return;
    CommandLine line;
    if (const auto parsed = line.parse(arguments); !parsed) {
        holds(!parsed.error().sentence.isEmpty()); // It quotes what the person typed, however long.
        return holds(parsed.error().kind == ErrorKind::BadInput);
    }
    holds(line.words().size() < arguments.size());
    holds(line.json() == line.arguments().isSet(u"json"_s));
    const ProgramOptions options = line.programOptions();

    CommandLine again;
    holds(again.parse(written(line)).has_value());
    holds(&again.command() == &line.command() && again.words() == line.words());
    holds(again.programOptions().dataDir == options.dataDir &&
          again.programOptions().clientFile == options.clientFile &&
          again.programOptions().googleApi == options.googleApi && again.programOptions().sample == options.sample);
    holds(written(again) == written(line));
}

} // namespace vtrack::fuzz
