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
        {.code = exitCode(ErrorKind::Internal), .meaning = u"An internal fault, or stopped on request."_s},
        {.code = exitCode(ErrorKind::BadInput), .meaning = u"Wrong use or bad input."_s},
        {.code = exitCode(ErrorKind::AuthExpired), .meaning = u"Somebody has to sign in, or the keyring is closed."_s},
        {.code = exitCode(ErrorKind::QuotaExceeded), .meaning = u"Google's quota is exceeded."_s},
        {.code = exitCode(ErrorKind::NetworkError), .meaning = u"The network or a proxy."_s},
        {.code = exitCode(ErrorKind::PermissionDenied),
         .meaning = u"No permission, or the destination cannot be used."_s},
        {.code = exitCode(ErrorKind::FolderNotFound), .meaning = u"A folder was not found."_s},
        {.code = exitCode(ErrorKind::DiskFull), .meaning = u"The disk is full."_s},
        {.code = exitCode(ErrorKind::DownloadFailed), .meaning = u"Some files failed, or something needs a person."_s},
        {.code = exitCode(ErrorKind::InstanceRunning), .meaning = u"Another program holds this data folder."_s},
    };
    std::ranges::sort(all, {}, &ExitCode::code);
    return all;
}

} // namespace vtrack::reference
