// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_mask.h"

#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

/// Reads `list := item (',' item)*`, `item := name ('/' item | '(' list ')')?`.
class FieldMaskParser {
public:
    explicit FieldMaskParser(const QString& text)
        : m_text(text) {}

    bool parse(FieldMask& mask) { return list(mask) && m_at == m_text.size(); }

    [[nodiscard]] QString rest() const { return m_text.mid(m_at); }

private:
    // NOLINTNEXTLINE(misc-no-recursion): selectors nest.
    bool list(FieldMask& mask) {
        do {
            if (!item(mask))
                return false;
        } while (take(u','));
        return true;
    }

    // NOLINTNEXTLINE(misc-no-recursion): selectors nest.
    bool item(FieldMask& mask) {
        take(u' ');
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (m_text.at(m_at).isLetterOrNumber() || u"*_-"_s.contains(m_text.at(m_at))))
            ++m_at;
        const QString name = m_text.mid(start, m_at - start);
        if (name.isEmpty())
            return false;
        if (name == u"*")
            mask.m_all = true;
        FieldMask& member = mask.m_members[name];
        take(u' ');
        if (take(u'/'))
            return item(member);
        if (take(u'('))
            return list(member) && take(u')');
        member.m_all = true;
        return true;
    }

    bool take(QChar wanted) {
        if (m_at >= m_text.size() || m_text.at(m_at) != wanted)
            return false;
        ++m_at;
        return true;
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

std::expected<FieldMask, QString> FieldMask::parse(const QString& fields) {
    FieldMask mask;
    FieldMaskParser parser(fields);
    if (!parser.parse(mask))
        return std::unexpected(parser.rest().isEmpty() ? fields : parser.rest());
    return mask;
}

bool FieldMask::has(const QString& name) const {
    return everything() || m_members.contains(name);
}

FieldMask FieldMask::inside(const QString& name) const {
    const auto found = m_members.find(name);
    if (found != m_members.end() && !found->second.everything())
        return found->second;
    FieldMask all;
    all.m_all = true;
    return all;
}

QJsonObject FieldMask::applied(const QJsonObject& object) const { // NOLINT(misc-no-recursion): JSON nests.
    if (everything())
        return object;
    QJsonObject selected;
    for (const auto& [name, mask] : m_members) {
        const auto member = object.find(name);
        if (member != object.end())
            selected.insert(name, mask.appliedTo(member.value()));
    }
    return selected;
}

QJsonValue FieldMask::appliedTo(const QString& name, const QJsonValue& value) const {
    const auto found = m_members.find(name);
    return everything() || found == m_members.end() ? value : found->second.appliedTo(value);
}

QJsonValue FieldMask::appliedTo(const QJsonValue& value) const { // NOLINT(misc-no-recursion): JSON nests.
    if (everything())
        return value;
    if (value.isObject())
        return applied(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray selected;
    for (const QJsonValue element : value.toArray())
        selected.append(appliedTo(element));
    return selected;
}

QString FieldMask::firstUnknown(const QStringList& allowed) const {
    for (const auto& [name, mask] : m_members) {
        if (name != u"*" && !allowed.contains(name))
            return name;
    }
    return {};
}

} // namespace vtrack::sandbox
