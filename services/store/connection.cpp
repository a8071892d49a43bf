// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include "damage_mark.h"
#include "sql_error.h"

#include <QSqlError>
#include <QThread>
#include <QUuid>

#include <tuple>

using namespace Qt::StringLiterals;

namespace vtrack {

Connection::Connection(QString name, const QSqlDatabase& database)
    : m_name(std::move(name))
    , m_database(database)
    , m_thread(QThread::currentThread()) {}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path) {
    const QString name = u"vtrack-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    std::unique_ptr<Connection> connection(new Connection(name, database));
    if (!database.open())
        return std::unexpected(connection->meaningOf(database.lastError()));
    if (auto configured = connection->configure(); !configured)
        return std::unexpected(configured.error());
    return connection;
}

Connection::~Connection() {
    Q_ASSERT(onOwnThread());
    // Qt removes a connection only when nothing refers to it any more.
    m_statements.clear();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::configure() {
    // FULL: what a transaction wrote is on the disk before the sync goes on and says "downloaded".
    // secure_delete: a repair reads every page, so that deleted rows must not lie around on unused ones.
    for (const QString& setting :
         {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA secure_delete = ON"_s}) {
        if (auto set = run(setting); !set)
            return std::unexpected(set.error());
    }
    return {};
}

Result<Rows> Connection::run(const QString& sql, const QVariantList& values) {
    Q_ASSERT(onOwnThread());
    auto known = m_statements.extract(sql);
    QSqlQuery query = known ? std::move(known.mapped()) : QSqlQuery(m_database);
    if (!known) {
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return std::unexpected(meaningOf(query.lastError()));
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values.at(i));
    if (!query.exec())
        return std::unexpected(meaningOf(query.lastError()));
    return Rows(*this, std::move(query));
}

Result<qint64> Connection::change(const QString& sql, const QVariantList& values) {
    auto rows = run(sql, values);
    if (!rows)
        return std::unexpected(rows.error());
    return rows->changed();
}

Result<qint64> Connection::insert(const QString& sql, const QVariantList& values) {
    auto rows = run(sql, values);
    if (!rows)
        return std::unexpected(rows.error());
    return rows->insertedId();
}

void Connection::giveBack(QSqlQuery query) {
    const QString sql = query.lastQuery();
    query.finish();
    m_statements.try_emplace(sql, std::move(query));
}

Result<void> Connection::begin() {
    // IMMEDIATE takes the write lock at once, so that two threads that read before they write cannot undo each other.
    if (auto begun = run(m_depth == 0 ? u"BEGIN IMMEDIATE"_s : u"SAVEPOINT part"_s); !begun)
        return std::unexpected(begun.error());
    ++m_depth;
    return {};
}

Result<void> Connection::commit() {
    if (auto committed = run(m_depth == 1 ? u"COMMIT"_s : u"RELEASE part"_s); !committed) {
        rollBack();
        return std::unexpected(committed.error());
    }
    --m_depth;
    return {};
}

void Connection::rollBack() {
    --m_depth;
    // A failure here means that SQLite has rolled back by itself already (full disk, I/O error).
    if (m_depth == 0) {
        std::ignore = run(u"ROLLBACK"_s);
    } else {
        std::ignore = run(u"ROLLBACK TO part"_s);
        std::ignore = run(u"RELEASE part"_s);
    }
}

Error Connection::meaningOf(const QSqlError& error) const {
    Error meaning = sqlError(error);
    if (meaning.actionRequired == repairDatabase)
        markDamaged(m_database.databaseName());
    return meaning;
}

Error Connection::damage(const QString& detail) const {
    markDamaged(m_database.databaseName());
    Error meaning = damagedDatabase();
    meaning.detail = detail;
    return meaning;
}

bool Connection::onOwnThread() const {
    return QThread::currentThread() == m_thread;
}

} // namespace vtrack
