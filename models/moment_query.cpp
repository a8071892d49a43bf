// SPDX-License-Identifier: GPL-3.0-or-later
#include "moment_query.h"

#include "folded_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MomentQuery)
};

constexpr qsizetype longestQuery = 200;
constexpr int daysAWeek = 7;

/// Letters and numbers apart: nothing in it reads as a time or a day.
QStringList wordsIn(const QString& text) {
    static const QRegularExpression word(uR"(\d+|[^\W\d_]+)"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (auto found = word.globalMatch(text); found.hasNext();)
        words += found.next().captured();
    return words;
}

/// Removes the match, so that what is left are the words of a name.
std::optional<QRegularExpressionMatch> take(QString& text, const QRegularExpression& pattern) {
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    text.replace(match.capturedStart(), match.capturedLength(), u" "_s);
    return match;
}

/// The last such day up to today.
QDate latest(int dayOfWeek, const QDate& today) {
    return today.addDays(-((today.dayOfWeek() - dayOfWeek + daysAWeek) % daysAWeek));
}

QDate takeIsoDay(QString& text) {
    static const QRegularExpression pattern(uR"((?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d))"_s);
    QString rest = text;
    const auto found = take(rest, pattern);
    const QDate day =
        found ? QDate(found->captured(1).toInt(), found->captured(2).toInt(), found->captured(3).toInt()) : QDate();
    if (day.isValid())
        text = rest;
    return day;
}

/// Day and month in the order of the locale; without a year, the last one up to today.
QDate takeNumericDay(QString& text, const QDate& today) {
    static const QRegularExpression pattern(uR"((?<![\d:])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2})?)?(?![\d:/]))"_s);
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    const bool monthFirst = format.indexOf(u'M') < format.indexOf(u'd');
    QString rest = text;
    const auto found = take(rest, pattern);
    // "10.42" is a time, and "Table 3-4" a name.
    if (!found || (found->captured(2) != u"/" && found->captured().count(found->captured(2)) < 2))
        return {};
    const int first = found->captured(1).toInt();
    const int second = found->captured(3).toInt();
    int year = found->captured(4).isEmpty() ? today.year() : found->captured(4).toInt();
    constexpr int century = 100;
    if (year < century)
        year += today.year() / century * century;
    QDate day(year, monthFirst ? first : second, monthFirst ? second : first);
    if (!day.isValid()) // 24/11 where months come first.
        day = QDate(year, monthFirst ? second : first, monthFirst ? first : second);
    if (day.isValid() && found->captured(4).isEmpty() && day > today)
        day = day.addYears(-1);
    if (day.isValid())
        text = rest;
    return day;
}

QDate takeNamedDay(QString& text, const QDate& today) {
    QList<std::pair<QString, QDate>> names{{u"today"_s, today},
                                           {Texts::tr("today"), today},
                                           {u"yesterday"_s, today.addDays(-1)},
                                           {Texts::tr("yesterday"), today.addDays(-1)}};
    for (const QLocale& locale : {QLocale(QLocale::English), QLocale()}) {
        for (int day = 1; day <= daysAWeek; ++day) {
            names += {locale.dayName(day, QLocale::LongFormat), latest(day, today)};
            names += {locale.dayName(day, QLocale::ShortFormat), latest(day, today)};
        }
    }
    std::ranges::stable_sort(names, std::ranges::greater(), [](const auto& name) { return name.first.size(); });
    for (const auto& [name, day] : std::as_const(names)) {
        static const QString lastWord = u"(?:last\\s+)?"_s;
        const QRegularExpression pattern(lastWord + u"(?<!\\w)"_s + QRegularExpression::escape(folded(name)) +
                                             u"(?!\\w)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
        if (!name.isEmpty() && take(text, pattern))
            return day;
    }
    return {};
}

std::optional<QTime> takeTime(QString& text) {
    static const QRegularExpression pattern(
        uR"((?<![\d:.])(\d{1,2})(?:[:hg](\d{2})(?:[:](\d{2}))?|\.(\d{2})(?!\d)|[hg](?!\w))(?!\d)\s*(am|pm)?(?!\w))"_s);
    static const QRegularExpression hourOnly(uR"((?<![\d:.])(\d{1,2})()()()\s*(am|pm)(?!\w))"_s);
    constexpr int noon = 12;
    for (const QRegularExpression& form : {pattern, hourOnly}) {
        QString rest = text;
        const auto found = take(rest, form);
        if (!found)
            continue;
        int hour = found->captured(1).toInt();
        const QString half = found->captured(5);
        if (!half.isEmpty() && hour <= noon)
            hour = hour % noon + (half == u"pm" ? noon : 0);
        const QString minute = found->captured(2).isEmpty() ? found->captured(4) : found->captured(2);
        const QTime time(hour, minute.toInt(), found->captured(3).toInt());
        if (!time.isValid())
            continue;
        text = rest;
        return time;
    }
    return {};
}

bool isNumber(const QString& word) {
    return !word.isEmpty() && word.front().isDigit();
}

QString withoutZeros(const QString& number) {
    qsizetype zeros = 0;
    while (zeros + 1 < number.size() && number[zeros] == u'0')
        ++zeros;
    return number.sliced(zeros);
}

/// 3 for the same word, 2 for its beginning, 1 for a part of it.
int fitOfWord(const QString& word, const QString& wanted) {
    if (isNumber(word) || isNumber(wanted))
        return withoutZeros(word) == withoutZeros(wanted) ? 3 : 0;
    if (word == wanted)
        return 3;
    if (word.startsWith(wanted))
        return 2;
    return word.contains(wanted) ? 1 : 0;
}

/// Of the word of a name that fits best.
int fitOfName(const QStringList& own, const QString& wanted) {
    int best = 0;
    for (const QString& word : own)
        best = std::max(best, fitOfWord(word, wanted));
    return best;
}

/// How many letters are missing, too many or others, or have changed places with their neighbour.
int typingErrors(const QString& typed, const QString& meant) {
    QList<int> older;
    QList<int> last(meant.size() + 1);
    QList<int> now(meant.size() + 1);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= typed.size(); ++i) {
        now[0] = int(i);
        for (qsizetype j = 1; j <= meant.size(); ++j) {
            const int other = last[j - 1] + (typed[i - 1] == meant[j - 1] ? 0 : 1);
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, other});
            if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1])
                now[j] = std::min(now[j], older[j - 2] + 1);
        }
        older = std::exchange(last, now);
    }
    return last.last();
}

/// The typing errors in a word, compared with the most similar word of a name. Nothing if there are too many for any.
std::optional<int> errorsIn(const QString& typed, const QStringList& name) {
    const int most = std::max(1, int(typed.size()) / 3);
    std::optional<int> fewest;
    for (const QString& word : name) {
        if (fitOfWord(word, typed) > 0)
            return 0;
        if (isNumber(word) != isNumber(typed) || std::abs(word.size() - typed.size()) > most)
            continue;
        const int errors = typingErrors(typed, word);
        if (errors <= most && (!fewest || errors < *fewest))
            fewest = errors;
    }
    return fewest;
}

} // namespace

MomentQuery parseMoment(const QString& text, const QDate& today) {
    MomentQuery query;
    QString rest = folded(withoutQuotes(text.left(longestQuery))).simplified();
    query.day = takeIsoDay(rest);
    if (!query.day.isValid())
        query.day = takeNumericDay(rest, today);
    query.time = takeTime(rest);
    if (!query.day.isValid())
        query.day = takeNamedDay(rest, today);
    query.words = wordsOf(rest);
    return query;
}

QStringList wordsOf(const QString& name) {
    return wordsIn(folded(name));
}

QString correctedText(const MomentQuery& query, const QString& name) {
    QStringList parts = wordsIn(name.normalized(QString::NormalizationForm_C));
    if (query.day.isValid())
        parts += query.day.toString(Qt::ISODate);
    if (query.time)
        parts += query.time->toString(query.time->second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
    return parts.join(u' ');
}

QString withoutQuotes(const QString& text) {
    static const QRegularExpression quotes(uR"(["“”„«»])"_s);
    return QString(text).replace(quotes, u" "_s);
}

QList<int> fits(const QStringList& names, const QStringList& words) {
    QList<int> best(words.size(), 0);
    for (const QString& name : names) {
        const QStringList own = wordsOf(name); // Once: it takes longest, and people type.
        for (qsizetype i = 0; i < words.size(); ++i) {
            const bool belongs = names.size() > 1 && i > 0 && isNumber(words[i]);
            if (!belongs || fitOfName(own, words[i - 1]) > 0)
                best[i] = std::max(best[i], fitOfName(own, words[i]));
        }
    }
    return best;
}

int fit(const QStringList& names, const QStringList& words) {
    constexpr int exact = 1000;
    constexpr int perWord = 10;
    int sum = exact;
    for (const QString& name : names)
        sum -= int(wordsOf(name).size()); // Of two, the one with fewer other words.
    for (const int best : fits(names, words)) {
        if (best == 0)
            return 0;
        sum += best * perWord;
    }
    return std::max(sum, 1);
}

QStringList searchedNames(const FootageCamera& camera) {
    return QStringList{camera.name} + camera.folderPath.split(u'/', Qt::SkipEmptyParts);
}

QStringList searchedNames(const QList<FootageCamera>& cameras) {
    QStringList names;
    QStringList folders;
    for (const FootageCamera& camera : cameras) {
        names += camera.name;
        folders += searchedNames(camera).mid(1);
    }
    names += folders;
    names.removeDuplicates();
    return names;
}

QStringList similarNames(const QStringList& words, const QStringList& names) {
    constexpr qsizetype most = 3;
    QStringList similar;
    int fewest = 0;
    for (const QString& name : names) {
        const QStringList own = wordsOf(name);
        int errors = 0;
        const bool isSimilar = std::ranges::all_of(words, [&](const QString& word) {
            const auto here = errorsIn(word, own);
            errors += here.value_or(0);
            return here.has_value();
        });
        if (!isSimilar)
            continue;
        if (errors == 0)
            return {};
        if (similar.isEmpty() || errors < fewest) {
            similar.clear();
            fewest = errors;
        }
        if (errors == fewest && similar.size() < most && !similar.contains(name))
            similar += name;
    }
    return similar;
}

} // namespace vtrack
