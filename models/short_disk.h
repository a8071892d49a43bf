// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview.h"

namespace vtrack {

/// A disk that will be full soon.
struct ShortDisk {
    QString sentence = {}; ///< When, for people; empty where no disk is short.
    qint64 sourceId = 0;   ///< One of the sources on it.
};

/// Adds a disk that will be full soon to what window and tray say, with the button that frees space: first where
/// nothing else needs a person, else in the details. Changes nothing where another button deals with something worse.
void tellOf(const ShortDisk& disk, Overview& overview);

} // namespace vtrack
