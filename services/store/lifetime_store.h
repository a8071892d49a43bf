// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QList>

#include <chrono>

namespace vtrack {

enum class LifetimeEnd {
    Unknown, ///< It still runs, was killed, or lost its power.
    Closed,  ///< By a person or the system.
    Asleep,  ///< The computer slept. Another lifetime begins when it woke.
};

/// From the start of a program that syncs, or since the computer woke, to when it last noted that it runs: a row of
/// `lifetimes`.
struct Lifetime {
    qint64 id = 0;
    QDateTime began = {};
    QDateTime seen = {}; ///< Noted each minute.
    LifetimeEnd end = LifetimeEnd::Unknown;

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
    /// The computer slept while the program ran: ends its lifetime, and a new one begins.
    /// @return the new one's id.
    [[nodiscard]] Result<qint64> wake(const Lifetime& before, const QDateTime& woke);
    /// The program still runs, or ends. A missing row is not an error.
    [[nodiscard]] Result<void> keep(const Lifetime& life);

    /// In the order of their starts.
    [[nodiscard]] Result<QList<Lifetime>> all();

private:
    /// In a transaction.
    [[nodiscard]] Result<qint64> insert(const QDateTime& began);

    Connection& m_connection;
};

/// A time in which no program synced.
struct OffTime {
    QDateTime from = {};
    QDateTime to = {};
    LifetimeEnd after = LifetimeEnd::Unknown; ///< How the lifetime before it ended.

    bool operator==(const OffTime&) const = default;
};

/// Restarts and updates are shorter.
constexpr std::chrono::minutes shortestOffTime{15};

/// The times of shortestOffTime or more between these lifetimes, in order. Where a clock was set, or a program ran
/// beside another, only what is certain: no time is claimed in which a program may have run.
/// @param lives in the order of their starts.
[[nodiscard]] QList<OffTime> offTimes(const QList<Lifetime>& lives, const QDateTime& now);

} // namespace vtrack
