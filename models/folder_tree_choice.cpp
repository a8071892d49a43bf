// SPDX-License-Identifier: GPL-3.0-or-later
// FolderTreeModel: the filter, and what is ticked.
#include "folder_node.h"
#include "folder_tree_model.h"
#include "when_done.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace vtrack {

namespace {

constexpr qsizetype mostFilteredParents = 200;

} // namespace

// --- The filter ---

bool FolderTreeModel::matches(const Node& node) const {
    return m_filter.isEmpty() || m_found.contains(node.folder.id) ||
           node.folder.name.contains(m_filter, Qt::CaseInsensitive);
}

bool FolderTreeModel::showsAllBelow(const Node& node) const {
    if (m_filter.isEmpty())
        return true;
    return node.parent != nullptr && (matches(node) || showsAllBelow(*node.parent));
}

bool FolderTreeModel::filterBelow(Node& node, bool all) {
    node.shown.clear();
    for (const auto& child : node.children) {
        const bool hit = all || matches(*child);
        const bool below = filterBelow(*child, hit);
        child->row = -1;
        if (hit || below)
            node.shown.push_back(child.get());
    }
    node.renumber();
    return !node.shown.empty();
}

void FolderTreeModel::applyFilter() {
    beginResetModel();
    filterBelow(*m_root, m_filter.isEmpty());
    endResetModel();
}

void FolderTreeModel::setFilter(const QString& text) {
    const QString wanted = text.trimmed();
    if (wanted == m_filter)
        return;
    m_filter = wanted;
    m_found.clear();
    applyFilter();
}

/// What lies beside them is read when their parent is opened, as ever.
void FolderTreeModel::addFound(const FoundFolders& found) {
    for (const QString& hit : found.hits)
        m_found += hit;
    for (const Folder& folder : found.folders) {
        const QList<Node*> parents = m_byId.values(folder.parentId);
        const auto own = std::ranges::find_if(parents, [](const Node* parent) { return !parent->behindShortcut(); });
        if (own != parents.end())
            addFolders(**own, {folder});
    }
    const auto isHidden = [this](const QString& hit) {
        return m_byId.contains(hit) && !indexOf(hit).isValid();
    };
    if (std::ranges::any_of(found.hits, isHidden)) // Those that were there match now, too.
        applyFilter();
}

QModelIndexList FolderTreeModel::filteredParents() const {
    QModelIndexList parents;
    if (m_filter.isEmpty())
        return parents;
    std::vector<const Node*> open{m_root.get()};
    while (!open.empty() && parents.size() < mostFilteredParents) {
        const Node* node = open.back();
        open.pop_back();
        for (const Node* child : node->shown) {
            if (child->shown.empty() || showsAllBelow(*child))
                continue;
            parents += indexFor(child);
            open.push_back(child);
        }
    }
    return parents;
}

// --- What is ticked ---

bool FolderTreeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const Folder folder = node(index)->folder;
    if (value.value<Qt::CheckState>() == Qt::Checked)
        m_choice.insert(folder);
    else
        m_choice.remove(folder.id);
    touchAround(folder);
    emit selectionChanged(checkedCount());
    return true;
}

bool FolderTreeModel::canToggleAll(const QModelIndex& index) const {
    return node(index)->isAboveCameras();
}

void FolderTreeModel::toggleAll(const QModelIndex& index) {
    if (!canToggleAll(index))
        return;
    const auto ask = [&folders = m_folders, id = node(index)->folder.id, stop = m_stop.get_token()] {
        return folders.camerasBelow(id, stop);
    };
    whenDone(QtConcurrent::run(&m_pool, ask), this, [this](const Result<QList<Folder>>& cameras) {
        if (cameras)
            onCameras(*cameras);
        else if (cameras.error().kind != ErrorKind::Cancelled)
            emit toggleFailed(cameras.error().sentence);
    });
}

void FolderTreeModel::onCameras(const QList<Folder>& cameras) {
    const bool allChosen =
        std::ranges::all_of(cameras, [this](const Folder& camera) { return m_choice.contains(camera.id); });
    for (const Folder& camera : cameras) {
        if (allChosen)
            m_choice.remove(camera.id);
        else
            m_choice.insert(camera);
    }
    if (cameras.isEmpty())
        return;
    for (const Folder& camera : cameras)
        touch(camera.id);
    QSet<QString> above;
    for (const Folder& camera : cameras)
        above += QSet<QString>(camera.above.begin(), camera.above.end());
    for (const QString& id : std::as_const(above))
        touch(id);
    emit selectionChanged(checkedCount());
}

void FolderTreeModel::choose(const QList<Folder>& cameras) {
    for (const Folder& camera : cameras) {
        m_choice.insert(camera);
        touchAround(camera);
    }
    emit selectionChanged(checkedCount());
}

void FolderTreeModel::update(const QList<Folder>& cameras) {
    QList<Folder> chosen = cameras;
    chosen.removeIf([this](const Folder& camera) { return !m_choice.contains(camera.id); });
    choose(chosen);
}

void FolderTreeModel::untick(const QStringList& ids) {
    QList<Folder> cameras = m_choice.cameras();
    cameras.removeIf([&](const Folder& camera) { return !ids.contains(camera.id); });
    for (const Folder& camera : std::as_const(cameras)) {
        m_choice.remove(camera.id);
        touchAround(camera);
    }
    emit selectionChanged(checkedCount());
}

QList<Folder> FolderTreeModel::checkedFolders() const {
    QList<Folder> folders = m_choice.cameras();
    std::ranges::sort(folders, [this](const Folder& a, const Folder& b) {
        const int order = m_order.compare(a.path, b.path);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return folders;
}

void FolderTreeModel::touch(const QString& folderId) {
    for (const Node* row : m_byId.values(folderId)) {
        if (row->visible())
            emit dataChanged(indexFor(row), indexFor(row));
    }
}

void FolderTreeModel::touchAround(const Folder& camera) {
    touch(camera.id);
    for (const QString& id : camera.above)
        touch(id);
}

/// Rows without a box are those on which a click could do nothing.
QVariant FolderTreeModel::checkState(const Node& node) const {
    if (node.isSelectable())
        return m_choice.contains(node.folder.id) ? Qt::Checked : Qt::Unchecked;
    if (!node.isAboveCameras() || m_choice.below(node.folder.id) == 0)
        return {};
    const auto allChosen = [this](const auto& self, const Node& each) -> bool {
        if (each.isSelectable())
            return m_choice.contains(each.folder.id);
        return each.fill == Node::Fill::Complete &&
               std::ranges::all_of(each.children, [&](const auto& child) { return self(self, *child); });
    };
    return allChosen(allChosen, node) ? Qt::Checked : Qt::PartiallyChecked;
}

} // namespace vtrack
