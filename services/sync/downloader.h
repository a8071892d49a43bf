// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content_hash.h"
#include "download_plan.h"
#include "sync_services.h"

class QFile;

namespace vtrack {

/// What a download led to.
struct DownloadOutcome {
    QString path;            ///< Where the file is.
    QString checksum;        ///< Hex digits of what was compared with Drive's: SHA-256 where Drive has it, else MD5.
    qint64 bytesFetched = 0; ///< Over the network, this time.
    bool adopted = false;    ///< It was already there, whole, from a run that ended before its row was written.
};

/// Brings one file to the disk. Blocks its worker thread until it is there or cannot be had.
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
    /// @param pool whose thread fetch() is called on.
    Downloader(SyncServices& services, QThreadPool& pool)
        : m_services(services)
        , m_pool(pool) {}

    /// Errors: those of Drive; DownloadFailed when the content never matched; DiskFull, PermissionDenied of the disk;
    /// Cancelled. The part stays for the next time, except when its content was wrong.
    [[nodiscard]] Result<DownloadOutcome> fetch(const PlannedDownload& plan, const std::stop_token& stop);

private:
    struct Part;

    [[nodiscard]] Result<void> receive(const PlannedDownload& plan, Part& part, const std::stop_token& stop);
    [[nodiscard]] Result<void> receiveOnce(const PlannedDownload& plan, Part& part, const std::stop_token& stop);
    [[nodiscard]] Result<void> keep(Part& part, const QString& path);

    SyncServices& m_services;
    QThreadPool& m_pool;
};

} // namespace vtrack
