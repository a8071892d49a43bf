// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"

namespace vtrack {

/// The footage disk, and the id that marks this installation's folders on it.
struct FootageDisk {
    Disk& disk;
    QString installationId; ///< installation_id.h
};

} // namespace vtrack
