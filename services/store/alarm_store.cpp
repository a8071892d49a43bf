// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarm_store.h"

#include "alarm_notice_store.h"
#include "clock.h"

using namespace Qt::StringLiterals;

namespace vtrack {

AlarmStore::AlarmStore(Connection& connection)
    : m_connection(connection) {}

Result<QList<AlarmRow>> AlarmStore::all() {
    return m_connection.list(u"SELECT * FROM alarms ORDER BY source_id, camera_id, kind"_s, {}, [](const Rows& row) {
        return AlarmRow{.kind = row.text(u"kind"_s),
                        .sourceId = row.number(u"source_id"_s),
                        .cameraId = row.number(u"camera_id"_s),
                        .severity = severityOf(row.text(u"severity"_s)),
                        .sentence = row.text(u"sentence"_s),
                        .since = row.time(u"since"_s)};
    });
}

Result<void> AlarmStore::keep(const AlarmRow& alarm) {
    return m_connection.transaction([&]() -> Result<void> {
        const auto kept = m_connection.change(
            u"INSERT INTO alarms (kind, source_id, camera_id, severity, sentence, since) SELECT ?, id, ?, ?, ?, ? "
            "FROM video_sources WHERE id = ? "
            "ON CONFLICT DO UPDATE SET severity = excluded.severity, sentence = excluded.sentence"_s,
            {alarm.kind, alarm.cameraId, severityWord(alarm.severity), alarm.sentence, toIsoUtc(alarm.since),
             alarm.sourceId});
        if (!kept)
            return std::unexpected(kept.error());
        return *kept == 0 ? Result<void>() : AlarmNoticeStore(m_connection).raise(alarm);
    });
}

Result<void> AlarmStore::end(const AlarmRow& alarm, const QString& sentence, const QDateTime& now) {
    return m_connection.transaction([&]() -> Result<void> {
        auto removed = remove(alarm);
        return removed ? AlarmNoticeStore(m_connection).over(alarm, sentence, now) : removed;
    });
}

Result<void> AlarmStore::forget(const AlarmRow& alarm) {
    return m_connection.transaction([&]() -> Result<void> {
        auto removed = remove(alarm);
        return removed ? AlarmNoticeStore(m_connection).forget(alarm) : removed;
    });
}

Result<void> AlarmStore::remove(const AlarmRow& alarm) {
    return m_connection.changeAny(u"DELETE FROM alarms WHERE kind = ? AND source_id = ? AND camera_id = ?"_s,
                                  {alarm.kind, alarm.sourceId, alarm.cameraId});
}

} // namespace vtrack
