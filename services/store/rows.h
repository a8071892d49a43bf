// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "open_database.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace vtrack {

class Connection;

/// The result of one SQL statement: its rows in order, and the number of changed rows. The destructor returns the
/// prepared statement to the connection, so it must not outlive the connection. Thread of the connection.
class Rows {
public:
    Rows(Connection& connection, Statement statement);
    Rows(Rows&& other) noexcept;
    ~Rows();
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;
    Rows& operator=(Rows&&) = delete;

    /// Steps to the next row. False after the last one, and when reading failed: then error() says so.
    [[nodiscard]] bool next();
    [[nodiscard]] std::optional<Error> error() const;

    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] QVariant value(const QString& column) const;
    [[nodiscard]] QString text(const QString& column) const;
    [[nodiscard]] qint64 number(const QString& column) const;
    [[nodiscard]] bool flag(const QString& column) const;
    /// Invalid where the column is NULL.
    [[nodiscard]] QDateTime time(const QString& column) const;

    /// How many rows an INSERT, UPDATE or DELETE changed, without those its triggers changed.
    [[nodiscard]] qint64 changed() const;
    [[nodiscard]] qint64 insertedId() const;

private:
    [[nodiscard]] int indexOf(const QString& column) const;

    Connection* m_connection;
    Statement m_statement;
    mutable int m_next = 0; ///< The column behind the one that was read last.
};

/// Any number of ids or texts as one value, read by SQLite's json_each(): one statement, prepared once, for every
/// length.
[[nodiscard]] QString jsonList(const QList<qint64>& ids);
[[nodiscard]] QString jsonList(const QStringList& texts);

/// A text for SQL that may be empty but not NULL.
[[nodiscard]] QString textOrEmpty(const QString& text);

} // namespace vtrack
