// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace vtrack {

/// So many files, and their size together.
struct FileTotal {
    qint64 files = 0;
    qint64 bytes = 0;

    bool operator==(const FileTotal&) const = default;
};

} // namespace vtrack
