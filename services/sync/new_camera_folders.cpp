// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_camera_folders.h"

#include "error_kinds.h"
#include "folder_store.h"
#include "source_store.h"
#include "visible_text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(NewCameraFolders)
};

/// The path of the folder that contained this camera's folder when it was chosen.
QString locationOf(const Camera& camera) {
    const QString last = u'/' + camera.folderName;
    return camera.folderPath.endsWith(last) ? camera.folderPath.chopped(last.size()) : QString();
}

NewCameraFolder described(const UnchosenFolder& folder, const Source& source, const QList<WatchedFolder>& own) {
    NewCameraFolder found{.sourceId = source.id,
                          .source = source.name,
                          .folderId = folder.folderId,
                          .name = folder.name,
                          .told = folder.toldAt.isValid()};
    for (const WatchedFolder& sibling : own) {
        const auto camera = std::ranges::find(source.cameras, sibling.cameraId, &Camera::id);
        if (sibling.parentId != folder.parentId || camera == source.cameras.end())
            continue;
        if (found.location.isEmpty())
            found.location = locationOf(*camera);
        if (!isSameFolderName(camera->folderName, folder.name))
            continue;
        const bool isGone = sibling.failed() && sibling.errorType == errorType(ErrorKind::FolderNotFound);
        found.kind = isGone ? NewCameraFolder::Kind::Successor : NewCameraFolder::Kind::Twin;
        found.camera = camera->name;
        found.cameraId = camera->id;
    }
    return found;
}

} // namespace

bool isSameFolderName(const QString& one, const QString& other) {
    return one.trimmed().compare(other.trimmed(), Qt::CaseInsensitive) == 0;
}

Result<QList<NewCameraFolder>> newCameraFolders(Connection& connection) {
    const auto undecided = UnchosenFolderStore::undecided(connection);
    if (!undecided)
        return std::unexpected(undecided.error());
    QList<NewCameraFolder> folders;
    std::optional<Source> source;
    QList<WatchedFolder> own;
    for (const UnchosenFolder& folder : *undecided) { // Those of one source follow each other.
        if (!source || source->id != folder.sourceId) {
            const auto found = SourceStore(connection).byId(folder.sourceId);
            const auto cameras = FolderStore(connection, folder.sourceId).ofCameras();
            if (!found || !cameras)
                return std::unexpected(found ? cameras.error() : found.error());
            source = *found;
            own = *cameras;
        }
        if (source)
            folders += described(folder, *source, own);
    }
    return folders;
}

QString sentenceOf(const NewCameraFolder& folder) {
    switch (folder.kind) {
    case NewCameraFolder::Kind::Another:
        return Texts::tr(
                   "A new camera folder, “%1”, appeared in “%2”, beside cameras of “%3”. Its footage is not fetched "
                   "until you add it.")
            .arg(forPeople(folder.name), forPeople(folder.location), forPeople(folder.source));
    case NewCameraFolder::Kind::Twin:
        return Texts::tr("A second folder named “%1” appeared in “%2”, beside that of camera “%3”. If uploads go there "
                         "now, they are not fetched until you add it.")
            .arg(forPeople(folder.name), forPeople(folder.location), forPeople(folder.camera));
    case NewCameraFolder::Kind::Successor:
        return Texts::tr("The folder of camera “%3” is gone from Drive, and another one named “%1” is in “%2” now. The "
                         "camera continues with it as soon as you add it.")
            .arg(forPeople(folder.name), forPeople(folder.location), forPeople(folder.camera));
    }
    return {};
}

QString sentenceOf(const QList<NewCameraFolder>& folders) {
    if (folders.size() == 1)
        return sentenceOf(folders.first());
    constexpr qsizetype most = 5;
    QStringList names;
    for (const NewCameraFolder& folder : folders.first(std::min(most, folders.size())))
        names += forPeople(folder.name);
    if (folders.size() > most)
        names += u"…"_s;
    return Texts::tr(
               "%n new camera folders appeared beside cameras of “%1”: %2. Their footage is not fetched until you add "
               "them.",
               nullptr, static_cast<int>(folders.size()))
        .arg(forPeople(folders.first().source), names.join(u", "_s));
}

} // namespace vtrack
