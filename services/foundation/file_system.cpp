// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_system.h"

#include "visible_text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileSystem)
};

/// @param text with %1 for the path.
Error ofTheDisk(ErrorKind kind, const QString& text, const QString& path, const QString& detail) {
    return {.kind = kind, .sentence = text.arg(forPeople(path)), .detail = detail, .action = Action::CheckDestination};
}

Error ofTheItem(ErrorKind kind, const QString& text, const QString& path, const QString& detail) {
    return {.kind = kind, .sentence = text.arg(forPeople(path)), .detail = detail, .owner = Owner::Item};
}

} // namespace

QString nearestThere(QString path) {
    while (!QFileInfo::exists(path) && QFileInfo(path).path() != path)
        path = QFileInfo(path).path();
    return path;
}

Error fileError(FileFault fault, const QString& path, const QString& detail) {
    switch (fault) {
    case FileFault::DiskFull:
        return ofTheDisk(ErrorKind::DiskFull,
                         Texts::tr("The disk is full, so “%1” could not be saved. Free some space; nothing already "
                                   "saved is affected."),
                         path, detail);
    case FileFault::NotAllowed:
        return ofTheDisk(ErrorKind::PermissionDenied,
                         Texts::tr("This computer does not allow writing to “%1”. Choose another folder or ask for "
                                   "permission to write there."),
                         path, detail);
    case FileFault::TooLarge:
        return ofTheItem(ErrorKind::DownloadFailed,
                         Texts::tr("“%1” is larger than a file may be on this disk (a FAT32 disk holds files of up to "
                                   "4 GB). It waits in Drive; format the disk as NTFS, exFAT or ext4, or choose a "
                                   "folder on another disk."),
                         path, detail);
    case FileFault::NameTooLong:
        return ofTheItem(ErrorKind::DownloadFailed,
                         Texts::tr("“%1” is a longer path than this disk can hold. Shorten the names of the folders in "
                                   "Drive, or choose a folder with a shorter path."),
                         path, detail);
    case FileFault::Link:
        return ofTheItem(ErrorKind::PermissionDenied,
                         Texts::tr("“%1” would lie outside the folder chosen for footage (a link leads elsewhere). "
                                   "The file was not downloaded; remove the link."),
                         path, detail);
    case FileFault::HeldOpen:
        return ofTheItem(ErrorKind::DownloadFailed,
                         Texts::tr("Another program keeps “%1” open, so it could not be changed. Close it there; "
                                   "V_Track tries again by itself."),
                         path, detail);
    case FileFault::Other:
        break;
    }
    return ofTheDisk(ErrorKind::DownloadFailed,
                     Texts::tr("The disk reported an error at “%1”. Check the disk; the program will try again."), path,
                     detail);
}

} // namespace vtrack
