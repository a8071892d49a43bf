// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_rights.h"
#include "windows_path.h"

#include <QFileInfo>

#include <windows.h>
#include <array>
#include <memory>
#include <sddl.h>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

using LocalMemory = std::unique_ptr<void, decltype(&LocalFree)>;

/// The security identifier of the current account ("S-1-5-21-..."); empty if unknown.
QString currentUser() {
    HANDLE token = nullptr;
    if (OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token) == 0)
        return {};
    alignas(TOKEN_USER) std::array<char, sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE> user{};
    DWORD size = 0;
    const bool told = GetTokenInformation(token, TokenUser, user.data(), static_cast<DWORD>(user.size()), &size) != 0;
    CloseHandle(token);
    LPWSTR text = nullptr;
    if (!told || ConvertSidToStringSidW(reinterpret_cast<TOKEN_USER*>(user.data())->User.Sid, &text) == 0)
        return {};
    const LocalMemory owned(text, &LocalFree);
    return QString::fromWCharArray(text);
}

} // namespace

bool restrictToOwner(const QString& path) {
    static const QString user = currentUser();
    // P: rights of the folder above do not count. OICI: what is made in a folder gets the same. SY: the system itself,
    // without which there are no backups.
    const std::wstring rights = u"D:P(A;OICI;FA;;;%1)(A;OICI;FA;;;SY)"_s.arg(user).toStdWString();
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (user.isEmpty() || ConvertStringSecurityDescriptorToSecurityDescriptorW(rights.c_str(), SDDL_REVISION_1,
                                                                               &descriptor, nullptr) == 0)
        return false;
    const LocalMemory owned(descriptor, &LocalFree);
    return SetFileSecurityW(longPath(path).c_str(), DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION,
                            descriptor) != 0;
}

FolderOwnership ownershipOf(const QString& folder, bool /*followLinks*/) {
    const QFileInfo facts(folder);
    return {.exists = facts.exists(), .isFolder = facts.isDir(), .isOurs = true};
}

} // namespace vtrack
