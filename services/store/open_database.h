// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>

#include <memory>
#include <unordered_map>

namespace vtrack {

/// A prepared statement.
struct Statement {
    QSqlQuery query;
    QStringList columns = {}; ///< Their names, once it was run.
};

/// A database connection of one thread, with its prepared statements. The same thread closes it.
struct OpenDatabase {
    OpenDatabase(QString connectionName, const QSqlDatabase& opened);
    ~OpenDatabase();
    OpenDatabase(const OpenDatabase&) = delete;
    OpenDatabase& operator=(const OpenDatabase&) = delete;

    QString name; ///< Qt's, of the connection.
    QSqlDatabase database;
    std::unordered_map<QString, Statement> statements = {}; ///< Those that are not in use, by their text.
    QHash<QString, QString> texts = {};                     ///< Of the statements for SQLite, by those of the program.
};

/// A thread's cache of idle connections: opening a database and preparing statements cost more than most queries. Kept
/// until the thread ends, or until `path` is released.
namespace ConnectionCache {

/// Connections are cached while this is held.
using Path = std::shared_ptr<const QString>;

[[nodiscard]] Path path(const QString& path);
/// A cached connection of this thread; nothing if there is none.
[[nodiscard]] std::unique_ptr<OpenDatabase> take(const Path& path);
/// @param path if it is no longer held, the connection is closed.
void keep(const std::weak_ptr<const QString>& path, std::unique_ptr<OpenDatabase> open);

} // namespace ConnectionCache

} // namespace vtrack
