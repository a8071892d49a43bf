// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder_choice.h"
#include "folder_service.h"

#include <QAbstractItemModel>
#include <QCollator>
#include <QHash>
#include <QThreadPool>

#include <memory>
#include <stop_token>
#include <vector>

namespace vtrack {

struct FolderNode;

/// My Drive and the shared drives as a tree of folders for a QTreeView, read page by page when a row is opened. Only
/// folders at the depth of a camera can be ticked; those above show how many cameras below them are. While a folder is
/// read it has a "loading" row; what failed shows as a row with the error's sentence; more pages hide behind a "more"
/// row. Lives on the GUI thread and never blocks it: Drive is asked on the given pool.
///
/// The same folder can have several rows, its own and those of shortcuts to it; they share their tick.
class FolderTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    /// What a row is.
    enum Kind { FolderRow, LoadingRow, ErrorRow, MoreRow };
    Q_ENUM(Kind)

    enum Role {
        IdRole = Qt::UserRole, ///< Drive's id; of the parent folder in rows that are no folder.
        DepthRole,             ///< 0 for a drive, 1 for a project, 4 for a camera.
        PathRole,              ///< "/Project A/Area 1/Location X/Cam1"
        KindRole,              ///< Kind
        ChosenRole,            ///< int: how many cameras below it are ticked.
        RemarkRole,            ///< QString: quiet words behind the name, for example "3 chosen".
        ShortcutRole,          ///< bool
    };

    static constexpr int firstPage = 50;     ///< Guide, "Folder Selection": max_results.
    static constexpr int furtherPage = 1000; ///< Who wants more of so many wants much more.

    /// @param folders,pool outlive the model.
    FolderTreeModel(FolderService& folders, QThreadPool& pool, QObject* parent = nullptr);
    ~FolderTreeModel() override;

    /// Reads everything anew, past Drive's cache. What is ticked stays ticked.
    void refresh();
    /// Forgets all rows and what Drive said, for another account. What is ticked stays ticked.
    void forget();
    /// What a click or Enter on the row means: try again in an error row, the next page in a "more" row.
    /// @return whether the row stood for something to do.
    bool act(const QModelIndex& index);

    /// Shows only the loaded folders whose name holds the text (whatever its case), with what they lie in and what lies
    /// in them. An empty text shows all again. Resets the model when anything changes.
    void setFilter(const QString& text);

    [[nodiscard]] QString filter() const { return m_filter; }

    /// Folders that are shown because of what lies below them: worth opening. At most some hundred.
    [[nodiscard]] QModelIndexList filteredParents() const;

    /// Whether toggleAll() means something here: a location.
    [[nodiscard]] bool canToggleAll(const QModelIndex& index) const;
    /// Ticks all cameras of this location, loaded or not; unticks them when all of them are ticked. Takes effect when
    /// Drive has answered; toggleFailed() tells when it did not.
    void toggleAll(const QModelIndex& index);

    /// Finds out what is in these folders, where nobody asked before: whether a folder can be opened, what a camera
    /// holds. A small request a folder, so only for rows that somebody looks at.
    void lookInto(const QModelIndexList& indexes);

    /// Ticks these cameras, whether they are loaded or not.
    void choose(const QList<Folder>& cameras);
    /// Takes over the present names and places of those of them that are ticked.
    void update(const QList<Folder>& cameras);
    /// Unticks the folders with these ids.
    void untick(const QStringList& ids);
    /// The ticked folders, by path.
    [[nodiscard]] QList<Folder> checkedFolders() const;

    [[nodiscard]] QStringList checkedIds() const { return m_choice.ids(); }

    [[nodiscard]] int checkedCount() const { return m_choice.size(); }

    /// The row of that folder (its own before a shortcut's), invalid while it is not loaded or filtered out.
    [[nodiscard]] QModelIndex indexOf(const QString& folderId) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    /// How many folders are ticked now.
    void selectionChanged(int count);
    /// The cameras of a location could not be had; the sentence is for people.
    void toggleFailed(const QString& sentence);

private:
    using Node = FolderNode;

    [[nodiscard]] Node* node(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexFor(const Node* node) const;
    [[nodiscard]] QString noteText(const Node& node) const;
    [[nodiscard]] QVariant checkState(const Node& node) const;
    [[nodiscard]] bool matches(const Node& node) const;
    [[nodiscard]] bool showsAllBelow(const Node& node) const;
    bool filterBelow(Node& node, bool all);
    void applyFilter();
    void forgetRows();
    void load(Node& parent);
    void setNote(Node& parent, Kind kind, const QString& sentence = {});
    void removeNote(Node& parent);
    void onAnswer(Node& parent, const Result<FolderPage>& page);
    void addFolders(Node& parent, QList<Folder> folders);
    void insertFolders(Node& parent, size_t place, const QList<Folder>& folders);
    [[nodiscard]] std::unique_ptr<Node> nodeFor(Node& parent, const Folder& folder);
    void removeMoved(const Folder& folder, const Node& newParent);
    void forgetNode(Node& node);
    void onCameras(const QList<Folder>& cameras);
    void onDetails(const QList<Folder>& folders);
    void touch(const QString& folderId);
    void touchAround(const Folder& camera);

    FolderService& m_folders;
    QThreadPool& m_pool;
    QCollator m_order;
    QString m_filter;
    std::unique_ptr<Node> m_root;
    QMultiHash<QString, Node*> m_byId;
    QHash<quint64, Node*> m_questions; ///< Who waits for the answer; a row that goes takes its question with it.
    quint64 m_lastQuestion = 0;
    FolderChoice m_choice;
    std::stop_source m_stop;
};

} // namespace vtrack
