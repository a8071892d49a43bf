// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner.h"

#include "file_retry_delay.h"

#include <algorithm>

namespace vtrack {

namespace {

/// Whether a stored time is still in the future. A time too far in the future comes from a wrong clock and is ignored.
bool isAhead(const QDateTime& time, const QDateTime& now, std::chrono::seconds longest) {
    return time.isValid() && time > now && time <= now.addSecs(longest.count());
}

/// The same for a time span: over if it has elapsed, or if it began in the future.
bool isOver(const QDateTime& began, std::chrono::seconds span, const QDateTime& now) {
    return began > now || began.secsTo(now) >= span.count();
}

} // namespace

bool waitsForRetry(const PendingFile& file, const QDateTime& now) {
    return isAhead(file.nextTry, now, longestRetryDelay);
}

FilePlan planFile(const PendingFile& observed, const QList<FileStore::Known>& known, bool cameraSelected,
                  const QDateTime& now, const QDateTime& fetchFrom) {
    const bool isKnown = std::ranges::any_of(
        known, [&](const FileStore::Known& content) { return content.isContentOf(observed.drive); });
    if (isKnown)
        return {FileStep::Forget};
    if (!cameraSelected || observed.dismissedAt.isValid())
        return {FileStep::Nothing};
    if (observed.doubtedAt.isValid())
        return {FileStep::AskDrive};
    if (isLeftInDrive(observed.drive, fetchFrom))
        return {FileStep::Leave};
    const QDateTime settled = observed.settlesAt();
    if (!settled.isValid() || isAhead(settled, now, PendingStore::emptySettlingTime))
        return {FileStep::Wait, settled};
    if (waitsForRetry(observed, now))
        return {FileStep::Wait, observed.nextTry};
    return {FileStep::Fetch};
}

FolderPlan planFolder(const WatchedFolder& folder, const FeedFacts& feed, const QDateTime& now) {
    if (isAhead(folder.nextTry, now, longestRetryDelay))
        return {FolderStep::Wait, folder.nextTry};
    const bool isLost = folder.failed() && folder.isCamera();
    if (!folder.driveId || folder.doubtedAt.isValid() || isLost)
        return {FolderStep::AskDrive};
    if (folder.failed() || !folder.listedAt.isValid() || isOver(folder.listedAt, listingLasts, now))
        return {FolderStep::List};
    if (!feed.read && isOver(folder.listedAt, withoutChanges, now))
        return {FolderStep::List};
    const QDateTime settled = feed.startedAt.addSecs(std::chrono::seconds(feedSettles).count());
    if (feed.startedAt.isValid() && folder.listedAt < settled && now >= settled)
        return {FolderStep::List};
    return {FolderStep::Nothing};
}

} // namespace vtrack
