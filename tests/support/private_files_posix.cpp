// SPDX-License-Identifier: GPL-3.0-or-later
#include "private_files.h"

#include <QFile>

#include <sys/stat.h>

namespace vtrack::test {

bool isPrivate(const QString& path) {
    struct stat facts{};

    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 && (facts.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

void openToAll(const QString& path) {
    ::chmod(QFile::encodeName(path).constData(), 0666);
}

} // namespace vtrack::test
