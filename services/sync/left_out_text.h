// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder_store.h"
#include "pending_store.h"

namespace vtrack {

/// A sentence for people about a camera's files that are not fetched because they are not footage. Requires at least
/// one.
[[nodiscard]] QString leftOutText(const QString& camera, const FolderStore::LeftOut& leftOut);

/// A sentence for people about the clips of a camera or source that were uploaded before Source::fetchFrom. Requires at
/// least one.
[[nodiscard]] QString leftInDriveText(const QString& name, const FileTotal& left, const QDateTime& fetchFrom);

} // namespace vtrack
