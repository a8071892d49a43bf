// SPDX-License-Identifier: GPL-3.0-or-later
#include "exit_codes.h"

#include "error.h"
#include "error_kinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack::reference {

QList<ExitCode> exitCodes() {
    QList<ExitCode> all{
        {.code = 0, .meaning = u"Done."_s},
        {.code = exitCode(ErrorKind::Internal), .meaning = u"Internal error, or stopped on request."_s},
        {.code = exitCode(ErrorKind::BadInput), .meaning = u"Wrong use or bad input."_s},
        {.code = exitCode(ErrorKind::AuthExpired), .meaning = u"Sign-in needed, or the keyring cannot be used."_s},
        {.code = exitCode(ErrorKind::QuotaExceeded), .meaning = u"Quota exceeded."_s},
        {.code = exitCode(ErrorKind::NetworkError), .meaning = u"Network error."_s},
        {.code = exitCode(ErrorKind::PermissionDenied),
         .meaning =
             u"Permission denied; destination cannot be used; client file or Google project must be corrected."_s},
        {.code = exitCode(ErrorKind::FolderNotFound), .meaning = u"Folder not found."_s},
        {.code = exitCode(ErrorKind::DiskFull), .meaning = u"Disk full."_s},
        {.code = exitCode(ErrorKind::DownloadFailed), .meaning = u"Some files failed, or a person must act."_s},
        {.code = exitCode(ErrorKind::InstanceRunning),
         .meaning =
             u"Another program holds this data folder, or is checking or deleting footage of one of its sources."_s},
    };
    std::ranges::sort(all, {}, &ExitCode::code);
    return all;
}

} // namespace vtrack::reference
