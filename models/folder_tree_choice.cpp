// SPDX-License-Identifier: GPL-3.0-or-later
// FolderTreeModel: the filter, and what is ticked.
#include "folded_text.h"
#include "folder_node.h"
#include "folder_text.h"
#include "folder_tree_model.h"
#include "when_done.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace vtrack {

namespace {

constexpr qsizetype mostFilteredParents = 200;

} // namespace

// --- The filter ---

bool FolderTreeModel::matches(const Node& node) const {
    return m_filter.isEmpty() || m_found.contains(node.folder.id) || folded(node.folder.name).contains(m_foldedFilter);
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
    m_foldedFilter = folded(wanted);
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
    followPlaces();
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
    onChoice({folder});
    return true;
}

bool FolderTreeModel::canToggleAll(const QModelIndex& index) const {
    return node(index)->isAboveCameras();
}

void FolderTreeModel::toggleAll(const QModelIndex& index) {
    if (!canToggleAll(index))
        return;
    const Folder folder = node(index)->folder;
    if (checkState(*node(index)).toInt() == Qt::Checked) {
        const QStringList ids = tickedBelow(folder.id).values();
        untick(ids);
        emit toggled(untickedText(folder.name, int(ids.size())));
        return;
    }
    if (m_toggling.contains(folder.id))
        return;
    const quint64 question = ++m_lastQuestion;
    m_toggling.insert(folder.id, Toggle{.question = question, .name = folder.name});
    touch(folder.id);
    emit toggleBegun();
    const auto ask = [&folders = m_folders, id = folder.id, stop = m_stop.get_token()] {
        return folders.camerasBelow(id, stop);
    };
    whenDone(QtConcurrent::run(&m_pool, ask), this, [this, folder, question](const Result<QList<Folder>>& cameras) {
        const auto asked = m_toggling.constFind(folder.id);
        if (asked == m_toggling.constEnd() || asked->question != question)
            return; // The folders are read again.
        m_toggling.erase(asked);
        onCameras(folder, cameras);
    });
}

/// All that a person sees ticked below the folder, by whichever of its rows: cameras that lay elsewhere when they were
/// ticked, and those behind shortcuts, too.
QSet<QString> FolderTreeModel::tickedBelow(const QString& folderId) const {
    const QStringList placed = m_choice.idsBelow(folderId);
    QSet<QString> ticked(placed.begin(), placed.end());
    for (const QString& camera : m_cameras.value(folderId)) {
        if (m_choice.contains(camera))
            ticked += camera;
    }
    for (const Node* row : m_byId.values(folderId))
        addTicked(*row, ticked);
    return ticked;
}

void FolderTreeModel::addTicked(const Node& above, QSet<QString>& ticked) const { // NOLINT(misc-no-recursion)
    for (const auto& child : above.children) {
        if (child->isSelectable() && m_choice.contains(child->folder.id))
            ticked += child->folder.id;
        addTicked(*child, ticked);
    }
}

void FolderTreeModel::onCameras(const Folder& folder, const Result<QList<Folder>>& cameras) {
    touch(folder.id); // It is not being read any more.
    if (!cameras) {
        emit toggleFailed(unreadText(folder.name, cameras.error().sentence));
        return;
    }
    remember(folder.id, *cameras);
    int ticked = 0;
    for (const Folder& camera : *cameras)
        ticked += m_choice.insert(camera) ? 1 : 0;
    onChoice(*cameras);
    emit toggled(tickedText(folder.name, ticked, int(cameras->size())));
}

QStringList FolderTreeModel::beingRead() const {
    QStringList names;
    for (const Toggle& each : m_toggling)
        names += each.name;
    return names;
}

void FolderTreeModel::choose(const QList<Folder>& cameras) {
    for (const Folder& camera : cameras)
        m_choice.insert(camera);
    onChoice(cameras);
}

void FolderTreeModel::update(const QList<Folder>& cameras) {
    QList<Folder> chosen = cameras;
    chosen.removeIf([this](const Folder& camera) { return !m_choice.contains(camera.id); });
    choose(chosen);
}

void FolderTreeModel::setTaken(const TakenCameras& taken) {
    if (taken == m_taken)
        return;
    m_taken = taken;
    touchBelow(*m_root);
}

void FolderTreeModel::untick(const QStringList& ids) {
    const QSet<QString> gone(ids.begin(), ids.end());
    QList<Folder> cameras = m_choice.cameras();
    cameras.removeIf([&](const Folder& camera) { return !gone.contains(camera.id); });
    for (const Folder& camera : std::as_const(cameras))
        m_choice.remove(camera.id);
    onChoice(cameras);
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

void FolderTreeModel::touchBelow(const Node& node) {
    if (!node.shown.empty())
        emit dataChanged(indexFor(node.shown.front()), indexFor(node.shown.back()));
    for (const Node* child : node.shown)
        touchBelow(*child);
}

/// These were ticked or unticked, or found elsewhere.
void FolderTreeModel::onChoice(const QList<Folder>& cameras) {
    QSet<QString> changed;
    for (const Folder& camera : cameras) {
        changed += camera.id;
        for (const QString& id : camera.above)
            changed += id;
    }
    for (const QString& id : std::as_const(changed))
        touch(id);
    followPlaces();
    emit selectionChanged(checkedCount());
}

void FolderTreeModel::followPlaces() {
    const bool allPlaced = m_choice.allPlaced();
    if (std::exchange(m_allPlaced, allPlaced) != allPlaced)
        touchBelow(*m_root);
}

/// Rows without a box are those on which a click could do nothing, and those of which nobody knows what to show.
QVariant FolderTreeModel::checkState(const Node& node) const {
    if (node.isSelectable())
        return m_choice.contains(node.folder.id) ? Qt::Checked : Qt::Unchecked;
    if (!node.isAboveCameras() || !m_allPlaced)
        return {};
    const CamerasBelow cameras = camerasBelow(node);
    if (cameras.chosen == 0)
        return Qt::Unchecked;
    return cameras.all == cameras.chosen ? Qt::Checked : Qt::PartiallyChecked;
}

} // namespace vtrack
