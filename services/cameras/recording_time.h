// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mp4_header.h"
#include "own_pattern.h"

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace vtrack {

/// When a clip was recorded, and where this time comes from.
struct RecordingTime {
    /// From the most to the least trustworthy.
    enum class Origin {
        Name,      ///< The file's name, with its folders.
        Container, ///< The file's own header. Some devices write local time there, some the end.
        Drive,     ///< When Drive got the file: some time after the recording.
    };

    QDateTime start = {}; ///< UTC.
    QDateTime end = {};   ///< UTC; invalid when unknown.
    Origin origin = Origin::Name;
    bool dateOnly = false;  ///< Only the day is known; `start` is its first moment in the camera's time zone.
    bool clockLost = false; ///< The camera wrote an impossible time, so `start` is Drive's.
};

/// The word for the column `recording_time_origin`: "name", "header", "drive", or "clock_lost" for Drive's time in
/// place of one that cannot be.
[[nodiscard]] QString originWord(const RecordingTime& time);

/// Whether a word of originWord() means that the time is that of the upload.
[[nodiscard]] bool isUploadTime(const QString& originWord);

/// How well a time fits to the one at which Drive got the file.
enum class Belief {
    Impossible, ///< After the upload, more than three years before it, or where a reset clock starts.
    Possible,   ///< Footage that was uploaded much later.
    Likely,     ///< A recorder uploads at once, or when its network is back: within eight weeks.
};

/// The limits, and their reasons:
/// - 26 hours after the upload: the two ends of the world's time zones are that far apart, and a camera's zone may be
/// set
///   wrong. Nothing is recorded after its upload, so what is later comes from a wrong clock (2036, a year ahead).
/// - Eight weeks before: recorders keep what they could not upload for some weeks.
/// - Three years before: footage of that age is still copied from another account or disk. Older times are nearly
/// always
///   those of a clock that was never set (1970, 2000, the year of the firmware).
/// - The first two days of a year, more than eight weeks before: there clocks begin that have lost their time.
/// @param day as written, by the camera's clock.
[[nodiscard]] Belief belief(const QDateTime& start, const QDate& day, const QDateTime& driveCreated);

/// The time in the file's name and folders, or nothing when there is none, where Drive's own time is not known;
/// otherwise recordingTime() judges better.
///
/// The years are 2000 (2010 for seconds since 1970) to next year. Where a name has several times, an administrator's
/// own pattern comes first, then the most complete, then the best set apart, then the first. An end that reads earlier
/// than its start is the next day's; one more than a day after its start is ignored. An offset from UTC that is written
/// behind the time counts, the camera's zone only without one. momentsOf() has the rule for the hours of a change to or
/// from summer time.
/// @param path the folders below the camera's folder and the name, with `/` between them; its last 1,000 characters
/// count.
/// @param cameraZone the zone of the camera's clock; not used for names known to hold UTC (Pixel, Frigate).
[[nodiscard]] std::optional<RecordingTime> recordingTimeFromName(const QString& path, const QTimeZone& cameraZone,
                                                                 const QDateTime& now, const OwnPattern& own = {});

/// The best of what is known: the name, then the file's header, then Drive. A header's time completes a name that tells
/// only the same day, and its duration completes a start without an end.
///
/// Where a name has several times or a time several meanings (a month that may be a day, an hour lived twice), Drive's
/// own time decides: what cannot be is left out; then what is likely wins, what is complete, what is set apart well,
/// and what is nearest before the upload. A number that only may be a time counts near the upload alone.
/// @param container what readMp4Header() found, if anything.
[[nodiscard]] RecordingTime recordingTime(const QString& path, const std::optional<Mp4Facts>& container,
                                          const QDateTime& driveCreated, const QTimeZone& cameraZone,
                                          const QDateTime& now, const OwnPattern& own = {});

} // namespace vtrack
