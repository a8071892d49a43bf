// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive_query.h"

#include "clock.h"

#include <QDateTime>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

namespace {

using Test = DriveQuery::Test;

struct Token {
    enum class Kind { End, Word, Text, Operator, Open, Close, OpenBrace, CloseBrace, Bad } kind = Kind::End;
    QString text = {};
};

/// Splits a query into words, quoted texts, comparison signs and parentheses.
class Lexer {
public:
    explicit Lexer(const QString& text)
        : m_text(text) {}

    Token next() {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        if (m_at >= m_text.size())
            return {};
        const QChar first = m_text.at(m_at);
        if (first == u'\'')
            return quoted();
        if (u"(){}"_s.contains(first)) {
            ++m_at;
            return {kindOf(first)};
        }
        const qsizetype start = m_at;
        if (u"<>=!"_s.contains(first)) {
            while (m_at < m_text.size() && u"<>=!"_s.contains(m_text.at(m_at)))
                ++m_at;
            return {Token::Kind::Operator, m_text.mid(start, m_at - start)};
        }
        while (m_at < m_text.size() && (m_text.at(m_at).isLetterOrNumber() || m_text.at(m_at) == u'.'))
            ++m_at;
        if (m_at == start)
            return {Token::Kind::Bad};
        return {Token::Kind::Word, m_text.mid(start, m_at - start)};
    }

private:
    static Token::Kind kindOf(QChar bracket) {
        if (bracket == u'(')
            return Token::Kind::Open;
        if (bracket == u')')
            return Token::Kind::Close;
        return bracket == u'{' ? Token::Kind::OpenBrace : Token::Kind::CloseBrace;
    }

    Token quoted() {
        QString value;
        for (++m_at; m_at < m_text.size() && m_text.at(m_at) != u'\''; ++m_at) {
            if (m_text.at(m_at) == u'\\' && m_at + 1 < m_text.size())
                ++m_at;
            value += m_text.at(m_at);
        }
        if (m_at >= m_text.size())
            return {Token::Kind::Bad};
        ++m_at;
        return {Token::Kind::Text, value};
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

/// Google's `contains` finds beginnings of words only: 'Hello' is in "HelloWorld", 'World' is not.
bool containsWordStart(const QString& text, const QString& wanted) {
    for (qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(wanted, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

template <typename T> std::optional<bool> compared(const T& left, const QString& sign, const T& right) {
    if (sign == u"=")
        return left == right;
    if (sign == u"!=")
        return left != right;
    if (sign == u"<")
        return left < right;
    if (sign == u"<=")
        return left <= right;
    if (sign == u">")
        return left > right;
    if (sign == u">=")
        return left >= right;
    return {};
}

} // namespace

namespace {

/// What a part of the query asks, and the folder all its matches lie in, when it names one.
struct Part {
    Test test;
    std::optional<QByteArray> parent = {};
};

} // namespace

/// Recursive descent: or < and < not < term.
class DriveQueryParser {
public:
    using Of = DriveQuery::Of;

    DriveQueryParser(const QString& text, QByteArray rootId, QString me, Of of)
        : m_lexer(text)
        , m_of(of)
        , m_rootId(std::move(rootId))
        , m_me(std::move(me)) {
        advance();
    }

    std::optional<Part> parse() {
        std::optional<Part> part = alternatives();
        return m_token.kind == Token::Kind::End ? part : std::nullopt;
    }

    [[nodiscard]] int parentTerms() const { return m_parentTerms; }

private:
    // NOLINTNEXTLINE(misc-no-recursion): expressions nest.
    std::optional<Part> alternatives() {
        std::optional<Part> left = all();
        while (left && takeWord(u"or"_s)) {
            const std::optional<Part> right = all();
            if (!right)
                return {};
            left = Part{[a = left->test, b = right->test](const DriveTree& tree, int index) {
                return a(tree, index) || b(tree, index);
            }};
        }
        return left;
    }

    // NOLINTNEXTLINE(misc-no-recursion): expressions nest.
    std::optional<Part> all() {
        std::optional<Part> left = negated();
        while (left && takeWord(u"and"_s)) {
            const std::optional<Part> right = negated();
            if (!right)
                return {};
            left = Part{[a = left->test, b = right->test](const DriveTree& tree, int index) {
                            return a(tree, index) && b(tree, index);
                        },
                        left->parent ? left->parent : right->parent};
        }
        return left;
    }

    // NOLINTNEXTLINE(misc-no-recursion): expressions nest.
    std::optional<Part> negated() {
        if (takeWord(u"not"_s)) {
            const std::optional<Part> part = negated();
            if (!part)
                return {};
            return Part{[a = part->test](const DriveTree& tree, int index) {
                return !a(tree, index);
            }};
        }
        if (m_token.kind == Token::Kind::Open) {
            advance();
            std::optional<Part> part = alternatives();
            if (m_token.kind != Token::Kind::Close)
                return {};
            advance();
            return part;
        }
        return term();
    }

    std::optional<Part> term() {
        if (m_token.kind == Token::Kind::Text && isOf(Of::Files))
            return membership(takeText());
        if (m_token.kind != Token::Kind::Word)
            return {};
        const QString field = takeText();
        if (isOf(Of::Drives) && field != u"name" && field != u"createdTime" && field != u"hidden")
            return {};
        if (field == u"sharedWithMe" && m_token.kind != Token::Kind::Operator)
            return truthTerm(field, u"="_s, true);
        if ((field == u"properties" || field == u"appProperties") && takeWord(u"has"_s))
            return property();
        const bool isContains = m_token.kind == Token::Kind::Word && m_token.text == u"contains";
        if (m_token.kind != Token::Kind::Operator && !isContains)
            return {};
        const QString sign = takeText();
        const bool quoted = m_token.kind == Token::Kind::Text;
        if (!quoted && m_token.kind != Token::Kind::Word)
            return {};
        const QString value = takeText();
        if (quoted && (field == u"name" || field == u"mimeType" || field == u"fullText"))
            return textTerm(field, sign, value);
        if (quoted && field == u"shortcutDetails.targetId")
            return targetTerm(sign, value);
        if (quoted && field == u"visibility")
            return visibilityTerm(sign, value);
        if (quoted && (field == u"viewedByMeTime" || field == u"sharedWithMeTime"))
            return timeTerm(&Item::modified, sign, value);
        if (quoted && (field == u"modifiedTime" || field == u"createdTime"))
            return timeTerm(field == u"modifiedTime" ? &Item::modified : &Item::created, sign, value);
        if (!quoted && (value == u"true" || value == u"false"))
            return truthTerm(field, sign, value == u"true");
        return {};
    }

    /// `{ key='…' and value='…' }`: nothing here has properties.
    std::optional<Part> property() {
        const auto take = [this](Token::Kind kind, const QString& text = {}) {
            const bool fits = m_token.kind == kind && (text.isEmpty() || m_token.text == text);
            if (fits)
                advance();
            return fits;
        };
        const auto pair = [&](const QString& name) {
            return take(Token::Kind::Word, name) && take(Token::Kind::Operator, u"="_s) && take(Token::Kind::Text);
        };
        if (!take(Token::Kind::OpenBrace) || !pair(u"key"_s) || !take(Token::Kind::Word, u"and"_s) ||
            !pair(u"value"_s) || !take(Token::Kind::CloseBrace))
            return {};
        return Part{[](const DriveTree&, int) {
            return false;
        }};
    }

    static std::optional<Part> targetTerm(const QString& sign, const QString& value) {
        if (sign != u"=" && sign != u"!=")
            return {};
        return Part{[equal = sign == u"=", id = value.toLatin1()](const DriveTree& tree, int index) {
            return (tree.item(index).shortcutTarget == id) == equal;
        }};
    }

    /// Everything here is for the people it was shared with.
    static std::optional<Part> visibilityTerm(const QString& sign, const QString& value) {
        static const QStringList known{u"anyoneCanFind"_s, u"anyoneWithLink"_s, u"domainCanFind"_s, u"domainWithLink"_s,
                                       u"limited"_s};
        if ((sign != u"=" && sign != u"!=") || !known.contains(value))
            return {};
        return Part{[matches = (value == u"limited") == (sign == u"=")](const DriveTree&, int) {
            return matches;
        }};
    }

    /// `'value' in collection`
    std::optional<Part> membership(const QString& value) {
        if (!takeWord(u"in"_s) || m_token.kind != Token::Kind::Word)
            return {};
        const QString collection = takeText();
        if (collection == u"parents") {
            const QByteArray id = value == u"root" ? m_rootId : value.toLatin1();
            ++m_parentTerms;
            return Part{[id](const DriveTree& tree, int index) {
                            const int parent = tree.item(index).parent;
                            return parent >= 0 && tree.item(parent).id == id;
                        },
                        id};
        }
        if (collection == u"owners" || collection == u"writers" || collection == u"readers") {
            const bool isMe = value == u"me" || value == m_me;
            return Part{[isMe](const DriveTree&, int) {
                return isMe;
            }};
        }
        return {};
    }

    static std::optional<Part> textTerm(const QString& field, const QString& sign, const QString& value) {
        const auto member = field == u"mimeType" ? &Item::mimeType : &Item::name;
        if (sign == u"contains")
            return Part{[member, value](const DriveTree& tree, int index) {
                return containsWordStart(tree.item(index).*member, value);
            }};
        if (field == u"fullText" || (sign != u"=" && sign != u"!="))
            return {};
        return Part{[member, equal = sign == u"=", value](const DriveTree& tree, int index) {
            return (tree.item(index).*member == value) == equal;
        }};
    }

    static std::optional<Part> timeTerm(qint64 Item::* member, const QString& sign, const QString& value) {
        const QDateTime time = fromIso(value.contains(u'T') ? value : value + u"T00:00:00"_s);
        if (!time.isValid() || !compared(qint64(0), sign, qint64(0)))
            return {};
        return Part{[member, sign, wanted = time.toMSecsSinceEpoch()](const DriveTree& tree, int index) {
            return compared(tree.item(index).*member, sign, wanted).value_or(false);
        }};
    }

    [[nodiscard]] std::optional<Part> truthTerm(const QString& field, const QString& sign, bool value) const {
        if (sign != u"=" && sign != u"!=")
            return {};
        const bool wanted = (sign == u"=") == value;
        if (field == u"trashed")
            return Part{[wanted](const DriveTree& tree, int index) {
                return tree.inTrash(index) == wanted;
            }};
        if (field == u"hidden" && !isOf(Of::Drives))
            return {};
        if (field == u"hidden" || field == u"starred" || field == u"sharedWithMe") // Nothing is, here.
            return Part{[wanted](const DriveTree&, int) {
                return !wanted;
            }};
        return {};
    }

    bool takeWord(const QString& word) {
        if (m_token.kind != Token::Kind::Word || m_token.text != word)
            return false;
        advance();
        return true;
    }

    QString takeText() {
        QString text = m_token.text;
        advance();
        return text;
    }

    void advance() { m_token = m_lexer.next(); }

    [[nodiscard]] bool isOf(Of of) const { return m_of == of; }

    Lexer m_lexer;
    Of m_of;
    Token m_token;
    QByteArray m_rootId;
    QString m_me;
    int m_parentTerms = 0;
};

std::optional<DriveQuery> DriveQuery::parse(const QString& q, const QByteArray& rootId, const QString& me, Of of) {
    DriveQuery query;
    if (q.trimmed().isEmpty()) {
        query.m_test = [](const DriveTree&, int) {
            return true;
        };
        return query;
    }
    DriveQueryParser parser(q, rootId, me, of);
    std::optional<Part> part = parser.parse();
    if (!part)
        return {};
    query.m_test = std::move(part->test);
    query.m_onlyParent = part->parent;
    query.m_parentTerms = parser.parentTerms();
    return query;
}

} // namespace vtrack::sandbox
