// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_rights.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace vtrack {

bool restrictToOwner(const QString& path) {
    QFileDevice::Permissions rights = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (QFileInfo(path).isDir())
        rights |= QFileDevice::ExeOwner;
    return QFile::setPermissions(path, rights);
}

FolderOwnership ownershipOf(const QString& folder, bool followLinks) {
    struct stat facts{};

    const QByteArray name = QFile::encodeName(folder);
    if ((followLinks ? ::stat(name.constData(), &facts) : ::lstat(name.constData(), &facts)) != 0)
        return {};
    return {.exists = true,
            .isFolder = S_ISDIR(facts.st_mode),
            .isOurs = facts.st_uid == ::geteuid(),
            .othersMayWrite = (facts.st_mode & (S_IWGRP | S_IWOTH)) != 0,
            .othersMayLook = (facts.st_mode & (S_IRWXG | S_IRWXO)) != 0};
}

} // namespace vtrack
