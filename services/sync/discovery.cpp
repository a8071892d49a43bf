// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery.h"

#include "error_kinds.h"
#include "profile_store.h"

using namespace Qt::StringLiterals;

namespace vtrack {

Discovery::Discovery(RunContext& run)
    : m_run(run)
    , m_began(run.services.clock.now())
    , m_searchRequests(run)
    , m_observations(run, m_searchRequests)
    , m_listings(
          run, m_searchRequests, m_observations, [this](const QString& drive) { return m_changes->facts(drive); },
          [this](const QString& drive) { return m_changes->follow(drive); })
    , m_locations(run, m_searchRequests, [this](const QString& drive) { return m_changes->facts(drive); }) {}

Result<QString> Discovery::account() {
    const auto person = ProfileStore(m_run.connection).current();
    if (!person)
        return std::unexpected(person.error());
    return *person ? (*person)->sub : QString();
}

Result<void> Discovery::begin() {
    const auto sub = account();
    if (!sub)
        return std::unexpected(sub.error());
    m_run.account = *sub;
    m_changes.emplace(m_run, m_searchRequests, m_observations, m_listings, m_locations);
    FolderStore folders(m_run.connection, m_run.source.id);
    const auto kept = m_run.note([&]() -> Result<void> {
        if (auto done = folders.keepCameras(m_began); !done)
            return done;
        for (const Camera& camera : m_run.source.cameras) {
            if (!camera.selected)
                continue;
            const auto known = folders.byId(camera.folderId);
            if (!known)
                return std::unexpected(known.error());
            if (*known && (*known)->isCamera() && (*known)->cameraId == camera.id)
                continue;
            // A folder within another camera's until it was chosen itself moves with its subfolders.
            if (auto added = folders.place({.folderId = camera.folderId, .cameraId = camera.id}, m_began); !added)
                return std::unexpected(added.error());
        }
        return {};
    });
    if (!kept)
        return kept;
    if (auto read = m_locations.begin(); !read)
        return read;
    const auto all = folders.all();
    if (!all)
        return std::unexpected(all.error());
    for (const WatchedFolder& folder : *all) {
        if (!folder.driveId)
            m_listings.plan(folder); // Its place is looked up first.
        else
            m_changes->follow(*folder.driveId); // Its folders are planned at the end of the changes.
    }
    return {};
}

void Discovery::startDue() {
    m_searchRequests.startDue();
    if (!m_searchRequests.isIdle() || m_searchRequests.ended())
        return;
    if (m_listings.askAboveGone())
        return m_searchRequests.startDue();
    m_listings.removeGone();
    if (m_observations.askDoubted() || m_locations.listDue())
        m_searchRequests.startDue();
}

/// Whether all that is in the folder is known as of this run. A subfolder that this account may not read is reported,
/// and hides nothing of the others.
bool Discovery::isSeen(const WatchedFolder& folder) const {
    if (!folder.isCamera() && folder.errorType == errorType(ErrorKind::PermissionDenied))
        return true;
    const QDateTime began = m_began.addMSecs(-m_began.time().msec()); // Times in the database are whole seconds.
    const bool fresh = folder.driveId && (m_changes->facts(*folder.driveId).read || folder.listedAt >= began);
    return fresh && folder.listedAt.isValid() && !folder.failed() && !folder.doubtedAt.isValid();
}

Result<void> Discovery::finish() {
    if (m_searchRequests.ended())
        return {};
    const auto all = FolderStore(m_run.connection, m_run.source.id).all();
    if (!all)
        return std::unexpected(all.error());
    QSet<qint64> unseen; // Until its own folder is among the rows.
    for (const Camera& camera : m_run.source.cameras) {
        if (camera.selected)
            unseen += camera.id;
    }
    QSet<qint64> seen = unseen;
    for (const WatchedFolder& folder : *all) {
        if (folder.isCamera())
            unseen -= folder.cameraId;
    }
    for (const WatchedFolder& folder : *all) {
        if (!isSeen(folder))
            unseen += folder.cameraId;
    }
    seen -= unseen;
    if (auto told = m_locations.tell(); !told)
        return told;
    return m_run.note([&]() -> Result<void> {
        SyncStatusStore status(m_run.connection);
        if (auto looked = status.camerasLooked(seen.values(), m_began); !looked)
            return looked;
        return unseen.isEmpty() ? status.looked(m_run.source.id, m_began) : Result<void>();
    });
}

} // namespace vtrack
