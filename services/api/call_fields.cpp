// SPDX-License-Identifier: GPL-3.0-or-later
#include "call_fields.h"

#include "api_call.h"
#include "bounded_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

std::unexpected<Error> wrong(const QString& name, const QString& wanted) {
    return std::unexpected(badRequest(u"“"_s + name + u"” must be "_s + wanted + u'.'));
}

QString between(qint64 least, qint64 most) {
    return u"a whole number from %1 to %2"_s.arg(least).arg(most);
}

} // namespace

Result<QJsonObject> bodyIn(const QByteArray& body) {
    if (body.isEmpty())
        return QJsonObject();
    const QJsonDocument json = jsonIn(body);
    if (!json.isObject())
        return std::unexpected(badRequest(u"The body must be a JSON object."_s));
    return json.object();
}

Result<QString> textIn(const QJsonObject& body, const QString& name, const QString& fallback, qsizetype longest) {
    const QJsonValue value = body[name];
    if (value.isUndefined() || value.isNull())
        return fallback;
    if (!value.isString() || value.toString().size() > longest)
        return wrong(name, u"a text of at most %1 characters"_s.arg(longest));
    return value.toString().isEmpty() ? fallback : value.toString();
}

Result<bool> flagIn(const QJsonObject& body, const QString& name) {
    const QJsonValue value = body[name];
    if (!value.isUndefined() && !value.isNull() && !value.isBool())
        return wrong(name, u"true or false"_s);
    return value.toBool();
}

Result<qint64> numberIn(const QJsonValue& value, const QString& name, qint64 least, qint64 most) {
    const double number = value.toDouble(NAN);
    if (!value.isDouble() || std::floor(number) != number || number < static_cast<double>(least) ||
        number > static_cast<double>(most))
        return wrong(name, between(least, most));
    return static_cast<qint64>(number);
}

Result<QStringList> textsIn(const QJsonObject& body, const QString& name, qsizetype most) {
    const QJsonArray array = body[name].toArray();
    QStringList texts;
    for (const QJsonValue& value : array) {
        if (value.isString() && !value.toString().isEmpty())
            texts += value.toString();
    }
    if (texts.isEmpty() || texts.size() != array.size() || texts.size() > most)
        return wrong(name, u"a list of 1 to %1 texts"_s.arg(most));
    return texts;
}

Result<qint64> numberIn(const QString& text, const QString& name, qint64 least, qint64 most) {
    const auto number = wholeNumber(text);
    if (!number || *number < least || *number > most)
        return wrong(name, between(least, most));
    return *number;
}

std::optional<qint64> wholeNumber(const QString& digits) {
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    const bool isPlain = std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber && isPlain ? std::optional(number) : std::nullopt;
}

Result<bool> flagIn(const QString& text, const QString& name) {
    const QString word = text.toLower();
    if (word == u"true" || word == u"1")
        return true;
    if (word == u"false" || word == u"0")
        return false;
    return wrong(name, u"true or false"_s);
}

Result<void> onlyNamed(const QStringList& names, const QStringList& known) {
    for (const QString& name : names) {
        if (!known.contains(name) || names.count(name) > 1)
            return wrong(name.left(60), u"one of %1, and there once"_s.arg(known.join(u", "_s)));
    }
    return {};
}

} // namespace vtrack
