// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_listing.h"
#include "change_feed_store.h"
#include "file_store.h"
#include "pending_store.h"
#include "source_store.h"
#include "sync_services.h"

#include <functional>

namespace vtrack {

/// Finds out what a source has in Drive that is not on the disk, and writes it to `pending_files`. Drive's changes
/// since the last time tell (one request when nothing happened); every camera is listed in full the first time, every
/// 24 hours, after another choice of cameras, and whenever the changes cannot be had. How far the changes were read
/// moves on only in the transaction that records what they brought. Blocks: on a worker.
class Discovery {
public:
    /// A camera that could not be listed; the others are. Every run says so until it is cured.
    using OnTrouble = std::function<void(const Error&, const Camera&)>;

    Discovery(const SyncServices& services, Connection& connection, const Source& source, OnTrouble onTrouble);

    /// Errors: those that no other camera would be spared.
    [[nodiscard]] Result<void> run(const std::stop_token& stop);

private:
    /// What changes cannot tell is told by a full listing.
    enum class Outcome { UpToDate, ListingNeeded };

    [[nodiscard]] Result<void> listEverything(const std::stop_token& stop);
    [[nodiscard]] Result<void> listCamera(const Camera& camera, const QDateTime& start, const std::stop_token& stop);
    [[nodiscard]] Result<Outcome> followChanges(const ChangeFeed& feed, const std::stop_token& stop);
    [[nodiscard]] Result<Outcome> take(const ChangeFeed& feed, const DriveChangePage& page,
                                       const std::stop_token& stop);
    [[nodiscard]] Result<void> addNew(qint64 cameraId, const QList<FoundVideo>& videos, const QDateTime& seen);

    const SyncServices& m_services;
    Connection& m_connection;
    const Source& m_source;
    OnTrouble m_onTrouble;
    ChangeFeedStore m_feeds;
    PendingStore m_pending;
    FileStore m_files;
};

/// Trouble that no other file or camera will be spared: the run ends.
[[nodiscard]] bool endsRun(const Error& error);

} // namespace vtrack
