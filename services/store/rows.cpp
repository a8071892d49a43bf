// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

#include "clock.h"
#include "connection.h"

#include <QSqlError>

#include <utility>

namespace vtrack {

Rows::Rows(Connection& connection, QSqlQuery query)
    : m_connection(&connection)
    , m_query(std::move(query))
    , m_description(m_query.record()) {} // Now, because later it would also have a row's values.

Rows::Rows(Rows&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_query(std::move(other.m_query))
    , m_description(std::move(other.m_description)) {} // Nobody has read a value yet.

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
    return m_query.value(indexOf(column));
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
    return m_query.numRowsAffected();
}

qint64 Rows::insertedId() const {
    return m_query.lastInsertId().toLongLong();
}

/// Most callers read the columns in their order, so the search begins behind the last one; Qt's begins at the first, for
/// each value. Gives -1, which has no value, for an unknown name.
int Rows::indexOf(const QString& column) const {
    if (m_columns.isEmpty()) {
        for (int i = 0; i < m_description.count(); ++i)
            m_columns += m_description.fieldName(i);
    }
    const auto found = m_columns.indexOf(column, m_next);
    const auto index = static_cast<int>(found >= 0 ? found : m_columns.indexOf(column));
    m_next = index + 1;
    return index;
}

QString textOrEmpty(const QString& text) {
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace vtrack
