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

/// What a download led to.
struct DownloadOutcome {
    QString path;            ///< Where the file is.
    qint64 size = 0;         ///< Bytes.
    QString checksum;        ///< Hex digits of what was compared with Drive's: SHA-256 where Drive has it, else MD5.
    qint64 bytesFetched = 0; ///< Over the network, this time.
    bool adopted = false;    ///< It was already there, whole, from a run that ended before its row was written.
    std::optional<Mp4Facts> header = {}; ///< What the video says of itself.
};

/// Brings files to the disk, each on a worker thread that is blocked until the file is there or cannot be had. One for
/// a run: it looks at each folder once.
///
///   folder recognised? -- no --> DestinationUnavailable
///        |
///   NAME.part there? -- yes --> hash it, go on after it (Range)
///        | no                        |
///        +---> fetch, hash, write NAME.part <--- cut, stalled, 5xx: wait, go on where it stopped
///                     | all bytes                 (four tries without getting further than ever before: the end)
///              checksum and length equal? -- no --> throw it away, from the start (counts as such a try)
///                     | yes
///              fsync, folder still recognised?, rename to NAME; where something bears it, to another name
///
/// A thread that waits for the disk is lent to its pool, so that another download goes on meanwhile: a slow disk holds
/// up nothing but itself.
///
/// Nothing unverified ever bears a final name, nothing is written outside the source's folder, and nothing that lies
/// there is overwritten. The caller waits for the folder (syncFolder) before it says that the file is there: once for
/// all that arrived in it meanwhile.
class Downloader {
public:
    explicit Downloader(SyncServices& services)
        : m_services(services) {}

    /// Call on several threads at the same time, each for a file of its own.
    /// @param pool whose thread this is.
    /// Errors: those of Drive; DownloadFailed when the content never matched; those of the disk, which say whom they
    /// concern (Error::owner): the disk, or this file alone; Cancelled. The part stays for the next time, except when
    /// its content was wrong. A pause of more than half a minute that Drive asks for is not waited for here.
    [[nodiscard]] Result<DownloadOutcome> fetch(const PlannedDownload& plan, QThreadPool& pool,
                                                const std::stop_token& stop);

    /// The file where it lies whole already, from a run that ended before its row was written; nothing where the disk
    /// says that it is not there. Errors: those of the disk; Cancelled.
    [[nodiscard]] Result<std::optional<DownloadOutcome>> find(const PlannedDownload& plan, const std::stop_token& stop);

private:
    struct Part;

    [[nodiscard]] Disk& disk() const { return m_services.footage.disk; }

    [[nodiscard]] Result<DownloadOutcome> fetchNow(const PlannedDownload& plan, QThreadPool& pool,
                                                   const std::stop_token& stop);
    /// Whether the source's folder is (still) recognised. Quick from the second time on.
    [[nodiscard]] Result<void> checkFolder(const PlannedDownload& plan);
    /// Makes the file's folder where it is missing, inside the source's folder only.
    [[nodiscard]] Result<void> prepare(const QString& folder, const QString& root);
    [[nodiscard]] Result<std::unique_ptr<DiskFile>> openPart(const PlannedDownload& plan);
    /// Says whom an error of the disk concerns.
    [[nodiscard]] Error owned(Error error, const PlannedDownload& plan);

    [[nodiscard]] Result<std::optional<DownloadOutcome>> adopt(const QString& path, const FileFacts& there,
                                                               const DriveFile& drive, const std::stop_token& stop);
    /// Speaks for the space that the rest of the file takes.
    [[nodiscard]] Result<void> reserve(const PlannedDownload& plan, Part& part);
    [[nodiscard]] Result<void> receive(const PlannedDownload& plan, Part& part, const std::stop_token& stop);
    [[nodiscard]] Result<void> receiveOnce(const PlannedDownload& plan, Part& part, const std::stop_token& stop);
    [[nodiscard]] Result<void> append(Part& part, const QByteArray& bytes);
    [[nodiscard]] Result<QString> keep(const PlannedDownload& plan, Part& part, QThreadPool& pool);
    [[nodiscard]] Result<QString> giveName(const PlannedDownload& plan);

    SyncServices& m_services;
    std::mutex m_mutex;
    QSet<QString> m_prepared;                      ///< Folders.
    QHash<QString, FileFacts::Identity> m_markers; ///< By source folder.
};

} // namespace vtrack
