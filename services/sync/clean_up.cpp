// SPDX-License-Identifier: GPL-3.0-or-later
#include "clean_up.h"

#include "file_store.h"
#include "source_folder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr int batch = 1000;

/// Whether nothing is there (any more). Folders that became empty go with the file.
bool removeFile(const DownloadedFile& file) {
    if (QFileInfo::exists(file.localFilePath) && !QFile::remove(file.localFilePath))
        return false;
    removeEmptyFolders(QFileInfo(file.localFilePath).path(), sourceFolderOf(file));
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
            if (!mayDelete(file) || (mode == Mode::Remove && !removeFile(file))) {
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
