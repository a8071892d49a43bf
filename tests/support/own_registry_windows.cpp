// SPDX-License-Identifier: GPL-3.0-or-later
// "RegOverridePredefKey function": learn.microsoft.com
#include "own_registry.h"

#include <QCoreApplication>
#include <QString>

#include <windows.h>

namespace vtrack::test {

namespace {

std::wstring placeOfProcess() {
    return QStringLiteral("Software\\vtrack-test-%1").arg(QCoreApplication::applicationPid()).toStdWString();
}

} // namespace

OwnRegistry::OwnRegistry() {
    HKEY own = nullptr;
    RegDeleteTreeW(HKEY_CURRENT_USER, placeOfProcess().c_str()); // Of a process that died and had this number.
    if (RegCreateKeyExW(HKEY_CURRENT_USER, placeOfProcess().c_str(), 0, nullptr, REG_OPTION_NON_VOLATILE,
                        KEY_ALL_ACCESS, nullptr, &own, nullptr) != ERROR_SUCCESS ||
        RegOverridePredefKey(HKEY_CURRENT_USER, own) != ERROR_SUCCESS)
        qFatal("There is no registry of the test's own.");
    RegCloseKey(own);
}

OwnRegistry::~OwnRegistry() {
    RegOverridePredefKey(HKEY_CURRENT_USER, nullptr);
    RegDeleteTreeW(HKEY_CURRENT_USER, placeOfProcess().c_str());
}

} // namespace vtrack::test
