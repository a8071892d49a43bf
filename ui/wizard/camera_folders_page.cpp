// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera_folders_page.h"

#include "icon.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace vtrack {

CameraFoldersPage::CameraFoldersPage(const UiServices& services, const std::shared_ptr<SetupState>& state)
    : SetupPage(services, state, tr("Choose your cameras"))
    , m_tree(new FolderTreeView(this))
    , m_count(style::textLabel({}, this)) {
    content()->addWidget(style::textLabel(
        tr("Open a project, an area and a location, and tick the camera folders whose videos you want.")));
    content()->addWidget(style::hintLabel(
        tr("Drive must be arranged as Project / Area / Location / Camera. Only folders at the fourth level have a box "
           "to tick.")));

    m_tree->setObjectName(u"folderTree"_s);
    m_tree->setAccessibleName(tr("Folders in Google Drive"));
    m_tree->setModel(&state->folders);
    content()->addWidget(m_tree, 1);

    m_count->setObjectName(u"cameraCount"_s);
    auto* refreshButton = new QPushButton(icon(u"refresh"_s), tr("&Refresh"), this);
    refreshButton->setObjectName(u"refreshButton"_s);
    refreshButton->setToolTip(tr("Read the folders from Google Drive again"));
    auto* below = new QHBoxLayout;
    below->setSpacing(style::gap);
    below->addWidget(m_count, 1);
    below->addWidget(refreshButton);
    content()->addLayout(below);
    status()->hide();

    connect(refreshButton, &QPushButton::clicked, this, &CameraFoldersPage::refresh);
    connect(&state->folders, &FolderTreeModel::selectionChanged, this, &CameraFoldersPage::showCount);
    connect(&state->folders, &FolderTreeModel::rowsInserted, this, &CameraFoldersPage::openAgain);
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex& index) { m_open += index.data(FolderTreeModel::IdRole).toString(); });
    connect(m_tree, &QTreeView::collapsed, this,
            [this](const QModelIndex& index) { m_open -= index.data(FolderTreeModel::IdRole).toString(); });
    showCount();
}

void CameraFoldersPage::initializePage() {
    state().folders.fetchMore({});
    m_tree->setFocus();
}

bool CameraFoldersPage::isFilledIn() const {
    return state().folders.checkedCount() > 0;
}

void CameraFoldersPage::check() {
    state().cameras.setFolders(state().folders.checkedFolders());
    finishCheck();
}

void CameraFoldersPage::refresh() {
    state().folders.refresh();
}

void CameraFoldersPage::openAgain(const QModelIndex& parent, int first, int last) {
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = state().folders.index(row, 0, parent);
        const bool folder = index.data(FolderTreeModel::KindRole).toInt() == FolderTreeModel::FolderRow;
        if (folder && m_open.contains(index.data(FolderTreeModel::IdRole).toString()))
            m_tree->expand(index);
    }
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(state().folders.index(0, 0));
}

void CameraFoldersPage::showCount() {
    const int count = state().folders.checkedCount();
    m_count->setText(count == 0   ? tr("No camera chosen yet")
                     : count == 1 ? tr("1 camera chosen")
                                  : tr("%1 cameras chosen").arg(count));
    emit completeChanged();
}

} // namespace vtrack
