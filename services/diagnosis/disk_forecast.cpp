// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_forecast.h"

#include "file_store.h"
#include "pending_store.h"
#include "source_folder.h"
#include "source_store.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

#include <algorithm>

namespace vtrack {

namespace {

constexpr qint64 day = 24 * 60 * 60;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

/// All sources on one disk together.
struct Use {
    QString destination = {};
    qint64 sourceId = 0;
    qint64 freeBytes = 0;
    qint64 waiting = 0;
    qint64 recorded = 0;
};

} // namespace

std::optional<qint64> secondsUntilFull(qint64 freeBytes, qint64 waiting, qint64 recorded) {
    if (recorded <= 0)
        return {};
    const double room = std::max(0.0, double(freeBytes) - double(waiting));
    return qint64(std::min(room * double(forecastDays * day) / double(recorded), 9e15));
}

Result<QList<FullSoon>> disksFullSoon(Connection& connection, const FootageDisk& footage, const QDateTime& now) {
    const auto sources = SourceStore(connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    QHash<quint64, Use> disks;
    for (const Source& source : *sources) {
        const auto facts = footage.disk.fileSystem(sourceFolder(source));
        if (!facts)
            continue;
        const auto recorded = FileStore(connection).bytesRecorded(source.id, now.addDays(-forecastDays), now);
        if (!recorded)
            return std::unexpected(recorded.error());
        const auto progress = PendingStore(connection).progress(source.id);
        if (!progress)
            return std::unexpected(progress.error());
        Use& use = disks[facts->device];
        use.destination = source.destination;
        use.sourceId = source.id;
        use.freeBytes = facts->freeBytes;
        use.waiting += progress->waitingBytes;
        use.recorded += *recorded;
    }
    QList<FullSoon> full;
    for (const Use& use : disks) {
        const auto left = secondsUntilFull(use.freeBytes, use.waiting, use.recorded);
        if (left && *left < std::chrono::seconds(toldBefore).count())
            full += FullSoon{use.destination, use.sourceId, *left};
    }
    return full;
}

QString sentenceOf(const FullSoon& disk) {
    const QString folder = forPeople(QDir::toNativeSeparators(disk.destination));
    if (disk.seconds < day)
        return Texts::tr("The disk with “%1” is full in less than a day, if the cameras go on like this. Then no new "
                         "footage can be saved.")
            .arg(folder);
    return Texts::tr(
               "The disk with “%1” is full in about %n day(s), if the cameras go on like this. Then no new footage "
               "can be saved.",
               nullptr, int((disk.seconds + day / 2) / day))
        .arg(folder);
}

} // namespace vtrack
