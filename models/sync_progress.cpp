// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_progress.h"

#include "size_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SyncProgress)
};

/// "62 of 140 GB", or "900.0 MB of 1.4 GB".
QString sizesText(qint64 part, qint64 all) {
    const QString whole = sizeText(all);
    const QString done = sizeText(part);
    const auto unitAt = [](const QString& size) {
        return size.lastIndexOf(QChar(u' '));
    };
    const bool sameUnit =
        unitAt(whole) > 0 && whole.sliced(unitAt(whole)) == done.sliced(std::max<qsizetype>(0, unitAt(done)));
    return Texts::tr("%1 of %2", "two sizes").arg(sameUnit ? done.first(unitAt(done)) : done, whole);
}

} // namespace

QString aboutText(qint64 seconds) {
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const QLocale locale;
    if (seconds < minute)
        return Texts::tr("less than a minute");
    if (seconds < 90 * minute)
        return Texts::tr("about %1 min").arg(locale.toString((seconds + minute / 2) / minute));
    if (seconds < 2 * day)
        return Texts::tr("about %1 h").arg(locale.toString((seconds + hour / 2) / hour));
    return Texts::tr("about %n days", nullptr, int(std::min((seconds + day / 2) / day, qint64(9999))));
}

int SyncProgress::thousandths() const {
    return allBytes > 0 ? int(std::clamp<qint64>(bytes * 1000 / allBytes, 0, 1000)) : -1;
}

QString progressText(const SyncProgress& progress) {
    const QLocale locale;
    QStringList parts{
        progress.allFiles == 1
            ? Texts::tr("1 clip")
            : Texts::tr("%1 of %2 clips").arg(locale.toString(progress.files), locale.toString(progress.allFiles))};
    if (progress.allBytes > 0)
        parts += sizesText(progress.bytes, progress.allBytes);
    if (progress.secondsLeft >= 0)
        parts += Texts::tr("%1 left", "a time").arg(aboutText(progress.secondsLeft));
    return parts.join(u", "_s);
}

} // namespace vtrack
