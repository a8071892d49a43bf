// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_folder.h"

#include "safe_name.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

QString sourceFolder(const QString& destination, qint64 sourceId) {
    return QDir::cleanPath(destination + u"/source_%1"_s.arg(sourceId));
}

QString sourceFolder(const Source& source) {
    return sourceFolder(source.destination, source.id);
}

QString sourceFolderOf(const DownloadedFile& file) {
    const QString name = u"/source_%1"_s.arg(file.sourceId);
    const qsizetype at = file.localFilePath.lastIndexOf(name + u'/');
    return at < 0 ? QString() : file.localFilePath.left(at + name.size());
}

Result<bool> leadsStraight(Disk& disk, const QString& root, const QString& path) {
    if (root.isEmpty() || !path.startsWith(root + u'/'))
        return false;
    const QStringList steps = path.mid(root.size() + 1).split(u'/');
    if (steps.contains(QString()) || steps.contains(u"."_s) || steps.contains(u".."_s))
        return false;
    QString reached = root;
    for (const QString& step : steps) {
        reached += u'/' + step;
        const auto facts = disk.look(reached);
        if (!facts)
            return std::unexpected(facts.error());
        if (facts->kind == FileFacts::Kind::Other)
            return false;
        if (facts->kind == FileFacts::Kind::Missing)
            break;
    }
    return true;
}

void removeEmptyFolders(Disk& disk, QString folder, const QString& root) {
    while (folder.startsWith(root + u'/') && disk.removeEmptyFolder(folder).value_or(false))
        folder = QFileInfo(folder).path();
}

Result<void> forEachFile(Disk& disk, const QString& folder, const std::stop_token& stop,
                         const std::function<void(const QString&, const QString&)>& onFile) {
    QStringList folders{folder};
    while (!folders.isEmpty() && !stop.stop_requested()) {
        const QString next = folders.takeLast();
        const auto entries = disk.list(next);
        if (!entries)
            return std::unexpected(entries.error());
        for (const FolderEntry& entry : *entries) {
            if (entry.kind == FileFacts::Kind::Folder)
                folders += next + u'/' + entry.name;
            else if (entry.kind == FileFacts::Kind::File)
                onFile(next, entry.name);
        }
    }
    return {};
}

Result<QStringList> partsIn(Disk& disk, const QString& folder, const std::stop_token& stop) {
    QStringList parts;
    const auto looked = forEachFile(disk, folder, stop, [&](const QString& in, const QString& name) {
        if (isPartName(name))
            parts += in + u'/' + name;
    });
    if (!looked)
        return std::unexpected(looked.error());
    return parts;
}

Result<qint64> removePartsExcept(Disk& disk, const QSet<QString>& wanted, const QStringList& parts,
                                 const QString& root) {
    qint64 removed = 0;
    for (const QString& part : parts) {
        const QFileInfo names(part);
        if (wanted.contains(names.fileName()))
            continue;
        if (auto gone = disk.remove(part); !gone)
            return std::unexpected(gone.error());
        ++removed;
        removeEmptyFolders(disk, names.path(), root);
    }
    return removed;
}

} // namespace vtrack
