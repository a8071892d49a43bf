// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content_hash.h"
#include "download_plan.h"
#include "mp4_header.h"
#include "sync_services.h"

#include <QHash>
#include <QSet>

#include <mutex>

namespace vtrack {

/// The result of a download.
struct DownloadOutcome {
    QString path;            ///< Where the file is; empty while it needs its name (Downloader::finish()).
    qint64 size = 0;         ///< Bytes.
    QString checksum;        ///< Computed, in hex: SHA-256 if Drive has it, else MD5. Verified if Drive has one.
    qint64 bytesFetched = 0; ///< Over the network, this time.
    bool adopted = false;    ///< The complete file was already there, from a run that ended before its row was written.
    std::optional<Mp4Facts> header = {}; ///< Facts from the file's header.
};

struct PartFile;

/// Downloads files, each on a worker thread that blocks until the file is complete or has failed. One object for each
/// run: it checks each folder only once.
///
///   folder recognised? -- no --> DestinationUnavailable
///        |
///   NAME.part there? -- yes --> hash it, resume after it (Range)
///        | no                        |
///        +---> fetch, hash, write NAME.part <--- cut, stalled, 5xx: wait, resume there
///                     | all bytes                 (four tries without getting further than ever before: the end)
///              checksum and length equal? -- no --> throw it away, from the start (counts as such a try)
///                     | yes
///              fsync, folder still recognised?, rename to NAME; where something bears it, to another name
///
/// Drive has checksums of nearly all files. One without is left as a complete NAME.part: the caller stores our
/// checksum, which proves the file after a crash, and then calls finish().
///
/// While a thread waits for the disk, its pool may start another one, so that other downloads continue on a slow disk.
///
/// Only verified files get a final name, nothing is written outside the source's folder, and existing files are never
/// overwritten. The caller must sync the folder (syncFolder()) before it records the file: once for all files that
/// arrived in it meanwhile.
class Downloader {
public:
    explicit Downloader(SyncServices& services)
        : m_services(services) {}

    /// May be called on several threads at the same time, each for a different file.
    /// @param pool whose thread this is.
    /// Errors: those of Drive; DownloadFailed when the content never matched; those of the disk, with their scope
    /// (Error::owner): the disk or this file only; Cancelled. The part file is kept for the next attempt unless its
    /// content was wrong. A `Retry-After` of more than half a minute is not waited for.
    /// @return without a path if Drive has no checksum: then finish() gives the file its name.
    [[nodiscard]] Result<DownloadOutcome> fetch(const PlannedDownload& plan, QThreadPool& pool,
                                                const std::stop_token& stop);

    /// Gives the complete part file its name; only after fetch() returned no path. @return where the file is.
    /// Errors: those of the disk, with their scope.
    [[nodiscard]] Result<QString> finish(const PlannedDownload& plan);

    /// Makes the names of the files in the folder durable. @param plan of one of them.
    /// Errors: those of the disk, with their scope.
    [[nodiscard]] Result<void> syncFolder(const QString& folder, const PlannedDownload& plan);

    /// Finds a complete file from a run that ended before its row was written; nothing if the disk reports that it is
    /// missing. Errors: those of the disk; Cancelled.
    [[nodiscard]] Result<std::optional<DownloadOutcome>> find(const PlannedDownload& plan, const std::stop_token& stop);

private:
    [[nodiscard]] Disk& disk() const { return m_services.footage.disk; }

    [[nodiscard]] Result<DownloadOutcome> fetchNow(const PlannedDownload& plan, QThreadPool& pool,
                                                   const std::stop_token& stop);
    /// Whether the source's folder is (still) recognised. Fast after the first call.
    [[nodiscard]] Result<void> checkFolder(const PlannedDownload& plan);
    /// Creates the file's folder if it is missing, only inside the source's folder.
    [[nodiscard]] Result<void> prepare(const QString& folder, const QString& root);
    [[nodiscard]] Result<std::unique_ptr<DiskFile>> openPart(const PlannedDownload& plan);
    /// Sets the scope of a disk error.
    [[nodiscard]] Error owned(Error error, const PlannedDownload& plan);

    [[nodiscard]] Result<std::optional<DownloadOutcome>>
    adopt(const QString& path, const FileFacts& there, const PlannedDownload& plan, const std::stop_token& stop);
    /// Reserves space for the rest of the file.
    [[nodiscard]] Result<void> reserve(const PlannedDownload& plan, PartFile& part);
    [[nodiscard]] Result<void> receive(const PlannedDownload& plan, PartFile& part, const std::stop_token& stop);
    [[nodiscard]] Result<void> receiveOnce(const PlannedDownload& plan, PartFile& part, const std::stop_token& stop);
    /// Ends the download of what is no video by its first bytes, as soon as these are there.
    /// @param isWhole there will be no more bytes.
    [[nodiscard]] Result<void> judge(const PlannedDownload& plan, PartFile& part, bool isWhole);
    [[nodiscard]] Result<void> append(PartFile& part, const QByteArray& bytes);
    /// Waits until the complete part file is on the disk.
    [[nodiscard]] Result<void> keep(PartFile& part, QThreadPool& pool);
    [[nodiscard]] Result<QString> giveName(const PlannedDownload& plan);

    SyncServices& m_services;
    std::mutex m_mutex;
    QSet<QString> m_prepared;                      ///< Folders.
    QHash<QString, FileFacts::Identity> m_markers; ///< By source folder.
};

} // namespace vtrack
