// SPDX-License-Identifier: GPL-3.0-or-later
#include "bounded_json.h"

namespace vtrack {

namespace {

/// How many values the text has, at least: one before each comma, and one in each bracket. Commas in texts do not
/// count.
qsizetype valuesIn(const QByteArray& json) {
    qsizetype values = 0;
    bool isInText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (c == '"')
            isInText = !isInText;
        else if (isInText && c == '\\')
            ++i;
        else if (!isInText && (c == ',' || c == '[' || c == '{'))
            ++values;
    }
    return values;
}

} // namespace

QJsonDocument jsonIn(const QByteArray& text, QJsonParseError* fault) {
    if (valuesIn(text) <= mostJsonValues)
        return QJsonDocument::fromJson(text, fault);
    if (fault)
        fault->error = QJsonParseError::DocumentTooLarge;
    return {};
}

std::optional<QString> boundedText(const QJsonObject& object, const QString& name, qsizetype most) {
    const QString text = object.value(name).toString().trimmed();
    return text.isEmpty() || text.size() > most ? std::nullopt : std::optional(text);
}

} // namespace vtrack
