// SPDX-License-Identifier: GPL-3.0-or-later
#include "lever_body.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

bool LeverBody::has(const QString& name) {
    m_asked.insert(name);
    return m_json.contains(name);
}

qint64 LeverBody::number(const QString& name, qint64 otherwise, qint64 least, qint64 most) {
    if (!isThere(name, QJsonValue::Double))
        return otherwise;
    const QJsonValue value = m_json.value(name);
    const qint64 number = value.toInteger();
    const bool isWhole = std::trunc(value.toDouble()) == value.toDouble();
    if (!isWhole || number < least || number > most)
        complain(u"\"%1\" is out of range"_s.arg(name));
    return number;
}

int LeverBody::count(const QString& name, int otherwise, int least) {
    return static_cast<int>(number(name, otherwise, least, std::numeric_limits<int>::max()));
}

qint64 LeverBody::milliseconds(const QString& name) {
    constexpr double longest = 100.0 * 366 * 24 * 60 * 60;
    if (!isThere(name, QJsonValue::Double))
        return 0;
    const double seconds = m_json.value(name).toDouble();
    if (seconds < 0 || seconds > longest)
        complain(u"\"%1\" is out of range"_s.arg(name));
    return std::llround(std::clamp(seconds, 0.0, longest) * 1000);
}

bool LeverBody::truth(const QString& name, bool otherwise) {
    return isThere(name, QJsonValue::Bool) ? m_json.value(name).toBool() : otherwise;
}

QString LeverBody::text(const QString& name, const QString& otherwise) {
    return isThere(name, QJsonValue::String) ? m_json.value(name).toString() : otherwise;
}

QString LeverBody::choice(const QString& name, const QStringList& words) {
    const QString word = text(name, words.first());
    if (!words.contains(word))
        complain(u"\"%1\" needs one of: %2"_s.arg(name, words.join(u", "_s)));
    return word;
}

QJsonObject LeverBody::object(const QString& name) {
    return isThere(name, QJsonValue::Object) ? m_json.value(name).toObject() : QJsonObject();
}

const QJsonObject& LeverBody::whole() {
    for (const QString& name : m_json.keys())
        m_asked.insert(name);
    return m_json;
}

void LeverBody::complain(const QString& about) {
    if (m_complaint.isEmpty())
        m_complaint = about + u'.';
}

QString LeverBody::complaint() const {
    if (!m_complaint.isEmpty())
        return m_complaint;
    for (const QString& name : m_json.keys()) {
        if (!m_asked.contains(name))
            return u"This lever has no \"%1\"."_s.arg(name);
    }
    return {};
}

bool LeverBody::isThere(const QString& name, QJsonValue::Type type) {
    if (!has(name))
        return false;
    if (m_json.value(name).type() == type)
        return true;
    complain(u"\"%1\" is of the wrong type"_s.arg(name));
    return false;
}

} // namespace vtrack::sandbox
