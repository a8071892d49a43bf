// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTimer>
#include <QTreeView>

class QAction;

namespace vtrack {

class FolderTreeModel;

/// Shows a FolderTreeModel: an icon for each level, remarks after the names, and rows for loading, errors and more
/// folders, which are activated by a click, Enter or the space bar. Folders stay expanded when the model is reloaded or
/// filtered. When scrolling has stopped, the details of visible folders are requested.
class FolderTreeView : public QTreeView {
    Q_OBJECT

public:
    explicit FolderTreeView(FolderTreeModel& folders, QWidget* parent = nullptr);

    /// Ticks or unticks all cameras below the current project, area or location, and says which of the two; also the
    /// space bar and the context menu on it.
    [[nodiscard]] QAction& toggleAll() const { return *m_toggleAll; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void act(const QModelIndex& index);
    void refresh();
    void onRowsInserted(const QModelIndex& parent, int first, int last);
    void onReset();
    void lookAtRowsInView();

    FolderTreeModel& m_folders;
    QAction* m_toggleAll;
    QTimer m_atRest;
    QSet<QString> m_open; ///< Ids of the folders that a person opened.
    QString m_current;    ///< Id of the current folder.
};

} // namespace vtrack
