// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_trail.h"

#include <QCryptographicHash>

namespace vtrack {

bool PageTrail::follow(const QString& token) {
    const QByteArray digest = QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Md5);
    if (m_seen.size() >= longest || m_seen.contains(digest))
        return false;
    m_seen.insert(digest);
    return true;
}

} // namespace vtrack
