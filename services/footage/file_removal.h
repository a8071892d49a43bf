// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "file_store.h"
#include "footage_folders.h"
#include "source_store.h"

#include <stop_token>

namespace vtrack {

/// Deletes recorded files together with their rows, without overwriting concurrent changes; a crash at any point loses
/// nothing. Blocks; on the thread of the connection.
///
///   NAME --rename--> NAME~row.vtrack-removed --> row still what was seen? -- yes: row deleted --> file deleted
///                              ^                        '-- no (set back, replaced): renamed back to NAME
///                              '-- found after a crash: deleted when its row is gone, else renamed back
///
/// The file is deleted only after its row; no transaction waits for the disk. If nobody else holds the source's
/// RemovalLock, a file that is set aside was left by a crash.
class FileRemoval {
public:
    /// What happens to the row.
    enum class Row {
        Cleaned, ///< Kept in `cleaned_files`, so that the file is not fetched again; processed files only.
        Removed, ///< Deleted.
    };

    FileRemoval(const FootageDisk& footage, Connection& connection, const Clock& clock);

    /// The maximum at once, to keep transactions short.
    static constexpr int batch = 200;

    /// What was deleted, and what was not.
    struct Report {
        qint64 files = 0;
        qint64 bytes = 0;
        QStringList kept = {};                 ///< Could not be deleted; their rows are kept.
        QStringList outside = {};              ///< Outside the source's folder: never touched.
        std::optional<Error> unavailable = {}; ///< A folder that was not recognised; its files are kept.

        /// All that was not deleted.
        [[nodiscard]] QStringList left() const { return kept + outside; }

        Report& operator+=(const Report& more);
    };

    /// @param files rows of one source, as they were read; at most `batch`. Errors: InstanceRunning while another
    /// program removes files.
    [[nodiscard]] Result<Report> remove(const QList<DownloadedFile>& files, Row row);
    /// Whether remove() would touch the file, judged by its path.
    [[nodiscard]] bool mayRemove(const DownloadedFile& file);
    /// Completes removals that a crash interrupted in the source's folder, which must be recognised. Errors: as
    /// remove().
    [[nodiscard]] Result<void> recover(qint64 sourceId, const QString& folder, const std::stop_token& stop);

private:
    struct Moved;

    [[nodiscard]] Result<void> recoverOne(const QString& aside);
    [[nodiscard]] Result<QList<Moved>> moveAside(const QList<DownloadedFile>& files, Report& report);
    [[nodiscard]] Result<void> stillThere(const QList<Moved>& moved);
    [[nodiscard]] Result<void> syncFolders(const QList<Moved>& moved);
    void moveBack(const QList<Moved>& moved, Report& report);

    const FootageDisk& m_footage;
    Connection& m_connection;
    FileStore m_files;
    const Clock& m_clock;
    FootageFolders m_folders;
};

} // namespace vtrack
