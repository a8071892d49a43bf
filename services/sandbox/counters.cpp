// SPDX-License-Identifier: GPL-3.0-or-later
#include "counters.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace vtrack::sandbox {

QJsonObject Counters::toJson() const {
    static const QStringList kinds =
        u"list get media mediaBytes changes about drives token refresh auth revoke userinfo other total"_s.split(u' ');
    QJsonObject object;
    for (const QString& kind : kinds)
        object.insert(kind, m_counts.value(kind));
    return object;
}

} // namespace vtrack::sandbox
