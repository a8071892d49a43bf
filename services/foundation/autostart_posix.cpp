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

const QString entryName = u"/autostart/vtrack-cloud-sync.desktop"_s;

/// The person's own entry.
QString entryFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + entryName;
}

/// An argument as the Desktop Entry Specification quotes it in Exec, and then as it writes any value: a backslash of
/// the argument becomes four, and a line end none.
QString quotedArgument(QString argument) {
    for (const QChar special : u"\\\"`$"_s)
        argument.replace(special, u'\\' + QString(special));
    argument.replace(u'%', u"%%"_s).replace(u'\\', u"\\\\"_s);
    return u'"' + argument.replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s).replace(u'\t', u"\\t"_s) + u'"';
}

Error refused(const QString& detail) {
    return {.kind = ErrorKind::PermissionDenied,
            .sentence = QCoreApplication::translate("Autostart",
                                                    "The file “%1”, which starts the program when you log in, cannot "
                                                    "be changed. Ask for permission to write there.")
                            .arg(entryFile()),
            .detail = detail};
}

/// The administrator's entry, used by everyone who has no entry of their own; empty if there is none.
QString commonEntryFile() {
    const QStringList places = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation).mid(1);
    for (const QString& place : places) {
        if (const QString file = place + entryName; QFile::exists(file))
            return file;
    }
    return {};
}

bool startsProgram(const QString& entry) {
    QFile file(entry);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = file.readAll().split('\n');
    return std::ranges::none_of(lines, [](const QByteArray& line) { // How desktops disable an entry.
        const QByteArray fact = line.simplified().toLower().replace(" ", "");
        return fact == "hidden=true" || fact == "x-gnome-autostart-enabled=false";
    });
}

Result<void> write(const QString& entry) {
    QFile file(entryFile());
    QDir().mkpath(QFileInfo(file).path());
    const QByteArray bytes = "[Desktop Entry]\nType=Application\nName=V_Track Cloud Sync\n" + entry.toUtf8();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) < 0 || !file.flush())
        return std::unexpected(refused(file.errorString()));
    return {};
}

} // namespace

bool Autostart::isOn() const {
    return startsProgram(QFile::exists(entryFile()) ? entryFile() : commonEntryFile());
}

Result<void> Autostart::set(bool on) const {
    if (!on && startsProgram(commonEntryFile()))
        return write(u"Hidden=true\n"_s); // Removing our entry would leave the administrator's active.
    if (!on) {
        QFile file(entryFile());
        if (file.exists() && !file.remove())
            return std::unexpected(refused(file.errorString()));
        return {};
    }
    QStringList words;
    for (const QString& word : m_command)
        words += quotedArgument(word);
    return write(u"Icon=vtrack-cloud-sync\nExec=%1\nTerminal=false\n"_s.arg(words.join(u' ')));
}

} // namespace vtrack
