// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"
#include "severity.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace vtrack {

/// A reported alarm that is not over: a row of `alarms`. At most one of each kind for a source or camera.
struct AlarmRow {
    QString kind = {}; ///< "overdue", "stalled", "unseen" or "silent".
    qint64 sourceId = 0;
    qint64 cameraId = 0; ///< 0 for the whole source.
    Severity severity = Severity::Warning;
    QString sentence = {}; ///< For people, already translated.
    QDateTime since = {};
};

/// The reported alarms, so that each is reported once, also across restarts. What leaves the computer follows them
/// (AlarmNoticeStore). Each call is one transaction. Call on the thread of the connection.
class AlarmStore {
public:
    explicit AlarmStore(Connection& connection);

    [[nodiscard]] Result<QList<AlarmRow>> all();

    /// Adds it, or replaces the one of that kind for that source or camera. Nothing if the source was removed
    /// meanwhile.
    [[nodiscard]] Result<void> keep(const AlarmRow& alarm);
    /// It is over: removes it. A missing one is not an error.
    /// @param sentence for people.
    [[nodiscard]] Result<void> end(const AlarmRow& alarm, const QString& sentence, const QDateTime& now);
    /// A person knows of it, or it does not matter any more: removes it, and its end is not told.
    [[nodiscard]] Result<void> forget(const AlarmRow& alarm);

private:
    [[nodiscard]] Result<void> remove(const AlarmRow& alarm);

    Connection& m_connection;
};

} // namespace vtrack
