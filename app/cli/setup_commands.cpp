// SPDX-License-Identifier: GPL-3.0-or-later
#include "atomic_file.h"
#include "command.h"
#include "setup_transfer.h"
#include "text_table.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SetupCommands)
};

using SettingTexts = QList<std::pair<QString, QString>>;

QCommandLineOption passwordOption() {
    return {u"password-file"_s,
            Texts::tr("A file whose first line is the password of the Google client file in the setup file."),
            u"file"_s};
}

/// The path of the one file that a command takes.
Result<QString> fileIn(const CommandContext& context) {
    if (context.words.size() != 1)
        return std::unexpected(wrongUse(Texts::tr("Give one setup file.")));
    return QDir::cleanPath(QDir::current().absoluteFilePath(context.words.first()));
}

/// Nothing without the flag.
Result<std::optional<Secret>> passwordIn(const CommandContext& context) {
    if (!context.arguments.isSet(u"password-file"_s))
        return std::nullopt;
    const auto content = readSmallFile(context.arguments.value(u"password-file"_s));
    if (!content)
        return std::unexpected(content.error());
    QByteArray line = content->left(content->indexOf('\n') < 0 ? content->size() : content->indexOf('\n'));
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return std::unexpected(wrongUse(Texts::tr("The first line of the password file is empty.")));
    return Secret(line);
}

/// Settings belong to the main thread.
template <typename Work> void onMainThread(Work work) {
    QMetaObject::invokeMethod(QCoreApplication::instance(), work, Qt::BlockingQueuedConnection);
}

SettingTexts settingsHere(Program& program) {
    SettingTexts texts;
    onMainThread([&] { texts = SetupTransfer::settingsOf(program.settings); });
    return texts;
}

QList<QCommandLineOption> exportOptions() {
    return {passwordOption()};
}

Result<CommandOutput> exportSetup(CommandContext& context) {
    const auto file = fileIn(context);
    if (!file)
        return std::unexpected(file.error());
    if (QFileInfo::exists(*file))
        return std::unexpected(
            wrongUse(Texts::tr("There is a file “%1” already, which was left as it is. Choose another name.")
                         .arg(forPeople(*file))));
    const auto password = passwordIn(context);
    if (!password)
        return std::unexpected(password.error());
    const auto setup = context.program.setupTransfer().exported(settingsHere(context.program), *password);
    if (!setup)
        return std::unexpected(setup.error());
    if (auto written = writePrivateFile(*file, setupFileJson(*setup)); !written)
        return std::unexpected(written.error());
    const QString text = Texts::tr("%n source(s) and the settings were written to “%1”.", nullptr,
                                   static_cast<int>(setup->sources.size()))
                             .arg(visibleText(QDir::toNativeSeparators(*file)));
    return CommandOutput{
        .json = QJsonObject{{u"success"_s, true},
                            {u"file"_s, *file},
                            {u"sources"_s, setup->sources.size()},
                            {u"client_file"_s, !setup->client.isEmpty()}},
        .text = text + u' ' +
                (setup->client.isEmpty()
                     ? Texts::tr("The Google client file is not in it; --password-file adds it, encrypted.")
                     : Texts::tr("The Google client file is in it, encrypted."))};
}

QList<QCommandLineOption> importOptions() {
    return {passwordOption(),
            {u"check"_s, Texts::tr("Only list what is different on this computer. Changes nothing.")}};
}

QString kindWord(SetupDifference::Kind kind) {
    switch (kind) {
    case SetupDifference::Kind::Setting:
        return u"setting"_s;
    case SetupDifference::Kind::Source:
        return u"source"_s;
    case SetupDifference::Kind::ClientFile:
        return u"client_file"_s;
    case SetupDifference::Kind::OnlyHere:
        return u"only_here"_s;
    }
    return {};
}

QString sentenceOf(const SetupDifference& difference) {
    switch (difference.kind) {
    case SetupDifference::Kind::Setting:
        return Texts::tr("Setting %1: “%2” here, “%3” in the file")
            .arg(forPeople(difference.name), visibleText(difference.here), visibleText(difference.there));
    case SetupDifference::Kind::Source:
        return difference.what.isEmpty() ? Texts::tr("Source “%1”: missing here").arg(visibleText(difference.name))
                                         : Texts::tr("Source “%1”: different here in %2")
                                               .arg(visibleText(difference.name), difference.what.join(u", "_s));
    case SetupDifference::Kind::ClientFile:
        return Texts::tr("Google client file: another one, or none, here");
    case SetupDifference::Kind::OnlyHere:
        return Texts::tr("Source “%1”: only here, which an import leaves as it is").arg(visibleText(difference.name));
    }
    return {};
}

Result<CommandOutput> differences(Program& program, const SetupFile& setup, const std::optional<QByteArray>& client) {
    const auto found = program.setupTransfer().differences(setup, settingsHere(program), client);
    if (!found)
        return std::unexpected(found.error());
    QJsonArray json;
    QStringList lines;
    int count = 0;
    for (const SetupDifference& difference : *found) {
        json += QJsonObject{{u"kind"_s, kindWord(difference.kind)},
                            {u"name"_s, difference.name},
                            {u"different"_s, QJsonArray::fromStringList(difference.what)},
                            {u"here"_s, difference.here},
                            {u"there"_s, difference.there}};
        lines += sentenceOf(difference);
        count += difference.kind == SetupDifference::Kind::OnlyHere ? 0 : 1;
    }
    CommandOutput output{.json = json, .text = lines.join(u'\n')};
    if (count > 0)
        output.error = Error{.kind = ErrorKind::DownloadFailed,
                             .sentence = Texts::tr("%n difference(s) from the setup file.", nullptr, count)};
    else
        output.text += (lines.isEmpty() ? QString() : u"\n"_s) + Texts::tr("This computer is set up like the file.");
    return output;
}

Result<CommandOutput> importSetup(CommandContext& context) {
    const auto file = fileIn(context);
    if (!file)
        return std::unexpected(file.error());
    const auto content = readSmallFile(*file, largestSetupFile);
    if (!content)
        return std::unexpected(content.error());
    const auto setup = setupFileFrom(*content);
    if (!setup)
        return std::unexpected(setup.error());
    const auto password = passwordIn(context);
    if (!password)
        return std::unexpected(password.error());
    const bool onlyChecks = context.arguments.isSet(u"check"_s);
    const auto client = onlyChecks && !*password ? Result<std::optional<QByteArray>>(std::nullopt)
                                                 : SetupTransfer::clientFileIn(*setup, *password);
    if (!client)
        return std::unexpected(client.error());
    Program& program = context.program;
    if (onlyChecks)
        return differences(program, *setup, *client);
    const auto imported = program.setupTransfer().import(
        *setup, *client, context.arguments.isSet(u"allow-other-google"_s) ? OtherHosts::Accept : OtherHosts::Refuse);
    if (!imported)
        return std::unexpected(imported.error());
    onMainThread([&] {
        SetupTransfer::writeSettings(program.settings, *setup);
        program.liveSettings.apply();
    });
    return CommandOutput{.json = QJsonObject{{u"success"_s, true}, {u"sources"_s, setup->sources.size()}},
                         .text = Texts::tr("%n source(s) and the settings are now as in the setup file.", nullptr,
                                           static_cast<int>(setup->sources.size()))};
}

} // namespace

std::span<const Command> setupCommands() {
    static constexpr std::array commands{
        Command{"export-setup", "FILE [--password-file FILE]",
                QT_TRANSLATE_NOOP("Command", "Write sources and settings to a file for other computers."),
                exportOptions, exportSetup, beside},
        Command{"import-setup", "FILE [--password-file FILE] [--check]",
                QT_TRANSLATE_NOOP("Command", "Set this computer up as in such a file: all of it or nothing."),
                importOptions, importSetup, beside},
    };
    return commands;
}

} // namespace vtrack
