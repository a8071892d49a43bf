// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "peak_hours.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <span>

namespace vtrack {

/// The common part of all settings: one line of settings.ini. The kinds of settings add the type of the value. Each
/// kind has
///   Value                 what the program works with
///   parse(text)           the value that a person or the file wrote; BadInput says what would be right
///   nearest(text)         what counts where parse() refuses: a file may hold anything
///   text(value)           as it is written; a number out of bounds becomes the nearest one within
///   allowed()             which values there are, for people
/// Plain data; any thread.
struct SettingFacts {
    enum class Applies { AtOnce, AtStart };
    /// Whether the value may appear in the support archive because it contains nothing personal.
    enum class InSupportArchive { Yes, No };

    const char* key;     ///< In settings.ini, on the terminal and in docs/settings.md.
    const char* meaning; ///< For people, in English; translated in the context "Settings".
    Applies applies = Applies::AtOnce;
    InSupportArchive inSupportArchive = InSupportArchive::Yes;
};

/// A number from `least` to `most`. Number: int or double.
template <typename Number> struct NumberSetting : SettingFacts {
    using Value = Number;
    Number fallback{}; ///< The default.
    Number least{};
    Number most{};

    [[nodiscard]] Result<Value> parse(const QString& text) const;
    [[nodiscard]] Value nearest(const QString& text) const;
    [[nodiscard]] QString text(Value value) const;
    [[nodiscard]] QString allowed() const;
};

/// The part of a choice that does not depend on its type: its words, in the order of its values.
struct Words {
    std::span<const char* const> list;

    /// The place of a word, or BadInput with all of them.
    [[nodiscard]] Result<int> parse(const QString& text) const;
    [[nodiscard]] QString text(int place) const;
    [[nodiscard]] QString allowed() const;
};

/// One of several words. Choice: an enum whose values are the places in `words`, or bool; the first one is the default.
template <typename Choice> struct ChoiceSetting : SettingFacts {
    using Value = Choice;
    Words words;
    static constexpr Choice fallback{};

    [[nodiscard]] Result<Value> parse(const QString& text) const {
        const auto place = words.parse(text);
        return place ? Result<Value>(Choice(*place)) : std::unexpected(place.error());
    }

    [[nodiscard]] Value nearest(const QString& /*text*/) const { return fallback; }

    [[nodiscard]] QString text(Value value) const { return words.text(int(value)); }

    [[nodiscard]] QString allowed() const { return words.allowed(); }
};

/// Any text that its check accepts; empty by default.
struct TextSetting : SettingFacts {
    using Value = QString;
    const char* values; ///< Which ones there are, for people, in English; translated in the context "Settings".
    Result<QString> (*check)(const QString& text) = nullptr;

    [[nodiscard]] Result<Value> parse(const QString& text) const;

    /// Used as it is; the user of the value checks it too.
    [[nodiscard]] Value nearest(const QString& text) const { return text; }

    [[nodiscard]] QString text(const Value& value) const { return value; }

    [[nodiscard]] QString allowed() const;
};

/// Hours of the week.
struct HoursSetting : SettingFacts {
    using Value = PeakHours;

    [[nodiscard]] Result<Value> parse(const QString& text) const { return PeakHours::fromText(text); }

    [[nodiscard]] Value nearest(const QString& /*text*/) const { return {}; }

    [[nodiscard]] QString text(const Value& value) const { return value.toText(); }

    [[nodiscard]] QString allowed() const;
};

/// A pause: no value if there is none, an invalid time for one that lasts until resumed.
struct PauseSetting : SettingFacts {
    using Value = std::optional<QDateTime>;

    [[nodiscard]] Result<Value> parse(const QString& text) const;

    /// Anything except a time is a pause until resumed.
    [[nodiscard]] Value nearest(const QString& /*text*/) const { return QDateTime(); }

    /// Empty when there is none: the file has no line then.
    [[nodiscard]] QString text(const Value& value) const;
    [[nodiscard]] QString allowed() const;
    static QString none(); ///< The word that ends a pause.
};

} // namespace vtrack
