// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data_folder.h"
#include "database.h"
#include "evidence_export.h"
#include "source_setup.h"
#include "sync_service.h"
#include "transfer_board.h"
#include "watcher.h"

#include <QThreadPool>

namespace vtrack {

/// What the main window works with. All of it outlives the window.
struct DashboardServices {
    const DataFolder& folder; ///< Has the file with the window's own state.
    const Database& database;
    TransferBoard& board;
    SourceSetup& sourceSetup;
    SyncService& sync;
    Watcher& watcher;
    Clock& clock;
    const EvidenceExport& evidence;
    QThreadPool& background; ///< For blocking calls.
    bool sample = false;     ///< Whether the program runs against the sample Drive.
};

} // namespace vtrack
