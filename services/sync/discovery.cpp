// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery.h"

#include "recording_time.h"
#include "wall_clock.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>
#include <map>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logDiscovery, "vtrack.sync.discovery")

namespace {

constexpr std::chrono::hours listingLasts{24};

PendingFile pendingFile(const DriveFile& file, const QString& relativePath, const QTimeZone& zone,
                        const QDateTime& now) {
    const QString path = relativePath.isEmpty() ? file.name : relativePath + u'/' + file.name;
    const auto named = recordingTimeFromName(path, zone, now);
    const RecordingTime recorded = named && !named->dateOnly ? *named : RecordingTime{.start = file.created, .end = {}};
    return {.driveFileId = file.id,
            .name = file.name,
            .relativePath = relativePath,
            .mimeType = file.mimeType,
            .size = file.size,
            .md5 = file.md5,
            .sha256 = file.sha256,
            .created = file.created,
            .modified = file.modified,
            .recordingStart = recorded.start,
            .recordingEnd = recorded.end};
}

} // namespace

bool endsRun(const Error& error) {
    switch (error.kind) {
    case ErrorKind::AuthExpired:
    case ErrorKind::QuotaExceeded:
    case ErrorKind::RateLimited:
    case ErrorKind::SetupNeeded:
    case ErrorKind::DestinationUnavailable:
    case ErrorKind::NetworkError:
    case ErrorKind::DiskFull:
    case ErrorKind::KeyringUnavailable:
    case ErrorKind::Cancelled:
    case ErrorKind::BadInput:
        return true;
    case ErrorKind::PermissionDenied:
    case ErrorKind::FolderNotFound:
    case ErrorKind::DownloadFailed:
    case ErrorKind::InstanceRunning:
    case ErrorKind::Internal:
        return false;
    }
    return true;
}

Discovery::Discovery(const SyncServices& services, Connection& connection, const Source& source, OnTrouble onTrouble)
    : m_services(services)
    , m_connection(connection)
    , m_source(source)
    , m_onTrouble(std::move(onTrouble))
    , m_feeds(connection)
    , m_pending(connection)
    , m_files(connection) {}

Result<void> Discovery::run(const std::stop_token& stop) {
    const auto feeds = m_feeds.feeds(m_source.id);
    if (!feeds)
        return std::unexpected(feeds.error());
    const QDateTime now = m_services.clock.now();
    const bool fresh = !feeds->isEmpty() && std::ranges::all_of(*feeds, [&](const ChangeFeed& feed) {
        const auto age = std::chrono::seconds(feed.listedAt.secsTo(now));
        return feed.listedAt.isValid() && age >= std::chrono::seconds(0) && age < listingLasts;
    });
    if (!fresh)
        return listEverything(stop);
    for (const ChangeFeed& feed : *feeds) {
        const auto outcome = followChanges(feed, stop);
        if (!outcome && endsRun(outcome.error()))
            return std::unexpected(outcome.error());
        if (!outcome || *outcome == Outcome::ListingNeeded) {
            qCInfo(logDiscovery) << "source" << m_source.id << "is listed in full"
                                 << (outcome ? QString() : outcome.error().detail);
            return listEverything(stop);
        }
    }
    return {};
}

// --- Everything ---

Result<void> Discovery::listEverything(const std::stop_token& stop) {
    const QDateTime start = m_services.clock.now();
    bool complete = true;
    const auto lost = [&](const Error& error, const Camera& camera) {
        complete = false;
        m_onTrouble(error, camera);
    };
    // First where each camera lies and the changes' beginning: what happens during the listing comes with them.
    QList<Camera> cameras;
    std::map<QString, QString> tokens;
    for (const Camera& camera : m_source.cameras) {
        if (!camera.selected)
            continue;
        const auto folder = m_services.drive.get(camera.folderId, stop);
        if (!folder && endsRun(folder.error()))
            return std::unexpected(folder.error());
        if (!folder || folder->trashed) { // What lies in a folder that is gone lists as nothing.
            lost(folder ? notInDrive() : folder.error(), camera);
            continue;
        }
        cameras += camera;
        tokens.emplace(folder->driveId, QString());
    }
    for (auto& [driveId, token] : tokens) {
        const auto first = m_services.drive.changesStart(driveId, stop);
        if (!first && endsRun(first.error()))
            return std::unexpected(first.error());
        if (first)
            token = *first;
        else
            complete = false; // Without changes each run lists everything.
    }
    for (const Camera& camera : cameras) {
        const auto listed = listCamera(camera, start, stop);
        if (listed)
            continue;
        if (endsRun(listed.error()))
            return listed;
        lost(listed.error(), camera);
    }
    if (!complete)
        return m_feeds.forget(m_source.id);
    QList<ChangeFeed> feeds;
    for (const auto& [driveId, token] : tokens)
        feeds += {.driveId = driveId, .pageToken = token, .listedAt = start};
    return m_feeds.setFeeds(m_source.id, feeds);
}

Result<void> Discovery::listCamera(const Camera& camera, const QDateTime& start, const std::stop_token& stop) {
    const auto found = walkFolder(
        m_services.drive, {.id = camera.folderId, .parentId = {}, .relativePath = {}},
        [&](const QList<FoundVideo>& videos) {
            return m_connection.transaction([&] { return addNew(camera.id, videos, start); });
        },
        stop);
    if (!found)
        return std::unexpected(found.error());
    QList<WatchedFolder> folders;
    for (const FoundFolder& folder : *found)
        folders += {.folderId = folder.id,
                    .cameraId = camera.id,
                    .parentId = folder.parentId,
                    .relativePath = folder.relativePath};
    return m_connection.transaction([&]() -> Result<void> {
        if (auto set = m_feeds.setFolders(m_source.id, camera.id, folders); !set)
            return set;
        return m_pending.removeUnseen(camera.id, start);
    });
}

// --- What changed ---

Result<Discovery::Outcome> Discovery::followChanges(const ChangeFeed& feed, const std::stop_token& stop) {
    ChangeFeed at = feed;
    while (true) {
        const auto page = m_services.drive.changes(at.driveId, at.pageToken, stop);
        if (!page)
            return std::unexpected(page.error());
        const QString next = page->nextPageToken.isEmpty() ? page->newStartToken : page->nextPageToken;
        if (!page->changes.isEmpty() || next != at.pageToken) {
            at.pageToken = next;
            const auto taken = take(at, *page, stop);
            if (!taken || *taken == Outcome::ListingNeeded)
                return taken;
        }
        if (page->nextPageToken.isEmpty())
            return Outcome::UpToDate;
    }
}

/// @param feed with the token behind the page.
Result<Discovery::Outcome> Discovery::take(const ChangeFeed& feed, const DriveChangePage& page,
                                           const std::stop_token& stop) {
    auto watched = m_feeds.folders(m_source.id);
    if (!watched)
        return std::unexpected(watched.error());
    std::map<qint64, QList<FoundVideo>> videos; // By camera.
    QList<WatchedFolder> newFolders;
    QStringList gone;
    for (const DriveChange& change : page.changes) {
        const DriveFile& file = change.file;
        const bool isGone = change.removed || file.trashed;
        const auto own = watched->constFind(change.fileId);
        if (own != watched->cend()) {
            const bool isCamera = own->relativePath.isEmpty();
            const bool stays =
                !isGone &&
                (isCamera || (file.parentId == own->parentId && file.name == own->relativePath.section(u'/', -1)));
            if (!stays) // A folder that went, moved or has another name takes what is in it along.
                return Outcome::ListingNeeded;
            continue;
        }
        const WatchedFolder above = isGone ? WatchedFolder{} : watched->value(file.parentId);
        if (above.folderId.isEmpty()) {
            gone += change.fileId;
        } else if (file.isVideo()) {
            videos[above.cameraId] += {file, above.relativePath};
        } else if (file.isFolder()) {
            const QString below = above.relativePath.isEmpty() ? file.name : above.relativePath + u'/' + file.name;
            const auto found = walkFolder(
                m_services.drive, {.id = file.id, .parentId = file.parentId, .relativePath = below},
                [&](const QList<FoundVideo>& inside) -> Result<void> {
                    videos[above.cameraId] += inside;
                    return {};
                },
                stop);
            if (!found)
                return std::unexpected(found.error());
            for (const FoundFolder& folder : *found) {
                newFolders += {.folderId = folder.id,
                               .cameraId = above.cameraId,
                               .parentId = folder.parentId,
                               .relativePath = folder.relativePath};
                watched->insert(folder.id, newFolders.last());
            }
        }
    }
    const auto written = m_connection.transaction([&]() -> Result<void> {
        if (auto removed = m_pending.remove(m_source.id, gone); !removed)
            return removed;
        if (auto added = m_feeds.addFolders(m_source.id, newFolders); !added)
            return added;
        for (const auto& [cameraId, found] : videos) {
            if (auto added = addNew(cameraId, found, m_services.clock.now()); !added)
                return added;
        }
        return m_feeds.advance(m_source.id, feed.driveId, feed.pageToken);
    });
    if (!written)
        return std::unexpected(written.error());
    return Outcome::UpToDate;
}

/// Those of the videos that are not recorded with this content.
Result<void> Discovery::addNew(qint64 cameraId, const QList<FoundVideo>& videos, const QDateTime& seen) {
    QStringList ids;
    for (const FoundVideo& video : videos)
        ids += video.file.id;
    const auto known = m_files.known(m_source.id, ids);
    if (!known)
        return std::unexpected(known.error());
    QHash<QString, FileStore::Known> recorded;
    for (const FileStore::Known& file : *known)
        recorded.insert(file.driveFileId, file);
    const QDateTime now = m_services.clock.now();
    const auto camera = std::ranges::find(m_source.cameras, cameraId, &Camera::id);
    const QTimeZone zone = cameraZone(camera == m_source.cameras.end() ? QString() : camera->timeZone);
    QList<PendingFile> pending;
    for (const FoundVideo& video : videos) {
        const auto before = recorded.constFind(video.file.id);
        if (before != recorded.cend() && (before->driveMd5 == video.file.md5 || video.file.md5.isEmpty()))
            continue;
        PendingFile file = pendingFile(video.file, video.relativePath, zone, now);
        file.sourceId = m_source.id;
        file.cameraId = cameraId;
        file.replaces = before == recorded.cend() ? 0 : before->id;
        pending += file;
    }
    return m_pending.add(pending, seen);
}

} // namespace vtrack
