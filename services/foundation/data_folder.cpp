// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace vtrack {

DataFolder::DataFolder(QString path, std::unique_ptr<QLockFile> lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock)) {}

Result<DataFolder> DataFolder::open(const QString& path) {
    const QString folder = QDir::cleanPath(QDir::current().absoluteFilePath(
        path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : path));
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
    auto lock = std::make_unique<QLockFile>(folder + u"/vtrack.lock"_s);
    lock->setStaleLockTime(0); // Only a dead owner makes a lock stale, however long the program has run.
    if (!lock->tryLock()) {
        if (lock->error() != QLockFile::LockFailedError)
            return refused(u"lock file cannot be made"_s);
        return failure(ErrorKind::InstanceRunning,
                       QCoreApplication::translate(
                           "DataFolder", "V_Track Cloud Sync is already running with the data folder “%1”. Use "
                                         "the running program, or close it first.")
                           .arg(folder));
    }
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

QString DataFolder::logs() const {
    return m_path + u"/logs"_s;
}

} // namespace vtrack
