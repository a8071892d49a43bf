// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <limits>
#include <memory>

namespace vtrack {

/// The kind of file at a path; links are not followed.
struct FileFacts {
    enum class Kind {
        Missing, ///< The disk reported that nothing has that name. Never used for any other error.
        File,
        Folder,
        Other, ///< A link, a device, ...
    };

    /// Identifies a file independently of its name.
    struct Identity {
        quint64 device = 0;
        quint64 number = 0;

        friend bool operator==(const Identity&, const Identity&) = default;
    };

    Kind kind = Kind::Missing;
    qint64 size = 0; ///< Bytes, of a file.
    Identity identity = {};
};

/// What a folder holds; see Disk::list().
struct FolderEntry {
    QString name;
    FileFacts::Kind kind = FileFacts::Kind::Other;
};

/// Properties of a file system.
struct FileSystemFacts {
    quint64 device = 0;
    qint64 freeBytes = 0;                                    ///< Available to us; the largest number if unknown.
    qint64 totalBytes = 0;                                   ///< Of all of it; 0 if unknown.
    qint64 largestFile = std::numeric_limits<qint64>::max(); ///< Bytes.
};

/// A file that is open for reading, or for reading and writing. One thread at a time; closed when destroyed.
class DiskFile {
public:
    DiskFile() = default;
    virtual ~DiskFile() = default;
    DiskFile(const DiskFile&) = delete;
    DiskFile& operator=(const DiskFile&) = delete;

    [[nodiscard]] virtual Result<qint64> size() = 0;
    /// Reads up to `most` bytes from the position `at`. @return how many; 0 at the end.
    [[nodiscard]] virtual Result<qint64> read(qint64 at, char* data, qint64 most) = 0;
    /// Writes all of it.
    [[nodiscard]] virtual Result<void> write(qint64 at, QByteArrayView bytes) = 0;
    /// Cuts the file to `bytes`, and gives back what was set aside for it beyond them.
    [[nodiscard]] virtual Result<void> truncate(qint64 bytes) = 0;
    /// Reserves disk space for the first `bytes` without changing the length, so that a full disk is detected now.
    /// @return whether the space is reserved; not every file system supports it.
    [[nodiscard]] virtual Result<bool> preallocate(qint64 bytes) = 0;
    /// Starts writing these bytes to the disk without waiting, so that sync() has less to wait for.
    virtual void beginSync(qint64 from, qint64 bytes) = 0;
    /// Waits until everything written is on the disk itself, not only in a cache.
    [[nodiscard]] virtual Result<void> sync() = 0;
};

/// The operations that the program needs on the footage disk. All calls block as long as the disk does: never on the
/// GUI thread. Safe from any thread. Errors are those of fileError(). SystemDisk is the real one; a simulation replaces
/// it.
class Disk {
public:
    enum class Access {
        Read,   ///< Of a file that is there.
        Write,  ///< For reading and writing; made where it is missing.
        Create, ///< The same, of a file that must not be there yet.
    };

    Disk() = default;
    virtual ~Disk() = default;
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;

    /// Reports what exists at the path. A missing file is a result; a disk that cannot answer is an error.
    [[nodiscard]] virtual Result<FileFacts> look(const QString& path) = 0;
    /// Refuses links.
    [[nodiscard]] virtual Result<std::unique_ptr<DiskFile>> open(const QString& path, Access access) = 0;
    /// Renames in one step, on one file system. @return false if `to` already exists; it is kept.
    [[nodiscard]] virtual Result<bool> rename(const QString& from, const QString& to) = 0;
    /// Renames atomically within a file system, replacing an existing file `to`.
    [[nodiscard]] virtual Result<void> replace(const QString& from, const QString& to) = 0;
    /// Deletes a file; a missing file is not an error.
    [[nodiscard]] virtual Result<void> remove(const QString& path) = 0;
    /// Creates one folder in an existing folder; an existing folder is not an error, unless isStrangers().
    [[nodiscard]] virtual Result<void> makeFolder(const QString& path) = 0;
    /// @return false if it is not empty or missing.
    [[nodiscard]] virtual Result<bool> removeEmptyFolder(const QString& path) = 0;
    /// Waits until the folder's entries (a rename in it) are on the disk itself.
    [[nodiscard]] virtual Result<void> syncFolder(const QString& path) = 0;
    /// All of it, in no order, without "." and "..".
    [[nodiscard]] virtual Result<QList<FolderEntry>> list(const QString& folder) = 0;
    [[nodiscard]] virtual Result<FileSystemFacts> fileSystem(const QString& folder) = 0;
    /// Whether we may write there. Writes nothing.
    [[nodiscard]] virtual bool isWritable(const QString& folder) = 0;
    /// Whether another user made the folder, or all users may write to it: what is put there would be in their hands.
    /// False where the file system keeps no owners. Leaves nothing there.
    [[nodiscard]] virtual bool isStrangers(const QString& folder) = 0;
};

} // namespace vtrack
