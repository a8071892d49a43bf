// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content_hash.h"
#include "download_plan.h"
#include "mp4_header.h"
#include "sync_services.h"

#include <QSet>

#include <mutex>

namespace vtrack {

/// What a download led to.
struct DownloadOutcome {
    QString path;            ///< Where the file is.
    QString checksum;        ///< Hex digits of what was compared with Drive's: SHA-256 where Drive has it, else MD5.
    qint64 bytesFetched = 0; ///< Over the network, this time.
    bool adopted = false;    ///< It was already there, whole, from a run that ended before its row was written.
    std::optional<Mp4Facts> header = {}; ///< What the video says of itself.
};

/// Brings files to the disk, each on a worker thread that is blocked until the file is there or cannot be had. One for
/// a run: it looks at each folder once, and a link that somebody puts there meanwhile is met by the next.
///
///   NAME.part there? -- yes --> hash it, go on after it (Range)
///        | no                        |
///        +---> fetch, hash, write NAME.part <--- cut, stalled, 5xx: wait, go on where it stopped
///                     | all bytes
///              checksum and length equal? -- no --> throw it away, from the start (a few times)
///                     | yes
///              fsync, rename to NAME
///
/// A thread that waits for the disk is lent to its pool, so that another download goes on meanwhile: a slow disk holds
/// up nothing but itself.
///
/// Nothing unverified ever bears a final name, and nothing is written outside the destination. The caller waits for the
/// folder (syncFolder) before it says that the file is there: once for all that arrived in it meanwhile.
class Downloader {
public:
    explicit Downloader(SyncServices& services)
        : m_services(services) {}

    /// Call on several threads at the same time, each for a file of its own.
    /// @param pool whose thread this is.
    /// Errors: those of Drive; DownloadFailed when the content never matched; DiskFull, PermissionDenied of the disk;
    /// Cancelled. The part stays for the next time, except when its content was wrong.
    [[nodiscard]] Result<DownloadOutcome> fetch(const PlannedDownload& plan, QThreadPool& pool,
                                                const std::stop_token& stop);

private:
    struct Part;

    /// Makes the folder where it is missing, inside the destination only.
    [[nodiscard]] Result<void> prepare(const QString& folder, const QString& root);

    [[nodiscard]] Result<void> receive(const PlannedDownload& plan, Part& part, const std::stop_token& stop);
    [[nodiscard]] Result<void> receiveOnce(const PlannedDownload& plan, Part& part, const std::stop_token& stop);
    [[nodiscard]] static Result<void> keep(Part& part, const QString& path, QThreadPool& pool);

    SyncServices& m_services;
    std::mutex m_mutex;
    QSet<QString> m_prepared; ///< Folders.
};

} // namespace vtrack
