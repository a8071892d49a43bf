// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_listings.h"

#include "account_error.h"
#include "drive_error.h"
#include "error_kinds.h"
#include "file_query.h"
#include "file_retry_delay.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logListings, "vtrack.sync.listings")

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FolderListings)
};

constexpr qsizetype deepest = 100; // Drive allows no more levels.

DriveQuery everythingIn(const QString& folderId) {
    // Not sorted by Drive, which takes long for large folders (Google, files.list, "orderBy"): the table sorts.
    return {.q = inFolder(folderId)};
}

Error endless() {
    return {.kind = ErrorKind::DownloadFailed,
            .sentence = Texts::tr("Google Drive's list of the folder does not end. The files that it named are "
                                  "fetched; the program lists it again later."),
            .detail = u"a page token came twice, or far too many pages"_s,
            .transient = true};
}

Error incomplete() {
    return {.kind = ErrorKind::DownloadFailed,
            .sentence = Texts::tr(
                "Google Drive's list of the folder is incomplete. The program lists it again with the next check."),
            .detail = u"incompleteSearch"_s,
            .transient = true};
}

} // namespace

FolderListings::FolderListings(RunContext& run, SearchRequests& searchRequests, Observations& observations,
                               std::function<FeedFacts(const QString&)> feedOf,
                               std::function<bool(const QString&)> needFeed)
    : m_run(run)
    , m_searchRequests(searchRequests)
    , m_observations(observations)
    , m_feedOf(std::move(feedOf))
    , m_needFeed(std::move(needFeed))
    , m_folders(run.connection, run.source.id)
    , m_pending(run.connection) {}

void FolderListings::plan(const WatchedFolder& folder) {
    const FeedFacts feed = folder.driveId ? m_feedOf(*folder.driveId) : FeedFacts{};
    switch (planFolder(folder, feed, m_run.services.clock.now()).step) {
    case FolderStep::AskDrive:
        return ask(folder);
    case FolderStep::List:
        return begin(folder);
    case FolderStep::Wait:
        if (folder.failed()) // It is not listed for now, and every run reports that.
            m_run.record.cameraFailed(
                {.kind = errorKind(folder.errorType).value_or(ErrorKind::DownloadFailed), .sentence = folder.message},
                cameraName(folder.cameraId));
        return;
    case FolderStep::Nothing:
        return;
    }
}

void FolderListings::planDrive(const QString& driveId) {
    const auto folders = m_folders.all();
    if (!folders)
        return m_searchRequests.check(std::unexpected(folders.error()));
    for (const WatchedFolder& folder : *folders) {
        if (folder.driveId == driveId)
            plan(folder);
    }
}

// --- Where a folder is ---

void FolderListings::ask(const WatchedFolder& folder) {
    if (m_asked.contains(folder.folderId))
        return;
    m_asked += folder.folderId;
    // A shortcut to it can be deleted while the folder stays where it is.
    const bool byShortcut = !folder.shortcutId.isEmpty();
    m_searchRequests.askLast([id = byShortcut ? folder.shortcutId : folder.folderId](
                                 Drive& drive, const std::stop_token& stop) { return drive.get(id, stop); },
                             [this, folder, byShortcut](const Result<DriveFile>& answer) {
                                 if (byShortcut && answer && !answer->trashed)
                                     askTarget(folder);
                                 else
                                     takeAnswer(folder, answer);
                             });
}

void FolderListings::askTarget(const WatchedFolder& folder) {
    m_searchRequests.askLast(
        [id = folder.folderId](Drive& drive, const std::stop_token& stop) { return drive.get(id, stop); },
        [this, folder](const Result<DriveFile>& answer) { takeAnswer(folder, answer); });
}

void FolderListings::takeAnswer(const WatchedFolder& folder, const Result<DriveFile>& answer) {
    if (answer && !answer->trashed) {
        return m_searchRequests.check(m_run.note([&] { return isHere(folder, *answer); }));
    }
    if (answer) // In the trash.
        return isGone(folder, notInDrive());
    if (answer.error().kind == ErrorKind::FolderNotFound)
        return isNotFound(folder, answer.error());
    fail(folder, answer.error());
}

void FolderListings::isNotFound(const WatchedFolder& folder, const Error& error) {
    const auto other = m_folders.seenByAnother(folder);
    if (!other)
        return m_searchRequests.check(std::unexpected(other.error()));
    if (*other)
        return fail(folder, notVisible((*other)->now, (*other)->before));
    isGone(folder, error);
}

Result<void> FolderListings::isHere(const WatchedFolder& folder, const DriveFile& answer) {
    WatchedFolder now = folder;
    now.seenBy = m_run.account;
    const bool movesWithDrive = !folder.isCamera() && folder.shortcutId.isEmpty();
    if (movesWithDrive || folder.parentId.isEmpty())
        now.parentId = answer.parentId;
    if (movesWithDrive) {
        const auto above = m_folders.byId(answer.parentId);
        if (!above)
            return std::unexpected(above.error());
        if (!*above) {
            const auto other = m_folders.seenByAnother(folder);
            if (!other)
                return std::unexpected(other.error());
            const bool isMoved = !*other || !answer.parentId.isEmpty(); // Else this account cannot see where it is.
            return isMoved ? m_folders.remove(folder.folderId, m_run.services.clock.now())
                           : m_folders.doubt(folder.folderId, m_run.services.clock.now());
        }
        now.cameraId = (*above)->cameraId;
        now.name = answer.name;
        now.relativePath = pathBelow((*above)->relativePath, answer.name);
    }
    if (auto placed = m_folders.place(now, m_run.services.clock.now()); !placed)
        return std::unexpected(placed.error());
    const bool moved = folder.driveId != answer.driveId;
    if (moved) {
        if (auto set = m_folders.setDrive(folder, answer.driveId); !set)
            return set;
    }
    if (moved || folder.failed()) {
        if (auto recovered = m_folders.recover(folder); !recovered)
            return recovered;
    }
    if (m_needFeed(answer.driveId))
        return {}; // Read the drive's change token first, because what happens during the listing arrives as a change.
    const auto back = m_folders.ofCamera(now.cameraId);
    if (!back)
        return std::unexpected(back.error());
    for (const WatchedFolder& each : *back) { // With a camera's own folder, all of its folders are back.
        if (folder.isCamera() || each.folderId == folder.folderId)
            plan(each);
    }
    return {};
}

void FolderListings::isGone(const WatchedFolder& folder, const Error& error) {
    if (folder.isCamera()) // It may reappear, so its clips on the disk and its rows are kept.
        return fail(folder, error);
    m_gone += folder;
}

bool FolderListings::askAboveGone() {
    bool asked = false;
    for (const WatchedFolder& folder : std::as_const(m_gone)) {
        const auto own = m_folders.own(folder.cameraId);
        if (!own || !*own || (*own)->failed() || m_asked.contains((*own)->folderId))
            continue;
        ask(**own);
        asked = true;
    }
    return asked;
}

void FolderListings::removeGone() {
    for (const WatchedFolder& folder : std::exchange(m_gone, {})) {
        const auto own = m_folders.own(folder.cameraId);
        if (own && *own && (*own)->failed()) // It went with the camera's own folder, and comes back with it.
            m_searchRequests.check(
                m_run.note([&] { return m_folders.doubt(folder.folderId, m_run.services.clock.now()); }));
        else
            m_searchRequests.check(
                m_run.note([&] { return m_folders.remove(folder.folderId, m_run.services.clock.now()); }));
        qCInfo(logListings) << "source" << m_run.source.id << "folder" << folder.folderId << "is gone from Drive";
    }
}

// --- What is in it ---

void FolderListings::begin(const WatchedFolder& folder) {
    if (m_begun.contains(folder.folderId))
        return;
    m_begun += folder.folderId;
    const auto listing = std::make_shared<Listing>(Listing{.folder = folder, .began = m_run.services.clock.now()});
    listing->query = everythingIn(folder.folderId);
    askPage(listing);
}

void FolderListings::askPage(const std::shared_ptr<Listing>& listing) {
    m_searchRequests.ask(
        [query = listing->query](Drive& drive, const std::stop_token& stop) { return drive.list(query, stop); },
        [this, listing](const Result<DriveFilePage>& page) { takePage(listing, page); });
}

void FolderListings::takePage(const std::shared_ptr<Listing>& listing, const Result<DriveFilePage>& page) {
    if (!page) {
        if (page.error().kind == ErrorKind::FolderNotFound)
            return askAfterRefusal(listing->folder, page.error());
        return fail(listing->folder, page.error());
    }
    if (auto written = m_run.note([&] { return writePage(*listing, *page); }); !written)
        return m_searchRequests.check(written);
    listing->named += page->files.size();
    if (page->nextPageToken.isEmpty())
        return listing->named == 0 ? askWhetherEmpty(listing) : end(*listing);
    if (!listing->pages.follow(page->nextPageToken, page->files.size()))
        return fail(listing->folder, endless());
    listing->query.pageToken = page->nextPageToken;
    askPage(listing);
}

/// The content of a folder that is in the trash, itself or with one above it, is listed as nothing. A camera's own
/// folder may be empty because all of its clips are fetched, so it is asked in any case.
void FolderListings::askWhetherEmpty(const std::shared_ptr<Listing>& listing) {
    const auto hasEntries = m_folders.hasEntries(listing->folder.folderId);
    if (!hasEntries)
        return m_searchRequests.check(std::unexpected(hasEntries.error()));
    if (!*hasEntries && !listing->folder.isCamera())
        return end(*listing);
    m_searchRequests.ask(
        [id = listing->folder.folderId](Drive& drive, const std::stop_token& stop) { return drive.get(id, stop); },
        [this, listing](const Result<DriveFile>& answer) {
            listing->lookedUp = answer && !answer->trashed;
            if (listing->lookedUp)
                end(*listing);
            else
                takeAnswer(listing->folder, answer);
        });
}

/// Listing a deleted folder fails, but only a look-up of the folder itself shows whether it is gone.
void FolderListings::askAfterRefusal(const WatchedFolder& folder, const Error& refusal) {
    m_searchRequests.ask(
        [id = folder.folderId](Drive& drive, const std::stop_token& stop) { return drive.get(id, stop); },
        [this, folder, refusal](const Result<DriveFile>& answer) {
            if (answer && !answer->trashed)
                fail(folder, refusal);
            else
                takeAnswer(folder, answer);
        });
}

Result<void> FolderListings::writePage(Listing& listing, const DriveFilePage& page) {
    listing.complete = listing.complete && !page.incomplete;
    QList<PendingFile> clips;
    for (const DriveFile& child : page.files) {
        const auto taken = takeChild(listing.folder, child, listing.began, clips);
        if (!taken)
            return std::unexpected(taken.error());
        if (!*taken) {
            ++listing.leftOut;
            listing.leftOutName = child.name;
        }
    }
    return m_observations.observe(clips, listing.began);
}

Result<bool> FolderListings::takeChild(const WatchedFolder& folder, const DriveFile& child, const QDateTime& named,
                                       QList<PendingFile>& clips) {
    if (child.isFolder() || child.isShortcutToFolder())
        return takeSubfolder(folder, child, named);
    if (child.isShortcut()) {
        if (auto noted = m_observations.noteShortcut(folder, child, named); !noted)
            return std::unexpected(noted.error());
        return true;
    }
    if (!child.isFootage(m_run.source.endings))
        return false;
    clips += m_observations.observation(folder, child);
    return true;
}

Result<bool> FolderListings::takeSubfolder(const WatchedFolder& folder, const DriveFile& child,
                                           const QDateTime& named) {
    if (folder.relativePath.count(u'/') >= deepest)
        return false;
    WatchedFolder below{.folderId = child.isFolder() ? child.id : child.shortcutTargetId,
                        .cameraId = folder.cameraId,
                        .parentId = folder.folderId,
                        .name = child.name,
                        .relativePath = pathBelow(folder.relativePath, child.name),
                        .shortcutId = child.isShortcut() ? child.id : QString(),
                        .seenBy = child.isFolder() ? m_run.account : QString()};
    if (!child.isShortcut()) // What a shortcut leads to may be in another drive: it is looked up first.
        below.driveId = folder.driveId;
    const auto elsewhere = isElsewhere(below);
    if (!elsewhere)
        return std::unexpected(elsewhere.error());
    if (*elsewhere)
        return true;
    const auto isNew = m_folders.place(below, named);
    if (!isNew)
        return std::unexpected(isNew.error());
    if (*isNew && child.isShortcut())
        askTarget(below);
    else if (*isNew)
        begin(below);
    return true;
}

/// Whether the folder has another place than the one it was just named at, which adds nothing then: a camera's own
/// folder stays that camera's, wherever it lies; a shortcut to a watched folder, or to one with cameras in it, may make
/// a loop.
Result<bool> FolderListings::isElsewhere(const WatchedFolder& named) {
    const auto isOwn = m_folders.isACameras(named.folderId);
    if (!isOwn || *isOwn)
        return isOwn;
    if (named.shortcutId.isEmpty())
        return false;
    const auto known = m_folders.byId(named.folderId);
    if (!known)
        return std::unexpected(known.error());
    if (*known)
        return (*known)->parentId != named.parentId;
    const auto cameras = m_folders.camerasIn(named.folderId);
    if (!cameras)
        return std::unexpected(cameras.error());
    return !cameras->isEmpty();
}

void FolderListings::end(const Listing& listing) {
    if (!listing.complete)
        return fail(listing.folder, incomplete());
    const QString& id = listing.folder.folderId;
    QStringList unnamed;
    m_searchRequests.check(m_run.note([&]() -> Result<void> {
        const bool proves = listing.named > 0 || listing.lookedUp; // What may not be seen is listed as nothing.
        const auto listed = m_folders.listed(id, {.began = listing.began,
                                                  .leftOut = listing.leftOut,
                                                  .leftOutName = listing.leftOutName,
                                                  .seenBy = proves ? m_run.account : QString()});
        if (!listed)
            return std::unexpected(listed.error());
        unnamed = *listed;
        return m_pending.doubtUnnamed(m_run.source.id, id, listing.began);
    }));
    for (const QString& folderId : std::as_const(unnamed)) {
        if (const auto folder = m_folders.byId(folderId); folder && *folder)
            ask(**folder);
    }
}

void FolderListings::fail(const WatchedFolder& folder, const Error& error) {
    if (m_searchRequests.endedBy(error))
        return;
    m_run.record.cameraFailed(error, cameraName(folder.cameraId));
    const QDateTime now = m_run.services.clock.now();
    // The next check tries again; a lost camera, which costs one request, is tried in each check. After another
    // failure, the folder waits.
    const bool isLost =
        folder.isCamera() && (error.kind == ErrorKind::FolderNotFound || error.action == Action::SignInAgain);
    const bool atOnce = isLost || (folder.attempts == 0 && !error.retryAfter);
    const QDateTime next = atOnce ? QDateTime() : nextTry(folder.attempts - 1, error, now);
    m_searchRequests.check(
        m_run.note([&] { return m_folders.fail(folder.folderId, errorType(error.kind), error.sentence, next); }));
}

QString FolderListings::cameraName(qint64 cameraId) const {
    const auto& cameras = m_run.source.cameras;
    const auto camera = std::ranges::find(cameras, cameraId, &Camera::id);
    return camera == cameras.end() ? QString() : camera->name;
}

} // namespace vtrack
