// SPDX-License-Identifier: GPL-3.0-or-later
// "Run and RunOnce Registry Keys": learn.microsoft.com
#include "autostart.h"
#include "windows_command_line.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString entryName = u"VTrackCloudSync"_s; // The installer's, too.

const QString windowsKey = u"\\Software\\Microsoft\\Windows\\CurrentVersion\\"_s;
const QString ownRunKey = u"HKEY_CURRENT_USER"_s + windowsKey + u"Run"_s;
/// For all users, written by the installer when an administrator runs it.
const QString commonRunKey = u"HKEY_LOCAL_MACHINE"_s + windowsKey + u"Run"_s;
/// Where the Task Manager and the system settings disable entries: an odd first byte means disabled. The other one is
/// for entries for all users; a person cannot change it.
const QString ownApprovalKey = u"HKEY_CURRENT_USER"_s + windowsKey + u"Explorer\\StartupApproved\\Run"_s;
const QString commonApprovalKey = u"HKEY_LOCAL_MACHINE"_s + windowsKey + u"Explorer\\StartupApproved\\Run"_s;

bool hasEntry(const QString& key) {
    return QSettings(key, QSettings::NativeFormat).contains(entryName);
}

bool isTurnedOff(const QString& approvalKey) {
    // Qt reads bytes as UTF-16.
    const QString approval = QSettings(approvalKey, QSettings::NativeFormat).value(entryName).toString();
    return !approval.isEmpty() && (approval[0].unicode() & 1) != 0;
}

/// Whether the administrator's entry starts the program, as far as the person leaves it on.
bool startsForAll() {
    return hasEntry(commonRunKey) && !isTurnedOff(commonApprovalKey);
}

Result<void> change(const QString& keyName, const QString& value) {
    QSettings key(keyName, QSettings::NativeFormat);
    if (value.isEmpty())
        key.remove(entryName);
    else
        key.setValue(entryName, value);
    key.sync();
    if (key.status() != QSettings::NoError)
        return failure(ErrorKind::PermissionDenied,
                       QCoreApplication::translate("Autostart", "Windows does not let the program start when you log "
                                                                "in. Ask your administrator."),
                       keyName);
    return {};
}

} // namespace

bool Autostart::isOn() const {
    return (hasEntry(ownRunKey) || startsForAll()) && !isTurnedOff(ownApprovalKey);
}

Result<void> Autostart::set(bool on) const {
    const bool isForAll = startsForAll();
    if (on) {
        QStringList words = m_command;
        words.first() = QDir::toNativeSeparators(words.first());
        if (auto approved = change(ownApprovalKey, {}); !approved || isForAll)
            return approved;
        return change(ownRunKey, windowsCommandLine(words));
    }
    if (isForAll)
        return failure(ErrorKind::PermissionDenied,
                       QCoreApplication::translate("Autostart",
                                                   "Your administrator chose that the program starts for everybody on "
                                                   "this computer. Ask them to change it, or turn it off in the "
                                                   "Task Manager, under “Startup apps”."),
                       commonRunKey);
    return change(ownRunKey, {});
}

} // namespace vtrack
