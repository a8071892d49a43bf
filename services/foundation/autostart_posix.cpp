// SPDX-License-Identifier: GPL-3.0-or-later
// Desktop Application Autostart Specification: freedesktop.org
#include "autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

QString entryFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/autostart/vtrack-cloud-sync.desktop"_s;
}

/// An argument as the Desktop Entry Specification quotes it, within a value, where a backslash counts once more.
QString quotedArgument(QString argument) {
    for (const QChar special : u"\\\"`$"_s)
        argument.replace(special, u"\\\\"_s + special);
    return u'"' + argument.replace(u'%', u"%%"_s) + u'"';
}

Error refused(const QString& detail) {
    return {.kind = ErrorKind::PermissionDenied,
            .sentence = QCoreApplication::translate("Autostart",
                                                    "The file “%1”, which starts the program when you log in, cannot "
                                                    "be changed. Ask for permission to write there.")
                            .arg(entryFile()),
            .detail = detail};
}

} // namespace

bool Autostart::isOn() const {
    QFile file(entryFile());
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = file.readAll().split('\n');
    return std::ranges::none_of(lines, [](const QByteArray& line) { // Ways in which desktops turn an entry off.
        const QByteArray fact = line.simplified().toLower().replace(" ", "");
        return fact == "hidden=true" || fact == "x-gnome-autostart-enabled=false";
    });
}

Result<void> Autostart::set(bool on) const {
    QFile file(entryFile());
    if (!on) {
        if (file.exists() && !file.remove())
            return std::unexpected(refused(file.errorString()));
        return {};
    }
    QStringList words;
    for (const QString& word : m_command)
        words += quotedArgument(word);
    const QString entry = u"[Desktop Entry]\nType=Application\nName=V_Track Cloud Sync\nIcon=vtrack-cloud-sync\n"
                          "Exec=%1\nTerminal=false\n"_s.arg(words.join(u' '));
    QDir().mkpath(QFileInfo(file).path());
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(entry.toUtf8()) < 0 || !file.flush())
        return std::unexpected(refused(file.errorString()));
    return {};
}

} // namespace vtrack
