// SPDX-License-Identifier: GPL-3.0-or-later
#include "version_answer.h"

#include "bounded_json.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vtrack {

Result<QVersionNumber> versionFrom(const QByteArray& answer) {
    QByteArray content = answer;
    if (content.startsWith("\xEF\xBB\xBF")) // As some editors write.
        content.remove(0, 3);
    const QJsonDocument json = jsonIn(content);
    const QString text =
        json.isObject() ? json.object().value(u"version"_s).toString() : QString::fromUtf8(content.trimmed());
    static const QRegularExpression number(QRegularExpression::anchoredPattern(u"v?[0-9]{1,6}(\\.[0-9]{1,6}){1,3}"_s));
    if (!number.match(text).hasMatch())
        return failure(ErrorKind::BadInput, QCoreApplication::translate(
                                                "UpdateNotice", "The address for newer versions returned no version."));
    return QVersionNumber::fromString(text.startsWith(u'v') ? text.mid(1) : text).normalized();
}

} // namespace vtrack
