// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drive.h"

#include <QDate>
#include <QMap>
#include <QStringList>

namespace vtrack {

/// The footage below some folders in Drive: what a first sync of them will fetch.
struct FootageInDrive {
    struct Amount {
        qint64 clips = 0;
        qint64 bytes = 0;
    };

    /// By the day of their upload, here; those for which Drive names none under an invalid date.
    QMap<QDate, Amount> days = {};
    QDateTime oldest = {};  ///< When the first of them was uploaded; invalid without one.
    bool isComplete = true; ///< False where there is more than could be counted, or a folder could not be read.

    [[nodiscard]] Amount all() const { return since({}); }

    /// What a source fetches that leaves older clips in Drive (isLeftInDrive()); an invalid day: everything.
    [[nodiscard]] Amount since(const QDate& day) const;
};

/// Counts it, page by page. Counts no more than some ten thousand folders and a million clips. Blocks: on a worker.
[[nodiscard]] Result<FootageInDrive> footageInDrive(Drive& drive, const QStringList& folderIds,
                                                    const std::stop_token& stop = {});

} // namespace vtrack
