// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include "damage_mark.h"
#include "sql_error.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QThread>
#include <QUuid>

#include <tuple>

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

std::unexpected<Error> notSaved(const QString& detail) {
    return failure(ErrorKind::Internal,
                   QCoreApplication::translate("Connection",
                                               "The database does not hold what it should, so a change was not "
                                               "saved; the footage on the disk is safe. Run “diagnose”."),
                   detail);
}

/// The name of a value. Qt makes one of the number each time that a value of a `?` is set, which takes longer than to
/// find it by its name.
QString nameOfValue(qsizetype number) {
    static const QStringList usual = [] {
        QStringList names;
        for (int i = 0; i < 64; ++i)
            names += u':' + QString::number(i);
        return names;
    }();
    return number < usual.size() ? usual.at(number) : u':' + QString::number(number);
}

/// The statement with these names in place of each `?` that is no part of a text.
QString withNames(const QString& sql) {
    QString named;
    qsizetype values = 0;
    bool isText = false;
    for (const QChar sign : sql) {
        isText = isText != (sign == u'\'');
        if (sign == u'?' && !isText)
            named += nameOfValue(values++);
        else
            named += sign;
    }
    return named;
}

} // namespace

Connection::Connection(std::unique_ptr<OpenDatabase> open)
    : m_open(std::move(open))
    , m_thread(QThread::currentThread()) {}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path) {
    const QString name = u"vtrack-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    std::unique_ptr<Connection> connection(new Connection(std::make_unique<OpenDatabase>(name, database)));
    if (!database.open())
        return std::unexpected(connection->meaningOf(database.lastError()));
    if (auto configured = connection->configure(); !configured)
        return std::unexpected(configured.error());
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::open(const ConnectionCache::Path& path) {
    if (auto kept = ConnectionCache::take(path)) {
        std::unique_ptr<Connection> connection(new Connection(std::move(kept)));
        connection->m_durability = Durability::Now; // No other is kept.
        connection->m_keptFor = path;
        return connection;
    }
    auto connection = open(*path);
    if (connection)
        (*connection)->m_keptFor = path;
    return connection;
}

Connection::~Connection() {
    Q_ASSERT(onOwnThread());
    if (m_keptFor.expired() || m_depth > 0 || m_durability == Durability::Later)
        return;
    if (m_mayBeInTransaction)
        std::ignore = run(u"ROLLBACK"_s);
    if (m_undoesInMemory && !QSqlQuery(m_open->database).exec(u"PRAGMA temp_store = DEFAULT"_s))
        return;
    ConnectionCache::keep(m_keptFor, std::move(m_open));
}

Result<void> Connection::configure() {
    // secure_delete: a repair reads every page, so deleted rows must not remain on unused pages.
    for (const QString& setting : {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA secure_delete = ON"_s}) {
        if (auto done = run(setting); !done)
            return std::unexpected(done.error());
    }
    return set(Durability::Now);
}

/// A write-ahead log keeps the order of its transactions: each COMMIT that is synced makes those before it durable.
Result<void> Connection::set(Durability durability) {
    if (durability == m_durability)
        return {};
    QSqlQuery query(m_open->database); // Not cached: SQLite executes this when it is prepared.
    if (!query.exec(durability == Durability::Now ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s))
        return std::unexpected(meaningOf(query.lastError()));
    m_durability = durability;
    return {};
}

Result<void> Connection::undoInMemory() {
    QSqlQuery query(m_open->database);
    if (!query.exec(u"PRAGMA temp_store = MEMORY"_s))
        return std::unexpected(meaningOf(query.lastError()));
    m_undoesInMemory = true;
    return {};
}

Result<Rows> Connection::run(const QString& sql, const QVariantList& values) {
    Q_ASSERT(onOwnThread());
    QString& text = m_open->texts[sql];
    if (text.isEmpty())
        text = values.isEmpty() ? sql : withNames(sql);
    auto known = m_open->statements.extract(text);
    Statement statement = known ? std::move(known.mapped()) : Statement{QSqlQuery(m_open->database)};
    QSqlQuery& query = statement.query;
    if (!known) {
        query.setForwardOnly(true);
        if (!query.prepare(text))
            return std::unexpected(meaningOf(query.lastError()));
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(nameOfValue(i), values.at(i));
    if (!query.exec())
        return std::unexpected(meaningOf(query.lastError()));
    if (sql.startsWith(u"BEGIN"))
        m_mayBeInTransaction = true;
    return Rows(*this, std::move(statement));
}

Result<qint64> Connection::change(const QString& sql, const QVariantList& values) {
    auto rows = run(sql, values);
    if (!rows)
        return std::unexpected(rows.error());
    return rows->changed();
}

Result<void> Connection::changeAny(const QString& sql, const QVariantList& values) {
    auto rows = run(sql, values);
    return rows ? Result<void>() : std::unexpected(rows.error());
}

Result<void> Connection::changeOne(const QString& sql, const QVariantList& values) {
    const auto rows = change(sql, values);
    if (!rows)
        return std::unexpected(rows.error());
    if (*rows != 1)
        return notSaved(u"%1 rows in place of one: %2"_s.arg(*rows).arg(sql));
    return {};
}

Result<qint64> Connection::insert(const QString& sql, const QVariantList& values) {
    auto rows = run(sql, values);
    if (!rows)
        return std::unexpected(rows.error());
    return rows->insertedId();
}

void Connection::giveBack(Statement statement) {
    const QString text = statement.query.lastQuery();
    statement.query.finish();
    m_open->statements.try_emplace(text, std::move(statement));
}

Result<void> Connection::begin(Durability durability) {
    if (m_depth == 0) {
        if (auto chosen = set(durability); !chosen) // This cannot be changed within a transaction.
            return chosen;
        // IMMEDIATE takes the write lock at once, so that two threads that read before they write cannot overwrite
        // each other's changes.
        if (auto begun = run(u"BEGIN IMMEDIATE"_s); !begun)
            return std::unexpected(begun.error());
        m_partFailed = false;
    }
    ++m_depth;
    return {};
}

Result<void> Connection::commit() {
    if (m_depth > 1) {
        --m_depth;
        return {};
    }
    auto committed = m_partFailed ? Result<Rows>(notSaved(u"a part of the transaction failed"_s)) : run(u"COMMIT"_s);
    if (!committed) {
        rollBack();
        return std::unexpected(committed.error());
    }
    m_depth = 0;
    m_mayBeInTransaction = false;
    std::ignore = set(Durability::Now); // Also for what is written outside a transaction.
    return {};
}

void Connection::rollBack() {
    m_partFailed = true;
    if (--m_depth > 0)
        return;
    // A failure here means that SQLite has rolled back by itself already (full disk, I/O error).
    if (run(u"ROLLBACK"_s))
        m_mayBeInTransaction = false;
    std::ignore = set(Durability::Now);
}

Error Connection::meaningOf(const QSqlError& error) const {
    Error meaning = sqlError(error);
    if (meaning.action == Action::RepairDatabase)
        markDamaged(path());
    return meaning;
}

Error Connection::damage(const QString& detail) const {
    markDamaged(path());
    Error meaning = damagedDatabase();
    meaning.detail = detail;
    return meaning;
}

bool Connection::onOwnThread() const {
    return QThread::currentThread() == m_thread;
}

} // namespace vtrack
