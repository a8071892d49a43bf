// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <expected>
#include <map>

namespace vtrack::sandbox {

/// A partial-response selector such as `nextPageToken,files(id,name,owners/emailAddress)`.
class FieldMask {
public:
    /// Errors: the part that cannot be read.
    [[nodiscard]] static std::expected<FieldMask, QString> parse(const QString& fields);

    /// Whether a member is selected, wholly or in part.
    [[nodiscard]] bool has(const QString& name) const;

    /// The selection inside a member.
    [[nodiscard]] FieldMask inside(const QString& name) const;

    /// The object with the selected members only. Arrays are filtered element by element.
    [[nodiscard]] QJsonObject applied(const QJsonObject& object) const;

    /// What is selected of a member's value.
    [[nodiscard]] QJsonValue appliedTo(const QString& name, const QJsonValue& value) const;

    /// The first selected name that is not in `allowed`; empty when there is none.
    [[nodiscard]] QString firstUnknown(const QStringList& allowed) const;

private:
    [[nodiscard]] QJsonValue appliedTo(const QJsonValue& value) const;

    [[nodiscard]] bool everything() const { return m_all || m_members.empty(); }

    bool m_all = false;
    std::map<QString, FieldMask> m_members;

    friend class FieldMaskParser;
};

} // namespace vtrack::sandbox
