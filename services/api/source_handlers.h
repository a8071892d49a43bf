// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api_call.h"
#include "clock.h"
#include "database.h"
#include "folder_service.h"

#include <optional>

namespace vtrack {

// The endpoints that read and write what the program knows, and those that read folders in Drive. Each blocks: on a
// worker. What they answer is described in resources/api/openapi.json.

/// GET /api/cloud/sync-status/<source_id>
[[nodiscard]] Result<http::Response> syncStatus(const Database& database, const ApiCall& call);

/// GET /api/cloud/files: newest first, `limit` at a time.
[[nodiscard]] Result<http::Response> listFiles(const Database& database, const ApiCall& call);

/// POST /api/cloud/files/mark-processed
[[nodiscard]] Result<http::Response> markProcessed(const Database& database, const Clock& clock, const ApiCall& call);

/// POST /api/cloud/lazy-folders/list_subfolders
[[nodiscard]] Result<http::Response> listSubfolders(FolderService& folders, const Clock& clock, const ApiCall& call);

/// POST /api/cloud/lazy-folders/validate_selection
[[nodiscard]] Result<http::Response> validateSelection(FolderService& folders, const ApiCall& call);

/// Why POST /api/cloud/sync-now does not check this source: it is not there, or a person has paused it.
[[nodiscard]] std::optional<http::Response> syncNowRefusal(const Database& database, qint64 sourceId);

} // namespace vtrack
