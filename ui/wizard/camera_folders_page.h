// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder_tree_view.h"
#include "setup_page.h"

#include <QSet>

namespace vtrack {

/// Which cameras: the folder tree of Drive.
class CameraFoldersPage : public SetupPage {
    Q_OBJECT

public:
    CameraFoldersPage(const UiServices& services, const std::shared_ptr<SetupState>& state);

    void initializePage() override;

    void cleanupPage() override {} // Going back keeps what was chosen.

protected:
    [[nodiscard]] bool isFilledIn() const override;
    void check() override;

private:
    void refresh();
    void showCount();
    void openAgain(const QModelIndex& parent, int first, int last);

    FolderTreeView* m_tree;
    QLabel* m_count;
    QSet<QString> m_open; ///< Folders that were open before a refresh.
};

} // namespace vtrack
