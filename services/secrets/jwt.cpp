// SPDX-License-Identifier: GPL-3.0-or-later
#include "jwt.h"

#include "base64.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QByteArray part(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64Url);
}

} // namespace

QByteArray jwtContent(QJsonObject header, const QJsonObject& claims) {
    header.insert(u"typ"_s, u"JWT"_s);
    return part(header) + '.' + part(claims);
}

QByteArray signedJwt(const QByteArray& content, const QByteArray& signature) {
    return content + '.' + signature.toBase64(base64Url);
}

} // namespace vtrack
