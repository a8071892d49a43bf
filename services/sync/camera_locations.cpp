// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_locations.h"

#include "activity_store.h"
#include "file_query.h"
#include "file_retry_delay.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logLocations, "vtrack.sync.locations")

namespace {

Error unfinished(const QString& detail) {
    return {.kind = ErrorKind::DownloadFailed, .sentence = {}, .detail = detail, .transient = true};
}

} // namespace

CameraLocations::CameraLocations(RunContext& run, SearchRequests& searchRequests,
                                 std::function<FeedFacts(const QString&)> feedOf)
    : m_run(run)
    , m_searchRequests(searchRequests)
    , m_feedOf(std::move(feedOf))
    , m_store(run.connection, run.source.id) {}

Result<void> CameraLocations::begin() {
    const auto locations = m_store.locations();
    const auto own = FolderStore(m_run.connection, m_run.source.id).ofCameras();
    const auto undecided = UnchosenFolderStore::undecided(m_run.connection);
    if (!locations)
        return std::unexpected(locations.error());
    if (!own)
        return std::unexpected(own.error());
    if (!undecided)
        return std::unexpected(undecided.error());
    m_locations.clear();
    for (const CameraLocation& location : *locations)
        m_locations.insert(location.folderId, location);
    m_names.clear();
    m_outOfSight.clear();
    for (const WatchedFolder& folder : *own) {
        const auto other = FolderStore(m_run.connection, m_run.source.id).seenByAnother(folder);
        if (!other)
            return std::unexpected(other.error());
        if (*other)
            m_outOfSight += folder.parentId;
        const auto camera = std::ranges::find(m_run.source.cameras, folder.cameraId, &Camera::id);
        if (camera != m_run.source.cameras.end())
            m_names[folder.parentId] += camera->folderName;
    }
    for (const UnchosenFolder& folder : *undecided)
        m_undecided += folder.folderId;
    return {};
}

Result<void> CameraLocations::takeChange(const DriveChange& change, const QDateTime& named) {
    const DriveFile& item = change.file;
    if (!change.removed && !item.trashed && item.isFolder() && m_locations.contains(item.parentId))
        return see(item, named);
    if (m_undecided.contains(change.fileId))
        ask(change.fileId);
    return {};
}

// --- A folder ---

Result<void> CameraLocations::see(const DriveFile& folder, const QDateTime& named) {
    const auto known = m_store.byId(folder.id);
    if (!known)
        return std::unexpected(known.error());
    UnchosenFolder now = known->value_or(UnchosenFolder{.folderId = folder.id});
    const bool isRenamed = *known && now.name != folder.name;
    now.parentId = folder.parentId;
    now.name = folder.name;
    if (!*known) {
        const auto state = firstState(folder);
        if (!state)
            return std::unexpected(state.error());
        now.state = *state;
    } else if (isRenamed && now.state == UnchosenFolder::State::There && hasName(folder)) {
        now.state = UnchosenFolder::State::New;
    }
    if (now.state == UnchosenFolder::State::New)
        m_undecided += folder.id;
    return m_store.see(now, named);
}

/// The person who chose the cameras saw the folders that existed then. But of two folders with the same name, it is
/// unknown which one gets the uploads.
Result<UnchosenFolder::State> CameraLocations::firstState(const DriveFile& folder) {
    const auto isCamera = UnchosenFolderStore::isCamera(m_run.connection, folder.id);
    if (!isCamera)
        return std::unexpected(isCamera.error());
    if (*isCamera)
        return UnchosenFolder::State::There;
    const bool isLater = m_locations.value(folder.parentId).listedAt.isValid() ||
                         (folder.created.isValid() && folder.created > m_run.source.createdAt);
    return isLater || hasName(folder) ? UnchosenFolder::State::New : UnchosenFolder::State::There;
}

/// Whether a chosen camera's folder has the same name.
bool CameraLocations::hasName(const DriveFile& folder) const {
    return std::ranges::any_of(m_names.value(folder.parentId),
                               [&](const QString& name) { return isSameFolderName(name, folder.name); });
}

/// Only a look-up of the folder itself shows whether it is gone.
void CameraLocations::ask(const QString& folderId) {
    if (m_asked.contains(folderId))
        return;
    m_asked += folderId;
    m_searchRequests.askLast(
        [folderId](Drive& drive, const std::stop_token& stop) { return drive.get(folderId, stop); },
        [this, folderId](const Result<DriveFile>& answer) { takeAnswer(folderId, answer); });
}

void CameraLocations::takeAnswer(const QString& folderId, const Result<DriveFile>& answer) {
    if (!answer && answer.error().kind != ErrorKind::FolderNotFound) {
        if (!m_searchRequests.endedBy(answer.error()))
            qCInfo(logLocations) << "folder" << folderId << "not asked:" << answer.error().detail;
        return; // The next listing asks again.
    }
    const auto known = m_store.byId(folderId);
    if (!known)
        return m_searchRequests.check(std::unexpected(known.error()));
    if (!answer && *known && m_outOfSight.contains((*known)->parentId))
        return; // This account cannot see it; the one that saw it may.
    const bool isHere = answer && !answer->trashed && m_locations.contains(answer->parentId);
    m_searchRequests.check(m_run.write([&] {
        const QDateTime now = m_run.services.clock.now();
        return isHere ? see(*answer, now) : m_store.setGone(folderId, now);
    }));
}

// --- A location ---

bool CameraLocations::listDue() {
    if (auto read = begin(); !read) { // The locations of the cameras may be known by now.
        m_searchRequests.check(read);
        return false;
    }
    bool asked = false;
    const QDateTime now = m_run.services.clock.now();
    for (const CameraLocation& location : std::as_const(m_locations)) {
        const WatchedFolder folder{.relativePath = u"."_s, // No camera's own.
                                   .driveId = location.driveId,
                                   .listedAt = location.listedAt,
                                   .attempts = location.attempts,
                                   .nextTry = location.nextTry};
        if (m_begun.contains(location.folderId) ||
            planFolder(folder, m_feedOf(location.driveId), now).step != FolderStep::List)
            continue;
        m_begun += location.folderId;
        asked = true;
        const auto listing = std::make_shared<Listing>(Listing{.location = location, .began = now});
        listing->query = {.q = foldersInFolder(location.folderId)};
        askPage(listing);
    }
    return asked;
}

void CameraLocations::askPage(const std::shared_ptr<Listing>& listing) {
    m_searchRequests.askLast(
        [query = listing->query](Drive& drive, const std::stop_token& stop) { return drive.list(query, stop); },
        [this, listing](const Result<DriveFilePage>& page) { takePage(listing, page); });
}

void CameraLocations::takePage(const std::shared_ptr<Listing>& listing, const Result<DriveFilePage>& page) {
    if (!page)
        return fail(*listing, page.error());
    const auto written = m_run.write([&]() -> Result<void> {
        FolderStore watched(m_run.connection, m_run.source.id);
        for (const DriveFile& folder : page->files) {
            const auto own = watched.byId(folder.id);
            if (!own)
                return std::unexpected(own.error());
            if (auto seen = *own ? Result<void>() : see(folder, listing->began); !seen)
                return seen;
        }
        return {};
    });
    if (!written)
        return m_searchRequests.check(written);
    if (page->incomplete)
        return fail(*listing, unfinished(u"incompleteSearch"_s));
    if (page->nextPageToken.isEmpty())
        return end(*listing);
    if (!listing->pages.follow(page->nextPageToken, page->files.size()))
        return fail(*listing, unfinished(u"a page token came twice, or far too many pages"_s));
    listing->query.pageToken = page->nextPageToken;
    askPage(listing);
}

void CameraLocations::end(const Listing& listing) {
    const QString& id = listing.location.folderId;
    m_searchRequests.check(m_run.write([&]() -> Result<void> {
        const auto unnamed = m_store.unnamed(id, listing.began);
        if (!unnamed)
            return std::unexpected(unnamed.error());
        for (const QString& folderId : *unnamed)
            ask(folderId);
        return m_store.listed(id, listing.began);
    }));
}

void CameraLocations::fail(const Listing& listing, const Error& error) {
    if (m_searchRequests.endedBy(error))
        return;
    const CameraLocation& location = listing.location;
    qCInfo(logLocations) << "location" << location.folderId << "not listed:" << error.detail;
    const QDateTime next = nextTry(location.attempts, error, m_run.services.clock.now());
    m_searchRequests.check(m_run.write([&] { return m_store.fail(location.folderId, next); }));
}

// --- Telling ---

Result<void> CameraLocations::tell() {
    auto folders = newCameraFolders(m_run.connection);
    if (!folders)
        return std::unexpected(folders.error());
    folders->removeIf([&](const NewCameraFolder& folder) { return folder.told || folder.sourceId != m_run.source.id; });
    if (folders->isEmpty())
        return {};
    const QDateTime now = m_run.services.clock.now();
    const auto told = m_run.write([&]() -> Result<void> {
        for (const NewCameraFolder& folder : *folders) {
            if (auto set = m_store.setTold(folder.folderId, now); !set)
                return set;
        }
        const auto line = ActivityStore(m_run.connection)
                              .append({.time = now,
                                       .sourceId = m_run.source.id,
                                       .kind = u"new_cameras"_s,
                                       .severity = Severity::Warning,
                                       .message = sentenceOf(*folders)});
        if (!line)
            return std::unexpected(line.error());
        return {};
    });
    if (told)
        m_run.record.report.newFolders = *folders;
    return told;
}

} // namespace vtrack
