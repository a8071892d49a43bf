// SPDX-License-Identifier: GPL-3.0-or-later
#include "any_setting.h"
#include "command.h"
#include "text_table.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QDir>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SettingsCommands)
};

/// The folder must be usable for footage. A relative path starts at the shell's current folder.
Result<void> setDestination(Program& program, const QString& folder) {
    const auto checked = program.sourceSetup.checkedDestinationOf(0, QDir::current().absoluteFilePath(folder));
    if (!checked)
        return std::unexpected(checked.error());
    program.settings.set(setting::destination, *checked);
    return {};
}

/// `NAME=VALUE`, or BadInput.
Result<void> write(Program& program, const QString& word) {
    const QString name = word.section(u'=', 0, 0);
    const auto found = std::ranges::find(allSettings(), name, &AnySetting::key);
    if (found == allSettings().end() || !word.contains(u'='))
        return std::unexpected(
            wrongUse(Texts::tr("“%1” is not a setting. Use NAME=VALUE; without arguments, the command lists the names.")
                         .arg(word)));
    const QString text = word.section(u'=', 1);
    auto written =
        &found->facts == &setting::destination ? setDestination(program, text) : found->write(program.settings, text);
    if (!written)
        written.error().sentence = name + u": "_s + written.error().sentence;
    return written;
}

/// Settings belong to the main thread.
Result<CommandOutput> settings(CommandContext& context) {
    Settings& settings = context.program.settings;
    CommandOutput output;
    Result<void> written;
    const auto work = [&] {
        for (const QString& word : context.words) {
            if (written)
                written = write(context.program, word);
        }
        context.program.liveSettings.apply();
        QJsonObject json;
        QList<QStringList> rows;
        for (const AnySetting& setting : allSettings()) {
            const QString value = setting.read(settings);
            json.insert(setting.key(), value);
            rows += {setting.key(), visibleText(value), setting.meaning()};
        }
        output = {.json = json, .text = textTable({Texts::tr("Name"), Texts::tr("Value"), Texts::tr("Meaning")}, rows)};
    };
    QMetaObject::invokeMethod(QCoreApplication::instance(), work, Qt::BlockingQueuedConnection);
    if (!written)
        return std::unexpected(written.error());
    return output;
}

} // namespace

std::span<const Command> settingsCommands() {
    static constexpr std::array commands{
        Command{"settings", "[NAME=VALUE...]", QT_TRANSLATE_NOOP("Command", "Show the settings, or change some."),
                noOptions, settings, beside},
    };
    return commands;
}

} // namespace vtrack
