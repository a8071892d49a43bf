// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifetime_store.h"

#include "clock.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

constexpr qint64 shortest = std::chrono::seconds(shortestOffTime).count();
constexpr qint64 longest = 365LL * 24 * 3600; // Whoever is away for longer had a clock without a battery.
constexpr qint64 clockDrift = 10 * 60;

QString textOf(LifetimeEnd end) {
    switch (end) {
    case LifetimeEnd::Closed:
        return u"closed"_s;
    case LifetimeEnd::Asleep:
        return u"asleep"_s;
    case LifetimeEnd::Unknown:
        break;
    }
    return u""_s;
}

LifetimeEnd endFrom(const QString& text) {
    if (text == textOf(LifetimeEnd::Closed))
        return LifetimeEnd::Closed;
    return text == textOf(LifetimeEnd::Asleep) ? LifetimeEnd::Asleep : LifetimeEnd::Unknown;
}

/// Whether its clock was not set back since it began, and is not ahead of the present one.
bool isClear(const Lifetime& life, const QDateTime& now) {
    return life.began <= life.seen && life.seen.secsTo(now) >= -clockDrift;
}

} // namespace

LifetimeStore::LifetimeStore(Connection& connection)
    : m_connection(connection) {}

Result<qint64> LifetimeStore::add(const QDateTime& began) {
    return m_connection.transaction([&]() -> Result<qint64> {
        const QString time = toIsoUtc(began);
        const QString newest = u"(SELECT max(last_sync_timestamp) FROM sync_status WHERE last_sync_timestamp <= ?)"_s;
        const auto checked =
            m_connection.changeAny(u"UPDATE lifetimes SET seen_at = %1 WHERE id = (SELECT max(id) FROM lifetimes) AND "
                                   "seen_at < %1"_s.arg(newest),
                                   {time, time});
        if (!checked)
            return std::unexpected(checked.error());
        return insert(began);
    });
}

Result<qint64> LifetimeStore::wake(const Lifetime& before, const QDateTime& woke) {
    return m_connection.transaction([&]() -> Result<qint64> {
        Lifetime ended = before;
        ended.end = LifetimeEnd::Asleep;
        if (auto kept = keep(ended); !kept)
            return std::unexpected(kept.error());
        return insert(woke);
    });
}

Result<qint64> LifetimeStore::insert(const QDateTime& began) {
    const QString time = toIsoUtc(began);
    const auto id = m_connection.insert(u"INSERT INTO lifetimes (began_at, seen_at) VALUES (?, ?)"_s, {time, time});
    if (!id)
        return id;
    const auto trimmed = m_connection.changeAny(u"DELETE FROM lifetimes WHERE id <= ?"_s, {*id - most});
    if (!trimmed)
        return std::unexpected(trimmed.error());
    return id;
}

Result<void> LifetimeStore::keep(const Lifetime& life) {
    return m_connection.transaction(
        [&] {
            return m_connection.changeAny(u"UPDATE lifetimes SET began_at = ?, seen_at = ?, ending = ? WHERE id = ?"_s,
                                          {toIsoUtc(life.began), toIsoUtc(life.seen), textOf(life.end), life.id});
        },
        Durability::Later); // Each minute: a power failure may cost some of them.
}

Result<QList<Lifetime>> LifetimeStore::all() {
    return m_connection.list(u"SELECT * FROM lifetimes ORDER BY id"_s, {}, [](const Rows& row) {
        return Lifetime{.id = row.number(u"id"_s),
                        .began = row.time(u"began_at"_s),
                        .seen = row.time(u"seen_at"_s),
                        .end = endFrom(row.text(u"ending"_s))};
    });
}

QList<OffTime> offTimes(const QList<Lifetime>& lives, const QDateTime& now) {
    QList<OffTime> times;
    QDateTime latest; // Up to when one of those before ran.
    for (qsizetype i = 0; i + 1 < lives.size(); ++i) {
        const Lifetime& life = lives[i];
        const Lifetime& next = lives[i + 1];
        if (life.seen.secsTo(now) >= -clockDrift && (!latest.isValid() || latest < life.seen))
            latest = life.seen;
        const qint64 length = life.seen.secsTo(next.began);
        if (isClear(life, now) && isClear(next, now) && life.seen == latest && length >= shortest && length <= longest)
            times += OffTime{.from = life.seen, .to = next.began, .after = life.end};
    }
    return times;
}

} // namespace vtrack
