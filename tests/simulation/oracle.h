// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "in_process.h"
#include "simulated_disk.h"

#include <QHash>
#include <QSet>

namespace vtrack::test {

/// All that the oracle looks at.
struct World {
    sandbox::InProcess& google;
    const SimulatedDisk& disk;
    const Database& database;
    QSet<QString> cameras;              ///< Folder ids.
    QHash<qint64, QString> unprocessed; ///< Rows the analysis has not had, with their files.
    QSet<QString> lostByPeople;         ///< Files that a person deleted.
};

/// What is wrong at the end of a life; empty when nothing is: a wanted clip that is missing, a row without a whole
/// file, a content that is recorded twice, a file nobody knows, a row that went before it was analysed.
[[nodiscard]] QString verdict(const World& world);

} // namespace vtrack::test
