// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_folder.h"

#include "atomic_file.h"
#include "file_rights.h"
#include "file_system.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>

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

std::unexpected<Error> somebodyElses(const QString& folder, const char* sentence) {
    return failure(ErrorKind::PermissionDenied,
                   QCoreApplication::translate("DataFolder", sentence).arg(forPeople(folder)),
                   folder + u" is not ours"_s);
}

QStringList namesIn(const QString& folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// Whether the program has used the folder: nobody else makes such files.
bool isMarked(const QString& folder) {
    return std::ranges::any_of(namesIn(folder), [](const QString& name) {
        return name == u"vtrack.lock"_s || name == u"vtrack.db"_s || name == u"installation.json"_s;
    });
}

/// Whether nothing of somebody else lies in the folder. A first start, or deleted data, may leave some of our names;
/// what is in our subfolders is private.
bool isEmptyOrOurs(const QString& folder) {
    return std::ranges::all_of(namesIn(folder), [&](const QString& name) {
        const QString place = folder + u'/' + name;
        const bool isSomebodysFolder =
            QFileInfo(place).isDir() && ownershipOf(place, false).othersMayLook && !namesIn(place).isEmpty();
        return QDir::match(DataFolder::names(), name) && !isSomebodysFolder;
    });
}

/// Makes the folder, or finds that the one that is there may be used.
/// @param followLinks whether a person may have put a link there.
Result<void> makeOwn(const QString& folder, bool followLinks) {
    const FolderOwnership found = ownershipOf(folder, followLinks);
    if (!found.exists) {
        if (!QDir().mkpath(folder))
            return refused(folder, u"mkpath failed"_s);
        restrictToOwner(folder);
        return {};
    }
    if (!found.isFolder)
        return refused(folder, u"not a folder"_s);
    if (!found.isOurs)
        return somebodyElses(folder, QT_TRANSLATE_NOOP("DataFolder",
                                                       "The folder “%1” belongs to another user of this computer, so "
                                                       "the program does not keep its data there. Run the program as "
                                                       "that user, or choose another folder with --data-dir."));
    if (found.othersMayWrite)
        return somebodyElses(folder, QT_TRANSLATE_NOOP("DataFolder",
                                                       "Other users of this computer may write to the folder “%1”, so "
                                                       "the program does not keep its data there. Take this permission "
                                                       "from them, or choose another folder with --data-dir."));
    return {};
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
    if (auto made = makeOwn(folder.m_path, true); !made)
        return std::unexpected(made.error());
    const bool isNew = !isMarked(folder.m_path);
    if (isNew && folder.m_path != resolved({}) && !isEmptyOrOurs(folder.m_path))
        return somebodyElses(folder.m_path,
                             QT_TRANSLATE_NOOP("DataFolder",
                                               "The folder “%1” holds files of something else, so the program does not "
                                               "keep its data there. Choose an empty folder with --data-dir."));
#ifdef Q_OS_WIN // Where a folder inherits its rights, nobody can tell whether others were meant to write to it.
    if (isNew)
        restrictToOwner(folder.m_path);
#endif
    for (const QString& place : {folder.tokens(), folder.credentials(), folder.logs()}) {
        if (auto made = makeOwn(place, false); !made)
            return std::unexpected(made.error());
        restrictToOwner(place);
    }
    if (QFile::exists(folder.settings())) // Also in a folder that others may look into.
        restrictToOwner(folder.settings());
    for (const QString& place : {folder.m_path, folder.tokens(), folder.credentials()})
        removeUnfinishedFiles(place);
    if (use == Use::Holder) {
        if (auto taken = folder.take(); !taken)
            return std::unexpected(taken.error());
    }
    return folder;
}

Result<void> DataFolder::take() {
    // Not QLockFile: after a kill -9 at the wrong moment, it treats a lock without an owner as held.
    auto lock = std::make_unique<QFile>();
    if (const auto opened = openOwnFile(*lock, m_path + u"/vtrack.lock"_s); !opened)
        return refused(m_path, opened.error().detail);
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

const QStringList& DataFolder::names() {
    static const QStringList names{
        u"vtrack.db*"_s, // With what SQLite, damage and its repair put beside it.
        u"vtrack.lock"_s,
        u"removal.lock"_s,
        u"source_*.lock"_s,
        u"settings.ini*"_s, // With what QSettings puts beside it; so do files of writePrivateFile().
        u"sources.json*"_s,
        u"installation.json*"_s,
        u"setup_draft.json*"_s,
        u"update.json*"_s,
        u"tokens"_s,
        u"credentials"_s,
        u"logs"_s,
        u"backups"_s,
    };
    return names;
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
