// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

namespace vtrack {

/// Which installation a data folder is.
struct Installation {
    QString id = {};     ///< A UUID. The marker of each source folder contains it.
    bool isCopy = false; ///< It was found just now that the folder is a copy of another one, so the id is new.
};

/// Reads `file` (DATA/installation.json): the id, and for which folder on which computer it was made. It is generated
/// once, and stays if the folder is moved or restored on its computer. A copy of the folder gets another id, because
/// two programs must not share the folders for footage: that is a folder on another computer, or one beside its
/// original. Every program that opens a copy computes the same new id. A file from before this was noted counts as that
/// of this folder.
/// @param machine names this computer; empty if unknown.
/// Errors: those of the file. An unreadable id is never replaced: the footage would then count as foreign.
[[nodiscard]] Result<Installation> installation(const QString& file, const QString& machine);

/// Names this computer without telling its system's own id. Stays the same with another disk or network card.
[[nodiscard]] QString thisMachine();

} // namespace vtrack
