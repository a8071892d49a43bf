// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStringList>

namespace vtrack::test {

/// SQLite without any code of the program's.
class PlainDatabase {
public:
    explicit PlainDatabase(const QString& path)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plain"))) {
        m_database.setDatabaseName(path);
        if (!m_database.open())
            qFatal("%s", qUtf8Printable(m_database.lastError().text()));
    }

    ~PlainDatabase() {
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("plain"));
    }

    PlainDatabase(const PlainDatabase&) = delete;
    PlainDatabase& operator=(const PlainDatabase&) = delete;

    void run(const QString& statement) const {
        QSqlQuery query(m_database);
        if (!query.exec(statement))
            qFatal("%s", qUtf8Printable(query.lastError().text()));
    }

    /// Each row as one text.
    [[nodiscard]] QStringList rows(const QString& sql) const {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            qFatal("%s", qUtf8Printable(query.lastError().text()));
        QStringList rows;
        while (query.next()) {
            QStringList values;
            for (int i = 0; i < query.record().count(); ++i)
                values += query.value(i).toString();
            rows += values.join(u'|');
        }
        return rows;
    }

private:
    QSqlDatabase m_database;
};

} // namespace vtrack::test
