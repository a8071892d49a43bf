// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "folder_service.h"
#include "footage_disk.h"
#include "footage_removal.h"
#include "source_store.h"

namespace vtrack {

/// A chosen camera folder.
struct ChosenCamera {
    QString folderId;
    QString cameraName = {}; ///< Empty for the name it has, else the one made from the folder's name.
    QString folderPath = {}; ///< Where it was when it was picked, so that it can be named should it be gone by now.
    std::optional<QString> timeZone = {}; ///< Camera::timeZone; nothing: the one it has, else this computer's.
};

/// What a person chose for a new source.
struct SourceChoice {
    QString name;
    QList<ChosenCamera> cameras;
    int intervalMinutes = 10;
    QString destination;
    QStringList endings = {}; ///< What counts as footage; none: the program's own idea.
};

/// What a person wants to be different about a source; what is not there stays as it is.
struct SourceEdit {
    std::optional<QString> name = {};
    std::optional<QList<ChosenCamera>> cameras = {}; ///< All that it shall have.
    std::optional<int> intervalMinutes = {};
    std::optional<QString> destination = {}; ///< For files to come; those that are there stay where they are.
    std::optional<bool> enabled = {};        ///< False pauses it.
    std::optional<QStringList> endings = {}; ///< As in SourceChoice.
    QHash<QString, QString> timeZones = {};  ///< As in SourceChanges.
};

/// What becomes of the files of a source that is removed.
enum class Footage { Keep, Delete };

/// Turns a choice into a source, the same way for wizard and command line: every folder is looked at anew, names are
/// made unique, the destination is tried out, and then all of it is saved in one transaction or nothing is. Blocks: on
/// a worker.
class SourceSetup {
public:
    SourceSetup(FolderService& folders, const Account& account, const Database& database, const FootageDisk& footage,
                const Clock& clock);

    /// Errors: BadInput for an empty name or choice, a camera name in use, or an interval outside 2 to 60;
    /// FolderNotFound for a folder that is gone or at the wrong depth; PermissionDenied for the destination,
    /// DestinationUnavailable where its folder is another installation's; those of Drive and the database.
    [[nodiscard]] Result<Source> add(const SourceChoice& choice, const std::stop_token& stop = {});

    /// Errors as for add(), and BadInput for a source that is not there. Drive is asked only about cameras.
    [[nodiscard]] Result<Source> edit(qint64 sourceId, const SourceEdit& edit, const std::stop_token& stop = {});

    /// Another destination for a source that is there: as checkedDestination(), but where its footage lay before and
    /// the disk is away, no folder is made (DestinationUnavailable).
    [[nodiscard]] Result<QString> checkedDestinationOf(qint64 sourceId, const QString& folder);

    /// Adds one more camera, named after its folder, in the time zone that all others have. Where a camera's folder of
    /// the same name and place is gone from Drive, that camera goes on with this folder instead. Only these folders are
    /// asked about. Errors: BadInput for a source that is not there, or a folder that is a camera of it or lies
    /// elsewhere in Drive; those of Drive and the database.
    [[nodiscard]] Result<Source> addCamera(qint64 sourceId, const QString& folderId, const std::stop_token& stop = {});

    /// Removes the source with all that is recorded of it. With Footage::Delete its files go first; when one of them
    /// cannot be deleted, the source stays (PermissionDenied; DestinationUnavailable where their folder is not
    /// recognised). No run of the source may be under way.
    [[nodiscard]] Result<DeletedFootage> remove(qint64 sourceId, Footage footage, const std::stop_token& stop = {});

private:
    [[nodiscard]] Result<SourceChanges::Cameras> cameras(const QList<ChosenCamera>& chosen, const QList<Camera>& known,
                                                         const std::stop_token& stop);

    FolderService& m_folders;
    const Account& m_account;
    const Database& m_database;
    const FootageDisk& m_footage;
    const Clock& m_clock;
};

/// The sentence for people about a folder that cannot be a camera.
/// @param pickedPath where it was when it was picked, if it was.
[[nodiscard]] QString verdictSentence(const CheckedFolder& checked, const QString& pickedPath = {});

} // namespace vtrack
