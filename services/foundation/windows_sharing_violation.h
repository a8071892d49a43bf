// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <windows.h>

namespace vtrack {

/// Whether this error means that another program has the file open.
inline bool isHeldByAnother(DWORD error) {
    return error == ERROR_SHARING_VIOLATION || error == ERROR_LOCK_VIOLATION || error == ERROR_USER_MAPPED_FILE;
}

/// Retries for up to a second if another program has the file open. Virus scanners, search indexers and previews open
/// new files briefly, and Windows does not report when they are done.
/// @param call one try; says whether it worked, and by GetLastError() why not.
/// @return the error of the last try; ERROR_SUCCESS when it worked.
template <typename Call> DWORD retryOnSharingViolation(Call call) {
    constexpr int tries = 20;
    constexpr DWORD pause = 50; // ms
    for (int tried = 1;; ++tried) {
        if (call())
            return ERROR_SUCCESS;
        const DWORD error = GetLastError();
        if (tried == tries || !isHeldByAnother(error))
            return error;
        Sleep(pause);
    }
}

} // namespace vtrack
