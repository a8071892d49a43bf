// SPDX-License-Identifier: GPL-3.0-or-later
#include "reconciliation.h"

#include "change_feed_store.h"
#include "file_store.h"
#include "source_store.h"

#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int batch = 1000;
constexpr qint64 partLives = 7; // days

qint64 removeOldParts(const QString& home, const QDateTime& now, const std::stop_token& stop) {
    qint64 removed = 0;
    QDirIterator files(home, {u"*.part"_s}, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext() && !stop.stop_requested()) {
        const QString path = files.next();
        const bool old = files.fileInfo().lastModified().daysTo(now) >= partLives;
        removed += old && QFile::remove(path) ? 1 : 0;
    }
    return removed;
}

} // namespace

Result<Reconciliation::Report> Reconciliation::run(const std::stop_token& stop) const {
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto sources = SourceStore(**connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    FileStore files(**connection);
    const QDateTime now = m_clock.now();
    Report report;
    for (const Source& source : *sources) {
        const QString home = u"%1/source_%2"_s.arg(source.destination).arg(source.id);
        FileFilter filter{.sourceId = source.id, .limit = batch};
        QList<qint64> lost;
        QList<qint64> done;
        qint64 rows = 0;
        while (!stop.stop_requested()) {
            const auto page = files.list(filter);
            if (!page)
                return std::unexpected(page.error());
            rows += page->size();
            for (const DownloadedFile& file : *page) {
                if (!QFileInfo::exists(file.localFilePath))
                    (file.isProcessed ? done : lost) += file.id;
            }
            if (page->size() < batch)
                break;
            filter.beforeId = page->back().id;
        }
        if (stop.stop_requested())
            return report;
        if (!QFileInfo(home).isDir()) {
            if (rows > 0)
                report.missingFolders += home;
            continue;
        }
        const auto written = (*connection)->transaction([&]() -> Result<void> {
            if (auto cleaned = files.clean(done, now); !cleaned)
                return std::unexpected(cleaned.error());
            if (auto removed = files.remove(lost); !removed)
                return std::unexpected(removed.error());
            // A full listing finds what is lost.
            return lost.isEmpty() ? Result<void>() : ChangeFeedStore(**connection).forget(source.id);
        });
        if (!written)
            return std::unexpected(written.error());
        report.toFetchAgain += lost.size();
        report.cleanedUp += done.size();
        report.partsRemoved += removeOldParts(home, now, stop);
    }
    return report;
}

} // namespace vtrack
