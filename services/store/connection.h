// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "open_database.h"
#include "rows.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

class QThread;

namespace vtrack {

/// When the changes of a transaction survive a power failure.
enum class Durability {
    Now,   ///< When the call returns.
    Later, ///< With the next transaction that uses Now; a power failure before that may undo them.
};

/// One thread's open connection to the database. Use it only on the thread that created it. Calls block as long as the
/// disk does, and a write waits up to 10 s for another connection's write.
///
/// Statements hold `?` for their values and are prepared once. Errors are DiskFull, PermissionDenied or Internal, with
/// SQLite's own words but never the bound values as detail.
class Connection {
public:
    /// Opens `path` for the calling thread; the destructor closes it.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString& path);
    /// The same, but reuses the thread's cached connection, and the destructor returns it to the cache. Used by
    /// Database::connect().
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const ConnectionCache::Path& path);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] QString path() const { return m_open->database.databaseName(); }

    /// As long as this object lives, SQLite keeps in memory what it needs to undo a part of a statement, and to sort.
    /// It writes each page that changes to a file otherwise. For many small statements: one that changes a million rows
    /// needs a gigabyte. Not in a transaction.
    [[nodiscard]] Result<void> undoInMemory();

    /// Runs one statement.
    [[nodiscard]] Result<Rows> run(const QString& sql, const QVariantList& values = {});

    /// Runs a write and returns the number of changed rows, without those changed by triggers.
    [[nodiscard]] Result<qint64> change(const QString& sql, const QVariantList& values = {});

    /// The same where any number of rows is right, also none: what was to change may be gone or done already.
    [[nodiscard]] Result<void> changeAny(const QString& sql, const QVariantList& values = {});

    /// The same where the row is known to be there: Internal unless exactly one row changed. In a transaction, together
    /// with what reads or writes the row first.
    [[nodiscard]] Result<void> changeOne(const QString& sql, const QVariantList& values = {});

    /// Runs an INSERT and gives the id of its row.
    [[nodiscard]] Result<qint64> insert(const QString& sql, const QVariantList& values = {});

    /// The rows of a query, each turned into a value by `read(const Rows&)`.
    template <typename Read>
    [[nodiscard]] auto list(const QString& sql, const QVariantList& values, Read read)
        -> Result<QList<std::invoke_result_t<Read, const Rows&>>>;

    /// The first row of a query, or nothing where there is none.
    template <typename Read>
    [[nodiscard]] auto first(const QString& sql, const QVariantList& values, Read read)
        -> Result<std::optional<std::invoke_result_t<Read, const Rows&>>>;

    /// Runs `work`, a callable that returns a Result, in one write transaction (BEGIN IMMEDIATE): all of it is kept
    /// when the Result holds a value and the commit succeeds, otherwise nothing is. Inside another transaction it is a
    /// part of that one: durable with it, and if it fails, nothing of the whole is kept, whatever the outer work
    /// returns. (For a part that may fail on its own, a SAVEPOINT, SQLite writes each page that changes to a file
    /// first.)
    template <typename Work>
    [[nodiscard]] auto transaction(Work work, Durability durability = Durability::Now) -> std::invoke_result_t<Work>;

    /// The error for a damaged file, which is recorded for the next start of the program.
    /// @param detail SQLite's words.
    [[nodiscard]] Error damage(const QString& detail) const;

private:
    friend class Rows;

    explicit Connection(std::unique_ptr<OpenDatabase> open);

    [[nodiscard]] Result<void> configure();
    [[nodiscard]] Result<void> begin(Durability durability);
    [[nodiscard]] Result<void> set(Durability durability);
    [[nodiscard]] Result<void> commit();
    void rollBack();
    void giveBack(Statement statement);
    [[nodiscard]] bool onOwnThread() const;
    /// Converts SQLite's error; damage is also recorded for the next start of the program.
    [[nodiscard]] Error meaningOf(const QSqlError& error) const;

    std::unique_ptr<OpenDatabase> m_open;
    std::weak_ptr<const QString> m_keptFor; ///< Empty: the connection is closed at the end.
    QThread* m_thread;
    int m_depth = 0;
    Durability m_durability = Durability::Later; ///< The current setting of SQLite.
    bool m_undoesInMemory = false;
    bool m_mayBeInTransaction = false; ///< Some work began one, and its end is not certain.
    bool m_partFailed = false;         ///< Of the present transaction, which therefore cannot be committed.
};

template <typename Read>
auto Connection::list(const QString& sql, const QVariantList& values, Read read)
    -> Result<QList<std::invoke_result_t<Read, const Rows&>>> {
    auto rows = run(sql, values);
    if (!rows)
        return std::unexpected(rows.error());
    QList<std::invoke_result_t<Read, const Rows&>> found;
    while (rows->next())
        found.append(read(std::as_const(*rows)));
    if (const auto error = rows->error())
        return std::unexpected(*error);
    return found;
}

template <typename Read>
auto Connection::first(const QString& sql, const QVariantList& values, Read read)
    -> Result<std::optional<std::invoke_result_t<Read, const Rows&>>> {
    auto rows = run(sql, values);
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->next())
        return std::optional(read(std::as_const(*rows)));
    if (const auto error = rows->error())
        return std::unexpected(*error);
    return std::nullopt;
}

template <typename Work> auto Connection::transaction(Work work, Durability durability) -> std::invoke_result_t<Work> {
    if (auto begun = begin(durability); !begun)
        return std::unexpected(begun.error());
    auto outcome = work();
    if (!outcome) {
        rollBack();
        return outcome;
    }
    if (auto committed = commit(); !committed)
        return std::unexpected(committed.error());
    return outcome;
}

} // namespace vtrack
