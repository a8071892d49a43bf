// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mp4_header.h"

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace vtrack {

/// When a clip was recorded, and how we know.
struct RecordingTime {
    /// From the most to the least trustworthy.
    enum class Origin {
        Name,      ///< The file's name, with its folders.
        Container, ///< The file's own header. Some devices write local time there, some the end.
        Drive,     ///< When Drive got the file: some time after the recording.
    };

    QDateTime start; ///< UTC.
    QDateTime end;   ///< UTC; invalid when unknown.
    Origin origin = Origin::Name;
    bool dateOnly = false; ///< Only the day is known; `start` is its first moment in the camera's time zone.
};

/// The time in the file's name and folders, or nothing when there is none.
///
/// A time must stand in the calendar, and its year between 2000 (2010 for a plain number of seconds) and next year. An
/// end that reads earlier than its start is the next day's; one more than a day after its start is ignored. A time
/// lived twice at the end of summer time is the first of the two; momentsOf() has the rule for the hour left out.
/// @param path the folders below the camera's folder and the name, with `/` between them.
/// @param cameraZone the zone of the camera's clock; not used for names known to hold UTC (Pixel, Frigate).
[[nodiscard]] std::optional<RecordingTime> recordingTimeFromName(const QString& path, const QTimeZone& cameraZone,
                                                                 const QDateTime& now);

/// The best of what is known: the name, then the file's header, then Drive. A header's time completes a name that tells
/// only the same day, and its duration completes a start without an end.
/// @param container what readMp4Header() found, if anything.
[[nodiscard]] RecordingTime recordingTime(const QString& path, const std::optional<Mp4Facts>& container,
                                          const QDateTime& driveCreated, const QTimeZone& cameraZone,
                                          const QDateTime& now);

} // namespace vtrack
