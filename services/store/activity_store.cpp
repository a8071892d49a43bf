// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity_store.h"

#include "clock.h"
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
    // SQLite's LIKE folds ASCII only; the key is folded for every language.
    return m_connection.list(u"SELECT * FROM activity WHERE instr(search_key, ?) > 0 AND severity IN (%1) AND "
                             "? IN ('', camera_name) ORDER BY id DESC LIMIT ?"_s.arg(severities.join(u',')),
                             {filter.search.isEmpty() ? u""_s : nameKey(filter.search),
                              filter.camera.isEmpty() ? u""_s : filter.camera, limit},
                             readEntry);
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
