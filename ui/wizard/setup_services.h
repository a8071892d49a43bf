// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "autostart.h"
#include "drive_api.h"
#include "folder_service.h"
#include "setup_draft.h"
#include "setup_transfer.h"
#include "sign_in_services.h"
#include "source_setup.h"
#include "sync_service.h"

namespace vtrack {

/// What the pages of the wizard work with. All of it outlives the wizard.
struct SetupServices {
    SignInServices signIn; ///< With the settings and the pool for blocking calls, which all pages use.
    LiveSettings& liveSettings;
    FolderService& folders;
    SourceSetup& sourceSetup;
    SetupTransfer transfer;
    SetupDraftFile& draft;
    DriveApi& drive;
    SyncService& sync;
    const Autostart& autostart;
    bool sample = false; ///< Whether the program runs against the sample Drive.
};

} // namespace vtrack
