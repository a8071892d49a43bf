// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_checks.h"

#include "folder_store.h"
#include "left_out_text.h"
#include "new_camera_folders.h"
#include "pending_store.h"
#include "unchosen_folder_store.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Diagnosis)
};

/// The names of the sources whose camera locations could not be searched recently.
Result<QStringList> unseenLocations(Connection& connection, const QList<Source>& sources) {
    constexpr int manyAttempts = 3;
    QStringList names;
    for (const Source& source : sources) {
        const auto locations = UnchosenFolderStore(connection, source.id).locations();
        if (!locations)
            return std::unexpected(locations.error());
        if (std::ranges::any_of(*locations, [](const auto& location) { return location.attempts >= manyAttempts; }))
            names += source.name;
    }
    return names;
}

/// What was uploaded before the day that a person chose, of all cameras of the source together; empty if nothing.
Result<QString> leftInDriveOf(Connection& connection, const Source& source) {
    const auto left = PendingStore(connection).leftInDrive(source.id);
    if (!left)
        return std::unexpected(left.error());
    FileTotal all;
    for (const FileTotal& camera : *left) {
        all.files += camera.files;
        all.bytes += camera.bytes;
    }
    return all.files == 0 ? QString() : leftInDriveText(source.name, all, source.fetchFrom);
}

} // namespace

Result<Check> newCamerasCheck(Connection& connection, const QList<Source>& sources) {
    const auto folders = newCameraFolders(connection);
    const auto unseen = unseenLocations(connection, sources);
    if (!folders || !unseen)
        return std::unexpected(folders ? unseen.error() : folders.error());
    if (folders->isEmpty() && unseen->isEmpty())
        return measured(u"new_cameras"_s, Texts::tr("None beside the chosen ones"));
    if (folders->isEmpty())
        return passing(bad(u"new_cameras"_s,
                           Texts::tr("The folders around the cameras of these sources cannot be looked through, so a "
                                     "new camera folder there would not be noticed: %1.")
                               .arg(unseen->join(u", "_s)),
                           Texts::tr("It is tried again by itself. If it stays so, ask the owner of these folders to "
                                     "share them, too.")));
    QStringList sentences;
    for (const NewCameraFolder& folder : *folders)
        sentences += sentenceOf(folder);
    return bad(u"new_cameras"_s, sentences.join(u' '),
               Texts::tr("Add each of them as a camera, or say that it is not yours."), Remedy::DecideOnCameras,
               folders->first().sourceId);
}

Result<Check> leftOutCheck(Connection& connection, const QList<Source>& sources) {
    constexpr qsizetype most = 10;
    QStringList cameras;
    for (const Source& source : sources) {
        const auto older = leftInDriveOf(connection, source);
        if (!older)
            return std::unexpected(older.error());
        if (!older->isEmpty())
            cameras += *older;
        const auto leftOut = FolderStore(connection, source.id).leftOut();
        if (!leftOut)
            return std::unexpected(leftOut.error());
        for (const Camera& camera : source.cameras) {
            const auto of = leftOut->value(camera.id);
            if (camera.selected && of.files > 0)
                cameras += leftOutText(camera.name, of);
        }
    }
    Check check = measured(u"left_out"_s, cameras.isEmpty() ? Texts::tr("None") : QString());
    if (cameras.size() > most)
        cameras = cameras.first(most) << u"…"_s;
    check.remark = cameras.join(u' ');
    return check;
}

} // namespace vtrack
