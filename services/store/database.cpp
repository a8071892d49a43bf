// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "file_rights.h"
#include "migrations.h"
#include "sql_error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

/// SQLite opens any file successfully, so check its first bytes before. (https://sqlite.org/fileformat.html, "Magic
/// Header String"; an empty file is an empty database.)
Result<void> checkIsDatabase(const QString& path) {
    const QByteArray magic = QByteArrayLiteral("SQLite format 3\0");
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::PermissionDenied,
                       QCoreApplication::translate("Database", "The program's database “%1” cannot be read. Ask for "
                                                               "permission to read and write it.")
                           .arg(path),
                       file.errorString());
    if (file.read(magic.size()) != magic)
        return std::unexpected(
            Error{.kind = ErrorKind::BadInput,
                  .sentence = QCoreApplication::translate("Database",
                                                          "The file “%1” is not a database of this program, or damaged "
                                                          "from its first byte on.")
                                  .arg(path),
                  .detail = u"no SQLite header"_s,
                  .action = Action::RepairDatabase});
    return {};
}

/// Readers never wait for the writer in this mode. Where the disk cannot do it (some network drives), SQLite stays with
/// its older mode, which is slower and as safe.
Result<void> useWriteAheadLog(Connection& connection) {
    if (auto set = connection.run(u"PRAGMA journal_mode = WAL"_s); !set)
        return std::unexpected(set.error());
    return {};
}

Result<void> prepare(Connection& connection) {
    // Checked before anything is written, and again inside the transaction.
    if (auto checked = checkSchema(connection); !checked)
        return checked;
    if (auto set = useWriteAheadLog(connection); !set)
        return set;
    return migrate(connection);
}

} // namespace

Database::Database(const QString& path)
    : m_path(ConnectionCache::path(path)) {}

Result<Database> Database::open(const QString& path) {
    if (auto checked = checkIsDatabase(path); !checked)
        return std::unexpected(checked.error());
    const auto connection = Connection::open(path);
    if (!connection)
        return std::unexpected(connection.error());
    if (auto prepared = prepare(**connection); !prepared)
        return std::unexpected(prepared.error());
    restrictToOwner(path);
    return Database(path);
}

Result<Database> Database::openPrepared(const QString& path) {
    const auto notPrepared = [&](const QString& detail) {
        return Error{.kind = ErrorKind::BadInput,
                     .sentence = QCoreApplication::translate("Database", "The program's database “%1” is not ready for "
                                                                         "this version of the program.")
                                     .arg(path),
                     .detail = detail,
                     .action = Action::PrepareDatabase};
    };
    if (QFileInfo(path).size() == 0)
        return std::unexpected(notPrepared(u"no database"_s));
    if (auto checked = checkIsDatabase(path); !checked)
        return std::unexpected(checked.error());
    const auto connection = Connection::open(path);
    if (!connection)
        return std::unexpected(connection.error());
    if (auto checked = checkSchema(**connection); !checked)
        return std::unexpected(checked.error());
    const auto version = schemaVersion(**connection);
    if (!version)
        return std::unexpected(version.error());
    if (*version < migrations().size())
        return std::unexpected(notPrepared(u"user_version %1"_s.arg(*version)));
    return Database(path);
}

Result<void> checkWhole(Connection& connection) {
    // Without its name, SQLite would also open the connection's temporary database, and Connection::undoInMemory()
    // would then make it read the tables and prepare all statements again.
    const auto answer =
        connection.first(u"PRAGMA main.quick_check(1)"_s, {}, [](const Rows& row) { return row.value(0).toString(); });
    if (!answer)
        return std::unexpected(answer.error());
    if (*answer == u"ok")
        return {};
    return std::unexpected(connection.damage(answer->value_or(QString())));
}

Result<std::unique_ptr<Connection>> Database::connect() const {
    return Connection::open(m_path);
}

} // namespace vtrack
