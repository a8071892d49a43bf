// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyring_entry.h"

#include <QCryptographicHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// Without "/" and control characters. A long one ends with a hash, so that it stays distinct.
QString accountPart(const QString& account) {
    constexpr qsizetype longest = 100;
    const QByteArray address = account.toLower().toUtf8();
    const QString part = QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(address), "@+"));
    if (part.size() <= longest)
        return part;
    const QByteArray hash = QCryptographicHash::hash(address, QCryptographicHash::Sha256).toHex();
    return part.left(longest - 17) + u'~' + QString::fromLatin1(hash.first(16));
}

} // namespace

QString formerKeyringEntry(const QString& key) {
    return u"vtrack-cloud-sync/"_s + key;
}

QString keyringEntry(const QString& folder, const QString& account, const QString& key) {
    return formerKeyringEntry(account.isEmpty() ? folder + u'/' + key
                                                : folder + u'/' + accountPart(account) + u'/' + key);
}

bool belongsTo(const QString& entry, const QString& folder) {
    return entry.startsWith(formerKeyringEntry(folder + u'/'));
}

} // namespace vtrack
