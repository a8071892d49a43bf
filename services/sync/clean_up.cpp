// SPDX-License-Identifier: GPL-3.0-or-later
#include "clean_up.h"

#include "file_store.h"
#include "safe_name.h"
#include "source_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int batch = 1000;

/// `DEST/source_{id}` of every source.
Result<QHash<qint64, QString>> homes(Connection& connection) {
    const auto sources = SourceStore(connection).all();
    if (!sources)
        return std::unexpected(sources.error());
    QHash<qint64, QString> homes;
    for (const Source& source : *sources)
        homes.insert(source.id, u"%1/source_%2"_s.arg(source.destination).arg(source.id));
    return homes;
}

/// Whether nothing is there (any more). Folders that became empty go with the file.
bool removeFile(const QString& path, const QString& home) {
    QFile file(path);
    if (QFileInfo(path).isSymLink() || (file.exists() && !file.remove()))
        return false;
    QDir folder = QFileInfo(path).dir();
    while (folder.path().startsWith(home + u'/') && folder.isEmpty()) {
        const QString empty = folder.path();
        if (!folder.cdUp() || !folder.rmdir(empty))
            break;
    }
    return true;
}

} // namespace

Result<CleanUp::Report> CleanUp::preview(int days) const {
    return go(days, Mode::Look, {});
}

Result<CleanUp::Report> CleanUp::run(int days, const std::stop_token& stop) const {
    return go(days, Mode::Remove, stop);
}

Result<CleanUp::Report> CleanUp::go(int days, Mode mode, const std::stop_token& stop) const {
    if (days < 0)
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate("CleanUp", "The number of days must not be negative."));
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto places = homes(**connection);
    if (!places)
        return std::unexpected(places.error());
    FileStore files(**connection);
    const QDateTime cutoff = m_clock.now().addDays(-days);
    Report report;
    DownloadedFile last;
    while (!stop.stop_requested()) {
        const auto old = files.processedBefore(cutoff, batch, last.id == 0 ? nullptr : &last);
        if (!old)
            return std::unexpected(old.error());
        QList<qint64> removed;
        for (const DownloadedFile& file : *old) {
            last = file;
            const QString home = places->value(file.sourceId);
            const bool ours = !home.isEmpty() && liesInside(home, file.localFilePath);
            if (!ours || (mode == Mode::Remove && !removeFile(file.localFilePath, home))) {
                report.kept += file.localFilePath;
                continue;
            }
            ++report.files;
            report.bytes += file.fileSizeBytes;
            removed += file.id;
        }
        if (mode == Mode::Remove) {
            if (auto cleaned = files.clean(removed, m_clock.now()); !cleaned)
                return std::unexpected(cleaned.error());
        }
        if (old->size() < batch)
            break;
    }
    return report;
}

} // namespace vtrack
