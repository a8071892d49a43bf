// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folder_store.h"

namespace vtrack {

/// A sentence for people about files of a camera that are not fetched because they are no footage. There is at least
/// one.
[[nodiscard]] QString leftOutText(const QString& camera, const FolderStore::LeftOut& leftOut);

} // namespace vtrack
