// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace vtrack::test {

/// Compares answers with an OpenAPI description, as far as ours uses JSON Schema: $ref, type, const, enum, properties,
/// required, additionalProperties, items.
class Described {
public:
    explicit Described(const QJsonObject& description)
        : m_schemas(description[QStringLiteral("components")].toObject()[QStringLiteral("schemas")].toObject()) {}

    /// What differs; empty if nothing does.
    [[nodiscard]] QString fault(const QString& schema, const QJsonValue& value) const {
        if (!m_schemas.contains(schema))
            return QStringLiteral("there is no schema ") + schema;
        return fault(m_schemas[schema].toObject(), value, schema);
    }

private:
    [[nodiscard]] static QStringList typesOf(const QJsonValue& value) {
        switch (value.type()) {
        case QJsonValue::Bool:
            return {QStringLiteral("boolean")};
        case QJsonValue::Double:
            return value.toDouble() == double(value.toInteger(-1))
                       ? QStringList{QStringLiteral("number"), QStringLiteral("integer")}
                       : QStringList{QStringLiteral("number")};
        case QJsonValue::String:
            return {QStringLiteral("string")};
        case QJsonValue::Array:
            return {QStringLiteral("array")};
        case QJsonValue::Object:
            return {QStringLiteral("object")};
        default:
            return {QStringLiteral("null")};
        }
    }

    [[nodiscard]] QString fault(const QJsonObject& given, const QJsonValue& value, const QString& where) const {
        const QString reference = given[QLatin1String("$ref")].toString().section(u'/', -1);
        const QJsonObject schema = reference.isEmpty() ? given : m_schemas[reference].toObject();
        const QJsonValue type = schema[QLatin1String("type")];
        const QJsonArray types = type.isArray() ? type.toArray() : QJsonArray{type};
        const QStringList ours = typesOf(value);
        if (!type.isUndefined() &&
            std::ranges::none_of(types, [&](const QJsonValue& one) { return ours.contains(one.toString()); }))
            return where + QStringLiteral(" is of another type");
        if (schema.contains(QLatin1String("const")) && schema[QLatin1String("const")] != value)
            return where + QStringLiteral(" has another value");
        if (schema.contains(QLatin1String("enum")) && !schema[QLatin1String("enum")].toArray().contains(value))
            return where + QStringLiteral(" is none of its words");
        for (const QJsonValue& one : value.toArray()) {
            if (const QString bad = fault(schema[QLatin1String("items")].toObject(), one, where + QStringLiteral("[]"));
                !bad.isEmpty())
                return bad;
        }
        return value.isObject() ? faultOfObject(schema, value.toObject(), where) : QString();
    }

    [[nodiscard]] QString faultOfObject(const QJsonObject& schema, const QJsonObject& object,
                                        const QString& where) const {
        const QJsonObject properties = schema[QLatin1String("properties")].toObject();
        for (const QJsonValue& name : schema[QLatin1String("required")].toArray()) {
            if (!object.contains(name.toString()))
                return where + u'.' + name.toString() + QStringLiteral(" is missing");
        }
        for (auto field = object.begin(); field != object.end(); ++field) {
            if (!properties.contains(field.key()))
                return where + u'.' + field.key() + QStringLiteral(" is not described");
            if (const QString bad =
                    fault(properties[field.key()].toObject(), field.value(), where + u'.' + field.key());
                !bad.isEmpty())
                return bad;
        }
        return {};
    }

    QJsonObject m_schemas;
};

} // namespace vtrack::test
