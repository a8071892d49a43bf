// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_removal.h"

#include "source_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FootageRemoval)
};

} // namespace

Result<DeletedFootage> deleteFootage(const Source& source, FileStore& files, const std::stop_token& stop) {
    DeletedFootage deleted;
    QStringList stubborn;
    qint64 beforeId = 0;
    while (true) {
        const auto page = files.list({.sourceId = source.id, .beforeId = beforeId});
        if (!page)
            return std::unexpected(page.error());
        if (page->isEmpty())
            break;
        beforeId = page->back().id;
        QList<qint64> gone;
        for (const DownloadedFile& file : *page) {
            if (!mayDelete(file)) {
                ++deleted.left;
            } else if (QFile::remove(file.localFilePath) || !QFileInfo::exists(file.localFilePath)) {
                gone += file.id;
                deleted.bytes += file.fileSizeBytes;
                removeEmptyFolders(QFileInfo(file.localFilePath).path(), sourceFolderOf(file));
            } else {
                stubborn += file.localFilePath;
            }
        }
        deleted.files += gone.size();
        if (const auto forgot = files.remove(gone); !forgot)
            return std::unexpected(forgot.error());
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled,
                           Texts::tr("The removal was stopped. Files deleted so far are gone; the "
                                     "source is still there."));
    }
    if (stubborn.isEmpty())
        return deleted;
    return failure(
        ErrorKind::PermissionDenied,
        Texts::tr("“%1” and perhaps others could not be deleted (%2 in all). The source is still there. Close "
                  "programs that use the files, look at the permissions, and remove it again.")
            .arg(QDir::toNativeSeparators(stubborn.first()), QString::number(stubborn.size())));
}

} // namespace vtrack
