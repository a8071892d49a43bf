// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder_tree_view.h"
#include "setup_page.h"

#include <QCheckBox>
#include <QTimer>

#include <stop_token>

class QLineEdit;

namespace vtrack {

/// The page for choosing cameras: the folder tree of Drive.
class CameraFoldersPage : public SetupPage {
    Q_OBJECT

public:
    CameraFoldersPage(const SetupServices& services, const std::shared_ptr<SetupState>& state);
    ~CameraFoldersPage() override;

    void initializePage() override;
    void save(SetupDraft& draft) const override;
    void restore(const SetupDraft& draft) override;

    void cleanupPage() override {} // Going back keeps the selection.

    [[nodiscard]] bool isFilledIn() const override;
    void showMissing() override;

protected:
    [[nodiscard]] bool isLooking() const override { return m_looking; }

    [[nodiscard]] std::optional<Trial> leave() override;

private:
    void lookForUnseen();
    void onLookedFor(const Result<QList<CheckedFolder>>& checked);
    void refresh();
    void showCount();
    void showTicked(Tone tone, const QString& sentence);
    void applyFilter();
    void search();
    void onFound(const QString& text, const Result<FoundFolders>& found);
    [[nodiscard]] QHBoxLayout* above();
    [[nodiscard]] QHBoxLayout* below();

    QLineEdit* m_filter;
    FolderTreeView* m_tree;
    QLabel* m_count;
    StatusLabel* m_ticked; ///< What a box above cameras is doing or has done.
    QCheckBox* m_newCameras;
    QTimer m_typed;  ///< Delays the filter until typing pauses.
    QTimer m_search; ///< The same for the search in Drive.
    bool m_looking = false;
    std::stop_source m_stop;
    std::stop_source m_stopSearch;
};

} // namespace vtrack
