// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_pages.h"

#include "folder_text.h"

#include <algorithm>

namespace vtrack {

Result<FolderPage> drivesPage(FolderService& folders, const std::stop_token& stop) {
    auto drives = folders.drives(stop);
    if (!drives)
        return std::unexpected(drives.error());
    return FolderPage{.parent = {}, .folders = *drives, .nextPageToken = {}};
}

Result<FolderPage> sortedPage(FolderService& folders, const QString& id, int size, const QString& token,
                              const std::stop_token& stop) {
    auto page = folders.subfolders(id, size, token, stop);
    if (page) {
        const QCollator order = folderOrder();
        std::ranges::sort(page->folders, [&](const Folder& a, const Folder& b) {
            const int byName = order.compare(a.name, b.name);
            return byName != 0 ? byName < 0 : a.id < b.id;
        });
    }
    return page;
}

} // namespace vtrack
