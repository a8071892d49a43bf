// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_folder.h"
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
    [[nodiscard]] bool isLooking() const override { return m_looking || m_isReadingTaken; }

    [[nodiscard]] std::optional<Trial> leave() override;

private:
    void lookForUnseen();
    void onLookedFor(const Result<QList<CheckedFolder>>& checked);
    void refresh();
    void showCount();
    void showTicked(Tone tone, const QString& sentence);
    void readTaken();
    void showTwice();
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
    StatusLabel* m_twice; ///< Which ticked cameras another source fetches already.
    QCheckBox* m_mayBeTwice;
    QString m_twiceSaid;
    bool m_wasAgreed = false; ///< In the draft, until it is shown.
    TakenCameras m_taken;
    bool m_isReadingTaken = false;
    int m_takenQuestion = 0; ///< Only the latest answer counts.
    QTimer m_typed;          ///< Delays the filter until typing pauses.
    QTimer m_search;         ///< The same for the search in Drive.
    bool m_looking = false;
    std::stop_source m_stop;
    std::stop_source m_stopSearch;
};

} // namespace vtrack
