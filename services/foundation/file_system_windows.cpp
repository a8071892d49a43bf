// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_rights.h"
#include "file_system.h"
#include "windows_path.h"
#include "windows_sharing_violation.h"

#include <QFile>

#include <windows.h>
#include <io.h>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

bool isOpenElsewhere(const std::wstring& path) {
    const HANDLE handle = CreateFileW(path.c_str(), DELETE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                      nullptr, OPEN_EXISTING, FILE_FLAG_OPEN_REPARSE_POINT, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return isHeldByAnother(GetLastError());
    CloseHandle(handle);
    return false;
}

FileFault faultOf(DWORD error) {
    switch (error) {
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return FileFault::DiskFull;
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
        return FileFault::NotAllowed;
    case ERROR_FILE_TOO_LARGE:
        return FileFault::TooLarge;
    case ERROR_FILENAME_EXCED_RANGE:
    case ERROR_BUFFER_OVERFLOW:
    case ERROR_INVALID_NAME: // Said of a name of more than 255 letters; safeName() leaves nothing else to say it of.
        return FileFault::NameTooLong;
    case ERROR_CANT_RESOLVE_FILENAME: // Only where links are refused.
        return FileFault::Link;
    default:
        return isHeldByAnother(error) ? FileFault::HeldOpen : FileFault::Other;
    }
}

} // namespace

Error fileError(int systemError, const QString& path) {
    return fileError(faultOf(static_cast<DWORD>(systemError)), path, path + u": Windows error %1"_s.arg(systemError));
}

Error lastFileError(const QString& path) {
    return fileError(static_cast<int>(GetLastError()), path);
}

Result<void> syncToDisk(QFileDevice& file) {
    const auto handle = reinterpret_cast<HANDLE>(_get_osfhandle(file.handle()));
    if (!file.flush() || FlushFileBuffers(handle) == 0)
        return std::unexpected(fileError(static_cast<int>(GetLastError()), file.fileName()));
    return {};
}

Result<void> syncFolder(const QString&) {
    return {};
}

Result<void> replaceFile(const QString& from, const QString& to) {
    const std::wstring source = longPath(from);
    const std::wstring target = longPath(to);
    const DWORD flags = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
    const DWORD error = retryOnSharingViolation([&] {
        if (MoveFileExW(source.c_str(), target.c_str(), flags) != 0)
            return true;
        if (GetLastError() == ERROR_ACCESS_DENIED) // Also returned for a file that is open.
            SetLastError(isOpenElsewhere(target) ? ERROR_SHARING_VIOLATION : ERROR_ACCESS_DENIED);
        return false;
    });
    if (error != ERROR_SUCCESS)
        return std::unexpected(fileError(static_cast<int>(error), to));
    return {};
}

QString folderIdentity(const QString& path) {
    const HANDLE handle = CreateFileW(longPath(path).c_str(), FILE_READ_ATTRIBUTES,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                                      FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return {};
    BY_HANDLE_FILE_INFORMATION facts{};
    const bool told = GetFileInformationByHandle(handle, &facts) != 0;
    CloseHandle(handle);
    if (!told)
        return {};
    return u"%1-%2-%3"_s.arg(facts.dwVolumeSerialNumber).arg(facts.nFileIndexHigh).arg(facts.nFileIndexLow);
}

Result<void> openOwnFile(QFile& file, const QString& path) {
    file.setFileName(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append))
        return std::unexpected(lastFileError(path));
    restrictToOwner(path);
    return {};
}

Result<bool> lockForThisProcess(QFileDevice& file) {
    const auto handle = reinterpret_cast<HANDLE>(_get_osfhandle(file.handle()));
    OVERLAPPED whole{};
    if (LockFileEx(handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, MAXDWORD, MAXDWORD, &whole) != 0)
        return true;
    if (GetLastError() == ERROR_LOCK_VIOLATION || GetLastError() == ERROR_IO_PENDING)
        return false;
    return std::unexpected(lastFileError(file.fileName()));
}

} // namespace vtrack
