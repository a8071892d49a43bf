// SPDX-License-Identifier: GPL-3.0-or-later
#include "known_silence_store.h"

#include "clock.h"

using namespace Qt::StringLiterals;

namespace vtrack {

KnownSilenceStore::KnownSilenceStore(Connection& connection)
    : m_connection(connection) {}

Result<QList<KnownSilence>> KnownSilenceStore::all() {
    return m_connection.list(u"SELECT * FROM known_silences ORDER BY camera_id, start"_s, {}, [](const Rows& row) {
        return KnownSilence{
            .cameraId = row.number(u"camera_id"_s), .start = row.number(u"start"_s), .until = row.time(u"until"_s)};
    });
}

Result<void> KnownSilenceStore::keep(const KnownSilence& silence, const QDateTime& now) {
    return m_connection.changeAny(u"INSERT INTO known_silences (camera_id, start, until, made_at) VALUES (?, ?, ?, ?) "
                                  "ON CONFLICT DO UPDATE SET until = excluded.until, made_at = excluded.made_at"_s,
                                  {silence.cameraId, silence.start,
                                   silence.until.isValid() ? toIsoUtc(silence.until) : QVariant(), toIsoUtc(now)});
}

Result<void> KnownSilenceStore::forget(qint64 cameraId, qint64 start) {
    return m_connection.changeAny(u"DELETE FROM known_silences WHERE camera_id = ? AND start = ?"_s, {cameraId, start});
}

} // namespace vtrack
