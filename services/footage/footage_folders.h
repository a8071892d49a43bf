// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "file_store.h"
#include "footage_disk.h"
#include "source_folder_store.h"
#include "source_store.h"

namespace vtrack {

/// Decides whether a source's folder may be changed. Code that creates, writes, compares, cleans or removes something
/// in it must call this first, and do nothing if it returns an error. Blocks; on the thread of the connection.
///
///   marker is ours ----------------------------------------------------------------> may be used
///   no marker, a recorded file is there (data from before there were markers) -- mark --> may be used
///   no marker, and the database knows of nothing there ---------- make, mark --------> may be used
///   no marker, though the database knows of footage: disk away, share not mounted ---> DestinationUnavailable
///   another user's folder, or one that all may write to -----------------------------> DestinationUnavailable
///   another's marker ---------------------------------------------------------------> DestinationUnavailable
///   the disk answers with an error --------------------------------------------------> DestinationUnavailable
class FootageFolders {
public:
    FootageFolders(const FootageDisk& footage, Connection& connection, const Clock& clock);

    /// Call before a run writes: creates the source's folder if allowed. Never creates the destination itself, because
    /// its disk may be disconnected.
    [[nodiscard]] Result<void> prepare(const Source& source);
    /// Call before comparing or removing something, also in the folder of an earlier destination. Creates no folder.
    [[nodiscard]] Result<void> recognise(qint64 sourceId, const QString& folder);
    /// The same for a destination that a person chose for the source. A destination that it had before must be
    /// recognised, because its disk may be disconnected.
    [[nodiscard]] Result<void> take(qint64 sourceId, const QString& destination);
    /// Whether the source may use the destination. Leaves nothing there.
    [[nodiscard]] Result<void> mayTake(qint64 sourceId, const QString& destination);
    /// The result that prepare() would have. Changes nothing.
    [[nodiscard]] Result<void> look(const Source& source);

    /// The source folder that contains the file, current or earlier; empty if none does.
    [[nodiscard]] Result<QString> folderOf(const DownloadedFile& file);
    /// The folders that contain or contained files of the source, as far as known without its rows.
    [[nodiscard]] Result<QStringList> known(const Source& source);

private:
    enum class Standing {
        Ours,
        Unmarked, ///< Ours, from before there were markers.
        Unknown,  ///< Never used.
    };

    [[nodiscard]] Result<Standing> standing(qint64 sourceId, const QString& folder);
    [[nodiscard]] Result<bool> holdsARecordedFile(qint64 sourceId, const QString& folder);
    [[nodiscard]] Result<void> make(const QString& destination, const QString& folder);
    [[nodiscard]] Result<void> mark(qint64 sourceId, const QString& folder);
    [[nodiscard]] Result<void> remember(qint64 sourceId, const QString& folder);

    const FootageDisk& m_footage;
    const Clock& m_clock;
    SourceFolderStore m_store;
};

/// Whether a person may choose the destination for the source (0: a new one): it may take it, and no source has footage
/// there whose disk is away. Only the empty mount point would be there then, and new footage would be hidden under the
/// disk. Leaves nothing there. Blocks on the disks. Errors: DestinationUnavailable; those of the database.
[[nodiscard]] Result<void> mayChoose(const FootageDisk& footage, Connection& connection, const Clock& clock,
                                     qint64 sourceId, const QString& destination);

} // namespace vtrack
