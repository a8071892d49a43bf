// SPDX-License-Identifier: GPL-3.0-or-later
#include "reconciliation.h"

#include "file_store.h"
#include "folder_store.h"
#include "source_folder.h"
#include "source_store.h"

#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int batch = 1000;
constexpr qint64 partLives = 7; // days

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
        QSet<QString> folders{sourceFolder(source)}; // An earlier destination's besides, where rows tell of it.
        QSet<QString> missing;
        FileFilter filter{.sourceId = source.id, .limit = batch};
        QList<qint64> lost;
        QList<qint64> done;
        while (!stop.stop_requested()) {
            const auto page = files.list(filter);
            if (!page)
                return std::unexpected(page.error());
            for (const DownloadedFile& file : *page) {
                const QString folder = sourceFolderOf(file);
                folders += folder;
                if (QFileInfo::exists(file.localFilePath))
                    continue;
                if (!folder.isEmpty() && !QFileInfo(folder).isDir())
                    missing += folder;
                else
                    (file.isProcessed ? done : lost) += file.id;
            }
            if (page->size() < batch)
                break;
            filter.beforeId = page->back().id;
        }
        if (stop.stop_requested())
            return report;
        report.missingFolders += missing.values();
        const auto written = (*connection)->transaction([&]() -> Result<void> {
            if (auto cleaned = files.clean(done, now); !cleaned)
                return std::unexpected(cleaned.error());
            if (auto removed = files.remove(lost); !removed)
                return std::unexpected(removed.error());
            // A full listing finds what is lost.
            return lost.isEmpty() ? Result<void>() : FolderStore(**connection, source.id).listAgain();
        });
        if (!written)
            return std::unexpected(written.error());
        report.toFetchAgain += lost.size();
        report.cleanedUp += done.size();
        folders.remove(QString());
        for (const QString& folder : std::as_const(folders))
            report.partsRemoved += removeUnfinished(folder, now.addDays(-partLives), stop).size();
    }
    return report;
}

} // namespace vtrack
