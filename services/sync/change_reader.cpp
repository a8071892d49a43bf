// SPDX-License-Identifier: GPL-3.0-or-later
#include "change_reader.h"

#include "drive_answer.h"

#include <QCoreApplication>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace vtrack {

Q_LOGGING_CATEGORY(logChanges, "vtrack.sync.changes")

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ChangeReader)
};

/// Drive no longer accepts the token: any error that neither a retry nor other permissions would fix.
bool isRefused(const Error& error) {
    return !error.transient && (error.kind == ErrorKind::FolderNotFound || error.kind == ErrorKind::Internal);
}

/// The account is no member of the shared drive, of which a folder is shared with it. Its folders are listed instead
/// (planFolder()), which finds everything; nothing is wrong that a person could mend.
bool hasNoFeed(const QString& driveId, const Error& error) {
    return !driveId.isEmpty() && (error.kind == ErrorKind::FolderNotFound || error.kind == ErrorKind::PermissionDenied);
}

Error endless() {
    return {.kind = ErrorKind::DownloadFailed,
            .sentence = Texts::tr("Google Drive's list of changes does not end. The files that it named are fetched; "
                                  "meanwhile, the program lists the folders."),
            .detail = u"a page token came twice, or far too many pages"_s,
            .transient = true};
}

} // namespace

ChangeReader::ChangeReader(RunContext& run, SearchRequests& searchRequests, Observations& observations,
                           FolderListings& listings, CameraLocations& locations)
    : m_run(run)
    , m_searchRequests(searchRequests)
    , m_observations(observations)
    , m_listings(listings)
    , m_locations(locations)
    , m_folders(run.connection, run.source.id)
    , m_store(run.connection, run.source.id)
    , m_pending(run.connection) {}

bool ChangeReader::follow(const QString& driveId) {
    if (const auto known = m_feeds.constFind(driveId); known != m_feeds.cend())
        return !known->ended;
    Feed& feed = m_feeds[driveId];
    const auto known = m_store.byDrive(driveId);
    if (!known) {
        m_searchRequests.check(std::unexpected(known.error()));
        return true;
    }
    const bool ours = *known && ((*known)->account.isEmpty() || (*known)->account == m_run.account) &&
                      fitsIntoAddress((*known)->pageToken);
    feed.at = ours ? **known : ChangeFeed{.driveId = driveId};
    feed.at.account = m_run.account;
    feed.facts.startedAt = feed.at.startedAt;
    if (ours)
        askPage(driveId);
    else
        start(driveId);
    return true;
}

void ChangeReader::start(const QString& driveId) {
    m_searchRequests.askLast(
        [driveId](Drive& drive, const std::stop_token& stop) { return drive.changesStart(driveId, stop); },
        [this, driveId](const Result<QString>& token) {
            if (!token && hasNoFeed(driveId, token.error()))
                return end(driveId);
            if (!token)
                return fail(driveId, token.error());
            Feed& feed = m_feeds[driveId];
            const QDateTime now = m_run.services.clock.now();
            feed.at.pageToken = *token;
            feed.at.startedAt = now;
            m_searchRequests.check(m_run.note([&]() -> Result<void> {
                if (auto set = m_store.set(feed.at); !set)
                    return set;
                return m_folders.listAgain(driveId);
            }));
            feed.facts = {.read = true, .startedAt = now};
            end(driveId);
        });
}

void ChangeReader::askPage(const QString& driveId) {
    m_searchRequests.ask([driveId, token = m_feeds[driveId].at.pageToken](
                             Drive& drive, const std::stop_token& stop) { return drive.changes(driveId, token, stop); },
                         [this, driveId](const Result<DriveChangePage>& page) { takePage(driveId, page); });
}

void ChangeReader::takePage(const QString& driveId, const Result<DriveChangePage>& page) {
    if (!page && isRefused(page.error())) {
        qCInfo(logChanges) << "source" << m_run.source.id << "changes refused:" << page.error().detail;
        return start(driveId);
    }
    if (!page)
        return fail(driveId, page.error());
    Feed& feed = m_feeds[driveId];
    const QString next = page->nextPageToken.isEmpty() ? page->newStartToken : page->nextPageToken;
    if (!page->changes.isEmpty() || next != feed.at.pageToken) {
        const QString before = std::exchange(feed.at.pageToken, next);
        m_answered = m_run.services.clock.now();
        const auto written = m_run.note([&]() -> Result<void> {
            QList<PendingFile> clips;
            for (const DriveChange& change : page->changes) {
                if (auto taken = takeChange(change, clips); !taken)
                    return taken;
            }
            if (auto observed = m_observations.observe(clips, m_answered); !observed)
                return observed;
            return m_store.set(feed.at);
        });
        if (!written) {
            feed.at.pageToken = before;
            return m_searchRequests.check(written);
        }
    }
    if (page->nextPageToken.isEmpty()) {
        feed.facts.read = true;
        return end(driveId);
    }
    if (!feed.pages.follow(next, page->changes.size()))
        return fail(driveId, endless());
    askPage(driveId);
}

/// The drive's folders are listed anyway: planFolder() knows that their changes could not be read.
void ChangeReader::fail(const QString& driveId, const Error& error) {
    if (m_searchRequests.endedBy(error))
        return;
    m_run.record.changesFailed(error);
    end(driveId);
}

void ChangeReader::end(const QString& driveId) {
    m_feeds[driveId].ended = true;
    m_listings.planDrive(driveId);
}

Result<void> ChangeReader::takeChange(const DriveChange& change, QList<PendingFile>& clips) {
    const DriveFile& file = change.file;
    const auto own = m_folders.byId(change.fileId);
    if (!own)
        return std::unexpected(own.error());
    if (*own)
        return takeFolder(**own, change);
    const auto led = m_folders.byShortcut(change.fileId);
    if (!led)
        return std::unexpected(led.error());
    if (*led) { // What the shortcut says now is looked up, and its name comes with the next listing.
        m_listings.ask(**led);
        return m_folders.doubt((*led)->folderId, m_answered);
    }
    if (auto asked = askCamerasIn(change.fileId); !asked)
        return asked;
    const auto parent = m_folders.byId(file.parentId);
    if (!parent)
        return std::unexpected(parent.error());
    const std::optional<WatchedFolder>& above = *parent;
    const bool isGone = change.removed || file.trashed;
    if (isGone || !above) {
        if (above) // Which may have gone to the trash with what is above it: of that, no change tells.
            m_listings.ask(*above);
        if (auto seen = m_locations.takeChange(change, m_answered); !seen)
            return seen;
        return m_pending.doubt(m_run.source.id, {change.fileId}, m_answered);
    }
    const auto taken = m_listings.takeChild(*above, file, m_answered, clips);
    if (!taken)
        return std::unexpected(taken.error());
    if (*taken)
        return {};
    if (auto left = m_folders.leaveOut(above->folderId, file); !left)
        return left;
    return m_pending.doubt(m_run.source.id, {change.fileId}, m_answered); // It may have been named like a clip.
}

/// The folder that cameras lie in has changed. Drive's changes do not name what lies in a folder that goes to the
/// trash, comes back, or is no longer shared.
Result<void> ChangeReader::askCamerasIn(const QString& folderId) {
    const auto cameras = m_folders.camerasIn(folderId);
    if (!cameras)
        return std::unexpected(cameras.error());
    for (const WatchedFolder& camera : *cameras)
        m_listings.ask(camera);
    return {};
}

/// A watched folder has changed: handle only this folder.
Result<void> ChangeReader::takeFolder(const WatchedFolder& folder, const DriveChange& change) {
    const DriveFile& file = change.file;
    const bool isGone = change.removed || file.trashed;
    const bool moved = !isGone && folder.driveId && file.driveId != *folder.driveId;
    const bool staysWhereItIs = folder.isCamera() || !folder.shortcutId.isEmpty();
    if (!isGone && !moved && !folder.failed() && staysWhereItIs)
        return {};
    if (!isGone && !moved && !folder.failed()) {
        const auto above = m_folders.byId(file.parentId);
        if (!above)
            return std::unexpected(above.error());
        if (*above) {
            WatchedFolder now = folder;
            now.cameraId = (*above)->cameraId;
            now.parentId = file.parentId;
            now.name = file.name;
            now.relativePath = pathBelow((*above)->relativePath, file.name);
            now.seenBy = m_run.account;
            if (auto placed = m_folders.place(now, m_answered); !placed)
                return std::unexpected(placed.error());
            return {};
        }
    }
    m_listings.ask(folder);
    return m_folders.doubt(folder.folderId, m_answered);
}

} // namespace vtrack
