// SPDX-License-Identifier: GPL-3.0-or-later
#include "counters.h"

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

const QStringList& Counters::kinds() {
    static const QStringList all =
        u"list get media mediaBytes changes about drives token refresh auth revoke userinfo other total "
        "handshakes"_s.split(u' ');
    return all;
}

QJsonObject Counters::toJson() const {
    QJsonObject object;
    for (const QString& kind : kinds())
        object.insert(kind, m_counts.value(kind));
    return object;
}

} // namespace vtrack::sandbox
