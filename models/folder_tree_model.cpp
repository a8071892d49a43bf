// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_tree_model.h"

#include "when_done.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vtrack {

/// A row. `children` are folders; `note` is the one row behind them that is none.
struct FolderTreeModel::Node {
    enum class Fill { Unknown, Loading, Partial, Complete };

    Kind kind = FolderRow;
    Folder folder;
    Node* parent = nullptr;
    int row = 0;
    QString sentence = {};
    Fill fill = Fill::Unknown;
    QString nextPageToken = {};
    std::vector<std::unique_ptr<Node>> children = {};
    std::unique_ptr<Node> note = {};

    [[nodiscard]] bool canHaveChildren() const { return kind == FolderRow && folder.depth < cameraDepth; }

    [[nodiscard]] int rowCount() const { return int(children.size()) + (note ? 1 : 0); }
};

namespace {

const QString rootId = u"root"_s;

/// The person's language; a system without one ("C") cannot sort by number.
QLocale sortingLocale() {
    return QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale();
}

} // namespace

FolderTreeModel::FolderTreeModel(FolderService& folders, QThreadPool& pool, QObject* parent)
    : QAbstractItemModel(parent)
    , m_folders(folders)
    , m_pool(pool)
    , m_order(sortingLocale()) {
    m_order.setNumericMode(true);
    m_order.setCaseSensitivity(Qt::CaseInsensitive);
    forgetRows();
}

FolderTreeModel::~FolderTreeModel() {
    m_stop.request_stop();
}

void FolderTreeModel::forgetRows() {
    m_stop.request_stop();
    m_stop = {};
    ++m_generation;
    m_byId.clear();
    m_root = std::make_unique<Node>();
    m_root->folder.id = rootId;
    m_byId.insert(rootId, m_root.get());
}

void FolderTreeModel::refresh() {
    beginResetModel();
    m_folders.forget();
    forgetRows();
    endResetModel();
    load(*m_root);
}

void FolderTreeModel::clear() {
    beginResetModel();
    m_folders.forget();
    forgetRows();
    m_checked.clear();
    endResetModel();
    emit selectionChanged(0);
}

bool FolderTreeModel::act(const QModelIndex& index) {
    const Node* row = node(index);
    if (!index.isValid() || (row->kind != ErrorRow && row->kind != MoreRow))
        return false;
    load(*row->parent);
    return true;
}

QList<Folder> FolderTreeModel::checkedFolders() const {
    QList<Folder> folders = m_checked.values();
    std::ranges::sort(folders, [this](const Folder& a, const Folder& b) {
        const int order = m_order.compare(a.path, b.path);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return folders;
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
    const QString id = parent.folder.id;
    if (parent.note) {
        setNote(parent, LoadingRow);
    } else {
        // Not at once: a view may ask for more while it is still taking in other rows.
        QMetaObject::invokeMethod(
            this,
            [this, id, generation = m_generation] {
                Node* asked = generation == m_generation ? m_byId.value(id) : nullptr;
                if (asked && asked->fill == Node::Fill::Loading)
                    setNote(*asked, LoadingRow);
            },
            Qt::QueuedConnection);
    }
    const auto ask = [&folders = m_folders, id, page = parent.nextPageToken, stop = m_stop.get_token()] {
        return folders.subfolders(id, pageSize, page, stop);
    };
    whenDone(QtConcurrent::run(&m_pool, ask), this,
             [this, id, generation = m_generation](const Result<FolderPage>& page) {
                 if (generation == m_generation)
                     onAnswer(id, page);
             });
}

void FolderTreeModel::onAnswer(const QString& parentId, const Result<FolderPage>& page) {
    Node* parent = m_byId.value(parentId);
    if (!parent)
        return;
    if (!page) {
        parent->fill = Node::Fill::Partial;
        setNote(*parent, ErrorRow, page.error().sentence);
        return;
    }
    parent->nextPageToken = page->nextPageToken;
    parent->fill = page->nextPageToken.isEmpty() ? Node::Fill::Complete : Node::Fill::Partial;
    removeNote(*parent);
    addFolders(*parent, page->folders);
    if (parent->fill == Node::Fill::Complete) {
        // A folder that proved to be empty no longer has anything to open.
        if (parent->children.empty() && parent != m_root.get())
            emit dataChanged(indexFor(parent), indexFor(parent));
    } else if (page->folders.isEmpty()) {
        load(*parent); // Drive may give an empty page and still have more.
    } else {
        setNote(*parent, MoreRow);
    }
}

void FolderTreeModel::setNote(Node& parent, Kind kind, const QString& sentence) {
    if (parent.note) {
        parent.note->kind = kind;
        parent.note->sentence = sentence;
        const QModelIndex index = indexFor(parent.note.get());
        emit dataChanged(index, index);
        return;
    }
    const int row = int(parent.children.size());
    beginInsertRows(indexFor(&parent), row, row);
    parent.note = std::make_unique<Node>();
    parent.note->kind = kind;
    parent.note->sentence = sentence;
    parent.note->parent = &parent;
    parent.note->row = row;
    endInsertRows();
}

void FolderTreeModel::removeNote(Node& parent) {
    if (!parent.note)
        return;
    const int row = int(parent.children.size());
    beginRemoveRows(indexFor(&parent), row, row);
    parent.note.reset();
    endRemoveRows();
}

void FolderTreeModel::addFolders(Node& parent, QList<Folder> folders) {
    // Something moved while the pages were read can be on two of them.
    folders.removeIf([this](const Folder& folder) { return m_byId.contains(folder.id); });
    std::ranges::stable_sort(folders,
                             [this](const Folder& a, const Folder& b) { return m_order.compare(a.name, b.name) < 0; });
    // In runs that fit between two rows, which is one run nearly always.
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
        insertFolders(parent, int(place - parent.children.begin()), folders.first(count));
        folders.remove(0, count);
    }
}

void FolderTreeModel::insertFolders(Node& parent, int row, const QList<Folder>& folders) {
    beginInsertRows(indexFor(&parent), row, row + int(folders.size()) - 1);
    std::vector<std::unique_ptr<Node>> rows;
    for (const Folder& folder : folders) {
        auto child = std::make_unique<Node>();
        child->folder = folder;
        child->parent = &parent;
        m_byId.insert(folder.id, child.get());
        if (m_checked.contains(folder.id))
            m_checked.insert(folder.id, folder); // It may have another name by now.
        rows.push_back(std::move(child));
    }
    parent.children.insert(parent.children.begin() + row, std::make_move_iterator(rows.begin()),
                           std::make_move_iterator(rows.end()));
    for (int i = row; i < int(parent.children.size()); ++i)
        parent.children[size_t(i)]->row = i;
    if (parent.note)
        parent.note->row = int(parent.children.size());
    endInsertRows();
}

// --- What a view asks ---

FolderTreeModel::Node* FolderTreeModel::node(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex FolderTreeModel::indexFor(const Node* node) const {
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

QModelIndex FolderTreeModel::indexOf(const QString& folderId) const {
    const Node* found = m_byId.value(folderId);
    return found ? indexFor(found) : QModelIndex();
}

QModelIndex FolderTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    const Node* folder = node(parent);
    const bool isFolder = row < int(folder->children.size());
    return createIndex(row, column, isFolder ? folder->children[size_t(row)].get() : folder->note.get());
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

QVariant FolderTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& row = *node(index);
    const bool isFolder = row.kind == FolderRow;
    switch (role) {
    case Qt::DisplayRole:
        return isFolder ? row.folder.name : noteText(row);
    case Qt::ToolTipRole:
        return hint(row);
    case Qt::AccessibleDescriptionRole:
        return hint(row);
    case Qt::CheckStateRole:
        if (!isFolder || !row.folder.selectable())
            return {};
        return m_checked.contains(row.folder.id) ? Qt::Checked : Qt::Unchecked;
    case IdRole:
        return isFolder ? row.folder.id : row.parent->folder.id;
    case DepthRole:
        return isFolder ? row.folder.depth : row.parent->folder.depth + 1;
    case PathRole:
        return isFolder ? row.folder.path : row.parent->folder.path;
    case KindRole:
        return row.kind;
    default:
        return {};
    }
}

bool FolderTreeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const Folder& folder = node(index)->folder;
    if (value.value<Qt::CheckState>() == Qt::Checked)
        m_checked.insert(folder.id, folder);
    else
        m_checked.remove(folder.id);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit selectionChanged(checkedCount());
    return true;
}

Qt::ItemFlags FolderTreeModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Node& row = *node(index);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!row.canHaveChildren())
        flags |= Qt::ItemNeverHasChildren;
    if (row.kind == FolderRow && row.folder.selectable())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QHash<int, QByteArray> FolderTreeModel::roleNames() const {
    auto names = QAbstractItemModel::roleNames();
    names.insert(IdRole, "folderId");
    names.insert(DepthRole, "depth");
    names.insert(PathRole, "path");
    names.insert(KindRole, "kind");
    return names;
}

QString FolderTreeModel::noteText(const Node& node) const {
    switch (node.kind) {
    case LoadingRow:
        return tr("Loading…");
    case MoreRow:
        return tr("Show more folders…");
    case ErrorRow:
        return tr("%1 Click here to try again.").arg(node.sentence);
    case FolderRow:
        break;
    }
    return {};
}

QString FolderTreeModel::hint(const Node& node) const {
    if (node.kind != FolderRow)
        return noteText(node);
    switch (node.folder.depth) {
    case 1:
        return tr("“%1” is a project. Open it to reach its cameras: only camera folders can be chosen.")
            .arg(node.folder.name);
    case 2:
        return tr("“%1” is an area. Open it to reach its cameras: only camera folders can be chosen.")
            .arg(node.folder.name);
    case 3:
        return tr("“%1” is a location. Open it to reach its cameras: only camera folders can be chosen.")
            .arg(node.folder.name);
    default:
        return tr("Camera folder %1").arg(node.folder.path);
    }
}

} // namespace vtrack
