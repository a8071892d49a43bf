// SPDX-License-Identifier: GPL-3.0-or-later
#include "missing_files_store.h"

#include "clock.h"
#include "rows.h"

using namespace Qt::StringLiterals;

namespace vtrack {

MissingFilesStore::MissingFilesStore(Connection& connection)
    : m_connection(connection) {}

Result<MissingFilesStore::Counts> MissingFilesStore::counts(qint64 sourceId) {
    const auto row = m_connection.first(
        u"SELECT count(missing_since) AS missing, count(*) AS total FROM downloaded_files WHERE source_id = ?"_s,
        {sourceId}, [](const Rows& found) { return Counts{found.number(u"missing"_s), found.number(u"total"_s)}; });
    if (!row)
        return std::unexpected(row.error());
    return row->value_or(Counts());
}

Result<qint64> MissingFilesStore::missing(qint64 sourceId) {
    const auto row = m_connection.first(
        u"SELECT count(*) AS missing FROM downloaded_files WHERE source_id = ? AND missing_since IS NOT NULL"_s,
        {sourceId}, [](const Rows& found) { return found.number(u"missing"_s); });
    if (!row)
        return std::unexpected(row.error());
    return row->value_or(0);
}

Result<void> MissingFilesStore::mark(const QList<qint64>& ids, const QDateTime& now) {
    if (ids.isEmpty())
        return {};
    return m_connection.changeAny(u"UPDATE downloaded_files SET missing_since = ? WHERE missing_since IS NULL "
                                  "AND id IN (SELECT value FROM json_each(?))"_s,
                                  {toIsoUtc(now), jsonList(ids)});
}

Result<void> MissingFilesStore::found(const QList<qint64>& ids) {
    if (ids.isEmpty())
        return {};
    return m_connection.changeAny(u"UPDATE downloaded_files SET missing_since = NULL WHERE missing_since IS "
                                  "NOT NULL AND id IN (SELECT value FROM json_each(?))"_s,
                                  {jsonList(ids)});
}

} // namespace vtrack
