// SPDX-License-Identifier: GPL-3.0-or-later
#include "autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

const QString entryName = u"VTrackCloudSync"_s;

const QString runKey = u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s;

} // namespace

bool Autostart::isOn() const {
    return QSettings(runKey, QSettings::NativeFormat).contains(entryName);
}

Result<void> Autostart::set(bool on) const {
    QStringList words; // File names on Windows hold no quotation marks.
    for (const QString& word : m_command)
        words += u'"' + QDir::toNativeSeparators(word) + u'"';
    QSettings key(runKey, QSettings::NativeFormat);
    if (on)
        key.setValue(entryName, words.join(u' '));
    else
        key.remove(entryName);
    key.sync();
    if (key.status() != QSettings::NoError)
        return failure(ErrorKind::PermissionDenied,
                       QCoreApplication::translate("Autostart", "Windows does not let the program start when you log "
                                                                "in. Ask your administrator."));
    return {};
}

} // namespace vtrack
