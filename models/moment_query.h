// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "footage_store.h"

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

/// The text without quotation marks, which mean nothing in a search.
[[nodiscard]] QString withoutQuotes(const QString& text);

/// What a camera is called by: its name, then the folders in Drive that lead to it.
[[nodiscard]] QStringList searchedNames(const FootageCamera& camera);
/// The names of all of them, then their folders; each once.
[[nodiscard]] QStringList searchedNames(const QList<FootageCamera>& cameras);

/// How well each of the words fits the names: 0 for not at all, more for the better. Letter case, accents and
/// separators do not count, and a number is a whole one: "table 3" is in "Cloud_Table_03", not in "Table 13". Of
/// several names, a number has to be in one that the word before it fits: "table 3" is not in "Table 1" of "Area 3".
[[nodiscard]] QList<int> fits(const QStringList& names, const QStringList& words);

/// The same for all words together: 0 when not all of them fit.
[[nodiscard]] int fit(const QStringList& names, const QStringList& words);

/// The words of a name: "Cloud_Table-3" is "cloud", "table", "3".
[[nodiscard]] QStringList wordsOf(const QString& name);

/// The names that a person may have meant by words with typing errors ("tabel 3" for "Table 3"): those with the fewest
/// errors, up to three. Compared as in fit(). Empty where the words fit a name, or are like none.
[[nodiscard]] QStringList similarNames(const QStringList& words, const QStringList& names);

/// The text that searches for that name, at the day and time of the query: "Cloud Table 3 2026-11-24 10:42".
[[nodiscard]] QString correctedText(const MomentQuery& query, const QString& name);

} // namespace vtrack
