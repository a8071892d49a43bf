// SPDX-License-Identifier: GPL-3.0-or-later
#include "quick_sqlite.h"

#ifdef VTRACK_HAS_SQLITE

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>
#include <QSqlResult>
#include <QVariant>

#include <sqlite3.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace vtrack::test {

namespace {

QSqlError errorOf(sqlite3* database, const QString& what, QSqlError::ErrorType type, int code) {
    return {what, QString::fromUtf8(sqlite3_errmsg(database)), type, QString::number(code)};
}

/// As QSqlResultPrivate::isVariantNull() has it: Qt 6's QVariant does not ask the text in it.
bool isNullValue(const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::QString:
        return value.toString().isNull();
    case QMetaType::QByteArray:
        return value.toByteArray().isNull();
    default:
        return value.isNull();
    }
}

class QuickResult final : public QSqlResult {
public:
    QuickResult(const QSqlDriver* driver, sqlite3* database)
        : QSqlResult(driver)
        , m_database(database) {}

    ~QuickResult() override { sqlite3_finalize(m_statement); }

    QuickResult(const QuickResult&) = delete;
    QuickResult& operator=(const QuickResult&) = delete;

protected:
    bool reset(const QString& sql) override {
        if (isWithoutEffect(sql)) {
            setActive(true);
            return true;
        }
        return prepare(sql) && exec();
    }

    bool prepare(const QString& sql) override {
        sqlite3_finalize(std::exchange(m_statement, nullptr));
        m_columns = QSqlRecord();
        m_values.clear();
        setActive(false);
        const QByteArray text = sql.toUtf8();
        const int code = sqlite3_prepare_v3(m_database, text.constData(), static_cast<int>(text.size()) + 1,
                                            SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
        if (code == SQLITE_OK)
            return true;
        setLastError(errorOf(m_database, u"Unable to execute statement"_s, QSqlError::StatementError, code));
        return false;
    }

    void bindValue(int at, const QVariant& value, QSql::ParamType) override {
        if (m_values.size() <= at)
            m_values.resize(at + 1);
        m_values[at] = value;
    }

    void bindValue(const QString& name, const QVariant& value, QSql::ParamType type) override {
        bindValue(name.sliced(1).toInt(), value, type); // As Connection names them.
    }

    bool exec() override {
        sqlite3_reset(m_statement);
        if (m_values.size() < sqlite3_bind_parameter_count(m_statement)) {
            setLastError(QSqlError(u"Parameter count mismatch"_s, QString(), QSqlError::StatementError));
            return false;
        }
        for (int i = 0; i < sqlite3_bind_parameter_count(m_statement); ++i)
            bind(i + 1, m_values.at(i));
        setSelect(sqlite3_column_count(m_statement) > 0);
        setActive(true);
        setAt(QSql::BeforeFirstRow);
        m_isAtFirst = step();
        return !lastError().isValid();
    }

    bool fetch(int) override { return false; } // Forwards only.

    bool fetchFirst() override { return moveTo(0, std::exchange(m_isAtFirst, false)); }

    bool fetchNext() override { return moveTo(at() + 1, step()); }

    bool fetchLast() override { return false; }

    QVariant data(int column) override {
        switch (sqlite3_column_type(m_statement, column)) {
        case SQLITE_INTEGER:
            return static_cast<qlonglong>(sqlite3_column_int64(m_statement, column));
        case SQLITE_FLOAT:
            return sqlite3_column_double(m_statement, column);
        case SQLITE_BLOB:
            return QByteArray(static_cast<const char*>(sqlite3_column_blob(m_statement, column)),
                              sqlite3_column_bytes(m_statement, column));
        case SQLITE_NULL:
            return QVariant(QMetaType::fromType<QString>());
        default:
            return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column)),
                                     sqlite3_column_bytes(m_statement, column));
        }
    }

    bool isNull(int column) override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

    int size() override { return -1; }

    int numRowsAffected() override { return sqlite3_changes(m_database); }

    [[nodiscard]] QVariant lastInsertId() const override {
        return static_cast<qlonglong>(sqlite3_last_insert_rowid(m_database));
    }

    [[nodiscard]] QSqlRecord record() const override {
        if (m_columns.count() != sqlite3_column_count(m_statement)) {
            m_columns = QSqlRecord();
            for (int i = 0; i < sqlite3_column_count(m_statement); ++i)
                m_columns.append(QSqlField(QString::fromUtf8(sqlite3_column_name(m_statement, i))));
        }
        return m_columns;
    }

    void detachFromResultSet() override { sqlite3_reset(m_statement); }

private:
    /// What is durable, and what lies in a temporary file: nothing that a life sees, and each takes as long as a query.
    static bool isWithoutEffect(const QString& sql) {
        return sql.startsWith(u"PRAGMA synchronous"_s) || sql.startsWith(u"PRAGMA temp_store"_s);
    }

    void bind(int place, const QVariant& value) {
        if (isNullValue(value)) {
            sqlite3_bind_null(m_statement, place);
            return;
        }
        switch (value.typeId()) {
        case QMetaType::Bool:
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::LongLong:
            sqlite3_bind_int64(m_statement, place, value.toLongLong());
            break;
        case QMetaType::Double:
            sqlite3_bind_double(m_statement, place, value.toDouble());
            break;
        case QMetaType::QByteArray: {
            const QByteArray bytes = value.toByteArray();
            sqlite3_bind_blob(m_statement, place, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
            break;
        }
        default: {
            const QByteArray text = value.toString().toUtf8();
            sqlite3_bind_text(m_statement, place, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
        }
        }
    }

    /// @return whether there is a row. SQLite starts over with a statement that ended, so that it has to be reset.
    bool step() {
        int code = sqlite3_step(m_statement);
        if (code == SQLITE_ROW)
            return true;
        if (code == SQLITE_CONSTRAINT || code == SQLITE_ERROR)
            code = sqlite3_reset(m_statement);
        if (code != SQLITE_DONE)
            setLastError(errorOf(m_database, u"Unable to fetch row"_s, QSqlError::ConnectionError, code));
        sqlite3_reset(m_statement);
        setAt(QSql::AfterLastRow);
        return false;
    }

    bool moveTo(int row, bool isThere) {
        setAt(isThere ? row : static_cast<int>(QSql::AfterLastRow));
        return isThere;
    }

    sqlite3* m_database;
    sqlite3_stmt* m_statement = nullptr;
    QList<QVariant> m_values;
    mutable QSqlRecord m_columns;
    bool m_isAtFirst = false; ///< exec() stepped to the first row, and nobody has fetched it.
};

/// SQLite's file access in which the connections of one process lock each other out as always, without asking the
/// system each time: there is no other process.
constexpr const char* onlyThisProcess = "unix-excl";

class QuickDriver final : public QSqlDriver {
public:
    QuickDriver() = default;

    ~QuickDriver() override { shut(); }

    QuickDriver(const QuickDriver&) = delete;
    QuickDriver& operator=(const QuickDriver&) = delete;

    [[nodiscard]] bool hasFeature(DriverFeature feature) const override {
        return feature == PreparedQueries || feature == PositionalPlaceholders || feature == LastInsertId ||
               feature == Unicode || feature == BLOB || feature == Transactions;
    }

    bool open(const QString& path, const QString&, const QString&, const QString&, int,
              const QString& options) override {
        close();
        const int code =
            sqlite3_open_v2(path.toUtf8().constData(), &m_database,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, onlyThisProcess);
        if (code != SQLITE_OK) {
            setLastError(errorOf(m_database, u"Error opening database"_s, QSqlError::ConnectionError, code));
            setOpenError(true);
            shut();
            return false;
        }
        sqlite3_busy_timeout(m_database, options.section(u"QSQLITE_BUSY_TIMEOUT="_s, 1).section(u';', 0, 0).toInt());
        sqlite3_exec(m_database, "PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY", nullptr, nullptr, nullptr);
        setOpen(true);
        setOpenError(false);
        return true;
    }

    void close() override {
        shut();
        setOpen(false);
        setOpenError(false);
    }

    [[nodiscard]] QSqlResult* createResult() const override { return new QuickResult(this, m_database); }

private:
    void shut() { sqlite3_close_v2(std::exchange(m_database, nullptr)); }

    sqlite3* m_database = nullptr;
};

} // namespace

void useQuickSqlite(bool quick) {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // Only before the first connection. Its counters need a lock each time.
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 1200, 400);
    QSqlDatabase::registerSqlDriver(u"QSQLITE"_s, quick ? new QSqlDriverCreator<QuickDriver> : nullptr);
}

} // namespace vtrack::test

#else

namespace vtrack::test {

void useQuickSqlite(bool) {}

} // namespace vtrack::test

#endif
