// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback_request.h"

#include "secret.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace vtrack {

std::expected<BroughtAnswer, QByteArray> answerInRequest(const QByteArray& head, const QString& path,
                                                         const QByteArray& state) {
    using Refused = std::unexpected<QByteArray>;
    const QList<QByteArray> requestLine = head.split('\r').first().split(' ');
    if (requestLine.size() != 3 || !requestLine[2].startsWith("HTTP/1."))
        return Refused("400 Bad Request");
    if (requestLine[0] != "GET")
        return Refused("405 Method Not Allowed");
    const QUrl target = QUrl::fromEncoded(requestLine[1], QUrl::StrictMode);
    if (!target.isValid() || !target.isRelative() || !target.authority().isEmpty() ||
        target.path() != (path.isEmpty() ? u"/"_s : path))
        return Refused("404 Not Found");
    // Forms write a space as `+`; QUrlQuery does not.
    const QUrlQuery query(QString(target.query(QUrl::FullyEncoded)).replace(u'+', u"%20"_s));
    // A repeated parameter is invalid (RFC 6749, 3.1).
    const auto value = [&](const QString& name) {
        const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
        return values.size() == 1 ? values.first() : QString();
    };
    if (!equalInConstantTime(value(u"state"_s).toUtf8(), state))
        return Refused("400 Bad Request");
    const QString code = value(u"code"_s);
    if (!code.isEmpty() && !query.hasQueryItem(u"error"_s))
        return BroughtAnswer{.code = code, .error = {}};
    return BroughtAnswer{.code = {}, .error = value(u"error"_s).left(60)};
}

} // namespace vtrack
