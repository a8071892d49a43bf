// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_listing.h"

#include <QQueue>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qsizetype deepest = 100; // Drive allows no more levels.

struct Visit {
    QString folderId;
    QString relativePath;
    qsizetype depth;
};

} // namespace

bool isOlder(const FoundVideo& a, const FoundVideo& b) {
    return a.file.created != b.file.created ? a.file.created < b.file.created : a.file.id < b.file.id;
}

Result<QList<FoundVideo>> listVideos(DriveApi& drive, const QString& folderId, const std::stop_token& stop) {
    QList<FoundVideo> videos;
    QSet<QString> seen{folderId};
    QQueue<Visit> waiting;
    waiting.enqueue({folderId, {}, 0});
    // A folder that is gone lists as empty; asking for it says so.
    if (const auto camera = drive.get(folderId, stop); !camera)
        return std::unexpected(camera.error());
    while (!waiting.isEmpty()) {
        const Visit visit = waiting.dequeue();
        const auto children = drive.listAll(
            {.q =
                 u"%1 in parents and trashed = false and (mimeType contains 'video/' or mimeType = 'application/octet-stream' or mimeType = 'application/vnd.google-apps.folder')"_s
                     .arg(quoted(visit.folderId)),
             .orderBy = u"createdTime"_s},
            stop);
        if (!children)
            return std::unexpected(children.error());
        for (const DriveFile& child : *children) {
            if (child.isVideo()) {
                videos += {child, visit.relativePath};
            } else if (child.isFolder() && visit.depth < deepest && !seen.contains(child.id)) {
                seen.insert(child.id);
                const QString below =
                    visit.relativePath.isEmpty() ? child.name : visit.relativePath + u'/' + child.name;
                waiting.enqueue({child.id, below, visit.depth + 1});
            }
        }
    }
    std::ranges::sort(videos, isOlder);
    return videos;
}

} // namespace vtrack
