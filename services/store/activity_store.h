// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "database.h"
#include "error.h"
#include "severity.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace vtrack {

/// One line of the activity list.
struct ActivityEntry {
    qint64 id = 0;
    QDateTime time = {};
    /// 0 for no source, or one that was removed.
    qint64 sourceId = 0;
    QString cameraName = {};
    /// A word for filters and icons: "run", "gone", "new_cameras", "alarm", "cleanup", "settings", "database", "copy",
    /// "unreadable" and "readable" (folders of cameras), and for what a person did: "pause", "sync", "known",
    /// "dismissed", "ignored", "source", "account".
    QString kind = {};
    Severity severity = Severity::Info;
    /// For people, already translated.
    QString message = {};
    QString driveFileId = {};
};

/// Which lines of the activity list are wanted.
struct ActivityFilter {
    QString search = {};               ///< In message, camera or kind, ignoring case; empty for all.
    Severity atLeast = Severity::Info; ///< At least this severity.
    QString camera = {};               ///< Of this camera only; empty for all.
};

/// What happened, newest first. Call on the thread of the connection.
class ActivityStore {
public:
    explicit ActivityStore(Connection& connection);

    /// @return the id of the new line.
    [[nodiscard]] Result<qint64> append(const ActivityEntry& entry);

    /// The newest lines that match the filter.
    [[nodiscard]] Result<QList<ActivityEntry>> recent(int limit, const ActivityFilter& filter = {});

    /// The kind of the source's newest line of one of these two kinds; empty if there is none.
    [[nodiscard]] Result<QString> newestOf(qint64 sourceId, const QString& one, const QString& other);

    /// Deletes all but the newest `count` lines, so that the list cannot fill the disk.
    /// @return how many were deleted.
    [[nodiscard]] Result<qint64> keepNewest(int count);

private:
    Connection& m_connection;
};

/// Adds one line with a connection of its own. Blocks. Any thread.
/// @return the id of the new line.
[[nodiscard]] Result<qint64> noteActivity(const Database& database, const ActivityEntry& entry);

} // namespace vtrack
