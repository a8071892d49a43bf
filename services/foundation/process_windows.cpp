// SPDX-License-Identifier: GPL-3.0-or-later
#include "windows_process.h"

#include <windows.h>
#include <array>

namespace vtrack {

namespace {

using User = std::array<char, sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE>;

/// The user of the process; false if the system does not say.
bool userOf(HANDLE process, User& user) {
    HANDLE token = nullptr;
    if (OpenProcessToken(process, TOKEN_QUERY, &token) == 0)
        return false;
    DWORD size = 0;
    const bool told = GetTokenInformation(token, TokenUser, user.data(), static_cast<DWORD>(user.size()), &size) != 0;
    CloseHandle(token);
    return told;
}

} // namespace

bool isOwnUsersProcess(unsigned long id) {
    const HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, id);
    if (process == nullptr)
        return false;
    alignas(TOKEN_USER) User theirs{};
    alignas(TOKEN_USER) User own{};
    const bool known = userOf(process, theirs) && userOf(GetCurrentProcess(), own);
    CloseHandle(process);
    return known && EqualSid(reinterpret_cast<TOKEN_USER*>(theirs.data())->User.Sid,
                             reinterpret_cast<TOKEN_USER*>(own.data())->User.Sid) != 0;
}

} // namespace vtrack
