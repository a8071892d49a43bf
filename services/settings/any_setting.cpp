// SPDX-License-Identifier: GPL-3.0-or-later
#include "any_setting.h"

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

template <const auto& setting> constexpr std::span<const char* const> words() {
    if constexpr (requires { setting.words; })
        return setting.words.list;
    else
        return {};
}

template <const auto& setting> constexpr AnySetting plainRow() {
    return {setting, allowed<setting>, words<setting>(), standard<setting>, read<setting>, write<setting>};
}

template <const auto& setting> constexpr AnySetting row() {
    return plainRow<setting>();
}

/// The folder that is used, not the empty value.
template <> constexpr AnySetting row<setting::destination>() {
    AnySetting destination = plainRow<setting::destination>();
    destination.read = [](const Settings& settings) {
        return settings.destination();
    };
    return destination;
}

/// "no" where there is no pause.
template <> constexpr AnySetting row<setting::pausedUntil>() {
    AnySetting pause = plainRow<setting::pausedUntil>();
    pause.standard = PauseSetting::none;
    pause.read = [](const Settings& settings) {
        const QString text = read<setting::pausedUntil>(settings);
        return text.isEmpty() ? PauseSetting::none() : text;
    };
    return pause;
}

template <const auto&... settings> std::span<const AnySetting> rows(setting::Table<settings...> /*all*/) {
    static constexpr std::array all{row<settings>()...};
    return all;
}

} // namespace

QString AnySetting::meaning() const {
    return QCoreApplication::translate("Settings", facts.meaning);
}

std::span<const AnySetting> allSettings() {
    return rows(setting::All{});
}

} // namespace vtrack
