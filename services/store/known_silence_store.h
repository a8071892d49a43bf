// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "error.h"

#include <QDateTime>
#include <QList>

namespace vtrack {

/// A silence of a camera that a person knows of, so that it is no alarm: a row of `known_silences`.
struct KnownSilence {
    qint64 cameraId = 0;
    qint64 start = 0;     ///< When the camera fell silent; seconds since 1970.
    QDateTime until = {}; ///< Until when it is known, if it still lasts. Invalid for one that is over.

    bool operator==(const KnownSilence&) const = default;
};

/// The known silences. Call on the thread of the connection.
class KnownSilenceStore {
public:
    explicit KnownSilenceStore(Connection& connection);

    [[nodiscard]] Result<QList<KnownSilence>> all();

    /// Adds it, or replaces the one of that camera and start.
    [[nodiscard]] Result<void> keep(const KnownSilence& silence, const QDateTime& now);
    /// Removes it. A missing one is not an error.
    [[nodiscard]] Result<void> forget(qint64 cameraId, qint64 start);

private:
    Connection& m_connection;
};

} // namespace vtrack
