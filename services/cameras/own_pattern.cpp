// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_pattern.h"

#include "time_notation.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OwnPattern)
};

constexpr qsizetype longestPath = 1000; // characters

std::unexpected<Error> wrong(const QString& sentence) {
    return failure(ErrorKind::BadInput, sentence);
}

/// Each part of a time once, and enough of them for a day at least.
Result<void> checkParts(const QStringList& words) {
    static const QRegularExpression name(u"\\(\\?<(\\w+)>"_s);
    QSet<QString> groups;
    for (const QString& word : words) {
        QString group = name.match(placeholderExpression(word)).captured(1);
        if (group == u"shortYear")
            group = u"year"_s;
        if (group == u"monthName")
            group = u"month"_s;
        if (groups.contains(group))
            return wrong(Texts::tr("“%1” is used twice.").arg(u'{' + word + u'}'));
        groups += group;
    }
    const auto has = [&](const QString& group) {
        return groups.contains(group);
    };
    if (!has(u"epoch"_s) && !(has(u"year"_s) && has(u"month"_s) && has(u"day"_s)))
        return wrong(Texts::tr("The pattern needs year, month and day, for example {yyyy}{MM}{dd}, or {epoch}."));
    const bool halfClock = has(u"minute"_s) != has(u"hour"_s) || (has(u"second"_s) && !has(u"minute"_s)) ||
                           (has(u"half"_s) && !has(u"hour"_s));
    if (halfClock)
        return wrong(
            Texts::tr("The pattern has a part of the clock time only. It needs {HH} and {mm}; {ss} may be added."));
    return {};
}

/// How much of the example the pieces took, for a sentence.
QString shortened(const QString& text) {
    return text.size() > 60 ? u'…' + text.last(59) : text;
}

} // namespace

Result<OwnPattern::Piece> OwnPattern::placeholder(const QString& word) {
    const QString shown = u'{' + word + u'}';
    if (word == u"camera" || word == u"any")
        return Piece{.shown = shown, .expression = u"[^/]*?"_s, .isWildcard = true};
    const QString expression = placeholderExpression(word);
    if (expression.isEmpty())
        return wrong(Texts::tr("“%1” is not known. Choose from %2.")
                         .arg(shown, (QStringList{u"{camera}"_s, u"{any}"_s} + placeholderWords()).join(u' ')));
    return Piece{.shown = shown, .expression = expression};
}

Result<OwnPattern> OwnPattern::fromText(const QString& text) {
    OwnPattern pattern;
    pattern.m_text = text.trimmed();
    if (pattern.isEmpty())
        return pattern;
    if (pattern.m_text.size() > longest)
        return wrong(Texts::tr("The pattern is longer than %1 characters.").arg(longest));
    static const QRegularExpression parts(u"\\{([^{}]*)\\}|([^{}]+)|([{}])"_s);
    QStringList words;
    for (const QRegularExpressionMatch& part : parts.globalMatch(pattern.m_text)) {
        if (part.hasCaptured(3))
            return wrong(Texts::tr("A brace “%1” has no partner. Write words in braces like this: {yyyy}")
                             .arg(part.captured(3)));
        if (part.hasCaptured(2)) {
            pattern.m_pieces +=
                Piece{.shown = part.captured(2), .expression = QRegularExpression::escape(part.captured(2))};
            continue;
        }
        const QString word = part.captured(1).simplified();
        const auto piece = placeholder(word);
        if (!piece)
            return std::unexpected(piece.error());
        if (!piece->isWildcard)
            words += word;
        pattern.m_pieces += *piece;
    }
    if (const auto checked = checkParts(words); !checked)
        return std::unexpected(checked.error());
    pattern.m_expression = pattern.expression(pattern.m_pieces.size());
    if (!pattern.m_expression.isValid())
        return failure(ErrorKind::Internal, Texts::tr("The pattern cannot be used."),
                       pattern.m_expression.errorString());
    return pattern;
}

/// A wildcard and the part after it, up to the next wildcard, are matched once, at the first possible place, without
/// backtracking ("atomic"). So the time is linear in the path's length for every pattern. A later place could not help,
/// because the next part begins with a wildcard again.
QRegularExpression OwnPattern::expression(qsizetype pieces) const {
    QString text = u"(?:^|(?<=/))(?=(?<all>(?>"_s;
    for (const Piece& piece : m_pieces.first(pieces))
        text += (piece.isWildcard ? u")(?>"_s : QString()) + piece.expression;
    const bool isWhole = pieces == m_pieces.size();
    text += isWhole ? u"(?!(?<=\\d)\\d)(?=[^/]*$))))"_s : u")))"_s;
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

std::vector<NameTime> OwnPattern::timesIn(const QString& path, const QTimeZone& cameraZone) const {
    std::vector<NameTime> times;
    if (isEmpty())
        return times;
    for (const QRegularExpressionMatch& match : m_expression.globalMatch(path.right(longestPath))) {
        const std::vector<NameTime> meanings = meaningsOf(match, cameraZone);
        times.insert(times.end(), meanings.begin(), meanings.end());
    }
    return times;
}

Result<NameTime> OwnPattern::explain(const QString& example, const QTimeZone& cameraZone) const {
    if (const std::vector<NameTime> times = timesIn(example, cameraZone); !times.empty())
        return times.front();
    if (isEmpty())
        return wrong(Texts::tr("There is no pattern."));
    if (m_expression.globalMatch(example.right(longestPath)).hasNext())
        return wrong(Texts::tr("There is no such day or time in the calendar."));
    qsizetype fitting = m_pieces.size() - 1;
    QRegularExpressionMatch match = expression(fitting).match(example.right(longestPath));
    while (!match.hasMatch()) // Without any piece it matches everything.
        match = expression(--fitting).match(example.right(longestPath));
    const QString fits = match.captured(u"all"_s);
    const QString missing = m_pieces[fitting].shown;
    if (fits.isEmpty())
        return wrong(Texts::tr("The name has no place for “%1”.").arg(missing));
    return wrong(Texts::tr("The name fits up to “%1”. “%2” does not follow.").arg(shortened(fits), missing));
}

} // namespace vtrack
