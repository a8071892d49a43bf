// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_tree_model.h"

#include "camera_depth.h"
#include "display_text.h"
#include "drive_error.h"
#include "folder_node.h"
#include "folder_pages.h"
#include "folder_text.h"
#include "when_done.h"

#include <QLocale>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack {

FolderTreeModel::FolderTreeModel(FolderService& folders, QThreadPool& pool, QObject* parent)
    : QAbstractItemModel(parent)
    , m_folders(folders)
    , m_pool(pool)
    , m_order(folderOrder()) {
    forgetRows();
}

FolderTreeModel::~FolderTreeModel() {
    m_stop.request_stop();
}

void FolderTreeModel::forgetRows() {
    m_stop.request_stop();
    m_stop = {};
    m_questions.clear();
    m_byId.clear();
    m_cameras.clear();
    m_requested.clear();
    m_uncounted.clear();
    m_root = std::make_unique<Node>();
    m_root->folder.depth = -1; // The parent of the drives.
}

void FolderTreeModel::forget() {
    beginResetModel();
    m_folders.forget();
    forgetRows();
    endResetModel();
    const auto stopped = std::exchange(m_toggling, {});
    for (const Toggle& each : stopped)
        emit toggleFailed(stoppedText(each.name));
}

void FolderTreeModel::refresh() {
    forget();
    load(*m_root);
}

bool FolderTreeModel::act(const QModelIndex& index) {
    const Node* row = node(index);
    if (!index.isValid() || (row->kind != ErrorRow && row->kind != MoreRow))
        return false;
    load(*row->parent);
    return true;
}

// --- Reading Drive ---

bool FolderTreeModel::canFetchMore(const QModelIndex& parent) const {
    const Node* folder = node(parent);
    return folder->canHaveChildren() && folder->fill == Node::Fill::Unknown;
}

void FolderTreeModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent))
        load(*node(parent));
}

void FolderTreeModel::load(Node& parent) {
    if (parent.fill == Node::Fill::Loading)
        return;
    parent.fill = Node::Fill::Loading;
    const quint64 question = ++m_lastQuestion;
    m_questions.insert(question, &parent);
    if (parent.note) {
        setNote(parent, LoadingRow);
    } else {
        // Queued: a view may request more while it still processes other rows.
        QMetaObject::invokeMethod(
            this,
            [this, question] {
                if (Node* asked = m_questions.value(question))
                    setNote(*asked, LoadingRow);
            },
            Qt::QueuedConnection);
    }
    const auto ask = [&folders = m_folders, drives = &parent == m_root.get(), id = parent.folder.id,
                      size = parent.children.empty() ? firstPage : furtherPage, token = parent.nextPageToken,
                      stop = m_stop.get_token()] {
        return drives ? drivesPage(folders, stop) : sortedPage(folders, id, size, token, stop);
    };
    whenDone(QtConcurrent::run(&m_pool, ask), this, [this, question](const Result<FolderPage>& page) {
        if (Node* asked = m_questions.take(question))
            onAnswer(*asked, page);
    });
}

void FolderTreeModel::onAnswer(Node& parent, const Result<FolderPage>& page) {
    if (!page)
        return fail(parent, page.error());
    if (parent.nextPageToken.isEmpty())
        parent.pages = {}; // A new list; its time begins now.
    if (!page->nextPageToken.isEmpty() && !parent.pages.follow(page->nextPageToken, page->folders.size())) {
        m_folders.forget(); // A retry begins anew, and not with these answers.
        parent.nextPageToken.clear();
        parent.pages = {};
        return fail(parent, incompleteAnswer(u"the list of folders does not end"_s));
    }
    parent.nextPageToken = page->nextPageToken;
    parent.fill = page->nextPageToken.isEmpty() ? Node::Fill::Complete : Node::Fill::Partial;
    if (parent.fill == Node::Fill::Partial && page->folders.isEmpty()) {
        load(parent); // Drive may return an empty page although there are more.
        return;
    }
    removeNote(parent);
    addFolders(parent, page->folders);
    if (parent.fill == Node::Fill::Partial)
        setNote(parent, MoreRow);
    // An empty folder can no longer be expanded; of those above, more cameras are known.
    for (const Node* each = &parent; each != m_root.get(); each = each->parent) {
        if (each->visible())
            emit dataChanged(indexFor(each), indexFor(each));
    }
    followPlaces();
}

void FolderTreeModel::fail(Node& parent, const Error& error) {
    parent.fill = Node::Fill::Partial;
    setNote(parent, ErrorRow, error.sentence);
}

void FolderTreeModel::setNote(Node& parent, Kind kind, const QString& sentence) {
    const bool seen = parent.visible();
    if (parent.note) {
        parent.note->kind = kind;
        parent.note->sentence = sentence;
        const QModelIndex index = indexFor(parent.note.get());
        if (seen)
            emit dataChanged(index, index);
        return;
    }
    const int row = int(parent.shown.size());
    if (seen)
        beginInsertRows(indexFor(&parent), row, row);
    parent.note = std::make_unique<Node>();
    parent.note->kind = kind;
    parent.note->sentence = sentence;
    parent.note->parent = &parent;
    parent.note->row = row;
    if (seen)
        endInsertRows();
}

void FolderTreeModel::removeNote(Node& parent) {
    if (!parent.note)
        return;
    const bool seen = parent.visible();
    const int row = int(parent.shown.size());
    if (seen)
        beginRemoveRows(indexFor(&parent), row, row);
    parent.note.reset();
    if (seen)
        endRemoveRows();
}

void FolderTreeModel::addFolders(Node& parent, QList<Folder> folders) {
    // An item that was moved while the pages were read can be on two of them.
    folders.removeIf([&](const Folder& folder) {
        return std::ranges::any_of(m_byId.values(folder.id), [&](const Node* known) {
            return known->parent == &parent && known->folder.shortcutId == folder.shortcutId;
        });
    });
    for (const Folder& folder : std::as_const(folders))
        removeMoved(folder, parent);
    if (&parent == m_root.get()) { // My Drive comes first, regardless of the other names.
        insertFolders(parent, parent.children.size(), folders);
        return;
    }
    // Insert in contiguous groups; nearly always there is only one.
    while (!folders.isEmpty()) {
        const auto place = std::ranges::upper_bound(
            parent.children, folders.front().name,
            [this](const QString& a, const QString& b) { return m_order.compare(a, b) < 0; },
            [](const auto& child) { return child->folder.name; });
        const bool last = place == parent.children.end();
        const auto fits = [&](const Folder& folder) {
            return last || m_order.compare(folder.name, (*place)->folder.name) < 0;
        };
        const auto end = std::ranges::find_if_not(folders, fits);
        const auto count = std::max<qsizetype>(1, end - folders.begin());
        insertFolders(parent, size_t(place - parent.children.begin()), folders.first(count));
        folders.remove(0, count);
    }
}

std::unique_ptr<FolderNode> FolderTreeModel::nodeFor(Node& parent, const Folder& folder) {
    auto child = std::make_unique<Node>();
    child->folder = folder;
    child->parent = &parent;
    child->loop = folder.isShortcut() && child->liesIn(folder.id);
    m_byId.insert(folder.id, child.get());
    if (m_choice.contains(folder.id) && folder.reachable)
        m_choice.insert(folder); // It may have been renamed.
    return child;
}

void FolderTreeModel::insertFolders(Node& parent, size_t place, const QList<Folder>& folders) {
    std::vector<std::unique_ptr<Node>> rows;
    std::vector<Node*> shown;
    const bool all = showsAllBelow(parent);
    for (const Folder& folder : folders) {
        rows.push_back(nodeFor(parent, folder));
        if (all || matches(*rows.back()))
            shown.push_back(rows.back().get());
    }
    const auto after = std::find_if(parent.children.begin() + qsizetype(place), parent.children.end(),
                                    [](const auto& child) { return child->row >= 0; });
    const size_t row = after == parent.children.end() ? parent.shown.size() : size_t((*after)->row);
    const bool seen = parent.visible() && !shown.empty();
    if (seen)
        beginInsertRows(indexFor(&parent), int(row), int(row + shown.size()) - 1);
    parent.children.insert(parent.children.begin() + qsizetype(place), std::make_move_iterator(rows.begin()),
                           std::make_move_iterator(rows.end()));
    parent.shown.insert(parent.shown.begin() + qsizetype(row), shown.begin(), shown.end());
    parent.renumber(int(row));
    if (seen)
        endInsertRows();
    else if (!shown.empty())
        applyFilter(); // The first match below a row that was filtered out.
}

/// A folder that appears elsewhere was moved: remove its old row.
void FolderTreeModel::removeMoved(const Folder& folder, const Node& newParent) {
    if (folder.isShortcut() || newParent.behindShortcut())
        return;
    const QList<Node*> known = m_byId.values(folder.id);
    for (Node* old : known) {
        if (old->behindShortcut() || newParent.liesIn(old->folder.id) || &newParent == old)
            continue;
        Node& parent = *old->parent;
        const bool seen = old->visible();
        const int row = old->row;
        if (seen)
            beginRemoveRows(indexFor(&parent), row, row);
        if (row >= 0)
            parent.shown.erase(parent.shown.begin() + row);
        forgetNode(*old);
        std::erase_if(parent.children, [&](const auto& child) { return child.get() == old; });
        parent.renumber(std::max(0, row));
        if (seen)
            endRemoveRows();
    }
}

void FolderTreeModel::forgetNode(Node& node) {
    for (const auto& child : node.children)
        forgetNode(*child);
    m_byId.remove(node.folder.id, &node);
    m_questions.removeIf([&](const std::pair<const quint64&, Node*&>& entry) { return entry.second == &node; });
}

// --- What a view asks ---

FolderTreeModel::Node* FolderTreeModel::node(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex FolderTreeModel::indexFor(const Node* node) const {
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

QModelIndex FolderTreeModel::indexOf(const QString& folderId) const {
    QModelIndex found;
    for (const Node* row : m_byId.values(folderId)) {
        if (row->visible() && (!found.isValid() || !row->behindShortcut()))
            found = indexFor(row);
    }
    return found;
}

QModelIndex FolderTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    const Node* folder = node(parent);
    const bool isFolder = row < int(folder->shown.size());
    return createIndex(row, column, isFolder ? folder->shown[size_t(row)] : folder->note.get());
}

QModelIndex FolderTreeModel::parent(const QModelIndex& child) const {
    return child.isValid() ? indexFor(node(child)->parent) : QModelIndex();
}

int FolderTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : node(parent)->rowCount();
}

int FolderTreeModel::columnCount(const QModelIndex& /*parent*/) const {
    return 1;
}

bool FolderTreeModel::hasChildren(const QModelIndex& parent) const {
    const Node* folder = node(parent);
    const bool mayHold = folder->fill == Node::Fill::Unknown || folder->fill == Node::Fill::Loading;
    return folder->rowCount() > 0 || (folder->canHaveChildren() && mayHold);
}

QVariant FolderTreeModel::value(const QModelIndex& index, int role) const {
    const Node& row = *node(index);
    const bool isFolder = row.kind == FolderRow;
    const Folder& folder = isFolder ? row.folder : row.parent->folder;
    switch (role) {
    case Qt::DisplayRole:
        return isFolder ? nameText(folder.name) : noteText(row);
    case Qt::AccessibleTextRole:
        return isFolder ? folderSentence(row, shownBelow(row)) : noteText(row);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return isFolder ? folderHint(row, shownBelow(row)) : noteText(row);
    case Qt::CheckStateRole:
        return checkState(row);
    case IdRole:
        return folder.id;
    case DepthRole:
        return isFolder ? folder.depth : folder.depth + 1;
    case PathRole:
        return folder.path;
    case KindRole:
        return row.kind;
    case ChosenRole:
        return isFolder ? m_choice.below(folder.id) : 0;
    case RemarkRole:
        return isFolder ? folderRemark(row, shownBelow(row)) : QString();
    case ShortcutRole:
        return isFolder && folder.isShortcut();
    case LevelRole:
        return isFolder && folder.depth > 0 && folder.depth <= cameraDepth ? levelText(folder.depth) : QString();
    default:
        return {};
    }
}

Qt::ItemFlags FolderTreeModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Node& row = *node(index);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!row.canHaveChildren())
        flags |= Qt::ItemNeverHasChildren;
    if (row.isSelectable())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QHash<int, QByteArray> FolderTreeModel::roleNames() const {
    auto names = QAbstractItemModel::roleNames();
    names.insert(IdRole, "folderId");
    names.insert(DepthRole, "depth");
    names.insert(PathRole, "path");
    names.insert(KindRole, "kind");
    names.insert(ChosenRole, "chosen");
    names.insert(RemarkRole, "remark");
    names.insert(ShortcutRole, "shortcut");
    names.insert(LevelRole, "level");
    return names;
}

} // namespace vtrack
