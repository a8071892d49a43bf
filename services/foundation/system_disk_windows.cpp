// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_system.h"
#include "system_disk.h"
#include "windows_path.h"
#include "windows_sharing_violation.h"

#include <QFileInfo>

#include <windows.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr DWORD sharedWithAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

std::unexpected<Error> lastError(const QString& path) {
    return std::unexpected(lastFileError(path));
}

bool meansNothing(DWORD error) {
    return error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND;
}

bool nothingIsThere() {
    return meansNothing(GetLastError());
}

/// Symbolic links and junctions, but not placeholders of OneDrive or deduplication.
bool isLink(DWORD attributes, DWORD tag) {
    return (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 && IsReparseTagNameSurrogate(tag);
}

FileFacts::Kind kindOf(DWORD attributes, DWORD tag) {
    if (isLink(attributes, tag))
        return FileFacts::Kind::Other;
    return (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? FileFacts::Kind::Folder : FileFacts::Kind::File;
}

/// The position in the file that a call on its handle is for.
OVERLAPPED position(qint64 at) {
    OVERLAPPED where{};
    where.Offset = static_cast<DWORD>(at & 0xffffffff);
    where.OffsetHigh = static_cast<DWORD>(at >> 32);
    return where;
}

class WindowsFile final : public DiskFile {
public:
    WindowsFile(QString path, HANDLE handle)
        : m_path(std::move(path))
        , m_handle(handle) {}

    ~WindowsFile() override { CloseHandle(m_handle); }

    WindowsFile(const WindowsFile&) = delete;
    WindowsFile& operator=(const WindowsFile&) = delete;

    Result<qint64> size() override {
        LARGE_INTEGER bytes{};
        if (GetFileSizeEx(m_handle, &bytes) == 0)
            return lastError(m_path);
        return bytes.QuadPart;
    }

    Result<qint64> read(qint64 at, char* data, qint64 most) override {
        OVERLAPPED where = position(at);
        DWORD count = 0;
        const auto wanted = static_cast<DWORD>(std::min<qint64>(most, MAXDWORD));
        if (ReadFile(m_handle, data, wanted, &count, &where) == 0 && GetLastError() != ERROR_HANDLE_EOF)
            return lastError(m_path);
        return static_cast<qint64>(count);
    }

    Result<void> write(qint64 at, QByteArrayView bytes) override {
        while (!bytes.isEmpty()) {
            OVERLAPPED where = position(at);
            DWORD count = 0;
            const auto wanted = static_cast<DWORD>(std::min<qint64>(bytes.size(), MAXDWORD));
            if (WriteFile(m_handle, bytes.data(), wanted, &count, &where) == 0)
                return lastError(m_path);
            at += count;
            bytes = bytes.sliced(count);
        }
        return {};
    }

    Result<void> truncate(qint64 bytes) override {
        FILE_END_OF_FILE_INFO end{};
        end.EndOfFile.QuadPart = bytes;
        FILE_ALLOCATION_INFO space{};
        space.AllocationSize.QuadPart = bytes;
        if (SetFileInformationByHandle(m_handle, FileEndOfFileInfo, &end, sizeof end) == 0)
            return lastError(m_path);
        SetFileInformationByHandle(m_handle, FileAllocationInfo, &space, sizeof space); // Frees the space if possible.
        return {};
    }

    Result<bool> preallocate(qint64 bytes) override {
        const auto length = size();
        if (!length)
            return std::unexpected(length.error());
        if (*length >= bytes) // Setting aside less than the length would cut the file.
            return true;
        FILE_ALLOCATION_INFO space{};
        space.AllocationSize.QuadPart = bytes;
        if (SetFileInformationByHandle(m_handle, FileAllocationInfo, &space, sizeof space) != 0) {
            FILE_STANDARD_INFO now{}; // Some shares accept it and set nothing aside.
            return GetFileInformationByHandleEx(m_handle, FileStandardInfo, &now, sizeof now) != 0 &&
                   now.AllocationSize.QuadPart >= bytes;
        }
        if (GetLastError() == ERROR_DISK_FULL)
            return lastError(m_path);
        return false;
    }

    void beginSync(qint64, qint64) override {}

    Result<void> sync() override {
        if (FlushFileBuffers(m_handle) == 0)
            return lastError(m_path);
        return {};
    }

private:
    QString m_path;
    HANDLE m_handle;
};

/// The path itself, not what it links to; for questions only.
HANDLE openToLook(const QString& path) {
    return CreateFileW(longPath(path).c_str(), FILE_READ_ATTRIBUTES, sharedWithAll, nullptr, OPEN_EXISTING,
                       FILE_FLAG_OPEN_REPARSE_POINT | FILE_FLAG_BACKUP_SEMANTICS, nullptr);
}

/// Nothing if the handle does not support it.
std::optional<FileFacts> factsOf(HANDLE handle) {
    BY_HANDLE_FILE_INFORMATION info{};
    FILE_ATTRIBUTE_TAG_INFO tag{};
    if (GetFileInformationByHandle(handle, &info) == 0)
        return {};
    GetFileInformationByHandleEx(handle, FileAttributeTagInfo, &tag, sizeof tag);
    const auto joined = [](DWORD high, DWORD low) {
        return (static_cast<quint64>(high) << 32) | low;
    };
    return FileFacts{
        .kind = kindOf(info.dwFileAttributes, tag.ReparseTag),
        .size = static_cast<qint64>(joined(info.nFileSizeHigh, info.nFileSizeLow)),
        .identity = {.device = info.dwVolumeSerialNumber, .number = joined(info.nFileIndexHigh, info.nFileIndexLow)}};
}

/// The mark of the web: Windows and its programs ask before they run what came from the internet. File systems without
/// named streams cannot keep it: FAT refuses the name, others would make a second file of it.
void markAsFromInternet(HANDLE file, const QString& path) {
    DWORD features = 0;
    if (GetVolumeInformationByHandleW(file, nullptr, 0, nullptr, nullptr, &features, nullptr, 0) == 0 ||
        (features & FILE_NAMED_STREAMS) == 0)
        return;
    static constexpr char mark[] = "[ZoneTransfer]\r\nZoneId=3\r\n";
    const HANDLE stream = CreateFileW((longPath(path) + L":Zone.Identifier").c_str(), GENERIC_WRITE, sharedWithAll,
                                      nullptr, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (stream == INVALID_HANDLE_VALUE)
        return;
    DWORD count = 0;
    WriteFile(stream, static_cast<const char*>(mark), sizeof mark - 1, &count, nullptr);
    CloseHandle(stream);
}

} // namespace

Result<FileFacts> SystemDisk::look(const QString& path) {
    const HANDLE handle = openToLook(path);
    if (handle == INVALID_HANDLE_VALUE) {
        if (nothingIsThere())
            return FileFacts{};
        return lastError(path);
    }
    const auto facts = factsOf(handle);
    const Error error = facts ? Error() : lastFileError(path);
    CloseHandle(handle);
    if (!facts)
        return std::unexpected(error);
    return *facts;
}

Result<std::unique_ptr<DiskFile>> SystemDisk::open(const QString& path, Access access) {
    const DWORD rights = access == Access::Read ? GENERIC_READ : GENERIC_READ | GENERIC_WRITE;
    const DWORD how = access == Access::Read ? OPEN_EXISTING : access == Access::Write ? OPEN_ALWAYS : CREATE_NEW;
    HANDLE handle = INVALID_HANDLE_VALUE;
    bool isNew = false;
    const DWORD error = retryOnSharingViolation([&] {
        handle = CreateFileW(longPath(path).c_str(), rights, sharedWithAll, nullptr, how,
                             FILE_ATTRIBUTE_NORMAL | FILE_FLAG_OPEN_REPARSE_POINT, nullptr);
        isNew = access == Access::Write && GetLastError() != ERROR_ALREADY_EXISTS;
        return handle != INVALID_HANDLE_VALUE;
    });
    if (error != ERROR_SUCCESS)
        return std::unexpected(fileError(static_cast<int>(error), path));
    auto file = std::make_unique<WindowsFile>(path, handle);
    const auto facts = factsOf(handle);
    if (!facts)
        return lastError(path);
    if (facts->kind != FileFacts::Kind::File)
        return std::unexpected(fileError(ERROR_CANT_RESOLVE_FILENAME, path));
    if (isNew)
        markAsFromInternet(handle, path); // It stays with the file when it is renamed.
    return file;
}

Result<bool> SystemDisk::rename(const QString& from, const QString& to) {
    const DWORD error = retryOnSharingViolation(
        [&] { return MoveFileExW(longPath(from).c_str(), longPath(to).c_str(), MOVEFILE_WRITE_THROUGH) != 0; });
    if (error == ERROR_SUCCESS)
        return true;
    if (error == ERROR_ALREADY_EXISTS || error == ERROR_FILE_EXISTS)
        return false;
    return std::unexpected(fileError(static_cast<int>(error), isHeldByAnother(error) ? from : to));
}

Result<void> SystemDisk::replace(const QString& from, const QString& to) {
    return replaceFile(from, to);
}

Result<void> SystemDisk::remove(const QString& path) {
    const DWORD error = retryOnSharingViolation([&] { return DeleteFileW(longPath(path).c_str()) != 0; });
    if (error != ERROR_SUCCESS && !meansNothing(error))
        return std::unexpected(fileError(static_cast<int>(error), path));
    return {};
}

Result<void> SystemDisk::makeFolder(const QString& path) {
    if (CreateDirectoryW(longPath(path).c_str(), nullptr) != 0)
        return {};
    const Error error = lastFileError(path);
    const auto there = look(path);
    if (there && there->kind == FileFacts::Kind::Folder)
        return {};
    return std::unexpected(error);
}

Result<bool> SystemDisk::removeEmptyFolder(const QString& path) {
    if (RemoveDirectoryW(longPath(path).c_str()) != 0)
        return true;
    if (GetLastError() == ERROR_DIR_NOT_EMPTY || nothingIsThere())
        return false;
    return lastError(path);
}

Result<void> SystemDisk::syncFolder(const QString& path) {
    return vtrack::syncFolder(path);
}

Result<QList<FolderEntry>> SystemDisk::list(const QString& folder) {
    WIN32_FIND_DATAW entry{};
    const HANDLE search = FindFirstFileW(longPath(folder + u"/*"_s).c_str(), &entry);
    if (search == INVALID_HANDLE_VALUE)
        return lastError(folder);
    QList<FolderEntry> entries;
    do {
        const QString name = QString::fromWCharArray(entry.cFileName);
        if (name != u"."_s && name != u".."_s)
            entries.append({.name = name, .kind = kindOf(entry.dwFileAttributes, entry.dwReserved0)});
    } while (FindNextFileW(search, &entry) != 0);
    const DWORD end = GetLastError();
    FindClose(search);
    if (end != ERROR_NO_MORE_FILES)
        return std::unexpected(fileError(static_cast<int>(end), folder));
    return entries;
}

Result<FileSystemFacts> SystemDisk::fileSystem(const QString& folder) {
    ULARGE_INTEGER free{};
    ULARGE_INTEGER total{};
    if (GetDiskFreeSpaceExW(longPath(folder).c_str(), &free, &total, nullptr) == 0)
        return lastError(folder);
    const auto facts = look(folder);
    if (!facts)
        return std::unexpected(facts.error());
    constexpr auto most = static_cast<quint64>(std::numeric_limits<qint64>::max());
    FileSystemFacts found{.device = facts->identity.device,
                          .freeBytes = static_cast<qint64>(std::min<quint64>(free.QuadPart, most)),
                          .totalBytes = static_cast<qint64>(std::min<quint64>(total.QuadPart, most))};
    std::wstring volume(32768, L'\0');
    std::wstring type(MAX_PATH + 1, L'\0');
    if (GetVolumePathNameW(longPath(folder).c_str(), volume.data(), static_cast<DWORD>(volume.size())) != 0 &&
        GetVolumeInformationW(volume.c_str(), nullptr, 0, nullptr, nullptr, nullptr, type.data(),
                              static_cast<DWORD>(type.size())) != 0 &&
        QString::fromWCharArray(type.c_str()).startsWith(u"FAT"_s)) // "FAT", "FAT32", but not "exFAT".
        found.largestFile = std::numeric_limits<quint32>::max();
    return found;
}

bool SystemDisk::isStrangers(const QString& /*folder*/) {
    return false; // The rights of a folder come from the one that holds it, which a person chose.
}

bool SystemDisk::isWritable(const QString& folder) {
    // What the access rights say is known to Windows only when it is asked for them.
    const HANDLE handle = CreateFileW(longPath(folder).c_str(), FILE_ADD_FILE, sharedWithAll, nullptr, OPEN_EXISTING,
                                      FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return false;
    CloseHandle(handle);
    return true;
}

} // namespace vtrack
