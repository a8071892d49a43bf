// SPDX-License-Identifier: GPL-3.0-or-later
#include "visible_text.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qsizetype longestInSentence = 200;

bool turnsDirection(char16_t code) {
    return code == 0x061c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e) ||
           (code >= 0x2066 && code <= 0x2069);
}

bool acts(QChar c) {
    return c.category() == QChar::Other_Control || turnsDirection(c.unicode()) || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

QChar symbolFor(QChar c) {
    constexpr char16_t pictures = 0x2400; // Unicode's pictures of the first 32 control characters.
    return c.unicode() < 0x20 ? QChar(pictures + c.unicode()) : QChar(QChar::ReplacementCharacter);
}

bool isLayout(QChar c) {
    return c == u'\n' || c == u'\t';
}

} // namespace

QString visibleText(const QString& text) {
    QString visible = text;
    for (QChar& c : visible) {
        if (acts(c))
            c = symbolFor(c);
    }
    return visible;
}

QString visibleLines(const QString& text) {
    QString visible = text;
    for (QChar& c : visible) {
        if (acts(c) && !isLayout(c))
            c = symbolFor(c);
    }
    return visible;
}

QString forPeople(const QString& name) {
    if (name.size() <= longestInSentence)
        return visibleText(name);
    constexpr qsizetype half = longestInSentence / 2;
    return visibleText(name.left(half) + u'…' + name.right(half));
}

QString withoutMarkup(const QString& text) {
    return visibleText(text).replace(u'&', u'＆').replace(u'<', u'‹').replace(u'>', u'›');
}

QString visibleJson(const QString& json) {
    QString visible;
    visible.reserve(json.size());
    for (const QChar c : json) {
        if (acts(c) && !isLayout(c))
            visible += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            visible += c;
    }
    return visible;
}

} // namespace vtrack
