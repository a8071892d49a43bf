// SPDX-License-Identifier: GPL-3.0-or-later
#include "known_silence_text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(KnownSilence)
};

QString dayText(const QDate& day) {
    return QLocale().toString(day, u"ddd"_s) + u' ' + QLocale().toString(day, QLocale::ShortFormat);
}

QString momentText(const QDateTime& local) {
    return dayText(local.date()) + u' ' + QLocale().toString(local.time(), QLocale::ShortFormat);
}

/// Where summer time begins at midnight, that is later.
bool isStartOfDay(const QDateTime& local) {
    return local.addSecs(-1).date() < local.date();
}

} // namespace

QString knownUntilText(const QDateTime& local) {
    return isStartOfDay(local) ? Texts::tr("%1, end of day").arg(dayText(local.date().addDays(-1))) : momentText(local);
}

QString knownFromText(const QDateTime& local) {
    return isStartOfDay(local) ? dayText(local.date()) : momentText(local);
}

} // namespace vtrack
