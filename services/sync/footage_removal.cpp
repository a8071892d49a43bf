// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_removal.h"

#include "safe_name.h"

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

/// Takes away the folders from this one up to and with `root`, as long as they are empty.
void removeEmptyFolders(QString folder, const QString& root) {
    while (liesInside(root, folder) && QDir().rmdir(folder) && folder != root)
        folder = QFileInfo(folder).path();
}

} // namespace

QString sourceFolder(const Source& source) {
    return QDir::cleanPath(u"%1/source_%2"_s.arg(source.destination).arg(source.id));
}

Result<DeletedFootage> deleteFootage(const Source& source, FileStore& files, const std::stop_token& stop) {
    const QString root = sourceFolder(source);
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
            if (!liesInside(root, file.localFilePath)) {
                ++deleted.left;
            } else if (QFile::remove(file.localFilePath) || !QFileInfo::exists(file.localFilePath)) {
                gone += file.id;
                deleted.bytes += file.fileSizeBytes;
                removeEmptyFolders(QFileInfo(file.localFilePath).path(), root);
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
