// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_system.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

FileFault faultOf(int systemError) {
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
        return FileFault::DiskFull;
    case EACCES:
    case EPERM:
    case EROFS:
        return FileFault::NotAllowed;
    case EFBIG:
        return FileFault::TooLarge;
    case ENAMETOOLONG:
        return FileFault::NameTooLong;
    case ELOOP: // Only where links are refused.
        return FileFault::Link;
    default:
        return FileFault::Other;
    }
}

} // namespace

Error fileError(int systemError, const QString& path) {
    return fileError(faultOf(systemError), path,
                     u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(systemError))));
}

Error lastFileError(const QString& path) {
    return fileError(errno, path);
}

Result<void> syncToDisk(QFileDevice& file) {
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return std::unexpected(fileError(errno, file.fileName()));
    return {};
}

Result<void> syncFolder(const QString& folder) {
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return std::unexpected(fileError(errno, folder));
    const bool synced = ::fsync(handle) == 0;
    const int error = errno;
    ::close(handle);
    // Some network file systems refuse to sync a folder; they keep it safe by other means.
    if (!synced && error != EINVAL)
        return std::unexpected(fileError(error, folder));
    return {};
}

Result<void> replaceFile(const QString& from, const QString& to) {
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return std::unexpected(fileError(errno, to));
    return {};
}

QString folderIdentity(const QString& path) {
    struct statx facts{};
    if (::statx(AT_FDCWD, QFile::encodeName(path).constData(), 0, STATX_INO | STATX_BTIME, &facts) != 0)
        return {};
    const bool isDated = (facts.stx_mask & STATX_BTIME) != 0; // An inode can have a second life.
    return isDated ? u"%1-%2.%3"_s.arg(facts.stx_ino).arg(facts.stx_btime.tv_sec).arg(facts.stx_btime.tv_nsec)
                   : QString::number(facts.stx_ino);
}

Result<void> openOwnFile(QFile& file, const QString& path) {
    const int handle = ::open(QFile::encodeName(path).constData(),
                              O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, S_IRUSR | S_IWUSR);
    if (handle < 0)
        return std::unexpected(fileError(errno, path));
    struct stat facts{};

    const bool isOwn =
        ::fstat(handle, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_nlink == 1 && facts.st_uid == ::geteuid();
    if (!isOwn || !file.open(handle, QIODevice::ReadWrite | QIODevice::Append, QFileDevice::AutoCloseHandle)) {
        ::close(handle);
        return std::unexpected(fileError(isOwn ? EIO : ELOOP, path));
    }
    ::fchmod(handle, S_IRUSR | S_IWUSR);
    return {};
}

Result<bool> lockForThisProcess(QFileDevice& file) {
    if (::flock(file.handle(), LOCK_EX | LOCK_NB) == 0)
        return true;
    if (errno == EWOULDBLOCK)
        return false;
    return std::unexpected(lastFileError(file.fileName()));
}

} // namespace vtrack
