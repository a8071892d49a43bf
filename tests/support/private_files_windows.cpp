// SPDX-License-Identifier: GPL-3.0-or-later
#include "private_files.h"

#include <QDir>

#include <windows.h>
#include <aclapi.h>
#include <sddl.h>

using namespace Qt::StringLiterals;

namespace vtrack::test {

namespace {

std::wstring native(const QString& path) {
    return QDir::toNativeSeparators(path).toStdWString();
}

bool isWellKnown(PSID account, WELL_KNOWN_SID_TYPE who) {
    return IsWellKnownSid(account, who) != 0;
}

} // namespace

bool isPrivate(const QString& path) {
    PACL list = nullptr;
    PSID owner = nullptr;
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (GetNamedSecurityInfoW(native(path).c_str(), SE_FILE_OBJECT,
                              DACL_SECURITY_INFORMATION | OWNER_SECURITY_INFORMATION, &owner, nullptr, &list, nullptr,
                              &descriptor) != ERROR_SUCCESS)
        return false;
    bool isPrivate = list != nullptr; // None at all means everything for everybody.
    for (WORD i = 0; isPrivate && i < list->AceCount; ++i) {
        ACCESS_ALLOWED_ACE* entry = nullptr;
        GetAce(list, i, reinterpret_cast<void**>(&entry));
        PSID account = &entry->SidStart;
        isPrivate = entry->Header.AceType != ACCESS_ALLOWED_ACE_TYPE || entry->Mask == 0 ||
                    EqualSid(account, owner) != 0 || isWellKnown(account, WinLocalSystemSid) ||
                    isWellKnown(account, WinBuiltinAdministratorsSid);
    }
    LocalFree(descriptor);
    return isPrivate;
}

void openToAll(const QString& path) {
    PSECURITY_DESCRIPTOR everybody = nullptr;
    ConvertStringSecurityDescriptorToSecurityDescriptorW(L"D:P(A;;FA;;;WD)", SDDL_REVISION_1, &everybody, nullptr);
    SetFileSecurityW(native(path).c_str(), DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION, everybody);
    LocalFree(everybody);
}

} // namespace vtrack::test
