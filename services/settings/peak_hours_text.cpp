// SPDX-License-Identifier: GPL-3.0-or-later
#include "peak_hours_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int hoursADay = 24;
constexpr int daysAWeek = 7;

QString translated(const char* sentence) {
    return QCoreApplication::translate("PeakHours", sentence);
}

std::unexpected<Error> unreadable(const QString& sentence) {
    return failure(ErrorKind::BadInput, sentence);
}

/// In small letters, without spaces around hyphens, and each day's name as one word.
QString simplified(const QString& part) {
    constexpr auto anyScript = QRegularExpression::UseUnicodePropertiesOption;
    static const QRegularExpression hyphen(u"\\s*[-\\x{2010}-\\x{2015}\\x{2212}]\\s*"_s, anyScript);
    static const QRegularExpression numbered(u"\\b(?:thứ|th)\\s*([2-7])(?!\\d)"_s, anyScript);
    static const QRegularExpression named(u"\\bthứ\\s+(hai|ba|tư|năm|sáu|bảy)\\b"_s, anyScript);
    static const QRegularExpression sunday(u"\\bchủ\\s+nhật\\b"_s, anyScript);
    QString text = part.normalized(QString::NormalizationForm_C).toLower();
    text.replace(hyphen, u"-"_s);
    text.replace(numbered, u"t\\1"_s);
    text.replace(named, u"\\1"_s);
    text.replace(sunday, u"cn"_s);
    return text.simplified();
}

/// 1 to 7; 0 when it is no day. English days may be shortened to three letters.
int dayFrom(const QString& word) {
    static const std::array english{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                    u"friday"_s, u"saturday"_s, u"sunday"_s};
    static const std::array numbered{u"t2"_s, u"t3"_s, u"t4"_s, u"t5"_s, u"t6"_s, u"t7"_s, u"cn"_s};
    static const std::array named{u"hai"_s, u"ba"_s, u"tư"_s, u"năm"_s, u"sáu"_s, u"bảy"_s, u"cn"_s};
    for (size_t i = 0; i < english.size(); ++i) {
        const bool isEnglish = word.size() >= 3 && english.at(i).startsWith(word);
        if (isEnglish || word == numbered.at(i) || word == named.at(i))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

/// "22-6". `to` is before `from` where it is an hour of the next day.
struct Span {
    int from = 0;
    int to = 0;
};

/// @param part as the person wrote it.
Result<Span> spanFrom(const QString& word, const QString& part) {
    static const QRegularExpression hours(u"^(\\d{1,2})(?:h|[:.h]([0-5]\\d))?-(\\d{1,2})(?:h|[:.h]([0-5]\\d))?$"_s);
    const auto match = hours.match(word);
    if (!match.hasMatch())
        return unreadable(translated(QT_TRANSLATE_NOOP("PeakHours", "“%1” is not a part of a timetable. Write days and "
                                                                    "hours like this: Mon-Fri 8-12 13-18, Sat 8-12"))
                              .arg(part));
    Span span{.from = match.captured(1).toInt(), .to = match.captured(3).toInt()};
    const bool fromMinutes = match.captured(2).toInt() > 0;
    const bool toMinutes = match.captured(4).toInt() > 0;
    if (span.from >= hoursADay || span.to > hoursADay || (span.to == hoursADay && toMinutes))
        return unreadable(translated(QT_TRANSLATE_NOOP("PeakHours", "“%1” has an hour that does not exist. The first "
                                                                    "hour is from 0 to 23, the last from 0 to 24."))
                              .arg(part));
    if (fromMinutes || toMinutes) {
        const int to = span.to + (toMinutes ? 1 : 0);
        const QString rounded = span.from == to ? u"0-24"_s : u"%1-%2"_s.arg(span.from).arg(to);
        return unreadable(translated(QT_TRANSLATE_NOOP("PeakHours", "“%1” has minutes, but a timetable has whole hours "
                                                                    "only. Write for example: %2"))
                              .arg(part, rounded));
    }
    if (span.from == span.to)
        return unreadable(translated(QT_TRANSLATE_NOOP("PeakHours", "“%1” begins and ends at the same hour. For the "
                                                                    "whole day, write: 0-24"))
                              .arg(part));
    return span;
}

struct DaySpan {
    int first = Qt::Monday;
    int last = Qt::Sunday; ///< May be before `first`, as in Sat-Mon.
};

/// @param part as the person wrote it.
Result<DaySpan> daysFrom(const QString& word, const QString& part) {
    const int first = dayFrom(word.section(u'-', 0, 0));
    const int last = word.contains(u'-') ? dayFrom(word.section(u'-', 1)) : first;
    if (first == 0 || last == 0)
        return unreadable(
            translated(QT_TRANSLATE_NOOP("PeakHours", "“%1” has a day that does not exist. Days are: Mon, "
                                                      "Tue, Wed, Thu, Fri, Sat, Sun"))
                .arg(part));
    return DaySpan{.first = first, .last = last};
}

/// @param day may be more than 7: a day of the next week is the same.
void add(PeakHours& hours, int day, const Span& span) {
    const auto fill = [&hours](int on, int from, int to) {
        for (int hour = from; hour < to; ++hour)
            hours.set(static_cast<Qt::DayOfWeek>((on - 1) % daysAWeek + 1), hour);
    };
    if (span.from < span.to)
        return fill(day, span.from, span.to);
    fill(day, span.from, hoursADay);
    fill(day + 1, 0, span.to);
}

/// Adds what a part between two commas says.
/// @param daysNamed whether a part before names days; then this one has to, as its hours could be meant for those.
Result<void> addPart(PeakHours& hours, const QString& part, bool& daysNamed) {
    QStringList words = simplified(part).split(u' ', Qt::SkipEmptyParts);
    DaySpan days;
    if (!words.isEmpty() && words.first().front().isLetter()) {
        const auto named = daysFrom(words.takeFirst(), part);
        if (!named)
            return std::unexpected(named.error());
        days = *named;
        daysNamed = true;
    } else if (daysNamed) {
        return unreadable(translated(QT_TRANSLATE_NOOP("PeakHours", "“%1” has no days. Write them, too, for example: "
                                                                    "Mon-Sun %1"))
                              .arg(part));
    }
    if (words.isEmpty())
        return unreadable(translated(QT_TRANSLATE_NOOP("PeakHours", "“%1” has no hours. Write them after the days, for "
                                                                    "example: Mon-Fri 22-6"))
                              .arg(part));
    const int count = (days.last - days.first + daysAWeek) % daysAWeek + 1;
    for (const QString& word : std::as_const(words)) {
        const auto span = spanFrom(word, part);
        if (!span)
            return std::unexpected(span.error());
        for (int i = 0; i < count; ++i)
            add(hours, days.first + i, *span);
    }
    return {};
}

} // namespace

Result<PeakHours> readPeakHours(const QString& text) {
    static const QRegularExpression commas(u"[,;]"_s);
    PeakHours hours;
    bool daysNamed = false;
    for (const QString& part : text.split(commas, Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        if (const auto added = addPart(hours, part.trimmed(), daysNamed); !added)
            return std::unexpected(added.error());
    }
    return hours;
}

} // namespace vtrack
