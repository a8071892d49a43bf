// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_system.h"
#include "system_disk.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/vfs.h>
#else
#include <sys/statvfs.h>
#endif

namespace vtrack {

namespace {

constexpr int plainOnly = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;

#ifdef Q_OS_LINUX
using SpaceFacts = struct statfs; // The kernel's own answer, which also tells the kind of file system.
constexpr auto askSpace = static_cast<int (*)(const char*, SpaceFacts*)>(::statfs);
#else
using SpaceFacts = struct statvfs;
constexpr auto askSpace = static_cast<int (*)(const char*, SpaceFacts*)>(::statvfs);
#endif

/// Calls the system call again if a signal interrupted it.
template <typename Call> auto uninterrupted(Call call) {
    auto answer = call();
    while (answer < 0 && errno == EINTR)
        answer = call();
    return answer;
}

std::unexpected<Error> lastError(const QString& path) {
    return std::unexpected(lastFileError(path));
}

bool nothingIsThere() {
    return errno == ENOENT || errno == ENOTDIR;
}

FileFacts::Kind kindOf(mode_t mode) {
    if (S_ISREG(mode))
        return FileFacts::Kind::File;
    return S_ISDIR(mode) ? FileFacts::Kind::Folder : FileFacts::Kind::Other;
}

class PosixFile final : public DiskFile {
public:
    PosixFile(QString path, int handle)
        : m_path(std::move(path))
        , m_handle(handle) {}

    ~PosixFile() override { ::close(m_handle); }

    PosixFile(const PosixFile&) = delete;
    PosixFile& operator=(const PosixFile&) = delete;

    Result<qint64> size() override {
        struct stat facts{};

        if (::fstat(m_handle, &facts) != 0)
            return lastError(m_path);
        return static_cast<qint64>(facts.st_size);
    }

    Result<qint64> read(qint64 at, char* data, qint64 most) override {
        const auto count = uninterrupted([&] { return ::pread(m_handle, data, static_cast<size_t>(most), at); });
        if (count < 0)
            return lastError(m_path);
        return static_cast<qint64>(count);
    }

    Result<void> write(qint64 at, QByteArrayView bytes) override {
        while (!bytes.isEmpty()) {
            const auto count =
                uninterrupted([&] { return ::pwrite(m_handle, bytes.data(), static_cast<size_t>(bytes.size()), at); });
            if (count < 0)
                return lastError(m_path);
            at += count;
            bytes = bytes.sliced(count);
        }
        return {};
    }

    Result<void> truncate(qint64 bytes) override {
        if (uninterrupted([&] { return ::ftruncate(m_handle, bytes); }) != 0)
            return lastError(m_path);
        return {};
    }

    Result<bool> preallocate(qint64 bytes) override {
#ifdef FALLOC_FL_KEEP_SIZE
        // Keeps the length: what a download has written so far stays readable from it.
        if (uninterrupted([&] { return ::fallocate(m_handle, FALLOC_FL_KEEP_SIZE, 0, bytes); }) == 0)
            return true;
        if (errno == ENOSPC || errno == EDQUOT)
            return lastError(m_path);
#else
        Q_UNUSED(bytes)
#endif
        return false;
    }

    void beginSync(qint64 from, qint64 bytes) override {
#ifdef Q_OS_LINUX
        sync_file_range(m_handle, from, bytes, SYNC_FILE_RANGE_WRITE); // Only a hint: sync() reports errors.
#else
        Q_UNUSED(from)
        Q_UNUSED(bytes)
#endif
    }

    Result<void> sync() override {
        if (uninterrupted([&] { return ::fsync(m_handle); }) != 0)
            return lastError(m_path);
        return {};
    }

private:
    QString m_path;
    int m_handle;
};

/// For file systems without RENAME_NOREPLACE (NFS): a second name, and then the first one goes. One that has no second
/// names either is looked at first.
Result<bool> renameByLink(const QByteArray& from, const QByteArray& to, const QString& path) {
    if (::link(from.constData(), to.constData()) == 0) {
        if (::unlink(from.constData()) != 0 && errno != ENOENT)
            return lastError(path);
        return true;
    }
    if (errno == EEXIST)
        return false;
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
        return lastError(path);
    struct stat there{};

    if (::lstat(to.constData(), &there) == 0)
        return false;
    if (!nothingIsThere() || std::rename(from.constData(), to.constData()) != 0)
        return lastError(path);
    return true;
}

mode_t fileMode(FootageAccess access) {
    switch (access) {
    case FootageAccess::Owner:
        return 0600;
    case FootageAccess::Everybody:
        return 0644;
    case FootageAccess::Group:
        break;
    }
    return 0640;
}

/// Whoever may read files may enter folders.
mode_t folderMode(FootageAccess access) {
    const mode_t files = fileMode(access);
    return files | S_IXUSR | ((files & (S_IRGRP | S_IROTH)) >> 2);
}

/// Opens nothing but plain files: a link is refused, a pipe does not wait for its other end.
/// @param mode of a new file.
int openPlain(const QByteArray& name, int flags, mode_t mode) {
    const int handle = uninterrupted([&] { return ::open(name.constData(), flags | plainOnly, mode); });
    const bool isNew = (flags & O_EXCL) != 0;
    struct stat facts{};

    if (handle < 0 || isNew || (::fstat(handle, &facts) == 0 && S_ISREG(facts.st_mode)))
        return handle;
    ::close(handle);
    errno = ELOOP;
    return -1;
}

/// The facts about a file that was just made in the folder, and removed.
std::optional<struct stat> factsOfOwnFileIn(const QByteArray& folder) {
    QByteArray name = folder + "/.vtrack-XXXXXX";
    const int handle = ::mkostemp(name.data(), O_CLOEXEC); // Readable and writable by its owner only.
    if (handle < 0)
        return {};
    struct stat facts{};

    const bool isKnown = ::fstat(handle, &facts) == 0;
    ::close(handle);
    ::unlink(name.constData());
    return isKnown ? std::optional(facts) : std::nullopt;
}

/// The same for a folder.
std::optional<struct stat> factsOfOwnFolderIn(const QByteArray& folder) {
    QByteArray name = folder + "/.vtrack-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr)
        return {};
    struct stat facts{};

    const bool isKnown = ::lstat(name.constData(), &facts) == 0;
    ::rmdir(name.constData());
    return isKnown ? std::optional(facts) : std::nullopt;
}

/// Whether all users may make something beside the folder.
bool isAmongEverybodys(const QByteArray& folder) {
    struct stat above{};

    return ::stat((folder + "/..").constData(), &above) == 0 && (above.st_mode & S_IWOTH) != 0;
}

/// Whether another user made the file, or planted the folder where all may make one, or all may write to it. Some
/// mounts give everything one owner and all rights (CIFS, exFAT, NTFS, NFS that squashes users), also to what we make:
/// there, neither says anything. Root may do everything anyway. Where nothing can be made, nothing of ours can come to
/// harm.
/// @param folder the file's, or the folder itself.
bool isSomebodyElses(const struct stat& facts, const QByteArray& folder) {
    const bool isFolder = S_ISDIR(facts.st_mode);
    const bool isTrusted = facts.st_uid == ::geteuid() || facts.st_uid == 0 || (isFolder && !isAmongEverybodys(folder));
    const bool isOpenToAll = isFolder && (facts.st_mode & S_IWOTH) != 0;
    if (isTrusted && !isOpenToAll)
        return false;
    const auto own = isFolder ? factsOfOwnFolderIn(folder) : factsOfOwnFileIn(folder);
    return own && ((!isTrusted && own->st_uid != facts.st_uid) || (isOpenToAll && (own->st_mode & S_IWOTH) == 0));
}

/// Whether what is open has one name only and is nobody else's. Other names may be anybody's.
bool mayBeWritten(int handle, const QByteArray& name) {
    struct stat facts{};

    return ::fstat(handle, &facts) == 0 && facts.st_nlink <= 1 &&
           !isSomebodyElses(facts, name.first(std::max<qsizetype>(name.lastIndexOf('/'), 1)));
}

/// A file that may be somebody else's is never written: its name goes to a new file. Most are new anyway.
int openToWrite(const QByteArray& name, mode_t mode) {
    constexpr int toWrite = O_RDWR | O_CREAT;
    const int made = openPlain(name, toWrite | O_EXCL, mode);
    if (made >= 0 || errno != EEXIST)
        return made;
    const int handle = openPlain(name, toWrite, mode);
    if (handle < 0 || mayBeWritten(handle, name))
        return handle;
    ::close(handle);
    return ::unlink(name.constData()) == 0 ? openPlain(name, toWrite | O_EXCL, mode) : -1;
}

} // namespace

Result<FileFacts> SystemDisk::look(const QString& path) {
    struct stat facts{};

    if (::lstat(QFile::encodeName(path).constData(), &facts) != 0) {
        if (nothingIsThere())
            return FileFacts{};
        return lastError(path);
    }
    return FileFacts{.kind = kindOf(facts.st_mode),
                     .size = static_cast<qint64>(facts.st_size),
                     .identity = {.device = facts.st_dev, .number = facts.st_ino}};
}

Result<std::unique_ptr<DiskFile>> SystemDisk::open(const QString& path, Access access) {
    const QByteArray name = QFile::encodeName(path);
    const mode_t mode = fileMode(m_access);
    const int handle = access == Access::Read    ? openPlain(name, O_RDONLY, mode)
                       : access == Access::Write ? openToWrite(name, mode)
                                                 : openPlain(name, O_RDWR | O_CREAT | O_EXCL, mode);
    if (handle < 0)
        return lastError(path);
    return std::make_unique<PosixFile>(path, handle);
}

Result<bool> SystemDisk::rename(const QString& from, const QString& to) {
    const QByteArray before = QFile::encodeName(from);
    const QByteArray after = QFile::encodeName(to);
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, before.constData(), AT_FDCWD, after.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno == EEXIST)
        return false;
    if (errno != EINVAL && errno != ENOSYS)
        return lastError(to);
#endif
    return renameByLink(before, after, to);
}

Result<void> SystemDisk::replace(const QString& from, const QString& to) {
    return replaceFile(from, to);
}

Result<void> SystemDisk::remove(const QString& path) {
    if (::unlink(QFile::encodeName(path).constData()) != 0 && !nothingIsThere())
        return lastError(path);
    return {};
}

Result<void> SystemDisk::makeFolder(const QString& path) {
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), folderMode(m_access)) == 0)
        return {};
    const int error = errno;
    struct stat facts{};

    if (error == EEXIST && ::lstat(name.constData(), &facts) == 0 && S_ISDIR(facts.st_mode))
        return isSomebodyElses(facts, name) ? std::unexpected(fileError(EPERM, path)) : Result<void>();
    return std::unexpected(fileError(error, path));
}

Result<bool> SystemDisk::removeEmptyFolder(const QString& path) {
    if (::rmdir(QFile::encodeName(path).constData()) == 0)
        return true;
    if (errno == ENOTEMPTY || errno == EEXIST || nothingIsThere())
        return false;
    return lastError(path);
}

Result<void> SystemDisk::syncFolder(const QString& path) {
    return vtrack::syncFolder(path);
}

Result<QList<FolderEntry>> SystemDisk::list(const QString& folder) {
    const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(QFile::encodeName(folder).constData()), ::closedir);
    if (!open)
        return lastError(folder);
    QList<FolderEntry> entries;
    errno = 0;
    while (const dirent* entry = ::readdir(open.get())) {
        const QString name = QFile::decodeName(static_cast<const char*>(entry->d_name));
        if (std::strcmp(static_cast<const char*>(entry->d_name), ".") == 0 ||
            std::strcmp(static_cast<const char*>(entry->d_name), "..") == 0)
            continue;
        FileFacts::Kind kind = FileFacts::Kind::Other;
        if (entry->d_type == DT_UNKNOWN) { // Some file systems do not report the type; use lstat().
            const auto facts = look(folder + u'/' + name);
            if (!facts)
                return std::unexpected(facts.error());
            kind = facts->kind;
        } else if (entry->d_type == DT_REG || entry->d_type == DT_DIR) {
            kind = entry->d_type == DT_REG ? FileFacts::Kind::File : FileFacts::Kind::Folder;
        }
        entries.append({.name = name, .kind = kind});
        errno = 0;
    }
    if (errno != 0)
        return lastError(folder);
    return entries;
}

Result<FileSystemFacts> SystemDisk::fileSystem(const QString& folder) {
    const QByteArray name = QFile::encodeName(folder);
    struct stat facts{};

    SpaceFacts space{};

    if (::stat(name.constData(), &facts) != 0 || askSpace(name.constData(), &space) != 0)
        return lastError(folder);
    FileSystemFacts found{.device = facts.st_dev, .freeBytes = std::numeric_limits<qint64>::max()};
    const auto blocks = static_cast<qint64>(space.f_bavail);
    const auto allBlocks = static_cast<qint64>(space.f_blocks);
    const auto blockSize = static_cast<qint64>(space.f_frsize);
    if (allBlocks > 0 && blockSize > 0) { // Some network file systems do not report it.
        const qint64 most = std::numeric_limits<qint64>::max() / blockSize;
        found.freeBytes = std::min(blocks, most) * blockSize;
        found.totalBytes = std::min(allBlocks, most) * blockSize;
    }
#ifdef Q_OS_LINUX
    constexpr long fat = 0x4d44; // MSDOS_SUPER_MAGIC: FAT12 to FAT32; exFAT has another.
    if (space.f_type == fat)
        found.largestFile = std::numeric_limits<quint32>::max();
#endif
    return found;
}

bool SystemDisk::isWritable(const QString& folder) {
    return ::access(QFile::encodeName(folder).constData(), W_OK | X_OK) == 0;
}

bool SystemDisk::isStrangers(const QString& folder) {
    const QByteArray name = QFile::encodeName(folder);
    struct stat facts{};

    return ::lstat(name.constData(), &facts) == 0 && isSomebodyElses(facts, name);
}

} // namespace vtrack
