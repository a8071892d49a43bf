// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace vtrack {

/// How far the downloads have come with all that was found.
struct SyncProgress {
    qint64 files = 0; ///< That have arrived.
    qint64 allFiles = 0;
    qint64 bytes = 0;
    qint64 allBytes = 0;
    qint64 secondsLeft = -1; ///< -1 while unknown.

    /// Of the bytes; -1 if there is nothing to download.
    [[nodiscard]] int thousandths() const;

    bool operator==(const SyncProgress&) const = default;
};

/// A time that is estimated, for example "about 3 h".
[[nodiscard]] QString aboutText(qint64 seconds);

/// For example "1,189 of 2,201 clips, 62 of 140 GB, about 3 h left".
[[nodiscard]] QString progressText(const SyncProgress& progress);

} // namespace vtrack
