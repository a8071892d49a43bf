// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "file_store.h"
#include "footage_folders.h"
#include "source_store.h"

#include <stop_token>

namespace vtrack {

/// Takes recorded files away from the disk together with their rows, so that nobody else's word is overruled and a
/// crash at any point loses nothing. Blocks; on the thread of the connection.
///
///   NAME --rename--> NAME~row.vtrack-removed --> row still what was seen? -- yes: row deleted --> file deleted
///                              ^                        '-- no (set back, replaced): renamed back to NAME
///                              '-- found after a crash: deleted when its row is gone, else renamed back
///
/// The file is deleted only after the database has let go of it; the database waits for no disk meanwhile. What lies
/// aside while nobody else has the RemovalTurn was left there by a crash.
class FileRemoval {
public:
    /// What becomes of the row.
    enum class Row {
        Cleaned, ///< Remembered, so that the file is not fetched again; processed files only.
        Removed, ///< Forgotten.
    };

    FileRemoval(const FootageDisk& footage, Connection& connection, const Clock& clock);

    /// No more at once, so that no transaction is long.
    static constexpr int batch = 200;

    struct Report {
        qint64 files = 0;
        qint64 bytes = 0;
        QStringList kept = {};                 ///< Could not be taken away; with their rows.
        QStringList outside = {};              ///< Do not lie where the source's files belong: never touched.
        std::optional<Error> unavailable = {}; ///< A folder that was not recognised, where files are therefore kept.
    };

    /// @param files rows of any sources, as they were read; at most `batch`. Errors: InstanceRunning while another
    /// program removes files.
    [[nodiscard]] Result<Report> remove(const QList<DownloadedFile>& files, Row row);
    /// Whether remove() would touch the file, as far as its path tells.
    [[nodiscard]] bool mayRemove(const DownloadedFile& file);
    /// Ends what a crash left half done in the folder, which was recognised. Errors: as remove().
    [[nodiscard]] Result<void> recover(const QString& folder, const std::stop_token& stop);

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
