// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace vtrack {

/// Where a clip is.
enum class ClipPlace {
    Disk,      ///< On the disk, complete and verified.
    Drive,     ///< In Drive, not on the disk yet.
    CleanedUp, ///< Processed, then deleted by clean-up.
};

/// When a clip was recorded, in seconds since 1970 (UTC), and where it is.
struct Clip {
    qint64 start = 0;
    qint64 end = 0; ///< 0 while unknown.
    ClipPlace place = ClipPlace::Disk;

    bool operator==(const Clip&) const = default;
};

/// A clip with details for people.
struct ClipFile {
    Clip clip = {};
    QString name = {};   ///< Empty for one that was cleaned up.
    QString path = {};   ///< On the disk; empty elsewhere.
    QString origin = {}; ///< Where the time comes from: "name", "header" or "drive"; may be empty.
    qint64 bytes = -1;   ///< -1 when unknown.
    QString driveId = {};

    /// Whether that moment is in it; of one whose end is unknown, the moment it starts.
    [[nodiscard]] bool contains(qint64 time) const {
        return clip.start == time || (clip.start < time && time < clip.end);
    }
};

/// A camera in the timeline, and until when Drive was searched for it.
struct FootageCamera {
    qint64 id = 0; ///< Of its configuration.
    qint64 sourceId = 0;
    QString name = {};
    QString folderPath = {}; ///< In Drive, for people: "/Project A/Area 1/Location X/Cam1"; empty if not known.
    QDateTime addedAt = {};  ///< When it was chosen; no footage is expected before.
    QDateTime lastLook = {}; ///< Until when its folders were searched. Invalid if they never were, and for
                             ///< a camera that is no longer selected.
    bool enabled = true;     ///< Whether it is synced: selected, its source not paused.
};

/// How a camera's clips of a time came to this computer.
struct ClipArrivals {
    qint64 clips = 0;        ///< Recorded then: on the disk, in Drive or cleaned up.
    qint64 late = 0;         ///< Of those on the disk, and of those in Drive that are to come.
    qint64 lateSeconds = 0;  ///< How much footage these hold.
    qint64 longestDelay = 0; ///< From the end of a clip's recording until it was here, or until now; seconds.
};

/// When clips were recorded, from three tables: files on the disk, files in Drive, files cleaned up. Reads only
/// indexes, so the cost depends on the length of the span, not on the number of files. Call on the thread of the
/// connection.
class FootageStore {
public:
    explicit FootageStore(Connection& connection);

    /// The selected cameras of active sources and those that have files, by source and in the order they were added.
    /// @param now later searches come from a wrong clock and are ignored.
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

    /// Of the clips that start in [from, to).
    /// @param lateAfter how many seconds after its recording ended a clip is late.
    /// @param since clips that were recorded before are counted, but not late: the camera was not fetched then.
    [[nodiscard]] Result<ClipArrivals> arrivals(const FootageCamera& camera, qint64 from, qint64 to, qint64 lateAfter,
                                                qint64 since, qint64 now);

    enum class Side { Before, After };

    /// The camera's nearest clip that starts before or after that moment; nothing if there is none.
    [[nodiscard]] Result<std::optional<ClipFile>> beside(const FootageCamera& camera, qint64 time, Side side);

private:
    Connection& m_connection;
};

} // namespace vtrack
