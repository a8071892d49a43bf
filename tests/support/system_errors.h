// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cerrno>
#endif

/// The system's numbers of what a disk may say: what fileError() takes.
namespace vtrack::test::systemError {

#ifdef Q_OS_WIN
inline constexpr int full = ERROR_DISK_FULL;
inline constexpr int broken = ERROR_IO_DEVICE;
inline constexpr int away = ERROR_DEV_NOT_EXIST;
inline constexpr int missing = ERROR_FILE_NOT_FOUND;
inline constexpr int isThere = ERROR_ALREADY_EXISTS;
inline constexpr int isFolder = ERROR_ACCESS_DENIED;
#else
inline constexpr int full = ENOSPC;
inline constexpr int broken = EIO;
inline constexpr int away = ESTALE;
inline constexpr int missing = ENOENT;
inline constexpr int isThere = EEXIST;
inline constexpr int isFolder = EISDIR;
#endif

} // namespace vtrack::test::systemError
