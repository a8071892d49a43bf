// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_notation.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Placeholder {
    QStringView word;
    QStringView group;
    QStringView expression;
    bool isOffered = true; ///< False for an alternative spelling of the previous one.
};

constexpr std::array placeholders{
    Placeholder{u"yyyy", u"year", u"(?:19|20)\\d\\d"},
    Placeholder{u"yy", u"shortYear", u"\\d\\d"},
    Placeholder{u"MM", u"month", u"0[1-9]|1[0-2]"},
    Placeholder{u"M", u"month", u"0[1-9]|1[0-2]|(?<!\\d)[1-9](?!\\d)"},
    Placeholder{u"MMM", u"monthName", u"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?i:[a-z]{0,6})"},
    Placeholder{u"dd", u"day", u"0[1-9]|[12]\\d|3[01]"},
    Placeholder{u"d", u"day", u"0[1-9]|[12]\\d|3[01]|(?<!\\d)[1-9](?!\\d)"},
    Placeholder{u"HH", u"hour", u"[01]\\d|2[0-3]"},
    Placeholder{u"hh", u"hour", u"[01]\\d|2[0-3]", false},
    Placeholder{u"H", u"hour", u"[01]\\d|2[0-3]|(?<!\\d)\\d(?!\\d)"},
    Placeholder{u"h", u"hour", u"[01]\\d|2[0-3]|(?<!\\d)\\d(?!\\d)", false},
    Placeholder{u"mm", u"minute", u"[0-5]\\d"},
    Placeholder{u"ss", u"second", u"[0-5]\\d"},
    Placeholder{u"ap", u"half", u"[AaPp]\\.?[Mm]\\.?"},
    Placeholder{u"offset", u"offset", u"[Zz]|[-+](?:0\\d|1[0-4])[:_.]?[0-5]\\d"},
    Placeholder{u"epoch", u"epoch", u"\\d{10}"},
    Placeholder{u"length", u"length", u"\\d{1,5}"},
};

/// The parts that a name may contain twice, for start and end.
constexpr std::array endWords{u"yyyy", u"MM", u"dd", u"HH", u"mm", u"ss", u"epoch"};

QString endGroup(QStringView group) {
    return u"end%1%2"_s.arg(QString(group[0].toUpper()), group.sliced(1));
}

} // namespace

QString placeholderExpression(const QString& word) {
    const bool isEnd = word.startsWith(u"end ");
    const QStringView part = isEnd ? QStringView(word).sliced(4) : QStringView(word);
    const auto* found = std::ranges::find(placeholders, part, &Placeholder::word);
    if (found == placeholders.end() || (isEnd && std::ranges::find(endWords, part) == endWords.end()))
        return {};
    return u"(?<%1>%2)"_s.arg(isEnd ? endGroup(found->group) : found->group.toString(), found->expression);
}

QStringList placeholderWords() {
    QStringList words;
    for (const Placeholder& placeholder : placeholders) {
        if (placeholder.isOffered)
            words += u"{%1}"_s.arg(placeholder.word);
    }
    return words;
}

QString expandPlaceholders(QString text) {
    static const QRegularExpression word(u"\\{([A-Za-z ]+)\\}"_s);
    for (qsizetype from = 0;;) {
        const QRegularExpressionMatch found = word.match(text, from);
        if (!found.hasMatch())
            return text;
        const QString expression = placeholderExpression(found.captured(1));
        text.replace(found.capturedStart(), found.capturedLength(), expression);
        from = found.capturedStart() + expression.size();
    }
}

int monthNumber(const QString& name) {
    const QString begin = name.left(3).toLower();
    constexpr std::array<QStringView, 12> months{u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                                 u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    const auto* found = std::ranges::find(months, QStringView(begin));
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

} // namespace vtrack
