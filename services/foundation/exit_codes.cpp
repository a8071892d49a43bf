// SPDX-License-Identifier: GPL-3.0-or-later
#include "exit_codes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

QList<ExitCode> exitCodes() {
    using enum ErrorKind;
    // Scripts rely on these numbers: one that was given stays.
    return {
        {0, {}, u"Done."_s},
        {1, {Internal, Cancelled}, u"Internal error, or stopped on request."_s},
        {2, {BadInput}, u"Wrong use or bad input."_s},
        {3, {AuthExpired, KeyringUnavailable}, u"Sign-in needed, or the keyring cannot be used."_s},
        {4, {QuotaExceeded, RateLimited}, u"Quota exceeded."_s},
        {5, {NetworkError}, u"Network error."_s},
        {6,
         {PermissionDenied, SetupNeeded, DestinationUnavailable},
         u"Permission denied; destination cannot be used; client file or Google project must be corrected."_s},
        {7, {FolderNotFound}, u"Folder not found."_s},
        {8, {DiskFull}, u"Disk full."_s},
        {9, {DownloadFailed}, u"Some files failed, or a person must act."_s},
        {10,
         {InstanceRunning},
         u"Another program holds this data folder, or is checking or deleting footage of one of its sources."_s},
    };
}

int exitCode(ErrorKind kind) {
    const QList<ExitCode> codes = exitCodes();
    return std::ranges::find_if(codes, [&](const ExitCode& each) { return each.kinds.contains(kind); })->code;
}

} // namespace vtrack
