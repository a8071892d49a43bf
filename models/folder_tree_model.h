// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display_text.h"
#include "folder_choice.h"
#include "folder_service.h"
#include "taken_cameras.h"

#include <QAbstractItemModel>
#include <QCollator>
#include <QHash>
#include <QSet>
#include <QThreadPool>

#include <memory>
#include <stop_token>
#include <vector>

namespace vtrack {

struct FolderNode;

/// My Drive and the shared drives as a tree of folders for a QTreeView, read page by page when a row is opened. Cameras
/// are ticked; the boxes of projects, areas and locations stand for all cameras below them. While a folder is read it
/// has a "loading" row; a failure is shown as a row with the error's sentence; a "more" row stands for further pages.
/// Lives on the GUI thread and never blocks it: requests run on the given pool.
///
/// A folder can have several rows, its own and those of shortcuts to it. They share the check mark.
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
        RemarkRole,            ///< QString: a remark after the name, for example "3 of 5 chosen".
        ShortcutRole,          ///< bool
        LevelRole,             ///< QString: "Project", "Area", "Location", "Camera"; empty for others.
    };

    static constexpr int firstPage = 50;     ///< Guide, "Folder Selection": max_results.
    static constexpr int furtherPage = 1000; ///< Later pages are larger, to save requests.
    static constexpr int mostCounted = 200;  ///< Folders that one lookInto() reads to count cameras.

    /// @param folders,pool outlive the model.
    FolderTreeModel(FolderService& folders, QThreadPool& pool, QObject* parent = nullptr);
    ~FolderTreeModel() override;

    /// Reads everything again, without the cache. The selection stays.
    void refresh();
    /// Discards all rows and cached answers, for another account. The selection stays.
    void forget();
    /// Handles a click or Enter on the row: retry in an error row, the next page in a "more" row.
    /// @return whether the row had an action.
    bool act(const QModelIndex& index);

    /// Shows only the loaded folders whose name contains the text (ignoring case), with their parents and children. An
    /// empty text shows all again. Resets the model when anything changes.
    void setFilter(const QString& text);

    [[nodiscard]] QString filter() const { return m_filter; }

    /// Adds what Drive found by that filter, opened or not; the hits stay in view until the filter changes.
    void addFound(const FoundFolders& found);

    /// Folders that are shown because a descendant matches and that should be expanded. At most a few hundred.
    [[nodiscard]] QModelIndexList filteredParents() const;

    /// Whether toggleAll() applies to this row: true for a project, an area and a location. Such a row has a box, which
    /// is half ticked if not all of its cameras are, or while nobody knows whether they are. It has none while it is
    /// not known where the ticked cameras lie. A click on it is a toggleAll(), not a setData().
    [[nodiscard]] bool canToggleAll(const QModelIndex& index) const;
    /// Unticks all cameras below this folder, also those behind shortcuts in it, if its box is ticked, else ticks them,
    /// loaded or not. To tick them, all folders below it are read: toggleBegun(), then toggled() or toggleFailed(). A
    /// row that is being read is left alone.
    void toggleAll(const QModelIndex& index);
    /// The names of the folders that are being read for toggleAll().
    [[nodiscard]] QStringList beingRead() const;

    /// Requests details of these folders that are not known yet: whether a folder has subfolders, what a camera
    /// contains, and how many cameras there are where some are ticked. This costs one small request for each folder,
    /// and one for each folder below such a one, but not more than `mostCounted`, so call it only for visible rows.
    void lookInto(const QModelIndexList& indexes);

    /// Ticks these cameras, whether they are loaded or not.
    void choose(const QList<Folder>& cameras);
    /// Updates the names and paths of those that are selected.
    void update(const QList<Folder>& cameras);
    /// Shows which cameras other sources fetch already.
    void setTaken(const TakenCameras& taken);
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

    /// value(), made safe to show (display_text.h).
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override {
        return index.isValid() ? safeToShow(value(index, role), role) : QVariant();
    }

    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    /// How many folders are ticked now.
    void selectionChanged(int count);
    /// beingRead() has one more.
    void toggleBegun();
    /// What toggleAll() has done, as a sentence for people.
    void toggled(const QString& sentence);
    /// The cameras below a folder could not be read, and none was ticked; the sentence is for people.
    void toggleFailed(const QString& sentence);

private:
    using Node = FolderNode;

    [[nodiscard]] Node* node(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexFor(const Node* node) const;
    [[nodiscard]] QVariant value(const QModelIndex& index, int role) const;
    [[nodiscard]] QVariant checkState(const Node& node) const;
    [[nodiscard]] CamerasBelow camerasBelow(const Node& node) const;
    [[nodiscard]] CamerasBelow shownBelow(const Node& node) const;
    [[nodiscard]] bool matches(const Node& node) const;
    [[nodiscard]] bool showsAllBelow(const Node& node) const;
    bool filterBelow(Node& node, bool all);
    void applyFilter();
    void forgetRows();
    void load(Node& parent);
    void setNote(Node& parent, Kind kind, const QString& sentence = {});
    void removeNote(Node& parent);
    void onAnswer(Node& parent, const Result<FolderPage>& page);
    void fail(Node& parent, const Error& error);
    void addFolders(Node& parent, QList<Folder> folders);
    void insertFolders(Node& parent, size_t place, const QList<Folder>& folders);
    [[nodiscard]] std::unique_ptr<Node> nodeFor(Node& parent, const Folder& folder);
    void removeMoved(const Folder& folder, const Node& newParent);
    void forgetNode(Node& node);
    [[nodiscard]] QSet<QString> tickedBelow(const QString& folderId) const;
    void addTicked(const Node& above, QSet<QString>& ticked) const;
    void onCameras(const Folder& folder, const Result<QList<Folder>>& cameras);
    void remember(const QString& folderId, const QList<Folder>& cameras);
    void requestDetails(const QModelIndexList& indexes);
    void onDetails(const QList<Folder>& folders);
    void requestCameras(const QModelIndexList& indexes);
    void onCounted(const QHash<QString, QStringList>& cameras, const QStringList& uncounted);
    void onChoice(const QList<Folder>& cameras);
    void followPlaces();
    void touch(const QString& folderId);
    void touchBelow(const Node& node);

    /// A folder that is being read to tick its cameras.
    struct Toggle {
        quint64 question;
        QString name;
    };

    FolderService& m_folders;
    QThreadPool& m_pool;
    QCollator m_order;
    QString m_filter;
    QString m_foldedFilter; ///< The same as names are compared.
    QSet<QString> m_found;  ///< Ids of folders that Drive takes for matches.
    std::unique_ptr<Node> m_root;
    QMultiHash<QString, Node*> m_byId;
    QHash<quint64, Node*> m_questions; ///< The rows that wait for an answer; a removed row cancels its request.
    quint64 m_lastQuestion = 0;
    FolderChoice m_choice;
    TakenCameras m_taken;
    bool m_allPlaced = true;               ///< As the rows show it.
    QHash<QString, Toggle> m_toggling;     ///< By folder id.
    QHash<QString, QStringList> m_cameras; ///< Of folders that were read to their end: the ids of all cameras below.
    QSet<QString> m_requested;             ///< Ids of folders whose cameras lookInto() has requested.
    QSet<QString> m_uncounted;             ///< Those of them in which there are too many folders.
    std::stop_source m_stop;
};

} // namespace vtrack
