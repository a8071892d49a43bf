// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace vtrack {

/// What a repair of the database came to. It lies beside the database (`vtrack.db.repaired`) until a person has looked
/// at it.
struct RepairReport {
    QDateTime time = {};
    bool wasEmpty = false;    ///< The database was missing or had no byte, though other files show that there was one.
    QString setAside = {};    ///< The name of the damaged file; empty where there was none.
    qint64 filesKept = 0;     ///< File records of the new database.
    qint64 filesKnown = 0;    ///< File records that there were, as far as is known; never less than filesKept.
    QStringList rebuilt = {}; ///< Sources that came from `sources.json`.
    QStringList guessed = {}; ///< Sources of which only their files tell.
};

/// For people: what was kept, what was lost, what to do.
[[nodiscard]] QString sentenceOf(const RepairReport& report);

[[nodiscard]] Result<void> saveRepairReport(const QString& databasePath, const RepairReport& report);

/// The repair that nobody has looked at yet. A report that cannot be read counts, too, with nothing in it.
[[nodiscard]] std::optional<RepairReport> unreviewedRepair(const QString& databasePath);

/// A person has looked at it. PermissionDenied when the report cannot be taken away.
[[nodiscard]] Result<void> acknowledgeRepair(const QString& databasePath);

} // namespace vtrack
