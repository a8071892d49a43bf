// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QList>

namespace vtrack {

/// A silence of a camera that a person knows of, so that it is no alarm: a row of `known_silences`.
struct KnownSilence {
    qint64 cameraId = 0;
    qint64 start = 0;       ///< When the camera fell silent; of a planned one, when it begins. Seconds since 1970.
    QDateTime until = {};   ///< Until when it is known. Invalid for a gap, which was over when a person marked it.
    bool isPlanned = false; ///< Whatever is missing from its start on is known, also after clips that come meanwhile.

    bool operator==(const KnownSilence&) const = default;
};

/// The known silences; the activity has a line about each change. Call on the thread of the connection.
class KnownSilenceStore {
public:
    explicit KnownSilenceStore(Connection& connection);

    [[nodiscard]] Result<QList<KnownSilence>> all();

    /// Adds it, or replaces the one of that camera and start.
    [[nodiscard]] Result<void> keep(const KnownSilence& silence, const QDateTime& now);
    /// The same of a planned silence of all these cameras. The activity gets one line for each source.
    [[nodiscard]] Result<void> plan(const QList<qint64>& cameraIds, const QDateTime& from, const QDateTime& until,
                                    const QDateTime& now);
    /// Removes it. A missing one is not an error.
    [[nodiscard]] Result<void> forget(qint64 cameraId, qint64 start, const QDateTime& now = SystemClock().now());
    /// The same of planned ones that begin and end together. The activity gets one line for each source.
    [[nodiscard]] Result<void> forgetPlans(const QList<KnownSilence>& planned, const QDateTime& now);

private:
    [[nodiscard]] Result<void> write(const KnownSilence& silence, const QDateTime& now);
    [[nodiscard]] Result<void> erase(qint64 cameraId, qint64 start);

    Connection& m_connection;
};

} // namespace vtrack
