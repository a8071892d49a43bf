// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_search.h"

#include "camera_folder.h"
#include "drive_error.h"
#include "folder_cache.h"
#include "folder_service.h"
#include "page_trail.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qsizetype mostBytes = 24'000'000; ///< Below one folder: 30,000 cameras and more.
constexpr int mostPages = 20'000;           ///< The same.
constexpr std::chrono::hours longest{1};    ///< A page takes well below a second.

class CameraSearch {
public:
    CameraSearch(FolderService& folders, const std::stop_token& stop)
        : m_folders(folders)
        , m_stop(stop) {}

    QList<Folder> found;

    /// @param levels how many may lie between this folder and its cameras; a folder whose parent Drive hides begins
    /// anew.
    Result<void> below(const QString& id, int levels = cameraDepth) { // NOLINT(misc-no-recursion)
        PageTrail pages;
        QString pageToken;
        do {
            if (m_stop.stop_requested())
                return failure(ErrorKind::Cancelled,
                               QCoreApplication::translate("FolderService", "Stopped. Nothing has changed."));
            const auto page = m_folders.subfolders(id, 1000, pageToken, m_stop);
            if (!page)
                return std::unexpected(page.error());
            for (const Folder& folder : page->folders) {
                if (folder.isShortcut())
                    continue;
                if (canBeCamera(folder))
                    add(folder);
                else if (folder.depth < cameraDepth && levels > 1) {
                    if (auto searched = below(folder.id, levels - 1); !searched)
                        return searched;
                }
            }
            pageToken = page->nextPageToken;
            if (++m_pages > mostPages || m_bytes > mostBytes || m_end.hasExpired() ||
                !(pageToken.isEmpty() || pages.follow(pageToken, page->folders.size())))
                return std::unexpected(incompleteAnswer(u"the list of folders does not end"_s));
        } while (!pageToken.isEmpty());
        return {};
    }

private:
    void add(const Folder& camera) {
        found += camera;
        m_bytes += bytesOf(camera);
    }

    FolderService& m_folders;
    const std::stop_token& m_stop;
    QDeadlineTimer m_end{longest};
    int m_pages = 0;
    qsizetype m_bytes = 0;
};

} // namespace

Result<QList<Folder>> searchCameras(FolderService& folders, const QString& id, const std::stop_token& stop) {
    CameraSearch search(folders, stop);
    if (auto searched = search.below(id); !searched)
        return std::unexpected(searched.error());
    return std::move(search.found);
}

} // namespace vtrack
