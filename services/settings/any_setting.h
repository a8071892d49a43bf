// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <span>

namespace vtrack {

/// A row of settings_table.h, for code that handles all settings in the same way: the command line, the support
/// archive, the docs.
struct AnySetting {
    const SettingFacts& facts;
    QString (*allowed)();
    std::span<const char* const> words; ///< All values of a choice; empty for other kinds.
    QString (*standard)();              ///< The default value; may be empty.
    QString (*read)(const Settings& settings);
    /// BadInput describes the allowed values; then nothing is changed.
    Result<void> (*write)(Settings& settings, const QString& text);

    [[nodiscard]] QString key() const { return QString::fromLatin1(facts.key); }

    /// For people, in their language.
    [[nodiscard]] QString meaning() const;
};

/// All of them, in the order of the table.
[[nodiscard]] std::span<const AnySetting> allSettings();

} // namespace vtrack
