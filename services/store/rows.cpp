// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

#include "clock.h"
#include "connection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlRecord>

#include <utility>

namespace vtrack {

namespace {

QString compactJson(const QJsonArray& list) {
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

} // namespace

Rows::Rows(Connection& connection, Statement statement)
    : m_connection(&connection)
    , m_statement(std::move(statement)) {
    if (!m_statement.columns.isEmpty() || !m_statement.query.isSelect())
        return;
    const QSqlRecord record = m_statement.query.record();
    for (int i = 0; i < record.count(); ++i)
        m_statement.columns += record.fieldName(i);
}

Rows::Rows(Rows&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_statement(std::move(other.m_statement)) {}

Rows::~Rows() {
    if (m_connection)
        m_connection->giveBack(std::move(m_statement));
}

bool Rows::next() {
    return m_statement.query.next();
}

std::optional<Error> Rows::error() const {
    const QSqlError error = m_statement.query.lastError();
    return error.isValid() ? std::optional(m_connection->meaningOf(error)) : std::nullopt;
}

QVariant Rows::value(int column) const {
    return m_statement.query.value(column);
}

QVariant Rows::value(const QString& column) const {
    return m_statement.query.value(indexOf(column));
}

QString Rows::text(const QString& column) const {
    return value(column).toString();
}

qint64 Rows::number(const QString& column) const {
    return value(column).toLongLong();
}

bool Rows::flag(const QString& column) const {
    return value(column).toBool();
}

QDateTime Rows::time(const QString& column) const {
    return fromIso(text(column));
}

qint64 Rows::changed() const {
    return m_statement.query.numRowsAffected();
}

qint64 Rows::insertedId() const {
    return m_statement.query.lastInsertId().toLongLong();
}

/// Most callers read the columns in their order, so the search begins behind the last one; Qt's begins at the first,
/// for each value. Gives -1, which has no value, for an unknown name.
int Rows::indexOf(const QString& column) const {
    const auto found = m_statement.columns.indexOf(column, m_next);
    const auto index = static_cast<int>(found >= 0 ? found : m_statement.columns.indexOf(column));
    m_next = index + 1;
    return index;
}

QString jsonList(const QList<qint64>& ids) {
    QJsonArray list;
    for (const qint64 id : ids)
        list.append(id);
    return compactJson(list);
}

QString jsonList(const QStringList& texts) {
    return compactJson(QJsonArray::fromStringList(texts));
}

QString textOrEmpty(const QString& text) {
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace vtrack
