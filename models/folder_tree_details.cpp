// SPDX-License-Identifier: GPL-3.0-or-later
// FolderTreeModel: what is in the folders that are in view, and how many of their cameras are ticked.
#include "camera_folder.h"
#include "error_kinds.h"
#include "folder_node.h"
#include "folder_tree_model.h"
#include "when_done.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <optional>
#include <utility>

namespace vtrack {

namespace {

/// Counts cameras as FolderService::camerasBelow() finds them, with a limited number of requests. Blocks.
class CameraCount {
public:
    CameraCount(FolderService& folders, std::stop_token stop)
        : m_folders(folders)
        , m_stop(std::move(stop)) {}

    QHash<QString, QStringList> found; ///< The cameras below each folder of which all was read.

    /// No request is left.
    [[nodiscard]] bool isUsedUp() const { return m_left == 0; }

    /// Reads the folder. @return whether all below it was read.
    /// @param levels how many may lie between this folder and its cameras.
    bool read(const QString& id, int levels = cameraDepth) { // NOLINT(misc-no-recursion)
        QStringList cameras;
        QString pageToken;
        bool isWhole = true;
        do {
            const auto page = nextPage(id, pageToken);
            if (!page)
                return false;
            for (const Folder& folder : page->folders) {
                if (folder.isShortcut())
                    continue;
                if (canBeCamera(folder)) {
                    cameras += folder.id;
                } else if (folder.depth < cameraDepth && levels > 1) {
                    isWhole = read(folder.id, levels - 1) && isWhole;
                    cameras += found.value(folder.id);
                }
            }
            pageToken = page->nextPageToken;
        } while (!pageToken.isEmpty());
        if (isWhole)
            found.insert(id, cameras);
        return isWhole;
    }

private:
    /// Nothing when it cannot be read. Only what concerns one folder lets the others be read.
    std::optional<FolderPage> nextPage(const QString& id, const QString& pageToken) {
        if (m_isOver || isUsedUp() || m_stop.stop_requested())
            return {};
        --m_left;
        auto page = m_folders.subfolders(id, FolderTreeModel::furtherPage, pageToken, m_stop);
        if (page)
            return *std::move(page);
        m_isOver = ownerOf(page.error()) != Owner::Item;
        return {};
    }

    FolderService& m_folders;
    std::stop_token m_stop;
    int m_left = FolderTreeModel::mostCounted;
    bool m_isOver = false;
};

} // namespace

void FolderTreeModel::lookInto(const QModelIndexList& indexes) {
    requestDetails(indexes);
    requestCameras(indexes);
}

void FolderTreeModel::requestDetails(const QModelIndexList& indexes) {
    QList<Folder> folders;
    for (const QModelIndex& index : indexes) {
        Node* row = node(index);
        const bool wanted = row->kind == FolderRow && row->folder.depth > 0 && row->folder.depth <= cameraDepth &&
                            !row->loop && row->folder.reachable && row->fill == Node::Fill::Unknown;
        if (wanted && !std::exchange(row->asked, true))
            folders += row->folder;
    }
    if (folders.isEmpty())
        return;
    const auto ask = [&service = m_folders, folders, stop = m_stop.get_token()]() mutable {
        if (!service.askFor(FolderService::Details::Stats, folders, stop))
            folders.removeIf([](const Folder& folder) { return !folder.hasSubfolders; });
        return folders;
    };
    whenDone(QtConcurrent::run(&m_pool, ask), this, [this](const QList<Folder>& answers) { onDetails(answers); });
}

void FolderTreeModel::onDetails(const QList<Folder>& folders) {
    QSet<QString> changed;
    for (const Folder& folder : folders) {
        for (Node* row : m_byId.values(folder.id)) {
            if (row->fill == Node::Fill::Unknown) // A complete reading is more accurate.
                row->folder.hasSubfolders = folder.hasSubfolders;
            row->folder.stats = folder.stats;
        }
        changed += folder.id;
        for (const QString& id : folder.above) // Of an empty folder, those above know it.
            changed += id;
    }
    for (const QString& id : std::as_const(changed))
        touch(id);
}

// --- Cameras below folders ---

/// Whether all cameras of a folder are ticked can be said only when all of them are known.
void FolderTreeModel::requestCameras(const QModelIndexList& indexes) {
    QStringList ids;
    for (const QModelIndex& index : indexes) {
        const Node* row = node(index);
        const bool wanted = row->isAboveCameras() && m_choice.below(row->folder.id) > 0 && !camerasBelow(*row).all &&
                            !m_requested.contains(row->folder.id);
        const bool isWithin = std::ranges::any_of(ids, [row](const QString& id) { return row->liesIn(id); });
        if (wanted && !isWithin)
            ids += row->folder.id;
    }
    if (ids.isEmpty())
        return;
    m_requested += QSet<QString>(ids.begin(), ids.end());
    const auto ask = [&folders = m_folders, ids, stop = m_stop.get_token()] {
        CameraCount count(folders, stop);
        QStringList uncounted;
        for (const QString& id : ids) {
            if (!count.read(id) && count.isUsedUp())
                uncounted += id;
        }
        return std::pair(count.found, uncounted);
    };
    whenDone(QtConcurrent::run(&m_pool, ask), this,
             [this, stop = m_stop.get_token()](const std::pair<QHash<QString, QStringList>, QStringList>& counted) {
                 if (!stop.stop_requested())
                     onCounted(counted.first, counted.second);
             });
}

void FolderTreeModel::onCounted(const QHash<QString, QStringList>& cameras, const QStringList& uncounted) {
    for (auto each = cameras.cbegin(); each != cameras.cend(); ++each) {
        m_cameras.insert(each.key(), each.value());
        touch(each.key());
    }
    for (const QString& id : uncounted) {
        m_uncounted += id;
        touch(id);
    }
}

/// What is known of a folder's cameras is known of each folder between them, too.
void FolderTreeModel::remember(const QString& folderId, const QList<Folder>& cameras) {
    QHash<QString, QStringList> found;
    found.insert(folderId, QStringList());
    for (const Folder& camera : cameras) {
        found[folderId] += camera.id;
        const qsizetype place = camera.above.indexOf(folderId);
        for (qsizetype i = place + 1; place >= 0 && i < camera.above.size(); ++i)
            found[camera.above[i]] += camera.id;
    }
    for (auto each = found.cbegin(); each != found.cend(); ++each) {
        m_cameras.insert(each.key(), each.value());
        touch(each.key());
    }
}

/// As toggleAll() finds them: not through shortcuts.
CamerasBelow FolderTreeModel::camerasBelow(const Node& node) const {
    if (node.isSelectable())
        return {.chosen = m_choice.contains(node.folder.id) ? 1 : 0, .all = 1};
    if (node.holdsNoFolders())
        return {.chosen = 0, .all = 0};
    CamerasBelow sum{.chosen = 0, .all = 0};
    bool isKnown = node.fill == Node::Fill::Complete;
    for (auto child = node.children.begin(); isKnown && child != node.children.end(); ++child) {
        if ((*child)->folder.isShortcut())
            continue;
        const CamerasBelow further = camerasBelow(**child);
        isKnown = further.all.has_value();
        sum.chosen += further.chosen;
        sum.all = sum.all.value_or(0) + further.all.value_or(0);
    }
    if (isKnown)
        return sum;
    const auto read = m_cameras.constFind(node.folder.id);
    if (read == m_cameras.constEnd())
        return {.chosen = m_choice.below(node.folder.id), .areTooMany = m_uncounted.contains(node.folder.id)};
    const auto chosen = std::ranges::count_if(*read, [this](const QString& id) { return m_choice.contains(id); });
    return {.chosen = int(chosen), .all = int(read->size())};
}

/// Of a drive, which is not ticked as a whole, only those that are ticked.
CamerasBelow FolderTreeModel::shownBelow(const Node& node) const {
    if (!node.isAboveCameras())
        return {.chosen = m_choice.below(node.folder.id),
                .alsoIn = node.isSelectable() ? m_taken.value(node.folder.id) : QStringList()};
    CamerasBelow cameras = camerasBelow(node);
    cameras.areRead = m_toggling.contains(node.folder.id);
    return cameras;
}

} // namespace vtrack
