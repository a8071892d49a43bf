// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_system.h"

#include "visible_text.h"

#include <QCoreApplication>

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FileSystem)
};

} // namespace

QString tooLarge(const QString& path) {
    return Texts::tr("“%1” is larger than a file may be on this disk (a FAT32 disk holds files of up to 4 GB). It "
                     "waits in Drive; format the disk as NTFS, exFAT or ext4, or choose a folder on another disk.")
        .arg(forPeople(path));
}

QString nameTooLong(const QString& path) {
    return Texts::tr("“%1” is a longer path than this disk can hold. Shorten the names of the folders in Drive, or "
                     "choose a folder with a shorter path.")
        .arg(forPeople(path));
}

QString isALink(const QString& path) {
    return Texts::tr("“%1” would lie outside the folder chosen for footage (a link leads elsewhere). The file was not "
                     "downloaded; remove the link.")
        .arg(forPeople(path));
}

} // namespace vtrack
