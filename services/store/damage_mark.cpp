// SPDX-License-Identifier: GPL-3.0-or-later
#include "damage_mark.h"

#include <QFile>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logDamage, "vtrack.store.damage")

namespace {

QString markOf(const QString& databasePath) {
    return databasePath + u".damaged"_s;
}

} // namespace

void markDamaged(const QString& databasePath) {
    QFile mark(markOf(databasePath));
    if (mark.exists())
        return;
    qCCritical(logDamage) << databasePath << "is damaged; it is repaired at the next start";
    if (!mark.open(QIODevice::WriteOnly))
        qCWarning(logDamage) << mark.fileName() << "could not be written:" << mark.errorString();
}

bool isMarkedDamaged(const QString& databasePath) {
    return QFile::exists(markOf(databasePath));
}

bool clearDamageMark(const QString& databasePath) {
    return !isMarkedDamaged(databasePath) || QFile::remove(markOf(databasePath));
}

} // namespace vtrack
