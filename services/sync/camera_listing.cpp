// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_listing.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qsizetype deepest = 100; // Drive allows no more levels.
constexpr int mostPages = 1000;    // Of a folder; Drive allows 500,000 children.

QString videosAndFoldersIn(const QString& folderId) {
    return u"%1 in parents and trashed = false and (mimeType contains 'video/' or mimeType = "
           "'application/octet-stream' or mimeType = 'application/vnd.google-apps.folder')"_s.arg(quoted(folderId));
}

QString below(const FoundFolder& folder, const QString& name) {
    return folder.relativePath.isEmpty() ? name : folder.relativePath + u'/' + name;
}

} // namespace

Result<QList<FoundFolder>> walkFolder(Drive& drive, const FoundFolder& start,
                                      const std::function<Result<void>(const QList<FoundVideo>&)>& onVideos,
                                      const std::stop_token& stop) {
    QList<FoundFolder> folders{start};
    QSet<QString> seen{start.id};
    bool complete = true;
    for (qsizetype at = 0; at < folders.size(); ++at) {
        const FoundFolder folder = folders[at];
        const bool goDeeper = folder.relativePath.count(u'/') < deepest;
        DriveQuery query{.q = videosAndFoldersIn(folder.id), .orderBy = u"createdTime"_s};
        for (int pages = 0;; ++pages) {
            const auto page = drive.list(query, stop);
            if (!page)
                return std::unexpected(page.error());
            complete = complete && !page->incomplete;
            QList<FoundVideo> videos;
            for (const DriveFile& child : page->files) {
                if (child.isVideo()) {
                    videos += {child, folder.relativePath};
                } else if (child.isFolder() && goDeeper && !seen.contains(child.id)) {
                    seen.insert(child.id);
                    folders += {.id = child.id, .parentId = folder.id, .relativePath = below(folder, child.name)};
                }
            }
            if (!videos.isEmpty()) {
                if (auto taken = onVideos(videos); !taken)
                    return std::unexpected(taken.error());
            }
            if (page->nextPageToken.isEmpty())
                break;
            if (pages >= mostPages)
                return transientFailure(ErrorKind::NetworkError,
                                        QCoreApplication::translate(
                                            "CameraListing", "Google Drive's list of files does not end. The program "
                                                             "tries again later; nothing is lost."));
            query.pageToken = page->nextPageToken;
        }
    }
    if (!complete)
        return transientFailure(ErrorKind::DownloadFailed,
                                QCoreApplication::translate("CameraListing",
                                                            "Google Drive did not look through all of it, so clips may "
                                                            "be missing from its answer. The program looks again with "
                                                            "the next check."),
                                u"incompleteSearch"_s);
    return folders;
}

} // namespace vtrack
