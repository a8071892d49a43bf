// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content_hash.h"
#include "disk.h"
#include "disk_guard.h"
#include "drive_file.h"
#include "transfer_board.h"

#include <memory>
#include <stop_token>

namespace vtrack {

/// Which checksum of Drive a file is checked with: SHA-256 where Drive has it, else MD5.
[[nodiscard]] ContentHash::Algorithm algorithmFor(const DriveFile& file);
/// That checksum in hex; empty when Drive has none.
[[nodiscard]] QString expectedChecksum(const DriveFile& file);

/// Whether Drive has a checksum of the file.
[[nodiscard]] inline bool isCheckable(const DriveFile& file) {
    return !expectedChecksum(file).isEmpty();
}

/// Adds the existing content of the file to the hash. @return its size. Errors: those of the disk; Cancelled.
[[nodiscard]] Result<qint64> hashAll(DiskFile& file, ContentHash& hash, const std::stop_token& stop);

/// The part file of a download and its state.
struct PartFile {
    PartFile(std::unique_ptr<DiskFile> opened, const DriveFile& drive);
    /// Frees space that was preallocated but not used.
    ~PartFile();

    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;

    /// Resumes after the existing content, which is hashed first. Errors: those of the disk; Cancelled.
    [[nodiscard]] Result<void> resume(const DriveFile& drive, const std::stop_token& stop);

    /// Throws the content away.
    [[nodiscard]] Result<void> startOver(const DriveFile& drive);

    std::unique_ptr<DiskFile> file;
    ContentHash hash;
    qint64 received = 0;
    qint64 fetched = 0;
    qint64 syncing = 0; ///< The position up to which writing was started.
    qint64 checked = 0; ///< The position of the last check of the free space.
    bool finished = false;
    bool isJudged = false; ///< Whether its first bytes were looked at.
    std::unique_ptr<DiskGuard::Reservation> space;
    std::unique_ptr<TransferBoard::Entry> progress;
    QString checksum;
};

} // namespace vtrack
