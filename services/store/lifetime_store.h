// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QList>

namespace vtrack {

/// From the start of a program that syncs to when it last noted that it runs: a row of `lifetimes`.
struct Lifetime {
    qint64 id = 0;
    QDateTime began = {};
    QDateTime seen = {};   ///< Noted each minute.
    bool isClosed = false; ///< Ended by a person or the system. Otherwise it still runs, was killed, or lost its power.

    bool operator==(const Lifetime&) const = default;
};

/// The lifetimes of the programs that synced, the newest thousand. Call on the thread of the connection.
class LifetimeStore {
public:
    static constexpr int most = 1000;

    explicit LifetimeStore(Connection& connection);

    /// A program began. A check that a command made since the one before ended counts as a sign of that one's life.
    /// @return its id.
    [[nodiscard]] Result<qint64> add(const QDateTime& began);
    /// The program still runs. A missing row is not an error.
    [[nodiscard]] Result<void> keep(const Lifetime& life);

    /// In the order of their starts.
    [[nodiscard]] Result<QList<Lifetime>> all();

private:
    Connection& m_connection;
};

/// A time in which no program synced.
struct OffTime {
    QDateTime from = {};
    QDateTime to = {};
    bool wasClosed = false; ///< Rather than killed or without power.

    bool operator==(const OffTime&) const = default;
};

/// The times of a quarter of an hour or more between these lifetimes, in order. Where a clock was set, or a program ran
/// beside another, only what is certain: no time is claimed in which a program may have run.
/// @param lives in the order of their starts.
[[nodiscard]] QList<OffTime> offTimes(const QList<Lifetime>& lives, const QDateTime& now);

} // namespace vtrack
