// SPDX-License-Identifier: GPL-3.0-or-later
#include "footage_in_drive.h"

#include "drive_api.h"
#include "error_kinds.h"
#include "file_query.h"
#include "page_trail.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qsizetype mostFolders = 10'000;
constexpr qint64 mostClips = 1'000'000;
constexpr int mostPages = 20'000; // Of all folders together.

void add(FootageInDrive& all, const DriveFile& file) {
    FootageInDrive::Amount& day = all.days[file.created.toLocalTime().date()];
    ++day.clips;
    day.bytes += std::max<qint64>(file.size, 0);
    if (file.created.isValid() && (!all.oldest.isValid() || file.created < all.oldest))
        all.oldest = file.created;
}

/// Adds the clips of the folder, and its subfolders to `folders`.
Result<void> addFolder(Drive& drive, const QString& folderId, FootageInDrive& all, QStringList& folders, int& pages,
                       qint64& clips, const std::stop_token& stop) {
    DriveQuery query{.q = inFolder(folderId)};
    PageTrail trail;
    bool goesOn = false;
    do {
        const auto page = drive.list(query, stop);
        if (!page)
            return std::unexpected(page.error());
        for (const DriveFile& item : page->files) {
            if (item.isFolder())
                folders += item.id;
            else if (item.isFootage()) {
                add(all, item);
                ++clips;
            }
        }
        query.pageToken = page->nextPageToken;
        ++pages;
        goesOn = !query.pageToken.isEmpty() && clips < mostClips && pages < mostPages &&
                 trail.follow(query.pageToken, page->files.size());
    } while (goesOn);
    all.isComplete = all.isComplete && query.pageToken.isEmpty();
    return {};
}

} // namespace

FootageInDrive::Amount FootageInDrive::since(const QDate& day) const {
    Amount sum;
    for (auto amount = days.cbegin(); amount != days.cend(); ++amount) {
        if (day.isValid() && amount.key().isValid() && amount.key() < day)
            continue;
        sum.clips += amount->clips;
        sum.bytes += amount->bytes;
    }
    return sum;
}

Result<FootageInDrive> footageInDrive(Drive& drive, const QStringList& folderIds, const std::stop_token& stop) {
    FootageInDrive all;
    QStringList folders = folderIds;
    QSet<QString> seen;
    int pages = 0;
    qint64 clips = 0;
    for (qsizetype next = 0; next < folders.size(); ++next) {
        if (stop.stop_requested() || seen.size() >= mostFolders || pages >= mostPages || clips >= mostClips) {
            all.isComplete = false;
            break;
        }
        const QString folder = folders[next];
        if (seen.contains(folder))
            continue;
        seen.insert(folder);
        if (const auto added = addFolder(drive, folder, all, folders, pages, clips, stop); !added) {
            // One folder that is gone spoils no estimate; an end of the sign-in or the connection does.
            if (ownerOf(added.error()) != Owner::Item)
                return std::unexpected(added.error());
            all.isComplete = false;
        }
    }
    return all;
}

} // namespace vtrack
