// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access_tokens.h"
#include "account.h"
#include "autostart.h"
#include "database.h"
#include "diagnosis.h"
#include "drive_api.h"
#include "folder_service.h"
#include "google_endpoints.h"
#include "http_client.h"
#include "key_vault.h"
#include "proxy_password.h"
#include "settings.h"
#include "setup_draft.h"
#include "source_setup.h"
#include "support_archive.h"
#include "sync_service.h"
#include "transfer_board.h"
#include "update_notice.h"
#include "watcher.h"

#include <QThreadPool>

namespace vtrack {

/// What the windows work with; app/desktop builds it. All of it outlives every window.
struct UiServices {
    const DataFolder& folder;
    Settings& settings;
    const Autostart& autostart;
    LiveSettings& liveSettings; ///< To apply() after a change.
    Clock& clock;
    HttpClient& http;
    const GoogleEndpoints& endpoints;
    KeyVault& vault;
    const ProxyPassword& proxyPassword;
    Account& account;
    AccessTokens& tokens;
    FolderService& folders;
    SourceSetup& sourceSetup;
    SetupDraftFile& setupDraft;
    const Database& database;
    const FootageDisk& footage;
    const Diagnosis& diagnosis;
    const UpdateNotice& update;
    const SupportArchive& supportArchive;
    DriveApi& drive;
    TransferBoard& board;
    SyncService& sync;
    const Watcher& watcher;
    /// For blocking calls on behalf of a window: `whenDone(QtConcurrent::run(&background, ...), this, ...)`.
    QThreadPool& background;
    /// Whether the program runs against the sample Drive.
    bool sample = false;
};

} // namespace vtrack
