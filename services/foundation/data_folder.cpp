// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_folder.h"

#include "file_system.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// What writePrivateFile() could not take along when the program was killed. Only while the lock is held.
void removeLeftovers(const QString& folder) {
    static const QRegularExpression leftover(u"\\.json\\.[A-Za-z]{6}$"_s);
    QDir dir(folder);
    for (const QString& name : dir.entryList(QDir::Files).filter(leftover))
        dir.remove(name);
}

} // namespace

DataFolder::DataFolder(QString path, std::unique_ptr<QFile> lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock)) {}

QString DataFolder::resolved(const QString& path) {
    return QDir::cleanPath(QDir::current().absoluteFilePath(
        path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : path));
}

Result<DataFolder> DataFolder::open(const QString& path) {
    const QString folder = resolved(path);
    const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    const auto refused = [&](const QString& detail) {
        return failure(ErrorKind::PermissionDenied,
                       QCoreApplication::translate(
                           "DataFolder", "The folder “%1”, where the program keeps its data, cannot be written. "
                                         "Choose another with --data-dir or ask for permission to write there.")
                           .arg(folder),
                       detail);
    };
    if (!QDir().mkpath(folder))
        return refused(u"mkpath failed"_s);
    QFile::setPermissions(folder, ownerOnly);
    for (const QString& name : {u"tokens"_s, u"credentials"_s, u"logs"_s}) {
        if (!QDir(folder).mkpath(name))
            return refused(u"mkpath %1 failed"_s.arg(name));
        QFile::setPermissions(folder + u'/' + name, ownerOnly);
    }
    // Not QLockFile: after a kill -9 at the wrong moment it takes a lock without an owner for a held one.
    auto lock = std::make_unique<QFile>(folder + u"/vtrack.lock"_s);
    if (!lock->open(QIODevice::ReadWrite))
        return refused(lock->errorString());
    const auto locked = lockForThisProcess(*lock);
    if (!locked)
        return std::unexpected(locked.error());
    if (!*locked)
        return failure(ErrorKind::InstanceRunning,
                       QCoreApplication::translate(
                           "DataFolder", "V_Track Cloud Sync is already running with the data folder “%1”. Use "
                                         "the running program, or close it first.")
                           .arg(folder));
    removeLeftovers(folder);
    removeLeftovers(folder + u"/tokens"_s);
    removeLeftovers(folder + u"/credentials"_s);
    return DataFolder(folder, std::move(lock));
}

QString DataFolder::database() const {
    return m_path + u"/vtrack.db"_s;
}

QString DataFolder::tokens() const {
    return m_path + u"/tokens"_s;
}

QString DataFolder::credentials() const {
    return m_path + u"/credentials"_s;
}

QString DataFolder::clientFile() const {
    return credentials() + u"/client.json"_s;
}

QString DataFolder::settings() const {
    return m_path + u"/settings.ini"_s;
}

QString DataFolder::setupDraft() const {
    return m_path + u"/setup_draft.json"_s;
}

QString DataFolder::installation() const {
    return m_path + u"/installation.json"_s;
}

QString DataFolder::logs() const {
    return m_path + u"/logs"_s;
}

} // namespace vtrack
