// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace vtrack {

/// Shows a FolderTreeModel: an icon for each level, and rows for loading, errors and more folders that a click, Enter
/// or the space bar sets going.
class FolderTreeView : public QTreeView {
    Q_OBJECT

public:
    explicit FolderTreeView(QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void act(const QModelIndex& index);
};

} // namespace vtrack
