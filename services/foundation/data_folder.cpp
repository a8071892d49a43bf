// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_folder.h"

#include "atomic_file.h"
#include "file_system.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

std::unexpected<Error> refused(const QString& folder, const QString& detail) {
    return failure(ErrorKind::PermissionDenied,
                   QCoreApplication::translate("DataFolder",
                                               "The folder “%1”, where the program keeps its data, cannot be written. "
                                               "Choose another with --data-dir or ask for permission to write there.")
                       .arg(folder),
                   detail);
}

} // namespace

DataFolder::DataFolder(QString path)
    : m_path(std::move(path)) {}

QString DataFolder::resolved(const QString& path) {
    return QDir::cleanPath(QDir::current().absoluteFilePath(
        path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : path));
}

Result<DataFolder> DataFolder::open(const QString& path, Use use) {
    DataFolder folder(resolved(path));
    if (!QDir().mkpath(folder.m_path))
        return refused(folder.m_path, u"mkpath failed"_s);
    restrictToOwner(folder.m_path);
    for (const QString& place : {folder.tokens(), folder.credentials(), folder.logs()}) {
        if (!QDir().mkpath(place))
            return refused(folder.m_path, u"mkpath %1 failed"_s.arg(place));
        restrictToOwner(place);
    }
    for (const QString& place : {folder.m_path, folder.tokens(), folder.credentials()})
        removeUnfinishedFiles(place);
    if (use == Use::Owner) {
        if (auto taken = folder.take(); !taken)
            return std::unexpected(taken.error());
    }
    return folder;
}

Result<void> DataFolder::take() {
    // Not QLockFile: after a kill -9 at the wrong moment, it treats a lock without an owner as held.
    auto lock = std::make_unique<QFile>(m_path + u"/vtrack.lock"_s);
    if (!lock->open(QIODevice::ReadWrite))
        return refused(m_path, lock->errorString());
    const auto locked = lockForThisProcess(*lock);
    if (!locked)
        return std::unexpected(locked.error());
    if (!*locked)
        return failure(ErrorKind::InstanceRunning,
                       QCoreApplication::translate(
                           "DataFolder", "V_Track Cloud Sync is already running with the data folder “%1”. Use "
                                         "the running program, or close it first.")
                           .arg(m_path));
    m_lock = std::move(lock);
    return {};
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

QString DataFolder::update() const {
    return m_path + u"/update.json"_s;
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
