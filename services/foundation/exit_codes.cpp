// SPDX-License-Identifier: GPL-3.0-or-later
#include "exit_codes.h"

namespace vtrack {

namespace {

// Scripts rely on these numbers: one that was given stays.
enum Code {
    Done = 0,
    InternalError = 1,
    WrongUse = 2,
    SignInNeeded = 3,
    QuotaExceeded = 4,
    NetworkError = 5,
    NotPermitted = 6,
    FolderNotFound = 7,
    DiskFull = 8,
    FilesFailed = 9,
    DataInUse = 10,
};

} // namespace

QList<ExitCode> exitCodes() {
    using namespace Qt::StringLiterals;
    return {
        {Done, u"Done."_s},
        {InternalError, u"Internal error, or stopped on request."_s},
        {WrongUse, u"Wrong use or bad input."_s},
        {SignInNeeded, u"Sign-in needed, or the keyring cannot be used."_s},
        {QuotaExceeded, u"Quota exceeded."_s},
        {NetworkError, u"Network error."_s},
        {NotPermitted,
         u"Permission denied; destination cannot be used; client file or Google project must be corrected."_s},
        {FolderNotFound, u"Folder not found."_s},
        {DiskFull, u"Disk full."_s},
        {FilesFailed, u"Some files failed, or a person must act."_s},
        {DataInUse,
         u"Another program holds this data folder, or is checking a source of it or deleting its footage."_s},
    };
}

int exitCode(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::Internal:
    case ErrorKind::Cancelled:
        return InternalError;
    case ErrorKind::BadInput:
        return WrongUse;
    case ErrorKind::AuthExpired:
    case ErrorKind::KeyringUnavailable:
        return SignInNeeded;
    case ErrorKind::QuotaExceeded:
    case ErrorKind::RateLimited:
        return QuotaExceeded;
    case ErrorKind::NetworkError:
        return NetworkError;
    case ErrorKind::PermissionDenied:
    case ErrorKind::SetupNeeded:
    case ErrorKind::DestinationUnavailable:
        return NotPermitted;
    case ErrorKind::FolderNotFound:
        return FolderNotFound;
    case ErrorKind::DiskFull:
        return DiskFull;
    case ErrorKind::DownloadFailed:
        return FilesFailed;
    case ErrorKind::InstanceRunning:
        return DataInUse;
    }
    return InternalError; // Not reached: the compiler refuses a kind without a line.
}

} // namespace vtrack
