// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"
#include "folder_service.h"
#include "footage_disk.h"
#include "footage_removal.h"
#include "run_claims.h"
#include "source_edit.h"
#include "taken_cameras.h"

#include <chrono>
#include <functional>

namespace vtrack {

/// What happens to the files of a removed source.
enum class Footage { Keep, Delete };

/// Whose decision it is that a camera joins a source: a person's, or that of NewCameraAdder.
enum class AddedBy { Person, Rule };

/// Creates a source from a choice, for both wizard and command line: looks up every folder again, makes names unique,
/// tests the destination, and saves everything in one transaction. Blocks: on a worker.
class SourceSetup {
public:
    /// @param patience how long remove() waits for a run. A running program sees within a minute that it is to end.
    SourceSetup(FolderService& folders, const Account& account, const Database& database, const FootageDisk& footage,
                RunClaims& claims, const Clock& clock, std::chrono::milliseconds patience = std::chrono::seconds(90));

    /// Errors: BadInput for an empty name or choice, a camera name in use, or an interval that is not allowed;
    /// FolderNotFound for a folder that is gone or at the wrong depth; PermissionDenied for the destination,
    /// DestinationUnavailable where its folder is another installation's; those of Drive and the database.
    [[nodiscard]] Result<Source> add(const SourceChanges& choice, const std::stop_token& stop = {});

    /// Errors as for add(), and BadInput for a source that does not exist. Uses Drive only if a camera is added or
    /// taken away. If another program changes the source meanwhile, nothing of it is lost; InstanceRunning if it does
    /// so all the time.
    [[nodiscard]] Result<Source> edit(qint64 sourceId, const SourceChanges& edit, const std::stop_token& stop = {});
    /// The same for somebody who has had the source before them for a while: see changedSince().
    [[nodiscard]] Result<Source> edit(const SeenSource& seen, const SourceChanges& wanted,
                                      const std::stop_token& stop = {});

    /// A destination for a source; 0: a new one. Like checkedDestination(), and refused where a source has footage and
    /// its disk is not there: the error is FootageFolders' then. Creates nothing.
    [[nodiscard]] Result<QString> checkedDestinationOf(qint64 sourceId, const QString& folder);

    /// The room on the disk that would hold the source's footage in that folder; nothing where that disk is not there
    /// or does not tell. Creates nothing.
    [[nodiscard]] std::optional<qint64> freeBytes(qint64 sourceId, const QString& folder);

    /// What sources other than this one fetch already; 0: all of them. Blocks.
    [[nodiscard]] Result<TakenCameras> takenCameras(qint64 sourceId) const;

    /// Adds one more camera, named after its folder, in the time zone that all others have. If a camera's folder of the
    /// same name and place is gone from Drive, that camera continues with this folder instead. Only these folders are
    /// looked up. What a person adds is noted in the activity; the rule has a line of its own. Errors: BadInput for a
    /// source that is not there, or a folder that is a camera of it or lies elsewhere in Drive; those of Drive and the
    /// database.
    [[nodiscard]] Result<Source> addCamera(qint64 sourceId, const QString& folderId, const std::stop_token& stop = {},
                                           AddedBy by = AddedBy::Person);

    /// How many of the source's videos are not processed yet: what a removal would take from the video processing.
    [[nodiscard]] Result<qint64> unprocessed(qint64 sourceId) const;

    /// Removes the source with all its records. With Footage::Delete, its files are deleted first; if one of them
    /// cannot be deleted, the source stays (PermissionDenied; DestinationUnavailable where their folder is not
    /// recognised). The source is wanted meanwhile (RunClaims), so that a run of it ends in any process. If one does
    /// not (its disk may be dead), a source whose files are to stay is removed nevertheless; otherwise InstanceRunning,
    /// with nothing deleted. Where the source stays, also because the removal was killed, its schedule goes on.
    [[nodiscard]] Result<FileRemoval::Report> remove(qint64 sourceId, Footage footage,
                                                     const std::stop_token& stop = {});

private:
    [[nodiscard]] Result<FileRemoval::Report> removeClaimed(Connection& connection, const Source& source,
                                                            Footage footage, const std::stop_token& stop);

    using Write = std::function<Result<Source>()>;
    /// Reads the source, lets `prepare` do what takes long, and runs the Write that this returns in one transaction.
    /// If another program changed the source meanwhile, it begins again with the source as it is then.
    [[nodiscard]] Result<Source> change(Connection& connection, qint64 sourceId,
                                        const std::function<Result<Write>(const Source&)>& prepare);
    [[nodiscard]] Result<Source> editBy(qint64 sourceId, const std::function<SourceChanges(const Source&)>& changesOf,
                                        const std::stop_token& stop);
    /// The changes with everything checked and filled in, and the destination marked.
    [[nodiscard]] Result<SourceChanges> checkedChanges(Connection& connection, const Source& source,
                                                       const SourceChanges& edit, const std::stop_token& stop);
    /// Creates a checked destination.
    [[nodiscard]] Result<QString> makeDestinationOf(qint64 sourceId, const QString& folder);
    /// Fills in what Drive says about the chosen cameras.
    [[nodiscard]] Result<void> lookUpCameras(SourceChanges& changes, const QList<Camera>& known,
                                             const std::stop_token& stop);

    FolderService& m_folders;
    const Account& m_account;
    const Database& m_database;
    const FootageDisk& m_footage;
    RunClaims& m_claims;
    const Clock& m_clock;
    std::chrono::milliseconds m_patience;
};

} // namespace vtrack
