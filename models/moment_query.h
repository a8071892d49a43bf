// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

#include <optional>

namespace vtrack {

/// What a person typed to find footage: "table 3 10:42", "gate yesterday", "tue 9h15 bàn 2", "2026-11-24".
struct MomentQuery {
    QStringList words = {}; ///< What is neither day nor time: of a camera's or a file's name.
    std::optional<QTime> time = {};
    QDate day = {}; ///< Invalid where none was named.

    [[nodiscard]] bool isEmpty() const { return words.isEmpty() && !time && !day.isValid(); }

    bool operator==(const MomentQuery&) const = default;
};

/// Understands times ("10:42", "10:42:30", "10h42", "10.42", "3:15 pm"), days ("today", "yesterday", a weekday, which
/// is the last one up to today, "24/11", "24.11.2026", "2026-11-24"; words in English and in the program's language) in
/// any order.
/// @param today in the zone of the person.
[[nodiscard]] MomentQuery parseMoment(const QString& text, const QDate& today);

/// How well a name fits the words: 0 when not all of them are in it, more for the better. Letter case, accents and
/// separators do not count, and a number is a whole one: "table 3" is in "Cloud_Table_03", not in "Table 13".
[[nodiscard]] int fit(const QString& name, const QStringList& words);

/// The words of a name: "Cloud_Table-3" is "cloud", "table", "3".
[[nodiscard]] QStringList wordsOf(const QString& name);

/// The names that a person may have meant by words with typing errors ("tabel 3" for "Table 3"): those with the fewest
/// errors, up to three. Compared as in fit(). Empty where the words fit a name, or are like none.
[[nodiscard]] QStringList similarNames(const QStringList& words, const QStringList& names);

/// The question for people: "Did you mean Table 3?". Empty without similarNames().
[[nodiscard]] QString didYouMeanText(const QStringList& words, const QStringList& names);

} // namespace vtrack
