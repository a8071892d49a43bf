// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "own_pattern.h"
#include "source_setup.h"
#include "text_table.h"

#include <QCoreApplication>
#include <QDir>

#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SettingsCommands)
};

Result<double> numberWithin(const QString& text, double least, double most) {
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || number < least || number > most)
        return std::unexpected(
            wrongUse(Texts::tr("“%1” is not a number from %2 to %3.").arg(text).arg(least).arg(most)));
    return number;
}

template <typename Set> Result<void> setNumber(const QString& text, double least, double most, Set set) {
    const auto number = numberWithin(text, least, most);
    if (!number)
        return std::unexpected(number.error());
    set(*number);
    return {};
}

QString pauseWord(const Settings& settings) {
    const auto until = settings.pausedUntil();
    if (!until)
        return u"no"_s;
    return until->isValid() ? toIsoUtc(*until) : u"forever"_s;
}

Result<void> setPause(Settings& settings, const QString& word) {
    if (word == u"no") {
        settings.setPausedUntil(std::nullopt);
        return {};
    }
    const QDateTime until = fromIso(word);
    if (!until.isValid() && word != u"forever")
        return std::unexpected(
            wrongUse(Texts::tr("“%1” is not “no”, “forever” or a time such as 2025-01-15T10:30:00Z.").arg(word)));
    settings.setPausedUntil(until);
    return {};
}

Result<void> setPeakHours(Settings& settings, const QString& text) {
    const auto hours = PeakHours::fromText(text);
    if (!hours)
        return std::unexpected(hours.error());
    settings.setPeakHours(*hours);
    return {};
}

Result<void> setRecordingTimePattern(Settings& settings, const QString& text) {
    const auto pattern = OwnPattern::fromText(text);
    if (!pattern)
        return std::unexpected(pattern.error());
    settings.setRecordingTimePattern(pattern->text());
    return {};
}

Result<void> setDestination(Settings& settings, const QString& folder) {
    const auto checked = checkedDestination(QDir::current().absoluteFilePath(folder));
    if (!checked)
        return std::unexpected(checked.error());
    settings.setDestination(*checked);
    return {};
}

Result<void> setUpdateAddress(Settings& settings, const QString& text) {
    if (const auto checked = checkedUpdateAddress(text); !checked && !text.isEmpty())
        return std::unexpected(checked.error());
    settings.setUpdateAddress(text);
    return {};
}

/// One line of settings.ini.
struct Setting {
    const char* name;
    const char* meaning;
    QString (*read)(const Settings&);
    Result<void> (*write)(Settings&, const QString&);
};

constexpr double mostMbps = 1'000'000;

// clang-format off
constexpr std::array settingsList{
    Setting{"destination", QT_TRANSLATE_NOOP("SettingsCommands", "Folder for the footage of new sources."),
            [](const Settings& s) { return s.destination(); }, setDestination},
    Setting{"parallel_downloads", QT_TRANSLATE_NOOP("SettingsCommands", "Downloads at the same time, 1 to 6."),
            [](const Settings& s) { return QString::number(s.parallelDownloads()); },
            [](Settings& s, const QString& text) {
                return setNumber(text, 1, 6, [&](double n) { s.setParallelDownloads(static_cast<int>(n)); }); }},
    Setting{"bandwidth_limit_mbps", QT_TRANSLATE_NOOP("SettingsCommands", "Mbps for all downloads together; 0: no limit."),
            [](const Settings& s) { return QString::number(s.bandwidthLimitMbps()); },
            [](Settings& s, const QString& text) {
                return setNumber(text, 0, mostMbps, [&](double n) { s.setBandwidthLimitMbps(n); }); }},
    Setting{"peak_hours", QT_TRANSLATE_NOOP("SettingsCommands", "Hours with less of everything, for example Mon-Fri 8-18."),
            [](const Settings& s) { return s.peakHours().toText(); }, setPeakHours},
    Setting{"peak_interval_minutes", QT_TRANSLATE_NOOP("SettingsCommands", "Shortest time between two checks in peak hours."),
            [](const Settings& s) { return QString::number(s.peakInterval().count()); },
            [](Settings& s, const QString& text) {
                return setNumber(text, 2, 60, [&](double n) { s.setPeakInterval(std::chrono::minutes(static_cast<int>(n))); }); }},
    Setting{"peak_bandwidth_mbps", QT_TRANSLATE_NOOP("SettingsCommands", "Mbps in peak hours; 0: as in all others."),
            [](const Settings& s) { return QString::number(s.peakBandwidthMbps()); },
            [](Settings& s, const QString& text) {
                return setNumber(text, 0, mostMbps, [&](double n) { s.setPeakBandwidthMbps(n); }); }},
    Setting{"paused_until", QT_TRANSLATE_NOOP("SettingsCommands", "“no”, “forever” or a time."), pauseWord, setPause},
    Setting{"clean_up_days", QT_TRANSLATE_NOOP("SettingsCommands", "Processed footage goes after so many days; 0: never."),
            [](const Settings& s) { return QString::number(s.cleanUpDays()); },
            [](Settings& s, const QString& text) {
                return setNumber(text, 0, 36500, [&](double n) { s.setCleanUpDays(static_cast<int>(n)); }); }},
    Setting{"keep_free_gb", QT_TRANSLATE_NOOP("SettingsCommands", "GB of the disk that downloads leave free."),
            [](const Settings& s) { return QString::number(s.keepFreeGb()); },
            [](Settings& s, const QString& text) {
                return setNumber(text, 0, 10000, [&](double n) { s.setKeepFreeGb(static_cast<int>(n)); }); }},
    Setting{"recording_time_pattern", QT_TRANSLATE_NOOP("SettingsCommands", "Where file names hold the time, for example {camera}_{yyyy}{MM}{dd}-{HH}{mm}{ss}."),
            [](const Settings& s) { return s.recordingTimePattern(); }, setRecordingTimePattern},
    Setting{"update_address", QT_TRANSLATE_NOOP("SettingsCommands", "Where to look for a newer version once a day, https; empty: nowhere."),
            [](const Settings& s) { return s.updateAddress(); }, setUpdateAddress},
};
// clang-format on

/// `NAME=VALUE`, or BadInput.
Result<void> write(Settings& settings, const QString& word) {
    const QString name = word.section(u'=', 0, 0);
    const auto found =
        std::ranges::find_if(settingsList, [&](const Setting& s) { return name == QLatin1StringView(s.name); });
    if (found == settingsList.end() || !word.contains(u'='))
        return std::unexpected(wrongUse(
            Texts::tr("“%1” is no setting. Write NAME=VALUE; without words the command lists the names.").arg(word)));
    auto written = found->write(settings, word.section(u'=', 1));
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
                written = write(settings, word);
        }
        context.program.liveSettings.apply();
        QJsonObject json;
        QList<QStringList> rows;
        for (const Setting& setting : settingsList) {
            json.insert(QLatin1StringView(setting.name), setting.read(settings));
            rows += {QLatin1StringView(setting.name), printable(setting.read(settings)), Texts::tr(setting.meaning)};
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
