// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <QHash>
#include <QStringList>

namespace vtrack {

/// The camera folders that sources fetch: the names of these sources, by Drive's id of the folder. A folder may be in
/// more than one source, for example for a second copy on another disk; but a person has to know.
using TakenCameras = QHash<QString, QStringList>;

/// @param except the id of a source that does not count; 0 for none. Blocks.
[[nodiscard]] Result<TakenCameras> takenCameras(Connection& connection, qint64 except);

/// For people: which of these folders are fetched already, one sentence for each source. Empty if none is.
[[nodiscard]] QString twiceSentence(const TakenCameras& taken, const QStringList& folderIds);

} // namespace vtrack
