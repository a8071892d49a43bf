// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "database.h"
#include "disk.h"
#include "evidence_clip.h"

#include <QStringList>

#include <atomic>
#include <stop_token>

namespace vtrack {

/// How far an export is, for whoever polls it.
struct EvidenceProgress {
    std::atomic<qint64> done = 0;  ///< Bytes that were copied, and bytes that were read again.
    std::atomic<qint64> total = 0; ///< 0 until it is known.
};

/// A finished export.
struct EvidenceFolder {
    QString path;
    Evidence evidence;
};

/// Exports clips as evidence: into a new folder with a copy of each, a sheet as PDF and as JSON, and SHA256SUMS, with
/// which anybody can check all of it. Every clip is compared with the checksums of when it was fetched, and each copy
/// is read again after it was written. A folder without SHA256SUMS is unfinished. Free to copy; what it refers to
/// outlives it. All calls block: on a worker.
class EvidenceExport {
public:
    EvidenceExport(const Database& database, Disk& disk, const Clock& clock);

    /// The recorded files with these ids or paths. A relative path starts at the current folder. Errors: BadInput for
    /// one that is not recorded.
    [[nodiscard]] Result<QList<DownloadedFile>> find(const QStringList& words) const;

    /// Exports all of the files or nothing.
    /// @param folder where the new folder is made; a person chose it. Nothing in it is changed.
    /// Errors: BadInput for no such folder, and for a clip that is not what was fetched; those of fileError();
    /// Cancelled.
    [[nodiscard]] Result<EvidenceFolder> run(const QList<DownloadedFile>& files, const QString& folder,
                                             EvidenceProgress& progress, const std::stop_token& stop) const;

private:
    class Writing;

    [[nodiscard]] Result<QList<EvidenceClip>> clipsOf(const QList<DownloadedFile>& files) const;
    [[nodiscard]] Result<QString> makeFolder(const QString& folder, const QDateTime& now) const;

    const Database* m_database;
    Disk* m_disk;
    const Clock* m_clock;
};

} // namespace vtrack
