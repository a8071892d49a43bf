// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <memory>
#include <unordered_map>

namespace vtrack {

/// A database file that one thread has open, with the statements that were prepared on it. That thread closes it.
struct OpenDatabase {
    OpenDatabase(QString connectionName, const QSqlDatabase& opened);
    ~OpenDatabase();
    OpenDatabase(const OpenDatabase&) = delete;
    OpenDatabase& operator=(const OpenDatabase&) = delete;

    QString name; ///< Qt's, of the connection.
    QSqlDatabase database;
    std::unordered_map<QString, QSqlQuery> statements = {}; ///< Those that nobody uses at the moment, by their text.
};

/// What a thread has open and does not need at the moment: to open a database and to prepare statements costs more than
/// most of what it is asked. Kept until the thread ends, or until nobody holds `path` any more.
namespace KeptDatabases {

/// Whoever holds it wants its databases kept.
using Path = std::shared_ptr<const QString>;

[[nodiscard]] Path path(const QString& path);
/// One that this thread kept; nothing where there is none.
[[nodiscard]] std::unique_ptr<OpenDatabase> take(const Path& path);
/// @param path one that nobody holds closes it.
void keep(const std::weak_ptr<const QString>& path, std::unique_ptr<OpenDatabase> open);

} // namespace KeptDatabases

} // namespace vtrack
