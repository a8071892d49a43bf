// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "file_store.h"
#include "footage_disk.h"
#include "source_folder_store.h"
#include "source_store.h"

namespace vtrack {

/// The one place that decides whether a source's folder may be touched. Whoever creates, writes, compares, cleans or
/// removes something in it asks first, and does nothing when the answer is an error. Blocks; on the thread of the
/// connection.
///
///   marker is ours ----------------------------------------------------------------> may be used
///   no marker, a recorded file is there (data of before there were markers) -- mark --> may be used
///   no marker, and the database knows of nothing there ---------- make, mark --------> may be used
///   no marker, though the database knows of footage: disk away, share not mounted ---> DestinationUnavailable
///   another's marker ---------------------------------------------------------------> DestinationUnavailable
///   the disk answers with an error --------------------------------------------------> DestinationUnavailable
class FootageFolders {
public:
    FootageFolders(const FootageDisk& footage, Connection& connection, const Clock& clock);

    /// Before a run writes: makes the source's folder where that is right. The destination itself is never made here:
    /// the disk that it lies on may be away.
    [[nodiscard]] Result<void> prepare(const Source& source);
    /// Before something is compared or removed, also in the folder of an earlier destination. Makes no folder.
    [[nodiscard]] Result<void> recognise(qint64 sourceId, const QString& folder);
    /// The same for a destination that a person chose for the source. One that it had before must be recognised: its
    /// disk may be away.
    [[nodiscard]] Result<void> take(qint64 sourceId, const QString& destination);
    /// Whether the folder's standing lets the source take it. Changes nothing anywhere.
    [[nodiscard]] Result<void> mayTake(qint64 sourceId, const QString& destination);
    /// What prepare() would say. Changes nothing anywhere.
    [[nodiscard]] Result<void> look(const Source& source);

    /// The folder of its source that the file was put into, today's or an earlier one; empty for a file in none.
    [[nodiscard]] Result<QString> folderOf(const DownloadedFile& file);
    /// The folders that hold, or held, files of the source, as far as they are known without its rows.
    [[nodiscard]] Result<QStringList> known(const Source& source);

private:
    enum class Standing {
        Ours,
        Unmarked, ///< Ours, from before there were markers.
        Unknown,  ///< Nobody ever used it.
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

} // namespace vtrack
