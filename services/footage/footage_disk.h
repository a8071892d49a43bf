// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "disk.h"

namespace vtrack {

/// The disk that holds the footage, and which of its folders are this installation's.
struct FootageDisk {
    Disk& disk;
    QString installationId; ///< installation_id.h
};

} // namespace vtrack
