// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder_service.h"

#include <QAbstractItemModel>
#include <QCollator>
#include <QHash>
#include <QThreadPool>

#include <memory>
#include <stop_token>
#include <vector>

namespace vtrack {

/// My Drive as a tree of folders for a QTreeView, read page by page when a row is opened. Only folders at the depth of
/// a camera can be ticked. While a folder is read it has a "loading" row; what failed shows as a row with the error's
/// sentence; more pages hide behind a "more" row. Lives on the GUI thread and never blocks it; Drive is asked on the
/// given pool, and an answer finds its row anew by the folder's id, so that a row that is gone meanwhile is harmless.
class FolderTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    /// What a row is.
    enum Kind { FolderRow, LoadingRow, ErrorRow, MoreRow };
    Q_ENUM(Kind)

    enum Role {
        IdRole = Qt::UserRole, ///< Drive's id; of the parent folder in rows that are no folder.
        DepthRole,             ///< 1 for a project, 4 for a camera.
        PathRole,              ///< "/Project A/Area 1/Location X/Cam1"
        KindRole,              ///< Kind
    };

    static constexpr int pageSize = 50; ///< Guide, "Folder Selection": max_results.

    /// @param folders,pool outlive the model.
    FolderTreeModel(FolderService& folders, QThreadPool& pool, QObject* parent = nullptr);
    ~FolderTreeModel() override;

    /// Reads everything anew, past Drive's cache. What is ticked stays ticked.
    void refresh();
    /// Unticks everything and forgets all rows, for another account.
    void clear();
    /// What a click or Enter on the row means: try again in an error row, the next page in a "more" row.
    /// @return whether the row stood for something to do.
    bool act(const QModelIndex& index);

    /// The ticked folders, by path.
    [[nodiscard]] QList<Folder> checkedFolders() const;

    [[nodiscard]] int checkedCount() const { return int(m_checked.size()); }

    /// The row of that folder, invalid while it is not loaded.
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

private:
    struct Node;

    [[nodiscard]] Node* node(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexFor(const Node* node) const;
    [[nodiscard]] QString noteText(const Node& node) const;
    [[nodiscard]] QString hint(const Node& node) const;
    void forgetRows();
    void load(Node& parent);
    void setNote(Node& parent, Kind kind, const QString& sentence = {});
    void removeNote(Node& parent);
    void onAnswer(const QString& parentId, const Result<FolderPage>& page);
    void addFolders(Node& parent, QList<Folder> folders);
    void insertFolders(Node& parent, int row, const QList<Folder>& folders);

    FolderService& m_folders;
    QThreadPool& m_pool;
    QCollator m_order;
    std::unique_ptr<Node> m_root;
    QHash<QString, Node*> m_byId;
    QHash<QString, Folder> m_checked;
    std::stop_source m_stop;
    int m_generation = 0; ///< Answers to questions of an earlier one are dropped.
};

} // namespace vtrack
