// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_folder.h"

#include "safe_name.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

QString sourceFolder(const Source& source) {
    return QDir::cleanPath(u"%1/source_%2"_s.arg(source.destination).arg(source.id));
}

QString sourceFolderOf(const DownloadedFile& file) {
    const QString name = u"/source_%1"_s.arg(file.sourceId);
    const qsizetype at = file.localFilePath.lastIndexOf(name + u'/');
    return at < 0 ? QString() : file.localFilePath.left(at + name.size());
}

bool mayDelete(const DownloadedFile& file) {
    const QString folder = sourceFolderOf(file);
    return !folder.isEmpty() && liesInside(folder, file.localFilePath) && !QFileInfo(file.localFilePath).isSymLink();
}

void removeEmptyFolders(QString folder, const QString& root) {
    while (liesInside(root, folder) && QDir().rmdir(folder) && folder != root)
        folder = QFileInfo(folder).path();
}

QStringList removeUnfinished(const QString& folder, const QDateTime& before, const std::stop_token& stop) {
    QStringList removed;
    QDirIterator files(folder, {u"*.part"_s}, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext() && !stop.stop_requested()) {
        const QString path = files.next();
        const bool old = !before.isValid() || files.fileInfo().lastModified() <= before;
        if (old && QFile::remove(path))
            removed += path;
    }
    return removed;
}

} // namespace vtrack
