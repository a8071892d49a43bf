// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_trail.h"

#include <QCryptographicHash>

namespace vtrack {

bool PageTrail::follow(const QString& token, qsizetype rows) {
    const QByteArray digest = QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Md5);
    m_empty += rows == 0 ? 1 : 0;
    if (m_seen.size() >= mostPages || m_empty > mostEmpty || m_end.hasExpired() || m_seen.contains(digest))
        return false;
    m_seen.insert(digest);
    return true;
}

} // namespace vtrack
