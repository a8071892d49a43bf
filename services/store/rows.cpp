// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

#include "clock.h"
#include "connection.h"

#include <QSqlError>

#include <utility>

namespace vtrack {

Rows::Rows(Connection& connection, QSqlQuery query)
    : m_connection(&connection)
    , m_query(std::move(query)) {}

Rows::Rows(Rows&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_query(std::move(other.m_query)) {}

Rows::~Rows() {
    if (m_connection)
        m_connection->giveBack(std::move(m_query));
}

bool Rows::next() {
    return m_query.next();
}

std::optional<Error> Rows::error() const {
    const QSqlError error = m_query.lastError();
    return error.isValid() ? std::optional(m_connection->meaningOf(error)) : std::nullopt;
}

QVariant Rows::value(int column) const {
    return m_query.value(column);
}

QVariant Rows::value(const QString& column) const {
    return m_query.value(column);
}

QString Rows::text(const QString& column) const {
    return m_query.value(column).toString();
}

qint64 Rows::number(const QString& column) const {
    return m_query.value(column).toLongLong();
}

bool Rows::flag(const QString& column) const {
    return m_query.value(column).toBool();
}

QDateTime Rows::time(const QString& column) const {
    return fromIso(text(column));
}

qint64 Rows::changed() const {
    return m_query.numRowsAffected();
}

qint64 Rows::insertedId() const {
    return m_query.lastInsertId().toLongLong();
}

QString textOrEmpty(const QString& text) {
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace vtrack
