// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace vtrack {

/// The result of a database repair. Stored next to the database (`vtrack.db.repaired`) until a person acknowledges it.
struct RepairReport {
    QDateTime time = {};
    bool wasEmpty = false;    ///< The database was missing or empty although other files show that it existed.
    QString setAside = {};    ///< The name of the damaged file; empty where there was none.
    qint64 filesKept = 0;     ///< File records of the new database.
    qint64 filesKnown = 0;    ///< File records before the damage, as far as known; never less than filesKept.
    QStringList rebuilt = {}; ///< Sources that came from `sources.json`.
    QStringList guessed = {}; ///< Sources that are known only from their files.
};

/// For people: what was kept, what was lost, what to do.
[[nodiscard]] QString sentenceOf(const RepairReport& report);

[[nodiscard]] Result<void> saveRepairReport(const QString& databasePath, const RepairReport& report);

/// The repair that is not acknowledged yet. An unreadable report counts as an empty one.
[[nodiscard]] std::optional<RepairReport> unreviewedRepair(const QString& databasePath);

/// Acknowledges the repair. PermissionDenied if the report cannot be removed.
[[nodiscard]] Result<void> acknowledgeRepair(const QString& databasePath);

} // namespace vtrack
