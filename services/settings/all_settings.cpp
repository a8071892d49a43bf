// SPDX-License-Identifier: GPL-3.0-or-later
#include "all_settings.h"

#include <QCoreApplication>

#include <array>

namespace vtrack {

namespace {

template <const auto& setting> QString allowed() {
    return setting.allowed();
}

template <const auto& setting> QString standard() {
    if constexpr (requires { setting.text(setting.fallback); })
        return setting.text(setting.fallback);
    else
        return {};
}

template <const auto& setting> QString read(const Settings& settings) {
    return setting.text(settings.get(setting));
}

template <const auto& setting> Result<void> write(Settings& settings, const QString& text) {
    const auto value = setting.parse(text);
    if (!value)
        return std::unexpected(value.error());
    settings.set(setting, *value);
    return {};
}

template <const auto& setting> constexpr AnySetting row() {
    return {setting, allowed<setting>, standard<setting>, read<setting>, write<setting>};
}

/// The folder that is used, not the empty value.
constexpr AnySetting destinationRow() {
    AnySetting destination = row<setting::destination>();
    destination.read = [](const Settings& settings) {
        return settings.destination();
    };
    return destination;
}

/// "no" where there is no pause.
constexpr AnySetting pauseRow() {
    AnySetting pause = row<setting::pausedUntil>();
    pause.standard = PauseSetting::none;
    pause.read = [](const Settings& settings) {
        const QString text = read<setting::pausedUntil>(settings);
        return text.isEmpty() ? PauseSetting::none() : text;
    };
    return pause;
}

} // namespace

QString AnySetting::meaning() const {
    return QCoreApplication::translate("Settings", facts.meaning);
}

std::span<const AnySetting> allSettings() {
    using namespace setting;
    static constexpr std::array all{destinationRow(),
                                    row<keepFreeGb>(),
                                    row<cleanUpDays>(),
                                    row<footageAccess>(),
                                    row<recordingTimePattern>(),
                                    row<parallelDownloads>(),
                                    row<bandwidthLimitMbps>(),
                                    row<peakHours>(),
                                    row<peakIntervalMinutes>(),
                                    row<peakBandwidthMbps>(),
                                    pauseRow(),
                                    row<quotaUnitsPerMinute>(),
                                    row<proxyKind>(),
                                    row<proxyHost>(),
                                    row<proxyPort>(),
                                    row<proxyUser>(),
                                    row<accountDomain>(),
                                    row<driveScopes>(),
                                    row<withoutKeyring>(),
                                    row<language>(),
                                    row<notifications>(),
                                    row<detailedLog>(),
                                    row<updateAddress>()};
    return all;
}

} // namespace vtrack
