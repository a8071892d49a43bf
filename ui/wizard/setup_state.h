// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera_names_model.h"
#include "folder_tree_model.h"
#include "settings_table.h"
#include "setup_services.h"
#include "sync_interval.h"

#include <QString>

namespace vtrack {

/// The shared state of the pages of the wizard, or of SourceEditor. Nothing of it is saved before the person agrees.
struct SetupState {
    explicit SetupState(const SetupServices& services)
        : folders(services.folders, services.signIn.background)
        , seenParallelDownloads(services.signIn.settings.get(setting::parallelDownloads))
        , seenNewestFirst(services.signIn.settings.get(setting::newestFirst)) {}

    /// Reads the tree of Drive again, for another account.
    void readFoldersAgain() {
        folders.refresh();
        unseen = true;
    }

    std::optional<SeenSource> edited;             ///< The source that is edited; nothing while one is set up.
    QString person;                               ///< Who is signed in, for people.
    std::optional<ServiceAccount> serviceAccount; ///< Whose key was given in place of a client file.
    FolderTreeModel folders;
    /// Whether selected cameras must still be looked up in this Drive: those of a draft or of the edited source, and
    /// all of them after a sign-in.
    bool unseen = false;
    CameraNamesModel cameras;
    QString name;
    int intervalMinutes = SyncInterval::normal;
    int seenParallelDownloads; ///< As it was set when the wizard opened.
    int parallelDownloads = seenParallelDownloads;
    QString destination;
    bool addsNewCameras = false; ///< Those that appear next to the chosen ones.
    bool seenNewestFirst;        ///< As it was set when the wizard opened.
    bool newestFirst = seenNewestFirst;
    QDate firstDay; ///< Clips that were uploaded before stay in Drive; invalid: all are fetched.

    /// Begins with a source as it is, to edit it.
    void takeOver(const SeenSource& source);
    /// All that was chosen, as SourceSetup takes it.
    [[nodiscard]] SourceChanges choice() const;
};

/// "every 10 minutes", "every hour".
[[nodiscard]] QString intervalText(int minutes);

} // namespace vtrack
