// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace vtrack {

/// Where a clip is.
enum class ClipPlace {
    Disk,      ///< Here, whole and checked.
    Drive,     ///< Known to be in Drive, on its way to the disk.
    CleanedUp, ///< It was here, was processed, and clean-up took it away.
};

/// When a clip was recorded, in seconds since 1970 (UTC), and where it is.
struct Clip {
    qint64 start = 0;
    qint64 end = 0; ///< 0 while unknown.
    ClipPlace place = ClipPlace::Disk;

    bool operator==(const Clip&) const = default;
};

/// A clip with what a person wants to know of it.
struct ClipFile {
    Clip clip = {};
    QString name = {};   ///< Empty for one that was cleaned up.
    QString path = {};   ///< On the disk; empty elsewhere.
    QString origin = {}; ///< Where the time comes from: "name", "header" or "drive"; may be empty.
    qint64 bytes = -1;   ///< -1 when unknown.
};

/// A camera whose footage is followed, and until when Drive was looked through for it.
struct FootageCamera {
    qint64 id = 0; ///< Of its configuration.
    qint64 sourceId = 0;
    QString name = {};
    QDateTime addedAt = {};  ///< When somebody chose it: before that, nobody expected footage.
    QDateTime lastLook = {}; ///< Until when its own folders were looked through. Invalid when they never were, and for
                             ///< a camera that is no longer selected.
    bool enabled = true;     ///< Whether it is synced: selected, its source not paused.
};

/// What was recorded when, out of the three tables that know: files here, files still in Drive, files cleaned up.
/// Reads indexes only, so that it costs by the length of the span, whatever the number of files. Call on the thread of
/// the connection.
class FootageStore {
public:
    explicit FootageStore(Connection& connection);

    /// The selected cameras of active sources and those that have files, by source and in the order they were added.
    /// @param now a look after it was noted by a clock that was ahead, and does not count.
    [[nodiscard]] Result<QList<FootageCamera>> cameras(const QDateTime& now);

    /// The camera's clips that touch [from, to), and the nearest one before and after it; by start. A clip longer than
    /// a day may be missed on its second day, and one without
    /// a recording time is in no span.
    [[nodiscard]] Result<QList<Clip>> between(const FootageCamera& camera, qint64 from, qint64 to);

    /// Its newest clips on the disk or cleaned up that start before `until`, by start.
    [[nodiscard]] Result<QList<Clip>> newest(const FootageCamera& camera, int count, qint64 until);

    /// The start of the first clip in each half hour of [from, to) in which one started. Jumps from half hour to half
    /// hour through the index.
    [[nodiscard]] Result<QList<qint64>> recordedHalfHours(const FootageCamera& camera, qint64 from, qint64 to);

    /// The camera's clips that touch [from, to), by start.
    [[nodiscard]] Result<QList<ClipFile>> files(const FootageCamera& camera, qint64 from, qint64 to, int limit = 100);

private:
    Connection& m_connection;
};

} // namespace vtrack
