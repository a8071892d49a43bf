// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity_store.h"

#include "clock.h"
#include "folded_text.h"
#include "safe_name.h"

using namespace Qt::StringLiterals;

namespace vtrack {

namespace {

ActivityEntry readEntry(const Rows& row) {
    return {.id = row.number(u"id"_s),
            .time = row.time(u"time"_s),
            .sourceId = row.number(u"source_id"_s),
            .cameraName = row.text(u"camera_name"_s),
            .kind = row.text(u"kind"_s),
            .severity = severityOf(row.text(u"severity"_s)),
            .message = row.text(u"message"_s),
            .driveFileId = row.text(u"drive_file_id"_s)};
}

} // namespace

ActivityStore::ActivityStore(Connection& connection)
    : m_connection(connection) {}

Result<qint64> ActivityStore::append(const ActivityEntry& entry) {
    // If the source was removed meanwhile, the line has no source.
    return m_connection.insert(
        u"INSERT INTO activity (time, source_id, camera_name, kind, severity, message, drive_file_id, search_key) "
        "VALUES (?, (SELECT id FROM video_sources WHERE id = ?), ?, ?, ?, ?, ?, ?)"_s,
        {toIsoUtc(entry.time), entry.sourceId, entry.cameraName, entry.kind, severityWord(entry.severity),
         entry.message, entry.driveFileId,
         nameKey(QStringList{entry.message, entry.cameraName, entry.kind}.join(u'\n'))});
}

Result<QList<ActivityEntry>> ActivityStore::recent(int limit, const ActivityFilter& filter) {
    QStringList severities;
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error, Severity::Critical}) {
        if (severity >= filter.atLeast)
            severities += u'\'' + severityWord(severity) + u'\'';
    }
    auto rows = m_connection.run(u"SELECT * FROM activity WHERE severity IN (%1) AND ? IN ('', camera_name) "
                                 "ORDER BY id DESC"_s.arg(severities.join(u',')),
                                 {filter.camera.isEmpty() ? u""_s : filter.camera});
    if (!rows)
        return std::unexpected(rows.error());
    const QString wanted = folded(filter.search);
    QList<ActivityEntry> found;
    while (found.size() < limit && rows->next()) {
        if (wanted.isEmpty() || folded(rows->text(u"search_key"_s)).contains(wanted)) // SQLite folds ASCII only.
            found += readEntry(*rows);
    }
    if (const auto error = rows->error())
        return std::unexpected(*error);
    return found;
}

Result<QString> ActivityStore::newestOf(qint64 sourceId, const QString& one, const QString& other) {
    const auto newest = m_connection.list(
        u"SELECT kind FROM activity WHERE source_id = ? AND kind IN (?, ?) ORDER BY id DESC LIMIT 1"_s,
        {sourceId, one, other}, [](const Rows& row) { return row.text(u"kind"_s); });
    if (!newest)
        return std::unexpected(newest.error());
    return newest->value(0);
}

Result<qint64> ActivityStore::keepNewest(int count) {
    return m_connection.change(
        u"DELETE FROM activity WHERE id <= (SELECT id FROM activity ORDER BY id DESC LIMIT 1 OFFSET ?)"_s, {count});
}

Result<qint64> noteActivity(const Database& database, const ActivityEntry& entry) {
    const auto connection = database.connect();
    return connection ? ActivityStore(**connection).append(entry) : std::unexpected(connection.error());
}

} // namespace vtrack
