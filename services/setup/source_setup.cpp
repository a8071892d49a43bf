// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_setup.h"

#include "added_camera.h"
#include "camera_folder.h"
#include "camera_name.h"
#include "destination_folder.h"
#include "file_store.h"
#include "file_system.h"
#include "folder_verdict.h"
#include "footage_endings.h"
#include "footage_folders.h"
#include "setup_activity.h"
#include "source_folder.h"
#include "source_mirror.h"
#include "visible_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logSetup, "vtrack.sync.setup")

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SourceSetup)
};

constexpr int mostBeginnings = 5; // Other programs change a source now and then, not all the time.

/// The names of all cameras: typed ones (checked), existing ones, and ones made from the folder names.
Result<QStringList> cameraNames(const QList<CameraChoice>& chosen, const QList<CheckedFolder>& folders,
                                const QList<Camera>& known) {
    QStringList names;
    QStringList taken;
    QStringList nameless;
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        const auto camera = std::ranges::find(known, folders[i].folder.id, &Camera::folderId);
        QString name = chosen[i].cameraName;
        if (name.isEmpty() && camera != known.end())
            name = camera->name;
        names += name;
        if (name.isEmpty())
            nameless += folders[i].folder.name;
        else
            taken += name;
    }
    QStringList made = uniqueCameraNames(nameless, taken);
    const CameraNameCounts all = countedCameraNames(taken);
    for (QString& name : names) {
        if (name.isEmpty()) {
            name = made.takeFirst();
            continue;
        }
        const auto checked = checkedCameraName(name, all);
        if (!checked)
            return std::unexpected(checked.error());
        name = *checked;
    }
    return names;
}

/// The common folder of all cameras at level 1, else their drive, else My Drive: the source's folder in the guide's
/// tables.
Result<Folder> commonFolder(FolderService& folders, const QList<CheckedFolder>& cameras, const std::stop_token& stop) {
    for (const qsizetype level : {1, 0}) {
        const QString id = cameras.first().folder.above.value(level);
        const bool shared =
            std::ranges::all_of(cameras, [&](const CheckedFolder& c) { return c.folder.above.value(level) == id; });
        if (shared)
            return folders.folder(id, stop);
    }
    return folders.folder(u"root"_s, stop);
}

/// Gives the cameras that a source has their names; nothing else of them changes.
Result<void> nameCameras(SourceChanges& changes, const Source& source) {
    const QList<Camera>& known = source.cameras;
    changes.rootFolderId = source.rootFolderId;
    changes.parentFolderId = source.parentFolderId;
    QList<CheckedFolder> folders;
    for (CameraChoice& choice : *changes.cameras) {
        const Camera& camera = *std::ranges::find(known, choice.folderId, &Camera::folderId);
        choice.folderName = camera.folderName;
        choice.folderPath = camera.folderPath;
        Folder folder;
        folder.id = camera.folderId;
        folder.name = camera.folderName;
        folders += CheckedFolder{.folder = folder};
    }
    const auto names = cameraNames(*changes.cameras, folders, known);
    if (!names)
        return std::unexpected(names.error());
    for (qsizetype i = 0; i < names->size(); ++i)
        (*changes.cameras)[i].cameraName = names->at(i);
    return {};
}

/// The change is already in the database, so a mirror that cannot be written does not undo it.
void keepMirror(Connection& connection, const Database& database) {
    if (const auto mirrored = mirrorSources(connection, database.path()); !mirrored)
        qCWarning(logSetup) << "sources.json could not be written:" << mirrored.error().detail;
}

} // namespace

SourceSetup::SourceSetup(FolderService& folders, const Account& account, const Database& database,
                         const FootageDisk& footage, RunClaims& claims, const Clock& clock,
                         std::chrono::milliseconds patience)
    : m_folders(folders)
    , m_account(account)
    , m_database(database)
    , m_footage(footage)
    , m_claims(claims)
    , m_clock(clock)
    , m_patience(patience) {}

Result<void> SourceSetup::lookUpCameras(SourceChanges& changes, const QList<Camera>& known,
                                        const std::stop_token& stop) {
    const QList<CameraChoice> chosen = changes.cameras.value_or(QList<CameraChoice>());
    QStringList ids;
    for (const CameraChoice& camera : chosen)
        ids += camera.folderId;
    if (ids.isEmpty())
        return failure(ErrorKind::BadInput, Texts::tr("Choose at least one camera folder."));
    if (QSet<QString>(ids.begin(), ids.end()).size() != ids.size())
        return failure(ErrorKind::BadInput, Texts::tr("The same camera folder was given twice."));
    const auto folders = m_folders.check(ids, stop);
    if (!folders)
        return std::unexpected(folders.error());
    if (const auto refused = refusal(chosen, *folders))
        return std::unexpected(*refused);
    const auto names = cameraNames(chosen, *folders, known);
    if (!names)
        return std::unexpected(names.error());
    const auto common = commonFolder(m_folders, *folders, stop);
    if (!common)
        return std::unexpected(common.error());
    changes.rootFolderId = common->id;
    changes.parentFolderId = common->parentId;
    for (qsizetype i = 0; i < folders->size(); ++i) {
        const Folder& folder = folders->at(i).folder;
        CameraChoice& camera = (*changes.cameras)[i];
        camera.folderId = folder.id;
        camera.folderName = folder.name;
        camera.folderPath = folder.path;
        camera.cameraName = names->at(i);
    }
    return {};
}

Result<Source> SourceSetup::add(const SourceChanges& choice, const std::stop_token& stop) {
    SourceChanges source = choice;
    source.name = choice.name.value_or(QString()).trimmed();
    if (source.name->isEmpty())
        return failure(ErrorKind::BadInput, Texts::tr("The source needs a name."));
    const auto endings = footageEndings(choice.endings.value_or(QStringList()));
    if (!endings)
        return std::unexpected(endings.error());
    source.endings = *endings;
    if (auto found = lookUpCameras(source, {}, stop); !found)
        return std::unexpected(found.error());
    const auto tokenPath = m_account.credentialPath();
    if (!tokenPath)
        return std::unexpected(tokenPath.error());
    const auto destination = makeDestinationOf(0, choice.destination.value_or(QString()));
    if (!destination)
        return std::unexpected(destination.error());
    source.destination = *destination;
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    SourceStore store(**connection);
    auto added = store.add(source, *tokenPath, m_clock.now());
    if (!added)
        return added;
    // Its folder is named after its number, so the marker is created now; if this fails, the source is not saved.
    if (auto taken = FootageFolders(m_footage, **connection, m_clock).take(added->id, *destination); !taken) {
        if (auto removed = store.remove(added->id); !removed)
            return std::unexpected(removed.error());
        return std::unexpected(taken.error());
    }
    keepMirror(**connection, m_database);
    noteAdded(**connection, *added, m_clock.now());
    return added;
}

Result<Source> SourceSetup::change(Connection& connection, qint64 sourceId,
                                   const std::function<Result<Write>(const Source&)>& prepare) {
    SourceStore store(connection);
    QString name;
    for (int i = 0; i < mostBeginnings; ++i) {
        const auto source = store.existing(sourceId);
        if (!source)
            return source;
        name = source->name;
        const auto write = prepare(*source);
        if (!write)
            return std::unexpected(write.error());
        const auto changed = connection.transaction([&]() -> Result<std::optional<Source>> {
            const auto revision = store.revision(sourceId);
            if (!revision)
                return std::unexpected(revision.error());
            if (*revision != source->revision)
                return std::nullopt;
            return (*write)();
        });
        if (!changed)
            return std::unexpected(changed.error());
        if (*changed) {
            keepMirror(connection, m_database);
            return **changed;
        }
    }
    return failure(
        ErrorKind::InstanceRunning,
        Texts::tr("Another program changes “%1” again and again, so nothing was changed here, and its footage "
                  "comes as before. Try again in a moment.")
            .arg(forPeople(name)));
}

Result<Source> SourceSetup::edit(qint64 sourceId, const SourceChanges& edit, const std::stop_token& stop) {
    return editBy(sourceId, [&](const Source&) { return edit; }, stop);
}

Result<Source> SourceSetup::edit(const SeenSource& seen, const SourceChanges& wanted, const std::stop_token& stop) {
    return editBy(seen.source.id, [&](const Source& now) { return changedSince(seen, wanted, now); }, stop);
}

Result<Source> SourceSetup::editBy(qint64 sourceId, const std::function<SourceChanges(const Source&)>& changesOf,
                                   const std::stop_token& stop) {
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    return change(**connection, sourceId, [&](const Source& source) -> Result<Write> {
        const auto changes = checkedChanges(**connection, source, changesOf(source), stop);
        if (!changes)
            return std::unexpected(changes.error());
        return [this, &connection = **connection, sourceId, changes = *changes] {
            const SourceChanges noted = withoutSamePause(connection, sourceId, changes);
            auto changed = SourceStore(connection).change(sourceId, changes, m_clock.now());
            if (changed)
                noteEdited(connection, *changed, noted, m_clock.now());
            return changed;
        };
    });
}

Result<SourceChanges> SourceSetup::checkedChanges(Connection& connection, const Source& source,
                                                  const SourceChanges& edit, const std::stop_token& stop) {
    SourceChanges changes = edit;
    if (edit.name)
        changes.name = edit.name->trimmed();
    if (edit.endings) {
        const auto endings = footageEndings(*edit.endings);
        if (!endings)
            return std::unexpected(endings.error());
        changes.endings = *endings;
    }
    if (edit.cameras) {
        auto known = keepsItsCameras(source, *edit.cameras) ? nameCameras(changes, source)
                                                            : lookUpCameras(changes, source.cameras, stop);
        if (!known)
            return std::unexpected(known.error());
    }
    changes.destination.reset();
    // Choosing the same destination again changes nothing: its disk may be disconnected.
    if (edit.destination && QDir::cleanPath(*edit.destination) != source.destination) {
        const auto destination = makeDestinationOf(source.id, *edit.destination);
        if (!destination)
            return std::unexpected(destination.error());
        if (auto taken = FootageFolders(m_footage, connection, m_clock).take(source.id, *destination); !taken)
            return std::unexpected(taken.error());
        changes.destination = *destination;
    }
    return changes;
}

Result<QString> SourceSetup::checkedDestinationOf(qint64 sourceId, const QString& folder) {
    const auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    const auto may = mayChoose(m_footage, **connection, m_clock, sourceId, absoluteDestination(folder));
    return may ? checkedDestination(folder) : std::unexpected(may.error());
}

std::optional<qint64> SourceSetup::freeBytes(qint64 sourceId, const QString& folder) {
    const auto connection = m_database.connect();
    const QString path = absoluteDestination(folder);
    if (!connection || !mayChoose(m_footage, **connection, m_clock, sourceId, path))
        return {};
    const auto own = SourceStore(**connection).byId(sourceId);
    const bool isItsOwn = own && *own && (*own)->destination == path;
    // Its own folder was made when it was set up: where that is not there, neither is the disk.
    const auto disk = m_footage.disk.fileSystem(isItsOwn ? sourceFolder(**own) : nearestThere(path));
    const bool isKnown = disk && disk->freeBytes != std::numeric_limits<qint64>::max();
    return isKnown ? std::optional(disk->freeBytes) : std::nullopt;
}

Result<QString> SourceSetup::makeDestinationOf(qint64 sourceId, const QString& folder) {
    const auto checked = checkedDestinationOf(sourceId, folder);
    return checked ? makeDestination(*checked) : checked;
}

Result<Source> SourceSetup::addCamera(qint64 sourceId, const QString& folderId, const std::stop_token& stop,
                                      AddedBy by) {
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    return change(**connection, sourceId, [&](const Source& source) -> Result<Write> {
        const auto checked = m_folders.check({folderId}, stop);
        if (!checked)
            return std::unexpected(checked.error());
        const Folder& folder = checked->first().folder;
        if (const auto refused = refusal({{.folderId = folderId}}, *checked))
            return std::unexpected(*refused);
        if (!folder.above.contains(source.rootFolderId))
            return failure(
                ErrorKind::BadInput,
                Texts::tr("“%1” is not next to the cameras of “%2”. Choose the camera folders of the source again.")
                    .arg(forPeople(folder.path), forPeople(source.name)));
        const auto added = addedCamera(m_folders, **connection, source, folder, stop);
        if (!added)
            return std::unexpected(added.error());
        return [this, &connection = **connection, sourceId, by, added = *added] {
            auto changed = SourceStore(connection).addCamera(sourceId, added.camera, added.replacedId, m_clock.now());
            if (changed && by == AddedBy::Person)
                noteCameraAdded(connection, *changed, added, m_clock.now());
            return changed;
        };
    });
}

Result<TakenCameras> SourceSetup::takenCameras(qint64 sourceId) const {
    const auto connection = m_database.connect();
    return connection ? vtrack::takenCameras(**connection, sourceId) : std::unexpected(connection.error());
}

Result<qint64> SourceSetup::unprocessed(qint64 sourceId) const {
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    return FileStore(**connection).unprocessed(sourceId);
}

Result<FileRemoval::Report> SourceSetup::remove(qint64 sourceId, Footage footage, const std::stop_token& stop) {
    auto connection = m_database.connect();
    if (!connection)
        return std::unexpected(connection.error());
    SourceStore store(**connection);
    const auto source = store.existing(sourceId);
    if (!source)
        return std::unexpected(source.error());
    auto removed = removeClaimed(**connection, *source, footage, stop);
    if (removed)
        noteRemoved(**connection, *source, footage, m_clock.now());
    keepMirror(**connection, m_database);
    return removed;
}

Result<FileRemoval::Report> SourceSetup::removeClaimed(Connection& connection, const Source& source, Footage footage,
                                                       const std::stop_token& stop) {
    const auto claim = m_claims.take(source.id, m_patience, stop);
    if (!claim)
        return std::unexpected(claim.error());
    if (!*claim && stop.stop_requested())
        return failure(ErrorKind::Cancelled, Texts::tr("The removal was stopped before anything was deleted."));
    if (!*claim && footage == Footage::Delete)
        return failure(ErrorKind::InstanceRunning,
                       Texts::tr("“%1” is still being checked, perhaps by another program, so nothing was deleted and "
                                 "the source is still there. Stop that check or program, then remove the source again.")
                           .arg(forPeople(source.name)));
    FileRemoval::Report deleted;
    if (footage == Footage::Delete) {
        const auto done = deleteFootage(source, connection, m_footage, m_clock, stop);
        if (!done)
            return done;
        deleted = *done;
    }
    const auto folders = FootageFolders(m_footage, connection, m_clock).known(source);
    if (auto removed = SourceStore(connection).remove(source.id); !removed)
        return std::unexpected(removed.error());
    if (*claim) // Last, because the disk may not answer. A run that goes on finds no source any more.
        removeLeftovers(source.id, folders.value_or(QStringList()), m_footage, stop);
    return deleted;
}

} // namespace vtrack
