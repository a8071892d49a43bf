// SPDX-License-Identifier: GPL-3.0-or-later
#include "atomic_file.h"

#include "clock.h"
#include "file_rights.h"
#include "file_system.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qint64 secondsOfAnUnfinishedFile = 600; // Another program may be about to rename a younger one.

std::unexpected<Error> cannotWrite(const QString& path, const QString& why) {
    return failure(ErrorKind::PermissionDenied,
                   QCoreApplication::translate("AtomicFile", "“%1” could not be written. Check that the folder exists "
                                                             "and that you may write to it.")
                       .arg(forPeople(path)),
                   u"%1: %2"_s.arg(path, why));
}

} // namespace

Result<void> writePrivateFile(const QString& path, const QByteArray& content) {
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return cannotWrite(folder, u"mkpath failed"_s);
    QString unfinished;
    {
        // QTemporaryFile, unlike QSaveFile, creates the file with mode 600, which means nothing on Windows.
        QTemporaryFile file(path + u".unfinished-XXXXXX"_s);
        if (!file.open())
            return cannotWrite(path, file.errorString());
        restrictToOwner(file.fileName());
        if (file.write(content) != content.size())
            return cannotWrite(path, file.errorString());
        if (auto synced = syncToDisk(file); !synced)
            return synced;
        unfinished = file.fileName();
        file.setAutoRemove(false);
    } // It is open until here, and Windows renames no open file.
    if (auto replaced = replaceFile(unfinished, path); !replaced) {
        QFile::remove(unfinished);
        return replaced;
    }
    return syncFolder(folder);
}

void removeUnfinishedFiles(const QString& folder) {
    QDir dir(folder);
    for (const QFileInfo& file : dir.entryInfoList({u"*.unfinished-??????"_s}, QDir::Files | QDir::Hidden)) {
        if (qAbs(file.lastModified().secsTo(SystemClock().now())) > secondsOfAnUnfinishedFile)
            dir.remove(file.fileName());
    }
}

Result<QByteArray> readSmallFile(const QString& path, qint64 largest) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // A pipe would be waited for.
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate("AtomicFile", "“%1” could not be opened. Check that the file exists "
                                                                 "and that you may read it.")
                           .arg(forPeople(path)),
                       u"%1: %2"_s.arg(path, file.errorString()));
    QByteArray content = file.read(largest + 1);
    if (content.size() > largest)
        return failure(
            ErrorKind::BadInput,
            QCoreApplication::translate("AtomicFile", "“%1” is too large to be the right file.").arg(forPeople(path)));
    return content;
}

} // namespace vtrack
